internal import FoundationEssentials
internal import Glibc
package import Reference

/// The time zones that the planner knows, with their rules.
///
/// They are those of the machine's own time zone database, which is renewed with the system when a country changes its
/// clocks: the folder that `TZDIR` names, else `/usr/share/zoneinfo`.
package enum ZoneCatalogue {
    /// The rules of a zone, by its IANA name such as `Asia/Kathmandu` or by `UTC`, over years from 1970 to 2100.
    ///
    /// - Throws: when no zone has the name, the machine has no time zones, or the years are outside what can be covered; the
    ///   diagnostic points at `place`, where the name was written.
    package static func rules(
        named name: String,
        years: ClosedRange<Int>,
        at place: Place? = nil
    ) throws(DiagnosticsError) -> ZoneRules {
        guard coverage.contains(years.lowerBound), coverage.contains(years.upperBound) else {
            throw fault(
                "years",
                at: place,
                "years \(years.lowerBound) to \(years.upperBound) asked of zone “\(name)”; expected years from "
                    + "\(coverage.lowerBound) to \(coverage.upperBound)"
            )
        }
        guard let known = zoneName(name), isFile(name) else { throw unknown(name, at: place) }
        let path = "\(folder)/\(name)"
        guard let file = try ZoneFile(InputFile(path, limit: 1 << 20).bytes),
            let rules = rules(in: file, name: known, years: years)
        else {
            throw fault(
                "rules",
                at: place,
                "\(path) does not hold the rules of a time zone (TZif of version 2 or later, without leap seconds)",
                hint: "install the time zone database (tzdata) again"
            )
        }
        return rules
    }

    /// The years that rules can be asked for.
    private static let coverage = 1_970...2_100

    /// Where the database is.
    private static var folder: String {
        getenv("TZDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    }

    /// The name, where it has the form of one of a place.
    ///
    /// Beside these the database has zones of old names, such as `GMT+3` or `PST8PDT`, and folders in small letters with the
    /// same zones counted otherwise.
    private static func zoneName(_ text: String) -> ZoneName? {
        guard text == "UTC" || text.contains("/") && text.first?.isUppercase == true, !text.hasSuffix("/") else {
            return nil
        }
        return ZoneName(text)
    }

    private static func isFile(_ name: String) -> Bool {
        var status = stat()
        return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func unknown(_ name: String, at place: Place?) -> DiagnosticsError {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        let known = all.filter { zoneName($0) != nil && isFile($0) }.sorted()
        guard !known.isEmpty else {
            return fault(
                "database",
                at: place,
                "\(folder) has no time zones, so nothing is known of “\(name)”",
                hint: "install the time zone database (tzdata), or name its folder in TZDIR"
            )
        }
        let near = NearMiss.suggestion(for: name, among: known)
        return fault(
            "unknown",
            at: place,
            "no time zone is called “\(name)”",
            hint: near.map { "did you mean “\($0)”?" }
                ?? "write the name of the IANA time zone database, such as “Africa/Nairobi”"
        )
    }

    private static func fault(
        _ rule: String,
        at place: Place?,
        _ message: String,
        hint: String? = nil
    ) -> DiagnosticsError {
        DiagnosticsError(Diagnostic(.error, rule: "zone.\(rule)", at: place, message, hint: hint))
    }

    private static func rules(in file: ZoneFile, name: ZoneName, years: ClosedRange<Int>) -> ZoneRules? {
        // A day more on either side: the zone's own year begins and ends up to 14 hours away from that of UTC.
        guard let opening = CalendarDate(year: years.lowerBound, month: 1, day: 1),
            let closing = CalendarDate(year: years.upperBound, month: 12, day: 31)
        else { return nil }
        let (first, then) = file.changes(
            from: (opening.daysSince1970 - 1) * 86_400,
            to: (closing.daysSince1970 + 2) * 86_400
        )
        return ZoneRules(name: name, years: years, firstOffset: first, transitions: then)
    }
}
