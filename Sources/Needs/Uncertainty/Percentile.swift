/// Percentiles of numbers in ascending order, with linear interpolation between neighbours.
///
/// Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", definition 7: the share p lies at position
/// (n − 1)p, counted from 0.
enum Percentile {
    /// The number below which a share lies; the numbers ascend and there is at least one.
    static func value<Number: BinaryFloatingPoint>(at share: Double, of ascending: [Number]) -> Double {
        let position = share * Double(ascending.count - 1)
        let below = min(Int(position), ascending.count - 1)
        let above = min(below + 1, ascending.count - 1)
        let low = Double(ascending[below])
        return low + (position - Double(below)) * (Double(ascending[above]) - low)
    }

    /// The limits between which the middle share of the numbers lies, such as 0.95; `nil` of no numbers.
    static func limits(_ confidence: Double, of numbers: [Double]) -> ClosedRange<Double>? {
        guard !numbers.isEmpty else { return nil }
        let ascending = numbers.sorted()
        let low = value(at: (1 - confidence) / 2, of: ascending)
        return low...max(low, value(at: (1 + confidence) / 2, of: ascending))
    }
}
