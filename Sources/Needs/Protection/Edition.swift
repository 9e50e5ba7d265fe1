/// Who a report is for.
package enum Edition: String, CaseIterable, Hashable, Sendable {
    /// Everybody: regions and traits, no countries.
    case `public`

    /// Headquarters, who read the public edition too: countries as well.
    case restricted
}
