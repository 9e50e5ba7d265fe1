package import Reference
package import Workshops

/// A calendar with the entries of an event, before it is written or after it was read.
package struct CalendarContents: Hashable, Sendable {
    /// What a program that takes it is to do with it; `nil` for nothing but to show it.
    package let method: Method?

    /// The name by which programs know the calendar, for good.
    package let id: String

    /// What it is called.
    package let name: Wording

    /// When this edition was published.
    package let published: Moment

    /// The clock that its times are read on, in the years of its entries.
    package let zone: ZoneRules

    /// Its entries, in order of time.
    package let events: [CalendarEvent]

    /// Creates a calendar; of `zone` it keeps the years of the entries.
    package init(
        method: Method?,
        id: String,
        name: Wording,
        published: Moment,
        zone: ZoneRules,
        events: [CalendarEvent]
    ) {
        self.method = method
        self.id = id.inCalendar
        self.name = name.inCalendar
        self.published = published
        let years = events.map(\.date.year)
        let first = years.min() ?? zone.years.lowerBound
        self.zone = zone.during(first...(years.max() ?? first)) ?? zone
        self.events = events
    }

    /// What a program that takes a calendar is to do with it (RFC 5546).
    package enum Method: String, CaseIterable, Hashable, Sendable {
        /// To show it.
        case publish = "PUBLISH"

        /// To ask whether the person comes.
        case request = "REQUEST"

        /// To take it out.
        case cancel = "CANCEL"
    }
}

/// An entry of a calendar.
package struct CalendarEvent: Hashable, Sendable {
    /// The name by which programs know it, for good.
    package let id: String

    /// Which edition of it this is, from 0.
    package let sequence: Int

    /// Its date on the clock of the calendar.
    package let date: CalendarDate

    /// When it is on that day.
    package let slot: TimeSlot

    /// What it is called.
    package let summary: Wording

    /// More about it, in lines.
    package let description: Wording?

    /// Where it is.
    package let location: Wording?

    /// Key words, the kind of the entry first.
    package let categories: [String]

    /// Its colour, by a name of CSS.
    package let color: String

    /// Whether it takes place.
    package let state: EventEntryState

    /// Whether people are free while it is.
    package let isFree: Bool

    /// Who holds it.
    package let organiser: CalendarPerson?

    /// Who is asked to come.
    package let attendee: CalendarPerson?

    /// Creates an entry; control characters and marks that turn what stands around them are taken out of its texts.
    package init(
        id: String,
        sequence: Int,
        date: CalendarDate,
        slot: TimeSlot,
        summary: Wording,
        description: Wording?,
        location: Wording?,
        categories: [String],
        color: String,
        state: EventEntryState,
        isFree: Bool,
        organiser: CalendarPerson?,
        attendee: CalendarPerson?
    ) {
        self.id = id.inCalendar
        self.sequence = sequence
        self.date = date
        self.slot = slot
        self.summary = summary.inCalendar
        self.description = description?.inCalendar
        self.location = location?.inCalendar
        self.categories = categories.map(\.inCalendar)
        self.color = color.inCalendar
        self.state = state
        self.isFree = isFree
        self.organiser = organiser
        self.attendee = attendee
    }
}

/// Somebody whom a calendar names by their address.
package struct CalendarPerson: Hashable, Sendable {
    /// The name.
    package let name: String

    /// The address.
    package let address: MailAddress

    /// Creates a person.
    package init(name: String, address: MailAddress) {
        self.name = name.inCalendar
        self.address = address
    }
}

extension Wording {
    fileprivate var inCalendar: Wording { Wording(text: text.inCalendar, language: language) }
}

extension String {
    /// The text with line feeds as its only line ends, and without what RFC 5545, 3.1 forbids or what would turn the text
    /// around it.
    fileprivate var inCalendar: String {
        var kept = String.UnicodeScalarView()
        var lastWasReturn = false
        for scalar in unicodeScalars {
            defer { lastWasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !lastWasReturn { kept.append("\n") }
            case 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
            case 0x09: kept.append(" ")
            case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
