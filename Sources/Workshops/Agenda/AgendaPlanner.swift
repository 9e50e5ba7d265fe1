package import Curriculum
import Reference

/// Makes a timetable that keeps the hard rules.
///
/// It fills the gaps of the days in order of time, always trying first what the designer wished there, and steps back when
/// a rule cannot be kept. A course whose designed days keep every rule comes out as designed. The same course gives the
/// same timetable. It looks for a plan that may be used, not for the best.
package struct AgendaPlanner {
    private let course: Course
    private let wishes: [Wish]
    private let gaps: [Gap]
    private let debriefed: Set<SessionID>
    private var steps = 0

    /// The most placements that are tried.
    private static let budget = 400_000

    /// A timetable for a course.
    ///
    /// - Throws: why there is none, or that none was found.
    package static func plan(_ course: Course) throws(NoAgenda) -> Agenda {
        let reasons = impossibilities(of: course)
        guard reasons.isEmpty else { throw NoAgenda(reasons: reasons, isProven: true) }
        var planner = AgendaPlanner(course)
        var placed: [Placement] = []
        guard planner.fill(gap: 0, from: planner.gaps.first?.slot.start, Set(), &placed) else {
            let isProven = planner.steps < budget
            throw NoAgenda(
                reasons: [
                    NoAgenda.Reason(
                        isProven
                            ? "no order of the sessions keeps every rule between the fixed blocks of the days"
                            : "no timetable was found in \(budget) tries",
                        CourseSubject(.course, "programme"),
                        hint: "loosen a rule, shorten a session, move a fixed block, or add a day"
                    )
                ],
                isProven: isProven
            )
        }
        return planner.agenda(placed)
    }

    private init(_ course: Course) {
        self.course = course
        wishes = course.programme.enumerated()
            .flatMap { number, day in
                day.sessions.compactMap { id in course.session(id).map { Wish(session: $0, day: number + 1) } }
            }
        gaps = course.programme.enumerated().flatMap { number, day in Gap.all(of: day, number: number + 1) }
        debriefed = Set(course.sessions.filter { $0.sensitivity >= .sensitiveTopic }.compactMap(\.debrief))
    }

    // MARK: Search

    private mutating func fill(
        gap: Int,
        from start: MinuteOfDay?,
        _ done: Set<SessionID>,
        _ placed: inout [Placement]
    ) -> Bool {
        if done.count == wishes.count { return true }
        guard gap < gaps.count, let start, steps < AgendaPlanner.budget else { return false }
        guard remainingWork(done) <= remainingRoom(gap, start) else { return false }
        let debrief = placed.last.flatMap { owedDebrief(of: $0.session) }
        let owed = debrief.flatMap { done.contains($0) ? nil : $0 }
        let here = candidates(in: gaps[gap], from: start, done, owed, lectures: lectureRun(placed, endingAt: start))
        for candidate in here.wishedByNow where place(candidate, gap, start, done, &placed) { return true }
        let mayLeave = owed == nil || placed.last.map { mayFollowBlocks(gap, after: $0.slot.end) } ?? false
        if mayLeave, fill(gap: gap + 1, from: nextStart(gap), done, &placed) { return true }
        for candidate in here.wishedLater where place(candidate, gap, start, done, &placed) { return true }
        return false
    }

    private mutating func place(
        _ session: Session,
        _ gap: Int,
        _ start: MinuteOfDay,
        _ done: Set<SessionID>,
        _ placed: inout [Placement]
    ) -> Bool {
        guard let slot = TimeSlot(from: start, lasting: session.minutes) else { return false }
        steps += 1
        placed.append(Placement(session: session, day: gaps[gap].day, slot: slot))
        let isFull = slot.end == gaps[gap].slot.end
        let next = isFull && owedDebrief(of: session) == nil
        let found =
            next
            ? fill(gap: gap + 1, from: nextStart(gap), done.union([session.id]), &placed)
            : fill(gap: gap, from: slot.end, done.union([session.id]), &placed)
        if !found { placed.removeLast() }
        return found
    }

    private func candidates(
        in gap: Gap,
        from start: MinuteOfDay,
        _ done: Set<SessionID>,
        _ owed: SessionID?,
        lectures: Minutes
    ) -> (wishedByNow: [Session], wishedLater: [Session]) {
        let fitting = wishes.filter { wish in
            let session = wish.session
            guard !done.contains(session.id), owed == nil || owed == session.id else { return false }
            guard session.minutes <= gap.room(from: start), session.after.allSatisfy(done.contains) else {
                return false
            }
            if owed == nil, debriefed.contains(session.id) { return false }
            if session.kind == .lecture, lectures.count + session.minutes.count > AgendaRules.longestLectureRun {
                return false
            }
            return course.team.allSatisfy { !session.leaders.contains($0.id) || $0.isPresent(on: gap.day) }
        }
        return (
            fitting.filter { $0.day <= gap.day }.map(\.session), fitting.filter { $0.day > gap.day }.map(\.session)
        )
    }

    private func owedDebrief(of session: Session) -> SessionID? {
        session.sensitivity >= .sensitiveTopic ? session.debrief : nil
    }

    /// Whether what follows the fixed blocks after a gap still directly follows a session that ends at a time.
    private func mayFollowBlocks(_ gap: Int, after end: MinuteOfDay) -> Bool {
        gaps[gap].slot.end == end && gap + 1 < gaps.count && gaps[gap + 1].day == gaps[gap].day
    }

    /// The minutes of lectures that end at a time without a gap before it.
    private func lectureRun(_ placed: [Placement], endingAt end: MinuteOfDay) -> Minutes {
        var (run, time) = (Minutes.zero, end)
        for placement in placed.reversed() where placement.session.kind == .lecture && placement.slot.end == time {
            run = run + placement.session.minutes
            time = placement.slot.start
        }
        return run
    }

    private func nextStart(_ gap: Int) -> MinuteOfDay? {
        gap + 1 < gaps.count ? gaps[gap + 1].slot.start : gaps.last?.slot.end
    }

    private func remainingWork(_ done: Set<SessionID>) -> Int {
        wishes.reduce(0) { done.contains($1.session.id) ? $0 : $0 + $1.session.minutes.count }
    }

    private func remainingRoom(_ gap: Int, _ start: MinuteOfDay) -> Int {
        gaps[gap].room(from: start).count + gaps[(gap + 1)...].map(\.slot.length.count).reduce(0, +)
    }

    private func agenda(_ placed: [Placement]) -> Agenda {
        Agenda(
            days: course.programme.enumerated()
                .map { number, day in
                    let fixed = day.fixed.map { DayEntry(slot: $0.slot, content: .fixed($0)) }
                    let sessions = placed.filter { $0.day == number + 1 }
                        .map { DayEntry(slot: $0.slot, content: .session($0.session.id)) }
                    return AgendaDay(number: number + 1, entries: fixed + sessions)
                }
        )
    }

    // MARK: What can be seen before searching

    private static func impossibilities(of course: Course) -> [NoAgenda.Reason] {
        let gaps = course.programme.enumerated().flatMap { Gap.all(of: $1, number: $0 + 1) }
        let room = gaps.map(\.slot.length.count).reduce(0, +)
        let longest = gaps.map(\.slot.length).max() ?? .zero
        var reasons: [NoAgenda.Reason] = []
        if course.teachingTime.count > room {
            reasons.append(
                NoAgenda.Reason(
                    "the sessions take \(course.teachingTime.count) minutes; the gaps between fixed blocks have \(room)",
                    CourseSubject(.course, "programme"),
                    hint: "shorten sessions, move fixed blocks, or add a day"
                )
            )
        }
        for session in course.sessions {
            reasons += impossibilities(of: session, in: course, longestGap: longest)
        }
        reasons += smallRooms(of: course)
        if let cycle = firstCycle(in: course), let first = cycle.first {
            reasons.append(
                NoAgenda.Reason(
                    "sessions wait for each other: \(cycle.map(\.text).joined(separator: " after "))",
                    CourseSubject(.session(first), "after"),
                    hint: "take one of them out of `after`"
                )
            )
        }
        return reasons
    }

    private static func impossibilities(
        of session: Session,
        in course: Course,
        longestGap: Minutes
    ) -> [NoAgenda.Reason] {
        var reasons: [NoAgenda.Reason] = []
        let element = CourseElement.session(session.id)
        if session.minutes > longestGap {
            reasons.append(
                NoAgenda.Reason(
                    "session \(session.id) takes \(session.minutes); the longest gap has \(longestGap)",
                    CourseSubject(element, "minutes"),
                    hint: "shorten it, cut it in two, or move a fixed block"
                )
            )
        }
        let leaders = course.leaders(of: session)
        let days = course.programme.indices.filter { day in leaders.allSatisfy { $0.isPresent(on: day + 1) } }
        if days.isEmpty, !course.programme.isEmpty {
            reasons.append(
                NoAgenda.Reason(
                    "there is no day on which all who lead session \(session.id) are there",
                    CourseSubject(element, "led_by"),
                    hint: "name others in `led_by`, or more `days` in `team`"
                )
            )
        }
        if session.sensitivity >= .sensitiveTopic, session.debrief == nil {
            reasons.append(
                NoAgenda.Reason(
                    "sensitive session \(session.id) has no debrief to follow it",
                    CourseSubject(element),
                    hint: "name in `debrief` a session of kind debrief"
                )
            )
        }
        return reasons
    }

    private static func smallRooms(of course: Course) -> [NoAgenda.Reason] {
        let most = course.profile.participants.upperBound
        return course.rooms.compactMap { room in
            let sessions = course.sessions.filter { $0.room == room.id }
            guard room.capacity < most, let first = sessions.first else { return nil }
            let others = sessions.count > 1 ? " and \(sessions.count - 1) more" : ""
            return NoAgenda.Reason(
                "room \(room.id) of session \(first.id)\(others) seats \(room.capacity) of \(most)",
                CourseSubject(.session(first.id), "room"),
                hint: "name a larger room, or take fewer participants"
            )
        }
    }

    private static func firstCycle(in course: Course) -> [SessionID]? {
        var finished: Set<SessionID> = []
        func walk(_ id: SessionID, _ path: [SessionID]) -> [SessionID]? {
            if let start = path.firstIndex(of: id) { return Array(path[start...]) + [id] }
            guard !finished.contains(id), let session = course.session(id) else { return nil }
            for earlier in session.after {
                if let cycle = walk(earlier, path + [id]) { return cycle }
            }
            finished.insert(id)
            return nil
        }
        for session in course.sessions {
            if let cycle = walk(session.id, []) { return cycle }
        }
        return nil
    }
}

/// Why a course has no timetable.
package struct NoAgenda: Error, Hashable, Sendable {
    /// The reasons.
    package let reasons: [Reason]

    /// Whether there can be none, rather than that none was found.
    package let isProven: Bool

    /// One reason, and the part of the course that it is about.
    package struct Reason: Hashable, Sendable {
        /// The reason in words.
        package let text: String

        /// What it is about.
        package let subject: CourseSubject

        /// How to mend it.
        package let hint: String

        init(_ text: String, _ subject: CourseSubject, hint: String) {
            self.text = text
            self.subject = subject
            self.hint = hint
        }
    }
}

private struct Wish {
    let session: Session
    let day: Int
}

private struct Placement {
    let session: Session
    let day: Int
    let slot: TimeSlot
}

/// Free time between two fixed blocks.
private struct Gap {
    let day: Int
    let slot: TimeSlot

    static func all(of day: CourseDay, number: Int) -> [Gap] {
        var gaps: [Gap] = []
        var start = day.start
        for block in day.fixed {
            if let slot = TimeSlot(from: start, to: block.slot.start) {
                gaps.append(Gap(day: number, slot: slot))
            }
            start = max(start, block.slot.end)
        }
        if let slot = TimeSlot(from: start, to: day.end) {
            gaps.append(Gap(day: number, slot: slot))
        }
        return gaps
    }

    func room(from start: MinuteOfDay) -> Minutes { Minutes(slot.end.minutes - start.minutes) ?? .zero }
}
