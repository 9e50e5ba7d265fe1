package import Reference

/// What clocks show where people take part from afar, and who would have to sit up for it.
///
/// Breaks are left out. A delegation attends everything; a person counts where they are named.
package struct RemoteHours: Hashable, Sendable {
    /// Those who take part from afar, by their clocks, that which is furthest behind first.
    package let audiences: [RemoteAudience]

    /// The days with what clocks show at each entry.
    package let days: [RemoteDay]

    /// The zones whose clocks are not known.
    package let unknownZones: [ZoneName]

    /// How many take part in all, at the venue and from afar.
    package let participants: Int

    /// The hours that can be asked of people: 08:00 to 20:00 on their own clock.
    package static let reasonable = (start: 480, end: 1_200)

    /// Works out the hours of an agenda by the clock of its venue and those of others.
    ///
    /// There are none when `venue` is not the zone of the venue.
    package init?(of agenda: EventAgenda, venue: ZoneRules, others: [ZoneRules]) {
        guard venue.name == agenda.heading.venue.zone else { return nil }
        let zones = Dictionary(([venue] + others).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let all = RemoteAudience.all(of: agenda)
        let start = agenda.days.first.map { $0.date.daysSince1970 * 86_400 } ?? 0
        audiences = all.filter { zones[$0.zone] != nil }
            .sorted { first, second in
                func ahead(_ audience: RemoteAudience) -> Int {
                    zones[audience.zone]?.time(at: start)?.offset.seconds ?? 0
                }
                return (ahead(first), first.zone) < (ahead(second), second.zone)
            }
        unknownZones = all.map(\.zone).filter { zones[$0] == nil }.sorted()
        participants =
            agenda.delegations.reduce(0) { $0 + $1.count }
            + agenda.people.count { person in agenda.days.contains { day in day.names(person.id) } }
        days = agenda.days.map { [audiences] day in
            RemoteDay(day, audiences.map { ($0, zones[$0.zone] ?? venue) }, venue: venue)
        }
    }

    /// Who is outside the reasonable hours, entry by entry in order of time.
    package var outside: [OutsideHours] {
        days.flatMap { day in
            day.rows.flatMap { row in
                zip(audiences, row.cells)
                    .compactMap { audience, cell in
                        guard let cell, cell.count > 0, !cell.isReasonable else { return nil }
                        return OutsideHours(date: day.date, entry: row.entry, audience: audience, cell: cell)
                    }
            }
        }
    }

    /// How many of all are inside their reasonable hours at an entry; those at the venue always are.
    package func inside(_ row: RemoteRow) -> Int {
        participants - row.cells.compactMap(\.self).filter { !$0.isReasonable }.reduce(0) { $0 + $1.count }
    }
}

/// Those who take part from afar on one clock.
package struct RemoteAudience: Hashable, Sendable {
    /// Their clock.
    package let zone: ZoneName

    /// Their countries, sorted.
    package let countries: [CountryCode]

    /// Members of delegations among them.
    package let delegates: Int

    /// Those whom the agenda names, in its order.
    package let people: [PersonID]

    static func all(of agenda: EventAgenda) -> [RemoteAudience] {
        let delegations = agenda.delegations.filter { $0.remoteCount > 0 }
        let named = agenda.people.compactMap { person -> (zone: ZoneName, person: EventPerson)? in
            if case .remote(let zone) = person.presence { (zone, person) } else { nil }
        }
        return Set(delegations.map(\.zone) + named.map(\.zone)).sorted()
            .map { zone in
                let own = delegations.filter { $0.zone == zone }
                let people = named.filter { $0.zone == zone }.map(\.person)
                return RemoteAudience(
                    zone: zone,
                    countries: Set(own.map(\.country) + people.compactMap(\.country)).sorted(),
                    delegates: own.reduce(0) { $0 + $1.remoteCount },
                    people: people.map(\.id)
                )
            }
    }
}

/// A day as clocks elsewhere show it.
package struct RemoteDay: Hashable, Sendable {
    /// The date at the venue.
    package let date: CalendarDate

    /// Its entries without breaks and without what is cancelled, in order of time.
    package let rows: [RemoteRow]

    init(_ day: EventDay, _ audiences: [(audience: RemoteAudience, zone: ZoneRules)], venue: ZoneRules) {
        date = day.date
        rows = day.entries.filter { $0.state == .confirmed && !$0.kind.isBreak }
            .map { entry in
                let start = venue.second(of: entry.slot.start, on: day.date)
                let end = venue.second(of: entry.slot.end, on: day.date)
                return RemoteRow(
                    entry: entry.id,
                    cells: audiences.map { audience, zone in
                        let named = audience.people.count { entry.people.contains($0) || day.chair == $0 }
                        guard let first = zone.time(at: start), let last = zone.time(at: end) else { return nil }
                        return RemoteCell(start: first, end: last, count: audience.delegates + named)
                    }
                )
            }
    }
}

/// An entry as clocks elsewhere show it.
package struct RemoteRow: Hashable, Sendable {
    /// The entry.
    package let entry: EventEntryID

    /// What the clock of each audience shows; `nil` where its calendar ends.
    package let cells: [RemoteCell?]
}

/// What one clock shows at an entry.
package struct RemoteCell: Hashable, Sendable {
    /// When the entry begins there.
    package let start: LocalTime

    /// When it ends there.
    package let end: LocalTime

    /// How many take part there.
    package let count: Int

    /// Creates a cell.
    package init(start: LocalTime, end: LocalTime, count: Int) {
        self.start = start
        self.end = end
        self.count = count
    }

    /// Whether all of it lies within the hours that can be asked of people.
    package var isReasonable: Bool {
        let hours = RemoteHours.reasonable
        return start.date == end.date && start.minute.minutes >= hours.start && end.minute.minutes <= hours.end
    }
}

/// An entry that lies outside the reasonable hours of some.
package struct OutsideHours: Hashable, Sendable {
    /// The date at the venue.
    package let date: CalendarDate

    /// The entry.
    package let entry: EventEntryID

    /// Who is outside.
    package let audience: RemoteAudience

    /// What their clock shows, and how many they are.
    package let cell: RemoteCell
}

extension EventDay {
    fileprivate func names(_ person: PersonID) -> Bool {
        chair == person || entries.contains { $0.people.contains(person) }
    }
}
