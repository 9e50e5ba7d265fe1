/// What each country adds to a figure of every need, to first order.
///
/// With n_g the size of country g (1, or its pairs), n the sum of them and f the figure's first order about its means, the
/// influence is u_g = Σ (f(x) − mean of f)/n over what counts in g, and the share n_g/n. Influences add up to 0, shares
/// to 1; a country without pairs has neither.
struct NeedInfluences {
    /// The figure of each need, turned so that the greater need has the greater number; `nil` where there are no pairs.
    let needs: [Double?]

    /// How many countries stand behind each need.
    let answered: [Int]

    /// The influence of each country on each need.
    let influences: [[Double]]

    /// The share of each country in each need.
    let shares: [[Double]]

    /// Works out the influences on a figure of each item, from its complete pairs by country.
    init(_ pairs: [[PairMoments]], weighting: Weighting, on statistic: NeedStatistic) {
        let items = pairs.map { ItemInfluences($0, weighting, statistic) }
        needs = items.map(\.need)
        answered = pairs.map { countries in countries.count { $0.count > 0 } }
        influences = items.map(\.influences)
        shares = items.map(\.shares)
    }
}

private struct ItemInfluences {
    let need: Double?
    let influences: [Double]
    let shares: [Double]

    init(_ pairs: [PairMoments], _ weighting: Weighting, _ statistic: NeedStatistic) {
        let sums = pairs.map { RatingSums($0, weighting) }
        let size = sums.map(\.size).reduce(0, +)
        guard size > 0 else {
            need = nil
            influences = [Double](repeating: 0, count: pairs.count)
            shares = influences
            return
        }
        let importance = sums.map(\.importance).reduce(0, +) / size
        let current = sums.map(\.current).reduce(0, +) / size
        let direction = sums.map(\.direction).reduce(0, +) / size
        let slope = statistic.slope(importance: importance, current: current)
        let center = slope.importance * importance + slope.current * current + slope.direction * direction
        need = statistic.need(statistic.value(size: 1, importance: importance, current: current, direction: direction))
        influences = sums.map { sum in
            let value =
                slope.importance * sum.importance + slope.current * sum.current + slope.direction * sum.direction
            return statistic.need(value - sum.size * center) / size
        }
        shares = sums.map { $0.size / size }
    }
}

/// What a country adds to the sums behind a mean: itself, with its means, or all its respondents.
struct RatingSums {
    /// 1 or how many pairs there are; 0 without any.
    let size: Double

    /// The sum of importance.
    let importance: Double

    /// The sum of current level.
    let current: Double

    /// The sum of 1 for each pair whose current level is above, −1 for each whose it is below.
    let direction: Double

    /// Creates the sums of a country.
    init(_ country: PairMoments, _ weighting: Weighting) {
        let divisor = weighting == .countries ? Double(max(1, country.count)) : 1
        size = Double(country.count) / divisor
        importance = Double(country.wanted) / divisor
        current = Double(country.current) / divisor
        direction = Double(country.above - country.below) / divisor
    }
}
