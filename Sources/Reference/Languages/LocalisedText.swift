/// A text with its translations.
///
/// It always has words in its main language: a text without them cannot be built. Translations are optional, and none is
/// ever empty.
package struct LocalisedText: Hashable, Sendable {
    /// The language that the text was written in.
    package let main: Language

    private let texts: [Language: String]

    /// Creates a text from its translations, or `nil` when the main language has no words.
    ///
    /// Translations without words are left out.
    package init?(_ texts: [Language: String], main: Language) {
        let written = texts.mapValues(\.trimmed).filter { !$0.value.isEmpty }
        guard written[main] != nil else { return nil }
        self.main = main
        self.texts = written
    }

    /// Creates a text in one language, or `nil` when it has no words.
    package init?(_ text: String, in language: Language) {
        self.init([language: text], main: language)
    }

    /// Creates a text that is the same in all languages, such as a name, or `nil` when it has no words.
    package init?(ofAllLanguages text: String, main: Language) {
        self.init(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) }), main: main)
    }

    /// The words in a language, or `nil` when nobody has translated them yet.
    package subscript(language: Language) -> String? { texts[language] }

    /// The languages that have words, in the order of `Language`.
    package var languages: [Language] { texts.keys.sorted() }

    /// The words to show a reader of a language: the translation, else the main language's words.
    package func words(for language: Language) -> Wording {
        if let text = texts[language] { return Wording(text: text, language: language) }
        return Wording(text: texts[main] ?? "", language: main)
    }

    /// The words in the main language.
    package var original: String { texts[main] ?? "" }
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
        if let first = unicodeScalars.first, first.isPlainlyNoBlank, unicodeScalars.last?.isPlainlyNoBlank == true {
            return self
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
    }
}

extension Unicode.Scalar {
    /// Whether it is a mark or letter of ASCII, or a letter of Latin or Arabic script, and so neither blank nor part of one.
    fileprivate var isPlainlyNoBlank: Bool {
        switch value {
        case 0x21...0x7E, 0xC0...0x24F, 0x620...0x64A: true
        default: false
        }
    }
}
