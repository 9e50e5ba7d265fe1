/// The characters that XML 1.0 allows.
package enum XMLCharacters {
    /// A text without the characters that XML forbids, and how many were left out.
    ///
    /// XML 1.0, production [2]: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]. libxml2 writes the
    /// others as they are, and the result cannot be read again.
    package static func filter(_ text: String) -> (text: String, dropped: Int) {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return (text, 0) }
        var kept = String.UnicodeScalarView()
        var dropped = 0
        for scalar in text.unicodeScalars {
            if isAllowed(scalar) { kept.append(scalar) } else { dropped += 1 }
        }
        return dropped == 0 ? (text, 0) : (String(kept), dropped)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
