import Curriculum
import Documents
import Reference
import Workshops

extension EventEdition {
    /// What clocks show where people take part from afar, and who is outside the hours that can be asked of them; nothing
    /// where all are at the venue.
    func remote(_ phrases: Phrasebook) -> [Block] {
        guard let hours = RemoteHours(of: agenda, venue: zone, others: otherZones),
            !hours.audiences.isEmpty || !hours.unknownZones.isEmpty
        else { return [] }
        var blocks: [Block] = [
            .heading(Heading(level: 1, text: [phrases.label("event_remote")], anchor: "remote"))
        ]
        if !hours.unknownZones.isEmpty {
            let zones = hours.unknownZones.map(\.text).joined(separator: ", ")
            blocks.append(
                .paragraph(Paragraph(.notice, phrases.line("event_zones_unknown", x: .code(zones), y: .code(""))))
            )
        }
        for day in hours.days where !day.rows.isEmpty && !hours.audiences.isEmpty {
            blocks.append(
                .heading(
                    Heading(level: 2, text: [phrases.plain(phrases.day(day.date))], anchor: "remote-\(day.date)")
                )
            )
            blocks += EventEdition.groups(of: hours.audiences.indices)
                .map { .table(table(of: day, hours, $0, phrases)) }
        }
        return blocks + outside(hours, phrases)
    }

    /// As many clocks as stand side by side on a page.
    private static func groups(of audiences: Range<Int>) -> [Range<Int>] {
        stride(from: 0, to: audiences.upperBound, by: 4).map { $0..<min($0 + 4, audiences.upperBound) }
    }

    private func table(of day: RemoteDay, _ hours: RemoteHours, _ group: Range<Int>, _ phrases: Phrasebook) -> Table {
        let heads =
            [TableCell(.cellHeader, [phrases.label("time")]), TableCell(.cellHeader, [phrases.label("session_title")])]
            + group.map { header(of: hours.audiences[$0], on: day, at: $0, phrases) }
        let rows = day.rows.map { row in
            let entry = entry(row.entry)
            let title = entry.map { [phrases.words($0.title)] } ?? []
            let time = TableCell(.cellHeader, [phrases.plain(entry?.slot.description ?? "")])
            return TableRow([time, TableCell(.cell, title)] + group.map { cell(row.cells[$0], on: day.date, phrases) })
        }
        return Table(
            .ruled,
            columns: [18, 30] + group.map { _ in 52 / Double(group.count) },
            headerRows: 1,
            rows: [TableRow(heads)] + rows,
            title: "\(phrases("event_remote")) – \(phrases.day(day.date))",
            description: phrases("event_remote_table", x: phrases.day(day.date))
        )
    }

    private func header(
        of audience: RemoteAudience,
        on day: RemoteDay,
        at column: Int,
        _ phrases: Phrasebook
    ) -> TableCell {
        let offset = day.rows.first?.cells[column].map { "UTC\($0.start.offset.iso)" } ?? ""
        let countries = names(of: audience, phrases)
        return TableCell(
            [
                Paragraph(.cellHeader, countries.isEmpty ? [.code(audience.zone.text)] : countries),
                Paragraph(.minor, [.code(countries.isEmpty ? offset : "\(audience.zone) \(offset)")]),
            ]
        )
    }

    private func cell(_ cell: RemoteCell?, on date: CalendarDate, _ phrases: Phrasebook) -> TableCell {
        guard let cell else { return TableCell(.cell, []) }
        let emphasis = cell.isReasonable || cell.count == 0 ? Inline.Emphasis.none : .strong
        return TableCell(
            .cell,
            [.words(Wording(text: time(cell, date, phrases), language: phrases.language), emphasis)]
        )
    }

    /// From start to end on a clock elsewhere, with the day where that is another one.
    private func time(_ cell: RemoteCell, _ date: CalendarDate, _ phrases: Phrasebook) -> String {
        let time = "\(cell.start.minute)–\(cell.end.minute)"
        return cell.start.date == date ? time : "\(phrases.weekday(cell.start.date)) \(time)"
    }

    // MARK: Who is outside

    private func outside(_ hours: RemoteHours, _ phrases: Phrasebook) -> [Block] {
        let heading = Block.heading(Heading(level: 2, text: [phrases.label("event_outside")], anchor: "outside"))
        guard !hours.outside.isEmpty else {
            return [heading, .paragraph(Paragraph([phrases.label("event_outside_none")]))]
        }
        let columns = [("date", 20.0), ("session_title", 28), ("countries", 22), ("time", 16), ("participants", 14)]
        let rows = hours.outside.map { outside -> [[Inline]] in
            let countries = names(of: outside.audience, phrases)
            let people = phrases.list(people(in: outside))
            return [
                [phrases.plain(phrases.day(outside.date))],
                entry(outside.entry).map { [phrases.words($0.title)] } ?? [],
                (countries.isEmpty ? [.code(outside.audience.zone.text)] : countries)
                    + (people.isEmpty ? [] : [phrases.dot] + people),
                [phrases.plain(time(outside.cell, outside.date, phrases))], [phrases.plain("\(outside.cell.count)")],
            ]
        }
        return [
            heading,
            .table(phrases.table(columns.map { (key: $0.0, width: $0.1) }, rows, title: phrases("event_outside"))),
        ]
    }

    /// Those of an audience whom an entry names.
    private func people(in outside: OutsideHours) -> [LocalisedText] {
        let named = entry(outside.entry)?.people ?? []
        return outside.audience.people.filter(named.contains).compactMap(agenda.person).map(\.name)
    }

    private func names(of audience: RemoteAudience, _ phrases: Phrasebook) -> [Inline] {
        let names = audience.countries.map { code -> Inline in
            countries[code].map { phrases.words($0) } ?? .code(code.text)
        }
        return Array(names.map { [$0] }.joined(separator: [phrases.plain(phrases.comma)]))
    }

    private func entry(_ id: EventEntryID) -> EventEntry? {
        agenda.days.lazy.flatMap(\.entries).first { $0.id == id }
    }
}
