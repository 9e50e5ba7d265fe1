import Needs
import Testing

@Suite("Names of questions")
struct QuestionNameTests {
    @Test(
        "have small letters, digits and single underscores",
        arguments: [
            ("country", true), ("c01_importance", true), ("a", true), ("a1", true), ("", false), ("1a", false),
            ("_a", false), ("a_", false), ("a__b", false), ("Country", false), ("país", false), ("a b", false),
            ("a-b", false), ("a.b", false), ("a/b", false), (String(repeating: "a", count: 40), true),
            (String(repeating: "a", count: 41), false),
        ]
    )
    func form(_ text: String, _ isName: Bool) {
        #expect((QuestionName(text) != nil) == isName)
    }

    @Test(
        "leave to survey tools what they use themselves",
        arguments: ["start", "today", "key", "instanceid", "status"]
    )
    func reserved(_ text: String) {
        #expect(QuestionName(text) == nil)
    }
}
