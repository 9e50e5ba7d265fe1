/// When Sun and Moon stand together in longitude.
///
/// Jean Meeus, "Astronomical Algorithms", second edition (1998), chapter 49, with the periodic terms above half a
/// thousandth of a day and without the planetary ones: what is left out comes to a few minutes.
enum NewMoon {
    /// The moment of a new moon in minutes since 1 January 1970 UTC.
    ///
    /// New moons are counted from the first of the year 2000, which is number 0.
    static func minutesSince1970(number: Int) -> Double {
        let count = Double(number)
        // Meeus 49.1 to 49.7.
        let century = count / 1_236.85
        let mean = 2_451_550.09766 + 29.530588861 * count + 0.00015437 * century * century
        let eccentricity = 1 - century * (0.002516 + 0.0000074 * century)
        let sun = 2.5534 + 29.1053567 * count - 0.0000014 * century * century
        let moon = 201.5643 + 385.81693528 * count + 0.0107582 * century * century
        let latitude = 160.7108 + 390.67050284 * count - 0.0016118 * century * century
        let node = 124.7746 - 1.56375588 * count + 0.0020672 * century * century
        let large: Double =
            -0.40720 * Degrees.sine(moon) + 0.17241 * eccentricity * Degrees.sine(sun)
            + 0.01608 * Degrees.sine(2 * moon) + 0.01039 * Degrees.sine(2 * latitude)
        let middle: Double =
            0.00739 * eccentricity * Degrees.sine(moon - sun) - 0.00514 * eccentricity * Degrees.sine(moon + sun)
            + 0.00208 * eccentricity * eccentricity * Degrees.sine(2 * sun)
        let small: Double =
            -0.00111 * Degrees.sine(moon - 2 * latitude) - 0.00057 * Degrees.sine(moon + 2 * latitude)
            + 0.00056 * eccentricity * Degrees.sine(2 * moon + sun) - 0.00042 * Degrees.sine(3 * moon)
            - 0.00017 * Degrees.sine(node)
        let dynamical = mean + large + middle + small
        // Dynamical time is 69 seconds ahead of UTC in the 2020s; the Julian date of 1 January 1970 is 2 440 587.5.
        return (dynamical - 2_440_587.5) * 1_440 - 69.0 / 60
    }
}
