import Reference

/// What chance does to each compared need: draws about their centre, need by need.
///
/// Single precision: what is asked of it are standard errors and critical values, to some four digits.
struct DeviationDraws: Sendable {
    /// How many needs there are.
    let needs: Int

    /// How many draws there are of each.
    let draws: Int

    /// The deviations, need by need.
    private var deviations: [Float]

    /// Takes the figures of some needs, about their mean over all draws.
    ///
    /// A draw without a figure deviates by 0; the others are stretched, so that the need keeps its variance.
    init(_ figures: ResampledFigures, of items: [Int]) {
        needs = items.count
        draws = figures.draws
        deviations = []
        deviations.reserveCapacity(needs * draws)
        for item in items {
            let values = figures.values(of: item)
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            let stretch = (Double(draws) / Double(max(1, values.count))).squareRoot()
            for draw in 0..<draws {
                deviations.append(figures.figure(of: item, in: draw).map { Float(($0 - mean) * stretch) } ?? 0)
            }
        }
    }

    /// Draws independent normal deviations with these standard errors.
    init(_ standardErrors: [Double], draws: Int, seed: UInt64) {
        precondition(draws >= 1, "there is a draw")
        needs = standardErrors.count
        self.draws = draws
        deviations = [Float](repeating: 0, count: standardErrors.count * draws)
        for draw in 0..<draws {
            var generator = SeededGenerator(seed: seed, draw: draw)
            for (need, standardError) in standardErrors.enumerated() {
                deviations[need * draws + draw] = Float(generator.standardNormal() * standardError)
            }
        }
    }

    /// The standard deviation of the difference of each two needs, row by row.
    func errorsOfDifferences() -> [Float] {
        var errors = [Float](repeating: 0, count: needs * needs)
        guard draws > 0 else { return errors }
        deviations.withUnsafeBufferPointer { deviations in
            for first in 0..<needs {
                for second in (first + 1)..<max(first + 1, needs) {
                    let squares = DeviationDraws.squares(
                        UnsafeBufferPointer(rebasing: deviations[(first * draws)..<((first + 1) * draws)]),
                        UnsafeBufferPointer(rebasing: deviations[(second * draws)..<((second + 1) * draws)])
                    )
                    let error = Float((squares / Double(draws)).squareRoot())
                    errors[first * needs + second] = error
                    errors[second * needs + first] = error
                }
            }
        }
        return errors
    }

    /// Raises the largest squared difference of each draw, in standard errors, to that of two needs.
    func raise(_ largest: inout [Float], to first: Int, _ second: Int, error: Float) {
        let precision = 1 / (error * error)
        deviations.withUnsafeBufferPointer { deviations in
            largest.withUnsafeMutableBufferPointer { largest in
                let first = UnsafeBufferPointer(rebasing: deviations[(first * draws)..<((first + 1) * draws)])
                let second = UnsafeBufferPointer(rebasing: deviations[(second * draws)..<((second + 1) * draws)])
                for draw in 0..<draws {
                    let difference = first[draw] - second[draw]
                    let square = difference * difference * precision
                    largest[draw] = square > largest[draw] ? square : largest[draw]
                }
            }
        }
    }

    /// The sum of squared differences, in eight sums side by side: one after another would take several times as long.
    private static func squares(_ first: UnsafeBufferPointer<Float>, _ second: UnsafeBufferPointer<Float>) -> Double {
        var sums = SIMD8<Float>()
        let whole = first.count / 8 * 8
        for draw in stride(from: 0, to: whole, by: 8) {
            var difference = SIMD8<Float>()
            for lane in 0..<8 { difference[lane] = first[draw + lane] - second[draw + lane] }
            sums += difference * difference
        }
        var sum = (0..<8).reduce(0.0) { $0 + Double(sums[$1]) }
        for draw in whole..<first.count {
            let difference = Double(first[draw] - second[draw])
            sum += difference * difference
        }
        return sum
    }
}
