/// One side of a comparison: its mean, and what each country adds to it.
struct GroupSide {
    let value: Double
    let respondents: Int
    let countries: Int
    let present: [Bool]

    /// Each country's part of all that counts, 0 for a country without pairs.
    let shares: [Double]

    private let influences: [Double]

    /// Works out the mean of respondents by country; `nil` without any pairs.
    init?(_ sums: [GroupSums], _ measure: NeedMeasure, weighting: Weighting) {
        let units = sums.map { sum -> (size: Double, wanted: Double, current: Double) in
            guard sum.count > 0 else { return (0, 0, 0) }
            let scale = weighting == .countries ? 1 / Double(sum.count) : 1
            return (Double(sum.count) * scale, Double(sum.wanted) * scale, Double(sum.current) * scale)
        }
        let size = units.reduce(0) { $0 + $1.size }
        guard size > 0 else { return nil }
        let wanted = units.reduce(0) { $0 + $1.wanted } / size
        let current = units.reduce(0) { $0 + $1.current } / size
        let slopes = measure.slopes(wanted: wanted, current: current)
        value = measure.value(wanted: wanted, current: current)
        respondents = sums.reduce(0) { $0 + $1.count }
        present = sums.map { $0.count > 0 }
        countries = present.count { $0 }
        shares = units.map { $0.size / size }
        influences = units.map { unit in
            (slopes.wanted * (unit.wanted - unit.size * wanted) + slopes.current * (unit.current - unit.size * current))
                / size
        }
    }

    /// (G − 1)/G: how much smaller squared distances from the sides' own mean are on average than from the true one.
    var shrinking: Double { Double(countries - 1) / Double(countries) }

    /// What a country adds to the mean, enlarged for the number of countries.
    func enlarged(_ country: Int) -> Double { influences[country] / shrinking.squareRoot() }

    var mean: GroupMean {
        let spread = zip(influences, present).lazy.filter(\.1).map(\.0)
        return GroupMean(respondents: respondents, estimate: ClusteredEstimate(value, influences: spread, size: 1))
    }
}
