/// An agenda to be planned, in the exact model of the product: what there is to place, where it may stand, what it costs.
///
/// Time is counted in slots of 15 minutes from midnight. Everything is named by its position, from 0. A problem that exists is
/// well formed; whether it has a plan is for `AgendaSolver` to say.
package struct AgendaProblem: Hashable, Sendable {
    /// What the problem is called.
    package let name: String

    /// How many people are in the group of each stream.
    package let groupSizes: [Int]

    /// The days.
    package let days: [Day]

    /// How many people each room seats.
    package let roomCapacities: [Int]

    /// For each facilitator the half days, two a day, in which they are there.
    package let availability: [[Bool]]

    /// The longest run of lectures without a gap, in slots.
    package let longestLectureRun: Int

    /// The sessions.
    package let sessions: [Session]

    /// Creates a problem, or throws everything that is wrong with it.
    package init(
        name: String,
        groupSizes: [Int],
        days: [Day],
        roomCapacities: [Int],
        availability: [[Bool]],
        longestLectureRun: Int,
        sessions: [Session]
    ) throws(AgendaProblemFaults) {
        self.name = name
        self.groupSizes = groupSizes
        self.days = days
        self.roomCapacities = roomCapacities
        self.availability = availability
        self.longestLectureRun = longestLectureRun
        self.sessions = sessions
        let faults = faults
        guard faults.isEmpty else { throw AgendaProblemFaults(faults: faults) }
    }

    /// One day.
    package struct Day: Hashable, Sendable {
        /// The first slot that may be used.
        package let open: Int

        /// The slot at which the day is over.
        package let close: Int

        /// What stops all streams.
        package let fixed: [Block]

        /// Creates a day.
        package init(open: Int, close: Int, fixed: [Block]) {
            self.open = open
            self.close = close
            self.fixed = fixed
        }

        /// The slot at which the second half of the day begins: where lunch or prayer starts, 13:00 where there is neither.
        package var noon: Int {
            fixed.first { $0.kind == .lunch || $0.kind == .prayer }?.start ?? 52
        }
    }

    /// A block of a day that does not move.
    package struct Block: Hashable, Sendable {
        /// Its first slot.
        package let start: Int

        /// How many slots it takes.
        package let length: Int

        /// What it is.
        package let kind: Kind

        /// Creates a block.
        package init(start: Int, length: Int, kind: Kind) {
            self.start = start
            self.length = length
            self.kind = kind
        }

        /// The slot at which it is over.
        package var end: Int { start + length }

        /// What a block is.
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case opening
            case coffee
            case lunch
            case prayer
            case closing
        }
    }

    /// A session.
    package struct Session: Hashable, Sendable {
        /// What it is called.
        package let title: String

        /// How many slots it takes.
        package internal(set) var length: Int

        /// The stream that attends it; `nil` for a plenary, which all attend.
        package let stream: Int?

        /// What is done in it.
        package let kind: Kind

        /// Who may lead it.
        package internal(set) var facilitators: [Int]

        /// The rooms that it may be in.
        package let rooms: [Int]

        /// The sessions that end before it begins.
        package internal(set) var prerequisites: [Int]

        /// Sessions with the same number stand on one day.
        package let dayGroup: Int?

        /// The session that directly follows it because it is sensitive; `nil` where it is not.
        package internal(set) var debrief: Int?

        /// The day that is wished for it.
        package let wishedDay: Int?

        /// The half of a day that is wished for it: 0 or 1.
        package let wishedHalf: Int?

        /// What it costs when a wish is not kept, 1 to 5.
        package let weight: Int

        /// Creates a session.
        package init(
            title: String,
            length: Int,
            stream: Int?,
            kind: Kind,
            facilitators: [Int],
            rooms: [Int],
            prerequisites: [Int] = [],
            dayGroup: Int? = nil,
            debrief: Int? = nil,
            wishedDay: Int? = nil,
            wishedHalf: Int? = nil,
            weight: Int = 1
        ) {
            self.title = title
            self.length = length
            self.stream = stream
            self.kind = kind
            self.facilitators = facilitators
            self.rooms = rooms
            self.prerequisites = prerequisites
            self.dayGroup = dayGroup
            self.debrief = debrief
            self.wishedDay = wishedDay
            self.wishedHalf = wishedHalf
            self.weight = weight
        }

        /// What is done in a session.
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case lecture
            case practical
            case debrief
        }
    }
}

extension AgendaProblem {
    /// The streams that attend a session.
    func streams(of session: Session) -> [Int] { session.stream.map { [$0] } ?? Array(groupSizes.indices) }

    /// How many people attend a session.
    func attendance(of session: Session) -> Int {
        session.stream.map { groupSizes[$0] } ?? groupSizes.reduce(0, +)
    }

    /// The slots of a day, from midnight, that no fixed block covers.
    func freeSlots(of day: Day) -> Int {
        (day.open..<day.close).count { slot in !day.fixed.contains { $0.start <= slot && slot < $0.end } }
    }
}
