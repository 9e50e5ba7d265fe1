package import Reference

/// How long pauses for prayer are.
package struct PrayerPauseLengths: Hashable, Sendable {
    /// For any prayer.
    package let usual: Minutes

    /// For the Friday prayer, with the sermon and the way to a mosque.
    package let friday: Minutes

    /// Creates lengths.
    package init(usual: Minutes, friday: Minutes) {
        self.usual = usual
        self.friday = friday
    }
}
