import Curriculum
import Exchange
import Reference

/// Holds the markings of a course against the organisation's list before anything is made of it.
struct MarkingCheck {
    private let reading: CourseReading
    private let scheme: MarkingScheme

    init(_ reading: CourseReading, scheme: MarkingScheme) {
        self.reading = reading
        self.scheme = scheme
    }

    /// The scheme, when it has every marking of the course and none is above a bound; else everything that is wrong.
    func scheme(upTo bound: String?) throws(DiagnosticsError) -> MarkingScheme {
        let limit = bound.flatMap { MarkingID($0) }
        if let bound, limit.flatMap({ scheme.marking($0) }) == nil {
            throw DiagnosticsError(unknown(bound, at: nil))
        }
        let course = reading.course
        let marked: [(marking: MarkingID?, element: CourseElement)] =
            [(course.profile.marking, .course)] + course.sessions.map { ($0.marking, .session($0.id)) }
        var faults: [Diagnostic] = []
        for (marking, element) in marked {
            guard let marking else { continue }
            let place = reading.place(of: CourseSubject(element, "marking"))
            if scheme.marking(marking) == nil {
                faults.append(unknown(marking.text, at: place))
            } else if let limit, scheme.isHigher(marking, than: limit) {
                faults.append(
                    Diagnostic(
                        .error,
                        rule: "marking.above",
                        at: place,
                        "\(element.name) is marked \(marking), above \(limit)",
                        hint: "leave it out of what is sent, or ask somebody who may send it"
                    )
                )
            }
        }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
        return scheme
    }

    private func unknown(_ marking: String, at place: Place?) -> Diagnostic {
        let known = scheme.markings.map(\.id.text)
        let nearest = NearMiss.suggestion(for: marking, among: known)
        return Diagnostic(
            .error,
            rule: "marking.unknown",
            at: place,
            "“\(marking)” is not in the list of markings",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "known markings: \(known.joined(separator: ", "))"
        )
    }
}
