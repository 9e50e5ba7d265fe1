import Needs

/// A hash of something that the rows of one respondent share, by which such rows are found without keeping texts.
///
/// Texts that are equal have the same hash, however their accents are written. Two texts with one hash are possible.
struct KeyHash {
    let value: UInt64

    /// What is shared.
    enum Kind: UInt64 {
        case root
        case record
        case respondent

        /// Whether capital letters are as good as small ones.
        @inline(__always)
        var ignoresCase: Bool { self != .record }

        /// What the column is called that says it.
        var about: ColumnReceipt.About {
            switch self {
            case .root: .root
            case .record: .record
            case .respondent: .respondent
            }
        }
    }

    /// The hash of a text as keys have it, its capital letters made small where they do not matter.
    init(_ kind: Kind, _ text: String) {
        var text = text
        if let hash = text.withUTF8({ KeyHash(kind, plain: UnsafeRawBufferPointer($0)) }) {
            self = hash
            return
        }
        // The only other characters that are equal to one of ASCII, by The Unicode Standard, section 3.7: their canonical
        // decompositions are ";", "`" and "K".
        var ascii = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "\u{37E}": ";"
                    case "\u{1FEF}": "`"
                    case "\u{212A}": "K"
                    default: scalar
                    }
                }
            )
        )
        if let hash = ascii.withUTF8({ KeyHash(kind, plain: UnsafeRawBufferPointer($0)) }) {
            self = hash
            return
        }
        var hash = ContentHash()
        hash.add(kind.rawValue)
        hash.add(text.hashValue)
        value = hash.state
    }

    /// The hash of a text of ASCII alone; `nil` for another.
    @inline(__always)
    init?(_ kind: Kind, plain bytes: UnsafeRawBufferPointer) {
        var hash = ContentHash()
        hash.add(kind.rawValue, UInt64(bytes.count))
        var all: UInt64 = 0
        bytes.forEachWord { word in
            all |= word
            hash.add(kind.ignoresCase ? KeyHash.lowercased(word) : word)
        }
        guard all & 0x8080_8080_8080_8080 == 0 else { return nil }
        value = hash.state
    }

    /// Eight bytes of ASCII with capital letters made small.
    @inline(__always)
    private static func lowercased(_ word: UInt64) -> UInt64 {
        // The highest bit of a byte says that it is at least A, or behind Z.
        let atLeast = word &+ 0x3F3F_3F3F_3F3F_3F3F
        let behind = word &+ 0x2525_2525_2525_2525
        return word | (atLeast & ~behind & 0x8080_8080_8080_8080) >> 2
    }
}

extension Settlement.GroupKey {
    /// The hash of the key, within a file.
    var hash: KeyHash {
        switch self {
        case .root(let text): KeyHash(.root, text)
        case .record(let text, _), .recordWithAnswers(let text, _): KeyHash(.record, text)
        case .respondent(let text): KeyHash(.respondent, text)
        }
    }
}
