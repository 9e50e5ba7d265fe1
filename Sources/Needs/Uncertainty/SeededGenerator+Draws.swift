import Reference

extension SeededGenerator {
    /// The generator of one draw: its numbers depend on the seed and the draw alone.
    init(seed: UInt64, draw: Int) {
        var base = SeededGenerator(seed: seed)
        // Draws start at places of the one long cycle that the mixing of the bits sets far apart.
        var start = SeededGenerator(seed: base.next() ^ UInt64(truncatingIfNeeded: draw))
        self.init(seed: start.next())
    }

    /// A draw from the standard normal distribution, good to about four digits up to three deviations.
    ///
    /// Twelve uniform draws added up, bent by Teichroew's polynomial: Knuth, "The Art of Computer Programming", volume 2,
    /// section 3.4.1. No logarithm and no cosine: their last digits differ between machines.
    mutating func standardNormal() -> Double {
        let sum = normal() / 4
        let square = sum * sum
        var bent = 0.029_899_776
        for coefficient in [0.008_355_968, 0.076_542_912, 0.252_408_784, 3.949_846_138] {
            bent = bent * square + coefficient
        }
        return bent * sum
    }
}
