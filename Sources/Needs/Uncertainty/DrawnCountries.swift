import Reference

/// How often each country comes up in some draws.
///
/// Countries go three by three: up to three times each, they come up in one of 64 ways. The countries of a three stand as
/// far apart as there are threes, so that many threes are told of at once.
struct DrawnCountries {
    /// How many countries stand together.
    static let together = 3

    /// How many ways there are for three countries to come up at most three times each.
    static let ways = 64

    /// How many countries there may be, so that the times of each have room.
    static let most = Int(Int16.max)

    /// A country that comes up more than three times.
    struct Further {
        let draw: Int
        let country: Int

        /// How often beyond three.
        let times: Double
    }

    /// How many draws there are.
    let draws: Int

    /// How many threes there are; some may be short of countries.
    let threes: Int

    /// How each three countries come up, draw by draw: the times of the first, four times those of the second and sixteen
    /// times those of the third, none counted beyond three.
    private(set) var ways: [UInt8]

    /// What comes up more than three times, draw by draw.
    private(set) var further: [Further] = []

    /// Draws as many countries as there are, for each number of a draw.
    init(_ numbers: Range<Int>, of countries: Int, seed: UInt64) {
        self.init(countries: countries, draws: numbers.count)
        var times = [Int16](repeating: 0, count: room)
        for (draw, number) in numbers.enumerated() {
            var generator = SeededGenerator(seed: seed, draw: number)
            generator.draw(countries, below: countries, counting: &times)
            note(times, in: draw)
            times.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        }
    }

    /// Takes one draw: how often each country comes up in it.
    init(_ times: [Int]) {
        self.init(countries: times.count, draws: 1)
        let missing = room - times.count
        note(times.map(Int16.init) + [Int16](repeating: 0, count: missing), in: 0)
    }

    /// How many counts the countries of all threes have, filled up to whole fours.
    private var room: Int { (threes * DrawnCountries.together + 3) / 4 * 4 }

    private init(countries: Int, draws: Int) {
        self.draws = draws
        threes = (countries + DrawnCountries.together - 1) / DrawnCountries.together
        ways = [UInt8](repeating: 0, count: draws * threes)
    }

    private mutating func note(_ times: [Int16], in draw: Int) {
        let threes = threes
        times.withUnsafeBufferPointer { times in
            ways.withUnsafeMutableBufferPointer { ways in
                guard let first = times.baseAddress, let ways = ways.baseAddress else { return }
                let (second, third, own) = (first + threes, first + 2 * threes, ways + draw * threes)
                for three in 0..<threes {
                    let way = min(first[three], 3) | min(second[three], 3) << 2 | min(third[three], 3) << 4
                    own[three] = UInt8(truncatingIfNeeded: way)
                }
            }
        }
        noteFurther(times, in: draw)
    }

    private mutating func noteFurther(_ times: [Int16], in draw: Int) {
        times.withUnsafeBytes { bytes in
            // Four counts at a time: where none is above three, only their two lowest bits are set.
            for four in stride(from: 0, to: times.count, by: 4) {
                let counts = bytes.loadUnaligned(fromByteOffset: 2 * four, as: UInt64.self)
                guard counts & 0xFFFC_FFFC_FFFC_FFFC != 0 else { continue }
                for country in four..<(four + 4) where times[country] > 3 {
                    further.append(Further(draw: draw, country: country, times: Double(times[country] - 3)))
                }
            }
        }
    }
}
