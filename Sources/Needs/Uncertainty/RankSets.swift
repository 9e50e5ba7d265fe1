/// The places that each need may really have, all things considered.
///
/// A need's places run from 1 + the number of needs significantly above it to the number of needs less those
/// significantly below it. Two needs differ significantly when their difference exceeds the largest difference that chance
/// makes in 95 of 100 draws, each in its own error (`RankComparison`). Source: Mogstad, Romano, Shaikh and Wilhelm (2024), "Inference for
/// Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries".
package struct RankSets: Hashable, Sendable {
    /// What the confidence is in.
    package enum Scope: String, CaseIterable, Hashable, Sendable {
        /// In the places of one need, whichever it is.
        case marginal

        /// In the places of all needs at once.
        case simultaneous
    }

    /// How often the critical value is found.
    package enum Procedure: String, CaseIterable, Hashable, Sendable {
        /// Once, over all pairs.
        case singleStep

        /// Again over the pairs that do not differ yet, until no further pair does: finer, with the same confidence.
        case stepdown
    }

    /// What the confidence is in.
    package let scope: Scope

    /// How often the critical value was found.
    package let procedure: Procedure

    /// The confidence, such as 0.95.
    package let confidence: Double

    /// The places of each need; `nil` where it could not be compared.
    package let places: [ClosedRange<Int>?]

    /// The first critical value of each need, in errors of a difference; the same for all when simultaneous, `nil` where the need
    /// could not be compared.
    package let criticalValues: [Double?]

    /// For each two compared needs, whether they differ significantly as seen from the first.
    private let apart: [Bool]
    private let compared: Int
    private let positions: [Int?]

    /// Works out the places of needs.
    ///
    /// - Parameters:
    ///   - comparison: all pairs of needs, compared.
    ///   - scope: what the confidence is in.
    ///   - procedure: how often the critical value is found.
    ///   - confidence: above 0 and below 1.
    package init(_ comparison: RankComparison, _ scope: Scope, _ procedure: Procedure, confidence: Double) {
        precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
        let search = DifferenceSearch(comparison, procedure, confidence: confidence)
        let count = comparison.compared.count
        let found =
            switch scope {
            case .simultaneous: search.all()
            case .marginal: search.eachNeed()
            }
        var places = [ClosedRange<Int>?](repeating: nil, count: comparison.items)
        var criticalValues = [Double?](repeating: nil, count: comparison.items)
        var positions = [Int?](repeating: nil, count: comparison.items)
        for (position, item) in comparison.compared.enumerated() {
            let others = (0..<count).filter { found.apart[position * count + $0] }
            let above = others.count { comparison.needs[$0] > comparison.needs[position] }
            places[item] = 1 + above...count - (others.count - above)
            criticalValues[item] = found.criticalValues[position]
            positions[item] = position
        }
        self.scope = scope
        self.procedure = procedure
        self.confidence = confidence
        self.places = places
        self.criticalValues = criticalValues
        self.positions = positions
        compared = count
        apart = found.apart
    }

    /// Whether two needs differ significantly; never where one could not be compared.
    ///
    /// As seen from the first need, where the confidence is in the places of one need.
    package func tellsApart(_ first: Int, _ second: Int) -> Bool {
        guard let first = positions[first], let second = positions[second] else { return false }
        return apart[first * compared + second]
    }
}
