/// What three countries add to eight sums, for all ways in which they may come up.
///
/// With these worked out once, a draw adds up one entry for each three countries and not the countries one by one: Arlazarov,
/// Dinic, Kronrod and Faradzhev (1970), "On Economical Construction of the Transitive Closure of a Directed Graph".
struct WayTable {
    private var entries: [SIMD8<Double>]

    init(countries: Int) {
        let threes = (countries + DrawnCountries.together - 1) / DrawnCountries.together
        entries = [SIMD8<Double>](repeating: .zero, count: threes * DrawnCountries.ways)
    }

    /// The eight sums of each draw.
    mutating func sums(_ eight: EightSums, of drawn: DrawnCountries) -> [SIMD8<Double>] {
        fill(eight)
        var sums = (0..<drawn.draws).map { sum(drawn, draw: $0) }
        for further in drawn.further { sums[further.draw] += further.times * eight.countries[further.country] }
        return sums
    }

    private mutating func fill(_ eight: EightSums) {
        for (country, own) in eight.countries.enumerated() {
            let first = country / DrawnCountries.together * DrawnCountries.ways
            // The ways so far are those of the countries before it; once more of this one is so many ways further.
            let before = 1 << (2 * (country % DrawnCountries.together))
            for way in before..<(4 * before) { entries[first + way] = entries[first + way - before] + own }
        }
    }

    private func sum(_ drawn: DrawnCountries, draw: Int) -> SIMD8<Double> {
        let threes = drawn.threes
        return entries.withUnsafeBufferPointer { entries in
            drawn.ways.withUnsafeBufferPointer { ways in
                func entry(_ three: Int) -> SIMD8<Double> {
                    entries[three * DrawnCountries.ways + Int(ways[draw * threes + three])]
                }
                // Two sums by turns, so that one addition need not wait for the other.
                var (even, odd) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
                for pair in 0..<(threes / 2) {
                    even += entry(2 * pair)
                    odd += entry(2 * pair + 1)
                }
                return threes % 2 == 0 ? even + odd : even + odd + entry(threes - 1)
            }
        }
    }
}
