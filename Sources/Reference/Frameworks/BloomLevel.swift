/// The six levels of what a learner does with what was learnt.
///
/// Source: Anderson and Krathwohl (2001), the revision of Bloom's taxonomy.
package enum BloomLevel: String, CaseIterable, Hashable, Sendable, Comparable {
    case remember
    case understand
    case apply
    case analyse
    case evaluate
    case create

    /// Simpler levels come first.
    package static func < (first: BloomLevel, second: BloomLevel) -> Bool { first.order < second.order }

    private var order: Int { BloomLevel.allCases.firstIndex(of: self) ?? 0 }
}
