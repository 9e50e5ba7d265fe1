import Reference

/// How much of a text is in Latin and how much in Arabic letters.
struct ScriptShare {
    private var latinWords = 0
    private var arabicWords = 0

    /// Counts the words of a text by the script of their first letter.
    init(of text: String) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F:
                if !isInWord { latinWords += 1 }
                isInWord = true
            case 0x620...0x64A, 0x66E...0x6D3, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
                if !isInWord { arabicWords += 1 }
                isInWord = true
            case 0x20, 0xA0, 0x0A, 0x09: isInWord = false
            default: break
            }
        }
    }

    /// The script that contradicts a language: one in which no word of the text should be, when none is in the other.
    ///
    /// One or two Latin words in an Arabic line are a name or a code, which screen readers spell in any voice.
    static func contradiction(of language: Language, by text: String) -> String? {
        switch language {
        case .arabic:
            let share = ScriptShare(of: text)
            return share.arabicWords == 0 && share.latinWords > 2 ? "Latin" : nil
        case .english, .french, .spanish:
            // The first bytes of Arabic letters, which are rare in these languages.
            guard text.utf8.contains(where: { (0xD8...0xDD).contains($0) || $0 == 0xEF }) else { return nil }
            let share = ScriptShare(of: text)
            return share.arabicWords > share.latinWords ? "Arabic" : nil
        }
    }
}
