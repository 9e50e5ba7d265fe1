import Curriculum
import Publishing
import Reference
import TestSupport
import Testing
import Workshops

/// Events whose documents are looked at.
enum EventEditions {
    /// The small event over two weeks, with people far away.
    static func small(title: String = "Forensic week") throws -> EventEdition {
        let register = try Project.register()
        let codes = ["NP", "US", "FR", "SN"].compactMap { CountryCode($0) }
        let named = codes.compactMap { code in register.country(code).map { (code, $0.name) } }
        return try #require(
            try EventEdition(
                agenda: EventSamples.agenda(title: title),
                zone: EventSamples.paris(),
                otherZones: [EventSamples.newYork(), EventSamples.kathmandu()],
                labels: Project.labels(),
                countries: Dictionary(uniqueKeysWithValues: named)
            )
        )
    }

    /// A course of the project on its dates, from a Monday on.
    static func course(_ name: String) throws -> EventEdition {
        let course = try Editions.edition(name)
        let monday = try #require(CalendarDate(iso: "2026-03-02")).daysSince1970
        let dates = course.course.programme.indices.compactMap {
            CalendarDate(secondsSince1970: (monday + $0) * 86_400)
        }
        let agenda = try course.event(EventSamples.heading(), of: Sittings(undivided: course.course), on: dates)
        return try #require(try EventEdition(agenda: agenda, zone: EventSamples.paris(), labels: course.labels))
    }

    static func all() throws -> [(name: String, edition: EventEdition)] {
        try [("small", small()), ("sg5", course("sg5")), ("bio3", course("bio3"))]
    }
}
