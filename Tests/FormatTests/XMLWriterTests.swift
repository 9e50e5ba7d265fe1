import Markup
import Reference
import TestSupport
import Testing

@Suite("Writing XML")
struct XMLWriterTests {
    private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private func written(standalone: Bool = false, _ write: (XMLWriter) -> Void) -> String {
        let writer = XMLWriter(standalone: standalone)
        write(writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test("nests elements, attributes and text")
    func nests() {
        let text = written { xml in
            xml.element("a", ["x": "1", "y": "zwei"]) {
                xml.element("b")
                xml.element("c", text: "words")
                xml.constant("<d e=\"f\"/>")
                xml.element("g") { xml.attribute("h", "i") }
            }
        }
        #expect(
            text == declaration + "<a x=\"1\" y=\"zwei\"><b/><c>words</c><d e=\"f\"/><g h=\"i\"/></a>\n"
        )
    }

    @Test("a fragment says what the writer says", arguments: 0..<50)
    func fragmentAgrees(seed: Int) throws {
        var chance = SeededGenerator(seed: UInt64(seed))
        let alphabet: [Unicode.Scalar] = [
            "a", " ", "<", ">", "&", "\"", "'", "\t", "\n", "\r", "\u{1}", "\u{B}", "é", "ش", "\u{FFFE}", "\u{FFFF}",
            "\u{FEFF}",
            "\u{F000}", "😀", "]",
        ]
        var words = ""
        for _ in 0..<20 { words.unicodeScalars.append(alphabet.randomElement(using: &chance) ?? "a") }
        var fragment = XMLFragment()
        fragment.constant("<a b=\"")
        fragment.text(words)
        fragment.constant("\">")
        fragment.text(words)
        fragment.integer(seed - 5)
        fragment.constant("</a>")
        let (quick, plain) = (XMLWriter(), XMLWriter())
        quick.fragment(fragment)
        plain.element("a", ["b": words], text: words + String(seed - 5))
        let roots = try [quick, plain].map { try XMLReader($0.finish(), file: "a.xml").root }
        #expect(quick.droppedCharacters == plain.droppedCharacters)
        #expect(roots[0].text == roots[1].text)
        #expect(roots[0].attribute("b") == roots[1].attribute("b"))
        #expect(roots[0].text.hasSuffix(String(seed - 5)))
    }

    @Test("says standalone where Office does")
    func saysStandalone() {
        let text = written(standalone: true) { $0.element("a") }
        #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>\n")
    }

    @Test(
        "escapes text",
        arguments: [
            ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"quoted\" 'single'", "&quot;quoted&quot; 'single'"),
            ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("line\nline\ttab", "line\nline\ttab"), ("a\rb", "a&#13;b"),
            ("é ض 😀 \u{A0}", "é ض 😀 \u{A0}"), ("<!--", "&lt;!--"), ("", ""), ("  ", "  "),
        ]
    )
    func escapesText(text: String, expected: String) {
        let element = expected.isEmpty ? "<a/>" : "<a>\(expected)</a>"
        #expect(written { $0.element("a", text: text) } == declaration + element + "\n")
    }

    @Test(
        "escapes attributes",
        arguments: [
            ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"quoted\" 'single'", "&quot;quoted&quot; 'single'"),
            ("line\nline\ttab\r", "line&#10;line&#9;tab&#13;"), ("é ض 😀", "é ض 😀"), ("", ""),
        ]
    )
    func escapesAttributes(text: String, expected: String) {
        #expect(written { $0.element("a", ["b": text]) } == declaration + "<a b=\"\(expected)\"/>\n")
    }

    @Test(
        "leaves out and counts the characters that XML forbids",
        arguments: [
            ("a\u{0}b", "ab", 1), ("\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}", "", 6), ("\u{FFFE}x\u{FFFF}", "x", 2),
            ("\t\n", "\t\n", 0),
            ("\u{FFFD}\u{E000}\u{10FFFF}\u{7F}\u{85}", "\u{FFFD}\u{E000}\u{10FFFF}\u{7F}\u{85}", 0),
            ("\u{FEFF}mark", "\u{FEFF}mark", 0), ("plain", "plain", 0),
        ]
    )
    func leavesOutForbidden(text: String, kept: String, dropped: Int) throws {
        let writer = XMLWriter()
        writer.element("a", ["b": text]) { writer.text(text) }
        #expect(writer.droppedCharacters == 2 * dropped)
        let root = try XMLReader(writer.finish(), file: "test.xml").root
        #expect(root.text.unicodeScalars.elementsEqual(kept.unicodeScalars))
        #expect(try #require(root.attribute("b")).unicodeScalars.elementsEqual(kept.unicodeScalars))
    }

    @Test("reading gives back what was written", arguments: UInt64(1)...150)
    func readingGivesBack(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let letters = Array("ab <>&\"'\n\t\r;#]![-éضß😀\u{A0}\u{85}\u{2028}\u{FEFF}\u{301}\u{FFFD}")
        let text = dice.word(of: letters, lengths: 0...20)
        let value = dice.word(of: letters, lengths: 0...20)
        let tail = dice.word(of: letters, lengths: 0...5)
        let writer = XMLWriter()
        writer.element("a", ["b": value]) {
            writer.text(text)
            writer.element("c", text: tail)
            writer.text(tail)
        }
        #expect(writer.droppedCharacters == 0)
        let root = try XMLReader(writer.finish(), file: "test.xml").root
        #expect(root.attribute("b")?.utf8.elementsEqual(value.utf8) == true, "seed \(seed)")
        #expect(root.text.utf8.elementsEqual((text + tail).utf8), "seed \(seed)")
        #expect(root.elements.first?.text.utf8.elementsEqual(tail.utf8) == true, "seed \(seed)")
    }

    @Test("a piece that is taken out with what was written stands where it was handed over")
    func drainsWithAPiece() {
        let writer = XMLWriter()
        var taken: [UInt8] = []
        var piece = XMLFragment()
        piece.constant("<b/>")
        writer.element("a") {
            writer.drain(with: piece) { taken += $0 }
            writer.element("c")
            writer.drain(with: piece) { taken += $0 }
        }
        taken += writer.finish()
        #expect(String(decoding: taken, as: UTF8.self).hasSuffix("<a><b/><c/><b/></a>\n"))
    }
}
