internal import FoundationEssentials
package import Needs
package import Reference

extension NeedsReport {
    /// The report and its import receipt as JSON, described in docs/file-formats.md.
    ///
    /// Figures are rounded to six decimals.
    package func json(receipt: ImportReceipt, in language: Language) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = NeedsFile(
            format: "cadre/needs/1",
            survey: survey.id.text,
            framework: survey.framework.text,
            weighting: weighting.rawValue,
            confidence: NeedsAnalysis.confidence,
            smallestCell: NeedsAnalysis.smallestCell,
            receipt: ReceiptEntry(receipt),
            scopes: tables.map { table in
                ScopeEntry(
                    scope: table.scope.key,
                    needs: table.order.map { item in
                        NeedEntry(
                            item: survey.items[item].id.text,
                            competency: survey.items[item].competency.text,
                            title: title(ofItem: item, in: language),
                            cell: table.cells[item]
                        )
                    }
                )
            }
        )
        return [UInt8](try encoder.encode(file)) + [0x0A]
    }
}

private struct NeedsFile: Encodable {
    let format: String
    let survey: String
    let framework: String
    let weighting: String
    let confidence: Double
    let smallestCell: Int
    let receipt: ReceiptEntry
    let scopes: [ScopeEntry]
}

private struct ScopeEntry: Encodable {
    let scope: String
    let needs: [NeedEntry]
}

private struct NeedEntry: Encodable {
    let item: String
    let competency: String
    let title: String
    let state: String
    let respondents: Int?
    let countries: Int?
    let importance: Double?
    let current: Double?
    let gap: Double?
    let mwds: Double?
    let mwdsInterval: [Double]?
    let rank: Int?
    let rankRange: [Int]?

    init(item: String, competency: String, title: String, cell: NeedCell) {
        let figures = cell.figures
        self.item = item
        self.competency = competency
        self.title = title
        state = cell.key
        respondents = figures?.respondents
        countries = figures?.countries
        importance = figures.map { NeedEntry.rounded($0.importance) }
        current = figures.map { NeedEntry.rounded($0.current) }
        gap = figures.map { NeedEntry.rounded($0.gap) }
        mwds = figures.map { NeedEntry.rounded($0.score.value) }
        mwdsInterval = figures?.interval.map { [NeedEntry.rounded($0.lowerBound), NeedEntry.rounded($0.upperBound)] }
        rank = figures?.rank
        rankRange = figures?.rankRange.map { [$0.lowerBound, $0.upperBound] }
    }

    private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
