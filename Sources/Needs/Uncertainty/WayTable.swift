/// What some threes of countries add to eight sums, for all ways in which they may come up.
///
/// With these worked out once, a draw adds up one entry for each three countries and not the countries one by one: Arlazarov,
/// Dinic, Kronrod and Faradzhev (1970), "On Economical Construction of the Transitive Closure of a Directed Graph".
///
/// The table is of a few threes at a time, for all draws, so that it stays in the nearest memory.
struct WayTable {
    /// How many threes the table is of.
    private static let threes = 6

    private var entries = [SIMD8<Double>](repeating: .zero, count: threes * DrawnCountries.ways)

    /// The eight sums of each draw.
    mutating func sums(_ eight: EightSums, of drawn: DrawnCountries) -> [SIMD8<Double>] {
        var sums = [SIMD8<Double>](repeating: .zero, count: drawn.draws)
        for first in stride(from: 0, to: drawn.threes, by: WayTable.threes) {
            let threes = first..<min(first + WayTable.threes, drawn.threes)
            fill(eight, threes, of: drawn.threes)
            add(threes, of: drawn, to: &sums)
        }
        sums.withUnsafeMutableBufferPointer { sums in
            eight.countries.withUnsafeBufferPointer { countries in
                for further in drawn.further { sums[further.draw] += further.times * countries[further.country] }
            }
        }
        return sums
    }

    private mutating func fill(_ eight: EightSums, _ threes: Range<Int>, of all: Int) {
        for (place, three) in threes.enumerated() {
            let first = place * DrawnCountries.ways
            for member in 0..<DrawnCountries.together {
                let country = three + member * all
                let own = country < eight.countries.count ? eight.countries[country] : .zero
                // The ways so far are those of the countries before it; once more of this one is so many ways further.
                let before = 1 << (2 * member)
                for way in before..<(4 * before) { entries[first + way] = entries[first + way - before] + own }
            }
        }
    }

    private func add(_ threes: Range<Int>, of drawn: DrawnCountries, to sums: inout [SIMD8<Double>]) {
        let (count, length) = (threes.count, drawn.threes)
        entries.withUnsafeBufferPointer { entries in
            drawn.ways.withUnsafeBufferPointer { ways in
                sums.withUnsafeMutableBufferPointer { sums in
                    guard let table = entries.baseAddress, var ways = ways.baseAddress else { return }
                    ways += threes.lowerBound
                    for draw in sums.indices {
                        var sum = sums[draw]
                        var part = table
                        for place in 0..<count {
                            sum += part[Int(ways[place])]
                            part += DrawnCountries.ways
                        }
                        sums[draw] = sum
                        ways += length
                    }
                }
            }
        }
    }
}
