package import Curriculum
package import Reference

extension EventConditions {
    /// A group of participants that stays together while others work beside it.
    package struct Stream: Hashable, Sendable {
        /// What it is called in the event's file.
        package let id: StreamID

        /// How many people it has.
        package let participants: Int

        /// Creates a stream.
        package init(id: StreamID, participants: Int) {
            self.id = id
            self.participants = participants
        }
    }

    /// Which streams attend a session, and how.
    package struct Attendance: Hashable, Sendable {
        /// The streams; all where there are none.
        package let streams: [StreamID]

        /// Whether each of them attends it by itself, in a sitting of its own.
        package let isRepeated: Bool

        /// Creates an attendance.
        package init(streams: [StreamID] = [], isRepeated: Bool) {
            self.streams = streams
            self.isRepeated = isRepeated
        }
    }

    /// A room of the venue.
    package struct VenueRoom: Hashable, Sendable {
        /// What it is called in the event's file.
        package let id: RoomID

        /// How many people it seats.
        package let seats: Int

        /// The rooms of the course that it can be.
        package let serves: Set<RoomID>

        /// What it has.
        package let features: Set<RoomFeature>

        /// How long it takes to make it ready for the next session.
        package let turnaround: Minutes

        /// Creates a room.
        package init(
            id: RoomID,
            seats: Int,
            serves: Set<RoomID>,
            features: Set<RoomFeature> = [],
            turnaround: Minutes = .zero
        ) {
            self.id = id
            self.seats = seats
            self.serves = serves
            self.features = features
            self.turnaround = turnaround
        }
    }
}

/// What a room can have and a session can need, by its name: `clean-computers`, `booth`.
package enum RoomFeatures {}

/// The name of something that a room can have.
package typealias RoomFeature = Identifier<RoomFeatures>
