/// The exact two-sided sign test of pairs that differ in one direction against those that differ in the other.
///
/// It asks how likely so uneven a division is when both directions are as likely. Pairs without a difference are left out. The p-value is twice the chance that of n fair coins at most as many fall on
/// the rarer side, and at most 1. Source: Dixon and Mood (1946), Journal of the American Statistical Association 41.
package enum SignTest {
    /// The p-value for a number of pairs in each direction; `nil` without any.
    ///
    /// It is 0 only where it is too small for a number of this machine. The chances are summed as multiples of the
    /// greatest of them, from the middle outwards, each from its neighbour by a product and a quotient: nothing overflows,
    /// and no logarithm differs between machines. The relative error stays below 1e-10 for a million pairs. Takes as long
    /// as there are pairs within about 40 standard deviations of the middle.
    package static func probability(_ first: Int, against second: Int) -> Double? {
        precondition(first >= 0 && second >= 0, "numbers of pairs are not negative")
        let pairs = first + second
        guard pairs > 0 else { return nil }
        let rarer = min(first, second)
        if 2 * rarer == pairs { return 1 }
        let middle = pairs / 2
        var term = 1.0
        var tail = rarer == middle ? 1.0 : 0
        var below = 0.0
        for count in stride(from: middle, to: 0, by: -1) {
            // Of n coins, the chance of count − 1 is the chance of count times count / (n − count + 1).
            term *= Double(count) / Double(pairs - count + 1)
            if term == 0 { break }
            below += term
            if count - 1 <= rarer { tail += term }
        }
        let all = pairs.isMultiple(of: 2) ? 1 + 2 * below : 2 * (1 + below)
        return min(1, 2 * tail / all)
    }
}
