import Reference

/// What in the methods is a choice of the office and no part of the formula.
package struct MethodSettings: Hashable, Sendable {
    /// How many needs make the head of the list, at least 1.
    package let top: Int

    /// The variants of the Borich score that are reported, in order; at least one.
    package let borich: [BorichWeight]

    /// Where "high" begins in importance-performance analysis, in locus for focus and for Hennessy-Hicks.
    package let crossHair: CrossHairRule

    /// The importance from which a topic counts as relevant; `nil` for the first point above the middle of the scale.
    package let relevantFrom: Int?

    /// What counts where several agencies of a country say how many officers should be trained.
    package let volume: VolumeRule

    /// What follows from difficulty, importance and frequency.
    package let decisions: DecisionTable

    /// Where the levels of difficulty, importance and frequency are cut, ascending, on the scale of the aspect; evenly
    /// where an aspect has none.
    package let cuts: [NeedsAspect: [Double]]

    /// How much an item weighs in a country's capability gap; 1 where it has no weight.
    package let weights: [ItemID: Double]

    /// The stages of capability, lowest first; `nil` for one stage a point above the lowest, asked of every item.
    package let stages: [CapabilityStage]?

    /// The settings that hold where a survey says nothing.
    package init() {
        top = 5
        borich = BorichWeight.allCases
        crossHair = .mean
        relevantFrom = nil
        volume = .sum
        decisions = .usual
        cuts = [:]
        weights = [:]
        stages = nil
    }

    /// Takes settings, or `nil` when `top` is below 1, no Borich variant is named or one twice, cuts are not ascending or
    /// cut something else than difficulty, importance and frequency, a weight is not a positive number, or there is a
    /// list of no stages.
    package init?(
        top: Int = 5,
        borich: [BorichWeight] = BorichWeight.allCases,
        crossHair: CrossHairRule = .mean,
        relevantFrom: Int? = nil,
        volume: VolumeRule = .sum,
        decisions: DecisionTable = .usual,
        cuts: [NeedsAspect: [Double]] = [:],
        weights: [ItemID: Double] = [:],
        stages: [CapabilityStage]? = nil
    ) {
        guard top >= 1, !borich.isEmpty, Set(borich).count == borich.count,
            cuts.keys.allSatisfy(DecisionTable.aspects.contains),
            cuts.values.allSatisfy({ MethodSettings.isAscending($0) }),
            weights.values.allSatisfy({ $0 > 0 && $0.isFinite }), stages.map({ !$0.isEmpty }) ?? true
        else { return nil }
        self.top = top
        self.borich = borich
        self.crossHair = crossHair
        self.relevantFrom = relevantFrom
        self.volume = volume
        self.decisions = decisions
        self.cuts = cuts
        self.weights = weights
        self.stages = stages
    }

    private static func isAscending(_ cuts: [Double]) -> Bool {
        cuts.allSatisfy(\.isFinite) && zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 }
    }
}

/// By which importance a Borich score weighs a gap.
package enum BorichWeight: String, CaseIterable, Hashable, Sendable {
    /// The mean importance of the item, the same for every respondent.
    case itemMean = "item-mean"

    /// The importance that the respondent gave.
    case ownRating = "own-rating"
}

/// Where "high" begins; a value on the line counts as high.
package enum CrossHairRule: String, CaseIterable, Hashable, Sendable {
    /// The middle of the scale; no gap at all where gaps are told apart.
    case midpoint

    /// The mean of the items' means.
    case mean

    /// The median of the items' means.
    case median
}

/// What counts where a country gives several numbers of officers to train.
package enum VolumeRule: String, CaseIterable, Hashable, Sendable {
    /// All of them together: each agency speaks of its own officers.
    case sum

    /// The greatest: the agencies speak of the same officers.
    case maximum

    /// The middle one, or halfway between the two in the middle.
    case median
}

extension MethodSettings {
    /// Every reason why the settings do not suit a needs block.
    func faults(_ needs: NeedsBlock) -> [FigureSettings.Fault] {
        var faults: [FigureSettings.Fault] = []
        func check(_ rating: Double, of aspect: NeedsAspect, _ setting: FigureSettings.Setting) {
            guard let scale = needs.scale(of: aspect) else { return faults.append(.notAsked(setting, aspect)) }
            // At or below the lowest point every rating would count, above the highest none.
            if rating <= Double(scale.lowest) || rating > Double(scale.highest) {
                faults.append(.ratingOffScale(setting, rating, aspect))
            }
        }
        if let relevantFrom { check(Double(relevantFrom), of: .importance, .relevantFrom) }
        for aspect in DecisionTable.aspects {
            guard let cuts = cuts[aspect] else { continue }
            for cut in cuts { check(cut, of: aspect, .cuts) }
            let expected = decisions.levels.rawValue - 1
            if cuts.count != expected { faults.append(.wrongNumberOfCuts(aspect, expected: expected)) }
        }
        let items = Set(needs.items.map(\.id))
        for item in weights.keys.sorted() where !items.contains(item) {
            faults.append(.unknownItem(.weights, item))
        }
        for stage in stages ?? [] {
            switch stage.threshold {
            case .level(let level): check(Double(level), of: .current, .stages)
            case .required:
                if needs.scale(of: .required) == nil { faults.append(.notAsked(.stages, .required)) }
            }
            for item in stage.items ?? [] where !items.contains(item) { faults.append(.unknownItem(.stages, item)) }
        }
        return faults
    }
}
