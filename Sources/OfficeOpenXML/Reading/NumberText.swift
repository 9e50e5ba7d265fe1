/// The text of a number in a cell.
enum NumberText {
    /// Beyond it a whole number is no longer the only one of its value, and stays as it was stored: 2⁵³.
    private static let largestWhole = 9_007_199_254_740_992.0

    /// Adds the text of a stored number: without a fraction when its value is whole, else as it was stored.
    ///
    /// - Returns: whether it is a number at all.
    static func add(_ stored: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        switch plain(stored) {
        case .whole(let digits):
            // Zero has no sign.
            if stored.first == 0x2D, digits.first != 0x30 { bytes.append(0x2D) }
            bytes += digits
            return true
        case .fraction:
            bytes += stored
            return true
        case .other:
            guard let value = value(stored) else { return false }
            if value == value.rounded(), abs(value) < largestWhole {
                bytes += String(Int(value)).utf8
            } else {
                bytes += stored
            }
            return true
        }
    }

    /// The value of a stored number; `nil` when it is none, or infinite.
    static func value(_ stored: ArraySlice<UInt8>) -> Double? {
        guard stored.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }),
            let value = Double(String(decoding: stored, as: UTF8.self)), value.isFinite
        else { return nil }
        return value
    }

    private enum Form {
        /// Its digits, without zeros before them, and a fraction of zeros at most.
        case whole(ArraySlice<UInt8>)

        /// Few digits, with a fraction that is not zero.
        case fraction

        /// Anything else.
        case other
    }

    /// What can be said of a number by its digits alone.
    private static func plain(_ stored: ArraySlice<UInt8>) -> Form {
        let unsigned = stored.first == 0x2D ? stored.dropFirst() : stored
        var whole = unsigned.prefix { $0 &- 0x30 <= 9 }
        guard !whole.isEmpty, whole.count <= 15 else { return .other }
        while whole.count > 1, whole.first == 0x30 { whole = whole.dropFirst() }
        let rest = unsigned[whole.endIndex...]
        guard let point = rest.first else { return .whole(whole) }
        guard point == 0x2E, rest.count > 1, rest.count <= 16 - whole.count else { return .other }
        var isZero = true
        for byte in rest.dropFirst() {
            guard byte &- 0x30 <= 9 else { return .other }
            isZero = isZero && byte == 0x30
        }
        return isZero ? .whole(whole) : .fraction
    }
}
