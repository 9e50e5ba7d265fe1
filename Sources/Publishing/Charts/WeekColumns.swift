import Documents
import Reference
import Workshops

/// Where the parts of a week grid stand in a picture.
struct WeekColumns {
    private let week: EventWeek
    private let agenda: EventAgenda
    private let phrases: Phrasebook
    private let picture: VectorPicture
    private let dayWidth: Double
    private let unitsAMinute: Double

    /// The room for the hours at the side.
    private static let hours = 44.0

    /// The room between two days.
    private static let gap = 6.0

    init(_ week: EventWeek, _ agenda: EventAgenda, _ phrases: Phrasebook, _ picture: VectorPicture) {
        self.week = week
        self.agenda = agenda
        self.phrases = phrases
        self.picture = picture
        dayWidth = (picture.width - 2 * VectorPicture.edge - WeekColumns.hours) / Double(week.days.count)
        // The shortest entry has room for a line, and none is drawn out without need.
        let shortest = week.days.flatMap(\.places).map(\.entry.slot.length.count).min() ?? 60
        unitsAMinute = min(max(1.1, 15 / Double(shortest)), 3)
    }

    /// Draws heads, hours and entries, and tells where they end.
    func draw(from top: Double) -> Double {
        let start = writeHeads(from: top)
        let end = start + Double(week.span.length.count) * unitsAMinute
        drawHours(from: start)
        for (number, day) in week.days.enumerated() {
            let x = left(ofDay: number)
            picture.line(from: (x, start), to: (x, end), .rule)
            for place in day.places {
                let width = (dayWidth - WeekColumns.gap) / Double(day.lanes)
                let y = start + offset(of: place.entry.slot.start)
                let box = PictureBox(
                    x: x + 1 + Double(place.lanes.lowerBound) * width,
                    y: y,
                    width: Double(place.lanes.count) * width,
                    height: Double(place.entry.slot.length.count) * unitsAMinute
                )
                WeekBlock(place.entry, agenda, phrases).draw(in: box, picture)
            }
        }
        return end
    }

    private func left(ofDay number: Int) -> Double {
        VectorPicture.edge + WeekColumns.hours + Double(number) * dayWidth
    }

    private func offset(of minute: MinuteOfDay) -> Double {
        Double(minute.minutes - week.span.start.minutes) * unitsAMinute
    }

    private func writeHeads(from top: Double) -> Double {
        var end = top + 32
        for (number, day) in week.days.enumerated() {
            let x = left(ofDay: number) + 4
            func write(_ text: String, _ y: Double, isBold: Bool) {
                let words = PictureWords.words(Wording(text: text, language: phrases.language))
                    .with {
                        $0.isBold = isBold
                        $0.size = isBold ? PictureWords.size : PictureWords.smallSize
                        $0.color = isBold ? .heading : .quiet
                    }
                picture.write(words.cut(to: dayWidth - 8), at: (x, y))
            }
            write(phrases.weekday(day.day.date), top + 12, isBold: true)
            write(day.day.date.words(in: phrases.language), top + 26, isBold: false)
            guard day.lanes > 1 else { continue }
            end = top + 46
            let width = (dayWidth - WeekColumns.gap) / Double(day.lanes)
            for (lane, stream) in agenda.streams.enumerated() {
                let words = PictureWords.words(stream.name.words(for: phrases.language))
                    .with { $0.size = PictureWords.smallSize }
                picture.write(words.cut(to: width - 8), at: (x + Double(lane) * width, top + 40))
            }
        }
        return end
    }

    private func drawHours(from start: Double) {
        let hours =
            (week.span.start.minutes + 59) / 60...max((week.span.start.minutes + 59) / 60, week.span.end.minutes / 60)
        for hour in hours {
            guard let minute = MinuteOfDay(hour * 60) else { continue }
            let y = start + offset(of: minute)
            picture.line(
                from: (VectorPicture.edge + WeekColumns.hours - 6, y),
                to: (picture.width - VectorPicture.edge, y),
                .rule,
                width: 0.75
            )
            picture.write(
                PictureWords.figure(minute.description).with { $0.color = .quiet },
                at: (VectorPicture.edge, y + 4)
            )
        }
    }
}
