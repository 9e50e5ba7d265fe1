internal import Foundation
package import Reference

/// The time zones that the planner knows, with their rules.
///
/// The rules come from the time zone database inside Foundation, which a statically linked command carries along: neither
/// the network nor the machine's `/usr/share/zoneinfo` is needed.
package enum ZoneCatalogue {
    /// The rules of a zone, by its IANA name such as `Asia/Kathmandu` or by `UTC`, over years from 1970 to 2100.
    ///
    /// - Throws: when no zone has the name, or the years are outside what can be covered; the diagnostic points at `place`,
    ///   where the name was written.
    package static func rules(
        named name: String,
        years: ClosedRange<Int>,
        at place: Place? = nil
    ) throws(DiagnosticsError) -> ZoneRules {
        guard coverage.contains(years.lowerBound), coverage.contains(years.upperBound) else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "zone.years",
                    at: place,
                    "years \(years.lowerBound) to \(years.upperBound) asked of zone “\(name)”; expected years from "
                        + "\(coverage.lowerBound) to \(coverage.upperBound)"
                )
            )
        }
        guard isName(name), let known = ZoneName(name), let zone = TimeZone(identifier: name) else {
            throw unknown(name, at: place)
        }
        return try read(zone, name: known, years: years, at: place)
    }

    /// The years that rules can be asked for.
    private static let coverage = 1_970...2_100

    /// Whether a text has the form of a zone's name; what Foundation takes besides, such as `GMT+3` or `PST`, has no rules.
    private static func isName(_ text: String) -> Bool {
        text == "UTC" || text.contains("/") && TimeZone(identifier: text)?.identifier == text
    }

    private static func unknown(_ name: String, at place: Place?) -> DiagnosticsError {
        let near = NearMiss.suggestion(for: name, among: TimeZone.knownTimeZoneIdentifiers)
        return DiagnosticsError(
            Diagnostic(
                .error,
                rule: "zone.unknown",
                at: place,
                "no time zone is called “\(name)”",
                hint: near.map { "did you mean “\($0)”?" }
                    ?? "write the name of the IANA time zone database, such as “Africa/Nairobi”"
            )
        )
    }

    private static func read(
        _ zone: TimeZone,
        name: ZoneName,
        years: ClosedRange<Int>,
        at place: Place?
    ) throws(DiagnosticsError) -> ZoneRules {
        // A day more on either side: the zone's own year begins and ends up to 14 hours away from that of UTC.
        guard let opening = CalendarDate(year: years.lowerBound, month: 1, day: 1),
            let closing = CalendarDate(year: years.upperBound, month: 12, day: 31),
            let first = offset(of: zone, at: (opening.daysSince1970 - 1) * 86_400),
            let transitions = transitions(
                of: zone,
                from: (opening.daysSince1970 - 1) * 86_400,
                to: (closing.daysSince1970 + 2) * 86_400,
                first: first
            ),
            let rules = ZoneRules(
                name: name,
                years: years,
                firstOffset: first,
                transitions: transitions
            )
        else {
            throw DiagnosticsError(
                Diagnostic(.error, rule: "zone.rules", at: place, "the rules of zone “\(name)” contradict themselves")
            )
        }
        return rules
    }

    private static func transitions(
        of zone: TimeZone,
        from start: Int,
        to end: Int,
        first: UTCOffset
    ) -> [ZoneTransition]? {
        var found: [ZoneTransition] = []
        var (moment, offset) = (start, first)
        while let date = zone.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(moment))) {
            let seconds = Int(date.timeIntervalSince1970.rounded())
            guard seconds > moment, seconds < end else { break }
            guard let next = ZoneCatalogue.offset(of: zone, at: seconds) else { return nil }
            // Some changes only rename the time (from standard to summer, say) and leave the clocks alone.
            if let change = ZoneTransition(secondsSince1970: seconds, before: offset, after: next) {
                found.append(change)
            }
            (moment, offset) = (seconds, next)
        }
        return found
    }

    private static func offset(of zone: TimeZone, at seconds: Int) -> UTCOffset? {
        UTCOffset(seconds: zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }
}
