package import Reference

/// Turns what one respondent answered into the states that a tally counts, one a question.
package struct TallyCoding: Sendable {
    /// What is counted.
    package let plan: TallyPlan

    private let markCount: Int
    private let valueCount: Int
    private let sources: [Source]

    /// The pairs that the sources begin with.
    private let pairs: [(wanted: UInt32, current: UInt32)]

    /// The states of all marks on the scale of importance and current level.
    private let pointStates: MarkStates

    /// Where the state of a question comes from.
    private enum Source: Hashable, Sendable {
        case pair(wanted: Int, current: Int)
        case mark(Int)
        case choice(value: Int, choices: Int)
        case tick(value: Int, choice: Int)
        case number(value: Int)
        case text(value: Int)
        case completion
        case language
    }

    /// Prepares the coding of answers to a survey.
    package init(_ survey: Survey, slots: AnswerSlots) {
        plan = TallyPlan(survey, slots: slots)
        (markCount, valueCount) = (slots.markCount, slots.valueCount)
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
        pointStates = MarkStates(plan.scale)
        pairs = sources.prefix(plan.itemCount)
            .compactMap { source in
                guard case .pair(let wanted, let current) = source else { return nil }
                precondition(wanted < slots.markCount && current < slots.markCount, "a pair is of two marks")
                return (UInt32(wanted), UInt32(current))
            }
    }

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
        codePairs(of: marks, into: &states)
        for question in pairs.count..<sources.count {
            let state: Int
            switch sources[question] {
            case .pair(let wanted, let current):
                state = Int(pointStates[marks[wanted]]) * plan.scale.states + Int(pointStates[marks[current]])
            case .mark(let position):
                guard case .rating(let scale) = plan.questions[question].kind else {
                    preconditionFailure("a rating has a scale")
                }
                state = scale.state(of: marks[position])
            case .choice(let position, let choices): state = TallyCoding.state(of: values[position], choices: choices)
            case .tick(let position, let choice):
                state =
                    if case .choices(let ticked) = values[position] {
                        ticked.contains(choice) ? 1 : 0
                    } else { TallyCoding.state(of: values[position], choices: 2) }
            case .number(let position):
                state = TallyCoding.state(of: values[position], choices: 1)
                switch values[position] {
                case .number(let number): numbers(question, number)
                case .date(let date): numbers(question, Double(date.daysSince1970))
                default: break
                }
            case .text(let position): state = TallyCoding.state(of: values[position], choices: 1)
            case .completion: state = Completion.allCases.firstIndex(of: Completion(marks)) ?? 0
            case .language: state = TallyCoding.state(of: language)
            }
            states.append(UInt16(state))
        }
    }

    /// The states of the pairs of ratings, which come first and are nearly all there is.
    private func codePairs(of marks: [Mark], into states: inout [UInt16]) {
        let width = UInt16(plan.scale.states)
        marks.withUnsafeBufferPointer { marks in
            pointStates.withUnsafeStates { pointStates in
                for pair in pairs {
                    // Both positions were checked when the coding was prepared.
                    let wanted = pointStates[Int(marks[Int(pair.wanted)].rawValue)]
                    let current = pointStates[Int(marks[Int(pair.current)].rawValue)]
                    states.append(UInt16(wanted) * width + UInt16(current))
                }
            }
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
            case .question(.selectOne(let choices)): return [.choice(value: position, choices: choices.all.count)]
            case .question(.wholeNumber), .question(.number), .question(.date): return [.number(value: position)]
            case .question: return [.text(value: position)]
            case .aspect(let question):
                if case .choice(let choices) = question.answer {
                    return [.choice(value: position, choices: choices.all.count)]
                }
                return [.number(value: position)]
            }
        }
    }
}

/// The states of all marks on one scale, looked up.
private struct MarkStates: Sendable {
    private let states: [UInt8]

    init(_ scale: RatingScale) {
        // A mark that is no point and no kind of empty comes from nowhere; it counts as the last kind.
        states = (UInt8.min...UInt8.max).map { UInt8(min(scale.state(of: Mark(rawValue: $0)), scale.states - 1)) }
    }

    subscript(mark: Mark) -> UInt8 { states[Int(mark.rawValue)] }

    func withUnsafeStates(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { states.withUnsafeBufferPointer(body) }
}
