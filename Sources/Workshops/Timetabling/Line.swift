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

    /// What each lecture costs that directly follows another one.
    var neighbourCost = 0

    /// Sets of units each day of which costs something beyond a number of days; at most `mostUses`.
    var uses: [Use] = []

    /// How many slots of some units a day may hold; at most `mostLimits`.
    var limits: [Limit] = []

    static let mostUses = 14
    static let mostLimits = 2

    /// Units whose days cost something.
    struct Use: Sendable {
        var members: UInt64
        var cost: Int
        var free: Int
    }

    /// Units of which a day may hold so much.
    struct Limit: Sendable {
        /// For each unit how many of its slots count: of a session with its debrief perhaps only the session's.
        var lengths: [Int32]

        /// At most 255.
        var slots: Int
    }

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
