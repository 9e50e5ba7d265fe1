import Documents
import Reference
import Workshops

/// Words that the outputs of an event have in common.
extension Phrasebook {
    /// A date with its day of the week: "Friday 27 March 2026".
    func day(_ date: CalendarDate) -> String {
        let weekday = self("weekday_\(date.weekday.rawValue)")
        return "\(weekday.prefix(1).uppercased())\(weekday.dropFirst()) \(date.words(in: language))"
    }

    /// A day of the week, as a heading of a column.
    func weekday(_ date: CalendarDate) -> String {
        let weekday = self("weekday_\(date.weekday.rawValue)")
        return "\(weekday.prefix(1).uppercased())\(weekday.dropFirst())"
    }

    /// From the first to the last day of an event.
    func dates(of agenda: EventAgenda) -> String {
        guard let first = agenda.days.first?.date, let last = agenda.days.last?.date else { return "" }
        return first == last ? day(first) : "\(first.words(in: language)) – \(last.words(in: language))"
    }

    /// How far the clock of the venue is ahead of UTC on some days, and the name of its zone.
    func offsets(on days: [EventDay], _ zone: ZoneRules) -> String {
        var offsets: [String] = []
        for day in days {
            guard let start = day.span?.start, let time = zone.time(at: zone.second(of: start, on: day.date)) else {
                continue
            }
            let offset = "UTC\(time.offset.iso)"
            if offsets.last != offset { offsets.append(offset) }
        }
        return (offsets.isEmpty ? "" : offsets.joined(separator: " → ") + ", ") + zone.name.text
    }

    /// Those who lead an entry.
    func people(of entry: EventEntry, in agenda: EventAgenda) -> [Inline] {
        list(entry.people.compactMap(agenda.person).map(\.name))
    }

    /// The streams that attend an entry; none where all do.
    func streams(of entry: EventEntry, in agenda: EventAgenda) -> [LocalisedText] {
        agenda.isPlenary(entry) ? [] : agenda.streams(of: entry).map(\.name)
    }
}
