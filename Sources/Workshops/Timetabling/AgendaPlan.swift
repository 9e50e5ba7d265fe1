/// Where each session of a problem stands.
package struct AgendaPlan: Hashable, Sendable {
    /// The places, one for each session, in the order of the sessions.
    package let places: [Place]

    /// Creates a plan.
    package init(places: [Place]) {
        self.places = places
    }

    /// Where a session stands, and who leads it.
    package struct Place: Hashable, Sendable {
        /// The day, from 0.
        package let day: Int

        /// The first slot, from midnight.
        package let start: Int

        /// The room.
        package let room: Int

        /// The facilitator.
        package let facilitator: Int

        /// Creates a place.
        package init(day: Int, start: Int, room: Int, facilitator: Int) {
            self.day = day
            self.start = start
            self.room = room
            self.facilitator = facilitator
        }
    }
}
