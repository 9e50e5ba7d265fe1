import Exchange
import Needs
import Reference

/// Reads one row after the other by the rules that hold for all of them, whatever kind of file they stand in.
struct RowReader {
    private let survey: Survey
    private let slots: AnswerSlots
    private let register: CountryRegister
    private let decisions: [String: CountryCode]
    private let conditions: RowConditions
    private lazy var listed = RowReader.listed(register)

    /// The marks and values of the row that was read last.
    private(set) var marks: [Mark]
    private(set) var values: [AnswerValue]

    /// How its cells were read.
    private(set) var counts = RowCounts()

    /// What each country text was matched with, in plain tables and in those of survey tools.
    private var plainCountries = TextCache<CountryMatch>(most: 100_000)
    private var toolCountries = TextCache<CountryMatch>(most: 100_000)

    /// What texts of ratings stand for, by aspect; few different ones stand in a file.
    private var ratings: [TextCache<ReadRating>] = []

    /// What texts of other answers stand for, by the place of the value.
    private var answers: [TextCache<FileReading.Reading>] = []

    /// The languages that texts name.
    private var languages = TextCache<Language?>(most: 1_000)

    init(_ survey: Survey, slots: AnswerSlots, register: CountryRegister, decisions: [String: CountryCode]) {
        self.survey = survey
        self.slots = slots
        self.register = register
        self.decisions = decisions
        conditions = RowConditions(slots)
        marks = [Mark](repeating: .notAsked, count: slots.markCount)
        values = [AnswerValue](repeating: .empty(.notAsked), count: slots.valueCount)
        beginFile()
    }

    /// Begins a file, in which texts may stand for something else than in the one before.
    mutating func beginFile() {
        ratings = NeedsAspect.allCases.map { _ in TextCache(most: 10_000) }
        answers = (0..<slots.valueCount).map { _ in TextCache(most: 1_000) }
        languages = TextCache(most: 1_000)
    }

    // MARK: One row

    /// Reads a row.
    mutating func read(_ row: some AnswerRow, _ file: FileReading) -> RowReading {
        if row.count > file.width, (file.width..<row.count).contains(where: { !row.trimmed($0).isEmpty }) {
            return .setAside(.ragged, "\(row.count) fields; the header has \(file.width)")
        }
        if isTotal(row, file) { return .setAside(.totals, "") }
        counts.clear()
        readAnswers(row, file, file.steps)
        return judge(row, file)
    }

    /// Takes over the ratings that were read on the way over a record; the rest of its row has to be read next.
    @inline(__always)
    mutating func takeRatings(
        of scan: RowScan,
        in block: UnsafeRawBufferPointer,
        _ program: ColumnProgram,
        _ file: FileReading
    ) {
        counts.clear()
        counts.cells.rated = program.ratingCount - scan.unknownCount - scan.emptyCount
        counts.cells.notAnswered = scan.emptyCount
        counts.cells.notAsked = program.notAskedCount
        for place in 0..<scan.unknownCount {
            let (column, field) = scan.row.unknown[place]
            let rating = field.withBytes(of: block) { readRating($0, Int(program.aspects[column]), file) }
            counts.note(rating)
            counts.cells.count(rating.mark)
            scan.row.marks[Int(program.offsets[column])] = rating.mark.rawValue
        }
        marks.withUnsafeMutableBytes {
            $0.copyMemory(
                from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(scan.row.marks).prefix($0.count))
            )
        }
    }

    /// Reads what is left of a row whose ratings were taken over: the questions of some steps.
    mutating func read(_ row: some AnswerRow, _ file: FileReading, steps: [ReadingStep]) -> RowReading {
        if isTotal(row, file) { return .setAside(.totals, "") }
        readAnswers(row, file, steps)
        return judge(row, file)
    }

    /// Judges a row whose answers were read.
    private mutating func judge(_ row: some AnswerRow, _ file: FileReading) -> RowReading {
        let answered = counts.cells.rated + counts.cells.offScale
        let offScale = counts.cells.offScale - counts.betweenPoints
        guard answered > 0 else { return .setAside(.noRatings, "") }
        let text = row.trimmed(file.country)
        let country: (code: CountryCode, way: CountryMatch.Way)
        switch self.country(text, file.habits.tool) {
        case .country(let code, let way): country = (code, way)
        case .blank: return .setAside(.noCountry, text)
        case .unknown: return .setAside(.unknownCountry, text)
        case .ambiguous(let codes):
            return .setAside(.ambiguousCountry, "\(text) (\(codes.map(\.text).joined(separator: ", ")))")
        }
        // What Cadre has settled already is not judged again.
        let isJudged = file.habits.tool != .cadre
        let isOtherScale =
            counts.cells.rated == 0 && offScale > 0
            || offScale >= AnswerImport.otherScaleCells && offScale * 10 >= answered
        if isJudged, isOtherScale {
            let examples = counts.offScale.distinct(3).sorted().joined(separator: ", ")
            return .setAside(.otherScale, "\(offScale) of \(answered) ratings, such as \(examples)")
        }
        counts.isShort = row.count < file.width
        counts.isUnfinished = file.isUnfinished(row)
        let sent = file.moment(in: row)
        counts.isWithoutTime = file.hasTimes && sent == nil && !counts.isUnfinished
        return .counts(
            ReadRow(
                country: country.code,
                way: country.way,
                countryText: text,
                record: file.about(.record, in: row),
                root: file.about(.root, in: row),
                respondent: file.about(.respondent, in: row),
                sent: sent,
                language: language(in: row, file),
                content: content(country.code)
            )
        )
    }

    /// What was answered, country included.
    private func content(_ country: CountryCode) -> ContentHash {
        var content = ContentHash()
        marks.withUnsafeBytes { content.add(marks: $0) }
        for value in values { content.add(value.content) }
        content.add(country.content)
        return content
    }

    private mutating func language(in row: some AnswerRow, _ file: FileReading) -> Language? {
        guard var text = file.about(.language, in: row) else { return nil }
        return text.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            if let known = languages.value(of: bytes) { return known }
            let language = RowReader.language(of: String(decoding: bytes, as: UTF8.self))
            languages.keep(language, for: bytes)
            return language
        }
    }

    /// The language that a text names by its first two letters.
    static func language(of text: String) -> Language? { Language(rawValue: String(text.lowercased().prefix(2))) }

    // MARK: Answers

    private mutating func readAnswers(_ row: some AnswerRow, _ file: FileReading, _ steps: [ReadingStep]) {
        for step in steps {
            if step.isRating {
                var mark = rating(step, row, file)
                if step.hasConditions { mark = settled(mark, step) }
                counts.cells.count(mark)
                marks[step.offset] = mark
            } else {
                var value = value(step, row, file)
                if step.hasConditions { value = settled(value, step) }
                values[step.offset] = value
            }
        }
    }

    private mutating func rating(_ step: ReadingStep, _ row: some AnswerRow, _ file: FileReading) -> Mark {
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
        // What nearly all ratings are: one byte that is a point.
        if let byte = row.onlyByte(column), let mark = file.mark(ofByte: byte, aspect: step.aspect) { return mark }
        let rating = row.withBytes(column) { readRating($0, step.aspect, file) }
        counts.note(rating)
        return rating.mark
    }

    /// What the text of a rating stands for; texts that stand in many cells are read once.
    mutating func readRating(_ bytes: UnsafeRawBufferPointer, _ aspect: Int, _ file: FileReading) -> ReadRating {
        if let known = ratings[aspect].value(of: bytes) { return known }
        let text = String(decoding: bytes, as: UTF8.self)
        let rating = ReadRating(file.rating(aspect).reading(of: text), text)
        ratings[aspect].keep(rating, for: bytes)
        return rating
    }

    private mutating func value(
        _ step: ReadingStep,
        _ row: some AnswerRow,
        _ file: FileReading
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
        return row.withBytes(step.column) { bytes in
            if let known = answers[step.offset].value(of: bytes) { return known }
            let reading = file.reading(of: step.slot, answer, in: row)
            answers[step.offset].keep(reading, for: bytes)
            return reading
        }
    }

    // MARK: What was shown

    /// A question that was not due and is empty was not shown.
    private mutating func settled(_ mark: Mark, _ step: ReadingStep) -> Mark {
        guard mark != .notAsked, conditions.wasShown(step.slot, given: values[...]) == false else { return mark }
        if mark == .notAnswered || mark == .notShown { return .notShown }
        counts.notDue += 1
        return mark
    }

    private mutating func settled(_ value: AnswerValue, _ step: ReadingStep) -> AnswerValue {
        guard value != .empty(.notAsked), conditions.wasShown(step.slot, given: values[...]) == false else {
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
    mutating func country(_ text: String, _ tool: SurveyTool) -> CountryMatch {
        var bytes = text
        return bytes.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            if let known = (tool == .plain ? plainCountries : toolCountries).value(of: bytes) { return known }
            let match = match(text, tool)
            if tool == .plain { plainCountries.keep(match, for: bytes) } else { toolCountries.keep(match, for: bytes) }
            return match
        }
    }

    private mutating func match(_ text: String, _ tool: SurveyTool) -> CountryMatch {
        if tool != .plain, let code = chosen(text) { return .country(code, .name) }
        if survey.words.missing.contains(text.lowercased()) { return .blank }
        return decisions[TextFolding.fold(text)].map { .country($0, .decision) } ?? register.match(text)
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
        guard file.habits.tool == .plain else { return false }
        guard let first = (0..<min(row.count, 3)).first(where: { !row.isEmpty($0) }) else { return false }
        let country = file.country
        guard first == country || row.trimmed(country).isEmpty, row.onlyByte(first) == nil else { return false }
        return RowReader.isWordForTotals(row.trimmed(first))
    }

    /// Whether a text is what a row of totals begins with.
    static func isWordForTotals(_ text: String) -> Bool { totals.contains(TextFolding.fold(text)) }

    private static let totals: Set<String> = [
        "total", "totals", "grand total", "sum", "average", "mean", "total general", "somme", "moyenne",
        "total général",
        "suma", "promedio", "media", "المجموع", "الاجمالي", "المتوسط",
    ]

    /// Whether a row is one of HXL tags, which KoboToolbox may write below the header.
    static func isTags(_ row: some AnswerRow) -> Bool {
        areTags((0..<row.count).lazy.filter { !row.isEmpty($0) }.map { row.text($0) })
    }

    /// Whether the texts of all cells of a row that have one are HXL tags.
    static func areTags(_ texts: some Collection<String>) -> Bool {
        !texts.isEmpty && texts.allSatisfy { $0.hasPrefix("#") && $0.count > 1 }
    }
}

extension AnswerValue {
    /// What the value adds to the content of its row.
    var content: UInt64 {
        var content = ContentHash()
        switch self {
        case .empty(let empty): content.add(Int(empty.mark.rawValue))
        case .choice(let position): content.add(position)
        case .choices(let positions): for position in positions { content.add(position) }
        case .number(let number): content.add(number.bitPattern)
        case .date(let date): content.add(date.daysSince1970)
        case .text(let text), .unreadable(let text): content.add(text)
        }
        return content.state
    }
}

extension CountryCode {
    /// What the country adds to the content of its row.
    var content: UInt64 {
        var content = ContentHash()
        content.add(text)
        return content.state
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
