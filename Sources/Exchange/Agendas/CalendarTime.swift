import Reference

/// How times stand in calendars: RFC 5545, 3.3.5 and 3.3.14.
enum CalendarTime {
    /// A time of a day, such as `20260302T090000`; 24:00 is the beginning of the next day.
    static func local(_ minute: MinuteOfDay, on date: CalendarDate) -> String {
        local(second: date.daysSince1970 * 86_400 + minute.minutes * 60)
    }

    /// The time that a clock without a zone shows at a second since 1970.
    static func local(second: Int) -> String {
        guard let date = CalendarDate(secondsSince1970: second) else { return "" }
        let rest = second - date.daysSince1970 * 86_400
        let day = date.description.filter { $0 != "-" }
        return "\(day)T\(two(rest / 3_600))\(two(rest / 60 % 60))\(two(rest % 60))"
    }

    /// A moment in UTC, such as `20260301T120000Z`.
    static func utc(_ moment: Moment) -> String { local(second: moment.secondsSince1970) + "Z" }

    /// An offset, such as `+0300`.
    static func offset(_ offset: UTCOffset) -> String {
        let count = abs(offset.seconds)
        // RFC 5545, 3.3.14: -0000 is not allowed; seconds only where there are some.
        let rest = count % 60 == 0 ? "" : two(count % 60)
        return "\(offset.seconds < 0 ? "-" : "+")\(two(count / 3_600))\(two(count / 60 % 60))\(rest)"
    }

    /// An offset as the data base of zones names it where a place has no name for it: `+01`, `-0330`.
    static func abbreviation(_ offset: UTCOffset) -> String {
        let minutes = abs(offset.seconds) / 60
        let rest = minutes % 60 == 0 ? "" : two(minutes % 60)
        return "\(offset.seconds < 0 ? "-" : "+")\(two(minutes / 60))\(rest)"
    }

    /// Reads a time without a zone as seconds since 1970, as if it were UTC.
    static func seconds(local text: Substring) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 15, bytes[8] == UInt8(ascii: "T"),
            let year = number(bytes[0..<4]), let month = number(bytes[4..<6]), let day = number(bytes[6..<8]),
            let date = CalendarDate(year: year, month: month, day: day), let hour = number(bytes[9..<11]),
            let minute = number(bytes[11..<13]), let second = number(bytes[13..<15]), hour < 24, minute < 60,
            second < 60
        else { return nil }
        return date.daysSince1970 * 86_400 + (hour * 60 + minute) * 60 + second
    }

    /// Reads a moment in UTC.
    static func moment(utc text: String) -> Moment? {
        guard text.last == "Z", let second = seconds(local: text.dropLast()),
            let date = CalendarDate(secondsSince1970: second)
        else { return nil }
        let rest = second - date.daysSince1970 * 86_400
        return Moment(iso: "\(date)T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z")
    }

    /// Reads an offset in seconds.
    static func seconds(offset text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 || bytes.count == 7, let sign = bytes.first,
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number(bytes[1..<3]),
            let minutes = number(bytes[3..<5]), let rest = bytes.count == 7 ? number(bytes[5..<7]) : 0,
            hours < 24, minutes < 60, rest < 60
        else { return nil }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * ((hours * 60 + minutes) * 60 + rest)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
