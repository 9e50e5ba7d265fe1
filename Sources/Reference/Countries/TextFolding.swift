internal import Foundation

/// Brings spellings of one name together.
package enum TextFolding {
    /// A text without case, accents, apostrophe shape, punctuation, invisible marks and Arabic letter variants.
    ///
    /// Words are joined by one space. Arabic loses tatweel and vowel signs, and its forms of alef, yeh and teh marbuta
    /// become one. Two spellings that fold to the same text are taken for the same name.
    package static func fold(_ text: String) -> String {
        foldPlain(text) ?? foldByUnicode(text)
    }

    /// The same by the tables of Unicode, for any text.
    static func foldByUnicode(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
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

    /// The same for a text of letters that `FoldedLetter` knows, which needs no tables of Unicode; `nil` for any other.
    private static func foldPlain(_ text: String) -> String? {
        var isPlain = true
        // Folding makes no text longer: a letter stays or gets shorter, and a blank takes the place of a mark.
        let folded = String(unsafeUninitializedCapacity: text.utf8.count) { folded in
            var count = 0
            func append(_ byte: UInt8) {
                folded[count] = byte
                count += 1
            }
            var pendingSpace = false
            for scalar in text.unicodeScalars {
                switch FoldedLetter(scalar) {
                case .letter(let letter):
                    if pendingSpace { append(0x20) }
                    pendingSpace = false
                    if letter < 0x80 {
                        append(UInt8(truncatingIfNeeded: letter))
                    } else {
                        append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
                        append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
                    }
                case .separator: pendingSpace = count > 0
                case .invisible: break
                case .other:
                    isPlain = false
                    return 0
                }
            }
            return count
        }
        return isPlain ? folded : nil
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

extension Unicode.Scalar {
    fileprivate var lowercased: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
    }
}
