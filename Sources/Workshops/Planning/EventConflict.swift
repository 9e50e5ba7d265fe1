package import Curriculum
package import Reference

/// Sessions and rules of an event that cannot hold together.
package struct EventConflict: Hashable, Sendable {
    /// The sessions.
    package let sessions: [SessionID]

    /// The rules; the working hours and fixed blocks of the days, and that one thing happens at a time, hold besides.
    package let rules: [Rule]

    /// Whether it is known that all others hold together when any one of them is left out.
    package let isMinimal: Bool

    /// Changes with which there is an agenda, each tried out; the mildest of each kind, the cheapest kind first; none where none was
    /// found.
    package let waysOut: [WayOut]

    /// A change that makes an agenda possible.
    package enum WayOut: Hashable, Sendable {
        /// Others fill a role, who are there all the time.
        case anotherLeader(TeamRoleID)

        /// One more person fills a role throughout.
        case oneMoreLeader(TeamRoleID)

        /// The venue has one more room that serves as one of the course, for so many people and with all that its sessions need.
        case oneMoreRoom(RoomID, seats: Int, features: [RoomFeature])

        /// There is one more team of interpreters.
        case oneMoreTeam

        /// There is one more day before the last, with the hours and the breaks of the day before.
        case oneMoreDay

        /// A session takes fewer minutes.
        case shorten(SessionID, from: Minutes, to: Minutes)

        /// A session is left out.
        case leaveOut(SessionID)

        /// A rule does not bind the planner.
        case relax(EventRuleID)
    }

    /// One rule.
    package struct Rule: Hashable, Sendable {
        /// What it is called.
        package let id: EventRuleID

        /// What it says.
        package let sentence: String

        /// What it objects to in the sessions, the most frequent first: at most two.
        package let objections: [String]
    }
}
