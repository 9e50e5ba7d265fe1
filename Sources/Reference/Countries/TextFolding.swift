/// Brings spellings of one name together.
package enum TextFolding {
    /// A text without case, accents, apostrophe shape, punctuation, invisible marks and Arabic letter variants.
    ///
    /// Words are joined by one space. Arabic loses tatweel and vowel signs, and its forms of alef, yeh and teh marbuta
    /// become one. Two spellings that fold to the same text are taken for the same name.
    package static func fold(_ text: String) -> String {
        var isPlain = true
        let folded = String(unsafeUninitializedCapacity: text.utf8.count) { memory in
            var folded = OutputSpan(buffer: memory, initializedCount: 0)
            isPlain = foldPlain(text.utf8.span, into: &folded)
            return folded.finalize(for: memory)
        }
        return isPlain ? folded : foldByUnicode(text)
    }

    /// Appends the folded text in UTF-8.
    static func fold(_ text: UTF8Span, onto bytes: inout [UInt8]) {
        var isPlain = true
        bytes.append(addingCapacity: text.count) { isPlain = foldPlain(text.span, into: &$0) }
        if !isPlain { bytes += foldByUnicode(String(copying: text)).utf8 }
    }

    /// The same by the tables of Unicode, for any text.
    static func foldByUnicode(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.compatiblyDecomposed.unicodeScalars {
            if isInvisible(scalar) { continue }
            guard isLetter(scalar) || scalar.properties.numericType != nil else {
                pendingSpace = !folded.isEmpty
                continue
            }
            if pendingSpace { folded.append(" ") }
            pendingSpace = false
            if scalar.isASCII {
                folded.append(scalar.lowercased)
            } else {
                // Lower case first: the capital of a letter in the table folds like the letter.
                for letter in scalar.properties.lowercaseMapping.unicodeScalars {
                    if let plain = plainLetters[letter] {
                        folded.append(contentsOf: plain.unicodeScalars)
                    } else {
                        folded.append(letter)
                    }
                }
            }
        }
        return String(folded)
    }

    /// Apostrophes that Unicode counts among the letters (U+02B9 to U+02BF, U+02C8) are marks here, like all others.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !(0x2B9...0x2BF).contains(scalar.value) && scalar.value != 0x2C8
    }

    /// The same for a text of letters that `FoldedLetter` knows, which needs no tables of Unicode; any other is left empty and
    /// answered with `false`.
    ///
    /// Folding makes no text longer: a letter stays or gets shorter, and a blank takes the place of a mark.
    @inline(__always)
    private static func foldPlain(_ text: Span<UInt8>, into folded: inout OutputSpan<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            // Nearly all letters are these. Nothing else becomes one by the bit that tells capitals from small letters.
            let small = text[position] | 0x20
            if (0x61...0x7A).contains(small) {
                folded.append(small)
                position += 1
                continue
            }
            switch FoldedLetter(of: text, at: &position) {
            case .letter(let letter) where letter < 0x80: folded.append(UInt8(truncatingIfNeeded: letter))
            case .letter(let letter):
                folded.append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
                folded.append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
            case .separator:
                if !folded.isEmpty, !folded.endsInBlank { folded.append(0x20) }
            case .invisible: break
            case .other:
                folded.removeAll()
                return false
            }
        }
        if folded.endsInBlank { folded.removeLast(1) }
        return true
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: scalar == "\u{0640}"
        }
    }

    /// Letters that decomposition leaves whole, and the Arabic forms that writers do not keep apart.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e",
        "\u{0649}": "\u{064A}", "\u{0629}": "\u{0647}", "\u{0671}": "\u{0627}", "\u{06A9}": "\u{0643}",
        "\u{06CC}": "\u{064A}",
    ]
}

extension OutputSpan<UInt8> {
    fileprivate var endsInBlank: Bool { !isEmpty && self[count - 1] == 0x20 }
}

extension Unicode.Scalar {
    fileprivate var lowercased: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
    }
}
