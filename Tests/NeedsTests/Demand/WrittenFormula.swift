import Needs

/// Works out a formula from its text alone, so that a test does not trust the code that wrote it.
struct WrittenFormula {
    private let text: [UInt8]
    private var place = 0

    private init(text: [UInt8]) {
        self.text = text
    }

    /// The value of a formula in the signs of an explanation; `nil` when it cannot be read.
    static func value(_ text: String) -> Double? {
        var formula = WrittenFormula(text: Array(text.utf8))
        guard let value = formula.sum(), formula.place == formula.text.count else { return nil }
        return value
    }

    private mutating func sum() -> Double? {
        guard var total = product() else { return nil }
        while true {
            if take(" + ") {
                guard let next = product() else { return nil }
                total += next
            } else if take(" − ") {
                guard let next = product() else { return nil }
                total -= next
            } else {
                return total
            }
        }
    }

    private mutating func product() -> Double? {
        guard var total = square() else { return nil }
        while true {
            if take(" × ") {
                guard let next = square() else { return nil }
                total *= next
            } else if take(" / ") {
                guard let next = square() else { return nil }
                total /= next
            } else {
                return total
            }
        }
    }

    private mutating func square() -> Double? {
        guard let base = atom() else { return nil }
        return take("²") ? base * base : base
    }

    private mutating func atom() -> Double? {
        if take("√(") { return list()?.first?.squareRoot() }
        if take("max(") { return list()?.max() }
        if take("median(") { return list().map { ($0.sorted()[($0.count - 1) / 2] + $0.sorted()[$0.count / 2]) / 2 } }
        if take("t(") { return list().map { StudentT.quantile($0[0], freedom: $0[1]) } }
        if take("(") { return list()?.first }
        let digits = text[place...].prefix { (0x2D...0x39).contains($0) && $0 != 0x2F || $0 == 0x65 }
        place = digits.endIndex
        return Double(String(decoding: digits, as: UTF8.self))
    }

    private mutating func list() -> [Double]? {
        var values: [Double] = []
        repeat {
            guard let value = sum() else { return nil }
            values.append(value)
        } while take("; ")
        return take(")") ? values : nil
    }

    private mutating func take(_ sign: StaticString) -> Bool {
        let length = sign.utf8CodeUnitCount
        guard place + length <= text.count else { return false }
        for offset in 0..<length where text[place + offset] != sign.utf8Start[offset] { return false }
        place += length
        return true
    }
}
