import Foundation
import Markup
import Reference
import TestSupport
import Testing

/// What reading gives: the diagnostics, one a line, or nothing when it succeeds.
private func faults(_ bytes: [UInt8], limits: XMLReader.Limits = .init()) -> [String] {
    do throws(DiagnosticsError) {
        _ = try XMLReader(bytes, file: "test.xml", limits: limits)
        return []
    } catch {
        return error.diagnostics.map(\.shown)
    }
}

private func faults(_ text: String, limits: XMLReader.Limits = .init()) -> [String] {
    faults(Array(text.utf8), limits: limits)
}

@Suite("Reading XML")
struct XMLReaderTests {
    @Test("gives elements, attributes, namespaces and text")
    func givesTree() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- before -->
            <a xmlns="urn:one" xmlns:t="urn:two" b="1 &lt; 2" t:b="&#233;">one<![CDATA[ <two> ]]>&amp; <?pi x?>three
              <t:c xml:lang="fr">trois</t:c><d/>end</a>
            """
        let root = try XMLReader(Array(text.utf8), file: "test.xml").root
        #expect((root.name, root.namespace) == ("a", "urn:one"))
        #expect(root.attributes.map(\.name) == ["b", "b"])
        #expect(root.attributes.map(\.namespace) == ["", "urn:two"])
        #expect(root.attribute("b") == "1 < 2")
        #expect(root.attributes.last?.value == "é")
        #expect(root.text == "one <two> & three\n  end")
        #expect(root.elements.map(\.name) == ["c", "d"])
        #expect(root.elements.map(\.namespace) == ["urn:two", "urn:one"])
        #expect(root.elements.first?.languageTag == "fr")
        #expect(root.elements.first?.attribute("lang") == nil)
    }

    @Test(
        "gives values of attributes as they are meant",
        arguments: [
            ("a &amp; b", "a & b"), ("&#38;", "&"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"), ("&lt;&gt;", "<>"),
            ("&quot;&apos;", "\"'"), ("&#x26;lt;", "&lt;"), (" two\n lines ", " two  lines "), ("&#10;", "\n"),
        ]
    )
    func givesValues(value: String, expected: String) throws {
        let root = try XMLReader(Array("<a b=\"\(value)\"/>".utf8), file: "test.xml").root
        #expect(root.attribute("b") == expected)
    }

    @Test("knows where each element begins, in random documents", arguments: UInt64(1)...80)
    func knowsPlaces(seed: UInt64) throws {
        var document = RandomDocument(dice: Dice(seed: seed))
        document.add(depth: 0)
        let reader = try XMLReader(Array(document.text.utf8), file: "test.xml")
        var found: [String] = []
        func walk(_ element: XMLElement) {
            let place = reader.place(of: element)
            found.append("\(element.name) \(place.line ?? 0):\(place.column ?? 0)")
            element.elements.forEach(walk)
        }
        walk(reader.root)
        #expect(found == document.places, "seed \(seed)")
    }

    @Test(
        "names the fault with its line and column",
        arguments: [
            ("", "1:1 xml.form: the document is empty"),
            ("<a>\n  <b></c>\n</a>", "2:10 xml.form: Opening and ending tag mismatch: b line 2 and c"),
            ("<a", "1:3 xml.form: Couldn't find end of Start Tag a line 1"),
            ("<a><b>", "1:7 xml.form: Premature end of data in tag b line 1"),
            ("<a b=\"1\" b=\"2\"/>", "1:15 xml.form: Attribute b redefined"),
            (
                "<a b=1/>",
                """
                1:6 xml.form: AttValue: " or ' expected
                1:6 xml.form: attributes construct error
                1:6 xml.form: Couldn't find end of Start Tag a line 1
                1:6 xml.form: Extra content at the end of the document
                """
            ),
            ("<a>&nbsp;</a>", "1:10 xml.form: Entity 'nbsp' not defined"),
            ("<a>\u{1}</a>", "1:4 xml.form: PCDATA invalid Char value 1"),
            ("<a>&#0;</a>", "1:8 xml.form: xmlParseCharRef: invalid xmlChar value 0"),
            ("<a/><b/>", "1:5 xml.form: Extra content at the end of the document"),
            ("plain text", "1:1 xml.form: Start tag expected, '<' not found"),
            ("<a>x & y</a>", "1:7 xml.form: xmlParseEntityRef: no name"),
            ("<a><t:b/></a>", "1:8 xml.form: Namespace prefix t on b is not defined"),
            (
                "<?xml version=\"1.0\"?>\n<?xml version=\"1.0\"?><a/>",
                "2:6 xml.form: XML declaration allowed only at the start of the document"
            ),
        ]
    )
    func namesFaults(text: String, expected: String) {
        #expect(faults(text).joined(separator: "\n") == expected)
    }

    @Test("says all that is wrong, up to twenty faults, with the line")
    func saysAll() throws {
        let text = "<a>\n" + String(repeating: "<b>&x;</b>\n", count: 30) + "</a>"
        let error = #expect(throws: DiagnosticsError.self) { try XMLReader(Array(text.utf8), file: "test.xml") }
        let diagnostics = try #require(error).diagnostics
        #expect(diagnostics.count <= 20)
        #expect(diagnostics.first?.place?.excerpt == "<b>&x;</b>")
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.place?.file == "test.xml" })
    }
}

@Suite("XML that is meant to harm")
struct HostileXMLTests {
    private let refusal = "the document declares a document type, which is never read"

    @Test(
        "a DOCTYPE or an entity declaration is refused where it stands",
        arguments: [
            ("<!DOCTYPE a><a/>", 1, 1, "<!DOCTYPE"),
            ("<?xml version=\"1.0\"?>\n  <!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", 2, 3, "<!DOCTYPE"),
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 1, 1, "<!DOCTYPE"),
            ("<a>\n<!ENTITY b \"c\"></a>", 2, 1, "<!ENTITY"),
            ("<!-- <!DOCTYPE a> --><a/>", 1, 6, "<!DOCTYPE"),
        ]
    )
    func refusesDeclarations(text: String, line: Int, column: Int, found: String) {
        #expect(
            faults(text) == [
                "\(line):\(column) xml.doctype: \(refusal) (take \(found) out; Cadre's formats need none)"
            ]
        )
    }

    @Test(
        "no external or parameter entity is ever opened",
        arguments: [
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"FILE\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM \"FILE\"> %x;]><a/>",
            "<!DOCTYPE a SYSTEM \"FILE\"><a>&secret;</a>",
            "<!DOCTYPE a PUBLIC \"-//X//Y\" \"FILE\"><a/>",
            "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"FILE\" parse=\"text\"/></a>",
            "<?xml-stylesheet href=\"FILE\"?><a/>",
            "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"FILE\"/>",
        ],
        [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .utf16, .utf32]
    )
    func opensNothing(text: String, encoding: String.Encoding) throws {
        let path = NSTemporaryDirectory() + "cadre-planted-\(UUID().uuidString).txt"
        try "PLANTED <!ENTITY secret 'PLANTED'>".write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let document = text.replacingOccurrences(of: "FILE", with: path)
        let bytes = Array(try #require(document.data(using: encoding)))
        do throws(DiagnosticsError) {
            let root = try XMLReader(bytes, file: "test.xml").root
            #expect(encoding == .utf8 && !document.contains("<!"))
            #expect(!String(describing: root).contains("PLANTED"))
        } catch {
            #expect(!String(describing: error).contains("PLANTED"))
        }
    }

    @Test("an entity that grows is refused before it grows")
    func refusesGrowth() {
        var text = "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
        for level in 1...40 { text += "<!ENTITY e\(level) \"&e\(level - 1);&e\(level - 1);\">" }
        #expect(faults(text + "]><a>&e40;</a>").count == 1)
    }

    @Test("elements nested too deep are refused, and deep ones within bounds are read")
    func boundsDepth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(faults(nested(128)) == [])
        #expect(faults(nested(129)) == ["1:387 xml.form: elements are nested deeper than 128"])
        #expect(faults(nested(100_000)) == ["1:387 xml.form: elements are nested deeper than 128"])
    }

    @Test("too many attributes are refused")
    func boundsAttributes() {
        func element(_ count: Int) -> String {
            "<a\((0..<count).map { " a\($0)=\"\"" }.joined())/>"
        }
        #expect(faults(element(256)) == [])
        #expect(faults(element(257)) == ["1:1949 xml.form: an element has more than 256 attributes"])
    }

    @Test("too many elements are refused")
    func boundsElements() {
        var limits = XMLReader.Limits()
        limits.elements = 3
        #expect(faults("<a><b/><c/></a>", limits: limits) == [])
        #expect(faults("<a><b/>\n<c/><d/></a>", limits: limits) == ["2:7 xml.form: there are more than 3 elements"])
    }

    @Test("too large a document is refused unread")
    func boundsSize() {
        var limits = XMLReader.Limits()
        limits.bytes = 10
        #expect(faults("<a>12345</a>", limits: limits) == ["xml.size: the document has 12 bytes; at most 10 are read"])
    }

    @Test(
        "bytes that are not UTF-8 are refused where they stand",
        arguments: [
            ([0xFF], 1, 4), ([0x0A, 0x78, 0xC3], 2, 2), ([0xED, 0xA0, 0x80], 1, 4), ([0xC0, 0xAF], 1, 4),
            ([0xF5, 0x80, 0x80, 0x80], 1, 4), ([0xC3, 0xA9, 0xE9], 1, 5),
        ] as [([UInt8], Int, Int)]
    )
    func refusesOtherBytes(bytes: [UInt8], line: Int, column: Int) throws {
        let found = faults(Array("<a>".utf8) + bytes + Array("</a>".utf8))
        #expect(found.count == 1)
        let message = try #require(found.first)
        #expect(message.hasPrefix("\(line):\(column) xml.encoding: byte "))
        #expect(message.hasSuffix(" is not UTF-8 (save the document as UTF-8)"))
    }

    @Test(
        "an encoding that the bytes belie is refused",
        arguments: ["ISO-8859-1", "windows-1252", "UTF-16", "UTF-7", "EBCDIC-CP-US", "x-unknown"]
    )
    func refusesOtherEncodings(name: String) {
        let found = faults("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>é</a>")
        #expect(found == ["1:1 xml.form: the document says it is \(name.uppercased()), but it is UTF-8"])
    }

    @Test("a NUL is refused where it stands")
    func refusesNUL() {
        #expect(
            faults("<a>\n \u{0}</a>") == [
                "2:2 xml.nul: the document holds a NUL, which XML forbids (save it as UTF-8)"
            ]
        )
    }

    @Test(
        "UTF-8 and its names are read, with and without a byte order mark",
        arguments: ["UTF-8", "utf-8", "us-ascii"]
    )
    func readsUTF8(name: String) {
        #expect(faults("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>e</a>") == [])
        #expect(faults("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>é</a>") == [])
    }

    @Test("a document cut off anywhere is refused")
    func refusesCutOff() {
        let whole = Array("<?xml version=\"1.0\"?><a b=\"é\"><!-- c --><d>&amp;<![CDATA[e]]></d><?f g?></a>".utf8)
        #expect(faults(whole) == [])
        for end in whole.indices { #expect(!faults(Array(whole[..<end])).isEmpty, "cut off after \(end) bytes") }
    }

    @Test("no damage of one byte does any harm", arguments: UInt64(1)...100)
    func survivesDamage(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        var bytes = Array(
            "<?xml version=\"1.0\"?><a xmlns:x=\"u\" b=\"é\"><x:d>&amp;&#65;<![CDATA[e]]></x:d><f/></a>".utf8
        )
        for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
        _ = faults(bytes)
    }
}

/// A random document, and where its elements begin.
private struct RandomDocument {
    var dice: Dice
    var text = ""
    var places: [String] = []
    private var line = 1
    private var column = 1

    init(dice: Dice) {
        self.dice = dice
    }

    mutating func add(depth: Int) {
        let name = ["a", "bé", "c-d", "e.f"].randomElement(using: &dice) ?? "a"
        places.append("\(name) \(line):\(column)")
        write("<\(name)")
        for attribute in ["x", "y", "z"].prefix(Int.random(in: 0...3, using: &dice)) {
            let value = ["", "1 > 2", "&lt;&#233;", "é ض", "two\nlines", "'"].randomElement(using: &dice) ?? ""
            write(["\n ", " ", "  "].randomElement(using: &dice) ?? " ")
            write("\(attribute)=\"\(value)\"")
        }
        guard depth < 5, Bool.random(using: &dice) || depth == 0 else { return write(" />") }
        write(">")
        for _ in 0..<Int.random(in: 0...4, using: &dice) {
            let between = ["", "word ", "\n\n", "ö\r\n", "<!-- <x> -->", "<![CDATA[<y>]]>", "<?p <z> ?>", "&amp;", "😀"]
            write(between.randomElement(using: &dice) ?? "")
            add(depth: depth + 1)
        }
        write("</\(name)>")
    }

    private mutating func write(_ piece: String) {
        text += piece
        for character in piece {
            if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        }
    }
}
