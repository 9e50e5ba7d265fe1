import Curriculum
import Reference

extension EventRule {
    /// The room of a session seats all who take part.
    static let roomSeatsAll = EventRule(
        "room-seats-all",
        "a room seats all who take part",
        .blockRelease
    ) { placed, view in
        guard let room = view.course.rooms.first(where: { $0.id == placed.session.room }),
            room.capacity < view.conditions.participants
        else { return nil }
        return "\(room.id) seats \(room.capacity) of \(view.conditions.participants)"
    }
}
