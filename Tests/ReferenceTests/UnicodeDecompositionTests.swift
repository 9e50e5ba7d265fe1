import Foundation
import Reference
import Testing

@Suite("Decomposing a text")
struct UnicodeDecompositionTests {
    @Test("comes to what ICU makes of every letter and mark that both know")
    func agreesWithICU() {
        // Ideographs and Hangul are left out for time; they are made by rule.
        let places = [0x20...0x33FF, 0xA000...0xABFF, 0xF900...0xFFFF, 0x10000...0x1FFFF].joined()
        var compared = 0
        for scalar in places.compactMap(Unicode.Scalar.init) {
            guard let age = scalar.properties.age, age.major <= 14 else { continue }
            // Between two letters, so that marks come behind something.
            let text = "a\(scalar)b"
            compared += 1
            if text.canonicallyDecomposed != text.decomposedStringWithCanonicalMapping
                || !text.canonicallyDecomposed.unicodeScalars.elementsEqual(
                    text.decomposedStringWithCanonicalMapping.unicodeScalars
                )
                || !text.compatiblyDecomposed.unicodeScalars.elementsEqual(
                    text.decomposedStringWithCompatibilityMapping.unicodeScalars
                )
            {
                Issue.record("U+\(String(scalar.value, radix: 16))")
            }
        }
        #expect(compared > 20_000)
    }

    @Test(
        "brings together what only looks otherwise",
        arguments: [
            ("ﬁche", "fiche"), ("Ｆｕｌｌ", "Full"), ("ﻻ", "لا"), ("m²", "m2"), ("한", "\u{1112}\u{1161}\u{11AB}"), ("", ""),
            ("a\u{0}b", "a\u{0}b"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
        ]
    )
    func bringsTogether(text: String, expected: String) {
        #expect(text.compatiblyDecomposed.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("takes any scalar there is, assigned or not")
    func takesAnything() {
        for scalar in stride(from: 0, through: 0x10FFFF, by: 7).compactMap({ Unicode.Scalar($0) }) {
            #expect(!String(scalar).compatiblyDecomposed.isEmpty)
        }
    }

    @Test("leaves ligatures whole where only marks are to come apart")
    func leavesLigatures() {
        #expect("ﬁé".canonicallyDecomposed.unicodeScalars.elementsEqual("ﬁe\u{301}".unicodeScalars))
    }
}
