package import Reference

/// Turns what one respondent answered into the states that a tally counts, one a question.
package struct TallyCoding: Sendable {
    /// What is counted.
    package let plan: TallyPlan

    private let markCount: Int
    private let sources: [Source]

    /// Where the state of a question comes from.
    private enum Source: Hashable, Sendable {
        case pair(wanted: Int, current: Int)
        case mark(Int)
        case choice(value: Int)
        case tick(value: Int, choice: Int)
        case number(value: Int)
        case text(value: Int)
        case completion
        case language
    }

    /// Prepares the coding of answers to a survey.
    package init(_ survey: Survey, slots: AnswerSlots) {
        plan = TallyPlan(survey, slots: slots)
        markCount = slots.markCount
        let items = survey.items.count
        var sources = (0..<items).map { Source.pair(wanted: $0, current: items + $0) }
        let rated = NeedsAspect.allCases.filter { survey.needs.scale(of: $0) != nil }
        if let block = rated.firstIndex(of: .required) {
            sources += (0..<items).map { .pair(wanted: block * items + $0, current: items + $0) }
        }
        for slot in slots.all { sources += TallyCoding.sources(of: slot) }
        sources += [.completion, .language]
        precondition(sources.count == plan.questions.count, "every question that is counted has a source")
        self.sources = sources
    }

    /// What one respondent answered, as states, with the numbers among them by the position of their question.
    package func code(
        marks: some RandomAccessCollection<Mark>,
        values: some RandomAccessCollection<AnswerValue>,
        language: Language?,
        into states: inout [UInt16],
        numbers: (_ question: Int, _ number: Double) -> Void
    ) {
        let (firstMark, firstValue) = (marks.startIndex, values.startIndex)
        func mark(_ position: Int) -> Mark { marks[marks.index(firstMark, offsetBy: position)] }
        func value(_ position: Int) -> AnswerValue { values[values.index(firstValue, offsetBy: position)] }
        for (question, source) in sources.enumerated() {
            let kind = plan.questions[question].kind
            let state: Int
            switch source {
            case .pair(let wanted, let current):
                let scale = plan.scale
                state = scale.state(of: mark(wanted)) * scale.states + scale.state(of: mark(current))
            case .mark(let position):
                guard case .rating(let scale) = kind else { preconditionFailure("a rating has a scale") }
                state = scale.state(of: mark(position))
            case .choice(let position): state = TallyCoding.state(of: value(position), choices: kind.choices)
            case .tick(let position, let choice):
                state =
                    if case .choices(let ticked) = value(position) {
                        ticked.contains(choice) ? 1 : 0
                    } else { TallyCoding.state(of: value(position), choices: 2) }
            case .number(let position):
                state = TallyCoding.state(of: value(position), choices: 1)
                switch value(position) {
                case .number(let number): numbers(question, number)
                case .date(let date): numbers(question, Double(date.daysSince1970))
                default: break
                }
            case .text(let position): state = TallyCoding.state(of: value(position), choices: 1)
            case .completion: state = Completion.allCases.firstIndex(of: Completion(marks)) ?? 0
            case .language: state = TallyCoding.state(of: language)
            }
            states.append(UInt16(state))
        }
    }

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

    private static func sources(of slot: AnswerSlots.Slot) -> [Source] {
        switch slot.place {
        case .country: return []
        case .mark(let position):
            guard case .aspect(let question) = slot.answer else { return [] }
            return [.importance, .current, .required].contains(question.aspect) ? [] : [.mark(position)]
        case .value(let position):
            switch slot.answer {
            case .question(.selectMultiple(let choices)):
                return choices.all.indices.map { .tick(value: position, choice: $0) }
            case .question(.selectOne): return [.choice(value: position)]
            case .question(.wholeNumber), .question(.number), .question(.date): return [.number(value: position)]
            case .question: return [.text(value: position)]
            case .aspect(let question):
                if case .choice = question.answer { return [.choice(value: position)] }
                return [.number(value: position)]
            }
        }
    }
}

extension TallyPlan.Kind {
    /// How many choices there are, where there are any.
    fileprivate var choices: Int { if case .choice(let values) = self { values.count } else { 1 } }
}
