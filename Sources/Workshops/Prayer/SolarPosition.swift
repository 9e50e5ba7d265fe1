internal import Glibc

/// Where the Sun stands at a moment, as seen from the centre of the Earth.
///
/// Jean Meeus, "Astronomical Algorithms", second edition (1998), chapters 22, 25 (low accuracy, 0.01 degrees) and 28; the
/// solar calculator of the United States National Oceanic and Atmospheric Administration uses the same formulas, and gives their
/// sunrise and sunset as good to a minute up to 72 degrees of latitude.
struct SolarPosition {
    /// Degrees north of the celestial equator.
    let declination: Double

    /// Minutes by which a sundial is ahead of an even clock.
    let equationOfTime: Double

    /// The position at a moment, in minutes since 1 January 1970 UTC.
    init(minutesSince1970 minutes: Double) {
        // Julian centuries since noon of 1 January 2000 (Meeus 25.1). The minute that dynamical time is ahead moves the
        // Sun by a thousandth of a degree and is left out.
        let century = (minutes / 1_440 - 10_957.5) / 36_525
        // Meeus 25.2 to 25.4: geometric mean longitude, mean anomaly, eccentricity.
        let meanLongitude = 280.46646 + century * (36_000.76983 + century * 0.0003032)
        let anomaly = 357.52911 + century * (35_999.05029 - century * 0.0001537)
        let eccentricity = 0.016708634 - century * (0.000042037 + century * 0.0000001267)
        let centre =
            (1.914602 - century * (0.004817 + century * 0.000014)) * Degrees.sine(anomaly)
            + (0.019993 - century * 0.000101) * Degrees.sine(2 * anomaly)
            + 0.000289 * Degrees.sine(3 * anomaly)
        // Apparent longitude, and obliquity corrected for it (Meeus 22.2 and 25.8).
        let node = 125.04 - 1_934.136 * century
        let longitude = meanLongitude + centre - 0.00569 - 0.00478 * Degrees.sine(node)
        let obliquity =
            23.4392911 - century * (0.0130042 + century * (0.00000016 - century * 0.000000504))
            + 0.00256 * Degrees.cosine(node)
        declination = Degrees.arcSine(Degrees.sine(obliquity) * Degrees.sine(longitude))
        // Meeus 28.3, in radians; four minutes to the degree.
        let half = Degrees.tangent(obliquity / 2)
        let squared = half * half
        let radians =
            squared * Degrees.sine(2 * meanLongitude)
            - 2 * eccentricity * Degrees.sine(anomaly)
            + 4 * eccentricity * squared * Degrees.sine(anomaly) * Degrees.cosine(2 * meanLongitude)
            - 0.5 * squared * squared * Degrees.sine(4 * meanLongitude)
            - 1.25 * eccentricity * eccentricity * Degrees.sine(2 * anomaly)
        equationOfTime = radians * 180 / .pi * 4
    }
}

/// Trigonometry in degrees.
enum Degrees {
    static func sine(_ angle: Double) -> Double { sin(angle * .pi / 180) }

    static func cosine(_ angle: Double) -> Double { cos(angle * .pi / 180) }

    static func tangent(_ angle: Double) -> Double { tan(angle * .pi / 180) }

    static func arcSine(_ ratio: Double) -> Double { asin(ratio) * 180 / .pi }

    static func arcCosine(_ ratio: Double) -> Double { acos(ratio) * 180 / .pi }

    static func arcTangent(_ ratio: Double) -> Double { atan(ratio) * 180 / .pi }

    static func arcTangent(_ opposite: Double, _ adjacent: Double) -> Double { atan2(opposite, adjacent) * 180 / .pi }
}
