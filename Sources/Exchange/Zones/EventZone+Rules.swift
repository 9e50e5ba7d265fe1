package import Reference
package import Workshops

extension EventZone {
    /// The clock of a zone, with offsets for names where the rules have none.
    ///
    /// In years in which the clocks change, the offset further ahead of UTC is taken for that of summer time.
    package init?(_ rules: ZoneRules) {
        func offset(_ offset: UTCOffset, isDaylight: Bool) -> ZoneOffset? {
            ZoneOffset(seconds: offset.seconds, isDaylight: isDaylight, abbreviation: offset.abbreviation)
        }
        guard let name = ZoneName(rules.name),
            let first = offset(
                rules.firstOffset,
                isDaylight: rules.transitions.first.map { $0.after < $0.before } ?? false
            )
        else { return nil }
        let changes = rules.transitions.compactMap { transition in
            offset(transition.after, isDaylight: transition.before < transition.after)
                .map { ClockChange(second: transition.secondsSince1970, offset: $0) }
        }
        self.init(name: name, first: first, transitions: changes)
    }
}

extension UTCOffset {
    /// The offset as the data base of zones names it where a place has no name for it: `+01`, `-0330`.
    fileprivate var abbreviation: String {
        let minutes = abs(seconds) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let rest = minutes % 60 == 0 ? "" : two(minutes % 60)
        return "\(seconds < 0 ? "-" : "+")\(two(minutes / 60))\(rest)"
    }
}
