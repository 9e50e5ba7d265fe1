/// What has to be placed and what it may cost, in the numbers that the search works with.
///
/// Days, slots, streams, resources and parts are counted from 0; slots count from the opening of their day. A model is made
/// by what knows the words of its user, and knows none itself.
struct PlanningModel: Sendable {
    /// The days.
    var days: [Day]

    /// How many parallel streams there are.
    var streamCount: Int

    /// Rooms, people and everything else that does one thing at a time.
    var resources: [Resource]

    /// What is placed: sessions, each a part of one unit.
    var parts: [Part]

    /// What is placed together: a session, or a session and the debriefs that directly follow it.
    ///
    /// Parts stand in order of time.
    var units: [[Int]]

    /// Pairs of parts of which the first ends before the second begins.
    var precedences: [(earlier: Int, later: Int)]

    /// Parts that stand on one day.
    var sameDay: [[Int]]

    /// The longest run of lectures of a stream, in slots.
    var longestLectureRun: Int

    /// What each free slot of a stream costs between its first session of a day and its last.
    var holeCost: Int

    /// What each lecture costs that directly follows another one.
    var neighbourCost: Int = 0

    /// What days cost on which parts stand.
    var dayUses: [DayUse]

    /// How much of some parts a day may hold.
    var dayLimits: [DayLimit]

    /// One day.
    struct Day: Sendable {
        /// How many slots it has.
        var slotCount: Int

        /// Its slots that no fixed block covers.
        var open: SlotMask

        /// The slots that belong to fixed blocks.
        var blocked: SlotMask
    }

    /// Something that does one thing at a time.
    struct Resource: Sendable {
        /// For each day, the slots at which it may begin.
        var starts: [SlotMask]

        /// For each day, the slots at which it is there.
        var presence: [SlotMask]

        /// How many slots it takes to make it ready for what comes next.
        var turnaround: Int = 0

        /// How many slots of a day it works at most.
        var mostSlots: Int = SlotMask.bitWidth
    }

    /// One session.
    struct Part: Sendable {
        var length: Int

        /// The streams that attend it.
        var streams: [Int]
        var isLecture: Bool

        /// One resource of each list is taken.
        var needs: [[Choice]]

        /// For each day, the slots at which it may begin as far as only it is concerned.
        var starts: [SlotMask]

        /// For each day and slot, what it costs to begin there.
        var costs: [[Int32]]
    }

    /// A resource that may be taken, and what that costs.
    struct Choice: Sendable {
        var resource: Int
        var cost: Int32 = 0
    }

    /// Days that cost something when any of some parts stands on them, beyond a number that there has to be.
    struct DayUse: Sendable {
        var parts: [Int]

        /// The stream whose own sessions they are, all of them; `nil` where they are others.
        var stream: Int?
        var cost: Int
        var free: Int
    }

    /// The most slots of some parts on one day.
    struct DayLimit: Sendable {
        var parts: [Int]
        var slots: Int
    }
}

/// Where everything stands: for each part its place, `nil` where it is not placed.
struct PlacedParts: Hashable, Sendable {
    var places: [Place?]

    /// Where one part stands.
    struct Place: Hashable, Sendable {
        var day: Int
        var start: Int

        /// The resource that is taken of each list of `needs`.
        var resources: [Int]
    }
}
