import Documents
package import Reference
package import Workshops

/// A week of an event's agenda: days as columns, hours from top to bottom, streams side by side.
///
/// The kind of an entry is told by its ground and by a bar at its side, and every entry has its words. What is cancelled
/// is listed below and not drawn.
package struct WeekGrid: Sendable {
    private let week: EventWeek
    private let agenda: EventAgenda
    private let zone: ZoneRules
    private let labels: LabelCatalogue
    private let isOnlyWeek: Bool

    /// The weeks of an event in order, or none where `zone` is not that of the venue.
    package static func weeks(of agenda: EventAgenda, zone: ZoneRules, labels: LabelCatalogue) -> [WeekGrid] {
        guard zone.name == agenda.heading.venue.zone else { return [] }
        let weeks = EventWeek.weeks(of: agenda)
        return weeks.map {
            WeekGrid(week: $0, agenda: agenda, zone: zone, labels: labels, isOnlyWeek: weeks.count == 1)
        }
    }

    /// The week as an SVG document in a language.
    ///
    /// The same agenda gives the same bytes.
    package func svg(in language: Language) -> [UInt8] {
        let phrases = Phrasebook(labels, language: language)
        let picture = VectorPicture(width: VectorPicture.widePageWidth, language: language)
        let heading = heading(phrases)
        var y = picture.writeHeading(heading)
        y = picture.writeKeys(kinds.map { Wording(text: phrases($0.label), language: language) }, from: y) {
            number,
            box in
            WeekBlock.draw(kinds[number], box, in: picture)
        }
        y = WeekColumns(week, agenda, phrases, picture).draw(from: y + 4)
        y = picture.writeNotes(notes(phrases), from: y + 8)
        return picture.bytes(
            height: y + VectorPicture.edge,
            title: heading.joined,
            description: alternativeText(in: language)
        )
    }

    /// What the picture shows, for those who cannot see it.
    package func alternativeText(in language: Language) -> String {
        let phrases = Phrasebook(labels, language: language)
        let days = week.days.map { phrases.day($0.day.date) }.joined(separator: phrases.comma)
        let entries = Set(week.days.flatMap(\.places).map(\.entry.id)).count
        return phrases("event_week_shown", x: days, y: String(entries))
    }

    private func heading(_ phrases: Phrasebook) -> PictureHeading {
        let first = week.days.first?.day.date
        let scope =
            isOnlyWeek
            ? phrases.dates(of: agenda) : phrases("event_week", x: first?.words(in: phrases.language) ?? "")
        return PictureHeading(
            title: agenda.heading.title.words(for: phrases.language),
            scope: Wording(text: scope, language: phrases.language)
        )
    }

    /// The kinds that occur, in their order.
    private var kinds: [WeekKind] {
        let used = Set(week.days.flatMap(\.places).map { WeekKind($0.entry.kind) })
        return WeekKind.allCases.filter(used.contains)
    }

    private func notes(_ phrases: Phrasebook) -> [Wording] {
        let city = agenda.heading.venue.city.words(for: phrases.language).text
        let offsets = phrases.offsets(on: week.days.map(\.day), zone)
        // The zone reads from left to right inside a line of Arabic.
        let shown = phrases.language.direction == .rightToLeft ? "\u{200E}\(offsets)\u{200E}" : offsets
        let cancelled = week.days.flatMap { day in
            day.day.entries.filter { $0.state == .cancelled }
                .map { entry in
                    "\(phrases("event_cancelled")): \(entry.title.words(for: phrases.language).text)"
                        + phrases.comma + "\(phrases.day(day.day.date))\(phrases.comma)\(entry.slot)"
                }
        }
        return ([phrases("event_times", x: city, y: shown)] + cancelled)
            .map { Wording(text: $0, language: phrases.language) }
    }
}
