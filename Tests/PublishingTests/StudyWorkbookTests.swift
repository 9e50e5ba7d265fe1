import Documents
import Exchange
import Foundation
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

/// A study as a workbook, as CSV and as JSON.
@Suite("Studies as workbooks and data")
struct StudyWorkbookTests {
    static let restricted = Result { try edition(.restricted, framework: hostileFramework()) }
    static let open = Result { try edition(.public) }

    /// An edition of the study of made-up answers, with a budget and an earlier round.
    static func edition(_ edition: Edition, framework: CompetencyFramework? = nil) throws -> StudyEdition {
        let sample = try StudySample("afis-2026", framework: framework)
        var options = StudySample.options(edition)
        let terms = try #require(CourseTerms(delivery: .inPerson, classSize: 20, costPerPlace: 900))
        options.budget = CourseBudget(amount: 500_000, terms: terms)
        let round = try #require(SurveyRound(sample.survey, framework: sample.framework))
        options.earlier = [
            StudyRound(name: "=2024", round: round, tally: try StudySample("afis-2026", seed: 8).tally)
        ]
        var receipt = ImportReceipt()
        (receipt.rows, receipt.kept) = (402, 400)
        receipt.setAside = [
            SetAside(line: 7, reason: .unknownCountry, detail: "=cmd|' /C calc'!A0"),
            SetAside(line: 9, reason: .resent, detail: "8"),
        ]
        let marking = try #require(MarkingID("official_use"))
        let title = try #require(LocalisedText([.english: "OFFICIAL", .arabic: "رسمي"], main: .english))
        return StudyEdition(
            try sample.study(options),
            framework: sample.framework,
            register: sample.register,
            receipt: receipt,
            marking: Marking(id: marking, title: title),
            date: sample.survey.period.upperBound
        )
    }

    // MARK: The workbook

    @Test(arguments: Language.allCases)
    func nothingOfTheWorkbookHadToBeMendedAndNoWordIsMissing(language: Language) throws {
        for edition in [try Self.open.get(), try Self.restricted.get()] {
            let workbook = edition.workbook(in: language)
            #expect(workbook.mendings.isEmpty, "\(workbook.mendings)")
            let headers = workbook.sheets.flatMap { $0.columns.map(\.header) }
            #expect(!headers.contains { $0.contains("_") }, "\(headers)")
        }
    }

    /// The edition with every sheet, from right to left; the others have the same parts.
    @Test func theWorkbookIsSound() throws {
        let bytes = SpreadsheetDocument.bytes(try Self.restricted.get().workbook(in: .arabic))
        #expect(OfficeCheck.findings(in: bytes, file: "study.xlsx", strict: true) == [])
    }

    @Test func headersOfOneSheetDifferAndNoLanguageIsMissing() throws {
        let edition = try Self.restricted.get()
        let english = edition.workbook(in: .english).sheets
        for language in Language.allCases where language != .english {
            let sheets = edition.workbook(in: language).sheets
            #expect(sheets.count == english.count)
            // Sheets and notes are never left in English where words differ between the languages.
            let arabic = sheets.flatMap { $0.headings.filter { $0.role == .title }.map(\.text.text) }
            let own = english.flatMap { $0.headings.filter { $0.role == .title }.map(\.text.text) }
            let same = zip(arabic, own).filter(==).map(\.0)
            #expect(
                same.allSatisfy { ["Recommendations", "Causes", "Notes", "Places"].contains($0) },
                "\(language): \(same)"
            )
        }
    }

    @Test func thePublicEditionHasNoSheetOfCountryFigures() throws {
        let open = try Self.open.get().workbook(in: .english)
        let restricted = try Self.restricted.get().workbook(in: .english)
        let names = open.sheets.map(\.name.text)
        #expect(
            names == [
                "Needs", "Places", "Intervals", "Side by side", "Weightings", "Other orders", "Heat map", "Groups",
                "Countries",
                "Method values", "Places by method", "Methods", "Agreement", "Response", "Silent countries",
                "Can training help", "Causes", "Recommendations", "Demand", "Unmet demand", "Trends", "Rounds",
                "Receipt",
                "Notes",
            ]
        )
        let more = Set(restricted.sheets.map(\.name.text)).subtracting(names)
        #expect(more == ["Country figures", "Heat map of countries"])
        let countries = try #require(open.sheets.first { $0.name.text == "Countries" })
        #expect(countries.columns.map(\.header) == ["Code", "Country", "Region", "Answered"])
    }

    @Test func everyHiddenCellOfTheHeatMapSaysSo() throws {
        let edition = try Self.restricted.get()
        let map = try #require(edition.workbook(in: .english).sheets.first { $0.name.text == "Heat map of countries" })
        var shown: [String: [Cell]] = [:]
        map.rows
            .make { row in
                if case .words(let name) = row.cells[0] { shown[name.text] = Array(row.cells.dropFirst()) }
                return true
            }
        let study = edition.study
        var (hidden, found) = (0, 0)
        for country in edition.register.countries {
            guard let table = study.table(of: NeedScope(.country(country.code))) else { continue }
            let cells = try #require(shown[country.name.words(for: .english).text])
            found += 1
            for (item, cell) in zip(study.order, cells) {
                switch table.cells[item] {
                case .shown(let figures): #expect(cell == .number(figures.gap))
                case .suppressed:
                    hidden += 1
                    #expect(cell == .text("held back", .english))
                case .noAnswers: #expect(cell == .text("–", .english))
                }
            }
        }
        #expect(found == shown.count)
        #expect(hidden > 20)
    }

    /// The framework of the survey, with a formula for the name of a competency.
    static func hostileFramework() throws -> CompetencyFramework {
        let survey = try Project.survey("afis-2026")
        let title = try #require(try Project.framework(survey.framework).competency(survey.items[0].competency)?.title)
        let file = try Project.file("curricula/frameworks/bio.yaml")
        let text = String(decoding: file.bytes, as: UTF8.self)
        let hostile = text.replacing("en: \(title.original)", with: "en: '=1+1&\"<b>'")
        try #require(hostile != text)
        return try FrameworkFile.read(Array(hostile.utf8), file: "bio.yaml")
    }

    @Test func whatLooksLikeAFormulaStaysText() throws {
        let edition = try Self.restricted.get()
        let needs = edition.workbook(in: .english).sheets[0]
        var cells: [Cell] = []
        needs.rows
            .make { row in
                cells += row.cells
                return true
            }
        #expect(cells.contains(.text("=1+1&\"<b>", .english)))
        let csv = try #require(edition.csv(in: .english).first { $0.name == "needs.csv" }).bytes
        #expect(String(decoding: csv, as: UTF8.self).contains("\"'=1+1&\"\"<b>\""))
        let trends = try #require(edition.csv(in: .english).first { $0.name == "trends.csv" }).bytes
        #expect(String(decoding: trends, as: UTF8.self).contains(",'=2024,"))
    }

    @Test func onlyHeadquartersLearnWhichRowsWereSetAside() throws {
        func receipt(_ edition: StudyEdition) throws -> [Cell] {
            let sheet = try #require(edition.workbook(in: .english).sheets.first { $0.name.text == "Receipt" })
            var cells: [Cell] = []
            sheet.rows
                .make { row in
                    cells += row.cells
                    return true
                }
            return cells
        }
        let detail = Cell.text("Unknown country: =cmd|' /C calc'!A0", .english)
        #expect(try receipt(try Self.restricted.get()).contains(detail))
        #expect(try !receipt(try Self.open.get()).contains(detail))
        #expect(try receipt(try Self.open.get()).contains(.text("Unknown country", .english)))
    }

    // MARK: Data

    @Test func theJSONIsAsItsSchemaSays() throws {
        let schema = try JSONRules(Project.file("docs/schemas/needs-study.schema.json").bytes)
        for edition in [try Self.open.get(), try Self.restricted.get()] {
            for language in [Language.english, .arabic] {
                #expect(try schema.faults(of: edition.json(in: language)) == [])
            }
        }
        // The rules can tell: a study with a stray key and a wrong type is refused.
        let broken = #"{"format": "cadre/needs-study/2", "date": 3, "stray": []}"#
        #expect(try schema.faults(of: Array(broken.utf8)).count >= 4)
    }

    @Test func theSameStudyGivesTheSameBytes() throws {
        let edition = try Self.restricted.get()
        #expect(try edition.json(in: .french) == edition.json(in: .french))
        let open = try Self.open.get()
        #expect(try open.json(in: .english) == Self.edition(.public).json(in: .english))
        #expect(edition.csv(in: .english).map(\.name) == edition.csv(in: .arabic).map(\.name))
    }

    @Test func aCSVHasTheFiguresOfTheStudy() throws {
        let edition = try Self.open.get()
        let csv = try #require(edition.csv(in: .english).first { $0.name == "needs.csv" }).bytes
        let lines = String(decoding: csv, as: UTF8.self).split(separator: "\r\n")
        let head = lines[0].split(separator: ",").map(String.init)
        #expect(lines.count == edition.study.survey.items.count + 1)
        let gap = try #require(head.firstIndex(of: "gap"))
        let item = try #require(edition.study.order.first)
        let figures = try #require(edition.study.overall.cells[item].figures)
        // The first needs have no comma in their names, or this would not hold.
        let fields = lines[1].split(separator: ",", omittingEmptySubsequences: false)
        let written = try #require(Double(fields[gap + fields.count - head.count]))
        #expect(abs(written - figures.gap) < 1e-6)
    }

    @Test func noSmallNumberOfRespondentsIsToldAnywhere() throws {
        for edition in [try Self.open.get(), try Self.restricted.get()] {
            let object = try JSONSerialization.jsonObject(with: Data(edition.json(in: .english))) as? [String: Any]
            let tables = try #require(object?["tables"] as? [String: [[String: Any]]])
            for (name, rows) in tables {
                for row in rows {
                    guard let respondents = row["respondents"] as? Int else { continue }
                    #expect(respondents >= 5, "\(name): \(row)")
                }
            }
        }
    }
}

/// The part of JSON Schema that our own schemas use.
private struct JSONRules {
    private let root: [String: Any]

    init(_ schema: [UInt8]) throws {
        root = try #require(try JSONSerialization.jsonObject(with: Data(schema)) as? [String: Any])
    }

    func faults(of bytes: [UInt8]) throws -> [String] {
        faults(of: try JSONSerialization.jsonObject(with: Data(bytes)), root, at: "")
    }

    private func faults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(path): \(what)") } }
        if let constant = schema["const"] as? String { expect(value as? String == constant, "is not \(constant)") }
        if let cases = schema["enum"] as? [String] {
            expect((value as? String).map(cases.contains) ?? false, "\(value) is none of \(cases)")
        }
        if let type = schema["type"] as? String { expect(JSONRules.isOf(type, value), "\(value) is no \(type)") }
        if let text = value as? String {
            if let pattern = schema["pattern"] as? String {
                expect(text.range(of: pattern, options: .regularExpression) != nil, "\(text) is not \(pattern)")
            }
            if let least = schema["minLength"] as? Int { expect(text.count >= least, "is too short") }
        }
        if let number = value as? Double, !(value is String) {
            if let least = schema["minimum"] as? Double { expect(number >= least, "\(number) is below \(least)") }
            if let most = schema["maximum"] as? Double { expect(number <= most, "\(number) is above \(most)") }
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (position, entry) in list.enumerated() { found += faults(of: entry, items, at: "\(path)/\(position)") }
        }
        if let object = value as? [String: Any] { found += faults(of: object, schema, at: path) }
        return found
    }

    private func faults(of object: [String: Any], _ schema: [String: Any], at path: String) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): no \($0)" }
        for (key, value) in object {
            if let rules = properties[key] ?? schema["additionalProperties"] as? [String: Any] {
                found += faults(of: value, rules, at: "\(path)/\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): \(key) is not known")
            }
        }
        return found
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        let number = value as? NSNumber
        // Foundation holds truth values as characters.
        let isTruth = number.map { String(cString: $0.objCType) == "c" } ?? false
        return switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": isTruth
        case "integer": !isTruth && number.map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        case "number": !isTruth && number != nil
        default: false
        }
    }
}
