package import Curriculum
import Reference

/// Who and what an event adds to its course: groups, rooms of the venue, people with names.
package struct EventCast: Hashable, Sendable {
    /// The groups that work side by side.
    package let streams: [EventStream]

    /// The rooms of the venue that have names of their own.
    package let rooms: [EventRoom]

    /// The people.
    package let people: [Member]

    /// Nobody and nothing.
    package static let none = EventCast(streams: [], rooms: [], people: [])

    /// Puts them together.
    package init(streams: [EventStream], rooms: [EventRoom], people: [Member]) {
        self.streams = streams
        self.rooms = rooms
        self.people = people
    }

    /// Somebody with a name who fills a role of the course's team.
    package struct Member: Hashable, Sendable {
        /// What they are called in the event's file.
        package let id: PersonID

        /// Their name.
        package let name: String

        /// Their role.
        package let role: TeamRoleID

        /// Creates a member.
        package init(id: PersonID, name: String, role: TeamRoleID) {
            self.id = id
            self.name = name
            self.role = role
        }
    }
}
