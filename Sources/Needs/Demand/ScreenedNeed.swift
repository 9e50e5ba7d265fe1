/// Whether training can close the gap of one competency, and what that rests on.
package struct ScreenedNeed: Hashable, Sendable {
    /// The item's position in the survey.
    package let item: Int

    /// Whether training can close the gap.
    package let verdict: Verdict

    /// The share of the answers whose cause training can close, from 0 to 1; `nil` where no causes were named.
    package let trainableShare: Double?

    /// The figures.
    package let evidence: Evidence

    /// Whether training can close a gap.
    package enum Verdict: Hashable, Sendable {
        /// Training can.
        case training

        /// Training can close a part: both kinds of causes have a share that counts.
        case mixed

        /// Training cannot: the causes lie in these areas, the most frequent first; empty where they are of no known area.
        case other([CapabilityArea])

        /// Nobody was asked, or nobody answered.
        case unknown
    }

    /// What a verdict rests on.
    package enum Evidence: Hashable, Sendable {
        /// The main causes that respondents named.
        case causes(CauseFigures)

        /// Ratings of what change in the organisation and training would do.
        case remedies(RemedyFigures)

        /// Nothing.
        case none
    }

    /// Screens by the causes that respondents named.
    ///
    /// With T the share of causes that training can close: mixed when T and 1 − T both reach the rules' share, else
    /// training when T is the greater, else other.
    package init(item: Int, causes: CauseFigures, rules: ScreeningRules) {
        precondition(causes.shares.count == rules.areas.count, "the rules are for this question")
        let trainable = causes.share(where: rules.isTrainable)
        let rest = causes.share(where: rules.isTrainable.map { !$0 })
        let bar = rules.mixedShare - CauseFigures.tie
        self.item = item
        trainableShare = min(1, trainable)
        evidence = .causes(causes)
        verdict =
            if trainable >= bar && rest >= bar { .mixed } else if trainable > rest { .training } else {
                .other(ScreenedNeed.areas(of: causes, rules))
            }
    }

    /// Screens by ratings of both remedies, the rule of Hennessy and Hicks.
    ///
    /// Mixed when both means reach the middle of the scale and the interval of their difference holds 0, so that they
    /// cannot be told apart; else training when D ≥ C; else other, a matter of organisation.
    package init(item: Int, remedies: RemedyFigures) {
        let middle = Double(remedies.scale.lowest + remedies.scale.highest) / 2
        let cannotBeToldApart = remedies.interval?.contains(0) ?? false
        self.item = item
        trainableShare = nil
        evidence = .remedies(remedies)
        verdict =
            if cannotBeToldApart && min(remedies.organisation, remedies.training) >= middle {
                .mixed
            } else if remedies.difference.value >= 0 { .training } else { .other([.organisation]) }
    }

    /// An item of which nobody said what holds it back.
    package init(unknown item: Int) {
        self.item = item
        verdict = .unknown
        trainableShare = nil
        evidence = .none
    }

    /// The share of the officers wanted that courses are planned for: the share that training can close, nobody where
    /// training is not the answer, and everybody, as an assumption, where no causes were named.
    package var plannedShare: Double {
        switch verdict {
        case .other: 0
        case .training, .mixed, .unknown: trainableShare ?? 1
        }
    }

    /// The areas of the causes that training cannot close, the most frequent first, equal ones in the question's order.
    private static func areas(of causes: CauseFigures, _ rules: ScreeningRules) -> [CapabilityArea] {
        let positions = causes.shares.indices.filter { !rules.isTrainable[$0] && causes.counts[$0] > 0 }
        var areas: [CapabilityArea] = []
        for position in positions.sorted(by: { (-causes.shares[$0], $0) < (-causes.shares[$1], $1) }) {
            if let area = rules.areas[position], !areas.contains(area) { areas.append(area) }
        }
        return areas
    }
}
