package import Reference

extension PrayerTimes {
    /// The pauses for an agenda's day, in order of time.
    ///
    /// Prayers whose time has too little in common with the day for the pause are left out. The Friday prayer takes the place
    /// of dhuhr: it begins when dhuhr does and cannot wait.
    package func pauses(in day: TimeSlot, lasting lengths: PrayerPauseLengths) -> [PrayerPause] {
        Prayer.allCases.compactMap { prayer in
            guard let end = end(of: prayer) else { return nil }
            if prayer == .dhuhr, date.weekday == .friday { return fridayPause(in: day, lasting: lengths.friday) }
            return pause(for: prayer, until: end, in: day, lasting: lengths.usual)
        }
    }

    private func pause(for prayer: Prayer, until end: Int, in day: TimeSlot, lasting length: Minutes) -> PrayerPause? {
        let begin = minutes(prayer)
        let (earliest, latest) = (max(begin, day.start.minutes), min(end, day.end.minutes))
        guard earliest + length.count <= latest, let earliest = MinuteOfDay(earliest), let latest = MinuteOfDay(latest)
        else { return nil }
        let hasTimeOutside =
            day.start.minutes - begin >= length.count || end - day.end.minutes >= length.count
        return PrayerPause(
            prayer: prayer,
            earliest: earliest,
            latestEnd: latest,
            length: length,
            need: hasTimeOutside ? .canBeOutside : .duringTheDay
        )
    }

    /// The part of the Friday prayer that falls within the day.
    private func fridayPause(in day: TimeSlot, lasting length: Minutes) -> PrayerPause? {
        let begin = minutes(.dhuhr)
        guard let earliest = MinuteOfDay(max(begin, day.start.minutes)),
            let latest = MinuteOfDay(min(begin + length.count, day.end.minutes)),
            let part = TimeSlot(from: earliest, to: latest)
        else { return nil }
        return PrayerPause(
            prayer: .dhuhr,
            earliest: earliest,
            latestEnd: latest,
            length: part.length,
            need: .duringTheDay
        )
    }

    /// When the time of a prayer is over, in minutes since the midnight that begins the date; `nil` for sunrise.
    private func end(of prayer: Prayer) -> Int? {
        switch prayer {
        case .fajr: minutes(.sunrise)
        case .sunrise: nil
        case .dhuhr: minutes(.asr)
        case .asr: minutes(.maghrib)
        case .maghrib: minutes(.isha)
        // Until the next dawn, which differs from today's by a few minutes.
        case .isha: minutes(.fajr) + 1_440
        }
    }

    /// When the time of a prayer begins, in minutes since the midnight that begins the date.
    private func minutes(_ prayer: Prayer) -> Int {
        let time = self[prayer]
        return (time.date.daysSince1970 - date.daysSince1970) * 1_440 + time.clock.minutes
    }
}
