import Reference
import TestSupport
import Testing

@Suite("UTF-8 that was read as Windows-1252")
struct MojibakeTests {
    @Test(
        "looks as it is known from spreadsheets, and is repaired",
        arguments: [
            ("Côte d’Ivoire", "CÃ´te dâ€™Ivoire"), ("Türkiye", "TÃ¼rkiye"), ("España", "EspaÃ±a"),
            ("Bénin", "BÃ©nin"), ("cœur", "cÅ“ur"), ("مالي", "Ù…Ø§Ù„ÙŠ"), ("à", "Ã\u{A0}"), ("10 €", "10 â‚¬"),
        ]
    )
    func isRepaired(text: String, damaged: String) {
        #expect(Mojibake.damage(text) == damaged)
        #expect(Mojibake.repair(damaged) == text)
    }

    @Test(
        "is not seen in text that is whole",
        arguments: ["", "Mali", "Côte d’Ivoire", "Ângela", "Âge", "SÃO TOMÉ", "Øresund", "Ålesund", "مالي", "Ã", "â€"]
    )
    func isNotSeenInWholeText(text: String) {
        #expect(Mojibake.repair(text) == nil)
    }

    @Test("repair undoes damage to words in all four languages", arguments: UInt64(1)...200)
    func repairUndoesDamage(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let foreign = Array("éèêëàâùûüçîïôœæÿÉÈÀÇŒÆŸñáíóúÑ¿¡ºª«»’‘“”–…€ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ٣،؟")
        let plain = Array("abcdefghijklmnopqrstuvwxyz ABC'-.,")
        let letter = try #require(foreign.randomElement(using: &dice))
        let text = String((Array(dice.word(of: foreign + plain, lengths: 0...12)) + [letter]).shuffled(using: &dice))
        #expect(Mojibake.repair(Mojibake.damage(text)) == text, "seed \(seed): \(text)")
    }
}
