/// A change of the clocks of a zone.
package struct ZoneTransition: Hashable, Sendable {
    /// When the clocks change, in seconds since 1 January 1970 UTC.
    package let secondsSince1970: Int

    /// The offset until then.
    package let before: UTCOffset

    /// The offset from then on.
    package let after: UTCOffset

    /// Creates a transition, or `nil` when nothing changes.
    package init?(secondsSince1970: Int, before: UTCOffset, after: UTCOffset) {
        guard before != after else { return nil }
        self.secondsSince1970 = secondsSince1970
        self.before = before
        self.after = after
    }
}
