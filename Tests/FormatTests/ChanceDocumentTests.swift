import Documents
import OfficeOpenXML
import Reference
import Testing

@Suite("A document put together by chance")
struct ChanceDocumentTests {
    /// What is the author's to keep, and is broken by chance.
    private static func isOfAuthors(_ rule: OfficeRule, seed: UInt64) -> Bool {
        switch rule {
        case .headingLevel: true
        // A table whose words are mostly in another language than its document.
        case .rightToLeftTable, .rightToLeftParagraph: !ChanceDocument.hasOneLanguage(seed: seed)
        default: false
        }
    }

    @Test("is a Word file that breaks no rule", arguments: 0..<10)
    func breaksNoRule(tenth: UInt64) {
        for seed in tenth * 50..<(tenth + 1) * 50 {
            let bytes = WordDocument.bytes(ChanceDocument.document(seed: seed))
            let findings = OfficeCheck(bytes, file: "random.docx", strict: true).findings
                .filter { !Self.isOfAuthors($0.rule, seed: seed) }
            #expect(findings.isEmpty, "seed \(seed)")
        }
    }

    @Test("is the same each time", arguments: UInt64(0)..<20)
    func isTheSame(seed: UInt64) {
        let (one, two) = (ChanceDocument.document(seed: seed), ChanceDocument.document(seed: seed))
        #expect(WordDocument.bytes(one) == WordDocument.bytes(two))
    }
}
