internal import FoundationEssentials
package import Needs
import Reference

extension ImportReceipt {
    /// The receipt as JSON, described in docs/file-formats.md.
    package func json(of survey: Survey) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = ReceiptFile(
            format: "cadre/receipt/1",
            survey: survey.id.text,
            form: survey.versionCode,
            receipt: ReceiptEntry(self)
        )
        return [UInt8](try encoder.encode(file)) + [0x0A]
    }
}

private struct ReceiptFile: Encodable {
    let format: String
    let survey: String
    let form: String
    let receipt: ReceiptEntry
}

/// What a receipt says, as it stands in JSON.
struct ReceiptEntry: Encodable {
    private let files: [FileEntry]
    private let rows: Int
    private let kept: Int
    private let setAside: [SetAsideEntry]
    private let cells: [String: Int]
    private let offScale: [String: Int]
    private let unreadable: [String: [String: Int]]
    private let ambiguousDates: [String: Int]
    private let misspeltCountries: [String: String]
    private let settledCountries: [String: String]
    private let countriesByBureau: Int
    private let lookalikes: [[RowEntry]]
    private let contradictions: Int
    private let notDue: Int
    private let emptyFormulas: Int
    private let unfinished: Int
    private let late: Int
    private let withoutTime: Int
    private let shortRows: Int

    init(_ receipt: ImportReceipt) {
        files = receipt.files.map(FileEntry.init)
        rows = receipt.rows
        kept = receipt.kept
        setAside = receipt.setAside.map {
            SetAsideEntry(file: $0.place.file, line: $0.line, reason: $0.reason.rawValue, detail: $0.detail)
        }
        let counts = receipt.cells
        cells = [
            "rated": counts.rated, "notAnswered": counts.notAnswered, "doesNotKnow": counts.doesNotKnow,
            "offScale": counts.offScale, "refused": counts.refused, "notShown": counts.notShown,
            "notAsked": counts.notAsked, "converted": counts.converted,
        ]
        offScale = receipt.offScale.mapValues(\.count)
        unreadable = Dictionary(
            uniqueKeysWithValues: receipt.unreadable.map { ($0.key.text, $0.value.mapValues(\.count)) }
        )
        ambiguousDates = receipt.ambiguousDates.mapValues(\.count)
        misspeltCountries = receipt.misspelt.mapValues(\.country.text)
        settledCountries = receipt.settled.mapValues(\.country.text)
        countriesByBureau = receipt.byBureau
        lookalikes = receipt.lookalikes.map { [RowEntry($0.row), RowEntry($0.earlier)] }
        contradictions = receipt.contradictions
        notDue = receipt.notDue
        emptyFormulas = receipt.emptyFormulas
        unfinished = receipt.unfinished
        late = receipt.late
        withoutTime = receipt.withoutTime
        shortRows = receipt.shortRows
    }
}

private struct FileEntry: Encodable {
    let path: String
    let part: String?
    let form: String
    let layout: String
    let headerLine: Int?
    let rows: Int
    let kept: Int
    let columns: [ColumnEntry]
    let notAsked: [String]
    let notes: [NoteEntry]

    init(_ file: FileReceipt) {
        path = file.path
        part = file.part
        form = file.form
        layout = file.layout
        headerLine = file.headerLine
        rows = file.rows
        kept = file.kept
        columns = file.columns.map(ColumnEntry.init)
        notAsked = file.notAsked.map(\.text)
        notes = file.notes.map(NoteEntry.init)
    }
}

private struct ColumnEntry: Encodable {
    let header: String
    let use: String
    let question: String?
    let choice: String?
    let about: String?

    init(_ column: ColumnReceipt) {
        header = column.header
        switch column.use {
        case .answers(let name): (use, question, choice, about) = ("answers", name.text, nil, nil)
        case .choice(let name, let value): (use, question, choice, about) = ("choice", name.text, value.text, nil)
        case .other(let name): (use, question, choice, about) = ("other", name.text, nil, nil)
        case .about(let what): (use, question, choice, about) = ("about", nil, nil, what.rawValue)
        case .system: (use, question, choice, about) = ("system", nil, nil, nil)
        case .unused: (use, question, choice, about) = ("unused", nil, nil, nil)
        }
    }
}

private struct NoteEntry: Encodable {
    let severity: String
    let rule: String
    let line: Int?
    let message: String
    let hint: String?

    init(_ note: Diagnostic) {
        severity = note.severity.rawValue
        rule = note.rule
        line = note.place?.line
        message = note.message
        hint = note.hint
    }
}

private struct RowEntry: Encodable {
    let file: Int
    let line: Int

    init(_ place: RowPlace) {
        file = place.file
        line = place.line
    }
}

private struct SetAsideEntry: Encodable {
    let file: Int
    let line: Int
    let reason: String
    let detail: String
}
