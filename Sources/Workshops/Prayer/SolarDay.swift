internal import Reference

/// The Sun over one place on one day of its clocks.
struct SolarDay {
    private let position: GeographicPosition

    /// The altitude of the Sun's centre at sunrise and sunset, in degrees: 34 minutes of arc of refraction and 16 of the
    /// Sun's radius (Meeus, chapter 15).
    static let horizon = -0.8333

    /// When the Sun crosses the meridian, in minutes since 1 January 1970 UTC.
    let noon: Double

    /// The day whose solar noon is nearest to twelve o'clock at the offset.
    init(_ date: CalendarDate, at position: GeographicPosition, offset: UTCOffset) {
        self.position = position
        let clockNoon = Double(date.daysSince1970 * 1_440 + 720) - Double(offset.seconds) / 60
        let meanNoon = Double(date.daysSince1970 * 1_440 + 720) - 4 * position.longitude
        // Where the clocks are a day away from the longitude (Kiribati, Samoa), the Sun of another day of UTC is meant.
        var noon = meanNoon + ((clockNoon - meanNoon) / 1_440).rounded() * 1_440
        let even = noon
        for _ in 0..<3 { noon = even - SolarPosition(minutesSince1970: noon).equationOfTime }
        self.noon = noon
    }

    /// When the centre of the Sun stands at an altitude in degrees, before or after noon, in minutes since 1970 UTC; `nil`
    /// when it never does that day.
    func passes(altitude: Double, _ side: Side) -> Double? {
        passes(side) { _ in altitude }
    }

    /// When a shadow is longer than at noon by a number of lengths of what casts it, after noon.
    func shadowGrows(by lengths: Double) -> Double? {
        passes(.afterNoon) { sun in
            Degrees.arcTangent(1 / (lengths + Degrees.tangent(abs(position.latitude - sun.declination))))
        }
    }

    private func passes(_ side: Side, altitude: (SolarPosition) -> Double) -> Double? {
        // The Sun moves along the ecliptic meanwhile, so the time is found by going round a few times.
        var moment = noon
        for _ in 0..<5 {
            let sun = SolarPosition(minutesSince1970: moment)
            guard let angle = hourAngle(of: altitude(sun), declination: sun.declination) else { return nil }
            let change = SolarPosition(minutesSince1970: noon).equationOfTime - sun.equationOfTime
            moment = noon + change + (side == .beforeNoon ? -4 : 4) * angle
        }
        return moment
    }

    /// Degrees that the Earth turns between noon and an altitude (Meeus 15.1).
    private func hourAngle(of altitude: Double, declination: Double) -> Double? {
        let cosine =
            (Degrees.sine(altitude) - Degrees.sine(position.latitude) * Degrees.sine(declination))
            / (Degrees.cosine(position.latitude) * Degrees.cosine(declination))
        guard (-1...1).contains(cosine) else { return nil }
        return Degrees.arcCosine(cosine)
    }

    enum Side {
        case beforeNoon
        case afterNoon
    }
}
