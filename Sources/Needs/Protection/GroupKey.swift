package import Reference

/// What a group of respondents has in common: a region, a country, a role, or several of these; nothing for everybody.
///
/// Two groups with the same key are the same group, in every report.
package struct GroupKey: Hashable, Comparable, Sendable {
    /// What they have in common, each as "trait=answer", ascending.
    package let parts: [String]

    /// Creates a key; the order of its parts does not matter.
    package init(parts: [String]) {
        self.parts = parts.sorted()
    }

    /// All respondents.
    package static let everybody = GroupKey(parts: [])

    /// The respondents of a region.
    package static func region(_ region: Region) -> GroupKey { GroupKey(parts: ["region=\(region.rawValue)"]) }

    /// The respondents of a country.
    package static func country(_ code: CountryCode) -> GroupKey { GroupKey(parts: ["country=\(code.text)"]) }

    /// The respondents who gave one answer to a question about themselves; `nil` for those who gave none.
    package static func trait(_ trait: String, _ answer: String?) -> GroupKey {
        GroupKey(parts: ["\(trait)=\(answer ?? "")"])
    }

    /// The respondents who belong to both groups.
    package func and(_ other: GroupKey) -> GroupKey { GroupKey(parts: Array(Set(parts + other.parts))) }

    package static func < (one: GroupKey, other: GroupKey) -> Bool {
        one.parts.lexicographicallyPrecedes(other.parts)
    }
}
