import Reference

/// All pairs of needs compared: by how much they differ, in standard errors, and how much they would by chance.
///
/// Chance is kept as draws of every need's figure about its centre, so that needs rated by the same people stay
/// correlated.
package struct RankComparison: Sendable {
    /// How many needs there are.
    package let items: Int

    /// The needs that can be compared: they have a figure that more than one country stands behind.
    package let compared: [Int]

    /// The figure of each compared need, turned so that the greater need has the greater number.
    let needs: [Double]

    /// How many countries stand behind each compared need; `nil` where errors are known and not estimated.
    let countries: [Int]?

    /// The draws about their centre, as many for each compared need.
    let deviations: DeviationDraws

    /// The standard error of the difference of each two compared needs, row by row.
    private let errors: [Float]

    /// Compares needs by what happens to them when countries are drawn anew.
    ///
    /// - Parameters:
    ///   - figures: the figure of each need, `nil` where nobody rated it.
    ///   - draws: the same figure in many draws.
    ///   - countries: how many countries stand behind each need.
    package init(_ figures: [Double?], draws: ResampledFigures, countries: [Int]) {
        precondition(figures.count == draws.items && figures.count == countries.count, "every need has its figures")
        items = figures.count
        var (compared, needs): ([Int], [Double]) = ([], [])
        for (item, figure) in figures.enumerated() {
            guard let figure, countries[item] >= 2 else { continue }
            compared.append(item)
            needs.append(draws.statistic.need(figure))
        }
        self.compared = compared
        self.needs = needs
        self.countries = compared.map { countries[$0] }
        deviations = DeviationDraws(draws, of: compared)
        errors = deviations.errorsOfDifferences()
    }

    /// Compares needs whose figures are independent, with known standard errors, each above 0.
    ///
    /// - Parameters:
    ///   - scores: the figures, the greatest need having the greatest.
    ///   - standardErrors: the standard error of each.
    ///   - draws: how many draws show what chance does, at least 1.
    ///   - seed: the same seed gives the same draws.
    package init(_ scores: [Double], standardErrors: [Double], draws: Int, seed: UInt64) {
        precondition(scores.count == standardErrors.count, "every score has a standard error")
        precondition(standardErrors.allSatisfy { $0 > 0 }, "a standard error is above 0")
        items = scores.count
        compared = Array(scores.indices)
        needs = scores
        countries = nil
        deviations = DeviationDraws(standardErrors, draws: draws, seed: seed)
        errors = standardErrors.flatMap { first in
            standardErrors.map { Float((first * first + $0 * $0).squareRoot()) }
        }
    }

    /// The compared needs, the greatest first; equal ones in the order in which they were given.
    package var order: [Int] {
        compared.indices.sorted { (needs[$1], $0) < (needs[$0], $1) }.map { compared[$0] }
    }

    /// The standard error of the difference of two compared needs, as it is in the draws.
    func error(_ first: Int, _ second: Int) -> Float { errors[first * compared.count + second] }

    /// Whether two compared needs differ by more than a critical value allows.
    ///
    /// The error among draws of G countries is √((G − 1)/G) of the one between countries, and an estimate itself: it is
    /// widened, and the critical value carried over to Student's t with G − 1 degrees of freedom, G being the fewer
    /// countries of the two. A difference without any spread counts from five countries on.
    func differ(_ first: Int, _ second: Int, beyond critical: inout CriticalValue) -> Bool {
        let difference = abs(needs[first] - needs[second])
        let error = Double(error(first, second))
        guard let countries else { return difference > critical.normal * error }
        let fewest = min(countries[first], countries[second])
        guard error > RankComparison.leastError else {
            return fewest >= NeedsAnalysis.smallestCell && difference > PlaceStability.tie
        }
        let size = Double(fewest)
        return difference > critical.studentized(freedom: fewest - 1) * error * (size / (size - 1)).squareRoot()
    }

    /// Differences that spread less do not spread: it is the rounding of the draws.
    static let leastError = 1e-6
}

/// A critical value of the normal distribution, and what it is for Student's t.
struct CriticalValue {
    /// The critical value where errors are known.
    let normal: Double

    private var carried: [Int: Double] = [:]

    init(_ normal: Double) {
        self.normal = normal
    }

    /// The value that Student's t exceeds as rarely.
    mutating func studentized(freedom: Int) -> Double {
        if let known = carried[freedom] { return known }
        let tail = min(0.5, max(1e-12, StandardNormal.above(normal)))
        let value = StudentT.quantile(1 - tail, freedom: Double(freedom))
        carried[freedom] = value
        return value
    }
}
