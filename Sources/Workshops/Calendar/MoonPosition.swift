/// Where the Moon stands at a moment, as seen from the centre of the Earth.
///
/// Jean Meeus, "Astronomical Algorithms", second edition (1998), chapters 12, 13, 22 and 47, with the largest periodic terms
/// only: what is left out comes to a few tenths of a degree at most.
struct MoonPosition {
    /// Degrees north of the celestial equator.
    private let declination: Double

    /// Degrees east of the spring equinox.
    private let rightAscension: Double

    /// Days since noon of 1 January 2000 UTC.
    private let days: Double

    /// The position at a moment, in minutes since 1 January 1970 UTC.
    init(minutesSince1970 minutes: Double) {
        days = minutes / 1_440 - 10_957.5
        let century = days / 36_525
        // Meeus 47.1 to 47.5.
        let mean = 218.3164477 + 481_267.88123421 * century
        let elongation = 297.8501921 + 445_267.1114034 * century
        let sun = 357.5291092 + 35_999.0502909 * century
        let moon = 134.9633964 + 477_198.8675055 * century
        let node = 93.2720950 + 483_202.0175233 * century
        // Meeus, table 47.A, the terms above a twentieth of a degree.
        let larger: Double =
            6.289 * Degrees.sine(moon) + 1.274 * Degrees.sine(2 * elongation - moon)
            + 0.658 * Degrees.sine(2 * elongation) + 0.214 * Degrees.sine(2 * moon) - 0.185 * Degrees.sine(sun)
            - 0.114 * Degrees.sine(2 * node)
        let smaller: Double =
            0.059 * Degrees.sine(2 * elongation - 2 * moon) + 0.057 * Degrees.sine(2 * elongation - sun - moon)
            + 0.053 * Degrees.sine(2 * elongation + moon)
        // Meeus, table 47.B.
        let latitude: Double =
            5.128 * Degrees.sine(node) + 0.281 * Degrees.sine(moon + node) + 0.278 * Degrees.sine(moon - node)
            + 0.173 * Degrees.sine(2 * elongation - node) + 0.055 * Degrees.sine(2 * elongation - moon + node)
        let longitude = mean + larger + smaller
        let obliquity = 23.4393 - 0.0130 * century
        // Meeus 13.3 and 13.4.
        rightAscension = Degrees.arcTangent(
            Degrees.sine(longitude) * Degrees.cosine(obliquity) - Degrees.tangent(latitude) * Degrees.sine(obliquity),
            Degrees.cosine(longitude)
        )
        declination = Degrees.arcSine(
            Degrees.sine(latitude) * Degrees.cosine(obliquity)
                + Degrees.cosine(latitude) * Degrees.sine(obliquity) * Degrees.sine(longitude)
        )
    }

    /// Degrees above the horizon of a place, without refraction and seen from the centre of the Earth (Meeus 13.6).
    func altitude(at position: GeographicPosition) -> Double {
        // Sidereal time at Greenwich, Meeus 12.4.
        let sidereal = 280.46061837 + 360.98564736629 * days
        let hourAngle = sidereal + position.longitude - rightAscension
        return Degrees.arcSine(
            Degrees.sine(position.latitude) * Degrees.sine(declination)
                + Degrees.cosine(position.latitude) * Degrees.cosine(declination) * Degrees.cosine(hourAngle)
        )
    }
}
