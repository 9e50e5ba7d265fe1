/// A level of protection that is written on everything that bears it, such as "FOR OFFICIAL USE ONLY".
package struct Marking: Hashable, Sendable {
    /// Its identifier, such as `official_use`.
    package let id: MarkingID

    /// The words that are written on every page.
    package let title: LocalisedText

    /// Creates a marking.
    package init(id: MarkingID, title: LocalisedText) {
        self.id = id
        self.title = title
    }
}

/// The identifier of a marking.
package typealias MarkingID = Identifier<Marking>

/// The markings of an organisation, from the lowest to the highest.
package struct MarkingScheme: Hashable, Sendable {
    /// The markings, the lowest first.
    package let markings: [Marking]

    private let ranks: [MarkingID: Int]

    /// Creates a scheme, or `nil` when a marking stands twice.
    package init?(_ markings: [Marking]) {
        var ranks: [MarkingID: Int] = [:]
        for (rank, marking) in markings.enumerated() {
            guard ranks.updateValue(rank, forKey: marking.id) == nil else { return nil }
        }
        self.markings = markings
        self.ranks = ranks
    }

    /// The marking with an identifier, if the scheme has it.
    package func marking(_ id: MarkingID) -> Marking? { ranks[id].map { markings[$0] } }

    /// The highest of some markings, as far as the scheme has them; `nil` when none of them is in it.
    package func highest(of ids: some Sequence<MarkingID>) -> Marking? {
        ids.compactMap { ranks[$0] }.max().map { markings[$0] }
    }

    /// Whether a marking is higher than another; false where the scheme lacks one of them.
    package func isHigher(_ id: MarkingID, than other: MarkingID) -> Bool {
        guard let rank = ranks[id], let bound = ranks[other] else { return false }
        return rank > bound
    }
}
