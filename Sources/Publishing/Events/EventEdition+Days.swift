import Curriculum
import Documents
import Reference
import Workshops

extension EventEdition {
    /// The lists of the days.
    func days(_ phrases: Phrasebook) -> [Block] {
        agenda.days.enumerated()
            .flatMap { number, day -> [Block] in
                var text = [phrases.plain(phrases.day(day.date))]
                if let theme = day.theme { text += [phrases.dot, phrases.words(theme)] }
                var blocks: [Block] = [.heading(Heading(level: 1, text: text, anchor: "day-\(number + 1)"))]
                if let chair = day.chair.flatMap(agenda.person) {
                    let words = [phrases.plain(phrases("event_chair") + ": "), phrases.words(chair.name)]
                    blocks.append(.paragraph(Paragraph(.minor, words, keepsWithNext: true)))
                }
                guard !day.entries.isEmpty else { return blocks }
                return blocks + [.table(table(of: day, phrases))]
            }
    }

    private func table(of day: EventDay, _ phrases: Phrasebook) -> Table {
        let columns = ["time", "session_title", "led_by", "room"]
        let rows = day.entries.map { row(of: $0, phrases) }
        return Table(
            .ruled,
            columns: [18, 43, 22, 17],
            headerRows: 1,
            rows: [TableRow(columns.map { TableCell(.cellHeader, [phrases.label($0)]) })] + rows,
            title: phrases.day(day.date),
            description: phrases.contents(columns.map { phrases($0) }, rows: rows.count)
        )
    }

    private func row(of entry: EventEntry, _ phrases: Phrasebook) -> TableRow {
        let time = TableCell(.cellHeader, [phrases.plain(entry.slot.description)])
        guard !entry.kind.isBreak || entry.state == .cancelled else {
            let length = Inline.words(
                Wording(text: "  \(phrases.minutes(entry.slot.length))", language: phrases.language),
                .quiet
            )
            return TableRow([time, TableCell(.cell, [phrases.words(entry.title), length], span: 3)], isTinted: true)
        }
        let room = entry.room.flatMap(agenda.room).map { [phrases.words($0.name)] } ?? []
        return TableRow([
            time, TableCell(lines(of: entry, phrases)), TableCell(.minor, phrases.people(of: entry, in: agenda)),
            TableCell(.minor, room),
        ])
    }

    private func lines(of entry: EventEntry, _ phrases: Phrasebook) -> [Paragraph] {
        var detail: [[Inline]] = []
        if entry.state == .cancelled { detail.append([phrases.words(phrases.cancelled, .stressed)]) }
        let streams = phrases.streams(of: entry, in: agenda)
        if !streams.isEmpty { detail.append(phrases.list(streams)) }
        if !entry.outcomes.isEmpty {
            detail.append([.code(entry.outcomes.map(\.text).joined(separator: " "))])
        }
        detail.append([phrases.plain(phrases.minutes(entry.slot.length))])
        if entry.isSensitive { detail.append([phrases.label("sensitivity_2")]) }
        let emphasis = entry.state == .cancelled ? Inline.Emphasis.quiet : .strong
        return [
            Paragraph(.cell, [phrases.words(entry.title, emphasis)]),
            Paragraph(.minor, Array(detail.joined(separator: [phrases.dot]))),
        ]
    }
}

extension Phrasebook {
    /// What is said of an entry that is cancelled.
    var cancelled: Wording { Wording(text: self("event_cancelled"), language: language) }
}
