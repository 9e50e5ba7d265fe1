import Documents
import Markup
import Reference

/// Words of a picture on one line.
struct PictureWords {
    /// The words.
    let text: String

    /// Their language; `nil` for figures, which read from left to right in all.
    let language: Language?

    /// How large they are, in units of the picture.
    var size = PictureWords.size

    /// Whether they are bold.
    var isBold = false

    /// Their colour.
    var color = Color.ink

    /// Where they stand of their point, as the picture's language runs.
    var anchor = Anchor.start

    /// Whether they are turned a quarter, to be read upwards.
    var isUpright = false

    /// The size of most words: 8.4 points on an upright page of A4.
    static let size = 12.0

    /// The size of words that say less.
    static let smallSize = 10.5

    /// Where words stand of their point.
    enum Anchor: String {
        /// They begin there.
        case start

        /// Their middle is there.
        case middle

        /// They end there.
        case end
    }

    /// Words in a language.
    static func words(_ wording: Wording) -> PictureWords {
        PictureWords(text: wording.text.onOneLine, language: wording.language)
    }

    /// A figure, which reads from left to right.
    static func figure(_ text: String) -> PictureWords { PictureWords(text: text, language: nil) }

    /// The same with other looks.
    func with(_ change: (inout PictureWords) -> Void) -> PictureWords {
        var words = self
        change(&words)
        return words
    }

    /// The measure of its letters.
    var measure: PictureText { PictureText(size: size, isBold: isBold) }

    /// How wide it is, in units of the picture.
    var width: Double { measure.width(of: text) }

    /// The same words cut to a width.
    func cut(to width: Double) -> PictureWords {
        PictureWords(
            text: measure.cut(text, to: width),
            language: language,
            size: size,
            isBold: isBold,
            color: color,
            anchor: anchor,
            isUpright: isUpright
        )
    }

    /// The same words in lines of a width.
    func lines(width: Double, atMost most: Int) -> [PictureWords] {
        measure.lines(of: text, width: width, atMost: most)
            .map { line in
                PictureWords(
                    text: line,
                    language: language,
                    size: size,
                    isBold: isBold,
                    color: color,
                    anchor: anchor,
                    isUpright: isUpright
                )
            }
    }

    /// Writes `text` at a place of the drawing, whose language may run the other way.
    func write(to xml: XMLWriter, x: String, y: String, in picture: Language) {
        let direction = language?.direction ?? .leftToRight
        xml.element(
            "text",
            ["x": x, "y": y, "font-size": VectorPicture.number(size), "fill": VectorPicture.hex(color)]
        ) {
            if isBold { xml.attribute("font-weight", "bold") }
            let turned = direction == picture.direction ? anchor : anchor.turned
            if turned != .start { xml.attribute("text-anchor", turned.rawValue) }
            if direction != picture.direction { xml.attribute("direction", VectorPicture.name(of: direction)) }
            if let language, language != picture { xml.attribute("xml:lang", language.rawValue) }
            if isUpright {
                xml.attribute("transform", "rotate(\(picture.direction == .rightToLeft ? 90 : -90) \(x) \(y))")
            }
            xml.text(text)
        }
    }
}

extension PictureWords.Anchor {
    /// The same place for words that run the other way.
    fileprivate var turned: PictureWords.Anchor {
        switch self {
        case .start: .end
        case .middle: .middle
        case .end: .start
        }
    }
}

extension String {
    /// The text on one line, without what would break it or turn what stands around it.
    var onOneLine: String {
        let shown = unicodeScalars.map { scalar -> Unicode.Scalar? in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
            // Control characters, and marks that turn the direction of what follows.
            case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
            default: scalar
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: shown.compactMap(\.self))
        return String(text).split(separator: " ").joined(separator: " ")
    }
}
