/// A text with its translations.
///
/// It always has words in its main language: a text without them cannot be built. Translations are optional, and none is
/// ever empty.
package struct LocalisedText: Hashable, Sendable {
    /// The language that the text was written in.
    package let main: Language

    /// The words in the main language.
    package let original: String

    /// The words in other languages, in the order of `Language`; most texts have none.
    private let translations: [Wording]

    /// Creates a text from its words in each language, or `nil` when the main language has none.
    ///
    /// Translations without words are left out.
    package init?(main: Language, words: (Language) -> String) {
        let original = words(main).trimmed
        guard !original.isEmpty else { return nil }
        self.main = main
        self.original = original
        translations = Language.allCases.compactMap { language in
            guard language != main else { return nil }
            let text = words(language).trimmed
            return text.isEmpty ? nil : Wording(text: text, language: language)
        }
    }

    /// Creates a text from its translations, or `nil` when the main language has no words.
    ///
    /// Translations without words are left out.
    package init?(_ texts: [Language: String], main: Language) {
        self.init(main: main) { texts[$0] ?? "" }
    }

    /// Creates a text from wordings in different languages, or `nil` when the main language has no words.
    ///
    /// Translations without words are left out.
    package init?(_ wordings: [Wording], main: Language) {
        self.init(main: main) { language in wordings.last { $0.language == language }?.text ?? "" }
    }

    /// Creates a text in one language, or `nil` when it has no words.
    package init?(_ text: String, in language: Language) {
        self.init(main: language) { $0 == language ? text : "" }
    }

    /// Creates a text that is the same in all languages, such as a name, or `nil` when it has no words.
    package init?(ofAllLanguages text: String, main: Language) {
        self.init(main: main) { _ in text }
    }

    /// The words in a language, or `nil` when nobody has translated them yet.
    package subscript(language: Language) -> String? {
        language == main ? original : translations.first { $0.language == language }?.text
    }

    /// The languages that have words, in the order of `Language`.
    package var languages: [Language] { ([main] + translations.map(\.language)).sorted() }

    /// The words to show a reader of a language: the translation, else the main language's words.
    package func words(for language: Language) -> Wording {
        if let text = self[language] { return Wording(text: text, language: language) }
        return Wording(text: original, language: main)
    }
}

/// Words, and the language that they are in: what a reader gets of a localised text.
package struct Wording: Hashable, Sendable {
    /// The words themselves.
    package let text: String

    /// The language of the words, which is not the reader's where a translation is missing.
    package let language: Language

    /// Creates words in a language.
    package init(text: String, language: Language) {
        self.text = text
        self.language = language
    }
}

extension String {
    /// The text without blanks and line ends at either end.
    package var trimmed: String {
        // Nearly all texts begin and end with a letter or a mark, and nothing before it could join with it to a blank.
        if utf8.span.isPlainlyTrimmed { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
    }
}

extension Span<UInt8> {
    /// Whether the text begins and ends with a mark or letter of ASCII, or a letter of Latin or Arabic script, which is
    /// neither blank nor part of one.
    package var isPlainlyTrimmed: Bool {
        guard count > 1 else { return count == 0 || isPlain(self[0]) }
        return (isPlain(self[0]) || isPlain(self[0], self[1]))
            && (isPlain(self[count - 1]) || isPlain(self[count - 2], self[count - 1]))
    }

    private func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    /// Whether two bytes are a letter from À to ȿ, or from ؠ to ي.
    private func isPlain(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xC3...0xC8: true
        case 0xD8: second >= 0xA0
        case 0xD9: second <= 0x8A
        default: false
        }
    }
}
