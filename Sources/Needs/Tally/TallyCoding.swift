package import Reference

/// Turns what one respondent answered into the states that a tally counts, one a question.
///
/// All who count answers to one survey refer to one coding: it is much, and never changes.
package final class TallyCoding: Sendable {
    /// What is counted.
    package let plan: TallyPlan

    /// The questions whose states are those of the plan's traits, in their order.
    package let traitQuestions: [Int]

    /// The questions that are not about ratings.
    package let otherQuestions: [Int]

    let markCount: Int
    private let valueCount: Int

    /// The pairs of ratings, which the questions begin with.
    let pairRuns: [PairRun]

    /// The questions about one rating each.
    let ratings: [(question: Int, mark: Int, states: MarkStates)]

    /// The questions that each value answers.
    private let valueSources: [[ValueSource]]

    /// The states of all marks on the scale of importance and current level.
    let pointStates: MarkStates

    /// The last two questions.
    private let completion: Int
    private let language: Int

    /// Pairs of two marks each, for one item after the other.
    struct PairRun: Sendable {
        /// The first question.
        let question: Int

        /// The positions of the first wanted and the first current level.
        let wanted: Int
        let current: Int

        /// How many items there are.
        let count: Int
    }

    /// A question that a value answers.
    private struct ValueSource: Sendable {
        let question: Int
        let kind: Kind

        enum Kind: Hashable, Sendable {
            case choice(choices: Int)
            case tick(choice: Int)
            case number
            case text
        }
    }

    /// Prepares the coding of answers to a survey.
    package init(_ survey: Survey, slots: AnswerSlots, grouping: TallyPlan.Grouping = .traits) {
        plan = TallyPlan(survey, slots: slots, grouping: grouping)
        (markCount, valueCount) = (slots.markCount, slots.valueCount)
        let items = survey.items.count
        let rated = NeedsAspect.allCases.filter { survey.needs.scale(of: $0) != nil }
        var runs = [PairRun(question: 0, wanted: 0, current: items, count: items)]
        if let block = rated.firstIndex(of: .required) {
            runs.append(PairRun(question: items, wanted: block * items, current: items, count: items))
        }
        precondition(
            runs.allSatisfy { max($0.wanted, $0.current) + items <= slots.markCount },
            "a pair is of two marks of a respondent"
        )
        var question = runs.count * items
        var ratings: [(question: Int, mark: Int, states: MarkStates)] = []
        var values = [[ValueSource]](repeating: [], count: slots.valueCount)
        for slot in slots.all {
            switch slot.place {
            case .country: continue
            case .mark(let position):
                guard case .aspect(let asked) = slot.answer, case .rating(let scale) = asked.answer,
                    ![.importance, .current, .required].contains(asked.aspect)
                else { continue }
                ratings.append((question, position, MarkStates(scale)))
                question += 1
            case .value(let position):
                for kind in TallyCoding.kinds(of: slot.answer) {
                    values[position].append(ValueSource(question: question, kind: kind))
                    question += 1
                }
            }
        }
        (completion, language) = (question, question + 1)
        otherQuestions = values.flatMap { $0.map(\.question) } + [completion, language]
        precondition(question + 2 == plan.questions.count, "every question that is counted has a source")
        (pairRuns, self.ratings, valueSources) = (runs, ratings, values)
        pointStates = MarkStates(plan.scale)
        let language = language
        traitQuestions = plan.traits.map { trait in
            switch trait.source {
            case .language: language
            case .value(let position): values[position][0].question
            }
        }
    }

    // MARK: Everything at once

    /// What one respondent answered, as states, with the numbers among them by the position of their question.
    ///
    /// The states are added at the end of `states`.
    package func code(
        marks: [Mark],
        values: [AnswerValue],
        language: Language?,
        into states: inout [UInt16],
        numbers: (_ question: Int, _ number: Double) -> Void
    ) {
        precondition(marks.count == markCount && values.count == valueCount, "a respondent has all marks and values")
        let start = states.count
        states.append(contentsOf: repeatElement(0, count: plan.questions.count))
        states.withUnsafeMutableBufferPointer { states in
            let row = UnsafeMutableBufferPointer(rebasing: states[start...])
            marks.withUnsafeBytes { code(ratings: $0, into: row) }
            for (position, value) in values.enumerated() {
                code(value, at: position) { question, state, number in
                    row[question] = state
                    if let number { numbers(question, number) }
                }
            }
            for (question, state) in [code(Completion(marks)), code(language)] { row[question] = state }
        }
    }

    // MARK: Part by part

    /// Puts the states of all questions about ratings where they belong among the states of a respondent.
    private func code(ratings marks: UnsafeRawBufferPointer, into states: UnsafeMutableBufferPointer<UInt16>) {
        precondition(marks.count >= markCount && states.count == plan.questions.count, "a respondent has all marks")
        let width = UInt16(plan.scale.states)
        pointStates.withUnsafeStates { pointStates in
            for run in pairRuns {
                for item in 0..<run.count {
                    // Both positions were checked when the coding was prepared.
                    let wanted = pointStates[Int(marks[run.wanted + item])]
                    let current = pointStates[Int(marks[run.current + item])]
                    states[run.question + item] = UInt16(wanted) &* width &+ UInt16(current)
                }
            }
        }
        for rating in ratings { states[rating.question] = UInt16(rating.states[marks[rating.mark]]) }
    }

    /// Calls `body` with each question that a value answers, its state and, where it is one, the number.
    package func code(
        _ value: AnswerValue,
        at position: Int,
        _ body: (_ question: Int, _ state: UInt16, _ number: Double?) -> Void
    ) {
        for source in valueSources[position] {
            switch source.kind {
            case .choice(let choices):
                body(source.question, UInt16(TallyCoding.state(of: value, choices: choices)), nil)
            case .tick(let choice):
                let state =
                    if case .choices(let ticked) = value {
                        ticked.contains(choice) ? 1 : 0
                    } else { TallyCoding.state(of: value, choices: 2) }
                body(source.question, UInt16(state), nil)
            case .number:
                let number: Double? =
                    switch value {
                    case .number(let number): number
                    case .date(let date): Double(date.daysSince1970)
                    default: nil
                    }
                body(source.question, UInt16(TallyCoding.state(of: value, choices: 1)), number)
            case .text: body(source.question, UInt16(TallyCoding.state(of: value, choices: 1)), nil)
            }
        }
    }

    /// The question about how much was answered, and its state.
    package func code(_ completion: Completion) -> (question: Int, state: UInt16) {
        (self.completion, UInt16(completion.position))
    }

    /// The question about the language, and its state.
    package func code(_ language: Language?) -> (question: Int, state: UInt16) {
        (self.language, UInt16(TallyCoding.state(of: language)))
    }

    // MARK: Groups

    /// The group of a respondent: the states of the traits.
    package func group(
        country: CountryCode,
        values: some RandomAccessCollection<AnswerValue>,
        language: Language?
    ) -> TallyGroup {
        TallyGroup(
            country: country,
            traits: plan.traits.map { trait in
                switch trait.source {
                case .language: UInt16(TallyCoding.state(of: language))
                case .value(let position):
                    UInt16(
                        TallyCoding.state(
                            of: values[values.index(values.startIndex, offsetBy: position)],
                            choices: trait.values.count
                        )
                    )
                }
            }
        )
    }

    private static func state(of language: Language?) -> Int {
        language.flatMap(Language.allCases.firstIndex) ?? Language.allCases.count
    }

    /// The state of an answer with so many choices; a number, a day or words are the only one of theirs.
    private static func state(of value: AnswerValue, choices: Int) -> Int {
        let mark: Mark
        switch value {
        case .choice(let position): return position
        case .choices, .number, .date, .text: return 0
        case .unreadable: mark = .notOnScale
        case .empty(let empty): mark = empty.mark
        }
        return choices + (Mark.withoutPoint.firstIndex(of: mark) ?? 0)
    }

    private static func kinds(of answer: AnswerSlots.Answer) -> [ValueSource.Kind] {
        switch answer {
        case .question(.selectMultiple(let choices)): choices.all.indices.map { .tick(choice: $0) }
        case .question(.selectOne(let choices)): [.choice(choices: choices.all.count)]
        case .question(.wholeNumber), .question(.number), .question(.date): [.number]
        case .question: [.text]
        case .aspect(let question):
            if case .choice(let choices) = question.answer { [.choice(choices: choices.all.count)] } else { [.number] }
        }
    }
}

/// The states of all marks on one scale, looked up.
struct MarkStates: Sendable {
    private let states: [UInt8]

    init(_ scale: RatingScale) {
        // A mark that is no point and no kind of empty comes from nowhere; it counts as the last kind.
        states = (UInt8.min...UInt8.max).map { UInt8(min(scale.state(of: Mark(rawValue: $0)), scale.states - 1)) }
    }

    subscript(mark: UInt8) -> UInt8 { states[Int(mark)] }

    func withUnsafeStates(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { states.withUnsafeBufferPointer(body) }
}
