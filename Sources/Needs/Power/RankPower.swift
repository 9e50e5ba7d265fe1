import Reference

/// How many topics a survey can tell apart: what happens in many made-up surveys like it.
///
/// In each, the true needs of the topics are drawn anew from a normal distribution, and the estimates from normal
/// distributions about them, with the errors of `TopicPrecision`. Two topics are told apart as the places of a needs table
/// tell them apart. Shares of 2,000 surveys are good to about two points in a hundred.
package struct RankPower: Hashable, Sendable {
    /// How many groups can be told apart, on the mean.
    ///
    /// From the highest score down, a group ends before the first topic that is told apart from the group's first.
    package let groups: Double

    /// How many places a topic may really have, on the mean.
    package let placesOfTopic: Double

    /// The most topics at the top and at the end that are told apart from each other in at least 4 of 5 surveys.
    ///
    /// Of all such blocks the one with the most pairs; `nil` where not even the first is told apart from the last.
    package let apart: Blocks?

    /// How often the topic whose need is truly the greatest comes out first.
    package let firstIsFirst: Double

    /// How often the top five hold at least four of the true top five; `nil` with fewer than six topics.
    package let topFiveHolds: Double?

    /// The first topics of a table, and the last.
    package struct Blocks: Hashable, Sendable {
        /// How many of the first.
        package let first: Int

        /// How many of the last.
        package let last: Int
    }

    /// How many surveys are made up.
    package static let usualDraws = 2_000

    /// Makes surveys up.
    ///
    /// - Parameters:
    ///   - topics: how many topics there are, at least 2.
    ///   - spread: the standard deviation of the true needs.
    ///   - errorOfDifference: the standard error of the difference of two topics.
    ///   - telling: the difference of two estimates from which they are told apart.
    ///   - draws: how many surveys, at least 1.
    ///   - generator: all chance.
    init(
        topics: Int,
        spread: Double,
        errorOfDifference: Double,
        telling: Double,
        draws: Int,
        using generator: inout SeededGenerator
    ) {
        precondition(topics >= 2 && draws >= 1, "ranks need two topics and a survey")
        // The error that all topics share moves no rank; what is left has half the variance of a difference.
        let error = errorOfDifference / 2.0.squareRoot()
        var count = Count(topics: topics)
        for _ in 0..<draws {
            let needs = (0..<topics).map { _ in generator.normal(deviation: spread) }
            let estimates = needs.map { $0 + generator.normal(deviation: error) }
            count.add(needs: needs, estimates: estimates, telling: telling)
        }
        let surveys = Double(draws)
        groups = Double(count.groups) / surveys
        placesOfTopic = Double(count.places) / (surveys * Double(topics))
        apart = count.blocks(inAtLeast: Int((TopicPrecision.power * surveys).rounded(.up)))
        firstIsFirst = Double(count.firstIsFirst) / surveys
        topFiveHolds = topics > 5 ? Double(count.topFiveHolds) / surveys : nil
    }
}

/// What is counted over made-up surveys.
private struct Count {
    let topics: Int
    var groups = 0
    var places = 0
    var firstIsFirst = 0
    var topFiveHolds = 0

    /// For each place a, from 0: how often exactly b topics lie far enough below the topic there.
    var below: [[Int]]

    init(topics: Int) {
        self.topics = topics
        below = Array(repeating: Array(repeating: 0, count: topics + 1), count: topics)
    }

    mutating func add(needs: [Double], estimates: [Double], telling: Double) {
        let trueOrder = needs.indices.sorted { needs[$0] > needs[$1] }
        let order = estimates.indices.sorted { estimates[$0] > estimates[$1] }
        if trueOrder[0] == order[0] { firstIsFirst += 1 }
        if Set(trueOrder.prefix(5)).intersection(order.prefix(5)).count >= 4 { topFiveHolds += 1 }
        let ranked = order.map { estimates[$0] }
        var (next, groupEnd) = (0, 0)
        for place in ranked.indices {
            // The first topic that lies far enough below this one.
            while next < topics, ranked[place] - ranked[next] <= telling { next += 1 }
            below[place][topics - next] += 1
            // A pair that is told apart takes a place from each of the two.
            places += topics - 2 * (topics - next)
            if place == groupEnd {
                groups += 1
                groupEnd = next
            }
        }
    }

    func blocks(inAtLeast draws: Int) -> RankPower.Blocks? {
        var best: RankPower.Blocks?
        for place in below.indices {
            var (often, last) = (0, topics)
            while last > 0 {
                often += below[place][last]
                if often >= draws { break }
                last -= 1
            }
            guard last > 0 else { continue }
            if (place + 1) * last > (best?.first ?? 0) * (best?.last ?? 0) {
                best = RankPower.Blocks(first: place + 1, last: last)
            }
        }
        return best
    }
}
