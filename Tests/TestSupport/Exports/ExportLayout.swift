package import Needs
import Reference

/// A layout in which a survey tool exports answers, and what it cannot tell of them.
package struct ExportLayout: Sendable, CustomStringConvertible {
    /// The tool and the layout, in words.
    package let name: String

    /// Whether columns may stand in any order: not where headers rest on what stands beside them.
    package let columnsMayMove: Bool

    /// What order a reader has to be told for dates such as 02/03/2026.
    package let dates: DateWriting

    private let draft: @Sendable (KnownAnswers) -> ExportDraft

    init(
        _ name: String,
        columnsMayMove: Bool = true,
        dates: DateWriting = .unambiguous,
        draft: @escaping @Sendable (KnownAnswers) -> ExportDraft
    ) {
        self.name = name
        self.columnsMayMove = columnsMayMove
        self.dates = dates
        self.draft = draft
    }

    package var description: String { name }

    /// How dates are written.
    package enum DateWriting: Sendable {
        /// So that every reader knows the month.
        case unambiguous

        /// In digits, the day before the month.
        case dayFirst

        /// In digits, the month before the day.
        case monthFirst
    }

    /// Exports answers, columns and rows in the tool's order.
    package func export(_ known: KnownAnswers) -> Export { export(known, draft(known), Array(known.answers.indices)) }

    /// Exports answers with rows, and where they may move columns, in an order by chance.
    package func export(_ known: KnownAnswers, shuffledBy dice: inout Dice) -> Export {
        var draft = draft(known)
        let order = known.answers.indices.shuffled(using: &dice)
        draft.table.arrange(order)
        if columnsMayMove { draft.table.columns.shuffle(using: &dice) }
        return export(known, draft, order)
    }

    private func export(_ known: KnownAnswers, _ draft: ExportDraft, _ order: [Int]) -> Export {
        Export(
            files: draft.files(draft.table),
            expected: known.answerSet(order: order, record: draft.record, losses: draft.losses),
            mapping: draft.mapping,
            headers: draft.table.columns.map(\.header),
            rowsOfAnswers: order.count,
            rowsBeside: draft.rowsBeside,
            strangers: draft.strangers,
            otherTables: draft.otherTables
        )
    }
}

/// An export on its way: its main table, and how files are made of it.
struct ExportDraft: Sendable {
    /// The table with one row a respondent.
    var table: ExportTable

    /// What the tool calls a record by, where its export says so.
    var record: KnownRespondent.Record?

    /// What the layout cannot tell.
    var losses: Set<ExportLoss>

    /// What a reader has to be told of the texts in it: a mapping file.
    var mapping: String?

    /// Rows below the header that are nobody's answers.
    var rowsBeside = 0

    /// The headers of columns that neither the survey nor the tool's own record keeping accounts for.
    var strangers: [String] = []

    /// The names of further tables, such as repeats.
    var otherTables: [String] = []

    /// Makes the files of the main table, as it was or rearranged.
    var files: @Sendable (ExportTable) -> [ExportFile]
}

/// What a tool hands out, and what a reader has to make of it.
package struct Export: Sendable {
    /// The files.
    package let files: [ExportFile]

    /// The answers, as far as the layout tells them, in the order of the rows.
    package let expected: AnswerSet

    /// What a reader has to be told of the texts in it: a mapping file.
    package let mapping: String?

    /// The header of every column of the main table, one text a header row.
    package let headers: [[String]]

    /// How many rows are somebody's answers.
    package let rowsOfAnswers: Int

    /// How many rows below the header are not: tags, totals.
    package let rowsBeside: Int

    /// The headers of columns that neither the survey nor the tool's own record keeping accounts for.
    package let strangers: [String]

    /// The names of further tables, which must not be mixed with the answers.
    package let otherTables: [String]

    /// The same export saved again in another encoding; `nil` when the encoding lacks some of its characters.
    package func saved(in encoding: TextRecoding) -> Export? {
        var saved: [ExportFile] = []
        for file in files {
            guard let bytes = encoding.bytes(String(decoding: file.bytes, as: UTF8.self)) else { return nil }
            saved.append(ExportFile(name: file.name, bytes: bytes))
        }
        return Export(
            files: saved,
            expected: expected,
            mapping: mapping,
            headers: headers,
            rowsOfAnswers: rowsOfAnswers,
            rowsBeside: rowsBeside,
            strangers: strangers,
            otherTables: otherTables
        )
    }
}

/// A file that a tool hands out.
package struct ExportFile: Sendable {
    /// Its name.
    package let name: String

    /// What is in it.
    package let bytes: [UInt8]
}
