/// Whose mean a figure is: what the answers are weighted by.
package enum WeightingBasis: String, CaseIterable, Hashable, Sendable {
    /// The mean of officers: every respondent counts once.
    case officers

    /// The mean of countries: every country counts once, whatever the number of its respondents.
    case countries

    /// The mean of countries, each region counting as much as it has member countries.
    case regions

    /// The mean of officers, raked to the targets of regions and of what else is known of respondents.
    case raked
}

/// The means of one item on one basis.
package struct WeightedFigure: Hashable, Sendable {
    /// The mean wanted level.
    package let wanted: Double

    /// The mean current level.
    package let current: Double

    /// How many respondents with complete pairs stand behind it.
    package let respondents: Int

    /// The mean gap, clustered by country.
    ///
    /// Weights are taken as given: what stratifying or raking gains in precision is not claimed.
    package let gap: ClusteredEstimate

    /// The Borich score, clustered by country, to first order in its two means.
    package let score: ClusteredEstimate

    private let influences: [NeedMeasure: [Double]]
    private let present: [Bool]

    /// Works out the means of weighted sums, one for each country; `nil` when nothing weighs anything.
    init?(_ sums: [WeightedSums]) {
        let total = sums.reduce(into: WeightedSums()) { $0 += $1 }
        guard total.weight > 0 else { return nil }
        let (wanted, current) = (total.wanted / total.weight, total.current / total.weight)
        self.wanted = wanted
        self.current = current
        respondents = total.respondents
        let present = sums.map { $0.weight > 0 }
        var influences: [NeedMeasure: [Double]] = [:]
        for measure in NeedMeasure.allCases {
            let slopes = measure.slopes(wanted: wanted, current: current)
            influences[measure] = sums.map { sum in
                (slopes.wanted * (sum.wanted - sum.weight * wanted) + slopes.current
                    * (sum.current - sum.weight * current))
                    / total.weight
            }
        }
        func estimate(_ measure: NeedMeasure) -> ClusteredEstimate {
            let spread = zip(influences[measure] ?? [], present).lazy.filter(\.1).map(\.0)
            return ClusteredEstimate(measure.value(wanted: wanted, current: current), influences: spread, size: 1)
        }
        gap = estimate(.gap)
        score = estimate(.score)
        self.influences = influences
        self.present = present
    }

    /// How many countries stand behind it.
    package var countries: Int { gap.clusters }

    /// The figure by a measure.
    package func estimate(_ measure: NeedMeasure) -> ClusteredEstimate {
        switch measure {
        case .gap: gap
        case .score: score
        }
    }

    /// This figure less another's on the same basis, over the countries that stand behind either.
    func difference(from other: WeightedFigure, by measure: NeedMeasure) -> ClusteredEstimate {
        let (own, others) = (influences[measure] ?? [], other.influences[measure] ?? [])
        let either = own.indices.filter { present[$0] || other.present[$0] }
        return ClusteredEstimate(
            estimate(measure).value - other.estimate(measure).value,
            influences: either.lazy.map { own[$0] - others[$0] },
            size: 1
        )
    }
}

/// What the complete pairs of a country add up to, weighted.
struct WeightedSums {
    var weight = 0.0
    var wanted = 0.0
    var current = 0.0
    var respondents = 0

    /// Adds respondents, each with a weight.
    mutating func add(_ moments: PairMoments, weight: Double) {
        self.weight += weight * Double(moments.count)
        wanted += weight * Double(moments.wanted)
        current += weight * Double(moments.current)
        respondents += moments.count
    }

    /// The mean of a country, with a weight; nothing where the country has no pairs.
    init(meanOf moments: PairMoments, weight: Double) {
        guard let wanted = moments.meanWanted, let current = moments.meanCurrent else { return }
        self.weight = weight
        self.wanted = weight * wanted
        self.current = weight * current
        respondents = moments.count
    }

    init() {}

    static func += (sums: inout WeightedSums, others: WeightedSums) {
        sums.weight += others.weight
        sums.wanted += others.wanted
        sums.current += others.current
        sums.respondents += others.respondents
    }
}
