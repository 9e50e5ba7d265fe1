/// Eight sums, and what each country adds to them.
struct EightSums: Sendable {
    /// What each country adds.
    let countries: [SIMD8<Double>]

    /// Puts sums side by side, eight by eight; the last may be filled up with zeros.
    static func of(_ sums: [[Double]], countries: Int) -> [EightSums] {
        stride(from: 0, to: sums.count, by: 8)
            .map { first in
                var eight = [SIMD8<Double>](repeating: .zero, count: countries)
                for place in 0..<min(8, sums.count - first) {
                    for country in 0..<countries { eight[country][place] = sums[first + place][country] }
                }
                return EightSums(countries: eight)
            }
    }
}
