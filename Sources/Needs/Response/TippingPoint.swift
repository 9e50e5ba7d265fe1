/// How many silent countries it would take to change a decision.
///
/// The countries taken to answer give the answers that speak most against the decision; the other silent countries stay
/// silent. No smaller number of silent countries could change it, whatever they answered.
package struct TippingPoint: Hashable, Sendable {
    /// The decision.
    package let decision: Decision

    /// Whether the countries that answered bear it out; if not, the tipping point is where it would come true.
    package let holds: Bool

    /// How many member countries answered about none of the items that the decision compares.
    package let silent: Int

    /// The least number of silent countries whose answers could change the decision; `nil` when even all of them could not.
    package let least: Int?

    /// What is decided about an item, by its place in the survey.
    package enum Decision: Hashable, Sendable {
        /// Its mean gap is above a threshold.
        case gapAbove(item: Int, threshold: Double)

        /// It is among the first so many by a figure; items that are equal share a place.
        case amongFirst(item: Int, places: Int, NeedMeasure)

        /// It is above another item by a figure.
        case above(item: Int, other: Int, NeedMeasure)
    }
}

/// Finds the tipping points of decisions on a survey's items.
package struct TippingPoints: Sendable {
    private let means: [CountryMeans?]
    private let present: [[Bool]]
    private let members: Int
    private let reach: ScaleReach

    /// Prepares to look for tipping points, or `nil` when fewer countries could have answered than did.
    ///
    /// - Parameters:
    ///   - moments: the complete pairs of each item, by country; every list has the same countries.
    ///   - members: how many countries could have answered.
    ///   - scale: the scale of both levels.
    package init?(_ moments: [[PairMoments]], members: Int, scale: RatingScale) {
        present = moments.map { $0.map { $0.count > 0 } }
        means = moments.map { CountryMeans($0) }
        self.members = members
        reach = ScaleReach(scale)
        guard members >= TippingPoints.heard(present) else { return nil }
    }

    /// The tipping point of a decision; `nil` when an item that it names has no answers, or it names an item as its own rival.
    package func point(of decision: TippingPoint.Decision) -> TippingPoint? {
        switch decision {
        case .gapAbove(let item, let threshold):
            guard let standing = means[item] else { return nil }
            return search(decision, among: [item]) { number, direction in
                isAbove(figure(.gap, standing, number, direction), threshold)
            }
        case .amongFirst(let item, let places, let measure):
            guard let standing = means[item] else { return nil }
            let rivals = means.indices.filter { $0 != item && means[$0] != nil }
            return search(decision, among: rivals + [item]) { number, direction in
                let own = figure(measure, standing, number, direction)
                let above = rivals.compactMap { means[$0] }
                    .count { isAbove(figure(measure, $0, number, direction.opposite), own) }
                return above < places
            }
        case .above(let item, let other, let measure):
            guard item != other, let standing = means[item], let rival = means[other] else { return nil }
            return search(decision, among: [item, other]) { number, direction in
                isAbove(
                    figure(measure, standing, number, direction),
                    figure(measure, rival, number, direction.opposite)
                )
            }
        }
    }

    // MARK: Search

    private enum Direction {
        case down
        case up

        var opposite: Direction { self == .down ? .up : .down }
    }

    private func search(
        _ decision: TippingPoint.Decision,
        among items: [Int],
        _ isTrue: (_ number: Int, _ direction: Direction) -> Bool
    ) -> TippingPoint {
        let silent = members - TippingPoints.heard(items.map { present[$0] })
        let holds = isTrue(0, .down)
        let direction: Direction = holds ? .down : .up
        let least = silent > 0 ? (1...silent).first { isTrue($0, direction) != holds } : nil
        return TippingPoint(decision: decision, holds: holds, silent: silent, least: least)
    }

    private func figure(_ measure: NeedMeasure, _ means: CountryMeans, _ number: Int, _ direction: Direction) -> Double
    {
        switch direction {
        case .down: reach.least(measure, of: means, with: number)
        case .up: reach.most(measure, of: means, with: number)
        }
    }

    /// Whether a figure is above another by more than arithmetic can blur.
    private func isAbove(_ first: Double, _ second: Double) -> Bool { first > second + 1e-9 }

    /// How many countries answered about any of some items.
    private static func heard(_ present: [[Bool]]) -> Int {
        guard let first = present.first else { return 0 }
        return first.indices.count { country in present.contains { $0[country] } }
    }
}
