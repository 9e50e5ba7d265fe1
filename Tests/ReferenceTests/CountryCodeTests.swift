import Reference
import Testing

@Suite("A country code")
struct CountryCodeTests {
    @Test("is two capital letters", arguments: ["", "F", "fr", "Fr", "FRA", "F1", "É", "ÉÀ", "F "])
    func isRefused(text: String) {
        #expect(CountryCode(text) == nil)
        #expect(CountryCode(Substring(text)) == nil)
    }

    @Test("keeps its letters")
    func keepsLetters() throws {
        let code = try #require(CountryCode("NE"))
        #expect(code.text == "NE")
        #expect("\(code)" == "NE")
    }

    @Test("sorts by its first letter, then by its second")
    func sorts() {
        let texts = ["AZ", "BA", "AA", "ZZ", "ZA", "MN"]
        #expect(texts.compactMap { CountryCode($0) }.sorted().map(\.text) == texts.sorted())
    }
}
