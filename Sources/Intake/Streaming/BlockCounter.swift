import Exchange
import Needs
import Reference

/// Counts the rows of blocks of one file, without keeping them.
///
/// Lines are told from the beginning of a block until all blocks are read: `StreamLine` knows both.
final class BlockCounter {
    /// What was counted; its lines are those of `StreamLine`.
    private(set) var receipt = ImportReceipt()
    private(set) var tally: Tally

    /// What rows of one respondent have in common.
    private(set) var keys = HashList()

    /// What was answered in each row with enough ratings to look like another one, and the lines.
    private(set) var contents = HashList()
    private(set) var contentLines = HashList()

    /// Rows whose respondents have several, to be settled.
    private(set) var drafts: [(draft: AnswerDraft, states: [UInt16], numbers: [(question: Int, number: Double)])] = []

    private let file: FileReading
    private let program: ColumnProgram
    private let scan: RowScan
    private let separator: UInt8
    private let slots: AnswerSlots
    private let coding: TallyCoding
    private let closing: Int
    private let repeated: Set<UInt64>
    private var rows: RowReader
    private var states: [UInt16] = []
    private var fields: [StreamField] = []
    private var places: [TallyGroup: Int] = [:]
    private var countryPlaces: [CountryCode: Int] = [:]

    /// Prepares counting.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - repeated: the keys of rows that are to be settled, where they are known.
    init(_ table: StreamTable, repeated: Set<UInt64>) {
        file = table.prepared.reading
        separator = table.separator
        slots = table.slots
        coding = table.coding
        closing = table.survey.closingSecond
        self.repeated = repeated
        program = table.program
        scan = RowScan(table.program, width: file.width, markCount: slots.markCount)
        tally = Tally(coding.plan)
        rows = RowReader(
            table.survey,
            slots: slots,
            register: table.register,
            decisions: table.options.countries
        )
        states.reserveCapacity(coding.plan.questions.count)
    }

    // MARK: Blocks

    /// Counts the whole records of a block, and says where they end and how many line ends they have.
    ///
    /// The block is followed by `RecordWalk.padding` line feeds.
    func count(
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
    private func countRecord(
        _ walk: inout RecordWalk,
        _ block: UnsafeRawBufferPointer,
        _ number: Int
    ) throws(RecordWalk.Fault) {
        let first = walk
        let line = StreamLine.joined(block: number, line: walk.line)
        guard try scan.next(&walk) else { return try countOtherRecord(&walk, block, line) }
        let row = StreamRow(block: block, fields: UnsafeBufferPointer(scan.fields.elements), count: file.width)
        rows.takeRatings(of: scan, in: block, program, file)
        let reading = rows.read(row, file, steps: program.steps)
        if case .setAside(.otherScale, _) = reading {
            // Which texts show it is said in the order of the questions.
            walk = first
            return try countOtherRecord(&walk, block, line)
        }
        take(reading, line)
    }

    /// Counts a record that is not as most are.
    private func countOtherRecord(
        _ walk: inout RecordWalk,
        _ block: UnsafeRawBufferPointer,
        _ line: Int
    ) throws(RecordWalk.Fault) {
        fields.removeAll(keepingCapacity: true)
        try walk.nextRecord { fields.append($0) }
        let reading = fields.withUnsafeBufferPointer {
            rows.read(StreamRow(block: block, fields: $0, count: $0.count), file)
        }
        take(reading, line)
    }

    // MARK: Rows

    private func take(_ reading: RowReading, _ line: Int) {
        receipt.rows += 1
        switch reading {
        case .setAside(let reason, let detail):
            receipt.setAside.append(SetAside(line: line, reason: reason, detail: detail))
        case .counts(let read):
            if note(keysOf: read) { keep(read, line) } else { count(read, line) }
        }
    }

    /// Notes by what the row is known; whether it has to be settled.
    private func note(keysOf read: ReadRow) -> Bool {
        var own: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var isRepeated = false
        Settlement.forEachKey(of: read, inFile: 0, amongFiles: false) { key in
            let hash = UInt64(bitPattern: Int64(key.hashValue))
            // A row may say the same of itself twice.
            guard hash != own.0, hash != own.1, hash != own.2 else { return }
            own = (hash, own.0, own.1)
            if repeated.isEmpty { keys.append(hash) } else if repeated.contains(hash) { isRepeated = true }
        }
        return isRepeated
    }

    private func count(_ read: ReadRow, _ line: Int) {
        let place = place(of: read)
        states.removeAll(keepingCapacity: true)
        coding.code(marks: rows.marks, values: rows.values, language: read.language, into: &states) {
            tally.add($1, to: $0, at: place)
        }
        tally.add(states[...], at: place)
        receipt.count(read, rows.counts, at: line, closing: closing, slots)
        guard rows.counts.cells.rated >= Settlement.lookalikeRatings else { return }
        contents.append(read.content.state)
        contentLines.append(UInt64(line))
    }

    private func keep(_ read: ReadRow, _ line: Int) {
        states.removeAll(keepingCapacity: true)
        var numbers: [(question: Int, number: Double)] = []
        coding.code(marks: rows.marks, values: rows.values, language: read.language, into: &states) {
            numbers.append(($0, $1))
        }
        let draft = AnswerDraft(
            place: RowPlace(file: 0, line: line),
            group: place(of: read),
            read: read,
            counts: rows.counts
        )
        drafts.append((draft, states, numbers))
    }

    private func place(of read: ReadRow) -> Int {
        guard !coding.plan.traits.isEmpty else {
            if let place = countryPlaces[read.country] { return place }
            let place = tally.place(of: TallyGroup(country: read.country, traits: []))
            countryPlaces[read.country] = place
            return place
        }
        return tally.place(of: coding.group(country: read.country, values: rows.values, language: read.language))
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
