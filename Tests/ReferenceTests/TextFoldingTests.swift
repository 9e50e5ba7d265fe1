import TestSupport
import Testing

@testable import Reference

@Suite("Folding a text")
struct TextFoldingTests {
    @Test(
        "brings spellings of one name together",
        arguments: [
            ("Côte d’Ivoire", "cote d ivoire"), ("Cote d'Ivoire", "cote d ivoire"),
            ("CÔTE  D`IVOIRE ", "cote d ivoire"),
            ("Co\u{302}te d\u{2BC}Ivoire", "cote d ivoire"), ("Guinea-Bissau", "guinea bissau"),
            ("Guinea\u{2013}Bissau", "guinea bissau"), ("U.A.E.", "u a e"),
            ("São Tomé & Príncipe", "sao tome principe"),
            ("Türkiye", "turkiye"), ("TÜRKİYE", "turkiye"), ("Azərbaycan", "azerbaycan"), ("AZƏRBAYCAN", "azerbaycan"),
            ("Łódź", "lodz"), ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Œuvre", "oeuvre"), ("Ærø", "aero"),
            ("\u{FEFF}\u{200E}Chad\u{200F}", "chad"), ("Ｃｈａｄ", "chad"), ("\u{A0}Chad\u{202F}", "chad"),
            ("إِيرَان", "ايران"), ("ايران", "ايران"), ("أفغانستان", "افغانستان"), ("الجـــزائر", "الجزاير"),
            ("جمهورية", "جمهوريه"), ("ليبىا", "ليبيا"), ("لیبیا", "ليبيا"), ("کینیا", "كينيا"),
            ("", ""), (" .-’", ""), ("2026", "2026"),
        ]
    )
    func bringsTogether(text: String, folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test("changes nothing the second time, and nothing by case", arguments: UInt64(1)...200)
    func isDone(seed: UInt64) {
        var dice = Dice(seed: seed)
        let letters = Array("aZéÉßẞøØłŁđĐæÆœŒıİəƏñçþÞðÐžŠ ’-.,'ءآأؤإئابةىيکیٱ\u{640}\u{64B}\u{301}\u{200F}١9ﬁﷲ")
        let text = dice.word(of: letters, lengths: 0...12)
        let folded = TextFolding.fold(text)
        #expect(TextFolding.fold(folded) == folded, "seed \(seed): \(text)")
        #expect(TextFolding.fold(text.lowercased()) == folded, "seed \(seed): \(text)")
    }

    @Test("folds every letter that it knows by heart as the tables of Unicode have it")
    func knowsLetters() throws {
        for value in UInt32(0)...0x2100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b"
            #expect(TextFolding.fold(text) == TextFolding.foldByUnicode(text), "U+\(String(value, radix: 16))")
        }
    }

    @Test("takes any text of letters that it knows as the tables of Unicode have it", arguments: UInt64(1)...200)
    func knowsTexts(seed: UInt64) {
        var dice = Dice(seed: seed)
        let letters = Array("aZéÉøØłŁđĐıþÞðÐžŠŧŊ ’-.,'ءآأؤإئابةىي\u{640}\u{64B}\u{301}\u{200F}9")
        let text = dice.word(of: letters, lengths: 0...20)
        #expect(TextFolding.fold(text) == TextFolding.foldByUnicode(text), "seed \(seed): \(text)")
    }

    @Test("takes any text as the tables of Unicode have it", arguments: UInt64(1)...200)
    func knowsAnyText(seed: UInt64) {
        var dice = Dice(seed: seed)
        // As many letters of one byte in UTF-8 as of two, three and four.
        let scalars = [0x80, 0x800, 0x1_0000, 0x11_0000]
            .flatMap { limit in
                (0..<4).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<limit, using: &dice)) }
            }
        let text = String(String.UnicodeScalarView(scalars.shuffled(using: &dice)))
        let folded = TextFolding.fold(text)
        #expect(folded.utf8.elementsEqual(TextFolding.foldByUnicode(text).utf8), "seed \(seed): \(text)")
        var bytes = Array("before".utf8)
        TextFolding.fold(text.utf8Span, onto: &bytes)
        #expect(bytes == Array("before\(folded)".utf8), "seed \(seed): \(text)")
    }

    @Test(
        "keeps names apart that differ in a letter",
        arguments: [("Iran", "Iraq"), ("مالي", "مالطا"), ("Niger", "Nigeria")]
    )
    func keepsApart(first: String, second: String) {
        #expect(TextFolding.fold(first) != TextFolding.fold(second))
    }
}
