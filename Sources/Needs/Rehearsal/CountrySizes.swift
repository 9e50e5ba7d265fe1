import Reference

/// How many officers of a country do the work that a survey asks about: many countries have few, a few have many.
struct CountrySizes {
    private let spread: SkewedSpread
    private let smallIslands: Set<CountryCode>
    private let streams: ChanceStreams

    init(_ spread: SkewedSpread, smallIslands: Set<CountryCode>, _ streams: ChanceStreams) {
        self.spread = spread
        self.smallIslands = smallIslands
        self.streams = streams
    }

    /// The officers of a country; small islands have a third of what others have.
    func officers(of country: MemberCountry) -> Int {
        var generator = streams.stream(.country, country.code.streamNumber)
        let officers = spread.draw(using: &generator)
        return TrainingNumbers.usual(smallIslands.contains(country.code) ? officers / 3 : officers)
    }
}
