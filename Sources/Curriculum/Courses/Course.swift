package import Reference

/// A course: what it is for, what is taught, how it is assessed and what its days look like.
///
/// Identifiers are unique and every link leads somewhere. Whether it is a good course is the business of the alignment
/// rules.
package struct Course: Hashable, Sendable {
    /// Its identifier, such as `SG3`.
    package let id: CourseID

    /// What it is, for whom, and in which version.
    package let profile: CourseProfile

    /// What participants will be able to do.
    package let outcomes: [LearningOutcome]

    /// Its modules in the order of teaching.
    package let modules: [CourseModule]

    /// How it is assessed and evaluated.
    package let assessments: [Assessment]

    /// Who runs it.
    package let team: [TeamRole]

    /// Where it takes place.
    package let rooms: [Room]

    /// Its days.
    package let programme: [CourseDay]

    /// Warnings that its designer accepts.
    package let accepted: [Acceptance]

    private let sessionIndex: [SessionID: Session]
    private let moduleOfSession: [SessionID: Int]

    /// Creates a course, or throws every reason why it cannot stand.
    package init(
        id: CourseID,
        profile: CourseProfile,
        outcomes: [LearningOutcome],
        modules: [CourseModule],
        assessments: [Assessment],
        team: [TeamRole],
        rooms: [Room],
        programme: [CourseDay],
        accepted: [Acceptance]
    ) throws(CourseFaults) {
        var sessions: [SessionID: Session] = [:]
        var moduleOfSession: [SessionID: Int] = [:]
        for (position, module) in modules.enumerated() {
            for session in module.sessions {
                sessions[session.id] = session
                moduleOfSession[session.id] = position
            }
        }
        self.id = id
        self.profile = profile
        self.outcomes = outcomes
        self.modules = modules
        self.assessments = assessments
        self.team = team
        self.rooms = rooms
        self.programme = programme
        self.accepted = accepted
        sessionIndex = sessions
        self.moduleOfSession = moduleOfSession
        let faults = CourseFaults.all(in: self)
        guard faults.isEmpty else { throw CourseFaults(faults: faults) }
    }

    /// The course with other modules, people or days, or throws every reason why it cannot stand.
    package func with(
        modules: [CourseModule]? = nil,
        team: [TeamRole]? = nil,
        programme: [CourseDay]? = nil
    ) throws(CourseFaults) -> Course {
        try Course(
            id: id,
            profile: profile,
            outcomes: outcomes,
            modules: modules ?? self.modules,
            assessments: assessments,
            team: team ?? self.team,
            rooms: rooms,
            programme: programme ?? self.programme,
            accepted: accepted
        )
    }

    /// All sessions, module by module.
    package var sessions: [Session] { modules.flatMap(\.sessions) }

    /// The session with an identifier, if the course has it.
    package func session(_ id: SessionID) -> Session? { sessionIndex[id] }

    /// The module that a session belongs to.
    package func module(of session: SessionID) -> CourseModule? { moduleOfSession[session].map { modules[$0] } }

    /// Those who lead a session, in the order in which the session names them.
    package func leaders(of session: Session) -> [TeamRole] {
        session.leaders.compactMap { id in team.first { $0.id == id } }
    }

    /// Every competency that the course builds, by its outcomes or its sessions, each once, in order of mention.
    package var competencies: [CompetencyID] {
        var seen: Set<CompetencyID> = []
        return (outcomes.flatMap(\.competencies) + sessions.flatMap(\.competencies)).filter { seen.insert($0).inserted }
    }

    /// The outcome with an identifier, if the course has it.
    package func outcome(_ id: OutcomeID) -> LearningOutcome? { outcomes.first { $0.id == id } }

    /// The assessment with an identifier, if the course has it.
    package func assessment(_ id: AssessmentID) -> Assessment? { assessments.first { $0.id == id } }

    /// Every marking that the course and its sessions bear.
    package var markings: [MarkingID] { [profile.marking].compactMap(\.self) + sessions.compactMap(\.marking) }

    /// The teaching time of all sessions.
    package var teachingTime: Minutes { sessions.map(\.minutes).total }

    /// The short label of a session or an outcome inside this course: its identifier without the course's own.
    package func shortLabel(_ id: String) -> String {
        let prefix = self.id.text + "-"
        guard id.hasPrefix(prefix) else { return id }
        return String(id.dropFirst(prefix.count))
    }
}

/// The identifier of a course.
package typealias CourseID = Identifier<Course>
