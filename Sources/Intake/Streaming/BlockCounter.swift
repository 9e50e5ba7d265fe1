import Exchange
import Needs
import Reference

/// Counts the rows of blocks of one file, without keeping them.
///
/// Lines are told from the beginning of a block until all blocks are read: `StreamLine` knows both.
struct BlockCounter {
    private(set) var tally: Tally

    /// What is kept of the rows that count.
    private(set) var notes: RowNotes

    /// Rows whose respondents have several, to be settled.
    private(set) var drafts: [(draft: AnswerDraft, states: [UInt16], numbers: [(question: Int, number: Double)])] = []

    /// What was counted of rows that are not as most are.
    private var counted = ImportReceipt()
    private var quick: QuickRows?
    private let table: StreamTable
    private var scan: RowScan
    private let separator: UInt8
    private let width: Int
    private let closing: Int
    private var rows: RowReader
    private var states: [UInt16] = []
    private var fields: [StreamField] = []

    /// Prepares counting.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - repeated: what comes again in the file, where that is known.
    init(_ table: StreamTable, _ repeated: RepeatedRows?) {
        self.table = table
        separator = table.separator
        width = table.prepared.reading.width
        closing = table.survey.closingSecond
        notes = RowNotes(repeated)
        quick = QuickRows(table)
        scan = RowScan(table.program, width: width, markCount: table.slots.markCount)
        tally = Tally(table.coding.plan)
        rows = RowReader(
            table.survey,
            slots: table.slots,
            register: table.register,
            decisions: table.options.countries
        )
        states.reserveCapacity(table.coding.plan.questions.count)
    }

    /// What was counted; its lines are those of `StreamLine`.
    var receipt: ImportReceipt {
        var receipt = counted
        if let quick { receipt.add(counted: quick.receipt) }
        return receipt
    }

    // MARK: Blocks

    /// Counts what waits; no block comes any more.
    mutating func finish() { quick?.finish(&tally) }

    /// Counts the whole records of a block, and says where they end and how many line ends they have.
    ///
    /// The block is followed by `RecordWalk.padding` line feeds.
    mutating func count(
        _ block: UnsafeRawBufferPointer,
        number: Int,
        firstLine: Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> (end: Int, lines: Int) {
        guard let bytes = block.baseAddress else { return (0, 0) }
        var walk = RecordWalk(
            bytes: bytes.assumingMemoryBound(to: UInt8.self),
            count: block.count,
            separator: separator,
            isLast: isLast
        )
        walk.line = firstLine
        do throws(RecordWalk.Fault) {
            while try walk.skipEmptyLines() {
                let line = walk.line
                do throws(RecordWalk.Fault) {
                    try countRecord(&walk, block, number)
                } catch {
                    // The record is read again with what follows, and its line ends are counted then.
                    walk.line = line
                    throw error
                }
            }
        } catch {
            guard error == .incomplete else { throw error }
        }
        return (walk.position, walk.line - firstLine)
    }

    @inline(__always)
    private mutating func countRecord(
        _ walk: inout RecordWalk,
        _ block: UnsafeRawBufferPointer,
        _ number: Int
    ) throws(RecordWalk.Fault) {
        let (position, firstLine) = (walk.position, walk.line)
        let line = StreamLine.joined(block: number, line: walk.line)
        guard try scan.next(&walk) else { return try countOtherRecord(&walk, block, line) }
        let row = StreamRow(block: block, fields: UnsafeBufferPointer(scan.row.fields), count: width)
        let fate = quick?
            .count(
                row,
                scan.row,
                unknown: scan.unknownCount,
                empty: scan.emptyCount,
                at: line,
                &tally,
                &notes,
                &rows
            )
        if fate == .counted { return }
        rows.takeRatings(of: scan, in: block, table.program, table.prepared.reading)
        let reading = rows.read(row, table.prepared.reading, steps: table.program.steps)
        if case .setAside(.otherScale, _) = reading {
            // Which texts show it is said in the order of the questions.
            (walk.position, walk.line) = (position, firstLine)
            return try countOtherRecord(&walk, block, line)
        }
        take(reading, line)
    }

    /// Counts a record that is not as most are.
    private mutating func countOtherRecord(
        _ walk: inout RecordWalk,
        _ block: UnsafeRawBufferPointer,
        _ line: Int
    ) throws(RecordWalk.Fault) {
        fields.removeAll(keepingCapacity: true)
        try walk.nextRecord { fields.append($0) }
        let reading = fields.withUnsafeBufferPointer {
            rows.read(StreamRow(block: block, fields: $0, count: $0.count), table.prepared.reading)
        }
        take(reading, line)
    }

    // MARK: Rows

    private mutating func take(_ reading: RowReading, _ line: Int) {
        counted.rows += 1
        switch reading {
        case .setAside(let reason, let detail):
            counted.setAside.append(SetAside(line: line, reason: reason, detail: detail))
        case .counts(let read): take(read, line)
        }
    }

    private mutating func take(_ read: ReadRow, _ line: Int) {
        var keys: [UInt64] = []
        Settlement.forEachKey(of: read, inFile: 0, amongFiles: false) { key in
            let hash = key.hash.value
            // A row may say the same of itself twice.
            if !keys.contains(hash) { keys.append(hash) }
        }
        let group = table.coding.group(country: read.country, values: rows.values, language: read.language)
        let place = tally.place(of: group)
        var numbers: [(question: Int, number: Double)] = []
        states.removeAll(keepingCapacity: true)
        table.coding.code(marks: rows.marks, values: rows.values, language: read.language, into: &states) {
            numbers.append(($0, $1))
        }
        guard notes.take(keys: keys, content: read.content.state, rated: rows.counts.cells.rated, at: line) else {
            let draft = AnswerDraft(place: RowPlace(file: 0, line: line), group: place, read: read, counts: rows.counts)
            return drafts.append((draft, states, numbers))
        }
        tally.add(states, at: place)
        for number in numbers { tally.add(number.number, to: number.question, at: place) }
        counted.count(read, rows.counts, at: line, closing: closing, table.slots)
    }
}

/// A line of a block of a file, as one number that sorts as the lines of the file do.
enum StreamLine {
    /// How many bits the line within a block takes.
    static let bits = 40

    static func joined(block: Int, line: Int) -> Int { block << bits | line }

    /// The line in the file, where the first lines of all blocks are known.
    static func resolved(_ line: Int, _ firstLines: [Int]) -> Int {
        firstLines[line >> bits] + line & ((1 << bits) - 1)
    }
}
