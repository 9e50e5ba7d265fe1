/// Percentiles of numbers, with linear interpolation between neighbours.
///
/// Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", definition 7: of n numbers in ascending order, the
/// share p lies at position (n − 1)p, counted from 0.
enum Percentile {
    /// The number below which a share lies.
    ///
    /// There is at least one number. The numbers are rearranged, at the cost of a few passes and not of sorting.
    static func value<Number: BinaryFloatingPoint>(at share: Double, of numbers: inout [Number]) -> Double {
        let position = share * Double(numbers.count - 1)
        let below = min(Int(position), numbers.count - 1)
        return numbers.withUnsafeMutableBufferPointer { numbers in
            select(below, of: numbers)
            let low = Double(numbers[below])
            guard let next = numbers[(below + 1)...].min() else { return low }
            return low + (position - Double(below)) * (Double(next) - low)
        }
    }

    /// The limits between which the middle share of the numbers lies, such as 0.95; `nil` of no numbers.
    static func limits(_ confidence: Double, of numbers: [Double]) -> ClosedRange<Double>? {
        guard !numbers.isEmpty else { return nil }
        var numbers = numbers
        let low = value(at: (1 - confidence) / 2, of: &numbers)
        return low...max(low, value(at: (1 + confidence) / 2, of: &numbers))
    }

    /// Rearranges numbers so that one stands where sorting would put it, with none greater before and none less after it.
    ///
    /// Hoare (1961), "Algorithm 65: FIND".
    private static func select<Number: BinaryFloatingPoint>(
        _ place: Int,
        of numbers: UnsafeMutableBufferPointer<Number>
    ) {
        var (first, last) = (0, numbers.count - 1)
        while first < last {
            let pivot = numbers[first + (last - first) / 2]
            var (low, high) = (first, last)
            while low <= high {
                while numbers[low] < pivot { low += 1 }
                while numbers[high] > pivot { high -= 1 }
                if low <= high {
                    numbers.swapAt(low, high)
                    low += 1
                    high -= 1
                }
            }
            if place <= high { last = high } else if place >= low { first = low } else { return }
        }
    }
}
