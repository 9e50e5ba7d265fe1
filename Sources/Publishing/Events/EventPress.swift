import Exchange
import OfficeOpenXML
package import Reference
import Workshops

/// Makes the files of an event's agenda: a document, calendars, a schedule and pictures of the week.
package struct EventPress {
    private let edition: EventEdition
    private let languages: [Language]

    /// Prepares the files, those in words once a language.
    package init(_ edition: EventEdition, languages: [Language]) {
        self.edition = edition
        self.languages = languages
    }

    /// The files by name, each made when it is asked for.
    package var files: [(name: String, make: () throws -> [UInt8])] {
        languages.flatMap(files) + [
            ("agenda.json", { try AgendaJSON.write(edition.agenda, zone: edition.zone) ?? [] })
        ]
    }

    /// What is missing in a language, as `EditedDocument` counts it.
    package func untranslated(in language: Language) -> Int { edition.agendaDocument(in: language).untranslated }

    private func files(in language: Language) -> [(name: String, make: () throws -> [UInt8])] {
        let folder = language.rawValue
        var files: [(name: String, make: () throws -> [UInt8])] = [
            (
                "\(folder)/agenda.docx",
                { WordDocument.bytes(edition.agendaDocument(in: language).document) }
            ),
            ("\(folder)/agenda.ics", { calendar(.all, language) }), ("\(folder)/schedule.xml", { schedule(language) }),
        ]
        let weeks = WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels)
        for (number, week) in weeks.enumerated() {
            files.append(("\(folder)/week-\(number + 1).svg", { week.svg(in: language) }))
        }
        let named = edition.agenda.days.flatMap(\.entries).flatMap(\.people)
        for person in edition.agenda.people where named.contains(person.id) {
            files.append(("\(folder)/people/\(person.id).ics", { calendar(.person(person.id), language) }))
        }
        let used = edition.agenda.days.flatMap(\.entries).compactMap(\.room)
        for room in edition.agenda.rooms where used.contains(room.id) {
            files.append(("\(folder)/rooms/\(room.id).ics", { calendar(.room(room.id), language) }))
        }
        for stream in edition.agenda.streams {
            files.append(("\(folder)/groups/\(stream.id).ics", { calendar(.stream(stream.id), language) }))
        }
        return files
    }

    private func calendar(_ scope: CalendarScope, _ language: Language) -> [UInt8] {
        CalendarContents(
            of: edition.agenda,
            for: scope,
            in: language,
            zone: edition.zone,
            labels: edition.labels
        )
        .map(CalendarFile.write) ?? []
    }

    private func schedule(_ language: Language) -> [UInt8] {
        ScheduleContents(of: edition.agenda, in: language, zone: edition.zone, labels: edition.labels)
            .map(ScheduleXML.write) ?? []
    }
}
