import Markup
import Reference

/// The strings that the cells of a workbook share.
struct SharedStrings: Sendable {
    /// Their texts in UTF-8, end to end.
    private(set) var bytes: [UInt8] = []

    /// Where each text ends.
    private var ends: [UInt32] = []

    /// How many there are.
    var count: Int { ends.count }

    /// A string by its number, from 0; the number exists.
    subscript(number: Int) -> ArraySlice<UInt8> {
        bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }

    fileprivate mutating func add(_ text: [UInt8]) {
        EscapedText.add(text[...], to: &bytes)
        ends.append(UInt32(bytes.count))
    }
}

/// Reads the part of shared strings.
struct SharedStringsReading {
    private(set) var strings = SharedStrings()
    private var open: [SheetWord] = []
    private var keepsBlanks: [Bool] = [false]
    private var text = RunText()

    /// Whether the part's outermost element is that of shared strings.
    private(set) var isRight = true

    mutating func take(_ piece: SheetPiece) {
        var place = 0
        while place < piece.events.count {
            let event = piece.events[place]
            switch event.kind {
            case .start:
                let word = known(event.word)
                open.append(word)
                keepsBlanks.append(piece.keepsBlanks(at: place, as: keepsBlanks[keepsBlanks.count - 1]))
                if word == .item { text.clear() }
                if word == .text { text.begin(keepsBlanks: keepsBlanks[keepsBlanks.count - 1]) }
                place += Int(event.attributes)
            case .text: if open.last == .text { text.add(piece.bytes[event.range]) }
            case .end:
                keepsBlanks.removeLast()
                switch open.popLast() {
                case .text: text.end()
                case .item: strings.add(text.bytes)
                default: break
                }
            case .attribute: break
            }
            place += 1
        }
    }

    /// An element where it belongs; phonetic text, which stands beside the runs, is none of ours.
    private mutating func known(_ word: SheetWord) -> SheetWord {
        switch (word, open.last) {
        case (.strings, nil), (.item, .strings), (.run, .item), (.text, .item), (.text, .run): return word
        case (_, nil):
            isRight = false
            return .other
        default: return .other
        }
    }
}
