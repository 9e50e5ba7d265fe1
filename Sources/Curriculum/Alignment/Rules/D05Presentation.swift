import Reference

// D5. At most half the time is presentation.
// Source: UN CPTM guidance for instructors: half presentation, half interaction and learning activities.

extension AlignmentRule {
    /// The most of a session or a course that may be presentation, in per cent.
    package static let mostPresentation = 50

    static let presentationIsLimited = AlignmentRule("At most half of a session and of the course is presentation.") {
        review in
        let planned = review.course.sessions.compactMap { session in session.lesson.map { (session, $0) } }
        var findings = planned.compactMap { session, lesson -> Finding? in
            let share = percentage(lesson.presentation, of: session.minutes)
            guard share > mostPresentation else { return nil }
            return Finding(
                .warning,
                "D5.session",
                CourseSubject(.session(session.id)),
                "\(share) % of session \(session.id) is presentation; expected at most \(mostPresentation) %",
                hint: "turn part of the lecture into a question, a pair task or a demonstration"
            )
        }
        let taught = planned.map(\.0.minutes).total
        let presented = planned.map(\.1.presentation).total
        if percentage(presented, of: taught) > mostPresentation {
            findings.append(
                Finding(
                    .warning,
                    "D5.course",
                    CourseSubject(.course),
                    "\(percentage(presented, of: taught)) % of the course is presentation; expected at most \(mostPresentation) %",
                    hint: "move time from lectures to exercises"
                )
            )
        }
        return findings
    }

    private static func percentage(_ part: Minutes, of whole: Minutes) -> Int {
        whole == .zero ? 0 : (part.count * 100 + whole.count / 2) / whole.count
    }
}
