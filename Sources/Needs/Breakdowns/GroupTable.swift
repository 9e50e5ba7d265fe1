/// Respondents who have something in common, such as a region, a role, or a region and a role.
package struct RespondentGroup<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What they have in common.
    package let key: Key

    /// Their complete pairs, for each item and country.
    package let moments: [[PairMoments]]

    /// Creates a group.
    package init(_ key: Key, moments: [[PairMoments]]) {
        self.key = key
        self.moments = moments
    }
}

/// Needs by group, and which groups differ from everybody else by more than chance.
///
/// All comparisons of the table together are held to one level: with many groups and items, some differ by chance alone.
package struct GroupTable<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What is compared.
    package let measure: NeedMeasure

    /// Who counts once.
    package let weighting: Weighting

    /// The groups, in the order given.
    package let groups: [Key]

    /// How many items there are.
    package let items: Int

    /// The cells, item by item and in each by group.
    package let cells: [Cell]

    /// One group's figures for one item.
    package struct Cell: Hashable, Sendable {
        /// The item, by its place in the survey.
        package let item: Int

        /// The group.
        package let group: Key

        /// The group's mean; `nil` when nobody of it answered about the item.
        package let mean: GroupMean?

        /// How it compares with everybody else.
        package fileprivate(set) var comparison: GroupComparison
    }

    /// Compares each group with everybody else, item by item.
    ///
    /// Groups may overlap (country groups do) and need not hold everybody.
    ///
    /// - Parameters:
    ///   - groups: the groups.
    ///   - everybody: the complete pairs of all respondents, for each item and country; every group is a part of them.
    ///   - measure: what is compared.
    ///   - weighting: who counts once.
    ///   - smallest: groups, or everybody else, with fewer respondents or countries than this are not compared.
    package init(
        _ groups: [RespondentGroup<Key>],
        of everybody: [[PairMoments]],
        measure: NeedMeasure = .gap,
        weighting: Weighting = .countries,
        smallest: Int
    ) {
        self.measure = measure
        self.weighting = weighting
        self.groups = groups.map(\.key)
        items = everybody.count
        var cells: [Cell] = []
        for (item, whole) in everybody.enumerated() {
            for group in groups {
                let part = group.moments[item]
                let side = GroupSide(part.map { GroupSums($0) }, measure, weighting: weighting)
                let others = GroupSide(
                    zip(whole, part).map { GroupSums($0, without: $1) },
                    measure,
                    weighting: weighting
                )
                let comparison = GroupComparison(side, others, smallest: smallest)
                cells.append(Cell(item: item, group: group.key, mean: side?.mean, comparison: comparison))
            }
        }
        GroupTable.adjust(&cells)
        self.cells = cells
    }

    /// The cell of an item and a group, by the group's place.
    package func cell(item: Int, group: Int) -> Cell { cells[item * groups.count + group] }

    /// How many comparisons were made, over which errors are held to a level.
    package var comparisons: Int { cells.count { $0.comparison.finding != nil } }

    /// The cells whose group differs from everybody else by more than chance, in table order.
    package func flagged(by control: MultipleComparisons, level: Double = 0.05) -> [Cell] {
        cells.filter { $0.comparison.finding?.isFlagged(by: control, level: level) ?? false }
    }

    private static func adjust(_ cells: inout [Cell]) {
        let compared = cells.indices.filter { cells[$0].comparison.finding != nil }
        let probabilities = compared.compactMap { cells[$0].comparison.finding?.probability }
        let discovery = MultipleComparisons.falseDiscoveryRate.adjusted(probabilities)
        let familywise = MultipleComparisons.familywiseError.adjusted(probabilities)
        for (place, position) in compared.enumerated() {
            guard var finding = cells[position].comparison.finding else { continue }
            finding.adjusted = [.falseDiscoveryRate: discovery[place], .familywiseError: familywise[place]]
            cells[position].comparison = .compared(finding)
        }
    }
}

/// How a group compares with everybody else.
package enum GroupComparison: Hashable, Sendable {
    /// Nobody of the group, or nobody else, answered.
    case noAnswers

    /// The group, or everybody else, is smaller than may be compared.
    case tooSmall

    /// All countries of both sides say the same, so that chance cannot be told.
    case noSpread

    /// They were compared.
    case compared(GroupFinding)

    /// The finding, where they were compared.
    package var finding: GroupFinding? {
        if case .compared(let finding) = self { finding } else { nil }
    }

    init(_ group: GroupSide?, _ others: GroupSide?, smallest: Int) {
        guard let group, let others else {
            self = .noAnswers
            return
        }
        let (mean, rest) = (group.mean, others.mean)
        guard !mean.isSmaller(than: max(smallest, 2)), !rest.isSmaller(than: max(smallest, 2)) else {
            self = .tooSmall
            return
        }
        guard let contrast = GroupContrast(group, others) else {
            self = .noSpread
            return
        }
        self = .compared(GroupFinding(others: rest, contrast: contrast, probability: contrast.probability))
    }
}

/// What comparing a group with everybody else found.
package struct GroupFinding: Hashable, Sendable {
    /// The mean of everybody else.
    package let others: GroupMean

    /// The difference.
    package let contrast: GroupContrast

    /// The p-value of this comparison alone.
    package let probability: Double

    /// The p-value adjusted for all comparisons of the table, by each procedure.
    package fileprivate(set) var adjusted: [MultipleComparisons: Double] = [:]

    /// Whether the adjusted p-value is at most a level.
    package func isFlagged(by control: MultipleComparisons, level: Double) -> Bool {
        adjusted[control].map { $0 <= level } ?? false
    }
}
