import Curriculum
import Exchange
import Foundation
import Reference
import TestSupport
import Testing
import Workshops

@Suite("Agendas")
struct AgendaTests {
    private static func text(_ name: String) throws -> String { try Project.courseText(name) }

    private static func course(_ text: String) throws -> Course { try Project.course("bio3", text: text).course }

    @Test(arguments: ["sg3", "bio3", "sg5", "bio5"])
    func ourCoursesComeOutAsDesignedAndBreakNoRule(_ name: String) throws {
        let course = try Project.course(name).course
        let agenda = try AgendaPlanner.plan(course)
        #expect(AgendaRules.breaches(of: agenda, for: course).isEmpty)
        #expect(agenda.sessions == course.programme.flatMap(\.sessions))
    }

    @Test func aShorterDayMovesSessionsAndStillKeepsEveryRule() throws {
        // Day 2 loses its last hour; day 3 has to find room for it.
        let text = try Self.text("bio3")
            .replacing("end: \"16:25\"", with: "end: \"15:40\"")
            .replacing(
                "{kind: recap, start: \"16:10\", minutes: 15}",
                with: "{kind: recap, start: \"15:25\", minutes: 15}"
            )
            .replacing("end: \"16:45\"", with: "end: \"17:45\"")
        let course = try Self.course(text)
        let agenda = try AgendaPlanner.plan(course)
        #expect(AgendaRules.breaches(of: agenda, for: course).isEmpty)
        let last = try #require(SessionID("BIO3-S3.4"))
        #expect(agenda.places[last]?.day == 3)
    }

    @Test(arguments: 1...60)
    func shuffledWishesNeverBreakARule(_ seed: UInt64) throws {
        let course = try Project.course(seed.isMultiple(of: 2) ? "sg3" : "bio3").course
        var chance = Dice(seed: seed)
        var order = course.programme.flatMap(\.sessions)
        order.shuffle(using: &chance)
        let share = order.count / course.programme.count
        let programme = course.programme.enumerated()
            .map { number, day in
                let end = number == course.programme.count - 1 ? order.count : (number + 1) * share
                return CourseDay(
                    theme: day.theme,
                    start: day.start,
                    end: day.end,
                    fixed: day.fixed,
                    sessions: Array(order[(number * share)..<end])
                )
            }
        let shuffled = try Course(
            id: course.id,
            profile: course.profile,
            outcomes: course.outcomes,
            modules: course.modules,
            assessments: course.assessments,
            team: course.team,
            rooms: course.rooms,
            programme: programme,
            accepted: []
        )
        do throws(NoAgenda) {
            let agenda = try AgendaPlanner.plan(shuffled)
            #expect(AgendaRules.breaches(of: agenda, for: shuffled).isEmpty, "seed \(seed)")
            let again = try AgendaPlanner.plan(shuffled)
            #expect(again == agenda, "seed \(seed)")
        } catch {
            #expect(!error.isProven, "seed \(seed): the designer's own order is a timetable")
        }
    }

    @Test(
        arguments: [
            ("capacity: 30", "capacity: 3", "room seminar of session BIO3-S1.1 and "),
            ("end: \"16:40\"", "end: \"17:40\"", nil),
            ("minutes: 105\n", "minutes: 105\n", nil),
        ] as [(String, String, String?)]
    )
    func whatCanBeSeenIsSaidBeforeSearching(_ change: (from: String, to: String, reason: String?)) throws {
        let course = try Self.course(Self.text("bio3").replacing(change.from, with: change.to))
        guard let reason = change.reason else {
            #expect(try AgendaPlanner.plan(course).sessions.count == 13)
            return
        }
        let error = #expect(throws: NoAgenda.self) { try AgendaPlanner.plan(course) }
        #expect(error?.isProven == true)
        #expect(error?.reasons.contains { $0.text.hasPrefix(reason) } == true)
    }

    @Test func sessionsThatWaitForEachOtherAreNamed() throws {
        var text = try Self.text("bio3")
        let first = try #require(text.range(of: "after: []"))
        text.replaceSubrange(first, with: "after: [BIO3-S1.2]")
        let start = try #require(text.range(of: "id: BIO3-S1.2")).lowerBound
        let after = try #require(text.range(of: "after: [", range: start..<text.endIndex))
        let end = try #require(text.range(of: "]", range: after.upperBound..<text.endIndex))
        text.replaceSubrange(after.lowerBound..<end.upperBound, with: "after: [BIO3-S1.1]")
        let course = try Self.course(text)
        let error = #expect(throws: NoAgenda.self) { try AgendaPlanner.plan(course) }
        #expect(
            error?.reasons.map(\.text) == ["sessions wait for each other: BIO3-S1.1 after BIO3-S1.2 after BIO3-S1.1"]
        )
    }

    @Test func moreTeachingThanTimeIsSaid() throws {
        let course = try Self.course(Self.text("bio3").replacing("end: \"16:40\"", with: "end: \"16:41\""))
        let programme =
            Array(course.programme.dropLast()) + [
                CourseDay(
                    theme: course.programme[2].theme,
                    start: course.programme[2].start,
                    end: try #require(MinuteOfDay(clock: "16:45")),
                    fixed: course.programme[2].fixed.filter { $0.slot.start.minutes >= 15 * 60 } + [],
                    sessions: course.programme[2].sessions
                )
            ]
        let tight = try Course(
            id: course.id,
            profile: course.profile,
            outcomes: course.outcomes,
            modules: course.modules,
            assessments: course.assessments,
            team: course.team,
            rooms: course.rooms,
            programme: Array(programme.prefix(2)) + [
                CourseDay(
                    theme: programme[2].theme,
                    start: try #require(MinuteOfDay(clock: "15:00")),
                    end: programme[2].end,
                    fixed: programme[2].fixed,
                    sessions: programme[2].sessions
                )
            ],
            accepted: []
        )
        let error = #expect(throws: NoAgenda.self) { try AgendaPlanner.plan(tight) }
        #expect(error?.isProven == true)
        #expect(
            error?.reasons.first?.text.hasPrefix("the sessions take 825 minutes; the gaps between fixed blocks have ")
                == true
        )
    }

    @Test func eachBrokenRuleIsNamed() throws {
        let course = try Self.course(Self.text("sg3"))
        let agenda = try AgendaPlanner.plan(course)
        func rules(_ change: (Int, [DayEntry]) -> [DayEntry]) -> Set<String> {
            let days = agenda.days.map { AgendaDay(number: $0.number, entries: change($0.number, $0.entries)) }
            return Set(AgendaRules.breaches(of: Agenda(days: days), for: course).map(\.rule))
        }
        func isSession(_ entry: DayEntry, _ id: String) -> Bool {
            if case .session(let own) = entry.content { own.text == id } else { false }
        }
        func moved(_ entry: DayEntry, by minutes: Int) -> DayEntry {
            let start = MinuteOfDay(entry.slot.start.minutes + minutes) ?? entry.slot.start
            return DayEntry(
                slot: TimeSlot(from: start, lasting: entry.slot.length) ?? entry.slot,
                content: entry.content
            )
        }
        #expect(rules { _, entries in entries }.isEmpty)
        #expect(rules { _, entries in entries.filter { !isSession($0, "SG3-S4.3") } } == ["H1"])
        #expect(rules { day, entries in day == 1 ? entries + entries.suffix(2) : entries }.contains("H1"))
        #expect(rules { _, entries in entries.map { isSession($0, "SG3-S1.2") ? moved($0, by: 10) : $0 } } == ["H3"])
        #expect(
            rules { _, entries in
                entries.map { entry in
                    guard isSession(entry, "SG3-S3.1D") else { return entry }
                    return moved(entry, by: 5)
                }
            }
            .isSuperset(of: ["H7", "H3"])
        )
        let swapped = Agenda(
            days: zip(agenda.days, [agenda.days[1], agenda.days[0], agenda.days[2]])
                .map {
                    AgendaDay(number: $0.number, entries: $1.entries)
                }
        )
        let broken = Set(AgendaRules.breaches(of: swapped, for: course).map(\.rule))
        #expect(broken.contains("H2"), "the interview specialist is there on day 2 only")
    }
}
