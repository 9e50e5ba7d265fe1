import Reference

/// The rule by which a zone keeps time year after year, such as `CET-1CEST,M3.5.0,M10.5.0/3` (RFC 9636, 3.3.1).
struct ZoneFormula {
    /// The offset of standard time.
    let standard: UTCOffset

    /// Summer time; `nil` where there is none.
    let summer: Summer?

    /// What clocks show in summer, and when; the end comes first in the South.
    struct Summer {
        let offset: UTCOffset

        /// By the clock before the change, as the end is.
        let begin: YearDay
        let end: YearDay
    }

    /// Reads a rule, or `nil` when it is none.
    init?(_ text: String) {
        var reader = Reader(text)
        guard reader.skipName(), let west = reader.time(most: 24), let standard = UTCOffset(seconds: -west) else {
            return nil
        }
        self.standard = standard
        guard !reader.isOver else {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        var offset = UTCOffset(seconds: standard.seconds + 3_600)
        if !reader.isNext(",") {
            guard let west = reader.time(most: 24) else { return nil }
            offset = UTCOffset(seconds: -west)
        }
        // Without days there would have to be a guess which they are.
        guard let offset, reader.skip(","), let begin = reader.day(), reader.skip(","), let end = reader.day(),
            reader.isOver
        else { return nil }
        summer = Summer(offset: offset, begin: begin, end: end)
    }

    /// A moment of a year, by the clock.
    struct YearDay {
        let day: Day

        /// Seconds after midnight; below 0 on the day before, and a day or more on those after.
        let time: Int

        enum Day {
            /// The day of the year from 1, 29 February never counted.
            case withoutLeapDay(Int)

            /// The day of the year from 0.
            case counted(Int)

            /// A weekday of a month, from 0 for Sunday; the fifth week is the last.
            case weekday(Int, week: Int, month: Int)
        }

        /// Seconds since 1970 as if the clock showed UTC; `nil` when the calendar does not have the year.
        func second(in year: Int) -> Int? { date(in: year).map { $0.daysSince1970 * 86_400 + time } }

        private func date(in year: Int) -> CalendarDate? {
            switch day {
            case .counted(let days): return CalendarDate(year: year, month: 1, day: 1)?.later(byDays: days)
            case .withoutLeapDay(let number) where number < 60:
                return CalendarDate(year: year, month: 1, day: 1)?.later(byDays: number - 1)
            case .withoutLeapDay(let number):
                return CalendarDate(year: year, month: 3, day: 1)?.later(byDays: number - 60)
            case .weekday(let weekday, let week, let month):
                guard let first = CalendarDate(year: year, month: month, day: 1)?.weekday.rawValue else { return nil }
                let day = (weekday - first + 7) % 7 + week * 7 - 6
                return CalendarDate(year: year, month: month, day: day)
                    ?? CalendarDate(year: year, month: month, day: day - 7)
            }
        }
    }

    private struct Reader {
        private var rest: Substring.UTF8View

        init(_ text: String) { rest = text[...].utf8 }

        var isOver: Bool { rest.isEmpty }

        func isNext(_ sign: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: sign) }

        mutating func skip(_ sign: Unicode.Scalar) -> Bool {
            guard isNext(sign) else { return false }
            rest.removeFirst()
            return true
        }

        /// Passes over three or more letters, or over anything in angle brackets.
        mutating func skipName() -> Bool {
            if skip("<") {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
                rest = rest[rest.index(after: end)...]
                return true
            }
            let name = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
            rest = rest[name.endIndex...]
            return name.count >= 3
        }

        /// Digits up to a number.
        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(3).prefix { (0x30...0x39).contains($0) }
            rest = rest[digits.endIndex...]
            guard !digits.isEmpty else { return nil }
            let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
            return range.contains(number) ? number : nil
        }

        /// Hours with or without a sign, minutes and seconds, in seconds.
        mutating func time(most hours: Int) -> Int? {
            let sign = skip("-") ? -1 : 1
            if sign == 1 { _ = skip("+") }
            guard var seconds = number(0...hours).map({ $0 * 3_600 }) else { return nil }
            for unit in [60, 1] where skip(":") {
                guard let part = number(0...59) else { return nil }
                seconds += part * unit
            }
            return sign * seconds
        }

        mutating func day() -> YearDay? {
            let day: YearDay.Day
            if skip("M") {
                guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
                    let weekday = number(0...6)
                else { return nil }
                day = .weekday(weekday, week: week, month: month)
            } else if skip("J") {
                guard let number = number(1...365) else { return nil }
                day = .withoutLeapDay(number)
            } else {
                guard let number = number(0...365) else { return nil }
                day = .counted(number)
            }
            guard skip("/") else { return YearDay(day: day, time: 7_200) }
            return time(most: 167).map { YearDay(day: day, time: $0) }
        }
    }
}
