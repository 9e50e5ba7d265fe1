import Reference
import Testing

@testable import OfficeOpenXML

@Suite("Runs of one script")
struct ScriptRunsTests {
    @Test(arguments: [
        ("plain words", ["plain words"]), ("قاعدة بيانات ICSE: الغرض", ["قاعدة بيانات ", "ICSE", ": الغرض"]),
        ("نموذج ISO/IEC 17025:2017 للمختبر", ["نموذج ", "ISO/IEC 17025:2017", " للمختبر"]),
        ("(SG3-S2.1)", ["(", "SG3-S2.1", ")"]), ("٢٠ دقيقة", ["٢٠ دقيقة"]), ("12:30", ["12:30"]), ("", []),
    ])
    func arabicTextIsSplitWhereLatinWordsStand(_ text: String, _ runs: [String]) {
        let main: WritingDirection = text == "plain words" ? .leftToRight : .rightToLeft
        #expect(ScriptRuns.split(text, mainly: main).map(\.text) == runs)
    }

    @Test func nothingIsLostOrAdded() {
        for text in ["A ب C د 5 ه", "  ICSE  ", "بABجDE", "!؟", "a\u{0301}ب"] {
            for main in [WritingDirection.leftToRight, .rightToLeft] {
                #expect(ScriptRuns.split(text, mainly: main).map(\.text).joined() == text)
            }
        }
    }
}
