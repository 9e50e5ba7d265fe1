import Markup
import Reference

/// Which styles of a workbook show dates.
struct CellStyles: Sendable {
    /// The styles by their numbers; none when the workbook has no part of styles.
    private(set) var styles: [SerialDate.Style] = []

    fileprivate init(_ styles: [SerialDate.Style]) {
        self.styles = styles
    }

    /// No styles at all.
    static let none = CellStyles([])
}

/// Reads the part of styles.
struct CellStylesReading {
    private var open: [SheetWord] = []
    private var formats: [Int: SerialDate.Style] = [:]
    private var numbers: [Int] = []

    /// Whether the part's outermost element is that of styles.
    private(set) var isRight = true

    /// The styles that were read.
    ///
    /// A code of the workbook's own goes before what a number means otherwise.
    var styles: CellStyles { CellStyles(numbers.map { formats[$0] ?? SerialDate.Style(builtIn: $0) }) }

    mutating func take(_ piece: SheetPiece) {
        var place = 0
        while place < piece.events.count {
            let event = piece.events[place]
            switch event.kind {
            case .start:
                let word = known(event.word)
                open.append(word)
                let number = piece.attribute(.formatNumber, at: place).flatMap { Int($0) } ?? 0
                if word == .format, let code = piece.attribute(.formatCode, at: place) {
                    formats[number] = SerialDate.Style(code: code)
                }
                if word == .cellFormat { numbers.append(number) }
                place += Int(event.attributes)
            case .end: _ = open.popLast()
            case .text, .attribute: break
            }
            place += 1
        }
    }

    private mutating func known(_ word: SheetWord) -> SheetWord {
        switch (word, open.last) {
        case (.styleSheet, nil), (.formats, .styleSheet), (.format, .formats), (.cellFormats, .styleSheet),
            (.cellFormat, .cellFormats):
            return word
        case (_, nil):
            isRight = false
            return .other
        default: return .other
        }
    }
}
