import Reference

/// A part of a course that a finding can be about.
package enum CourseElement: Hashable, Sendable {
    /// The course itself.
    case course

    /// One of its outcomes.
    case outcome(OutcomeID)

    /// One of its modules.
    case module(ModuleID)

    /// One of its sessions.
    case session(SessionID)

    /// A step of a session's lesson plan, counted from 1.
    case step(SessionID, Int)

    /// One of its assessments.
    case assessment(AssessmentID)

    /// One of its days, counted from 1.
    case day(Int)

    /// The identifier by which people know the part.
    package var name: String {
        switch self {
        case .course: "course"
        case .outcome(let id): id.text
        case .module(let id): id.text
        case .session(let id): id.text
        case .step(let id, let number): "\(id.text) step \(number)"
        case .assessment(let id): id.text
        case .day(let number): "day \(number)"
        }
    }
}

/// A part of a course, and where it matters the field of it.
package struct CourseSubject: Hashable, Sendable {
    /// The part.
    package let element: CourseElement

    /// The field, by its name in the course file.
    package let field: String?

    /// Names a part, or a field of it.
    package init(_ element: CourseElement, _ field: String? = nil) {
        self.element = element
        self.field = field
    }
}
