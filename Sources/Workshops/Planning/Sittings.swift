package import Curriculum
import Reference

/// A course as it is held at an event: what streams attend by themselves stands in it once for each of them.
///
/// A sitting of a session that is repeated is called after the session and its stream, such as `SG3-S2.3.A`. It builds on those
/// sittings of earlier sessions at which some of its people were. A debrief is attended as the session that it follows.
package struct Sittings: Hashable, Sendable {
    /// The course with a session for each sitting.
    package let course: Course

    /// The streams; none where all attend everything.
    let streams: [EventConditions.Stream]

    /// The numbers of the streams that attend each sitting.
    private let attending: [SessionID: [Int]]
    private let sessions: [SessionID: SessionID]
    private let everybody: Int

    /// A course that all attend together.
    package init(undivided course: Course) {
        self.course = course
        streams = []
        everybody = course.profile.participants.upperBound
        (attending, sessions) = ([:], [:])
    }

    /// Divides a course, or throws why that cannot be.
    package init(of course: Course, _ conditions: EventConditions) throws(EventPlanFaults) {
        streams = conditions.streams
        everybody = conditions.participants
        guard conditions.streams.count > 1 else {
            self.course = course
            (attending, sessions) = ([:], [:])
            return
        }
        let groups = SittingGroups(course, conditions)
        var (attending, sessions): ([SessionID: [Int]], [SessionID: SessionID]) = ([:], [:])
        var sittings: [SessionID: [Session]] = [:]
        for session in course.sessions {
            for (id, streams) in groups.sittings(of: session.id) {
                attending[id] = streams
                sessions[id] = session.id
                sittings[session.id, default: []].append(groups.sitting(of: session, id, streams))
            }
        }
        (self.attending, self.sessions) = (attending, sessions)
        do throws(CourseFaults) {
            self.course = try course.replacing(sittings)
        } catch {
            throw EventPlanFaults(
                faults: error.faults.map {
                    EventPlanFaults.Fault(
                        element: .course,
                        message: "the sittings of the streams cannot be named: \($0.kind)",
                        hint: "give streams other identifiers"
                    )
                }
            )
        }
    }

    /// The session that a sitting is one of; the session itself where it is held once.
    package func session(of sitting: SessionID) -> SessionID { sessions[sitting] ?? sitting }

    /// Whether streams work side by side.
    package var isParallel: Bool { streams.count > 1 }

    /// How many lines of time there are: one for each stream, or one for all.
    var streamCount: Int { max(streams.count, 1) }

    /// The numbers of the streams that attend a sitting.
    func streams(of sitting: SessionID) -> [Int] { attending[sitting] ?? Array(0..<streamCount) }

    /// The streams that attend a sitting; none where all do.
    package func attendance(of sitting: SessionID) -> [StreamID] {
        isApart(sitting) ? streams(of: sitting).map { streams[$0].id } : []
    }

    /// Whether other streams do something else while a sitting lasts.
    func isApart(_ sitting: SessionID) -> Bool { streams(of: sitting).count < streamCount }

    /// How many people attend a sitting.
    func participants(of sitting: SessionID) -> Int {
        isApart(sitting) ? streams(of: sitting).reduce(0) { $0 + streams[$1].participants } : everybody
    }

    /// The sittings of a session, or the one sitting of that name.
    package func sittings(of session: SessionID) -> [SessionID] {
        let all = course.sessions.map(\.id).filter { self.session(of: $0) == session }
        return all.isEmpty && course.session(session) != nil ? [session] : all
    }

    /// The part of the course that something is about which is about a sitting perhaps.
    package func element(_ element: CourseElement) -> CourseElement {
        if case .session(let id) = element { .session(session(of: id)) } else { element }
    }

    /// Whether a sitting, or the session of it, is among some that are named.
    func names(_ named: Set<SessionID>, _ sitting: SessionID) -> Bool {
        named.contains(sitting) || isParallel && named.contains(session(of: sitting))
    }
}

/// Who attends what by whom.
private struct SittingGroups {
    private let streams: [StreamID]
    private let attendance: [SessionID: EventConditions.Attendance]

    init(_ course: Course, _ conditions: EventConditions) {
        streams = conditions.streams.map(\.id)
        var attendance = conditions.attendance
        // In the order of the course, so that a chain of debriefs goes with the session that begins it.
        for session in course.sessions where session.sensitivity >= .sensitiveTopic {
            guard let debrief = session.debrief, attendance[debrief] == nil else { continue }
            attendance[debrief] = attendance[session.id]
        }
        self.attendance = attendance
    }

    /// The sittings of a session with the numbers of the streams that attend each.
    func sittings(of session: SessionID) -> [(id: SessionID, streams: [Int])] {
        guard let own = attendance[session] else { return [(session, Array(streams.indices))] }
        let numbers = streams.indices.filter { own.streams.isEmpty || own.streams.contains(streams[$0]) }
        guard own.isRepeated, numbers.count > 1 else { return [(session, numbers)] }
        return numbers.map { (name(session, $0), [$0]) }
    }

    func sitting(of session: Session, _ id: SessionID, _ attending: [Int]) -> Session {
        session.renamed(
            id,
            debrief: session.debrief.flatMap { sittings(of: $0, by: attending).first },
            after: session.after.flatMap { sittings(of: $0, by: attending) }
        )
    }

    /// The sittings of a session that some of the people of some streams attend.
    private func sittings(of session: SessionID, by attending: [Int]) -> [SessionID] {
        sittings(of: session).filter { !Set($0.streams).isDisjoint(with: attending) }.map(\.id)
    }

    /// A name that cannot be made is that of the session, which then stands twice: a fault of the course.
    private func name(_ session: SessionID, _ stream: Int) -> SessionID {
        SessionID("\(session).\(streams[stream])") ?? session
    }
}

extension Course {
    /// The course with other sessions in the place of each.
    fileprivate func replacing(_ sittings: [SessionID: [Session]]) throws(CourseFaults) -> Course {
        try with(
            modules: modules.map { module in module.with(module.sessions.flatMap { sittings[$0.id] ?? [] }) },
            programme: programme.map { day in
                CourseDay(
                    theme: day.theme,
                    start: day.start,
                    end: day.end,
                    fixed: day.fixed,
                    sessions: day.sessions.flatMap { sittings[$0]?.map(\.id) ?? [] }
                )
            }
        )
    }
}
