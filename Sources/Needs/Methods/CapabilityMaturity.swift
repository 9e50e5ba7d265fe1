/// How many of the indicators of one stage a country meets.
package struct IndicatorCount: Hashable, Sendable {
    /// How many are met.
    package let met: Int

    /// How many there are.
    package let total: Int

    /// Counts indicators, or returns `nil` unless there is one and no more are met than there are.
    package init?(met: Int, of total: Int) {
        guard total >= 1, (0...total).contains(met) else { return nil }
        self.met = met
        self.total = total
    }

    /// How many are not met.
    package var short: Int { total - met }
}

/// Capability in stages: a stage is reached only when all of its indicators and those of every lower stage are met.
///
/// Source: the rule of the Cybersecurity Capacity Maturity Model for Nations, Oxford (2021). Indicators met beyond a gap
/// don't make up for it.
package struct StagedMaturity: Hashable, Sendable {
    /// The indicators of each stage, lowest first.
    package let stages: [IndicatorCount]

    /// Creates a maturity, or `nil` without stages.
    package init?(_ stages: [IndicatorCount]) {
        guard !stages.isEmpty else { return nil }
        self.stages = stages
    }

    /// The highest stage reached, from 1; 0 for none.
    package var reached: Int { stages.firstIndex { $0.short > 0 } ?? stages.count }

    /// How many indicators the next stage lacks; `nil` when the highest is reached.
    package var shortOfNext: Int? { reached < stages.count ? stages[reached].short : nil }
}

/// By how much what is done falls short of what is required, over several capabilities; surplus is kept apart.
package struct CapabilityGap: Hashable, Sendable {
    /// The weighted mean of the shortfalls, G = Σ w max(0, required − current) / Σ w.
    package let shortfall: Double

    /// The weighted mean of what is above the required level, which makes up for no shortfall.
    package let surplus: Double

    /// How many capabilities it is made of.
    package let capabilities: Int

    /// Adds up capabilities with their weights; `nil` without any or when the weights add up to nothing.
    package init?(_ capabilities: some Collection<(required: Double, current: Double, weight: Double)>) {
        let weight = capabilities.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        shortfall = capabilities.reduce(0) { $0 + $1.weight * max(0, $1.required - $1.current) } / weight
        surplus = capabilities.reduce(0) { $0 + $1.weight * max(0, $1.current - $1.required) } / weight
        self.capabilities = capabilities.count
    }
}

/// How capable one country is, by its own ratings.
package struct CapabilityProfile: Hashable, Sendable {
    /// The position of the country in the view.
    package let country: Int

    /// How many respondents the country has.
    package let respondents: Int

    /// The mean required level less the mean current level of each item; `nil` for an item without complete pairs.
    package let gaps: [Double?]

    /// The weighted gap over all items; `nil` where the required level is not known.
    package let gap: CapabilityGap?

    /// The stages, by the country's medians; `nil` where no item of a stage can be judged.
    package let maturity: StagedMaturity?
}
