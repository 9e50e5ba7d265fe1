import Markup
package import Reference
import Workshops

/// Schedules as schedule.xml, the format of frab and pretalx that conference apps read.
package enum ScheduleXML {
    /// Writes a schedule.
    package static func write(_ schedule: ScheduleContents) -> [UInt8] {
        let xml = XMLWriter(indented: true)
        xml.element("schedule") {
            xml.element("generator", ["name": "Cadre"])
            xml.element("version", text: schedule.version)
            xml.element("conference") {
                xml.element("title", text: schedule.title)
                xml.element("acronym", text: schedule.acronym)
                if let first = schedule.days.first, let last = schedule.days.last {
                    xml.element("start", text: first.date.description)
                    xml.element("end", text: last.date.description)
                }
                xml.element("days", text: String(schedule.days.count))
                xml.element("timeslot_duration", text: "00:05")
                xml.element("time_zone_name", text: schedule.zone.text)
            }
            for (position, day) in schedule.days.enumerated() { write(day, number: position + 1, to: xml) }
        }
        return xml.finish()
    }

    private static func write(_ day: ScheduleDay, number: Int, to xml: XMLWriter) {
        xml.element(
            "day",
            ["index": String(number), "date": day.date.description, "start": day.start, "end": day.end]
        ) {
            for room in day.rooms {
                xml.element("room", ["name": room.name]) {
                    for event in room.events { write(event, in: room, to: xml) }
                }
            }
        }
    }

    private static func write(_ event: ScheduleEvent, in room: ScheduleRoom, to xml: XMLWriter) {
        xml.element("event", ["id": String(event.number), "guid": event.guid]) {
            xml.element("room", text: room.name)
            xml.element("title", text: event.title)
            xml.element("subtitle")
            xml.element("type", text: event.kind)
            xml.element("date", text: event.date)
            xml.element("start", text: event.start.description)
            xml.element("duration", text: MinuteOfDay(event.duration.count)?.description ?? "24:00")
            xml.element("abstract", text: event.abstract)
            xml.element("track", text: event.track)
            xml.element("language", text: event.language.rawValue)
            xml.element("persons") {
                for person in event.people { xml.element("person", text: person) }
            }
        }
    }

    /// Reads a schedule that Cadre wrote, or throws everything wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> ScheduleContents {
        let reader = try XMLReader(bytes, file: file)
        var reading = ScheduleReading(reader)
        let schedule = reading.schedule(reader.root)
        guard let schedule, reading.faults.isEmpty else { throw DiagnosticsError(reading.faults) }
        return schedule
    }
}

/// Reads the parts of a schedule, and gathers what is wrong.
private struct ScheduleReading {
    var faults: [Diagnostic] = []
    private let reader: XMLReader

    init(_ reader: XMLReader) {
        self.reader = reader
    }

    mutating func schedule(_ root: XMLElement) -> ScheduleContents? {
        guard root.name == "schedule" else {
            note(root, "the root is \(root.name) instead of schedule")
            return nil
        }
        let conference = child("conference", of: root)
        let days = root.elements.filter { $0.name == "day" }.compactMap { day($0) }
        guard let conference, let version = child("version", of: root),
            let title = child("title", of: conference), let acronym = child("acronym", of: conference),
            let zone = value("time_zone_name", of: conference, { ZoneName($0) })
        else { return nil }
        return ScheduleContents(
            title: title.text,
            acronym: acronym.text,
            version: version.text,
            zone: zone,
            days: days
        )
    }

    private mutating func day(_ element: XMLElement) -> ScheduleDay? {
        let rooms = element.elements.filter { $0.name == "room" }.compactMap { room($0) }
        guard let date = attribute("date", of: element, { CalendarDate(iso: $0) }),
            let start = attribute("start", of: element, { Moment(iso: $0) == nil ? nil : $0 }),
            let end = attribute("end", of: element, { Moment(iso: $0) == nil ? nil : $0 })
        else { return nil }
        return ScheduleDay(date: date, start: start, end: end, rooms: rooms)
    }

    private mutating func room(_ element: XMLElement) -> ScheduleRoom? {
        let events = element.elements.filter { $0.name == "event" }.compactMap { event($0) }
        guard let name = attribute("name", of: element, { $0 }) else { return nil }
        return ScheduleRoom(name: name, events: events)
    }

    private mutating func event(_ element: XMLElement) -> ScheduleEvent? {
        let number = attribute("id", of: element) { text in Int(text).flatMap { $0 > 0 ? $0 : nil } }
        let guid = attribute("guid", of: element) { $0 }
        let date = value("date", of: element) { Moment(iso: $0) == nil ? nil : $0 }
        let start = value("start", of: element) { MinuteOfDay(clock: $0) }
        let duration = value("duration", of: element) { MinuteOfDay(clock: $0).flatMap { Minutes($0.minutes) } }
        let language = value("language", of: element) { Language(rawValue: $0) }
        let texts = ["title", "type", "abstract", "track"].map { child($0, of: element)?.text }
        guard let number, let guid, let date, let start, let duration, let language, let title = texts[0],
            let kind = texts[1], let abstract = texts[2], let track = texts[3],
            let people = child("persons", of: element)
        else { return nil }
        return ScheduleEvent(
            number: number,
            guid: guid,
            title: title,
            kind: kind,
            date: date,
            start: start,
            duration: duration,
            abstract: abstract,
            track: track,
            language: language,
            people: people.elements.filter { $0.name == "person" }.map(\.text)
        )
    }

    private mutating func child(_ name: String, of element: XMLElement) -> XMLElement? {
        let children = element.elements.filter { $0.name == name }
        guard children.count == 1 else {
            note(element, "\(element.name) has \(children.count) \(name) instead of one")
            return nil
        }
        return children.first
    }

    private mutating func value<Value>(
        _ name: String,
        of element: XMLElement,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let child = child(name, of: element) else { return nil }
        guard let value = read(child.text) else {
            note(child, "\(name) has the value \(child.text), which is not read here")
            return nil
        }
        return value
    }

    private mutating func attribute<Value>(
        _ name: String,
        of element: XMLElement,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let value = element.attribute(name).flatMap(read) else {
            note(element, "\(element.name) has no \(name), or one that is not read here")
            return nil
        }
        return value
    }

    private mutating func note(_ element: XMLElement, _ message: String) {
        faults.append(Diagnostic(.error, rule: "schedule.form", at: reader.place(of: element), message))
    }
}
