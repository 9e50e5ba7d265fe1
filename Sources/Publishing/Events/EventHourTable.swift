import Curriculum
import Documents
import Reference
import Workshops

/// A week as a table with a column a day and a row an hour: each entry stands in the hour in which it begins, with its
/// time.
///
/// It takes the place of a table by exact times where those are too many for a sheet.
struct EventHourTable {
    private let week: EventWeek
    private let agenda: EventAgenda
    private let phrases: Phrasebook

    init(_ week: EventWeek, _ agenda: EventAgenda, _ phrases: Phrasebook) {
        self.week = week
        self.agenda = agenda
        self.phrases = phrases
    }

    var table: Table {
        let days = week.days.map { phrases.weekday($0.day.date) }
        let rows = hours.compactMap(row)
        return Table(
            .ruled,
            columns: [7] + week.days.map { _ in 93 / Double(week.days.count) },
            headerRows: 1,
            rows: [header] + rows,
            title: phrases("event_week_grid"),
            description: phrases.contents([phrases("time")] + days, rows: rows.count)
        )
    }

    /// From the hour of the first start to that of the last.
    private var hours: ClosedRange<Int> {
        let starts = week.days.flatMap(\.places).map(\.entry.slot.start.minutes)
        return (starts.min() ?? 0) / 60...(starts.max() ?? 0) / 60
    }

    private var header: TableRow {
        let days = week.days.map { day in
            TableCell(.cellHeader, [phrases.plain(phrases.day(day.day.date))])
        }
        return TableRow([TableCell(.cellHeader, [phrases.label("time")])] + days)
    }

    private func row(_ hour: Int) -> TableRow? {
        guard let time = MinuteOfDay(hour * 60) else { return nil }
        let cells = week.days.map { day in
            TableCell(
                day.day.entries.filter { $0.state == .confirmed && $0.slot.start.minutes / 60 == hour }
                    .map(line)
            )
        }
        return TableRow([TableCell(.cellHeader, [phrases.plain(time.description)])] + cells)
    }

    private func line(_ entry: EventEntry) -> Paragraph {
        var words = [
            phrases.plain("\(entry.slot.start)  "),
            phrases.words(entry.title, entry.kind.isBreak ? .quiet : .strong),
        ]
        let streams = phrases.streams(of: entry, in: agenda)
        if !streams.isEmpty { words += [phrases.dot] + phrases.list(streams) }
        return Paragraph(.minor, words)
    }
}
