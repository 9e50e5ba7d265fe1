import Curriculum
import Exchange
import Reference
import TestSupport
import Testing
import Workshops

@Suite("Our courses at events")
struct OurCoursesAtEventsTests {
    private static let venues: [String: (country: String, zone: String, latitude: Double, longitude: Double)] = [
        "Makkah": ("SA", "Asia/Riyadh", 21.42, 39.83), "Abuja": ("NG", "Africa/Lagos", 9.06, 7.49),
        "Amman": ("JO", "Asia/Amman", 31.95, 35.93), "Kuala Lumpur": ("MY", "Asia/Kuala_Lumpur", 3.14, 101.69),
    ]

    // From Sunday to Thursday, without a Friday.
    private static let april = ["2027-04-11", "2027-04-12", "2027-04-13", "2027-04-14", "2027-04-15"]

    private static let fridayLast = ["2027-04-12", "2027-04-13", "2027-04-14", "2027-04-15", "2027-04-16"]

    // Ramadan 1448 runs from 8 February to 9 March 2027.
    private static let ramadan = ["2027-02-14", "2027-02-15", "2027-02-16", "2027-02-17", "2027-02-18"]

    /// The plan of a course at a venue, and the times of prayer on its days.
    private static func plan(_ name: String, at city: String, _ days: [String]) throws -> (EventPlan, EventConditions) {
        let course = try Project.course(name).course
        let venue = try #require(venues[city])
        let text = EventText.event(
            course: course.id.text,
            dates: Array(days.suffix(course.programme.count)),
            zone: venue.zone,
            country: venue.country,
            position: (venue.latitude, venue.longitude),
            """
            prayer: {method: mwl, minutes: 20, friday: 60}
            break_shift: 60
            levels:
              - {rule: working-day, level: ignore}
            """
        )
        let conditions = try EventText.conditions(text, for: course)
        return (try PlannedCourse.plan(course, conditions), conditions)
    }

    /// The times of prayer for which an agenda has no break, worked out from the agenda.
    private static func missed(_ plan: EventPlan, _ conditions: EventConditions) -> [String] {
        zip(plan.agenda.days, conditions.days)
            .flatMap { day, host in
                let breaks = day.entries.filter {
                    if case .fixed(let block) = $0.content { block.kind.isBreak } else { false }
                }
                return host.pauses
                    .filter { pause in
                        !breaks.contains { entry in
                            let first = max(entry.slot.start, pause.window.start).minutes
                            return min(entry.slot.end, pause.window.end).minutes - first >= pause.length.count
                        }
                    }
                    .map {
                        "day \(day.number): no break of \($0.length.count) minutes lies in \($0.window), the time of \($0.name)"
                    }
            }
    }

    private static func reported(_ plan: EventPlan) -> [String] {
        plan.findings.filter { $0.rule.text == "prayer" }.map { "\($0.element.name): \($0.message)" }
    }

    @Test(arguments: ["sg3", "bio3", "sg5", "bio5"])
    func withoutConditionsACourseComesOutAsDesigned(_ name: String) throws {
        let course = try Project.course(name).course
        let conditions = try EventConditions(
            days: PlannedCourse.days(course.programme.count),
            participants: course.profile.participants.upperBound
        )
        let plan = try PlannedCourse.plan(course, conditions)
        #expect(plan.isOptimal)
        #expect(plan.agenda.days == Agenda(designedFor: course).days)
        #expect(plan.findings.isEmpty)
    }

    /// What is neither a session nor a break, in order.
    private static func ceremonies(_ agenda: Agenda) -> [String] {
        PlannedCourse.lines(of: agenda)
            .filter { line in
                ["registration", "opening", "welcome", "recap", "assessment", "evaluation", "photo", "closing"]
                    .contains { line.hasSuffix(" \($0)") }
            }
    }

    private static let prayed = ["sg3", "bio3", "sg5", "bio5"]
        .flatMap { name in venues.keys.sorted().map { (name, $0) } }

    @Test(arguments: prayed)
    func breaksMoveToTheTimesOfPrayerOrThatIsSaid(_ name: String, _ city: String) throws {
        let course = try Project.course(name).course
        for days in [Self.april, Self.ramadan, Self.fridayLast] {
            let (plan, conditions) = try Self.plan(name, at: city, days)
            #expect(plan.isOptimal, "\(days[0])")
            #expect(Self.reported(plan) == Self.missed(plan, conditions), "\(days[0])")
            #expect(!plan.findings.contains { $0.level == .blockScheduling }, "\(days[0])")
            #expect(Self.ceremonies(plan.agenda) == Self.ceremonies(Agenda(designedFor: course)), "\(days[0])")
            #expect(Set(plan.agenda.sessions) == Set(course.sessions.map(\.id)), "\(days[0])")
        }
    }

    // At Kuala Lumpur dhuhr is after 13:00, when lunch is nearly over and the afternoon is full.
    @Test(arguments: prayed)
    func onAllDaysButFridaysNoPrayerIsMissedWhereItIsAroundNoon(_ name: String, _ city: String) throws {
        for days in [Self.april, Self.ramadan] {
            let missed = try Self.reported(Self.plan(name, at: city, days).0)
            #expect(missed.isEmpty || city == "Kuala Lumpur", "\(days[0])")
            #expect(missed.count <= 1, "\(days[0])")
        }
    }

    @Test func aLongFridayLunchCoversThePrayerWhereItIs() throws {
        let (plan, conditions) = try Self.plan("bio5", at: "Abuja", Self.fridayLast)
        let friday = try #require(conditions.days.last?.pauses.first)
        #expect((friday.name, friday.window.description) == ("dhuhr", "12:30–13:30"))
        #expect(PlannedCourse.lines(of: plan.agenda).contains("5 12:30–13:45 lunch"))
        #expect(Self.reported(plan).isEmpty)
    }

    // Three days of sessions to the minute: lunch cannot go to 12:30 without cutting the morning's 90 minutes.
    @Test func onAFullFridayLunchStaysAndThePrayerIsReported() throws {
        let (plan, _) = try Self.plan("bio3", at: "Abuja", Self.fridayLast)
        #expect(Self.reported(plan) == ["day 3: no break of 60 minutes lies in 12:30–13:30, the time of dhuhr"])
    }

    @Test(arguments: prayed)
    func whatIsPublishedKeepsItsBreaksWhenItIsReadAgain(_ name: String, _ city: String) throws {
        let course = try Project.course(name).course
        let (plan, conditions) = try Self.plan(name, at: city, Self.fridayLast)
        // A calendar of an event does not say which assessment a block is for.
        let read = Agenda(
            days: plan.agenda.days.map { day in
                AgendaDay(
                    number: day.number,
                    entries: day.entries.map { entry in
                        guard case .fixed(let block) = entry.content else { return entry }
                        let plain = FixedBlock(kind: block.kind, slot: block.slot, assessment: nil)
                        return DayEntry(slot: entry.slot, content: .fixed(plain))
                    }
                )
            }
        )
        let planner = try EventPlanner(course, conditions)
        #expect(planner.explains(read))
        #expect(planner.cost(of: read) == plan.cost)
        #expect(planner.findings(in: read) == plan.findings)
    }
}
