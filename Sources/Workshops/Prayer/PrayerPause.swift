package import Reference

/// A pause that an agenda should hold so that those who pray can.
///
/// A proposal: who prays, and when, is asked of the participants and never assumed.
package struct PrayerPause: Hashable, Sendable {
    /// Which prayer it is for; on a Friday dhuhr stands for the Friday prayer.
    package let prayer: Prayer

    /// When the pause may begin at the earliest: when the time of prayer begins, or the day opens.
    package let earliest: MinuteOfDay

    /// When it must be over: before the next time of prayer, or when the day closes.
    package let latestEnd: MinuteOfDay

    /// How long it should be.
    package let length: Minutes

    /// Whether the prayer needs the pause.
    package let need: Need

    /// Whether a prayer needs a pause.
    package enum Need: Hashable, Sendable {
        /// Its time begins and ends while the agenda runs.
        case duringTheDay

        /// There is time enough for it after the day closes, or before it opens.
        case canBeOutside
    }
}
