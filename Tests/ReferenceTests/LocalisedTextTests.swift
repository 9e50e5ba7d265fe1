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
