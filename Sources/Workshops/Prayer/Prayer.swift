/// The times of a Muslim day that an agenda reckons with, in their order.
package enum Prayer: String, CaseIterable, Hashable, Sendable {
    /// The dawn prayer, from first light.
    case fajr

    /// Sunrise: no prayer, but the end of the time for fajr.
    case sunrise

    /// The noon prayer, from when the Sun has left the meridian.
    case dhuhr

    /// The afternoon prayer.
    case asr

    /// The evening prayer, from sunset; in Ramadan the fast is broken then.
    case maghrib

    /// The night prayer.
    case isha
}

/// From when the afternoon prayer may be said.
package enum AsrSchool: String, CaseIterable, Hashable, Sendable {
    /// Shafi'i, Maliki and Hanbali: when a shadow is longer than at noon by what casts it.
    case shafii

    /// Hanafi: when it is longer by twice that.
    case hanafi

    var shadowLengths: Double { self == .shafii ? 1 : 2 }
}
