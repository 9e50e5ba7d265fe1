import Reference

/// Why a course cannot stand: identifiers that stand twice and links that lead nowhere.
package struct CourseFaults: Error, Hashable, Sendable {
    /// Every reason.
    package let faults: [Fault]

    /// One reason.
    package struct Fault: Hashable, Sendable {
        /// What it is about.
        package let subject: CourseSubject

        /// What is wrong with it.
        package let kind: Kind
    }

    /// What is wrong.
    package enum Kind: Hashable, Sendable {
        /// The identifier stands twice.
        case repeated(String)

        /// The course has nothing of that name.
        case unknown(thing: String, id: String, nearest: String?)

        /// A session stands on no day, or on more than one.
        case placed(times: Int)
    }

    static func all(in course: Course) -> [Fault] {
        var search = FaultSearch(course)
        search.lookForRepetitions()
        search.followLinks()
        search.countPlaces()
        return search.faults
    }
}

private struct FaultSearch {
    let course: Course
    var faults: [CourseFaults.Fault] = []

    init(_ course: Course) {
        self.course = course
    }

    mutating func lookForRepetitions() {
        note(repeatedIn: course.outcomes.map { (CourseElement.outcome($0.id), $0.id.text) })
        note(repeatedIn: course.modules.map { (CourseElement.module($0.id), $0.id.text) })
        note(repeatedIn: course.sessions.map { (CourseElement.session($0.id), $0.id.text) })
        note(repeatedIn: course.assessments.map { (CourseElement.assessment($0.id), $0.id.text) })
        note(repeatedIn: course.team.map { (CourseElement.course, $0.id.text) }, field: "team")
        note(repeatedIn: course.rooms.map { (CourseElement.course, $0.id.text) }, field: "rooms")
    }

    mutating func followLinks() {
        let outcomes = course.outcomes.map(\.id.text)
        let sessions = course.sessions.map(\.id.text)
        let roles = course.team.map(\.id.text)
        let rooms = course.rooms.map(\.id.text)
        let assessments = course.assessments.map(\.id.text)
        for session in course.sessions {
            let element = CourseElement.session(session.id)
            follow(session.outcomes.map(\.text), to: outcomes, "outcome", from: element, "outcomes")
            follow(session.after.map(\.text), to: sessions, "session", from: element, "after")
            follow([session.debrief?.text].compactMap(\.self), to: sessions, "session", from: element, "debrief")
            follow(session.leaders.map(\.text), to: roles, "role of the team", from: element, "led_by")
            follow([session.room?.text].compactMap(\.self), to: rooms, "room", from: element, "room")
        }
        for assessment in course.assessments {
            let element = CourseElement.assessment(assessment.id)
            follow(assessment.outcomes.map(\.text), to: outcomes, "outcome", from: element, "outcomes")
        }
        for (number, day) in course.programme.enumerated() {
            follow(day.sessions.map(\.text), to: sessions, "session", from: .day(number + 1), "sessions")
            let named = day.fixed.compactMap(\.assessment?.text)
            follow(named, to: assessments, "assessment", from: .day(number + 1), "fixed")
        }
    }

    mutating func countPlaces() {
        var times: [SessionID: Int] = [:]
        for id in course.programme.flatMap(\.sessions) { times[id, default: 0] += 1 }
        for session in course.sessions where times[session.id, default: 0] != 1 {
            note(.placed(times: times[session.id, default: 0]), CourseSubject(.session(session.id)))
        }
    }

    private mutating func note(repeatedIn named: [(element: CourseElement, id: String)], field: String? = nil) {
        var seen: Set<String> = []
        for (element, id) in named where !seen.insert(id).inserted {
            note(.repeated(id), CourseSubject(element, field))
        }
    }

    private mutating func follow(
        _ ids: [String],
        to known: [String],
        _ thing: String,
        from element: CourseElement,
        _ field: String
    ) {
        for id in ids where !known.contains(id) {
            let nearest = NearMiss.suggestion(for: id, among: known)
            note(.unknown(thing: thing, id: id, nearest: nearest), CourseSubject(element, field))
        }
    }

    private mutating func note(_ kind: CourseFaults.Kind, _ subject: CourseSubject) {
        faults.append(CourseFaults.Fault(subject: subject, kind: kind))
    }
}
