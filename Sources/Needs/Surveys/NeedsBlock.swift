package import Reference

/// The heart of a needs survey: the same questions about every item, each item being a competency.
///
/// Importance and current level are always asked, on the same points; further aspects may be.
package struct NeedsBlock: Hashable, Sendable {
    /// The questions about each item, in the order in which they are asked.
    package let aspects: [AspectQuestion]

    /// The subjects asked about, in order.
    package let items: [SurveyItem]

    /// Creates a block, or `nil` when importance or current level is not asked or an aspect is asked twice, or when
    /// importance, current and required level do not have the same points.
    package init?(aspects: [AspectQuestion], items: [SurveyItem]) {
        guard Set(aspects.map(\.aspect)).count == aspects.count,
            let importance = NeedsBlock.scale(of: .importance, in: aspects),
            let current = NeedsBlock.scale(of: .current, in: aspects), importance.hasSamePoints(as: current),
            NeedsBlock.scale(of: .required, in: aspects)?.hasSamePoints(as: current) ?? true
        else { return nil }
        self.aspects = aspects
        self.items = items
    }

    /// The question about an aspect, where it is asked.
    package func question(about aspect: NeedsAspect) -> AspectQuestion? { aspects.first { $0.aspect == aspect } }

    /// The scale of an aspect that is rated.
    package func scale(of aspect: NeedsAspect) -> RatingScale? { NeedsBlock.scale(of: aspect, in: aspects) }

    private static func scale(of aspect: NeedsAspect, in aspects: [AspectQuestion]) -> RatingScale? {
        guard case .rating(let scale) = aspects.first(where: { $0.aspect == aspect })?.answer else { return nil }
        return scale
    }
}

/// What can be asked about a competency.
package enum NeedsAspect: String, CaseIterable, Hashable, Sendable {
    /// How much it matters for the work.
    case importance

    /// How well it can be done today.
    case current

    /// How well it has to be done.
    case required

    /// How often it is done.
    case frequency

    /// How hard it is to do well.
    case difficulty

    /// How soon something has to change.
    case urgency

    /// How far a change in the organisation would improve it; Hennessy-Hicks, rating C.
    case organisation

    /// How far training would improve it; Hennessy-Hicks, rating D.
    case training

    /// How many officers should be trained.
    case officers

    /// What holds it back.
    case cause

    /// How it is answered.
    package var form: Form {
        switch self {
        case .importance, .current, .required, .frequency, .difficulty, .urgency, .organisation, .training: .rating
        case .officers: .count
        case .cause: .choice
        }
    }

    /// How an aspect is answered.
    package enum Form: Hashable, Sendable {
        /// On a scale.
        case rating

        /// With a number of people.
        case count

        /// With one of some choices.
        case choice
    }
}

/// The question about one aspect, the same for every item.
package struct AspectQuestion: Hashable, Sendable {
    /// What it asks about.
    package let aspect: NeedsAspect

    /// Its words.
    package let wording: LocalisedText

    /// How it is answered.
    package let answer: Answer

    /// Creates a question, or `nil` when the aspect is answered in another way.
    package init?(_ aspect: NeedsAspect, wording: LocalisedText, answer: Answer) {
        guard answer.form == aspect.form else { return nil }
        self.aspect = aspect
        self.wording = wording
        self.answer = answer
    }

    /// How an aspect is answered.
    package enum Answer: Hashable, Sendable {
        /// On a scale.
        case rating(RatingScale)

        /// With a whole number in a range.
        case count(ClosedRange<Int>)

        /// With one of some choices.
        case choice(Choices)

        fileprivate var form: NeedsAspect.Form {
            switch self {
            case .rating: .rating
            case .count: .count
            case .choice: .choice
            }
        }
    }
}

/// One subject of a survey.
package struct SurveyItem: Hashable, Sendable {
    /// Its identifier in the survey.
    package let id: ItemID

    /// The competency that it asks about.
    package let competency: CompetencyID

    /// When it is shown; `nil` for always.
    package let relevance: Relevance?

    /// What the names of its questions begin with: its identifier in lower case, with underscores for hyphens and stops.
    package let stem: String

    /// Creates an item, or `nil` when no names of questions can be made of its identifier.
    package init?(id: ItemID, competency: CompetencyID, relevance: Relevance? = nil) {
        let stem = String(id.text.lowercased().map { $0 == "-" || $0 == "." ? "_" : $0 })
        guard NeedsAspect.allCases.allSatisfy({ QuestionName("\(stem)_\($0.rawValue)") != nil }) else { return nil }
        self.id = id
        self.competency = competency
        self.relevance = relevance
        self.stem = stem
    }

    /// The name of the question about an aspect of it, such as `c01_importance`: the header of its column.
    package func column(_ aspect: NeedsAspect) -> QuestionName {
        guard let name = QuestionName("\(stem)_\(aspect.rawValue)") else {
            preconditionFailure("an item has names for all aspects")
        }
        return name
    }
}

/// The identifier of a survey item.
package typealias ItemID = Identifier<SurveyItem>
