import Exchange
import Needs
package import Reference

extension NeedsReport {
    /// The figures as CSV: one line for each scope and item, ordered by scope and place.
    ///
    /// Columns: scope, item, competency, title, state (shown, suppressed, no_answers), respondents, countries,
    /// importance, current, gap, mwds, mwds_low, mwds_high, rank, rank_low, rank_high. Figures have six decimals; cells
    /// that may not be shown are empty.
    package func csv(in language: Language) -> [UInt8] {
        var writer = DelimitedTextWriter()
        writer.add(NeedsReport.csvColumns.map { .text($0) })
        for table in tables {
            for item in table.order {
                let own: [DelimitedTextWriter.Field] = [
                    .text(table.scope.key), .text(survey.items[item].id.text),
                    .text(survey.items[item].competency.text), .text(title(ofItem: item, in: language)),
                    .text(table.cells[item].key),
                ]
                writer.add(own + NeedsReport.fields(of: table.cells[item].figures))
            }
        }
        return writer.bytes
    }

    private static let csvColumns = [
        "scope", "item", "competency", "title", "state", "respondents", "countries", "importance", "current", "gap",
        "mwds", "mwds_low", "mwds_high", "rank", "rank_low", "rank_high",
    ]

    private static func fields(of figures: NeedFigures?) -> [DelimitedTextWriter.Field] {
        guard let figures else { return [DelimitedTextWriter.Field](repeating: .number(""), count: 11) }
        func number(_ value: Double?) -> DelimitedTextWriter.Field {
            .number(value.map { $0.plain(digits: 6) } ?? "")
        }
        func number(_ value: Int?) -> DelimitedTextWriter.Field { .number(value.map(String.init) ?? "") }
        return [
            number(figures.respondents), number(figures.countries), number(figures.importance), number(figures.current),
            number(figures.gap), number(figures.score.value), number(figures.interval?.lowerBound),
            number(figures.interval?.upperBound), number(figures.rank), number(figures.rankRange?.lowerBound),
            number(figures.rankRange?.upperBound),
        ]
    }
}

extension NeedCell {
    /// The cell's state in data.
    var key: String {
        switch self {
        case .noAnswers: "no_answers"
        case .suppressed: "suppressed"
        case .shown: "shown"
        }
    }
}
