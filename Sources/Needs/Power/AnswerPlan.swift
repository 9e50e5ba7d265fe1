/// How many answers are expected, and from how many countries.
///
/// There is at least one answer for each country, and no country more than there are.
package struct AnswerPlan: Hashable, Sendable {
    /// Answers that count, after an import has set others aside.
    package let answers: Int

    /// Countries that they come from.
    package let countries: Int

    /// How many countries there are in all.
    package let population: Int

    /// How the answers spread over the countries.
    package let spread: AnswerSpread

    /// How many answers each country sends, the most first; as many numbers as countries, and their sum is the answers.
    package let answersOfCountries: [Int]

    /// The most answers that a plan takes.
    package static let mostAnswers = 100_000

    /// Creates a plan, or throws why there can be none.
    package init(
        answers: Int,
        countries: Int,
        population: Int,
        spread: AnswerSpread
    ) throws(AnswerPlanFault) {
        guard (1...AnswerPlan.mostAnswers).contains(answers) else { throw .answers(answers) }
        guard countries >= 1, countries <= population else { throw .countries(countries, population: population) }
        guard answers >= countries else { throw .fewerAnswersThanCountries(answers: answers, countries: countries) }
        self.init(checked: answers, countries, population, spread)
    }

    /// The same answers a country from another number of countries, from 1 to the population.
    package func extended(to countries: Int) -> AnswerPlan {
        precondition((1...population).contains(countries), "a plan has from one country to all")
        let answers = (Double(answers) * Double(countries) / Double(self.countries)).rounded()
        return AnswerPlan(checked: max(countries, Int(answers)), countries, population, spread)
    }

    /// More answers from the same countries.
    package func deepened(to answers: Int) -> AnswerPlan {
        precondition(answers >= self.answers, "a deeper plan has no fewer answers")
        return AnswerPlan(checked: answers, countries, population, spread)
    }

    private init(checked answers: Int, _ countries: Int, _ population: Int, _ spread: AnswerSpread) {
        self.answers = answers
        self.countries = countries
        self.population = population
        self.spread = spread
        answersOfCountries = spread.answers(answers, of: countries)
    }
}

/// Why a plan cannot be.
package enum AnswerPlanFault: Error, Hashable, Sendable {
    /// Fewer answers than one, or more than a hundred thousand.
    case answers(Int)

    /// Fewer countries than one, or more than there are.
    case countries(Int, population: Int)

    /// Some country would have sent nothing.
    case fewerAnswersThanCountries(answers: Int, countries: Int)
}

/// How answers spread over the countries that send them.
package enum AnswerSpread: String, CaseIterable, Hashable, Sendable {
    /// Many countries send one answer and few send many: the geometric distribution.
    ///
    /// With 1.62 answers a country, as `seeds/survey_profile.yaml` has them, 62, 24, 9, 3 and 1 countries in 100 send one, two,
    /// three, four and five; the profile says 62, 22, 10, 4 and 2.
    case skewed

    /// Every country sends as many as any other, or one more.
    case even

    /// The answers of each country, the most first.
    func answers(_ answers: Int, of countries: Int) -> [Int] {
        switch self {
        case .even:
            let (each, rest) = answers.quotientAndRemainder(dividingBy: countries)
            return (0..<countries).map { $0 < rest ? each + 1 : each }
        case .skewed:
            guard countries > 1 else { return [answers] }
            // Of M countries, M × r^k send more than k answers, with r = 1 − M/N; that makes N answers in all.
            let ratio = 1 - Double(countries) / Double(answers)
            var sent = [Int](repeating: 0, count: countries)
            var (total, share) = (0, 1.0)
            while total < answers {
                share *= ratio
                let next = min(answers, max(total, Int((Double(answers) * (1 - share)).rounded())))
                for country in 0..<min(next - total, countries) { sent[country] += 1 }
                total = next
            }
            return sent
        }
    }
}
