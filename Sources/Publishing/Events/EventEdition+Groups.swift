import Documents
import Reference
import Workshops

extension EventEdition {
    /// How many of each country are in which group; nothing where nobody said who comes, or all stay together.
    func groups(_ phrases: Phrasebook) -> [Block] {
        guard let division, !agenda.streams.isEmpty else { return [] }
        let title = [phrases.label("streams")]
        let heads =
            [TableCell(.cellHeader, [phrases.label("country")])]
            + agenda.streams.map { TableCell(.cellHeader, [phrases.words($0.name)]) }
        let rows = division.rows.map { row in
            let name = countries[row.country].map { phrases.words($0) } ?? .code(row.country.text)
            return TableRow(
                [TableCell(.cellHeader, [name])]
                    + row.counts.map {
                        TableCell(.cell, [phrases.plain($0 == 0 ? "–" : phrases.number(Double($0), digits: 0))])
                    }
            )
        }
        return [
            .heading(Heading(level: 1, text: title, anchor: "groups")),
            .table(
                Table(
                    .ruled,
                    columns: [40] + agenda.streams.map { _ in 60 / Double(agenda.streams.count) },
                    headerRows: 1,
                    rows: [TableRow(heads)] + rows,
                    title: phrases("streams"),
                    description: phrases.contents(
                        [phrases("country")] + agenda.streams.map { phrases.wording($0.name).text },
                        rows: rows.count
                    )
                )
            ),
        ]
    }
}
