package import Reference

/// A stretch of teaching that stands on the agenda as one entry.
package struct Session: Hashable, Sendable {
    /// Its identifier, such as `SG3-S1.1`.
    package private(set) var id: SessionID

    /// Its title.
    package let title: LocalisedText

    /// What it mainly is.
    package let kind: SessionKind

    /// How long it takes.
    package let minutes: Minutes

    /// The methods it uses.
    package let methods: [TeachingMethod]

    /// Its enabling objective, starting with a verb.
    package let objective: LocalisedText

    /// The outcomes that it serves.
    package let outcomes: [OutcomeID]

    /// The competencies that it builds.
    package let competencies: [CompetencyID]

    /// What must lie ready.
    package let materials: [LocalisedText]

    /// How sensitive its subject is.
    package let sensitivity: Sensitivity

    /// The session that directly follows it to let participants settle.
    package private(set) var debrief: SessionID?

    /// Sessions that must come earlier.
    package private(set) var after: [SessionID]

    /// Who leads it.
    package let leaders: [TeamRoleID]

    /// Where it takes place.
    package let room: RoomID?

    /// How it runs, minute by minute; `nil` while nobody has written it.
    package let lesson: LessonPlan?

    /// How its own documents are marked where that is higher than the course; `nil` for as the course.
    package let marking: MarkingID?

    /// Creates a session.
    package init(
        id: SessionID,
        title: LocalisedText,
        kind: SessionKind,
        minutes: Minutes,
        methods: [TeachingMethod],
        objective: LocalisedText,
        outcomes: [OutcomeID],
        competencies: [CompetencyID],
        materials: [LocalisedText],
        sensitivity: Sensitivity,
        debrief: SessionID?,
        after: [SessionID],
        leaders: [TeamRoleID],
        room: RoomID?,
        lesson: LessonPlan?,
        marking: MarkingID? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.minutes = minutes
        self.methods = methods
        self.objective = objective
        self.outcomes = outcomes
        self.competencies = competencies
        self.materials = materials
        self.sensitivity = sensitivity
        self.debrief = debrief
        self.after = after
        self.leaders = leaders
        self.room = room
        self.lesson = lesson
        self.marking = marking
    }
}

extension Session {
    /// The session under another identifier, with its links led to others.
    package func renamed(_ id: SessionID, debrief: SessionID?, after: [SessionID]) -> Session {
        var session = self
        (session.id, session.debrief, session.after) = (id, debrief, after)
        return session
    }
}

/// The identifier of a session.
package typealias SessionID = Identifier<Session>

/// What a session mainly is.
package enum SessionKind: String, CaseIterable, Hashable, Sendable {
    case lecture
    case practical
    case debrief
}

/// The methods of teaching.
package enum TeachingMethod: String, CaseIterable, Hashable, Sendable {
    case lecture
    case discussion
    case demonstration
    case groupWork = "group_work"
    case caseStudy = "case_study"
    case practical
    case rolePlay = "role_play"
    case panel
    case reflection
    case peerReview = "peer_review"
    case plenary
    case test
    case debrief
    case tabletop
    case microTeaching = "micro_teaching"
    case siteVisit = "site_visit"
    case briefing

    /// Whether participants mostly listen.
    package var isPresentation: Bool { self == .lecture || self == .panel }
}
