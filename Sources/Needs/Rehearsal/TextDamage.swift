import Reference

/// What programs and keyboards do to a text.
package enum TextDamage: String, CaseIterable, Hashable, Sendable {
    case spaces = "trailing_or_double_space"
    case capitals = "all_capitals"
    case mojibake
    case arabicMarks = "bidi_marks_or_tatweel_in_arabic"
    case arabicLetters = "alef_hamza_ya_variants_in_arabic"
    case apostrophe = "curly_or_straight_apostrophe_mixed"
    case noBreakSpace = "no_break_space"

    /// The order in which damage is done: letters first, then bytes, then blanks.
    ///
    /// After `mojibake` only plain blanks are added: other marks would not have been in the bytes that were misread.
    static let order: [TextDamage] = [
        .capitals, .apostrophe, .arabicLetters, .noBreakSpace, .arabicMarks, .mojibake, .spaces,
    ]

    /// The text with this damage; the same text where there is nothing to damage.
    func done(to text: String, using generator: inout SeededGenerator) -> String {
        switch self {
        case .spaces: TextDamage.widenSpace(in: text, using: &generator)
        case .capitals: text.uppercased()
        case .mojibake: Mojibake.damage(text)
        case .arabicMarks: TextDamage.mark(text, using: &generator)
        case .arabicLetters: TextDamage.replace(TextDamage.letterVariants, in: text)
        case .apostrophe: TextDamage.replace(["’": "'", "'": "’"], in: text)
        case .noBreakSpace: TextDamage.replace([" ": "\u{A0}"], in: text)
        }
    }

    private static let letterVariants: [Unicode.Scalar: Unicode.Scalar] = [
        "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي",
    ]

    private static func replace(_ letters: [Unicode.Scalar: Unicode.Scalar], in text: String) -> String {
        var written = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { written.append(letters[scalar] ?? scalar) }
        return String(written)
    }

    private static func widenSpace(in text: String, using generator: inout SeededGenerator) -> String {
        guard generator.happens(0.4), let space = text.firstIndex(of: " ") else { return text + " " }
        return text[...space] + " " + text[text.index(after: space)...]
    }

    private static func mark(_ text: String, using generator: inout SeededGenerator) -> String {
        guard text.unicodeScalars.contains(where: { (0x620...0x64A).contains($0.value) }) else { return text }
        if generator.happens(0.5) { return "\u{200F}\(text)\u{200F}" }
        var written = Array(text.unicodeScalars)
        // Tatweel stands between two letters of a word; beh, teh, meem and the like join to both sides.
        let joining = written.indices.dropLast()
            .filter {
                "بتسشعغفقكلمني".unicodeScalars.contains(written[$0]) && (0x627...0x64A).contains(written[$0 + 1].value)
            }
        guard let place = generator.pick(joining) else { return text }
        written.insert("\u{0640}", at: place + 1)
        return String(String.UnicodeScalarView(written))
    }
}
