import Curriculum
import Documents
import Reference
import Workshops

/// A week as a table with a column a day and a row for an hour or several: each entry stands in the row in which it
/// begins, with its time.
///
/// It takes the place of a table by exact times where those are too many for a sheet. The more hours a row has, the lower
/// is the table, and the less do the same hours stand beside each other.
struct EventHourTable {
    private let week: EventWeek
    private let agenda: EventAgenda
    private let phrases: Phrasebook
    private let hoursOfARow: Int

    init(_ week: EventWeek, _ agenda: EventAgenda, _ phrases: Phrasebook, hoursOfARow: Int) {
        self.week = week
        self.agenda = agenda
        self.phrases = phrases
        self.hoursOfARow = hoursOfARow
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

    /// The hours with which rows begin, from that of the first start to that of the last.
    private var hours: StrideThrough<Int> {
        let starts = week.days.flatMap(\.places).map(\.entry.slot.start.minutes)
        return stride(from: (starts.min() ?? 0) / 60, through: (starts.max() ?? 0) / 60, by: hoursOfARow)
    }

    private var header: TableRow {
        let days = week.days.map { day in
            TableCell(.cellHeader, [phrases.plain(phrases.day(day.day.date))])
        }
        return TableRow([TableCell(.cellHeader, [phrases.label("time")])] + days)
    }

    private func row(_ hour: Int) -> TableRow? {
        guard let time = MinuteOfDay(hour * 60) else { return nil }
        let hours = hour..<hour + hoursOfARow
        let cells = week.days.map { day in
            TableCell(
                day.day.entries.filter { $0.state == .confirmed && hours.contains($0.slot.start.minutes / 60) }
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
