/// A moment as survey tools write it: ISO 8601, to the second.
package struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    package let secondsSince1970: Int

    /// Reads `2026-03-02`, `2026-03-02T10:15`, `2026-03-02 10:15:30.5` or one of these with `Z` or an offset such as
    /// `+03:00`; `nil` when the text has another form.
    ///
    /// Without an offset the moment is taken to be UTC.
    package init?(iso text: String) {
        var rest = text.utf8[...]
        guard let date = CalendarDate(iso: text.prefix(10)) else { return nil }
        rest = rest.dropFirst(10)
        var seconds = 0
        if let first = rest.first, first == UInt8(ascii: "T") || first == UInt8(ascii: " ") {
            rest = rest.dropFirst()
            guard let hours = Moment.twoDigits(&rest, below: 24), Moment.take(":", from: &rest),
                let minutes = Moment.twoDigits(&rest, below: 60)
            else { return nil }
            seconds = (hours * 60 + minutes) * 60
            if Moment.take(":", from: &rest) {
                guard let own = Moment.twoDigits(&rest, below: 60) else { return nil }
                seconds += own
                if Moment.take(".", from: &rest) {
                    let fraction = rest.prefix { (0x30...0x39).contains($0) }
                    guard !fraction.isEmpty else { return nil }
                    rest = rest.dropFirst(fraction.count)
                }
            }
            guard let offset = Moment.offset(rest) else { return nil }
            seconds -= offset
        } else if !rest.isEmpty {
            return nil
        }
        secondsSince1970 = date.daysSince1970 * 86_400 + seconds
    }

    /// The moment in UTC, such as `2026-03-02T10:15:30Z`; empty where it leaves the calendar.
    package var iso: String {
        guard let date = CalendarDate(secondsSince1970: secondsSince1970) else { return "" }
        let second = secondsSince1970 - date.daysSince1970 * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(date)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    /// Earlier moments come first.
    package static func < (first: Moment, second: Moment) -> Bool { first.secondsSince1970 < second.secondsSince1970 }

    /// The seconds of `Z`, `+03:00`, `+0300` or nothing.
    private static func offset(_ text: Substring.UTF8View) -> Int? {
        var rest = text
        if rest.isEmpty || take("Z", from: &rest) { return rest.isEmpty ? 0 : nil }
        let isBehind = take("-", from: &rest)
        guard isBehind || take("+", from: &rest), let hours = twoDigits(&rest, below: 24) else { return nil }
        _ = take(":", from: &rest)
        guard let minutes = twoDigits(&rest, below: 60), rest.isEmpty else { return nil }
        return (isBehind ? -60 : 60) * (hours * 60 + minutes)
    }

    private static func twoDigits(_ rest: inout Substring.UTF8View, below bound: Int) -> Int? {
        guard let tens = rest.popFirst(), let units = rest.popFirst(), (0x30...0x39).contains(tens),
            (0x30...0x39).contains(units)
        else { return nil }
        let number = Int(tens - 0x30) * 10 + Int(units - 0x30)
        return number < bound ? number : nil
    }

    private static func take(_ mark: Unicode.Scalar, from rest: inout Substring.UTF8View) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
