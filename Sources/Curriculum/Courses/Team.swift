package import Reference

/// A role in the team that runs a course.
package struct TeamRole: Hashable, Sendable {
    /// Its identifier.
    package let id: TeamRoleID

    /// What it is called.
    package let role: LocalisedText

    /// How many people fill it.
    package let count: Int

    /// The course days, from 1, on which they are there; empty for all.
    package let days: [Int]

    /// Creates a team role.
    package init(id: TeamRoleID, role: LocalisedText, count: Int, days: [Int]) {
        self.id = id
        self.role = role
        self.count = count
        self.days = days
    }

    /// Whether somebody in this role is there on a day, counted from 1.
    package func isPresent(on day: Int) -> Bool { days.isEmpty || days.contains(day) }
}

/// The identifier of a role in the team.
package typealias TeamRoleID = Identifier<TeamRole>

/// A room that a course needs.
package struct Room: Hashable, Sendable {
    /// Its identifier.
    package let id: RoomID

    /// What it is called.
    package let name: LocalisedText

    /// How many people it seats.
    package let capacity: Int

    /// Creates a room.
    package init(id: RoomID, name: LocalisedText, capacity: Int) {
        self.id = id
        self.name = name
        self.capacity = capacity
    }
}

/// The identifier of a room.
package typealias RoomID = Identifier<Room>
