/// A group of fewer respondents than may be known, and how it can be had from what was printed.
package struct Disclosure: Hashable, Sendable {
    /// How the group is given away.
    package enum Kind: Hashable, Sendable {
        /// Printed cells, added and subtracted, leave it: its number, and by their means its ratings.
        case computed

        /// No number but one fits the printed cells and the knowledge that a hidden cell is not empty.
        case bounded

        /// The same cell of an earlier report has almost the same respondents: the difference is a few people, or people
        /// who changed their answers.
        case changed

        /// The numbers were too large for the attack; it is taken for given away.
        case undecided
    }

    /// A printed cell in the sum that gives the group away.
    package struct Term: Hashable, Sendable {
        /// The report that printed it; `nil` for the one that is being made.
        package let report: String?

        /// The cell.
        package let cell: GroupKey

        /// How often it is added, or subtracted where negative; 0 where it only bounds the group.
        package let factor: Int
    }

    /// The item's id.
    package let item: String

    /// How the group is given away.
    package let kind: Kind

    /// The atoms that the group is made of.
    package let group: [GroupKey]

    /// Whether the group is only those who came (or left) between two reports.
    package let isDifference: Bool

    /// What is added and subtracted.
    package let terms: [Term]

    /// What the sum is divided by, at least 1.
    package let divisor: Int

    /// The sum over the terms, before division: `count / divisor` respondents, and their ratings.
    ///
    /// `nil` for a bounded or undecided group and for changed answers of as many respondents.
    package let sums: Sums?

    /// A sum of printed cells, with signs.
    package struct Sums: Hashable, Sendable {
        /// Respondents.
        package let count: Int

        /// The sum of their wanted levels.
        package let wanted: Int

        /// The sum of their current levels.
        package let current: Int

        /// Creates a sum.
        package init(count: Int, wanted: Int, current: Int) {
            self.count = count
            self.wanted = wanted
            self.current = current
        }

        /// The mean wanted level that is given away; `nil` when nobody is left.
        package var meanWanted: Double? { count == 0 ? nil : Double(wanted) / Double(count) }

        /// The mean current level that is given away; `nil` when nobody is left.
        package var meanCurrent: Double? { count == 0 ? nil : Double(current) / Double(count) }
    }

    /// The cells of the report being made that have to stay printed for this to work.
    package var culprits: [GroupKey] { terms.filter { $0.report == nil }.map(\.cell) }
}
