import Needs
import Reference

/// Countries whose true answers are known: for each country and item, how likely each pair of ratings is.
struct Population {
    /// How many member countries there are.
    static let countries = 196

    /// The scale of both ratings.
    let scale: RatingScale

    /// How many officers answer for each country that answers.
    let officers: [Int]

    /// The chances of importance and current level, item by item and in each country by country.
    private let chances: [[PairChances]]

    /// Makes a population.
    ///
    /// Each country stands higher or lower in everything and, apart from that, in each item. Where items are alike, their
    /// true figures are equal: each item deals the same countries' peculiarities out anew. The same seed gives the same
    /// countries, whatever is taken from their current level.
    init(
        items: Int,
        alike: Bool,
        officers: ClosedRange<Int>,
        seed: UInt64,
        scale: RatingScale,
        lowered: Double = 0
    ) {
        var chance = SeededGenerator(seed: seed)
        self.scale = scale
        self.officers = (0..<Population.countries)
            .map { _ in officers.lowerBound + chance.index(below: officers.count) }
        let common = (0..<Population.countries).map { _ in chance.normal(deviation: 0.3) }
        let own = (0..<Population.countries)
            .map { _ in PairMeans(importance: chance.normal(deviation: 0.4), current: chance.normal(deviation: 0.5)) }
        chances = (0..<items)
            .map { _ in
                let item = PairMeans(
                    importance: alike ? 3.8 : chance.normal(mean: 3.8, deviation: 0.4),
                    current: alike ? 2.6 : chance.normal(mean: 2.6, deviation: 0.4)
                )
                let dealt = own.shuffled(using: &chance)
                return (0..<Population.countries)
                    .map { country in
                        PairChances(
                            importance: item.importance + common[country] + dealt[country].importance,
                            current: item.current + common[country] + dealt[country].current - lowered,
                            scale: scale
                        )
                    }
            }
    }

    /// How many items there are.
    var items: Int { chances.count }

    /// The true figure of an item: of all countries, or of all officers where each country has as many as would answer.
    func truth(of item: Int, weighting: Weighting) -> (gap: Double, score: Double) {
        var (weights, importance, current) = (0.0, 0.0, 0.0)
        for country in 0..<Population.countries {
            let weight = weighting == .countries ? 1 : Double(officers[country])
            weights += weight
            importance += weight * chances[item][country].importance.mean
            current += weight * chances[item][country].current.mean
        }
        let (wanted, level) = (importance / weights, current / weights)
        return (wanted - level, wanted * (wanted - level))
    }

    /// The answers of all countries, given once for all: where one officer answers for a country, that answer is what is
    /// asked for.
    func census(seed: UInt64) -> [[PairMoments]] {
        var chance = SeededGenerator(seed: seed)
        return answers(of: Array(0..<Population.countries), &chance)
    }

    /// The answers of some officers of a country about an item.
    func answers(of officers: Int, in country: Int, about item: Int, _ chance: inout SeededGenerator) -> PairMoments {
        var moments = PairMoments()
        for _ in 0..<officers {
            moments.add(
                1,
                wanted: chances[item][country].importance.draw(&chance),
                current: chances[item][country].current.draw(&chance)
            )
        }
        return moments
    }

    /// The answers of some countries: complete pairs for each item and country.
    func answers(of countries: [Int], _ chance: inout SeededGenerator) -> [[PairMoments]] {
        (0..<items)
            .map { item in
                countries.map { answers(of: officers[$0], in: $0, about: item, &chance) }
            }
    }

    private struct PairMeans {
        let importance: Double
        let current: Double
    }
}

/// How likely each rating is in one country, of importance and of current level.
private struct PairChances {
    let importance: RatingChances
    let current: RatingChances

    init(importance: Double, current: Double, scale: RatingScale) {
        self.importance = RatingChances(around: importance, scale: scale)
        self.current = RatingChances(around: current, scale: scale)
    }
}

/// How likely each point of a scale is.
private struct RatingChances {
    private let lowest: Int
    private let shares: [Double]

    /// The mean rating.
    let mean: Double

    /// Chances that fall off with the square of the distance from a level: 1 / (1 + d²)².
    init(around level: Double, scale: RatingScale) {
        let weights = (scale.lowest...scale.highest)
            .map { point in
                let distance = Double(point) - level
                let fall = 1 + distance * distance
                return 1 / (fall * fall)
            }
        let sum = weights.reduce(0, +)
        shares = weights.map { $0 / sum }
        lowest = scale.lowest
        mean = shares.enumerated().reduce(0) { $0 + Double(scale.lowest + $1.offset) * $1.element }
    }

    func draw(_ chance: inout SeededGenerator) -> Int {
        var rest = chance.unit()
        for (point, share) in shares.enumerated() {
            rest -= share
            if rest < 0 { return lowest + point }
        }
        return lowest + shares.count - 1
    }
}
