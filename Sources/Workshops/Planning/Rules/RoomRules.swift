import Curriculum
import Reference

extension EventRule {
    /// The room of a session seats all who take part.
    static let roomSeatsAll = EventRule(
        "room-seats-all",
        "a room seats all who take part",
        .blockRelease,
        room: { session, room, view in
            let participants = view.sittings.participants(of: session.id)
            return room.seats < participants ? "\(room.id) seats \(room.seats) of \(participants)" : nil
        }
    )

    /// The room of a session has what the session needs.
    static let roomFeatures = EventRule(
        "room-features",
        "a room has what a session needs",
        .blockScheduling,
        room: { session, room, view in
            let missing = view.features(of: session).subtracting(room.features).sorted()
            return missing.isEmpty ? nil : "\(room.id) has no \(missing.map(\.text).joined(separator: ", no "))"
        }
    )
}
