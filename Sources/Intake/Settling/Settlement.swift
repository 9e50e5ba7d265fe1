import Needs
import Reference

/// Settles which rows of one respondent count.
///
/// Rows belong to one respondent when they share the identifier that survives edits, the number of the record, or what the
/// respondent calls themselves, case apart. The same answers count once; a later row corrects an earlier one; rows that
/// differ without a later one are all set aside. What an officer has kept or dropped comes before all of that.
struct Settlement {
    /// What becomes of each draft; `nil` for one that counts.
    private(set) var fates: [SetAside?]

    /// Rows that look alike and belong to different respondents.
    private(set) var lookalikes: [Lookalike] = []

    private let drafts: [AnswerDraft]
    private let kept: Set<RowPlace>

    init(_ drafts: [AnswerDraft], kept: Set<RowPlace>, dropped: Set<RowPlace>) {
        self.drafts = drafts
        self.kept = kept
        fates = drafts.map { dropped.contains($0.place) ? SetAside($0, .dropped, "") : nil }
        for group in groups() where group.count > 1 { settle(group) }
        findLookalikes()
    }

    // MARK: Groups

    /// The drafts that count so far, by respondent, of those with several.
    private func groups() -> [[Int]] {
        var groups = Groups(drafts.count)
        var first: [GroupKey: Int] = [:]
        first.reserveCapacity(2 * drafts.count)
        let hasFiles = drafts.first?.place.file != drafts.last?.place.file
        for (position, draft) in drafts.enumerated() where fates[position] == nil {
            for key in Settlement.keys(of: draft, amongFiles: hasFiles) {
                if let other = first[key] { groups.join(other, position) } else { first[key] = position }
            }
        }
        // Nearly every respondent has one row, and nothing to be settled.
        let leaders = drafts.indices.map { groups.leader(of: $0) }
        var sizes = [Int](repeating: 0, count: drafts.count)
        for leader in leaders { sizes[leader] += 1 }
        var members: [Int: [Int]] = [:]
        for position in drafts.indices where fates[position] == nil && sizes[leaders[position]] > 1 {
            members[leaders[position], default: []].append(position)
        }
        return members.values.sorted { $0[0] < $1[0] }
    }

    /// By what rows are found to be of one respondent.
    enum GroupKey: Hashable {
        case root(String)
        case record(String, file: Int)
        case recordWithAnswers(String, ContentHash)
        case respondent(String)
    }

    private static func keys(of draft: AnswerDraft, amongFiles hasFiles: Bool) -> [GroupKey] {
        var keys: [GroupKey] = []
        forEachKey(of: draft.read, inFile: draft.place.file, amongFiles: hasFiles) { keys.append($0) }
        return keys
    }

    /// Calls `body` with each key that the rows of one respondent share.
    ///
    /// Numbers of records only mean something within a file; the same number with the same answers in another file is the
    /// same record in a later export.
    @inline(__always)
    static func forEachKey(
        of read: ReadRow,
        inFile file: Int,
        amongFiles hasFiles: Bool,
        _ body: (GroupKey) -> Void
    ) {
        if let root = read.root { body(key(.root, root, inFile: file)) }
        if let record = read.record {
            body(key(.record, record, inFile: file))
            if hasFiles { body(.recordWithAnswers(record, read.content)) }
        }
        if let respondent = read.respondent { body(key(.respondent, respondent, inFile: file)) }
    }

    /// The key that a text is, by what it says of its row.
    static func key(_ kind: KeyHash.Kind, _ text: String, inFile file: Int) -> GroupKey {
        switch kind {
        case .root: .root(text.lowercased())
        case .record: isUniversal(text) ? .root(text.lowercased()) : .record(text, file: file)
        case .respondent: .respondent(text.lowercased())
        }
    }

    /// Whether an identifier is one that no other form or server gives: a UUID.
    private static func isUniversal(_ record: String) -> Bool {
        record.utf8.count >= 32
            && record.utf8.count { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) } >= 32
    }

    // MARK: One respondent

    private mutating func settle(_ positions: [Int]) {
        let chosen = positions.filter { kept.contains(drafts[$0].place) }
        guard chosen.isEmpty else {
            let lines = chosen.map { name(drafts[$0].place, from: drafts[positions[0]].place) }.joined(separator: ", ")
            for position in positions where !chosen.contains(position) {
                fates[position] = SetAside(drafts[position], .overruled, "by --keep \(lines)")
            }
            return
        }
        var versions: [(first: Int, sent: Moment?)] = []
        for position in positions {
            if let same = versions.firstIndex(where: { drafts[$0.first].read.content == drafts[position].read.content })
            {
                let place = name(drafts[versions[same].first].place, from: drafts[position].place)
                fates[position] = SetAside(drafts[position], .resent, "as \(place)")
                // Answers that are sent again are meant again: their latest time counts.
                versions[same].sent = [versions[same].sent, drafts[position].read.sent].compactMap(\.self).max()
            } else {
                versions.append((position, drafts[position].read.sent))
            }
        }
        guard versions.count > 1 else { return }
        let times = versions.compactMap(\.sent)
        let latest = times.max()
        if times.count == versions.count, times.count(where: { $0 == latest }) == 1,
            let last = versions.first(where: { $0.sent == latest })
        {
            for version in versions where version.first != last.first {
                let place = name(drafts[last.first].place, from: drafts[version.first].place)
                fates[version.first] = SetAside(drafts[version.first], .superseded, "by \(place)")
            }
        } else {
            for version in versions {
                let own = drafts[version.first].place
                let others = versions.filter { $0.first != version.first }
                    .map { name(drafts[$0.first].place, from: own) }
                fates[version.first] = SetAside(
                    drafts[version.first],
                    .conflicting,
                    "and \(others.joined(separator: ", "))"
                )
            }
        }
    }

    /// A row as it is named beside another one: the file is said where it is another.
    private func name(_ place: RowPlace, from other: RowPlace) -> String {
        place.file == other.file ? "line \(place.line)" : "line \(place.line) of file \(place.file + 1)"
    }

    // MARK: Alike without a reason

    /// From how many ratings on rows with the same answers look alike; with fewer it is no wonder.
    static let lookalikeRatings = 10

    /// Rows of one country with the same answers, of respondents who are not the same by anything that they say.
    private mutating func findLookalikes() {
        var first: [ContentHash: Int] = [:]
        for (position, draft) in drafts.enumerated()
        where fates[position] == nil && draft.counts.cells.rated >= Settlement.lookalikeRatings {
            if let earlier = first[draft.read.content] {
                lookalikes.append(Lookalike(row: draft.place, earlier: drafts[earlier].place))
            } else {
                first[draft.read.content] = position
            }
        }
    }
}

/// Sets that grow together (union-find with path halving).
private struct Groups {
    private var parents: [Int]

    init(_ count: Int) {
        parents = Array(0..<count)
    }

    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (find(first), find(second))
        if one != other { parents[max(one, other)] = min(one, other) }
    }

    mutating func leader(of member: Int) -> Int { find(member) }

    private mutating func find(_ member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }
}

extension SetAside {
    fileprivate init(_ draft: AnswerDraft, _ reason: Reason, _ detail: String) {
        self.init(file: draft.place.file, line: draft.place.line, reason: reason, detail: detail)
    }
}
