/// A moment as survey tools write it: ISO 8601, to the second.
package struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    package let secondsSince1970: Int

    /// Reads `2026-03-02`, `2026-03-02T10:15`, `2026-03-02 10:15:30.5` or one of these with `Z` or an offset such as
    /// `+03:00`; `nil` when the text has another form.
    ///
    /// Without an offset the moment is taken to be UTC.
    package init?(iso text: String) {
        guard text.utf8.count >= 10, let date = CalendarDate(iso: text.prefix(10)) else { return nil }
        var rest = text.dropFirst(10)
        var seconds = 0
        if let first = rest.first, first == "T" || first == " " {
            rest = rest.dropFirst()
            guard let clock = MinuteOfDay(clock: String(rest.prefix(5))), clock.minutes < 1_440 else { return nil }
            seconds = clock.minutes * 60
            rest = rest.dropFirst(5)
            if rest.first == ":" {
                let digits = rest.dropFirst().prefix(2)
                guard digits.utf8.count == 2, digits.allSatisfy(\.isDigit), let value = Int(digits), value < 60
                else { return nil }
                seconds += value
                rest = rest.dropFirst(3)
                if rest.first == "." {
                    let fraction = rest.dropFirst().prefix(while: \.isDigit)
                    guard !fraction.isEmpty else { return nil }
                    rest = rest[fraction.endIndex...]
                }
            }
            guard let offset = Moment.offset(rest) else { return nil }
            seconds -= offset
        } else if !rest.isEmpty {
            return nil
        }
        secondsSince1970 = date.daysSince1970 * 86_400 + seconds
    }

    /// Earlier moments come first.
    package static func < (first: Moment, second: Moment) -> Bool { first.secondsSince1970 < second.secondsSince1970 }

    private static func offset(_ text: Substring) -> Int? {
        guard let sign = text.first else { return 0 }
        if sign == "Z" { return text.count == 1 ? 0 : nil }
        guard sign == "+" || sign == "-" else { return nil }
        var digits = text.dropFirst()
        if digits.count == 4 { digits.insert(":", at: digits.index(digits.startIndex, offsetBy: 2)) }
        guard let clock = MinuteOfDay(clock: String(digits)), clock.minutes < 1_440 else { return nil }
        return (sign == "-" ? -1 : 1) * clock.minutes * 60
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isWholeNumber }
}
