import Documents
package import Reference
package import Workshops

/// Everything that the documents of an event are made from.
package struct EventEdition: Sendable {
    /// The agenda.
    package let agenda: EventAgenda

    /// The clock of the venue.
    package let zone: ZoneRules

    /// The clocks of those who take part from afar.
    package let otherZones: [ZoneRules]

    /// The labels of documents.
    package let labels: LabelCatalogue

    /// The names of countries; a country without one is shown by its code.
    package let countries: [CountryCode: LocalisedText]

    /// How many of each delegation are in which group.
    package let division: GroupDivision?

    /// The marking of every page.
    package let marking: Marking?

    /// Puts an edition together, or `nil` where `zone` is not that of the venue.
    package init?(
        agenda: EventAgenda,
        zone: ZoneRules,
        otherZones: [ZoneRules] = [],
        labels: LabelCatalogue,
        countries: [CountryCode: LocalisedText] = [:],
        division: GroupDivision? = nil,
        marking: Marking? = nil
    ) {
        guard zone.name == agenda.heading.venue.zone else { return nil }
        self.agenda = agenda
        self.zone = zone
        self.otherZones = otherZones
        self.labels = labels
        self.countries = countries
        self.division = division
        self.marking = marking
    }

    /// The agenda as a document: lists of the days, each week on a sheet with its hours side by side, and what clocks
    /// elsewhere show.
    package func agendaDocument(in language: Language) -> EditedDocument {
        let phrases = Phrasebook(labels, language: language)
        let blocks = blocks(phrases)
        let title = phrases.wording(agenda.heading.title)
        let kind = phrases("agenda_of_course")
        let edition =
            "\(phrases("version_x", x: agenda.heading.sequence)) · "
            + (agenda.heading.published.date?.words(in: language) ?? "")
        let document = Document(
            properties: DocumentProperties(
                title: "\(kind) – \(title.text)",
                subject: title.text,
                keywords: [agenda.heading.id.text],
                language: language,
                date: agenda.heading.published.date ?? agenda.days[0].date
            ),
            header: PageLine(
                leading: [.code(agenda.heading.id.text), phrases.plain("  "), phrases.words(title)],
                trailing: [phrases.plain(kind)]
            ),
            footer: PageLine(
                leading: [phrases.plain(edition)],
                trailing: phrases.line("page_x_of_y", x: .pageNumber, y: .pageCount)
            ),
            blocks: blocks,
            marking: marking?.title.words(for: language)
        )
        return EditedDocument(name: "agenda.docx", document: document, untranslated: phrases.untranslated.count)
    }

    private func blocks(_ phrases: Phrasebook) -> [Block] {
        let opening = opening(phrases)
        let remote = remote(phrases)
        let rest =
            days(phrases) + groups(phrases) + weeks(phrases) + (remote.isEmpty ? [] : [.section(.portrait)] + remote)
        guard !phrases.untranslated.isEmpty else { return opening + rest }
        let language = phrases("language_\(agenda.heading.title.main.rawValue)")
        let note = Paragraph(.minor, [phrases.plain(phrases("untranslated_note", x: language))])
        return opening + [.paragraph(note)] + rest
    }

    private func opening(_ phrases: Phrasebook) -> [Block] {
        let venue = agenda.heading.venue
        let place = phrases.list([venue.name, venue.city]) + [phrases.dot, phrases.plain(phrases.dates(of: agenda))]
        let times = phrases.line(
            "event_times",
            x: phrases.words(venue.city),
            y: .code(phrases.offsets(on: agenda.days, zone))
        )
        return [
            .paragraph(
                Paragraph(
                    .kicker,
                    [phrases.label("agenda_of_course"), phrases.dot, .code(agenda.heading.id.text)]
                )
            ),
            .paragraph(Paragraph(.title, [phrases.words(agenda.heading.title)])),
            .paragraph(Paragraph(.subtitle, place)),
            .paragraph(Paragraph(.minor, times, keepsWithNext: true)),
        ]
    }

    private func weeks(_ phrases: Phrasebook) -> [Block] {
        let weeks = EventWeek.weeks(of: agenda)
        guard !weeks.isEmpty else { return [] }
        let sheets = weeks.enumerated()
            .flatMap { number, week -> [Block] in
                let first = week.days.first?.day.date
                let words =
                    weeks.count == 1
                    ? phrases("event_week_grid") : phrases("event_week", x: first?.words(in: phrases.language) ?? "")
                return [
                    .heading(
                        Heading(
                            level: 1,
                            text: [phrases.plain(words)],
                            anchor: "week-\(number + 1)",
                            startsPage: number > 0
                        )
                    ),
                    .table(table(of: week, phrases)),
                ]
            }
        return [.section(.landscape)] + sheets
    }

    /// A week on one sheet: with a row from each time to the next where that fits, else with rows of an hour, of several
    /// hours, or of the whole day.
    private func table(of week: EventWeek, _ phrases: Phrasebook) -> Table {
        let exact = EventWeekTable(week, agenda, phrases).table
        guard !EventEdition.fitsOnASheet(exact) else { return exact }
        let tables = [1, 2, 3, 4, 6, 24].lazy.map { EventHourTable(week, agenda, phrases, hoursOfARow: $0).table }
        return tables.first(where: EventEdition.fitsOnASheet) ?? tables[tables.endIndex - 1]
    }

    /// Whether a table fits on our page lying on its side, under a heading of one line.
    private static func fitsOnASheet(_ table: Table) -> Bool {
        let page = VisualIdentity.Page.self
        let heading = VisualIdentity.style(ofHeading: 1)
        let (width, height) = (page.height - 2 * page.side, page.width - page.top - page.bottom)
        // Behind the last table of a document stands an empty paragraph; a line is a quarter higher than its letters.
        let end = VisualIdentity.style(of: .minor)
        let lines = (heading.size + end.size) * 10 * 5 / 4
        let taken = heading.before + lines + heading.after + end.after
        return TableHeight(of: table, width: Double(width) / 20).points <= Double(height - taken) / 20
    }
}

extension Moment {
    /// Its date in UTC.
    fileprivate var date: CalendarDate? { CalendarDate(secondsSince1970: secondsSince1970) }
}
