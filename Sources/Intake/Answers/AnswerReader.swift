import Exchange
import Needs
import Reference

/// Goes through the rows of one file after the other and keeps what can be counted.
struct AnswerReader {
    private let survey: Survey
    let slots: AnswerSlots
    private let register: CountryRegister
    private let options: ImportOptions
    private let conditions: RowConditions
    private lazy var listed = AnswerReader.listed(register)

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
    private var rowMarks: [Mark]
    private var rowValues: [AnswerValue]

    /// What each country text was matched with, by its bytes: comparing texts as Unicode does would take long.
    private var countries: [[UInt8]: CountryMatch] = [:]

    /// What texts of ratings stand for, by aspect; few different ones stand in a file.
    private var readings: [[String: RatingText.Reading]]

    /// What texts of other answers stand for, by the place of the value.
    private var answers: [[String: FileReading.Reading]]

    init(_ survey: Survey, register: CountryRegister, options: ImportOptions) {
        self.survey = survey
        self.register = register
        self.options = options
        let slots = AnswerSlots(survey)
        self.slots = slots
        coding = TallyCoding(survey, slots: slots)
        tally = Tally(coding.plan)
        conditions = RowConditions(slots)
        readings = NeedsAspect.allCases.map { _ in [:] }
        answers = (0..<slots.valueCount).map { _ in [:] }
        rowMarks = [Mark](repeating: .notAsked, count: slots.markCount)
        rowValues = [AnswerValue](repeating: .empty(.notAsked), count: slots.valueCount)
    }

    // MARK: Files

    /// Begins a file.
    mutating func begin(_ file: FileReceipt) {
        receipt.files.append(file)
        for position in readings.indices { readings[position] = [:] }
        for position in answers.indices { answers[position] = [:] }
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
        guard !isFirst || !AnswerReader.isTags(row) else {
            return note(
                Diagnostic(.note, rule: "answers.tags", at: table.place(line: line), "HXL tags, which are no answers")
            )
        }
        read(line, row, file)
    }

    private static func isTags(_ row: some AnswerRow) -> Bool {
        let cells = (0..<row.count).filter { !row.isEmpty($0) }
        return !cells.isEmpty && cells.allSatisfy { row.text($0).hasPrefix("#") && row.text($0).count > 1 }
    }

    // MARK: One row

    private mutating func read(_ line: Int, _ row: some AnswerRow, _ file: FileReading) {
        receipt.rows += 1
        receipt.files[receipt.files.count - 1].rows += 1
        let place = RowPlace(file: receipt.files.count - 1, line: line)
        if row.count > file.width, (file.width..<row.count).contains(where: { !row.trimmed($0).isEmpty }) {
            return setAside(place, .ragged, "\(row.count) fields; the header has \(file.width)")
        }
        if file.habits.tool == .plain, isTotal(row, file) { return setAside(place, .totals, "") }
        var counts = RowCounts()
        var content = ContentHash()
        readAnswers(row, file, &counts, &content)
        let answered = counts.cells.rated + counts.cells.offScale
        let offScale = counts.cells.offScale - counts.betweenPoints
        guard answered > 0 else { return setAside(place, .noRatings, "") }
        let text = row.trimmed(file.country)
        guard let country = country(text, place, file.habits.tool) else { return }
        // What Cadre has settled already is not judged again.
        let isJudged = file.habits.tool != .cadre
        let isOtherScale =
            counts.cells.rated == 0 && offScale > 0
            || offScale >= AnswerImport.otherScaleCells && offScale * 10 >= answered
        if isJudged, isOtherScale {
            let examples = counts.offScale.distinct(3).sorted().joined(separator: ", ")
            return setAside(place, .otherScale, "\(offScale) of \(answered) ratings, such as \(examples)")
        }
        content.add(country.code.text)
        counts.isShort = row.count < file.width
        counts.isUnfinished = file.isUnfinished(row)
        let sent = file.moment(in: row)
        counts.isWithoutTime = file.hasTimes && sent == nil && !counts.isUnfinished
        let language = file.about(.language, in: row)
            .flatMap { Language(rawValue: String($0.lowercased().prefix(2))) }
        let group = coding.group(country: country.code, values: rowValues, language: language)
        let draft = drafts.count
        coding.code(marks: rowMarks, values: rowValues, language: language, into: &states) { question, number in
            numbers.append((draft, question, number))
        }
        drafts.append(
            AnswerDraft(
                place: place,
                group: tally.place(of: group),
                country: country.code,
                way: country.way,
                countryText: text,
                record: file.about(.record, in: row),
                root: file.about(.root, in: row),
                respondent: file.about(.respondent, in: row),
                sent: sent,
                language: language,
                content: content,
                counts: counts
            )
        )
        guard options.purpose == .everything else { return }
        marks += rowMarks
        values += rowValues
    }

    private mutating func readAnswers(
        _ row: some AnswerRow,
        _ file: FileReading,
        _ counts: inout RowCounts,
        _ content: inout ContentHash
    ) {
        for step in file.steps {
            if step.isRating {
                // What nearly all ratings are, at once: one byte that is a point.
                if !step.hasConditions, step.column >= 0, !row.isEmpty(step.column), row.kind(step.column) == .plain,
                    let byte = row.onlyByte(step.column), let mark = file.mark(ofByte: byte, aspect: step.aspect)
                {
                    counts.cells.rated += 1
                    rowMarks[step.offset] = mark
                    content.add(mark.rawValue)
                    continue
                }
                var mark = rating(step, row, file, &counts)
                if step.hasConditions { mark = settled(mark, step, &counts) }
                count(mark, in: &counts)
                rowMarks[step.offset] = mark
                content.add(mark.rawValue)
            } else {
                var value = value(step, row, file, &counts)
                if step.hasConditions { value = settled(value, step, &counts) }
                rowValues[step.offset] = value
                value.add(to: &content)
            }
        }
    }

    private mutating func rating(
        _ step: ReadingStep,
        _ row: some AnswerRow,
        _ file: FileReading,
        _ counts: inout RowCounts
    ) -> Mark {
        let column = step.column
        guard column >= 0 else { return .notAsked }
        guard !row.isEmpty(column) else { return .notAnswered }
        switch row.kind(column) {
        case .plain: break
        case .emptyFormula:
            counts.emptyFormulas += 1
            return .notAnswered
        case .date, .noAnswer:
            counts.offScale.append(row.trimmed(column))
            return .notOnScale
        }
        if let byte = row.onlyByte(column), let mark = file.mark(ofByte: byte, aspect: step.aspect) { return mark }
        let text = row.text(column)
        let reading: RatingText.Reading
        if let known = readings[step.aspect][text] {
            reading = known
        } else {
            reading = file.rating(step.aspect).reading(of: text)
            if readings[step.aspect].count < 10_000 { readings[step.aspect][text] = reading }
        }
        if reading.mark == .notOnScale {
            counts.offScale.append(text.trimmedOfMarks)
            if reading.isBetweenPoints { counts.betweenPoints += 1 }
        } else if reading.isConverted {
            counts.cells.converted += 1
        }
        return reading.mark
    }

    private mutating func value(
        _ step: ReadingStep,
        _ row: some AnswerRow,
        _ file: FileReading,
        _ counts: inout RowCounts
    ) -> AnswerValue {
        let reading = reading(step, row, file)
        if reading.isAmbiguousDate {
            if let text = reading.leftOver { counts.ambiguousDates.append(text) }
        } else if let text = reading.leftOver {
            counts.unreadable.append((step.slot, text))
        }
        if reading.contradicts { counts.contradictions += 1 }
        if reading.isEmptyFormula { counts.emptyFormulas += 1 }
        return reading.value
    }

    /// What the cells of a question stand for; texts that stand in many rows are read once.
    private mutating func reading(
        _ step: ReadingStep,
        _ row: some AnswerRow,
        _ file: FileReading
    ) -> FileReading.Reading {
        let answer = slots.all[step.slot].answer
        guard step.isRepeating, step.column >= 0, step.column < row.count, row.kind(step.column) == .plain else {
            return file.reading(of: step.slot, answer, in: row)
        }
        let text = row.text(step.column)
        if let known = answers[step.offset][text] { return known }
        let reading = file.reading(of: step.slot, answer, in: row)
        if answers[step.offset].count < 1_000 { answers[step.offset][text] = reading }
        return reading
    }

    private func count(_ mark: Mark, in counts: inout RowCounts) {
        // Nearly all marks are points, which are below all others.
        guard mark.rawValue >= Mark.notAsked.rawValue else {
            counts.cells.rated += 1
            return
        }
        switch mark {
        case .notAnswered: counts.cells.notAnswered += 1
        case .doesNotKnow: counts.cells.doesNotKnow += 1
        case .notOnScale: counts.cells.offScale += 1
        case .refused: counts.cells.refused += 1
        case .notShown: counts.cells.notShown += 1
        default: counts.cells.notAsked += 1
        }
    }

    // MARK: What was shown

    /// A question that was not due and is empty was not shown.
    private func settled(_ mark: Mark, _ step: ReadingStep, _ counts: inout RowCounts) -> Mark {
        guard mark != .notAsked, conditions.wasShown(step.slot, given: rowValues[...]) == false else { return mark }
        if mark == .notAnswered || mark == .notShown { return .notShown }
        counts.notDue += 1
        return mark
    }

    private func settled(_ value: AnswerValue, _ step: ReadingStep, _ counts: inout RowCounts) -> AnswerValue {
        guard value != .empty(.notAsked), conditions.wasShown(step.slot, given: rowValues[...]) == false else {
            return value
        }
        if value == .empty(.notAnswered) || value == .empty(.notShown) { return .empty(.notShown) }
        // LimeSurvey writes N/A for what it did not show, and words are words elsewhere.
        if case .text(let text) = value, text == "N/A" { return .empty(.notShown) }
        counts.notDue += 1
        return value
    }

    // MARK: Country

    /// Survey tools and forms hand over the code of the country that was chosen, or its name as the list has it; in other
    /// tables two letters, or "Congo", may mean more than one.
    private mutating func country(
        _ text: String,
        _ place: RowPlace,
        _ tool: SurveyTool
    ) -> (code: CountryCode, way: CountryMatch.Way)? {
        if tool != .plain, let code = chosen(text) { return (code, .name) }
        let match: CountryMatch
        let bytes = Array(text.utf8)
        if let known = countries[bytes] {
            match = known
        } else if survey.words.missing.contains(text.lowercased()) {
            match = .blank
            countries[bytes] = match
        } else {
            let decided = options.countries[TextFolding.fold(text)]
            match = decided.map { .country($0, .decision) } ?? register.match(text)
            countries[bytes] = match
        }
        switch match {
        case .country(let code, let way): return (code, way)
        case .blank: setAside(place, .noCountry, text)
        case .unknown: setAside(place, .unknownCountry, text)
        case .ambiguous(let codes):
            setAside(place, .ambiguousCountry, "\(text) (\(codes.map(\.text).joined(separator: ", ")))")
        }
        return nil
    }

    private mutating func chosen(_ text: String) -> CountryCode? {
        if let code = CountryCode(text), register.country(code) != nil { return code }
        return listed[text]
    }

    /// The countries by their names in the register, in every language; names that two countries have are left out.
    private static func listed(_ register: CountryRegister) -> [String: CountryCode] {
        var names: [String: Set<CountryCode>] = [:]
        for country in register.countries {
            for language in country.name.languages {
                if let name = country.name[language] { names[name, default: []].insert(country.code) }
            }
        }
        return names.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    // MARK: Rows that are no answers

    /// Whether a row is one of totals: its first words say so.
    private func isTotal(_ row: some AnswerRow, _ file: FileReading) -> Bool {
        guard let first = (0..<min(row.count, 3)).first(where: { !row.isEmpty($0) }) else { return false }
        let country = file.country
        guard row.trimmed(country).isEmpty || first == country, row.onlyByte(first) == nil else { return false }
        return AnswerReader.totals.contains(TextFolding.fold(row.trimmed(first)))
    }

    private static let totals: Set<String> = [
        "total", "totals", "grand total", "sum", "average", "mean", "total general", "somme", "moyenne",
        "total général",
        "suma", "promedio", "media", "المجموع", "الاجمالي", "المتوسط",
    ]

    private mutating func setAside(_ place: RowPlace, _ reason: SetAside.Reason, _ detail: String) {
        receipt.setAside.append(SetAside(file: place.file, line: place.line, reason: reason, detail: detail))
    }
}

extension AnswerValue {
    fileprivate func add(to content: inout ContentHash) {
        switch self {
        case .empty(let empty): content.add(empty.mark.rawValue)
        case .choice(let position): content.add(position)
        case .choices(let positions): for position in positions { content.add(position) }
        case .number(let number): content.add(Int(bitPattern: UInt(truncatingIfNeeded: number.bitPattern)))
        case .date(let date): content.add(date.daysSince1970)
        case .text(let text), .unreadable(let text): content.add(text)
        }
        content.add(0x7F)
    }
}

extension [String] {
    /// The first elements that differ from each other, at most so many.
    fileprivate func distinct(_ most: Int) -> [String] {
        var found: [String] = []
        for element in self where found.count < most && !found.contains(element) { found.append(element) }
        return found
    }
}
