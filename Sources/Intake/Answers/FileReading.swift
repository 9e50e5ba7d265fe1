import Exchange
import Needs
import Reference

/// How the cells of one table are read: its columns, and what their texts stand for.
struct FileReading {
    let plan: ColumnPlan
    let habits: ToolHabits
    let width: Int

    /// The questions in order, each prepared for reading row after row.
    let steps: [ReadingStep]

    /// The column with the country.
    let country: Int?

    /// The columns about the record, in the order of all cases.
    private let about: [Int?]

    /// One reader a rated aspect, in the order of all cases.
    private let ratings: [RatingText?]

    /// For each aspect the marks of all bytes: nearly all ratings are one byte, and looked up here.
    private let marksOfBytes: [UInt8]

    private static let noMark = Mark.notAsked.rawValue

    private let choices: [Int: ChoiceText]
    private let ticks: [Int: [TickText]]
    private let empty: EmptyText
    private let numbers: NumberText
    private let dates: DateText

    init(
        plan: ColumnPlan,
        habits: ToolHabits,
        width: Int,
        survey: Survey,
        slots: AnswerSlots,
        options: ImportOptions,
        hasDecimalComma: Bool
    ) {
        self.plan = plan
        self.habits = habits
        self.width = width
        let empty = EmptyText(survey.words, habits)
        self.empty = empty
        let mapping = options.mapping
        var ratings: [RatingText?] = NeedsAspect.allCases.map { _ in nil }
        for aspect in survey.needs.aspects {
            guard case .rating(let scale) = aspect.answer else { continue }
            let mapped = (mapping?.points ?? []).filter { $0.aspect == aspect.aspect }
            ratings[aspect.aspect.position] = RatingText(
                scale,
                empty: empty,
                mapped: Dictionary(mapped.map { ($0.text, $0.point) }, uniquingKeysWith: { $1 })
            )
        }
        self.ratings = ratings
        marksOfBytes = ratings.flatMap { text in
            (UInt8.min...UInt8.max).map { text?.mark(ofByte: $0)?.rawValue ?? FileReading.noMark }
        }
        var choices: [Int: ChoiceText] = [:]
        var ticks: [Int: [TickText]] = [:]
        for (position, slot) in slots.all.enumerated() {
            guard let offered = slot.answer.choices else { continue }
            var mapped: [String: Int] = [:]
            for entry in mapping?.choices ?? [] where entry.question == slot.name {
                mapped[entry.text] = offered.position(of: entry.value.text)
            }
            choices[position] = ChoiceText(offered, mapped: mapped)
            if case .question(.selectMultiple) = slot.answer { ticks[position] = offered.all.map(TickText.init) }
        }
        self.choices = choices
        self.ticks = ticks
        about = ColumnReceipt.About.allCases.map { plan.about[$0] }
        country = slots.all.firstIndex { $0.place == .country }.flatMap { plan.questions[$0].text }
        let conditions = RowConditions(slots)
        steps = slots.all.enumerated()
            .compactMap { position, slot in
                ReadingStep(position, slot, plan, hasConditions: conditions.areThere(for: position))
            }
        numbers = NumberText(hasDecimalComma: hasDecimalComma)
        dates = DateText(order: options.dateOrder)
    }

    // MARK: Ratings

    /// The reader of an aspect's ratings.
    func rating(_ aspect: Int) -> RatingText {
        guard let text = ratings[aspect] else { preconditionFailure("every rated aspect has a reader") }
        return text
    }

    /// The mark of a single byte, where it is a point of an aspect's scale.
    func mark(ofByte byte: UInt8, aspect: Int) -> Mark? {
        let mark = marksOfBytes[aspect * 256 + Int(byte)]
        return mark < FileReading.noMark ? Mark(rawValue: mark) : nil
    }

    /// The lowest and the highest byte that is a point of an aspect's scale; a byte that no text has where none is.
    func digits(ofAspect aspect: Int) -> (low: UInt8, high: UInt8) {
        let points = (UInt8.min...UInt8.max).filter { mark(ofByte: $0, aspect: aspect) != nil }
        guard let low = points.first, let high = points.last else { return (.max, .max) }
        return (low, high)
    }

    /// The columns with something else than ratings that are shown to everybody.
    var notedColumns: [Int] {
        var columns = (about + [country]).compactMap(\.self)
        for step in steps where !step.isRating || step.hasConditions {
            let question = plan.questions[step.slot]
            columns += question.choices.map(\.column)
            if let column = question.text { columns.append(column) }
        }
        return columns
    }

    // MARK: Other answers

    /// What is made of the cells of a question.
    struct Reading {
        var value: AnswerValue

        /// What in the cells could not be read, although an answer may stand beside it.
        var leftOver: String?

        /// Whether the summary of the choices says something else than their columns.
        var contradicts = false

        /// Whether the text is a day in two orders.
        var isAmbiguousDate = false

        /// Whether the cell is a formula without a stored value.
        var isEmptyFormula = false

        init(_ value: AnswerValue) {
            self.value = value
            if case .unreadable(let text) = value { leftOver = text }
        }
    }

    /// The answer to a question that is not a rating.
    func reading(of slot: Int, _ answer: AnswerSlots.Answer, in row: some AnswerRow) -> Reading {
        let columns = plan.questions[slot]
        guard columns.isAsked else { return Reading(.empty(.notAsked)) }
        if case .question(.selectMultiple) = answer { return multiple(slot, columns, row) }
        guard let column = columns.text else { return Reading(.empty(.notAsked)) }
        switch answer {
        case .question(.text), .question(.comment):
            return Reading(column < row.count ? words(row.words(column).trimmedOfMarks) : .empty(.notAnswered))
        default: break
        }
        if column < row.count, row.kind(column) == .emptyFormula {
            var reading = Reading(.empty(.notAnswered))
            reading.isEmptyFormula = true
            return reading
        }
        let text = row.trimmed(column)
        if let empty = empty.reading(of: text) { return Reading(.empty(empty)) }
        guard column < row.count, row.kind(column) != .noAnswer else { return Reading(.unreadable(text)) }
        switch answer {
        case .question(.selectOne), .aspect: return one(slot, answer, text)
        case .question(.wholeNumber(let range)): return Reading(whole(text, in: range))
        case .question(.number(let range)):
            return Reading(
                numbers.number(text).flatMap { range.contains($0) ? .number($0) : nil } ?? .unreadable(text)
            )
        case .question(.date): return date(text)
        default: return Reading(.unreadable(text))
        }
    }

    private func one(_ slot: Int, _ answer: AnswerSlots.Answer, _ text: String) -> Reading {
        if case .aspect(let question) = answer, case .count(let range) = question.answer {
            return Reading(whole(text, in: range))
        }
        return Reading(choices[slot]?.position(of: text).map(AnswerValue.choice) ?? .unreadable(text))
    }

    private func whole(_ text: String, in range: ClosedRange<Int>) -> AnswerValue {
        guard let number = numbers.number(text), number == number.rounded(), number.magnitude < 1e12,
            range.contains(Int(number))
        else { return .unreadable(text) }
        return .number(number)
    }

    private func date(_ text: String) -> Reading {
        switch dates.reading(of: text) {
        case .date(let date): return Reading(.date(date))
        case .none: return Reading(.unreadable(text))
        case .ambiguous:
            var reading = Reading(.unreadable(text))
            reading.isAmbiguousDate = true
            return reading
        }
    }

    /// Words are words, whatever they say; only what our own file writes in brackets is not.
    private func words(_ text: String) -> AnswerValue {
        guard !text.isEmpty else { return .empty(.notAnswered) }
        guard habits.tool == .cadre else {
            if habits.missing.contains(text) { return .empty(.notAnswered) }
            return .text(habits.tool == .limesurvey ? text.withoutFormulaGuard : text)
        }
        if let empty = empty.reading(of: text) { return .empty(empty) }
        if text == AnswerFile.notOnScale { return .unreadable(text) }
        return .text(text.hasPrefix("[") ? String(text.dropFirst()) : text.withoutFormulaGuard)
    }

    private func multiple(_ slot: Int, _ columns: ColumnPlan.QuestionColumns, _ row: some AnswerRow) -> Reading {
        guard let choiceText = choices[slot], let ticks = ticks[slot] else { return Reading(.empty(.notAsked)) }
        let summary = row.trimmed(columns.text)
        var chosen: Set<Int> = []
        var empties: Set<EmptyAnswer> = []
        var leftOver: String?
        var answered = 0
        for (choice, column) in columns.choices {
            let text = row.trimmed(column)
            if let tick = text.isEmpty ? nil : ticks[choice].reading(of: text) {
                answered += 1
                if tick { chosen.insert(choice) }
            } else if let empty = empty.reading(of: text) {
                empties.insert(empty)
            } else {
                leftOver = text
            }
        }
        if answered == 0, leftOver == nil {
            guard summary.isEmpty else { return self.summary(summary, choiceText) }
            // Not shown in one column is not shown in all.
            let reason = empties.count == 1 ? empties.first : nil
            return Reading(.empty(reason ?? .notAnswered))
        }
        if chosen.isEmpty, habits.zeroMayBeUnanswered, summary.isEmpty, leftOver == nil {
            return Reading(.empty(.notAnswered))
        }
        var reading = Reading(.choices(chosen.sorted()))
        reading.leftOver = leftOver
        if !summary.isEmpty {
            let said = choiceText.positions(of: summary)
            reading.leftOver = reading.leftOver ?? said.rest
            reading.contradicts = Set(said.found) != chosen && !columns.choices.isEmpty
        }
        return reading
    }

    private func summary(_ text: String, _ choices: ChoiceText) -> Reading {
        if let empty = empty.reading(of: text) { return Reading(.empty(empty)) }
        if habits.tool == .cadre, text == AnswerFile.nothingChosen { return Reading(.choices([])) }
        let said = choices.positions(of: text)
        var reading = Reading(said.found.isEmpty ? .unreadable(text) : .choices(said.found))
        reading.leftOver = said.rest
        return reading
    }

    // MARK: About the record

    func moment(in row: some AnswerRow) -> Moment? {
        column(.submitted).flatMap { dates.moment(of: row.trimmed($0)) }
    }

    /// Whether the table says when its rows were sent.
    var hasTimes: Bool { column(.submitted) != nil }

    /// The column that says something about the record.
    func column(_ what: ColumnReceipt.About) -> Int? { about[what.position] }

    func about(_ what: ColumnReceipt.About, in row: some AnswerRow) -> String? {
        guard let column = column(what) else { return nil }
        let text = row.trimmed(column)
        return text.isEmpty ? nil : habits.tool == .cadre ? text.withoutFormulaGuard : text
    }

    /// Whether the survey tool says that the respondent did not come to the end.
    func isUnfinished(_ row: some AnswerRow) -> Bool {
        switch habits.tool {
        case .limesurvey: hasTimes && about(.submitted, in: row) == nil
        case .redcap: ["0", "Incomplete"].contains(about(.completion, in: row) ?? "")
        default: false
        }
    }
}

extension String {
    /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
    fileprivate var withoutFormulaGuard: String {
        guard hasPrefix("'") else { return self }
        let rest = String(dropFirst())
        return rest.guardedAgainstFormulas == self ? rest : self
    }
}

/// One question, prepared for reading row after row: plain numbers, which cost nothing to hand over.
struct ReadingStep {
    /// The position of the question among all.
    let slot: Int

    /// The column with its answers; below 0 for none.
    let column: Int

    /// Where its mark or its value is kept.
    let offset: Int

    /// The position of its aspect among all cases.
    let aspect: Int

    /// Whether it is a rating.
    let isRating: Bool

    /// Whether the same few texts answer it in row after row.
    let isRepeating: Bool

    /// Whether it was not shown to everybody.
    let hasConditions: Bool

    /// Prepares a question; `nil` for the country, which is read apart.
    init?(_ position: Int, _ slot: AnswerSlots.Slot, _ plan: ColumnPlan, hasConditions: Bool) {
        switch slot.place {
        case .country: return nil
        case .mark(let offset): (self.offset, isRating) = (offset, true)
        case .value(let offset): (self.offset, isRating) = (offset, false)
        }
        self.slot = position
        self.hasConditions = hasConditions
        column = plan.questions[position].text ?? -1
        switch slot.answer {
        case .aspect(let question): (aspect, isRepeating) = (question.aspect.position, true)
        case .question(.selectOne), .question(.wholeNumber), .question(.number): (aspect, isRepeating) = (0, true)
        case .question: (aspect, isRepeating) = (0, false)
        }
    }
}

extension NeedsAspect {
    /// Where it stands among all cases.
    fileprivate var position: Int { NeedsAspect.allCases.firstIndex(of: self) ?? 0 }
}

extension ColumnReceipt.About {
    /// Where it stands among all cases.
    fileprivate var position: Int {
        switch self {
        case .form: 0
        case .record: 1
        case .root: 2
        case .respondent: 3
        case .submitted: 4
        case .language: 5
        case .completion: 6
        }
    }
}
