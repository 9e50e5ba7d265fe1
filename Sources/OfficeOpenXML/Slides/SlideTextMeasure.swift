import Documents
import Reference

/// How much room text takes in a box, by the advance widths of the typeface.
///
/// It errs towards too much room: programs set letters closer in pairs and break words at hyphens, which is not counted on.
struct SlideTextMeasure {
    /// The width that letters may fill, in points.
    private let width: Double
    private let size: Int
    private let isBold: Bool

    /// Measures for a width in points and a size in points.
    init(width: Int, size: Int, isBold: Bool) {
        self.width = max(Double(width) * 0.985, Double(size))
        self.size = size
        self.isBold = isBold
    }

    /// How high one line is, in points.
    ///
    /// Ascent, descent and line gap make 1.22 of the size in the Latin typeface and 1.15 in the Arabic one, for which
    /// programs that lack it take higher ones.
    static func lineHeight(size: Int, language: Language?) -> Double {
        Double(size) * (language == .arabic ? 1.25 : 1.225)
    }

    /// How wide a text is on one line, in points.
    static func width(of text: [Inline], size: Int, isBold: Bool) -> Double {
        var width = 0.0
        SlideTextMeasure(width: size, size: size, isBold: isBold).scan(text) { _, _, own, _ in width += own }
        return width
    }

    /// How many lines a text takes, at least one.
    func lineCount(_ text: [Inline]) -> Int {
        var line = LineFiller(width: width, size: Double(size))
        var open = 0.0
        scan(text) { _, _, width, kind in
            if case .letters = kind {
                open += width
            } else {
                if open > 0 { line.place(open, .letters) }
                open = 0
                line.place(width, kind)
            }
        }
        if open > 0 { line.place(open, .letters) }
        return line.number
    }

    /// Cuts a text after a number of lines.
    ///
    /// What is left begins with a word. A word that is longer than all the lines is cut where they end.
    func cut(_ text: [Inline], afterLines count: Int) -> (head: [Inline], rest: [Inline]) {
        let words = words(of: text)
        var line = LineFiller(width: width, size: Double(size))
        for (position, word) in words.enumerated() {
            line.place(word.width, word.kind)
            guard line.number > count else { continue }
            if position == 0 || words[..<position].allSatisfy(\.isBlank) {
                return cutInside(text, width: width * Double(count) - Double(size * count))
            }
            return (
                inlines(words[..<position], of: text),
                inlines(words[position...].drop(while: \.isBlankOrBreak), of: text)
            )
        }
        return (text, [])
    }

    /// The text cut to one box, with an ellipsis where something was left out.
    func shortened(_ text: [Inline], toLines count: Int) -> [Inline] {
        guard lineCount(text) > count else { return text }
        let language = text.language ?? .english
        var head = cut(text, afterLines: count).head
        while !head.isEmpty, lineCount(head + [.plain("…", language)]) > count {
            let all = words(of: head)
            let shorter = all.dropLast().reversed().drop(while: \.isBlankOrBreak).reversed()
            guard !shorter.isEmpty else { return cut(head, afterLines: count).head }
            head = inlines(Array(shorter)[...], of: head)
        }
        return head + [.plain("…", language)]
    }

    // MARK: Words

    /// What a piece of a text is to the lines that it fills.
    fileprivate enum Kind {
        case letters
        case blank
        case lineBreak
    }

    /// A piece of a text that no line end parts, or the blank between two.
    private struct Word {
        var pieces: [(inline: Int, text: Substring)]
        var width: Double
        let kind: Kind

        var isBlank: Bool { kind == .blank }
        var isBlankOrBreak: Bool { kind != .letters }
    }

    private func words(of text: [Inline]) -> [Word] {
        var words: [Word] = []
        scan(text) { inline, piece, width, kind in
            // Letters of two pieces of a line that no blank parts are one word.
            if kind == .letters, let last = words.indices.last, words[last].kind == .letters {
                words[last].pieces.append((inline, piece))
                words[last].width += width
            } else {
                words.append(Word(pieces: [(inline, piece)], width: width, kind: kind))
            }
        }
        return words
    }

    /// Tells every piece of a text with the position of its inline, its letters and its width.
    private func scan(_ text: [Inline], _ body: (Int, Substring, Double, Kind) -> Void) {
        for (position, inline) in text.enumerated() {
            switch inline {
            case .words(let wording, let emphasis):
                scan(wording.text, isBold: emphasis == .strong) { body(position, $0, $1, $2) }
            case .code(let code): scan(code, isBold: false) { body(position, $0, $1, $2) }
            case .pageNumber, .pageCount: body(position, "000", advance("000", isBold: false), .letters)
            case .lineBreak: body(position, "\n", 0, .lineBreak)
            case .footnote, .field, .reference: break
            }
        }
    }

    private func scan(_ text: String, isBold: Bool, _ body: (Substring, Double, Kind) -> Void) {
        let isArabic = ArabicWidths.areNeeded(for: text[...])
        let isBold = isBold || self.isBold
        let blank = isArabic ? ArabicWidths.blank * Double(size) : latinAdvance(" ", isBold: isBold)
        let bytes = text.utf8
        var start = bytes.startIndex
        func letters(upTo end: String.Index) {
            guard start < end else { return }
            let piece = text[start..<end]
            if !isArabic {
                body(piece, latinAdvance(piece, isBold: isBold), .letters)
            } else if ArabicWidths.areNeeded(for: piece) {
                body(piece, ArabicWidths.width(of: piece, isBold: isBold) * Double(size), .letters)
            } else {
                // Digits and marks among Arabic words are set in their typeface, which is a tenth wider.
                body(piece, latinAdvance(piece, isBold: isBold) * 1.1, .letters)
            }
        }
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                letters(upTo: index)
                start = next
                if byte == 0x0A { body("\n", 0, .lineBreak) } else { body(" ", blank, .blank) }
            }
            index = next
        }
        letters(upTo: bytes.endIndex)
    }

    /// The width of a piece of a word in points.
    private func advance(_ piece: Substring, isBold: Bool) -> Double {
        let isBold = isBold || self.isBold
        guard ArabicWidths.areNeeded(for: piece) else { return latinAdvance(piece, isBold: isBold) }
        return ArabicWidths.width(of: piece, isBold: isBold) * Double(size)
    }

    private func latinAdvance(_ piece: Substring, isBold: Bool) -> Double {
        TypeMetrics.width(of: piece, size: size * 2, isBold: isBold) / 20
    }

    private func inlines(_ words: some Sequence<Word>, of text: [Inline]) -> [Inline] {
        var result: [(inline: Int, text: String)] = []
        for piece in words.flatMap(\.pieces) {
            if let last = result.indices.last, result[last].inline == piece.inline {
                result[last].text += piece.text
            } else {
                result.append((piece.inline, String(piece.text)))
            }
        }
        return result.map { text[$0.inline].holding($0.text) }
    }

    /// Cuts inside a first word that fills all lines.
    private func cutInside(_ text: [Inline], width: Double) -> (head: [Inline], rest: [Inline]) {
        var room = max(width, 1)
        var head: [Inline] = []
        for (position, inline) in text.enumerated() {
            let letters = inline.letters
            let isBold = isBold || inline.isStrong
            var taken = String()
            var rest = letters[...]
            while let letter = rest.first {
                let own = advance(rest.prefix(1), isBold: isBold)
                // The first letter is always taken, so that cutting comes to an end.
                guard own <= room || (taken.isEmpty && head.isEmpty) else { break }
                room -= own
                taken.append(letter)
                rest = rest.dropFirst()
            }
            if !taken.isEmpty { head.append(inline.holding(taken)) }
            guard rest.isEmpty else { return (head, [inline.holding(String(rest))] + text[(position + 1)...]) }
        }
        return (head, [])
    }
}

/// Fills lines with words, one after the other.
private struct LineFiller {
    let width: Double
    let size: Double
    private(set) var number = 1
    private var used = 0.0
    private var blanks = 0.0

    init(width: Double, size: Double) {
        self.width = width
        self.size = size
    }

    mutating func place(_ own: Double, _ kind: SlideTextMeasure.Kind) {
        switch kind {
        case .lineBreak:
            number += 1
            used = 0
            blanks = 0
        case .blank: blanks += own
        case .letters:
            if used > 0, used + blanks + own > width {
                number += 1
                used = 0
                blanks = 0
            }
            used += blanks + own
            blanks = 0
            // A word that is longer than a line is broken inside; each line loses up to a letter.
            while used > width {
                number += 1
                used -= max(width - size, 1)
            }
        }
    }
}

extension Inline {
    /// The same piece of a line with other words.
    fileprivate func holding(_ text: String) -> Inline {
        switch self {
        case .words(let wording, let emphasis): .words(Wording(text: text, language: wording.language), emphasis)
        case .code: .code(text)
        case .lineBreak, .pageNumber, .pageCount, .footnote, .field, .reference: self
        }
    }

    /// What it writes.
    fileprivate var letters: String {
        switch self {
        case .words(let wording, _): wording.text
        case .code(let code): code
        case .lineBreak: "\n"
        case .pageNumber, .pageCount: "0"
        case .footnote, .field, .reference: ""
        }
    }

    fileprivate var isStrong: Bool {
        if case .words(_, .strong) = self { true } else { false }
    }
}
