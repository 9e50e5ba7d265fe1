internal import Glibc

/// Student's t distribution.
package enum StudentT {
    /// The probability of a value at or below `t` with `freedom` degrees of freedom.
    ///
    /// By the regularised incomplete beta function: Abramowitz and Stegun (1964), 26.7.1 and 26.5.
    package static func cumulative(_ t: Double, freedom: Double) -> Double {
        let tail = 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
        return t < 0 ? tail : 1 - tail
    }

    /// The value that a share `probability` of the distribution lies below, to about 12 digits.
    ///
    /// The share is above 0 and below 1; there is at least one degree of freedom.
    package static func quantile(_ probability: Double, freedom: Double) -> Double {
        precondition(probability > 0 && probability < 1 && freedom >= 1, "a quantile needs a share and a freedom")
        if probability == 0.5 { return 0 }
        if probability < 0.5 { return -quantile(1 - probability, freedom: freedom) }
        var (low, high) = (0.0, 1.0)
        while cumulative(high, freedom: freedom) < probability { (low, high) = (high, high * 2) }
        // Newton's steps, kept inside the bracket that they narrow.
        let peak = exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / (freedom * .pi).squareRoot()
        var guess = (low + high) / 2
        for _ in 0..<100 {
            let excess = cumulative(guess, freedom: freedom) - probability
            if excess < 0 { low = guess } else { high = guess }
            let density = peak * exp(-(freedom + 1) / 2 * log1p(guess * guess / freedom))
            let step = guess - excess / density
            let next = step > low && step < high ? step : (low + high) / 2
            if abs(next - guess) <= 1e-14 * guess { return next }
            guess = next
        }
        return guess
    }

    /// The regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz's method).
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
        if x > (a + 1) / (a + b + 2) { return 1 - front * betaFraction(1 - x, b, a) / b }
        return front * betaFraction(x, a, b) / a
    }

    private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (abs(d) < tiny ? tiny : d)
        var fraction = d
        for step in 1...500 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            var change = 1.0
            for term in [even, odd] {
                d = 1 + term * d
                d = 1 / (abs(d) < tiny ? tiny : d)
                c = 1 + term / c
                if abs(c) < tiny { c = tiny }
                change = c * d
                fraction *= change
            }
            if abs(change - 1) < 1e-15 { break }
        }
        return fraction
    }
}
