import Reference

/// How often each country comes up in some draws.
///
/// Countries go three by three: up to three times each, they come up in one of 64 ways.
struct DrawnCountries {
    /// How many countries stand together.
    static let together = 3

    /// How many ways there are for three countries to come up at most three times each.
    static let ways = 64

    /// A country that comes up more than three times.
    struct Further {
        let draw: Int
        let country: Int

        /// How often beyond three.
        let times: Double
    }

    /// How many countries there are to draw from.
    let countries: Int

    /// How many draws there are.
    let draws: Int

    /// How each three countries come up, draw by draw: the times of the first, four times those of the second and sixteen
    /// times those of the third, none counted beyond three.
    private(set) var ways: [UInt8]

    /// What comes up more than three times, draw by draw.
    private(set) var further: [Further] = []

    /// How many threes there are; the last may be short of countries.
    var threes: Int { DrawnCountries.threes(countries) }

    /// Draws as many countries as there are, for each number of a draw.
    init(_ numbers: Range<Int>, of countries: Int, seed: UInt64) {
        self.init(countries: countries, draws: numbers.count)
        var times = [Int](repeating: 0, count: threes * DrawnCountries.together)
        for (draw, number) in numbers.enumerated() {
            DrawnCountries.draw(number, of: countries, seed: seed, &times)
            note(times, in: draw)
        }
    }

    /// Takes one draw: how often each country comes up in it.
    init(_ times: [Int]) {
        self.init(countries: times.count, draws: 1)
        let missing = threes * DrawnCountries.together - times.count
        note(times + [Int](repeating: 0, count: missing), in: 0)
    }

    private init(countries: Int, draws: Int) {
        self.countries = countries
        self.draws = draws
        ways = [UInt8](repeating: 0, count: draws * DrawnCountries.threes(countries))
    }

    private static func threes(_ countries: Int) -> Int { (countries + together - 1) / together }

    private static func draw(_ number: Int, of countries: Int, seed: UInt64, _ times: inout [Int]) {
        var generator = SeededGenerator(seed: seed, draw: number)
        times.withUnsafeMutableBufferPointer { times in
            times.update(repeating: 0)
            for _ in 0..<countries { times[generator.index(below: countries)] += 1 }
        }
    }

    private mutating func note(_ times: [Int], in draw: Int) {
        var most = 0
        let threes = threes
        ways.withUnsafeMutableBufferPointer { ways in
            for three in 0..<threes {
                let (one, two, last) = (times[3 * three], times[3 * three + 1], times[3 * three + 2])
                most |= one | two | last
                let way = min(one, 3) | min(two, 3) << 2 | min(last, 3) << 4
                ways[draw * threes + three] = UInt8(truncatingIfNeeded: way)
            }
        }
        // Nothing comes up more than three times where no bit above the second is set.
        if most > 3 { noteFurther(times, in: draw) }
    }

    private mutating func noteFurther(_ times: [Int], in draw: Int) {
        for (country, times) in times.enumerated() where times > 3 {
            further.append(Further(draw: draw, country: country, times: Double(times - 3)))
        }
    }
}
