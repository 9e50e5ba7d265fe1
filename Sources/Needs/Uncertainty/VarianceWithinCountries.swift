/// What the differences between people of one country add to the variance of an estimate.
struct VarianceWithinCountries {
    /// Σ w_g² s_g²/n_g over countries.
    let variance: Double

    /// Satterthwaite's degrees of freedom, at least 1.
    let freedom: Double

    /// Adds up the countries, each with at least one pair; `nil` where no country has two.
    ///
    /// A country with one answer has the pooled variance of the others.
    init?(_ countries: [PairMoments], weights: [Double], form: NeedForm) {
        let several = countries.filter { $0.count >= 2 }
        guard !several.isEmpty else { return nil }
        let pooledFreedom = several.map { Double($0.count - 1) }.reduce(0, +)
        let pooled = several.map { $0.squares(of: form) }.reduce(0, +) / pooledFreedom
        var (own, borrowed, uncertainty) = (0.0, 0.0, 0.0)
        for (country, weight) in zip(countries, weights) {
            if country.count >= 2 {
                let freedom = Double(country.count - 1)
                let part = weight * weight * country.squares(of: form) / freedom / Double(country.count)
                own += part
                uncertainty += part * part / freedom
            } else {
                borrowed += weight * weight * pooled
            }
        }
        uncertainty += borrowed * borrowed / pooledFreedom
        variance = own + borrowed
        freedom = uncertainty > 0 ? max(1, variance * variance / uncertainty) : pooledFreedom
    }
}

extension PairMoments {
    /// The mean of a weighted sum of the two ratings; there is a pair.
    func mean(of form: NeedForm) -> Double {
        (form.importance * Double(wanted) + form.current * Double(current)) / Double(count)
    }

    /// The sum of the squares of a weighted sum of the two ratings about its mean; there is a pair.
    func squares(of form: NeedForm) -> Double {
        let (size, wanted, current) = (Double(count), Double(wanted), Double(current))
        let importanceSquares = Double(wantedSquares) - wanted * wanted / size
        let products = Double(self.products) - wanted * current / size
        let currentSquares = Double(self.currentSquares) - current * current / size
        return max(
            0,
            form.importance * form.importance * importanceSquares
                + 2 * form.importance * form.current * products
                + form.current * form.current * currentSquares
        )
    }
}
