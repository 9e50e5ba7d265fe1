/// What one report printed: all that a later report has to be held against.
///
/// It holds no more than its readers saw, so it may be kept with the report.
package struct ReleaseRecord: Hashable, Sendable {
    /// What was printed of one item.
    package struct Item: Hashable, Sendable {
        /// The item's id.
        package let item: String

        /// The sums of each cell in the plan's order; `nil` where the cell was hidden.
        package let cells: [AggregateSums?]

        /// Creates the record of an item.
        package init(_ item: String, cells: [AggregateSums?]) {
            self.item = item
            self.cells = cells
        }
    }

    /// The report's name, for messages.
    package let name: String

    /// A fingerprint of the answers: reports of the same answers have the same.
    package let data: String

    /// Who the report is for.
    package let edition: Edition

    /// The cells it has.
    package let plan: PublicationPlan

    /// What it printed, item by item.
    package let items: [Item]

    /// Creates a record, or `nil` when an item does not have one entry a cell or occurs twice.
    package init?(name: String, data: String, edition: Edition, plan: PublicationPlan, items: [Item]) {
        guard items.allSatisfy({ $0.cells.count == plan.cells.count }) else { return nil }
        guard Set(items.map(\.item)).count == items.count else { return nil }
        self.name = name
        self.data = data
        self.edition = edition
        self.plan = plan
        self.items = items
    }

    /// What it printed of an item; `nil` when it has nothing of it.
    package func cells(of item: String) -> [AggregateSums?]? { items.first { $0.item == item }?.cells }
}
