/// What can be expected of the complete pairs of one topic, given how many answers each country sends.
///
/// With m answers of a country, c the probability that the country leaves the topic out and p that a person does, the
/// number of pairs is 0 with probability c and otherwise binomial, B(m, 1 − p). All sums are over countries.
struct AnswerMoments {
    /// Expected pairs.
    private(set) var pairs = 0.0

    /// Expected countries with a pair.
    private(set) var present = 0.0

    /// Expected countries with a pair for at least one of two topics.
    private(set) var presentForEither = 0.0

    /// Expected sum of 1/pairs over countries that have any.
    private(set) var inverse = 0.0

    /// Expected sums of the second and third powers of pairs.
    private(set) var squares = 0.0
    private(set) var cubes = 0.0

    /// Expected countries with pairs for both of two topics.
    private(set) var presentForBoth = 0.0

    /// Expected sum, over countries with pairs for both of two topics, of people who rated both / product of pairs.
    private(set) var inverseForBoth = 0.0

    /// Expected sum of the products of the pairs of two topics.
    private(set) var products = 0.0

    /// Expected people who rated both of two topics.
    private(set) var peopleForBoth = 0.0

    /// The probability that fewer than five countries have a pair, so that the topic is not shown.
    let hidden: Double

    init(_ plan: AnswerPlan, _ assumptions: PowerAssumptions) {
        let rated = 1 - assumptions.leftOutByPeople
        let asked = 1 - assumptions.leftOutByCountries
        var last: (answers: Int, country: CountryMoments)?
        // Entry k is the probability that k countries have a pair; the last that it is as many or more.
        var few = [1.0] + [Double](repeating: 0, count: NeedsAnalysis.smallestCell)
        for answers in plan.answersOfCountries {
            let country: CountryMoments
            if let last, last.answers == answers {
                country = last.country
            } else {
                country = CountryMoments(answers: answers, rated: rated)
                last = (answers, country)
            }
            let present = asked * country.present
            let m = Double(answers)
            self.present += present
            presentForEither += 1 - (1 - present) * (1 - present)
            presentForBoth += present * present
            inverse += asked * country.inverse
            // Each person has the expectation present/m of "rated it" over "pairs of the country", in each topic.
            inverseForBoth += present * present / m
            pairs += asked * m * rated
            squares += asked * (m * rated + m * (m - 1) * rated * rated)
            cubes +=
                asked
                * (m * rated + 3 * m * (m - 1) * rated * rated + m * (m - 1) * (m - 2) * rated * rated * rated)
            products += asked * asked * rated * rated * m * m
            peopleForBoth += asked * asked * rated * rated * m
            for count in few.indices.reversed() {
                let stays = count == few.count - 1 ? few[count] : few[count] * (1 - present)
                few[count] = stays + (count > 0 ? few[count - 1] * present : 0)
            }
        }
        hidden = few.dropLast().reduce(0, +)
    }
}

/// The same of one country that does not leave the topic out.
private struct CountryMoments {
    let present: Double
    let inverse: Double

    /// - Parameters:
    ///   - answers: how many people answer.
    ///   - rated: the probability that one of them rates the topic, above 0.
    init(answers: Int, rated: Double) {
        let out = 1 - rated
        // The recursion from "nobody" would start at a number too small to hold; so many pairs are near their mean.
        guard answers <= 200, out > 0 else {
            present = 1
            let mean = Double(answers) * rated
            inverse = min(1, (1 + out / mean) / mean)
            return
        }
        var probability = (0..<answers).reduce(1.0) { power, _ in power * out }
        present = 1 - probability
        var inverse = 0.0
        for pairs in 1...answers {
            probability *= Double(answers - pairs + 1) / Double(pairs) * rated / out
            inverse += probability / Double(pairs)
        }
        self.inverse = inverse
    }
}
