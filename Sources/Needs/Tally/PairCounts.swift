/// How often each pair of answers to two rated questions occurs among some respondents, empty answers included.
///
/// The two questions have the same points: importance and current level, or required and current level. States are the
/// points of the scale and, after them, the marks without a point in the order of `Mark.withoutPoint`. Counts of disjoint
/// respondents add up.
package struct PairCounts: Hashable, Sendable {
    /// The scale of both questions.
    package let scale: RatingScale

    /// The counts of the pairs of states, wanted level × current level, row by row.
    package private(set) var counts: [Int]

    /// Creates counts of nobody.
    package init(scale: RatingScale) {
        self.scale = scale
        counts = [Int](repeating: 0, count: scale.states * scale.states)
    }

    /// Takes counts, as many as there are pairs of states.
    package init(scale: RatingScale, counts: [Int]) {
        precondition(counts.count == scale.states * scale.states, "there is a count for each pair of states")
        self.scale = scale
        self.counts = counts
    }

    /// Creates the counts of respondents by their pairs of ratings, `nil` for not answered.
    package init(scale: RatingScale, pairs: some Sequence<(wanted: Int?, current: Int?)>) {
        self.init(scale: scale)
        for pair in pairs {
            let (row, column) = (pair.wanted.flatMap(scale.mark), pair.current.flatMap(scale.mark))
            add(1, wanted: row ?? .notAnswered, current: column ?? .notAnswered)
        }
    }

    /// Counts a number of respondents who gave two marks.
    package mutating func add(_ number: Int, wanted: Mark, current: Mark) {
        counts[scale.state(of: wanted) * scale.states + scale.state(of: current)] += number
    }

    /// Adds the counts of others.
    package static func += (counts: inout PairCounts, others: PairCounts) {
        precondition(counts.scale.hasSamePoints(as: others.scale), "only counts on one scale add up")
        for (cell, count) in others.counts.enumerated() where count > 0 { counts.counts[cell] += count }
    }

    /// How many respondents there are, whatever they answered.
    package var respondents: Int { counts.reduce(0, +) }

    /// How many respondents gave two states, each below `scale.states`.
    package func count(wanted: Int, current: Int) -> Int { counts[wanted * scale.states + current] }

    /// Calls `body` with each pair of ratings that occurs among complete pairs, and how often.
    package func forEachPair(_ body: (_ wanted: Int, _ current: Int, _ count: Int) -> Void) {
        for wanted in 0..<scale.points {
            for current in 0..<scale.points {
                let count = counts[wanted * scale.states + current]
                if count > 0 { body(scale.lowest + wanted, scale.lowest + current, count) }
            }
        }
    }

    /// Everything that figures need of the complete pairs.
    package var moments: PairMoments {
        var moments = PairMoments()
        forEachPair { moments.add($2, wanted: $0, current: $1) }
        return moments
    }
}

/// The complete pairs of some respondents, added up: all that means, gaps, scores and their errors need.
///
/// A pair is complete when both answers are ratings. Sums are exact whole numbers and add up.
package struct PairMoments: Hashable, Sendable {
    /// How many complete pairs there are.
    package private(set) var count = 0

    /// The sum of the wanted levels (importance or required level).
    package private(set) var wanted = 0

    /// The sum of the current levels.
    package private(set) var current = 0

    /// The sum of the squares of the wanted levels.
    package private(set) var wantedSquares = 0

    /// The sum of the products of wanted and current level.
    package private(set) var products = 0

    /// The sum of the squares of the current levels.
    package private(set) var currentSquares = 0

    /// Pairs whose current level is below the wanted level: NR, the negative ranks.
    package private(set) var below = 0

    /// Pairs whose levels are equal: TR, the tied ranks.
    package private(set) var equal = 0

    /// Pairs whose current level is above the wanted level: PR, the positive ranks.
    package private(set) var above = 0

    /// Creates sums of no pairs.
    package init() {}

    /// Adds a number of equal pairs.
    package mutating func add(_ number: Int, wanted: Int, current: Int) {
        count += number
        self.wanted += number * wanted
        self.current += number * current
        wantedSquares += number * wanted * wanted
        products += number * wanted * current
        currentSquares += number * current * current
        if current < wanted { below += number } else if current > wanted { above += number } else { equal += number }
    }

    /// Adds pairs with one wanted level: how often each current level occurs with it, the lowest level of the scale first.
    ///
    /// There are fewer respondents than could make a sum overflow.
    @inline(__always)
    mutating func add(_ counts: UnsafeBufferPointer<some FixedWidthInteger>, wanted: Int, lowest: Int) {
        // By the place on the scale first: the levels are so much higher.
        var (count, places, squares, below) = (0, 0, 0, 0)
        for place in 0..<counts.count {
            let number = Int(truncatingIfNeeded: counts[place])
            if lowest &+ place < wanted { below &+= number }
            count &+= number
            places &+= number &* place
            squares &+= number &* place &* place
        }
        let equal = Int(truncatingIfNeeded: counts[wanted - lowest])
        let sum = places &+ count &* lowest
        self.count &+= count
        self.wanted &+= count &* wanted
        current &+= sum
        wantedSquares &+= count &* wanted &* wanted
        products &+= sum &* wanted
        currentSquares &+= squares &+ (places &+ sum) &* lowest
        self.below &+= below
        self.equal &+= equal
        above &+= count &- below &- equal
    }

    /// Adds the sums of others.
    package static func += (moments: inout PairMoments, others: PairMoments) {
        moments.count += others.count
        moments.wanted += others.wanted
        moments.current += others.current
        moments.wantedSquares += others.wantedSquares
        moments.products += others.products
        moments.currentSquares += others.currentSquares
        moments.below += others.below
        moments.equal += others.equal
        moments.above += others.above
    }

    /// The mean wanted level; `nil` without pairs.
    package var meanWanted: Double? { count > 0 ? Double(wanted) / Double(count) : nil }

    /// The mean current level; `nil` without pairs.
    package var meanCurrent: Double? { count > 0 ? Double(current) / Double(count) : nil }
}
