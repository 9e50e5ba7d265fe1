/// What stands for dawn and nightfall where summer twilight lasts too long, or all night.
///
/// Fajr is then never earlier, and isha never later, than a part of the night away from sunrise and sunset. These are the three
/// parts that common timetables offer; which one a community keeps is for it to say.
package enum HighLatitudeRule: String, CaseIterable, Hashable, Sendable {
    /// Half of the night.
    case middleOfTheNight = "middle-of-the-night"

    /// One seventh of the night.
    case seventhOfTheNight = "seventh-of-the-night"

    /// The method's angle, in degrees, over 60.
    case angleShare = "angle-share"

    /// The part of the night, for a method's angle.
    func share(angle: Double) -> Double {
        switch self {
        case .middleOfTheNight: 1 / 2
        case .seventhOfTheNight: 1 / 7
        case .angleShare: angle / 60
        }
    }
}
