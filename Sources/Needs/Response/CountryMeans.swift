/// The means of countries for one item, each country counted once.
package struct CountryMeans: Hashable, Sendable {
    /// How many countries have complete pairs.
    package let countries: Int

    /// The mean of the countries' mean wanted levels.
    package let wanted: Double

    /// The mean of the countries' mean current levels.
    package let current: Double

    /// Averages the countries that have pairs; `nil` when none has.
    package init?(_ moments: some Sequence<PairMoments>) {
        var (countries, wanted, current) = (0, 0.0, 0.0)
        for moment in moments {
            guard let wantedHere = moment.meanWanted, let currentHere = moment.meanCurrent else { continue }
            countries += 1
            wanted += wantedHere
            current += currentHere
        }
        guard countries > 0 else { return nil }
        self.init(countries: countries, wanted: wanted / Double(countries), current: current / Double(countries))
    }

    init(countries: Int, wanted: Double, current: Double) {
        self.countries = countries
        self.wanted = wanted
        self.current = current
    }

    /// Mean wanted level less mean current level.
    package var gap: Double { wanted - current }

    /// The Borich mean weighted discrepancy score, wanted × (wanted − current).
    package var score: Double { wanted * gap }

    /// The means when a number of further countries answer, all with the same two levels.
    func joined(by number: Int, wanted: Double, current: Double) -> CountryMeans {
        let (before, added) = (Double(countries), Double(number))
        return CountryMeans(
            countries: countries + number,
            wanted: (before * self.wanted + added * wanted) / (before + added),
            current: (before * self.current + added * current) / (before + added)
        )
    }
}
