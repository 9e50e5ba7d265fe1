import Reference

/// What a tally counts: its questions, each with the states that an answer can be in, and what divides respondents into groups.
///
/// States of a question are its points or choices in order and, after them, the kinds of empty in the order of
/// `Mark.withoutPoint`. A pair of ratings has one state for each pair of states, wanted level × current level.
package struct TallyPlan: Hashable, Sendable {
    /// The version code of the survey; tallies of one code add up.
    package let code: String

    /// The scale of importance and current level.
    package let scale: RatingScale

    /// How many items the survey has.
    package let itemCount: Int

    /// What divides respondents into groups, besides their country.
    package let traits: [Trait]

    /// What is counted; the pairs of importance and current level of all items come first.
    package let questions: [Question]

    /// Where the counts of each question begin among all counts of a group.
    let offsets: [Int]

    /// How many counts a group has.
    let cells: Int

    /// How a group is counted while its counts are small.
    let layout: CellLayout

    /// Plans the tally of a survey.
    package init(_ survey: Survey, grouping: Grouping = .traits) {
        self.init(survey, slots: AnswerSlots(survey), grouping: grouping)
    }

    /// Plans the tally of a survey whose slots are known.
    package init(_ survey: Survey, slots: AnswerSlots, grouping: Grouping = .traits) {
        var questions = survey.items.map { item in
            Question(item.stem, .pair(survey.scale))
        }
        if let scale = survey.needs.scale(of: .required) {
            questions += survey.items.map { Question($0.column(.required).text, .pair(scale)) }
        }
        for slot in slots.all { questions += TallyPlan.questions(of: slot) }
        questions.append(Question("completion", .choice(Completion.allCases.map(\.rawValue))))
        questions.append(Question("answer_language", .choice(Language.allCases.map(\.rawValue))))
        self.init(
            code: survey.versionCode,
            scale: survey.scale,
            itemCount: survey.items.count,
            traits: grouping == .traits ? TallyPlan.traits(of: survey, slots: slots) : [],
            questions: questions
        )
    }

    /// Plans a tally of the pairs of ratings of some items, and of nothing else.
    package init(scale: RatingScale, itemCount: Int) {
        let questions = (0..<itemCount).map { Question("item\($0 + 1)", .pair(scale)) }
        self.init(code: "", scale: scale, itemCount: itemCount, traits: [], questions: questions)
    }

    private init(code: String, scale: RatingScale, itemCount: Int, traits: [Trait], questions: [Question]) {
        self.code = code
        self.scale = scale
        self.itemCount = itemCount
        self.traits = traits
        self.questions = questions
        var offsets: [Int] = []
        var cells = 0
        for question in questions {
            offsets.append(cells)
            cells += question.kind.states
        }
        self.offsets = offsets
        self.cells = cells
        layout = CellLayout(questions)
    }

    /// What divides respondents into groups.
    package enum Grouping: Hashable, Sendable {
        /// Their country and the traits that the survey's figures are broken down by.
        case traits

        /// Their country alone: enough for figures of all countries and of regions, and far fewer groups.
        case countries
    }

    /// How many counts a group has.
    package var cellCount: Int { cells }

    /// Whether tallies by another plan may be added to those by this one: they count the same, and tell at least as many
    /// groups apart.
    func takes(_ other: TallyPlan) -> Bool {
        code == other.code && scale == other.scale && questions == other.questions
            && (traits.isEmpty || traits == other.traits)
    }

    /// Where the counts of a question stand among all counts of a group.
    package func cells(of question: Int) -> Range<Int> {
        offsets[question]..<(offsets[question] + questions[question].kind.states)
    }

    /// The position of a question by its name.
    package func position(of name: String) -> Int? { questions.firstIndex { $0.name == name } }

    /// Something that is counted.
    package struct Question: Hashable, Sendable {
        /// What it is called in a tally file.
        package let name: String

        /// What is counted of it.
        package let kind: Kind

        init(_ name: String, _ kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// What is counted of a question.
    package enum Kind: Hashable, Sendable {
        /// Two ratings on one scale.
        case pair(RatingScale)

        /// A rating.
        case rating(RatingScale)

        /// One of some choices, by their values; a choice that may be ticked beside others is answered by no or yes.
        case choice([String])

        /// A number, or a day as the number of days since 1970: whether there is one, and how often each occurs.
        case number

        /// Words: only whether there are any.
        case text

        /// How many states an answer can be in.
        package var states: Int {
            switch self {
            case .pair(let scale): scale.states * scale.states
            case .rating(let scale): scale.states
            case .choice(let values): values.count + Mark.withoutPoint.count
            case .number, .text: 1 + Mark.withoutPoint.count
            }
        }
    }

    /// What divides respondents into groups.
    package struct Trait: Hashable, Sendable {
        /// The name of the question, or `answer_language`.
        package let name: String

        /// The values of its choices.
        package let values: [String]

        /// Where it comes from.
        let source: Source

        enum Source: Hashable, Sendable {
            case value(Int)
            case language
        }

        /// How many states it has: its values, then the kinds of empty.
        package var states: Int { values.count + Mark.withoutPoint.count }
    }

    private static func questions(of slot: AnswerSlots.Slot) -> [Question] {
        let name = slot.name.text
        switch slot.answer {
        case .question(let kind):
            switch kind {
            case .country: return []
            case .selectOne(let choices): return [Question(name, .choice(choices.all.map(\.value.text)))]
            case .selectMultiple(let choices):
                return choices.all.map { Question("\(name)/\($0.value)", .choice(["no", "yes"])) }
            case .wholeNumber, .number, .date: return [Question(name, .number)]
            case .text, .comment: return [Question(name, .text)]
            }
        case .aspect(let question):
            switch question.answer {
            case .rating(let scale):
                let isPaired = [.importance, .current, .required].contains(question.aspect)
                return isPaired ? [] : [Question(name, .rating(scale))]
            case .count: return [Question(name, .number)]
            case .choice(let choices): return [Question(name, .choice(choices.all.map(\.value.text)))]
            }
        }
    }

    private static func traits(of survey: Survey, slots: AnswerSlots) -> [Trait] {
        var traits: [Trait] = []
        for name in survey.figures.breakdowns {
            guard let position = slots.position(of: name.text), case .value(let place) = slots.all[position].place,
                let choices = slots.all[position].answer.choices
            else { continue }
            traits.append(Trait(name: name.text, values: choices.all.map(\.value.text), source: .value(place)))
        }
        if survey.figures.byLanguage {
            traits.append(
                Trait(name: "answer_language", values: Language.allCases.map(\.rawValue), source: .language)
            )
        }
        return traits
    }
}

/// How much of a questionnaire one respondent answered.
///
/// Of the ratings that were asked and shown: at least 80 % answered is complete, at least 50 % partial, and less a
/// break-off. Source: the usual cuts of AAPOR, Standard Definitions. "Does not know" and "refused" are answers here.
package enum Completion: String, CaseIterable, Hashable, Sendable {
    case complete
    case partial
    case brokenOff = "broken-off"

    /// Where it stands among all cases.
    package var position: Int {
        switch self {
        case .complete: 0
        case .partial: 1
        case .brokenOff: 2
        }
    }

    /// Judges the marks of one respondent; nobody who was shown nothing has broken off.
    package init(_ marks: some Sequence<Mark>) {
        var (asked, answered) = (0, 0)
        for mark in marks where mark != .notAsked && mark != .notShown {
            asked += 1
            if mark != .notAnswered { answered += 1 }
        }
        self.init(asked: asked, answered: answered)
    }

    /// Judges how many of the ratings that were asked and shown were answered.
    package init(asked: Int, answered: Int) {
        self = answered * 5 >= asked * 4 ? .complete : answered * 2 >= asked ? .partial : .brokenOff
    }
}
