package import Reference

/// One day of a course as its designer means it.
package struct CourseDay: Hashable, Sendable {
    /// What the day is about.
    package let theme: LocalisedText

    /// When it begins.
    package let start: MinuteOfDay

    /// When it is over.
    package let end: MinuteOfDay

    /// What does not move, in order of time.
    package let fixed: [FixedBlock]

    /// The sessions in the designer's order.
    package let sessions: [SessionID]

    /// Creates a course day.
    package init(
        theme: LocalisedText,
        start: MinuteOfDay,
        end: MinuteOfDay,
        fixed: [FixedBlock],
        sessions: [SessionID]
    ) {
        self.theme = theme
        self.start = start
        self.end = end
        self.fixed = fixed
        self.sessions = sessions
    }
}

/// A block of a day that sessions go round.
package struct FixedBlock: Hashable, Sendable {
    /// What it is.
    package let kind: FixedBlockKind

    /// When it is.
    package let slot: TimeSlot

    /// The assessment that takes place in it.
    package let assessment: AssessmentID?

    /// Creates a fixed block.
    package init(kind: FixedBlockKind, slot: TimeSlot, assessment: AssessmentID?) {
        self.kind = kind
        self.slot = slot
        self.assessment = assessment
    }
}

/// What a fixed block is.
package enum FixedBlockKind: String, CaseIterable, Hashable, Sendable {
    case registration
    case opening
    case welcome
    case recap
    case coffee
    case rest = "break"
    case lunch
    case prayer
    case assessment
    case evaluation
    case photo
    case closing

    /// Whether participants rest in it.
    package var isBreak: Bool { self == .coffee || self == .rest || self == .lunch || self == .prayer }

    /// Whether participants work in it as they do in a session.
    package var isWork: Bool { self == .assessment || self == .evaluation }
}
