import Reference
import Workshops

/// Reads the calendars that Cadre writes, and no others.
struct CalendarReader {
    let file: String

    /// The largest calendar that is read, in bytes.
    private static let mostBytes = 8_388_608

    func read(_ bytes: [UInt8]) throws(DiagnosticsError) -> CalendarContents {
        guard bytes.count <= CalendarReader.mostBytes else { throw fault("size", nil, "the calendar has over 8 MB") }
        guard bytes.firstInvalidUTF8Byte == nil else { throw fault("encoding", nil, "the calendar is not UTF-8") }
        return try contents(of: tree(lines(of: bytes)))
    }

    // MARK: Lines

    private func lines(of bytes: [UInt8]) throws(DiagnosticsError) -> [NumberedLine] {
        var texts: [(number: Int, bytes: [UInt8])] = []
        var start = bytes.startIndex
        var number = 0
        while start < bytes.endIndex {
            number += 1
            guard let feed = bytes[start...].firstIndex(of: 0x0A), feed > start, bytes[feed - 1] == 0x0D else {
                throw fault("line-end", number, "the line does not end with CR and LF")
            }
            let line = bytes[start..<(feed - 1)]
            guard !line.contains(0x0D) else { throw fault("line-end", number, "there is a CR inside the line") }
            if line.first == 0x20, !texts.isEmpty {
                texts[texts.count - 1].bytes += line.dropFirst()
            } else {
                texts.append((number, Array(line)))
            }
            start = feed + 1
        }
        var lines: [NumberedLine] = []
        for (number, bytes) in texts {
            guard let line = CalendarLine(String(decoding: bytes, as: UTF8.self)) else {
                throw fault("line", number, "this is not a line of a calendar")
            }
            lines.append(NumberedLine(number: number, line: line))
        }
        return lines
    }

    // MARK: Parts

    private func tree(_ lines: [NumberedLine]) throws(DiagnosticsError) -> CalendarPart {
        var open: [CalendarPart] = []
        for (position, numbered) in lines.enumerated() {
            let (name, value) = (numbered.line.name, numbered.line.value)
            if name == "BEGIN" {
                guard open.count < 4 else {
                    throw fault("depth", numbered.number, "parts stand too deep in each other")
                }
                open.append(CalendarPart(name: value, number: numbered.number))
            } else if name == "END" {
                guard let part = open.popLast(), part.name == value else {
                    throw fault("end", numbered.number, "\(value) ends, which did not begin here")
                }
                guard !open.isEmpty else {
                    guard position == lines.count - 1, part.name == "VCALENDAR" else {
                        throw fault("end", numbered.number, "a file holds one VCALENDAR and nothing else")
                    }
                    return part
                }
                open[open.count - 1].parts.append(part)
            } else {
                guard !open.isEmpty else { throw fault("begin", numbered.number, "\(name) stands outside VCALENDAR") }
                open[open.count - 1].lines.append(numbered)
            }
        }
        throw fault("end", lines.last?.number, "the calendar does not end")
    }

    // MARK: Values

    private func contents(of calendar: CalendarPart) throws(DiagnosticsError) -> CalendarContents {
        let zones = calendar.parts.filter { $0.name == "VTIMEZONE" }
        guard zones.count == 1, let part = zones.first else {
            throw fault("zone", calendar.number, "the calendar has \(zones.count) zones instead of one")
        }
        guard try self.line("VERSION", in: calendar).line.value == "2.0" else {
            throw fault("version", calendar.number, "the calendar is not of version 2.0")
        }
        let method = try optional("METHOD", in: calendar) { CalendarContents.Method(rawValue: $0.value) }
        let published = try value("LAST-MODIFIED", in: calendar) { CalendarTime.moment(utc: $0.value) }
        let zone = try value("TZID", in: part) { ZoneName($0.value) }
        var events: [CalendarEvent] = []
        for part in calendar.parts where part.name == "VEVENT" {
            let event = try self.event(part, zone)
            guard try value("DTSTAMP", in: part, { CalendarTime.moment(utc: $0.value) }) == published else {
                throw fault("stamp", part.number, "the entry was stamped at another time than the calendar")
            }
            events.append(event)
        }
        return CalendarContents(
            method: method,
            id: try value("UID", in: calendar, \.text),
            name: try value("NAME", in: calendar, \.wording),
            published: published,
            zone: try rules(of: zone, part, until: events.last?.date.year),
            events: events
        )
    }

    private func rules(
        of zone: ZoneName,
        _ part: CalendarPart,
        until lastYear: Int?
    ) throws(DiagnosticsError) -> ZoneRules {
        guard let first = part.parts.first else {
            throw fault("zone", part.number, "the zone does not say what its clock shows")
        }
        let opening = try start(of: first)
        guard let year = CalendarDate(secondsSince1970: opening)?.year else {
            throw fault("zone", first.number, "the zone begins in a year that no calendar has")
        }
        var transitions: [ZoneTransition] = []
        for observance in part.parts.dropFirst() {
            let before = try offset("TZOFFSETFROM", in: observance)
            let transition = ZoneTransition(
                secondsSince1970: try start(of: observance) - before.seconds,
                before: before,
                after: try namedOffset(of: observance)
            )
            guard let transition else {
                throw fault("zone", observance.number, "this change of the clock changes nothing")
            }
            transitions.append(transition)
        }
        let rules = ZoneRules(
            name: zone,
            years: year...max(year, lastYear ?? year),
            firstOffset: try namedOffset(of: first),
            transitions: transitions
        )
        guard let rules else {
            throw fault("zone", part.number, "the changes of the zone do not follow one from another")
        }
        return rules
    }

    private func start(of observance: CalendarPart) throws(DiagnosticsError) -> Int {
        try value("DTSTART", in: observance) { CalendarTime.seconds(local: $0.value[...]) }
    }

    private func offset(_ name: String, in observance: CalendarPart) throws(DiagnosticsError) -> UTCOffset {
        try value(name, in: observance) { CalendarTime.seconds(offset: $0.value).flatMap { UTCOffset(seconds: $0) } }
    }

    /// What the clock shows from an observance on, which has to bear its own name.
    private func namedOffset(of observance: CalendarPart) throws(DiagnosticsError) -> UTCOffset {
        let offset = try offset("TZOFFSETTO", in: observance)
        return try value("TZNAME", in: observance) { $0.value == CalendarTime.abbreviation(offset) ? offset : nil }
    }

    private func event(_ part: CalendarPart, _ zone: ZoneName) throws(DiagnosticsError) -> CalendarEvent {
        func time(_ name: String) throws(DiagnosticsError) -> Int {
            try value(name, in: part) { line in
                line.parameter("TZID") == zone.text ? CalendarTime.seconds(local: line.value[...]) : nil
            }
        }
        let (start, end) = (try time("DTSTART"), try time("DTEND"))
        guard let date = CalendarDate(secondsSince1970: start),
            let first = MinuteOfDay((start - date.daysSince1970 * 86_400) / 60),
            let last = MinuteOfDay((end - date.daysSince1970 * 86_400) / 60), let slot = TimeSlot(from: first, to: last)
        else { throw fault("time", part.number, "the entry does not begin and end on one day") }
        let state: EventEntryState = try value("STATUS", in: part) { line in
            ["CONFIRMED": .confirmed, "CANCELLED": .cancelled][line.value]
        }
        let categories = try value("CATEGORIES", in: part) { CalendarText.list($0.value) }
        let isTransparent = try value("TRANSP", in: part) { ["TRANSPARENT": true, "OPAQUE": false][$0.value] }
        let kind = categories.first.flatMap(EventEntryKind.init(name:))
        return CalendarEvent(
            id: try value("UID", in: part, \.text),
            sequence: try value("SEQUENCE", in: part) { Int($0.value) },
            date: date,
            slot: slot,
            summary: try value("SUMMARY", in: part, \.wording),
            description: try optional("DESCRIPTION", in: part, \.wording),
            location: try optional("LOCATION", in: part, \.wording),
            categories: categories,
            color: try value("COLOR", in: part, \.text),
            state: state,
            isFree: state == .cancelled ? kind?.isBreak == true : isTransparent,
            organiser: try optional("ORGANIZER", in: part, \.person),
            attendee: try optional("ATTENDEE", in: part, \.person)
        )
    }

    // MARK: Steps

    private func line(_ name: String, in part: CalendarPart) throws(DiagnosticsError) -> NumberedLine {
        let lines = part.lines.filter { $0.line.name == name }
        guard lines.count == 1, let line = lines.first else {
            throw fault("property", part.number, "\(part.name) has \(lines.count) \(name) instead of one")
        }
        return line
    }

    private func value<Value>(
        _ name: String,
        in part: CalendarPart,
        _ read: (CalendarLine) -> Value?
    ) throws(DiagnosticsError) -> Value {
        let numbered = try line(name, in: part)
        guard let value = read(numbered.line) else {
            throw fault("value", numbered.number, "\(name) has a value that is not read here")
        }
        return value
    }

    private func optional<Value>(
        _ name: String,
        in part: CalendarPart,
        _ read: (CalendarLine) -> Value?
    ) throws(DiagnosticsError) -> Value? {
        part.line(name) == nil ? nil : try value(name, in: part, read)
    }

    private func fault(_ rule: String, _ line: Int?, _ message: String) -> DiagnosticsError {
        DiagnosticsError(Diagnostic(.error, rule: "calendar.\(rule)", at: Place(file: file, line: line), message))
    }
}

private struct NumberedLine {
    let number: Int
    let line: CalendarLine
}

/// What stands between BEGIN and END.
private struct CalendarPart {
    let name: String
    let number: Int
    var lines: [NumberedLine] = []
    var parts: [CalendarPart] = []

    func line(_ name: String) -> NumberedLine? { lines.first { $0.line.name == name } }
}

extension CalendarLine {
    fileprivate var wording: Wording? {
        guard let language = parameter("LANGUAGE").flatMap(Language.init(rawValue:)), let text else { return nil }
        return Wording(text: text, language: language)
    }

    fileprivate var person: CalendarPerson? {
        let start = "mailto:"
        guard value.hasPrefix(start), let address = MailAddress(String(value.dropFirst(start.count))),
            let name = parameter("CN")
        else { return nil }
        return CalendarPerson(name: name, address: address)
    }
}
