/// The sums of one item over the atoms of a plan.
package struct ItemAggregates: Hashable, Sendable {
    /// The item's id, the same in every report.
    package let item: String

    /// The sums of each atom, in the plan's order.
    package let atoms: [AggregateSums]

    /// How many countries have respondents in each atom, in the plan's order.
    package let countries: [Int]

    /// The sums of each cell, in the plan's order.
    package let cells: [AggregateSums]

    /// Adds up the cells, or `nil` when there is not one sum an atom or two readings of a cell do not agree.
    package init?(_ item: String, plan: PublicationPlan, atoms: [AggregateSums], countries: [Int]) {
        guard atoms.count == plan.atoms.count, countries.count == plan.atoms.count else { return nil }
        var cells: [AggregateSums] = []
        for cell in plan.cells {
            let readings = cell.readings.map { reading in
                reading.reduce(into: AggregateSums()) { $0 += atoms[$1] }
            }
            guard let sums = readings.first, readings.allSatisfy({ $0 == sums }) else { return nil }
            cells.append(sums)
        }
        self.item = item
        self.atoms = atoms
        self.countries = countries
        self.cells = cells
    }

    /// How many countries stand behind a cell.
    ///
    /// A cell read by places counts each country once; one read only by traits counts a country once for each answer
    /// that occurs there, so the figure is the smallest over its readings.
    func countries(behind cell: PublicationPlan.Cell) -> Int {
        cell.readings.map { reading in reading.reduce(0) { $0 + countries[$1] } }.min() ?? 0
    }
}
