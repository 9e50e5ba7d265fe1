import Reference

/// What chance does to each compared need in many draws, need by need.
///
/// Single precision: what is asked of it are critical values, to some four digits.
struct ChanceDraws: Sendable {
    /// How many draws there are.
    let draws: Int

    /// By how much each need deviates, need by need.
    private var deviations: [Float]

    /// The signed sum of its countries' shares, need by need.
    private var balances: [Float]

    /// Draws a sign for each country, and adds up what the countries add to each need with their signs.
    ///
    /// A draw depends on the seed and its number alone.
    init(_ influences: NeedInfluences, of items: [Int], draws: Int, seed: UInt64) {
        let rows = items.map { influences.influences[$0] } + items.map { influences.shares[$0] }
        let sums = ChanceDraws.signedSums(rows, draws: draws, seed: seed)
        self.draws = draws
        deviations = Array(sums[..<(items.count * draws)])
        balances = Array(sums[(items.count * draws)...])
    }

    /// Draws independent normal deviations with these standard errors.
    init(_ standardErrors: [Double], draws: Int, seed: UInt64) {
        self.draws = draws
        deviations = [Float](repeating: 0, count: standardErrors.count * draws)
        balances = deviations
        for draw in 0..<draws {
            var generator = SeededGenerator(seed: seed, draw: draw)
            for (need, standardError) in standardErrors.enumerated() {
                deviations[need * draws + draw] = Float(generator.standardNormal() * standardError)
            }
        }
    }

    /// Raises the largest squared difference of each draw, in errors, to that of two needs.
    ///
    /// - Parameters:
    ///   - largest: one number for each draw.
    ///   - first: the position of a need.
    ///   - second: the position of another.
    ///   - difference: by how much the first exceeds the second.
    ///   - error: in what the differences of draws are measured, above 0.
    func raise(_ largest: inout [Float], to first: Int, _ second: Int, difference: Double, error: Double) {
        let (precision, half) = (Float(1 / (error * error)), Float(difference / 2))
        func part(_ numbers: UnsafeBufferPointer<Float>, _ need: Int) -> UnsafeBufferPointer<Float> {
            UnsafeBufferPointer(rebasing: numbers[(need * draws)..<((need + 1) * draws)])
        }
        deviations.withUnsafeBufferPointer { deviations in
            balances.withUnsafeBufferPointer { balances in
                largest.withUnsafeMutableBufferPointer { largest in
                    let (deviation, otherDeviation) = (part(deviations, first), part(deviations, second))
                    let (balance, otherBalance) = (part(balances, first), part(balances, second))
                    for draw in 0..<draws {
                        let change =
                            deviation[draw] - otherDeviation[draw] + half * (balance[draw] + otherBalance[draw])
                        let square = change * change * precision
                        largest[draw] = square > largest[draw] ? square : largest[draw]
                    }
                }
            }
        }
    }

    /// For each row, the sums of its numbers with a sign for each country, draw by draw.
    private static func signedSums(_ rows: [[Double]], draws: Int, seed: UInt64) -> [Float] {
        let countries = rows.first?.count ?? 0
        var eights = [SIMD8<Float>](repeating: .zero, count: (rows.count + 7) / 8 * countries)
        for (row, numbers) in rows.enumerated() {
            for (country, number) in numbers.enumerated() {
                eights[row / 8 * countries + country][row % 8] = Float(number)
            }
        }
        var sums = [Float](repeating: 0, count: rows.count * draws)
        var signs = [Float](repeating: 1, count: countries)
        for draw in 0..<draws {
            var generator = SeededGenerator(seed: seed, draw: draw)
            var bits: UInt64 = 0
            for country in 0..<countries {
                bits = country % 64 == 0 ? generator.next() : bits >> 1
                signs[country] = bits & 1 == 0 ? 1 : -1
            }
            for first in stride(from: 0, to: rows.count, by: 8) {
                var sum = SIMD8<Float>()
                for country in 0..<countries { sum += signs[country] * eights[first / 8 * countries + country] }
                for row in first..<min(first + 8, rows.count) { sums[row * draws + draw] = sum[row - first] }
            }
        }
        return sums
    }
}
