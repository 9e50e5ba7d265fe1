/// Sessions and rules that cannot hold together.
package struct AgendaConflict: Hashable, Sendable {
    /// The sessions, ascending.
    package let sessions: [Int]

    /// The rules, in order.
    package let rules: [AgendaRule]

    /// What kind of conflict it is, with its figures.
    package let kind: Kind

    /// Whether the set is known to be minimal: without any one session or rule of it there is a plan.
    package let isMinimal: Bool

    /// What kind of conflict it is.
    package enum Kind: Hashable, Sendable {
        /// No room that is allowed seats all who attend.
        case seats(attendance: Int, largest: Int)

        /// Nobody who may lead is ever there.
        case leaderNeverThere

        /// A session is longer than any gap between fixed blocks.
        case tooLong(slots: Int, longestGap: Int)

        /// A sensitive session has no place where its debrief can follow it.
        case noRoomForDebrief

        /// Sessions wait for each other, each for the one before it.
        case cycle([Int])

        /// Sessions take more slots than there are.
        case load(slots: Int, room: Int)

        /// A session has no place for another reason.
        case noPlace

        /// Sessions are in each other's way.
        case together
    }
}
