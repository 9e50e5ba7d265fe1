import Reference
import Testing

@Suite("An identifier")
struct IdentifierTests {
    @Test(
        "is letters, digits, full stops, hyphens and underscores",
        arguments: ["a", "SG3-S1.1", "ncb_staff", "7", "C01", String(repeating: "x", count: 60)]
    )
    func isRead(text: String) {
        #expect(Identifier<Void>(text)?.text == text)
    }

    @Test(
        "has 1 to 60 of them and starts with a letter or digit",
        arguments: [
            "", "-a", ".a", "_a", "a b", " a", "a ", "a/b", "..", "é", "ａ", "١", "a\u{0}", "a\n", "a:b",
            String(repeating: "x", count: 61),
        ]
    )
    func isRefused(text: String) {
        #expect(Identifier<Void>(text) == nil)
    }

    @Test("sorts by its bytes")
    func sorts() {
        let sorted = ["C-1", "C.1", "C10", "C2", "Ca", "a"].compactMap { Identifier<Void>($0) }
        #expect(sorted.count == 6)
        #expect(Array(sorted.reversed()).sorted() == sorted)
    }
}
