/// A stage of capability: what a country must do well enough to have reached it.
package struct CapabilityStage: Hashable, Sendable {
    /// How well each item must be done.
    package let threshold: Threshold

    /// The items that are asked of; `nil` for all.
    package let items: [ItemID]?

    /// Creates a stage, or `nil` when it asks of no item, or of one twice.
    package init?(threshold: Threshold, items: [ItemID]? = nil) {
        if let items, items.isEmpty || Set(items).count != items.count { return nil }
        self.threshold = threshold
        self.items = items
    }

    /// How well an item must be done.
    package enum Threshold: Hashable, Sendable {
        /// The country's median current level is at least this rating.
        case level(Int)

        /// The country's median current level is at least its median required level.
        case required
    }
}
