import Reference
import Testing

@Suite("A localised text")
struct LocalisedTextTests {
    @Test("cannot be built without words in its main language", arguments: ["", " ", "\n\t ", "\u{A0}"])
    func hasWords(text: String) {
        #expect(LocalisedText([.english: text, .french: "mots"], main: .english) == nil)
        #expect(LocalisedText([.french: "mots"], main: .english) == nil)
    }

    @Test("trims its words and leaves out translations without any")
    func trims() throws {
        let text = try #require(
            LocalisedText([.english: "  two words\n", .french: " ", .arabic: "كلمة"], main: .english)
        )
        #expect(text[.english] == "two words")
        #expect(text[.french] == nil)
        #expect(text.languages == [.english, .arabic])
        #expect(text.original == "two words")
    }

    @Test("is trimmed of whole characters that are blank, whatever else stands at its ends", arguments: UInt64(1)...400)
    func trimsCharacters(seed: UInt64) {
        let pieces = [
            "a", "é", "e\u{301}", "!", " ", "\t", "\r\n", "\u{A0}", "\u{2009}", "ا", "\u{64E}", "\u{600}", "\u{301}",
            "\u{200D}", "中",
        ]
        var chance = SeededGenerator(seed: seed)
        let text = (0..<chance.index(below: 6)).compactMap { _ in chance.pick(pieces) }.joined()
        let inner = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        #expect(Array(text.trimmed.unicodeScalars) == inner.flatMap(\.unicodeScalars), "seed \(seed): \(text)")
    }

    @Test("gives a reader the translation, else the words of the main language, and says which")
    func givesWords() throws {
        let text = try #require(LocalisedText([.spanish: "palabras", .arabic: "كلمات"], main: .spanish))
        #expect(text.words(for: .arabic) == Wording(text: "كلمات", language: .arabic))
        #expect(text.words(for: .french) == Wording(text: "palabras", language: .spanish))
        #expect(text.words(for: .spanish) == Wording(text: "palabras", language: .spanish))
    }

    @Test("two texts with the same words in the same main language are equal")
    func isEqual() {
        let texts: [Language: String] = [.english: "word", .french: "mot"]
        #expect(LocalisedText(texts, main: .english) == LocalisedText(texts, main: .english))
        #expect(LocalisedText(texts, main: .english) != LocalisedText(texts, main: .french))
        #expect(LocalisedText("word", in: .english) == LocalisedText([.english: "word", .french: ""], main: .english))
    }
}
