import Exchange
import Needs
import Reference

/// Goes through the rows of one file after the other and keeps what can be counted.
struct AnswerReader {
    let slots: AnswerSlots
    private let options: ImportOptions

    private(set) var receipt = ImportReceipt()
    private(set) var drafts: [AnswerDraft] = []

    /// The states of all drafts, end to end, as the tally counts them.
    private(set) var states: [UInt16] = []

    /// The numbers that drafts answered, by the question of the tally.
    private(set) var numbers: [(draft: Int, question: Int, number: Double)] = []

    /// A tally that knows the groups of the drafts and has counted none of them.
    private(set) var tally: Tally

    /// Marks and values of all drafts, end to end, where all answers are kept.
    private(set) var marks: [Mark] = []
    private(set) var values: [AnswerValue] = []

    private let coding: TallyCoding
    private var rows: RowReader

    init(_ survey: Survey, register: CountryRegister, options: ImportOptions) {
        self.options = options
        let slots = AnswerSlots(survey)
        self.slots = slots
        coding = TallyCoding(survey, slots: slots, grouping: options.grouping)
        tally = Tally(coding.plan)
        rows = RowReader(survey, slots: slots, register: register, decisions: options.countries)
    }

    // MARK: Files

    /// Begins a file.
    mutating func begin(_ file: FileReceipt) {
        receipt.files.append(file)
        rows.beginFile()
    }

    /// Passes over a file that was read already under another name.
    mutating func pass(_ file: InputFile, sameAs path: String) {
        let note = Diagnostic(
            .note,
            rule: "answers.same",
            at: Place(file: file.path),
            "the same file as \(path), read once"
        )
        receipt.files.append(
            FileReceipt(
                path: file.path,
                part: nil,
                form: "the same bytes",
                layout: "nothing",
                headerLine: nil,
                columns: [],
                notAsked: [],
                notes: [note]
            )
        )
    }

    /// Adds a note to the file that is being read.
    mutating func note(_ note: Diagnostic) {
        receipt.files[receipt.files.count - 1].notes.append(note)
    }

    /// Reads the rows below the header.
    ///
    /// The row of HXL tags that KoboToolbox may write below the header is passed over.
    mutating func readRows(
        of table: AnswerTable,
        after header: Int,
        _ file: FileReading
    ) throws(DiagnosticsError) {
        var isFirst = true
        switch table.rows {
        case .delimited(let text):
            let open = OpenTable(text)
            try text.forEachRecord { line, fields in
                guard line > header else { return }
                take(line, DelimitedRow(table: open, fields: fields), isFirst: isFirst, of: table, file)
                isFirst = false
            }
        case .sheet(let rows):
            rows.forEachRow { number, row in
                guard number > header else { return true }
                take(number, row, isFirst: isFirst, of: table, file)
                isFirst = false
                return true
            }
        case .texts(let rows):
            for row in rows where row.line > header {
                take(row.line, TextRow(texts: row.cells), isFirst: isFirst, of: table, file)
                isFirst = false
            }
        }
    }

    private mutating func take(
        _ line: Int,
        _ row: some AnswerRow,
        isFirst: Bool,
        of table: AnswerTable,
        _ file: FileReading
    ) {
        guard !isFirst || !RowReader.isTags(row) else {
            return note(.tags(at: table.place(line: line)))
        }
        read(line, row, file)
    }

    // MARK: One row

    private mutating func read(_ line: Int, _ row: some AnswerRow, _ file: FileReading) {
        receipt.rows += 1
        receipt.files[receipt.files.count - 1].rows += 1
        let place = RowPlace(file: receipt.files.count - 1, line: line)
        switch rows.read(row, file) {
        case .setAside(let reason, let detail):
            receipt.setAside.append(SetAside(file: place.file, line: place.line, reason: reason, detail: detail))
        case .counts(let read): keep(read, place)
        }
    }

    private mutating func keep(_ read: ReadRow, _ place: RowPlace) {
        let group = coding.group(country: read.country, values: rows.values, language: read.language)
        let draft = drafts.count
        coding.code(marks: rows.marks, values: rows.values, language: read.language, into: &states) {
            numbers.append((draft, $0, $1))
        }
        drafts.append(AnswerDraft(place: place, group: tally.place(of: group), read: read, counts: rows.counts))
        guard options.purpose == .everything else { return }
        marks += rows.marks
        values += rows.values
    }
}
