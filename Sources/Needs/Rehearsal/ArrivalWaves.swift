import Reference

/// The days on which letters to the countries go out.
package enum WaveDay: String, CaseIterable, Hashable, Sendable {
    case launch
    case firstReminder = "reminder_1"
    case deadline
    case secondReminder = "reminder_2"
    case extendedDeadline = "extended_deadline"
    case close
}

/// The waves in which answers arrive.
package enum ArrivalWave: String, CaseIterable, Hashable, Sendable {
    case beforeFirstReminder = "before_reminder_1"
    case toDeadline = "to_deadline"
    case toExtendedDeadline = "to_extended_deadline"
    case lateBeforeClose = "late_before_close"
    case afterClose = "after_close"
}

/// When a record is sent, on the clock of its country.
struct Arrival: Hashable {
    /// Seconds of the local clock since 1 January 1970.
    var localSeconds: Int

    /// Hours by which the local clock is ahead of UTC.
    let offset: Int

    /// Seconds since 1 January 1970, 00:00 UTC.
    var moment: Int { localSeconds - offset * 3_600 }

    /// The same clock some time later.
    func later(bySeconds seconds: Int) -> Arrival { Arrival(localSeconds: localSeconds + seconds, offset: offset) }

    /// The arrival as it is written.
    func text(_ form: ArrivalForm) -> String {
        switch form {
        case .withOffset: return clockText(localSeconds, "T") + offsetText
        case .coordinated: return clockText(moment, "T") + "Z"
        case .withoutOffset: return clockText(localSeconds, " ")
        case .dayFirst:
            let parts = dateText(localSeconds).split(separator: "-")
            return parts.reversed().joined(separator: "/")
        }
    }

    private var offsetText: String { "\(offset < 0 ? "-" : "+")\(abs(offset).twoDigits):00" }

    private func dateText(_ seconds: Int) -> String { CalendarDate(secondsSince1970: seconds)?.description ?? "" }

    private func clockText(_ seconds: Int, _ separator: String) -> String {
        let rest = seconds % 86_400
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map(\.twoDigits).joined(separator: ":")
        return dateText(seconds) + separator + clock
    }
}

/// How a tool writes the time of arrival.
enum ArrivalForm {
    case withOffset
    case coordinated
    case withoutOffset

    /// The date alone, as `14/03/2026`.
    case dayFirst

    /// A form of ISO 8601; three in ten lack the time zone.
    static func drawISO(using generator: inout SeededGenerator) -> ArrivalForm {
        let lot = generator.unit()
        return lot < 0.3 ? .withoutOffset : lot < 0.5 ? .coordinated : .withOffset
    }
}

/// Spreads arrivals over the time of a survey, in office hours and on working days of the country.
struct ArrivalWaves {
    private let waves: Shares<ArrivalWave>
    private let firstDays: [ArrivalWave: Int]
    private let lastDays: [ArrivalWave: Int]
    private let opening: Int

    init(_ timing: SurveyProfile.Timing, period: ClosedRange<CalendarDate>) {
        let length = period.upperBound.daysSince1970 - period.lowerBound.daysSince1970
        let close = timing.days[.close] ?? 0
        /// Days from the opening, for a period as long as this survey's.
        func day(_ wave: WaveDay) -> Int {
            close > 0 ? Int(((timing.days[wave] ?? 0) * Double(length) / close).rounded()) : 0
        }
        opening = period.lowerBound.daysSince1970
        waves = timing.waves
        firstDays = [
            .beforeFirstReminder: day(.launch), .toDeadline: day(.firstReminder),
            .toExtendedDeadline: day(.deadline) + 1, .lateBeforeClose: day(.extendedDeadline) + 1,
            .afterClose: length + 1,
        ]
        lastDays = [
            .beforeFirstReminder: day(.firstReminder) - 1, .toDeadline: day(.deadline),
            .toExtendedDeadline: day(.extendedDeadline), .lateBeforeClose: length, .afterClose: length + 14,
        ]
    }

    /// When a record of a country arrives.
    func arrival(from country: MemberCountry, using generator: inout SeededGenerator) -> Arrival {
        let wave = waves.draw(using: &generator)
        let first = firstDays[wave] ?? 0
        let last = max(first, lastDays[wave] ?? 0)
        let days = last - first + 1
        let peaks = wave == .toDeadline && generator.happens(1.0 / 3)
        let day =
            peaks
            ? max(first, last - generator.index(below: 2))
            : first + min(generator.index(below: days), generator.index(below: days))
        return arrival(on: workingDay(near: day, notBefore: first, in: country), in: country, using: &generator)
    }

    /// When those who set the survey up try it: on the opening day.
    func trial(using generator: inout SeededGenerator) -> Arrival {
        Arrival(localSeconds: opening * 86_400 + 25_200 + generator.index(below: 3_600), offset: 0)
    }

    private func arrival(
        on day: Int,
        in country: MemberCountry,
        using generator: inout SeededGenerator
    ) -> Arrival {
        let second = 8 * 3_600 + generator.index(below: 10 * 3_600)
        return Arrival(localSeconds: (opening + day) * 86_400 + second, offset: country.usualOffset)
    }

    /// The day itself or the last working day before it, or the next one where that would be too early.
    private func workingDay(near day: Int, notBefore first: Int, in country: MemberCountry) -> Int {
        var working = day
        while working > first, isWeekend(working, in: country) { working -= 1 }
        while isWeekend(working, in: country) { working += 1 }
        return working
    }

    private func isWeekend(_ day: Int, in country: MemberCountry) -> Bool {
        // 1 January 1970 was a Thursday; 0 is Monday.
        let weekday = (opening + day + 3) % 7
        return country.region == .middleEastAndNorthAfrica ? (4...5).contains(weekday) : weekday >= 5
    }
}

extension MemberCountry {
    /// A whole number of hours near the country's own, by the part of the world of its time zone.
    ///
    /// Practice data need a plausible clock, not the right one, and the time zone tables of machines differ.
    fileprivate var usualOffset: Int {
        switch timeZone.prefix(while: { $0 != "/" }) {
        case "America": -5
        case "Europe", "Africa": 1
        case "Asia": region == .middleEastAndNorthAfrica ? 3 : 6
        case "Indian": 4
        case "Australia": 10
        case "Pacific": 11
        default: 0
        }
    }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
