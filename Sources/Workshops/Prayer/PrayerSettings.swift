/// How the times of prayer are worked out at a venue.
package struct PrayerSettings: Hashable, Sendable {
    /// The authority's method.
    package let method: PrayerMethod

    /// The school for the afternoon prayer.
    package let asr: AsrSchool

    /// What is done where twilight lasts too long.
    package let highLatitude: HighLatitudeRule

    /// Creates settings.
    package init(
        method: PrayerMethod,
        asr: AsrSchool = .shafii,
        highLatitude: HighLatitudeRule = .middleOfTheNight
    ) {
        self.method = method
        self.asr = asr
        self.highLatitude = highLatitude
    }
}
