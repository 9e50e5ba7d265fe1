/// What each country adds to the sums behind the figures of all needs, eight sums side by side.
struct CountrySums: Sendable {
    private let items: Int

    /// Which of the different sizes each need has: most often all have the same.
    private let sizeOfItem: [Int]

    private let sizes: [EightSums]
    private let importance: [EightSums]
    private let current: [EightSums]
    private let direction: [EightSums]

    /// Takes the sums of each need, country by country.
    init(_ needs: [[RatingSums]], countries: Int) {
        var (places, different, sizeOfItem): ([[Double]: Int], [[Double]], [Int]) = ([:], [], [])
        for need in needs {
            let size = need.map(\.size)
            let place = places[size] ?? different.count
            if place == different.count {
                places[size] = place
                different.append(size)
            }
            sizeOfItem.append(place)
        }
        items = needs.count
        self.sizeOfItem = sizeOfItem
        sizes = EightSums.of(different, countries: countries)
        importance = EightSums.of(needs.map { $0.map(\.importance) }, countries: countries)
        current = EightSums.of(needs.map { $0.map(\.current) }, countries: countries)
        direction = EightSums.of(needs.map { $0.map(\.direction) }, countries: countries)
    }

    /// Works out figures of all draws, and adds them to those of other draws; not a number where no drawn country has a pair.
    func append(_ drawn: DrawnCountries, to figures: inout [ResampledFigures]) {
        for position in figures.indices { figures[position].append(draws: drawn.draws) }
        var table = WayTable()
        let drawnSizes = sizes.map { table.sums($0, of: drawn) }
        let isDirected = figures.contains { $0.statistic == .rankedDiscrepancy }
        for eight in importance.indices {
            let importance = table.sums(importance[eight], of: drawn)
            let current = table.sums(current[eight], of: drawn)
            let direction = isDirected ? table.sums(direction[eight], of: drawn) : importance
            let size = sizes(ofEight: eight, among: drawnSizes)
            for position in figures.indices {
                let statistic = figures[position].statistic
                figures[position]
                    .set(from: 8 * eight, inLast: drawn.draws) { draw in
                        statistic.values(
                            size: size(draw),
                            importance: importance[draw],
                            current: current[draw],
                            direction: direction[draw]
                        )
                    }
            }
        }
    }

    /// The sizes of eight needs in each draw.
    private func sizes(ofEight eight: Int, among drawn: [[SIMD8<Double>]]) -> (_ draw: Int) -> SIMD8<Double> {
        let places = sizeOfItem[(8 * eight)..<min(8 * eight + 8, items)]
        if let first = places.first, places.allSatisfy({ $0 == first }) {
            let sums = drawn[first / 8]
            return { SIMD8(repeating: sums[$0][first % 8]) }
        }
        return { draw in
            var sizes = SIMD8<Double>.zero
            for (place, size) in places.enumerated() { sizes[place] = drawn[size / 8][draw][size % 8] }
            return sizes
        }
    }
}
