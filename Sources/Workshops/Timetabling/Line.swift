/// What one stream does, one thing after the other: units with the places where each may begin.
///
/// What other streams hold is not part of it: rooms and people that they have taken are left out of the places.
struct Line: Sendable {
    /// The slots of each day that no fixed block covers, and how many slots it has.
    var days: [PlanningModel.Day]

    /// What is placed; at most 64.
    var units: [Unit]

    /// Sets of units that stand on one day.
    var sameDay: [UInt64]

    var longestLectureRun: Int
    var holeCost: Int

    /// What each day costs on which any of the stream's own units stands.
    var dayCost: Int

    /// How many days there have to be, which cost nothing.
    var freeDays: Int

    /// A session, or a session with the debriefs that directly follow it.
    struct Unit: Sendable {
        /// The sessions in order.
        var parts: [(length: Int, isLecture: Bool)]

        /// For each day the slots at which it may begin, with all its parts.
        var starts: [SlotMask]

        /// For each day and slot what that costs.
        var costs: [[Int32]]

        /// The units that end before it begins.
        var earlier: UInt64

        /// Whether it is the stream's own, and not of all streams.
        var isOwn: Bool
    }

    /// Where a unit begins.
    struct Place: Hashable, Sendable {
        var day: Int
        var start: Int
    }
}
