/// Needs that two bases order differently.
package struct OrderConflict: Hashable, Sendable {
    /// The one basis.
    package let first: WeightingBasis

    /// The other basis.
    package let second: WeightingBasis

    /// Which needs.
    package let subject: Subject

    /// Creates a conflict.
    package init(first: WeightingBasis, second: WeightingBasis, subject: Subject) {
        self.first = first
        self.second = second
        self.subject = subject
    }

    /// Which needs are ordered differently, by their places in the survey.
    package enum Subject: Hashable, Sendable {
        /// An item is among the first on one basis and not on the other.
        case amongFirst(item: Int, places: Int)

        /// An item is above another on the first basis and below it on the second.
        case pair(higher: Int, lower: Int)
    }
}

extension WeightedNeeds {
    /// Where two bases differ in a way that matters.
    ///
    /// An item that is among the first on one basis only always matters: the list that is shown would be another one. A pair
    /// whose order turns matters where its difference is more than chance on at least one of the two bases (t over countries,
    /// 5 %, not corrected for the number of pairs: this is a warning, not a finding).
    ///
    /// - Parameter places: how many first places are shown.
    /// - Returns: by pairs of bases in their order, first the items in survey order, then the pairs.
    package func conflicts(amongFirst places: Int) -> [OrderConflict] {
        let bases = WeightingBasis.allCases
        var conflicts: [OrderConflict] = []
        for (position, first) in bases.enumerated() {
            for second in bases[(position + 1)...] {
                let subjects = placeConflicts(first, second, places) + pairConflicts(first, second)
                conflicts += subjects.map { OrderConflict(first: first, second: second, subject: $0) }
            }
        }
        return conflicts
    }

    private func placeConflicts(
        _ first: WeightingBasis,
        _ second: WeightingBasis,
        _ places: Int
    ) -> [OrderConflict.Subject] {
        items.indices.compactMap { item in
            guard let one = items[item].places[first], let other = items[item].places[second] else { return nil }
            return (one <= places) == (other <= places) ? nil : .amongFirst(item: item, places: places)
        }
    }

    private func pairConflicts(_ first: WeightingBasis, _ second: WeightingBasis) -> [OrderConflict.Subject] {
        var found: [OrderConflict.Subject] = []
        for item in items.indices {
            for other in items.indices.dropFirst(item + 1) {
                guard let one = difference(item, other, on: first), let two = difference(item, other, on: second),
                    abs(one.value) > 1e-9, abs(two.value) > 1e-9, (one.value > 0) != (two.value > 0),
                    isMoreThanChance(one) || isMoreThanChance(two)
                else { continue }
                found.append(one.value > 0 ? .pair(higher: item, lower: other) : .pair(higher: other, lower: item))
            }
        }
        return found
    }

    private func difference(_ item: Int, _ other: Int, on basis: WeightingBasis) -> ClusteredEstimate? {
        guard let one = items[item].figures[basis], let two = items[other].figures[basis] else { return nil }
        return one.difference(from: two, by: measure)
    }

    private func isMoreThanChance(_ difference: ClusteredEstimate) -> Bool {
        difference.interval(confidence: 0.95).map { !$0.contains(0) } ?? false
    }
}
