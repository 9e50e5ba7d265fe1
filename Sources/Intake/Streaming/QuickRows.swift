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
    private let values: StreamMemory<QuickPlan.ValueCell>
    private let keys: StreamMemory<QuickPlan.KeyCell>
    private let aspects: StreamMemory<UInt8>
    private let offsets: StreamMemory<Int32>
    private let markCount: Int
    private let ratingCount: Int
    private let closing: Int

    /// Whether the table says when rows were sent, or whether respondents came to the end.
    private let hasMoments: Bool

    private var texts: QuickTexts

    /// Where the tally counts the groups.
    private var places = GroupPlaces()

    /// The questions that divide respondents into groups, and how many ranks each has.
    private let traits: StreamMemory<(question: Int, ranks: Int)>
    private var waiting: WaitingRows

    /// The questions that are no ratings, and the ranks of their states in the row.
    private let otherQuestions: StreamMemory<Int>
    private let ranks: StreamMemory<UInt8>
    private let completionRanks: [UInt8]
    private let completion: Int
    private let language: Int

    /// What each value of the row adds to its content.
    private let contents: StreamMemory<UInt64>

    /// Ratings of the row that are no points: their places among such texts.
    private let offScale: StreamMemory<Int>

    /// The positions of marks of the row that are neither points nor nothing.
    private let rareMarks: StreamMemory<Int>
    private var rareCount = 0

    /// The numbers of the row.
    private let numbers: StreamMemory<(question: Int, number: Double)>
    private var numberCount = 0

    /// The hashes by which the row is known.
    private let hashes: StreamMemory<UInt64>
    private var hashCount = 0

    /// What was counted, but for texts.
    private var counted = ImportReceipt()

    /// How often each text that is no point stands in rows that count, and where first.
    private var occurrences: [ImportReceipt.Occurrence?] = []

    /// Prepares counting; `nil` where no row of the table can be counted so.
    init?(_ table: StreamTable) {
        guard let plan = QuickPlan(table) else { return nil }
        let (file, program, slots, coding) = (table.prepared.reading, table.program, table.slots, table.coding)
        (self.table, self.coding, self.plan) = (table, coding, plan)
        values = StreamMemory(copying: plan.values)
        keys = StreamMemory(copying: plan.keys)
        aspects = StreamMemory(copying: program.aspects)
        offsets = StreamMemory(copying: program.offsets)
        markCount = slots.markCount
        ratingCount = program.ratingCount
        closing = table.survey.closingSecond
        hasMoments = file.hasTimes || file.habits.tool == .redcap
        texts = QuickTexts(table)
        traits = StreamMemory(
            copying: zip(coding.traitQuestions, coding.plan.traits).map { (question: $0, ranks: $1.states + 1) }
        )
        waiting = WaitingRows(rowLength: coding.rankLength)
        otherQuestions = StreamMemory(copying: coding.otherQuestions)
        ranks = StreamMemory(repeating: 0, count: coding.plan.questions.count)
        completionRanks = Completion.allCases.map { QuickRows.rank(coding.code($0), coding) }
        completion = coding.code(Completion.complete).question
        language = coding.code(Language?.none).question
        ranks.elements[language] = QuickRows.rank(coding.code(Language?.none), coding)
        let notAsked = AnswerValue.empty(.notAsked)
        contents = StreamMemory(repeating: notAsked.content, count: slots.valueCount)
        offScale = StreamMemory(repeating: 0, count: max(file.width, 1))
        rareMarks = StreamMemory(repeating: 0, count: max(file.width, 1))
        numbers = StreamMemory(repeating: (question: 0, number: 0), count: plan.values.count)
        hashes = StreamMemory(repeating: 0, count: plan.keys.count)
        for offset in 0..<slots.valueCount {
            coding.code(notAsked, at: offset) { question, state, _ in
                ranks.elements[question] = QuickRows.rank((question, state), coding)
            }
        }
        // What is the same in all rows is not looked at again: it has to be usual.
        guard coding.otherQuestions.allSatisfy({ $0 == completion || ranks.elements[$0] > 0 }) else { return nil }
    }

    private static func rank(_ coded: (question: Int, state: UInt16), _ coding: TallyCoding) -> UInt8 {
        coding.rank(of: coded.state, question: coded.question)
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
        unknown: Int,
        empty: Int,
        at line: Int,
        _ tally: inout Tally,
        _ notes: inout RowNotes,
        _ reader: inout RowReader
    ) -> Fate {
        guard let cells = readRatings(scan, unknown: unknown, empty: empty, in: row.block),
            let country = texts.country(plan.country, in: row, &reader),
            readValues(row)
        else { return .unusual }
        let asked = markCount - cells.notShown
        let answered = Completion(asked: asked, answered: asked - cells.notAnswered)
        ranks.elements[completion] = completionRanks[answered.position]
        if let column = plan.language { ranks.elements[language] = texts.language(column, in: row) }
        readKeys(row)
        let keys = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(hashes.elements)[0..<hashCount])
        guard notes.take(keys: keys, content: content(of: scan, country), rated: cells.rated, at: line) else {
            return .unusual
        }
        let place = place(of: country, &tally)
        putDown(scan, at: place, &tally)
        for number in numbers.elements[0..<numberCount] {
            tally.add(number.number, to: number.question, at: place)
        }
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
    private mutating func readRatings(
        _ scan: ScannedRow,
        unknown: Int,
        empty: Int,
        in block: UnsafeRawBufferPointer
    ) -> ImportReceipt.CellCounts? {
        var cells = ImportReceipt.CellCounts()
        cells.rated = ratingCount - unknown - empty
        cells.notAnswered = empty
        var betweenPoints = 0
        rareCount = 0
        for place in 0..<unknown {
            let (column, field) = scan.unknown[place]
            guard let rating = texts.rating(field, aspect: Int(aspects.elements[column]), in: block) else { return nil }
            offScale.elements[cells.offScale] = rating.offScale
            cells.count(rating.mark)
            if rating.isConverted { cells.converted += 1 }
            if rating.isBetweenPoints { betweenPoints += 1 }
            let offset = Int(offsets.elements[column])
            scan.marks[offset] = rating.mark.rawValue
            if rating.isRare {
                rareMarks.elements[rareCount] = offset
                rareCount += 1
            }
        }
        // A row without ratings, or on another scale, is set aside with words.
        let off = cells.offScale - betweenPoints
        let isOnScale = off < AnswerImport.otherScaleCells || off * 10 < cells.rated + cells.offScale
        return cells.rated > 0 && isOnScale ? cells : nil
    }

    /// Reads the other answers; `false` where the row has to be read otherwise.
    @inline(__always)
    private mutating func readValues(_ row: StreamRow) -> Bool {
        numberCount = 0
        for cell in values.elements {
            guard let answer = texts.answer(cell, in: row) else { return false }
            ranks.elements[answer.question] = answer.rank
            contents.elements[cell.offset] = answer.content
            guard let number = answer.number else { continue }
            numbers.elements[numberCount] = (answer.question, number)
            numberCount += 1
        }
        return true
    }

    /// Reads by what the row is known, each key once.
    @inline(__always)
    private mutating func readKeys(_ row: StreamRow) {
        hashCount = 0
        for cell in keys.elements where !row.isEmpty(cell.column) {
            guard let hash = hash(of: cell, in: row), !hashes.elements[0..<hashCount].contains(hash) else { continue }
            hashes.elements[hashCount] = hash
            hashCount += 1
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
        guard let text = table.prepared.reading.about(cell.kind.about, in: row) else { return nil }
        return Settlement.key(cell.kind, text, inFile: 0).hash.value
    }

    @inline(__always)
    private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x27 }

    @inline(__always)
    private func content(of scan: ScannedRow, _ country: QuickTexts.Country) -> UInt64 {
        var content = ContentHash()
        content.add(marks: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(scan.marks).prefix(markCount)))
        for value in contents.elements { content.add(value) }
        content.add(country.content)
        return content.state
    }

    @inline(__always)
    private mutating func place(of country: QuickTexts.Country, _ tally: inout Tally) -> Int {
        var number = country.number
        for trait in traits.elements { number = number &* trait.ranks &+ Int(ranks.elements[trait.question]) }
        if let place = places.place(of: UInt64(number)) { return place }
        return newPlace(of: country, number, &tally)
    }

    private mutating func newPlace(of country: QuickTexts.Country, _ number: Int, _ tally: inout Tally) -> Int {
        // The ranks of usual states are the states themselves, counted from 1.
        let states = traits.elements.map { UInt16(ranks.elements[$0.question]) - 1 }
        let place = tally.place(of: TallyGroup(country: texts.countries[country.number], traits: states))
        places.keep(place, for: UInt64(number))
        return place
    }

    /// Puts the row down where rows of its group wait.
    @inline(__always)
    private mutating func putDown(_ scan: ScannedRow, at place: Int, _ tally: inout Tally) {
        let row = waiting.nextRow(at: place)
        coding.rank(marks: UnsafeRawPointer(scan.marks.baseAddress.unsafelyUnwrapped), into: row)
        for question in otherQuestions.elements { row[question] = ranks.elements[question] }
        for position in rareMarks.elements[0..<rareCount] { putDown(rareMark: position, of: scan, row, place, &tally) }
        waiting.keepRow(at: place, &tally)
    }

    private mutating func putDown(
        rareMark position: Int,
        of scan: ScannedRow,
        _ row: UnsafeMutablePointer<UInt8>,
        _ place: Int,
        _ tally: inout Tally
    ) {
        coding.forEachRarePair(ofMark: position, in: UnsafeRawBufferPointer(scan.marks)) { question, state in
            row[question] = 0
            waiting.keep(rare: state, of: question, at: place, &tally)
        }
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
