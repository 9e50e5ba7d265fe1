import Needs

/// Works out a formula from its text alone, so that a test does not trust the code that wrote it.
struct WrittenFormula {
    private var rest: Substring

    /// The value of a formula in the signs of an explanation; `nil` when it cannot be read.
    static func value(_ text: String) -> Double? {
        var formula = WrittenFormula(rest: text[...])
        guard let value = formula.sum(), formula.rest.isEmpty else { return nil }
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
        let digits = rest.prefix { $0.isNumber && $0 != "²" || "-.e".contains($0) }
        rest = rest[digits.endIndex...]
        return Double(digits)
    }

    private mutating func list() -> [Double]? {
        var values: [Double] = []
        repeat {
            guard let value = sum() else { return nil }
            values.append(value)
        } while take("; ")
        return take(")") ? values : nil
    }

    private mutating func take(_ sign: String) -> Bool {
        guard rest.hasPrefix(sign) else { return false }
        rest = rest.dropFirst(sign.count)
        return true
    }
}
