import Curriculum
import Documents
import Reference
import Workshops

/// A week as a table: a column a day, or one a stream where streams part, and rows from each time at which something
/// begins or ends to the next, so that the same hours stand beside each other.
struct EventWeekTable {
    private let week: EventWeek
    private let agenda: EventAgenda
    private let phrases: Phrasebook
    private let times: [MinuteOfDay]

    init(_ week: EventWeek, _ agenda: EventAgenda, _ phrases: Phrasebook) {
        self.week = week
        self.agenda = agenda
        self.phrases = phrases
        times = Set(week.days.flatMap(\.places).flatMap { [$0.entry.slot.start, $0.entry.slot.end] }).sorted()
    }

    var table: Table {
        let header = headerRows
        let days = week.days.map { phrases.weekday($0.day.date) }
        return Table(
            .ruled,
            columns: [9] + week.days.flatMap { [Double](repeating: 91 / Double(lanes), count: $0.lanes) },
            headerRows: header.count,
            rows: header + times.indices.dropLast().map(row),
            title: phrases("event_week_grid"),
            description: phrases.contents([phrases("time")] + days, rows: times.count - 1)
        )
    }

    private var lanes: Int { week.days.reduce(0) { $0 + $1.lanes } }

    // MARK: Rows

    private var headerRows: [TableRow] {
        let parts = week.days.contains { $0.lanes > 1 }
        let days = week.days.map { day in
            TableCell(
                .cellHeader,
                [phrases.plain(phrases.day(day.day.date))],
                span: day.lanes,
                rows: parts && day.lanes == 1 ? 2 : 1
            )
        }
        let first = TableRow([TableCell(.cellHeader, [phrases.label("time")], rows: parts ? 2 : 1)] + days)
        guard parts else { return [first] }
        let streams = week.days.filter { $0.lanes > 1 }
            .flatMap { _ in agenda.streams.map { TableCell(.cellHeader, [phrases.words($0.name)]) } }
        return [first, TableRow(streams)]
    }

    private func row(_ number: Int) -> TableRow {
        let time = TableCell(.cellHeader, [phrases.plain(times[number].description)])
        let own = week.days.flatMap { cells(of: $0, at: number) }
        let isBreak = week.days.allSatisfy { day in
            day.places.contains { place in
                place.entry.kind.isBreak && place.lanes.count == day.lanes && place.entry.slot.start == times[number]
                    && rows(of: place.entry.slot) == 1
            }
        }
        return TableRow([time] + own, isTinted: isBreak)
    }

    /// The cells of a day that begin in a row.
    private func cells(of day: EventWeek.Day, at row: Int) -> [TableCell] {
        var cells: [TableCell] = []
        var lane = 0
        while lane < day.lanes {
            let place = day.places.first { $0.lanes.contains(lane) && covers($0.entry.slot, row) }
            guard let place else {
                if !isFree(day, lane, row - 1) {
                    cells.append(TableCell(.cell, [], rows: freeRows(day, lane, from: row)))
                }
                lane += 1
                continue
            }
            if place.entry.slot.start == times[row] {
                cells.append(cell(of: place.entry, span: place.lanes.count, rows: rows(of: place.entry.slot)))
            }
            lane = place.lanes.upperBound
        }
        return cells
    }

    private func cell(of entry: EventEntry, span: Int, rows: Int) -> TableCell {
        let emphasis = entry.kind.isBreak ? Inline.Emphasis.quiet : .strong
        var lines = [Paragraph(.minor, [phrases.words(entry.title, emphasis)])]
        if !entry.kind.isBreak, let room = entry.room.flatMap(agenda.room) {
            lines.append(Paragraph(.minor, [phrases.words(room.name)]))
        }
        return TableCell(lines, span: span, rows: rows)
    }

    // MARK: Steps

    private func covers(_ slot: TimeSlot, _ row: Int) -> Bool {
        slot.start <= times[row] && times[row] < slot.end
    }

    private func rows(of slot: TimeSlot) -> Int { times.count { slot.start <= $0 && $0 < slot.end } }

    private func isFree(_ day: EventWeek.Day, _ lane: Int, _ row: Int) -> Bool {
        times.indices.contains(row) && !day.places.contains { $0.lanes.contains(lane) && covers($0.entry.slot, row) }
    }

    private func freeRows(_ day: EventWeek.Day, _ lane: Int, from row: Int) -> Int {
        times.indices.dropLast().dropFirst(row).prefix { isFree(day, lane, $0) }.count
    }
}
