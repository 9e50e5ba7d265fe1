/// How far two orders of the same things agree, from −1, one the reverse of the other, to 1; ties are allowed.
///
/// Tau-b: (C − D) / √((p − t)(p − u)) with C and D pairs in the same and in the opposite order, p pairs in all, t and u
/// pairs tied in the first and in the second. Source: Kendall (1945), Biometrika 33. Takes the square of the number of
/// things.
package enum KendallTau {
    /// Tau-b of two lists of places, over the things that have both; `nil` with fewer than two of them or where one order
    /// has nothing but ties.
    package static func b(_ first: [Int?], _ second: [Int?]) -> Double? {
        let places = zip(first, second)
            .compactMap { first, second in first.flatMap { first in second.map { (first, $0) } } }
        var (balance, pairs, tiedInFirst, tiedInSecond) = (0, 0, 0, 0)
        for (position, one) in places.enumerated() {
            for other in places[..<position] {
                let (first, second) = ((one.0 - other.0).signum(), (one.1 - other.1).signum())
                balance += first * second
                pairs += 1
                if first == 0 { tiedInFirst += 1 }
                if second == 0 { tiedInSecond += 1 }
            }
        }
        let (untied, others) = (pairs - tiedInFirst, pairs - tiedInSecond)
        guard untied > 0, others > 0 else { return nil }
        return Double(balance) / (Double(untied).squareRoot() * Double(others).squareRoot())
    }
}
