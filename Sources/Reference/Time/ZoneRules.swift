/// What the clocks of one time zone show over a range of years.
///
/// A value that holds every change of the clocks in its years, so that asking it needs no file and no operating system.
/// Years outside the range are not answered: the rules of far years are not made yet.
package struct ZoneRules: Hashable, Sendable {
    /// The name of the zone in the IANA time zone database, such as `Africa/Casablanca`.
    package let name: String

    /// The years that the rules cover, by the zone's own calendar.
    package let years: ClosedRange<Int>

    /// Which edition of the time zone database the rules were taken from, such as `2025b`.
    package let edition: String

    /// The offset before the first transition.
    package let firstOffset: UTCOffset

    /// The changes of the clocks, the earliest first.
    package let transitions: [ZoneTransition]

    /// Creates rules, or `nil` when the transitions are out of order or one does not begin where the last left off.
    package init?(
        name: String,
        years: ClosedRange<Int>,
        edition: String,
        firstOffset: UTCOffset,
        transitions: [ZoneTransition]
    ) {
        var (offset, last) = (firstOffset, Int.min)
        for transition in transitions {
            guard transition.before == offset, transition.secondsSince1970 > last else { return nil }
            (offset, last) = (transition.after, transition.secondsSince1970)
        }
        self.name = name
        self.years = years
        self.edition = edition
        self.firstOffset = firstOffset
        self.transitions = transitions
    }

    /// The offset at a moment, in seconds since 1 January 1970 UTC; `nil` when its local date is outside the years.
    package func offset(atSecondsSince1970 seconds: Int) -> UTCOffset? {
        let offset = transitions.last { $0.secondsSince1970 <= seconds }?.after ?? firstOffset
        guard let local = CalendarDate(secondsSince1970: seconds + offset.seconds), years.contains(local.year) else {
            return nil
        }
        return offset
    }

    /// What a date and time on the zone's clocks means; `nil` when the date is outside the years.
    ///
    /// Takes a few steps for each transition of the range.
    package func meaning(of time: MinuteOfDay, on date: CalendarDate) -> LocalTimeMeaning? {
        guard years.contains(date.year) else { return nil }
        let local = date.daysSince1970 * 86_400 + time.minutes * 60
        for transition in transitions {
            let shownBefore = transition.secondsSince1970 + transition.before.seconds
            let shownAfter = transition.secondsSince1970 + transition.after.seconds
            if local < min(shownBefore, shownAfter) { return .once(transition.before) }
            if local < shownBefore { return .twice(first: transition.before, second: transition.after) }
            if local < shownAfter { return .never(transition) }
        }
        return .once(transitions.last?.after ?? firstOffset)
    }

    /// The changes of the clocks within a year, by the clocks before the change.
    package func transitions(in year: Int) -> [ZoneTransition] {
        transitions.filter {
            CalendarDate(secondsSince1970: $0.secondsSince1970 + $0.before.seconds)?.year == year
        }
    }
}

/// A change of the clocks of a zone.
package struct ZoneTransition: Hashable, Sendable {
    /// When the clocks change, in seconds since 1 January 1970 UTC.
    package let secondsSince1970: Int

    /// The offset until then.
    package let before: UTCOffset

    /// The offset from then on.
    package let after: UTCOffset

    /// Creates a transition, or `nil` when nothing changes.
    package init?(secondsSince1970: Int, before: UTCOffset, after: UTCOffset) {
        guard before != after else { return nil }
        self.secondsSince1970 = secondsSince1970
        self.before = before
        self.after = after
    }
}

/// What a time on the clocks of a zone means.
package enum LocalTimeMeaning: Hashable, Sendable {
    /// The clocks show it once, at this offset.
    case once(UTCOffset)

    /// The clocks show it twice, because they were put back.
    case twice(first: UTCOffset, second: UTCOffset)

    /// The clocks never show it, because they were put forward over it.
    case never(ZoneTransition)
}
