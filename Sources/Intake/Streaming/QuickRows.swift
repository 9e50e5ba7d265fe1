import Exchange
import Needs
import Reference

/// Counts rows whose cells are as those of most rows are, without making a text of any of them.
///
/// What it cannot read so it leaves alone, and the row is read by the rules that hold for all; both come to the same counts.
struct QuickRows {
    private let table: StreamTable
    private let coding: TallyCoding
    private let plan: QuickPlan
    private let aspects: StreamMemory<UInt8>
    private let offsets: StreamMemory<Int32>
    private let markCount: Int
    private let ratingCount: Int
    private let notAskedCount: Int
    private let closing: Int

    /// Whether the table says when rows were sent, or whether respondents came to the end.
    private let hasMoments: Bool

    private var texts: QuickTexts

    /// Where the tally counts the group of each country and states of the traits, by their numbers as bytes.
    private var places = TextCache<Int>(most: .max)
    private let group: StreamMemory<UInt32>
    private let traitQuestions: StreamMemory<Int>
    private var waiting: WaitingRows

    /// The states of the row, as the tally counts them.
    private let states: StreamMemory<UInt16>

    /// What each value of the row adds to its content.
    private let contents: StreamMemory<UInt64>

    /// Ratings of the row that are no points, by their places among such texts.
    private let offScale: StreamMemory<Int>
    private var numbers: [(question: Int, number: Double)] = []
    private var hashes: [UInt64] = []

    /// What was counted, but for texts.
    private var counted = ImportReceipt()

    /// How often each text that is no point stands in rows that count, and where first.
    private var occurrences: [ImportReceipt.Occurrence?] = []

    /// Prepares counting; `nil` where no row of the table can be counted so.
    init?(_ table: StreamTable) {
        let (file, program, slots, coding) = (table.prepared.reading, table.program, table.slots, table.coding)
        guard let plan = QuickPlan(file, program, slots: slots, plan: coding.plan) else { return nil }
        (self.table, self.coding) = (table, coding)
        self.plan = plan
        aspects = StreamMemory(copying: program.aspects)
        offsets = StreamMemory(copying: program.offsets)
        markCount = slots.markCount
        (ratingCount, notAskedCount) = (program.ratingCount, program.notAskedCount)
        closing = table.survey.closingSecond
        hasMoments = file.hasTimes || file.habits.tool == .redcap
        texts = QuickTexts(table)
        traitQuestions = StreamMemory(copying: coding.traitQuestions)
        waiting = WaitingRows(rowLength: coding.plan.questions.count)
        group = StreamMemory(repeating: 0, count: 1 + coding.traitQuestions.count)
        states = StreamMemory(repeating: 0, count: coding.plan.questions.count)
        let notAsked = AnswerValue.empty(.notAsked)
        contents = StreamMemory(repeating: notAsked.content, count: slots.valueCount)
        offScale = StreamMemory(repeating: 0, count: max(file.width, 1))
        for offset in 0..<slots.valueCount {
            coding.code(notAsked, at: offset) { question, state, _ in states.elements[question] = state }
        }
    }

    /// What becomes of a row.
    enum Fate {
        /// It is counted.
        case counted

        /// It has to be read otherwise.
        case unusual
    }

    /// Counts a row whose ratings were scanned.
    @inline(__always)
    mutating func count(
        _ row: StreamRow,
        _ scan: ScannedRow,
        at line: Int,
        _ tally: inout Tally,
        _ notes: inout RowNotes,
        _ reader: inout RowReader
    ) -> Fate {
        guard let cells = readRatings(scan, in: row.block), let country = texts.country(plan.country, in: row, &reader),
            readValues(row)
        else { return .unusual }
        coding.code(ratings: UnsafeRawBufferPointer(scan.marks), into: states.elements)
        let asked = markCount - cells.notAsked - cells.notShown
        coding.code(Completion(asked: asked, answered: asked - cells.notAnswered), into: states.elements)
        coding.code(plan.language.flatMap { texts.language($0, in: row) }, into: states.elements)
        readKeys(row)
        let content = content(of: scan, country)
        guard notes.take(keys: hashes, content: content, rated: cells.rated, at: line) else { return .unusual }
        let place = place(of: country, &tally)
        waiting.append(states.elements, at: place, &tally)
        for number in numbers { tally.add(number.number, to: number.question, at: place) }
        note(cells, row, at: line)
        return .counted
    }

    /// Counts what waits; no row comes any more.
    mutating func finish(_ tally: inout Tally) { waiting.countAll(&tally) }

    /// What was counted, texts included.
    var receipt: ImportReceipt {
        var receipt = counted
        for (place, occurrence) in occurrences.enumerated() {
            guard let occurrence else { continue }
            // Importance and current level may have the same text.
            receipt.offScale.add([texts.offScale[place]: occurrence])
        }
        return receipt
    }

    // MARK: Steps

    /// Reads the ratings that are no single digit; `nil` where the row has to be read otherwise.
    @inline(__always)
    private mutating func readRatings(_ scan: ScannedRow, in block: UnsafeRawBufferPointer) -> ImportReceipt.CellCounts? {
        var cells = scan.plainCounts(ratings: ratingCount, notAsked: notAskedCount)
        var betweenPoints = 0
        for place in 0..<scan.unknownCount {
            let (column, field) = scan.unknown[place]
            guard let rating = texts.rating(field, aspect: Int(aspects.elements[column]), in: block) else { return nil }
            offScale.elements[cells.offScale] = rating.offScale
            cells.count(rating.mark)
            if rating.isConverted { cells.converted += 1 }
            if rating.isBetweenPoints { betweenPoints += 1 }
            scan.marks[Int(offsets.elements[column])] = rating.mark.rawValue
        }
        // A row without ratings, or on another scale, is set aside with words.
        let off = cells.offScale - betweenPoints
        let isOnScale = off < AnswerImport.otherScaleCells || off * 10 < cells.rated + cells.offScale
        return cells.rated > 0 && isOnScale ? cells : nil
    }

    /// Reads the other answers; `false` where the row has to be read otherwise.
    @inline(__always)
    private mutating func readValues(_ row: StreamRow) -> Bool {
        numbers.removeAll(keepingCapacity: true)
        for cell in plan.values {
            guard let answer = texts.answer(cell, in: row) else { return false }
            states.elements[answer.question] = answer.state
            contents.elements[cell.offset] = answer.content
            if let number = answer.number { numbers.append((answer.question, number)) }
        }
        return true
    }

    /// Reads by what the row is known, each key once.
    @inline(__always)
    private mutating func readKeys(_ row: StreamRow) {
        hashes.removeAll(keepingCapacity: true)
        for cell in plan.keys where !row.isEmpty(cell.column) {
            guard let hash = hash(of: cell, in: row), !hashes.contains(hash) else { continue }
            hashes.append(hash)
        }
    }

    @inline(__always)
    private func hash(of cell: QuickPlan.KeyCell, in row: StreamRow) -> UInt64? {
        let plain = row.withBytes(cell.column) { bytes -> KeyHash? in
            // Longer ones may be identifiers that no other form gives, and marks at the ends are no part of a text.
            guard bytes.count < 32, isPlain(bytes[0]), isPlain(bytes[bytes.count - 1]) else { return nil }
            return KeyHash(cell.kind, plain: bytes)
        }
        if let plain { return plain.value }
        guard let text = table.prepared.reading.about(cell.about, in: row) else { return nil }
        return Settlement.key(cell.kind, text, inFile: 0).hash.value
    }

    @inline(__always)
    private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x27 }

    @inline(__always)
    private func content(of scan: ScannedRow, _ country: QuickTexts.Country) -> UInt64 {
        var content = ContentHash()
        content.add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(scan.marks).prefix(markCount)))
        for value in contents.elements { content.add(value) }
        content.add(country.content)
        return content.state
    }

    @inline(__always)
    private mutating func place(of country: QuickTexts.Country, _ tally: inout Tally) -> Int {
        group.elements[0] = UInt32(country.number)
        for trait in traitQuestions.elements.indices {
            group.elements[trait + 1] = UInt32(states.elements[traitQuestions.elements[trait]])
        }
        let key = UnsafeRawBufferPointer(group.elements)
        if let place = places.value(of: key) { return place }
        let place = tally.place(
            of: coding.group(country: texts.countries[country.number], states: states.elements)
        )
        places.keep(place, for: key)
        return place
    }

    @inline(__always)
    private mutating func note(_ cells: ImportReceipt.CellCounts, _ row: StreamRow, at line: Int) {
        counted.rows += 1
        counted.kept += 1
        counted.cells.add(cells)
        for place in 0..<cells.offScale { note(offScale: offScale.elements[place], at: line) }
        if hasMoments { noteMoment(row) }
    }

    private mutating func noteMoment(_ row: StreamRow) {
        let file = table.prepared.reading
        let isUnfinished = file.isUnfinished(row)
        if isUnfinished { counted.unfinished += 1 }
        guard file.hasTimes else { return }
        if let sent = file.moment(in: row) {
            if sent.secondsSince1970 >= closing { counted.late += 1 }
        } else if !isUnfinished {
            counted.withoutTime += 1
        }
    }

    @inline(__always)
    private mutating func note(offScale place: Int, at line: Int) {
        while occurrences.count <= place { occurrences.append(nil) }
        guard occurrences[place] == nil else {
            occurrences[place]?.count += 1
            return
        }
        occurrences[place] = ImportReceipt.Occurrence(count: 1, line: line)
    }
}
