package import Reference

/// A part of a course with one terminal objective.
package struct CourseModule: Hashable, Sendable {
    /// Its identifier, such as `SG3-M1`.
    package let id: ModuleID

    /// Its title.
    package let title: LocalisedText

    /// What participants can do after it, starting with a verb.
    package let objective: LocalisedText

    /// How long its sessions are meant to take together.
    package let minutes: Minutes

    /// Its sessions in the order of teaching.
    package private(set) var sessions: [Session]

    /// Creates a course module.
    package init(id: ModuleID, title: LocalisedText, objective: LocalisedText, minutes: Minutes, sessions: [Session]) {
        self.id = id
        self.title = title
        self.objective = objective
        self.minutes = minutes
        self.sessions = sessions
    }
}

extension CourseModule {
    /// The module with other sessions.
    package func with(_ sessions: [Session]) -> CourseModule {
        var module = self
        module.sessions = sessions
        return module
    }
}

/// The identifier of a module.
package typealias ModuleID = Identifier<CourseModule>
