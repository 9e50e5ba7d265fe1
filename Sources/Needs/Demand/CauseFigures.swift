/// What respondents say holds one competency back.
package struct CauseFigures: Hashable, Sendable {
    /// Shares nearer than this are a tie.
    static let tie = 1e-9

    /// How many respondents named each choice of the cause question.
    package let counts: [Int]

    /// In how many countries somebody named each choice.
    package let countriesNaming: [Int]

    /// Each choice's share of the answers, from 0 to 1; with countries that count once, the mean of their shares.
    package let shares: [Double]

    /// How many respondents named a cause.
    package let respondents: Int

    /// Countries with at least one of them.
    package let countries: Int

    /// How many respondents named no cause, by reason.
    package let missing: [EmptyAnswer: Int]

    /// How many wrote something that is no choice.
    package let unreadable: Int

    /// Adds up what each country's respondents named; `nil` when nobody named a cause.
    package init?(_ counts: [ChoiceCounts], weighting: Weighting) {
        guard let first = counts.first else { return nil }
        var total = ChoiceCounts(choices: first.chosen.count)
        for country in counts { total += country }
        let named = counts.filter { CauseFigures.answers($0) > 0 }
        guard !named.isEmpty else { return nil }
        self.counts = total.chosen
        respondents = total.chosen.reduce(0, +)
        countries = named.count
        countriesNaming = total.chosen.indices.map { choice in named.count { $0.chosen[choice] > 0 } }
        missing = total.empty
        unreadable = total.unreadable
        shares = total.chosen.indices.map { choice in
            switch weighting {
            case .respondents: Double(total.chosen[choice]) / Double(total.chosen.reduce(0, +))
            case .countries:
                named.map { Double($0.chosen[choice]) / Double(CauseFigures.answers($0)) }.reduce(0, +)
                    / Double(named.count)
            }
        }
    }

    /// The choices that were named most: one, or several in a tie.
    package var main: [Int] {
        let greatest = shares.max() ?? 0
        return shares.indices.filter { shares[$0] >= greatest - CauseFigures.tie }
    }

    /// The share of the answers that name one of some choices.
    package func share(where isCounted: [Bool]) -> Double {
        zip(shares, isCounted).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    }

    private static func answers(_ counts: ChoiceCounts) -> Int { counts.chosen.reduce(0, +) }
}
