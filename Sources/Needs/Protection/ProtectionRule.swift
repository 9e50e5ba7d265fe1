/// How small a group may be printed.
package struct ProtectionRule: Hashable, Sendable {
    /// The fewest respondents that a figure may stand on: 5 unless an office decides otherwise.
    package static let usualSmallest = 5

    /// The fewest respondents whose comments may be quoted.
    package static let smallestForComments = 10

    /// The fewest respondents that a figure may stand on.
    package let smallest: Int

    /// The fewest countries that a figure may stand on; `nil` where countries themselves are printed.
    package let smallestCountries: Int?

    /// Creates a rule, or `nil` when it asks for fewer than 2 respondents or 1 country.
    package init?(smallest: Int = ProtectionRule.usualSmallest, smallestCountries: Int? = nil) {
        guard smallest >= 2, smallestCountries ?? 1 >= 1 else { return nil }
        self.smallest = smallest
        self.smallestCountries = smallestCountries
    }
}

/// What happens to one printed cell.
package enum CellProtection: Hashable, Sendable {
    /// It is printed.
    case shown

    /// Nobody is in it, and it says so.
    case empty

    /// It is hidden: fewer respondents than may be known.
    case small

    /// It is hidden: fewer countries than may be known.
    case narrow

    /// It is hidden, or its figures of the earlier report are printed again: since then only a few respondents came, left
    /// or changed their answers.
    case hardlyChanged

    /// It is hidden so that a small group cannot be computed.
    case companion

    /// Whether figures of these answers are printed.
    package var isPrinted: Bool { self == .shown || self == .empty }
}
