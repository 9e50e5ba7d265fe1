import Reference
import Workshops

/// The days of an event that lie in one week, from Monday on, with a place for each entry.
struct EventWeek {
    /// The days on which something is, in order.
    let days: [Day]

    /// From the first start to the last end of all days.
    let span: TimeSlot

    /// A day, and what stands in each of its lanes.
    struct Day {
        let day: EventDay

        /// How many lanes stand side by side: one a stream where streams part, else one.
        let lanes: Int

        /// What is confirmed, in order of time.
        let places: [Place]
    }

    /// An entry, and the lanes that it covers.
    struct Place {
        let entry: EventEntry
        let lanes: Range<Int>
    }

    /// The weeks of an event in which something is confirmed.
    ///
    /// A week is what is not parted by two free days or more, and seven days at most: which days make a weekend differs from
    /// host to host.
    static func weeks(of agenda: EventAgenda) -> [EventWeek] {
        var weeks: [[Day]] = []
        for day in agenda.days {
            let own = EventWeek.day(day, of: agenda)
            guard !own.places.isEmpty else { continue }
            let date = day.date.daysSince1970
            if let first = weeks.last?.first, let last = weeks.last?.last, date - first.day.date.daysSince1970 < 7,
                date - last.day.date.daysSince1970 < 3
            {
                weeks[weeks.count - 1].append(own)
            } else {
                weeks.append([own])
            }
        }
        return weeks.compactMap { days in
            let slots = days.compactMap(\.day.span)
            guard let start = slots.map(\.start).min(), let end = slots.map(\.end).max(),
                let span = TimeSlot(from: start, to: end)
            else { return nil }
            return EventWeek(days: days, span: span)
        }
    }

    private static func day(_ day: EventDay, of agenda: EventAgenda) -> Day {
        let entries = day.entries.filter { $0.state == .confirmed }
        let parts = entries.contains { !agenda.isPlenary($0) }
        let lanes = parts ? agenda.streams.count : 1
        return Day(
            day: day,
            lanes: lanes,
            places: entries.flatMap { entry in
                runs(of: entry, in: agenda, lanes: lanes).map { Place(entry: entry, lanes: $0) }
            }
        )
    }

    /// The lanes of an entry, those that touch put together.
    private static func runs(of entry: EventEntry, in agenda: EventAgenda, lanes: Int) -> [Range<Int>] {
        guard lanes > 1, !agenda.isPlenary(entry) else { return [0..<lanes] }
        var runs: [Range<Int>] = []
        for (lane, stream) in agenda.streams.enumerated() where entry.streams.contains(stream.id) {
            if let last = runs.last, last.upperBound == lane {
                runs[runs.count - 1] = last.lowerBound..<lane + 1
            } else {
                runs.append(lane..<lane + 1)
            }
        }
        return runs
    }
}
