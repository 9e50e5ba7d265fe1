package import Reference
import Workshops

/// Calendars as iCalendar files: RFC 5545 with the names, colours and times of renewal of RFC 7986.
///
/// The same calendar gives the same bytes: the stamp of every entry is the moment at which the edition was published.
package enum CalendarFile {
    /// Writes a calendar.
    package static func write(_ calendar: CalendarContents) -> [UInt8] {
        var lines = [
            CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
            CalendarLine("PRODID", "-//Cadre//Agenda//EN"), CalendarLine("CALSCALE", "GREGORIAN"),
        ]
        if let method = calendar.method { lines.append(CalendarLine("METHOD", method.rawValue)) }
        lines += [
            // RFC 7986, 5.1 to 5.7.
            CalendarLine("UID", text: calendar.id), CalendarLine("NAME", calendar.name),
            CalendarLine("LAST-MODIFIED", CalendarTime.utc(calendar.published)),
            CalendarLine("REFRESH-INTERVAL", [("VALUE", "DURATION")], "PT6H"),
            // What programs older than RFC 7986 read in place of NAME.
            CalendarLine("X-WR-CALNAME", text: calendar.name.text),
        ]
        lines += zone(calendar.zone)
        for event in calendar.events { lines += self.event(event, in: calendar) }
        lines.append(CalendarLine("END", "VCALENDAR"))
        return lines.flatMap { Array($0.folded.utf8) }
    }

    /// Reads a calendar that Cadre wrote, or throws everything wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> CalendarContents {
        try CalendarReader(file: file).read(bytes)
    }

    // RFC 5545, 3.6.5: the first part says what holds at the beginning of the years concerned, each of the others what
    // holds from a change on; local times are those of the clock before the change.
    private static func zone(_ zone: ZoneRules) -> [CalendarLine] {
        let start = "\(zone.years.lowerBound)0101T000000"
        let first = zone.firstOffset
        // In years in which the clocks change, the offset further ahead of UTC is taken for that of summer time.
        let isSummer = zone.transitions.first.map { $0.after < $0.before } ?? false
        let changes = zone.transitions.flatMap { change in
            let start = CalendarTime.local(second: change.secondsSince1970 + change.before.seconds)
            return observance(
                change.after,
                isSummer: change.before < change.after,
                from: change.before,
                start: start
            )
        }
        return [CalendarLine("BEGIN", "VTIMEZONE"), CalendarLine("TZID", zone.name.text)]
            + observance(first, isSummer: isSummer, from: first, start: start) + changes
            + [CalendarLine("END", "VTIMEZONE")]
    }

    private static func observance(
        _ offset: UTCOffset,
        isSummer: Bool,
        from before: UTCOffset,
        start: String
    ) -> [CalendarLine] {
        let kind = isSummer ? "DAYLIGHT" : "STANDARD"
        return [
            CalendarLine("BEGIN", kind), CalendarLine("DTSTART", start),
            CalendarLine("TZOFFSETFROM", CalendarTime.offset(before)),
            CalendarLine("TZOFFSETTO", CalendarTime.offset(offset)),
            CalendarLine("TZNAME", CalendarTime.abbreviation(offset)), CalendarLine("END", kind),
        ]
    }

    private static func event(_ event: CalendarEvent, in calendar: CalendarContents) -> [CalendarLine] {
        let zone = [(name: "TZID", value: calendar.zone.name.text)]
        var lines = [
            CalendarLine("BEGIN", "VEVENT"), CalendarLine("UID", text: event.id),
            CalendarLine("DTSTAMP", CalendarTime.utc(calendar.published)),
            CalendarLine("SEQUENCE", String(event.sequence)),
            CalendarLine("DTSTART", zone, CalendarTime.local(event.slot.start, on: event.date)),
            CalendarLine("DTEND", zone, CalendarTime.local(event.slot.end, on: event.date)),
            CalendarLine("SUMMARY", event.summary),
        ]
        if let description = event.description { lines.append(CalendarLine("DESCRIPTION", description)) }
        if let location = event.location { lines.append(CalendarLine("LOCATION", location)) }
        lines += [
            CalendarLine("CATEGORIES", event.categories.map(CalendarText.escaped).joined(separator: ",")),
            CalendarLine("COLOR", text: event.color),
            CalendarLine("STATUS", event.state == .confirmed ? "CONFIRMED" : "CANCELLED"),
            CalendarLine("TRANSP", event.isFree || event.state == .cancelled ? "TRANSPARENT" : "OPAQUE"),
        ]
        if let organiser = event.organiser { lines.append(CalendarLine("ORGANIZER", person: organiser)) }
        if let attendee = event.attendee {
            let asked =
                calendar.method == .request
                ? [("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE")] : []
            lines.append(CalendarLine("ATTENDEE", person: attendee, asked))
        }
        return lines + [CalendarLine("END", "VEVENT")]
    }
}

extension CalendarLine {
    fileprivate init(_ name: String, _ value: String) { self.init(name, [], value) }

    fileprivate init(_ name: String, text: String) { self.init(name, [], CalendarText.escaped(text)) }

    fileprivate init(_ name: String, _ words: Wording) {
        self.init(name, [("LANGUAGE", words.language.rawValue)], CalendarText.escaped(words.text))
    }

    fileprivate init(_ name: String, person: CalendarPerson, _ parameters: [(name: String, value: String)] = []) {
        self.init(name, [("CN", person.name)] + parameters, "mailto:\(person.address)")
    }
}
