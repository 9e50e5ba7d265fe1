/// What is kept of each row that counts: hashes, by which rows of one respondent and rows that look alike are found.
struct RowNotes {
    /// What rows of one respondent have in common.
    let keys = HashList()

    /// What was answered in each row with enough ratings to look like another one.
    let contents = HashList()

    /// Rows with answers that come again, where those are known.
    private(set) var lookalikes: [(line: Int, content: UInt64)] = []

    private let repeated: RepeatedRows?

    /// Keeps the hashes of all rows or, where it is known which of them come again, the rows that have those answers.
    init(_ repeated: RepeatedRows?) {
        self.repeated = repeated
    }

    /// Notes a row that counts unless other rows of its respondent do; `false`, and nothing is noted, where there are others.
    @inline(__always)
    mutating func take(keys hashes: some Collection<UInt64>, content: UInt64, rated: Int, at line: Int) -> Bool {
        let canLookAlike = rated >= Settlement.lookalikeRatings
        if let repeated {
            guard !hashes.contains(where: repeated.keys.contains) else { return false }
            if canLookAlike, repeated.contents.contains(content) { lookalikes.append((line, content)) }
            return true
        }
        for hash in hashes { keys.append(hash) }
        if canLookAlike { contents.append(content) }
        return true
    }
}

/// Hashes that come more than once in a file.
struct RepeatedRows {
    /// Those of what rows of one respondent have in common.
    let keys: Set<UInt64>

    /// Those of what was answered.
    let contents: Set<UInt64>

    init(_ notes: [RowNotes]) {
        keys = HashList.repeated(in: notes.map(\.keys))
        contents = HashList.repeated(in: notes.map(\.contents))
    }

    var isEmpty: Bool { keys.isEmpty && contents.isEmpty }
}
