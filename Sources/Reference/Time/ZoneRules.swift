/// What the clocks of one time zone show over a range of years.
///
/// A value that holds every change of the clocks in its years, so that asking it needs no file and no operating system.
/// The rules of far years are not made yet, so a zone says of which years it knows them.
package struct ZoneRules: Hashable, Sendable {
    /// The name of the zone.
    package let name: ZoneName

    /// The years that the rules cover, by the zone's own calendar.
    package let years: ClosedRange<Int>

    /// The offset before the first transition.
    package let firstOffset: UTCOffset

    /// The changes of the clocks, the earliest first.
    package let transitions: [ZoneTransition]

    /// Creates rules, or `nil` when the transitions are out of order or one does not begin where the last left off.
    package init?(name: ZoneName, years: ClosedRange<Int>, firstOffset: UTCOffset, transitions: [ZoneTransition] = []) {
        var (offset, last) = (firstOffset, Int.min)
        for transition in transitions {
            guard transition.before == offset, transition.secondsSince1970 > last else { return nil }
            (offset, last) = (transition.after, transition.secondsSince1970)
        }
        self.name = name
        self.years = years
        self.firstOffset = firstOffset
        self.transitions = transitions
    }

    // MARK: Within the years

    /// The offset at a moment, in seconds since 1 January 1970 UTC; `nil` when its local date is outside the years.
    package func offset(atSecondsSince1970 seconds: Int) -> UTCOffset? {
        let offset = shownOffset(at: seconds)
        guard let local = CalendarDate(secondsSince1970: seconds + offset.seconds), years.contains(local.year) else {
            return nil
        }
        return offset
    }

    /// What a date and time on the zone's clocks means; `nil` when the date is outside the years.
    ///
    /// Takes a few steps for each transition of the range.
    package func meaning(of time: MinuteOfDay, on date: CalendarDate) -> LocalTimeMeaning? {
        years.contains(date.year) ? meaning(ofLocalSecond: ZoneRules.localSecond(of: time, on: date)) : nil
    }

    /// The changes of the clocks within a year, by the clocks before the change.
    package func transitions(in year: Int) -> [ZoneTransition] {
        transitions.filter {
            CalendarDate(secondsSince1970: $0.secondsSince1970 + $0.before.seconds)?.year == year
        }
    }

    /// The same zone in some of its years only, or `nil` when others are asked for.
    package func during(_ some: ClosedRange<Int>) -> ZoneRules? {
        guard years.contains(some.lowerBound), years.contains(some.upperBound),
            let start = CalendarDate(year: some.lowerBound, month: 1, day: 1)?.daysSince1970,
            let end = CalendarDate(year: some.upperBound, month: 12, day: 31)?.daysSince1970
        else { return nil }
        let second = start * 86_400 - shownOffset(at: start * 86_400).seconds
        // A day more at the end: the zone's own year ends up to 14 hours away from that of UTC.
        return ZoneRules(
            name: name,
            years: some,
            firstOffset: shownOffset(at: second),
            transitions: transitions.filter {
                $0.secondsSince1970 > second && $0.secondsSince1970 < (end + 2) * 86_400
            }
        )
    }

    // MARK: Times that people agreed on

    /// The second since 1 January 1970 UTC at which the clock shows a time of a day.
    ///
    /// As RFC 5545, 3.3.5 has it: a time that comes twice is meant the first time, and a time that is skipped is counted
    /// with the offset before the gap. Outside the years it is as if the clocks were left alone.
    package func second(of time: MinuteOfDay, on date: CalendarDate) -> Int {
        let local = ZoneRules.localSecond(of: time, on: date)
        return switch meaning(ofLocalSecond: local) {
        case .once(let offset), .twice(let offset, _): local - offset.seconds
        case .never(let transition): local - transition.before.seconds
        }
    }

    /// What the clock shows at a second since 1 January 1970 UTC, to the minute.
    ///
    /// Outside the years it is as if the clocks were left alone: elsewhere it may be the first morning of the next year already.
    package func time(at second: Int) -> LocalTime? {
        let offset = shownOffset(at: second)
        let local = second + offset.seconds
        guard let date = CalendarDate(secondsSince1970: local),
            let minute = MinuteOfDay((local - date.daysSince1970 * 86_400) / 60)
        else { return nil }
        return LocalTime(date: date, minute: minute, offset: offset)
    }

    // MARK: Steps

    private func shownOffset(at second: Int) -> UTCOffset {
        transitions.last { $0.secondsSince1970 <= second }?.after ?? firstOffset
    }

    private func meaning(ofLocalSecond local: Int) -> LocalTimeMeaning {
        for transition in transitions {
            let shownBefore = transition.secondsSince1970 + transition.before.seconds
            let shownAfter = transition.secondsSince1970 + transition.after.seconds
            if local < min(shownBefore, shownAfter) { return .once(transition.before) }
            if local < shownBefore { return .twice(first: transition.before, second: transition.after) }
            if local < shownAfter { return .never(transition) }
        }
        return .once(transitions.last?.after ?? firstOffset)
    }

    private static func localSecond(of time: MinuteOfDay, on date: CalendarDate) -> Int {
        date.daysSince1970 * 86_400 + time.minutes * 60
    }
}
