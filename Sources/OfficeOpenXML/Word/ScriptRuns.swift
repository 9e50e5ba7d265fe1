import Documents
import Reference

/// A stretch of text whose letters run one way.
struct ScriptRun: Equatable {
    let text: String
    let direction: WritingDirection
}

extension String {
    /// Whether its UTF-8 has a byte in a range.
    ///
    /// All bytes are looked at, many at a time.
    func hasByte(in range: ClosedRange<UInt8>) -> Bool {
        let first = range.lowerBound
        let width = range.upperBound - first
        var copy = self
        return copy.withUTF8 { bytes in bytes.reduce(false) { ($1 &- first <= width) || $0 } }
    }
}

extension [Inline] {
    /// The way a paragraph of these runs: that of the language of its first words; `nil` when it has none.
    ///
    /// Words of a language that runs from the left, all of whose letters run from the right, such as an Arabic name,
    /// run as their letters do. Codes among Arabic words stay where the line begins.
    var direction: WritingDirection? {
        guard let language else { return nil }
        guard language.direction == .leftToRight, hasRightToLeftBytes else { return language.direction }
        for case .words(let wording, _) in self where !wording.text.isEmpty {
            guard ScriptRuns.onlyDirection(of: wording.text) == .rightToLeft else { return .leftToRight }
        }
        return .rightToLeft
    }

    private var hasRightToLeftBytes: Bool {
        contains { if case .words(let wording, _) = $0 { wording.text.hasByte(in: 0xD6...0xFF) } else { false } }
    }
}

/// Splits text where its script turns round, because Word wants right-to-left runs marked and Latin words in them not.
enum ScriptRuns {
    /// The runs of a text that is mainly in a language.
    ///
    /// A foreign run begins and ends with a letter or a digit beside letters; blanks and marks at its edges stay with the
    /// main language.
    static func split(_ text: String, mainly main: WritingDirection) -> [ScriptRun] {
        // Letters that run from right to left begin with a byte from 0xD6 on in UTF-8.
        if main == .leftToRight, !text.hasByte(in: 0xD6...0xFF) {
            return text.isEmpty ? [] : [ScriptRun(text: text, direction: main)]
        }
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: { direction(of: $0).map { $0 != main } ?? false }) else {
            return text.isEmpty ? [] : [ScriptRun(text: text, direction: main)]
        }
        var runs: [ScriptRun] = []
        var position = 0
        var plainStart = 0
        func add(_ range: Range<Int>, _ direction: WritingDirection) {
            guard !range.isEmpty else { return }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            runs.append(ScriptRun(text: String(view), direction: direction))
        }
        while position < scalars.count {
            guard let found = direction(of: scalars[position]), found != main else {
                position += 1
                continue
            }
            let end = endOfForeignRun(in: scalars, from: position, main: main)
            add(plainStart..<position, main)
            add(position..<end, found)
            position = end
            plainStart = end
        }
        add(plainStart..<scalars.count, main)
        return runs
    }

    private static func endOfForeignRun(
        in scalars: [Unicode.Scalar],
        from start: Int,
        main: WritingDirection
    ) -> Int {
        var end = start + 1
        for position in start..<scalars.count {
            if direction(of: scalars[position]) == main { break }
            let isDigit = (0x30...0x39).contains(scalars[position].value)
            if direction(of: scalars[position]) != nil || isDigit { end = position + 1 }
        }
        return end
    }

    /// The way the letters of a text run when they all run one way; `nil` when it has none or both.
    static func onlyDirection(of text: String) -> WritingDirection? {
        var only: WritingDirection?
        for scalar in text.unicodeScalars {
            guard let direction = direction(of: scalar) else { continue }
            if let only, only != direction { return nil }
            only = direction
        }
        return only
    }

    /// The way a letter runs; `nil` for digits, blanks and marks.
    private static func direction(of scalar: Unicode.Scalar) -> WritingDirection? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: .leftToRight
        case 0x00...0x7F: nil
        case 0x0600...0x060B, 0x060D...0x061A, 0x061C...0x061E, 0x0620...0x065F, 0x066E...0x06EF, 0x06FA...0x08FF,
            0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x0590...0x05FF:
            scalar.properties.isAlphabetic ? .rightToLeft : nil
        default: scalar.properties.isAlphabetic ? .leftToRight : nil
        }
    }
}
