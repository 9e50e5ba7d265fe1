internal import FoundationEssentials
import Needs
package import Reference

extension StudyEdition {
    /// The study as JSON, `cadre/needs-study/1`: its settings and all of its tables; described in docs/file-formats.md.
    ///
    /// Figures have at most six decimals, keys are sorted, and the same study gives the same bytes.
    package func json(in language: Language) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(StudyFile(self, in: language))) + [0x0A]
    }
}

/// What stands in the file.
private struct StudyFile: Encodable {
    let format = "cadre/needs-study/1"
    let survey: SurveyEntry
    let language: String
    let date: String
    let marking: String?
    let settings: SettingsEntry
    let protection: ProtectionEntry
    let plan: PlanEntry?
    let receipt: ReceiptSummary?
    let tables: [String: [[String: StudyEntry]]]

    init(_ edition: StudyEdition, in language: Language) {
        survey = SurveyEntry(edition)
        self.language = language.rawValue
        date = edition.date.description
        marking = edition.marking?.id.text
        settings = SettingsEntry(edition.study)
        protection = ProtectionEntry(edition.study)
        plan = edition.study.plan.map(PlanEntry.init)
        receipt = edition.receipt.map(ReceiptSummary.init)
        tables = Dictionary(
            uniqueKeysWithValues: StudyTables(edition, in: language).all.map { ($0.name.rawValue, $0.entries) }
        )
    }
}

private struct SurveyEntry: Encodable {
    let id: String
    let version: String
    let code: String
    let framework: String
    let title: String
    let opens: String
    let closes: String

    init(_ edition: StudyEdition) {
        let survey = edition.survey
        id = survey.id.text
        version = survey.version
        code = survey.versionCode
        framework = survey.framework.text
        title = survey.title.original
        opens = survey.period.lowerBound.description
        closes = survey.period.upperBound.description
    }
}

private struct SettingsEntry: Encodable {
    let edition: String
    let weighting: String
    let confidence: Double
    let draws: Int
    let seed: String
    let top: Int
    let members: Int
    let respondents: Int
    let countries: Int
    let lowest: Int
    let highest: Int
    let actionGap: Double
    let rounds: [String]

    init(_ study: NeedsStudy) {
        let settings = study.uncertainty.settings
        edition = study.options.edition.rawValue
        weighting = study.options.weighting.rawValue
        confidence = settings.confidence
        draws = settings.draws
        // Beyond 2^53, readers of JSON that hold numbers as doubles would read another seed.
        seed = String(settings.seed)
        top = settings.top
        members = study.members
        respondents = study.view.respondents.reduce(0, +)
        countries = study.view.countries.count
        lowest = study.survey.scale.lowest
        highest = study.survey.scale.highest
        actionGap = study.options.actionGap.rounded6
        rounds = study.options.earlier.map(\.name)
    }
}

private struct ProtectionEntry: Encodable {
    let smallest: Int
    let cells: Int
    let hidden: [String: Int]
    let hiddenItems: [String]

    init(_ study: NeedsStudy) {
        let all = study.release.protection.joined()
        smallest = study.options.smallest
        cells = all.count
        hidden = all.filter { !$0.isPrinted }.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
        hiddenItems = study.hiddenItems.sorted().map { study.survey.items[$0].id.text }
    }
}

private struct PlanEntry: Encodable {
    let budget: Int
    let cost: Int
    let rest: Int
    let worth: Double
    let bound: Double
    let isBest: Bool

    init(_ plan: CoursePlan) {
        budget = plan.budget.amount
        cost = plan.cost
        rest = plan.rest
        worth = plan.worth.rounded6
        bound = plan.bound.rounded6
        isBest = plan.isBest
    }
}

private struct ReceiptSummary: Encodable {
    let rows: Int
    let kept: Int
    let setAside: [String: Int]

    init(_ receipt: ImportReceipt) {
        rows = receipt.rows
        kept = receipt.kept
        setAside = Dictionary(uniqueKeysWithValues: receipt.setAsideCounts.map { ($0.reason.rawValue, $0.count) })
    }
}

/// A value of a table.
private enum StudyEntry: Encodable {
    case count(Int)
    case number(Double)
    case truth(Bool)
    case text(String)

    init?(_ value: StudyValue) {
        switch value {
        case .nothing: return nil
        case .count(let count): self = .count(count)
        case .number(let number): self = .number(number.rounded6)
        case .truth(let isTrue): self = .truth(isTrue)
        case .code(let code): self = .text(code)
        case .words(let words): self = .text(words.text)
        case .term(let term): self = .text(term.key)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .count(let count): try container.encode(count)
        case .number(let number): try container.encode(number)
        case .truth(let isTrue): try container.encode(isTrue)
        case .text(let text): try container.encode(text)
        }
    }
}

extension StudyTable {
    /// The rows, each with the values that it has.
    fileprivate var entries: [[String: StudyEntry]] {
        rows.map { row in
            var entries: [String: StudyEntry] = [:]
            for (column, value) in zip(columns, row) { entries[column.key.rawValue] = StudyEntry(value) }
            return entries
        }
    }
}

extension Double {
    /// The number to six decimals; never minus nothing.
    fileprivate var rounded6: Double { (self * 1e6).rounded() / 1e6 + 0 }
}
