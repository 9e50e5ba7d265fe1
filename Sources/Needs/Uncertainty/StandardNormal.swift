internal import Foundation
import Reference

/// The standard normal distribution.
enum StandardNormal {
    /// The share of the distribution above a number.
    static func above(_ number: Double) -> Double { erfc(number / 2.0.squareRoot()) / 2 }
}

extension SeededGenerator {
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
