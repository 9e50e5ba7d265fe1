package import Reference

/// How many of each delegation are in which group: every country is spread over the groups as evenly as their sizes allow.
///
/// Each number is the share of a group, rounded down or up, and all groups are full: a controlled rounding of the table of shares, which
/// always exists (Bacharach, "Matrix rounding problems", Management Science 9, 1966).
package struct GroupDivision: Hashable, Sendable {
    /// The delegations, in the order that they were given in.
    package let rows: [Row]

    /// How many of one delegation are in which group.
    package struct Row: Hashable, Sendable {
        /// The country.
        package let country: CountryCode

        /// How many are in each group.
        package let counts: [Int]
    }

    /// Divides delegations over groups of some sizes, or `nil` when they are not as many as the groups take together.
    package init?(_ delegations: [(country: CountryCode, count: Int)], over sizes: [Int]) {
        let total = sizes.reduce(0, +)
        guard total > 0, delegations.allSatisfy({ $0.count >= 0 }), sizes.allSatisfy({ $0 >= 0 }),
            delegations.reduce(0, { $0 + $1.count }) == total
        else { return nil }
        var rounding = Rounding(shares: delegations.map { row in sizes.map { row.count * $0 } }, of: total)
        rounding.roundUp()
        rows = zip(delegations, rounding.counts).map { Row(country: $0.country, counts: $1) }
    }
}

/// Rounds a table of shares so that rows and columns keep their sums.
private struct Rounding {
    private(set) var counts: [[Int]]
    private let isWhole: [[Bool]]
    private var isUp: [[Bool]]

    /// How much each row and each column still lacks.
    private var rows: [Int]
    private var columns: [Int]

    /// Rounds everything down; `shares` are counted in parts of `total`.
    init(shares: [[Int]], of total: Int) {
        counts = shares.map { $0.map { $0 / total } }
        isWhole = shares.map { $0.map { $0 % total == 0 } }
        isUp = shares.map { $0.map { _ in false } }
        rows = shares.map { $0.reduce(0) { $0 + $1 % total } / total }
        columns = (shares.first ?? []).indices.map { column in shares.reduce(0) { $0 + $1[column] % total } / total }
    }

    /// Rounds up what rows and columns lack, one number after the other; what was rounded up gives way where it has to.
    mutating func roundUp() {
        for row in rows.indices {
            while rows[row] > 0 {
                var seen: Set<Int> = []
                guard place(row, &seen) else { return }
                rows[row] -= 1
            }
        }
    }

    private mutating func place(_ row: Int, _ seen: inout Set<Int>) -> Bool {
        let order = columns.indices.sorted { columns[$0] > columns[$1] }
        for column in order where !isWhole[row][column] && !isUp[row][column] && seen.insert(column).inserted {
            if columns[column] > 0 {
                columns[column] -= 1
                raise(row, column)
                return true
            }
            for other in isUp.indices where isUp[other][column] {
                lower(other, column)
                if place(other, &seen) {
                    raise(row, column)
                    return true
                }
                raise(other, column)
            }
        }
        return false
    }

    private mutating func raise(_ row: Int, _ column: Int) {
        isUp[row][column] = true
        counts[row][column] += 1
    }

    private mutating func lower(_ row: Int, _ column: Int) {
        isUp[row][column] = false
        counts[row][column] -= 1
    }
}
