import Markup
import Reference
import TestSupport
import Testing

private enum Word: UInt8, CaseIterable {
    case other, a, b, plain, prefixed, space
}

private let names = XMLNames(
    spaces: [["urn:one", "urn:uno"], ["urn:two"], ["http://www.w3.org/XML/1998/namespace"]],
    [
        XMLNames.Name("a", in: 1), XMLNames.Name("b", in: 2), XMLNames.Name(plain: "a"), XMLNames.Name("a", in: 2),
        XMLNames.Name("space", in: 3),
    ]
)

/// What a stream brings, as one line, in pieces of a size.
private func read(
    _ bytes: [UInt8],
    piece: Int = 1 << 20,
    limits: XMLStream.Limits = .init()
) throws(DiagnosticsError) -> String {
    let stream = XMLStream(names, file: "test.xml", limits: limits)
    var line = ""
    var text: [UInt8] = []
    func take() {
        for event in stream.events {
            if event.kind != .text, !text.isEmpty {
                line += "'\(String(decoding: text, as: UTF8.self))' "
                text = []
            }
            let word = Word(rawValue: event.name).map(String.init(describing:)) ?? "?"
            switch event.kind {
            case .start: line += "<\(word)\(event.attributes) "
            case .attribute: line += "\(word)=\(String(decoding: stream.bytes[event.range], as: UTF8.self)) "
            case .text: text += stream.bytes[event.range]
            case .end: line += "\(word)> "
            }
        }
    }
    var start = 0
    while start < bytes.count {
        let end = min(start + piece, bytes.count)
        try stream.append(bytes[start..<end])
        take()
        start = end
    }
    try stream.finish()
    take()
    return line
}

private func faults(_ bytes: [UInt8], piece: Int = 1 << 20, limits: XMLStream.Limits = .init()) -> [String] {
    do throws(DiagnosticsError) {
        _ = try read(bytes, piece: piece, limits: limits)
        return []
    } catch {
        return error.diagnostics.map(\.shown)
    }
}

private func faults(_ text: String, piece: Int = 1 << 20, limits: XMLStream.Limits = .init()) -> [String] {
    faults(Array(text.utf8), piece: piece, limits: limits)
}

@Suite("Reading XML as a stream")
struct XMLStreamTests {
    @Test("gives the same events however the document is cut into pieces", arguments: Array(1...17) + [64, 1_000])
    func givesEvents(piece: Int) throws {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8"?><!-- é --><a xmlns="urn:one" xmlns:t="urn:two" a="1 &amp;#38; é&lt;" t:a="&#x1F600;" \
            b="no" xml:space="preserve">one <![CDATA[<tw>]]>&amp;\r\n<t:b a=""/><a xmlns="urn:uno">ض😀</a><b/><a xmlns="urn:three" a="x"/>\
            <?pi <x>?></a>
            """
        let expected =
            "<a3 plain=1 &#38; é< prefixed=😀 space=preserve 'one <tw>&\n' <b1 plain= b> <a0 'ض😀' a> <other0 other> <other0 other> a> "
        #expect(try read(Array(text.utf8), piece: piece) == expected)
    }

    @Test("agrees with the reader of whole documents on random ones", arguments: UInt64(1)...60)
    func agrees(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let pieces = [
            "<a>", "</a>", "<b x='1'>", "</b>", "<a/>", "é", "ض😀", "&amp;", "&lt;", "&x;", "<!-- - -->",
            "<![CDATA[x]]>", "]]>", "\n", "<", ">", "&",
            "<a a='é&amp;'/>", "<?p q?>", "\u{1}", "x y", "<t:a/>", "<a xmlns:t='urn:two'><t:b/></a>",
        ]
        var text = "<a xmlns='urn:one'>"
        for _ in 0..<dice.index(below: 12) {
            text += pieces[dice.index(below: pieces.count - (dice.happens(0.7) ? 13 : 0))]
        }
        text += "</a>"
        var bytes = Array(text.utf8)
        if dice.happens(0.2) { bytes[dice.index(below: bytes.count)] = UInt8(truncatingIfNeeded: dice.next()) }
        let whole = try? XMLReader(bytes, file: "test.xml").root
        for piece in [1, 2, 3, 7, 1_000] {
            let stream = try? read(bytes, piece: piece)
            #expect((stream == nil) == (whole == nil), "seed \(seed), pieces of \(piece): \(text)")
            guard let stream, let whole else { continue }
            #expect(stream == shown(whole), "seed \(seed), pieces of \(piece)")
        }
    }

    private func shown(_ root: XMLElement) -> String {
        var line = ""
        func word(_ name: String, _ space: String) -> Word {
            switch (name, space) {
            case ("a", "urn:one"): .a
            case ("b", "urn:two"): .b
            case ("a", ""): .plain
            case ("a", "urn:two"): .prefixed
            default: .other
            }
        }
        func walk(_ element: XMLElement) {
            let name = word(element.name, element.namespace)
            let known = name == .other ? [] : element.attributes.filter { word($0.name, $0.namespace) != .other }
            line += "<\(name)\(known.count) "
            for attribute in known { line += "\(word(attribute.name, attribute.namespace))=\(attribute.value) " }
            var text = ""
            for child in element.children {
                switch child {
                case .text(let more): text += more
                case .element(let child):
                    if !text.isEmpty { line += "'\(text)' " }
                    text = ""
                    walk(child)
                }
            }
            if !text.isEmpty { line += "'\(text)' " }
            line += "\(name)> "
        }
        walk(root)
        return line
    }
}

@Suite("XML as a stream that is meant to harm")
struct HostileXMLStreamTests {
    @Test(
        "a DOCTYPE or an entity declaration is refused wherever pieces part it",
        arguments: [
            ("<!DOCTYPE a><a/>", 1, 1, "<!DOCTYPE"), ("<a>\n<!ENTITY b \"c\"></a>", 2, 1, "<!ENTITY"),
            ("<?xml version=\"1.0\"?>\n  <!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", 2, 3, "<!DOCTYPE"),
            ("<a xmlns=\"urn:one\"><a>\n\n</a><!-- <!DOCTYPE a> --></a>", 3, 10, "<!DOCTYPE"),
        ]
    )
    func refusesDeclarations(text: String, line: Int, column: Int, found: String) {
        for piece in 1...(text.utf8.count) {
            let said = faults(text, piece: piece)
            // Cut into single bytes, libxml2 may see the declaration first.
            #expect(
                said.count == 1 && said[0].contains("the document declares a document type, which is never read"),
                "\(piece): \(said)"
            )
        }
        #expect(
            faults(text) == [
                """
                \(line):\(column) xml.doctype: the document declares a document type, which is never read \
                (take \(found) out; Cadre's formats need none)
                """
            ]
        )
    }

    @Test(
        "bytes that are not UTF-8 are refused where they stand",
        arguments: [
            ([0xFF], 1, 4), ([0x0A, 0x78, 0xC3], 2, 2), ([0xED, 0xA0, 0x80], 1, 4), ([0xC0, 0xAF], 1, 4),
            ([0xF5, 0x80, 0x80, 0x80], 1, 4),
            ([0xC3, 0xA9, 0xE9], 1, 6), ([0xE2, 0x82], 1, 4), ([0x80], 1, 4),
        ] as [([UInt8], Int, Int)],
        [1, 2, 3, 5, 100]
    )
    func refusesOtherBytes(bytes: ([UInt8], Int, Int), piece: Int) {
        let whole = Array("<a>".utf8) + bytes.0 + Array("</a>".utf8)
        let offset =
            whole.count - 4 - bytes.0.count + (bytes.0 == [0x0A, 0x78, 0xC3] || bytes.0 == [0xC3, 0xA9, 0xE9] ? 2 : 0)
        #expect(
            faults(whole, piece: piece) == [
                "\(bytes.1):\(bytes.2) xml.encoding: byte \(offset + 1) is not UTF-8 (save the document as UTF-8)"
            ]
        )
        #expect(faults(Array(whole.dropLast(4)), piece: piece).count == 1)
    }

    @Test(
        "an encoding that the bytes belie is refused",
        arguments: ["ISO-8859-1", "windows-1252", "UTF-16", "UTF-7", "EBCDIC-CP-US", "x-unknown"],
        [1, 10, 1_000]
    )
    func refusesOtherEncodings(name: String, piece: Int) {
        let found = faults("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>é</a>", piece: piece)
        #expect(found == ["1:1 xml.form: the document says it is \(name.uppercased()), but it is UTF-8"])
    }

    @Test(
        "UTF-16 and UTF-32 are refused",
        arguments: [[0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF, 0, 0x3C], [0x3C, 0, 0x61, 0], [0, 0, 0, 0x3C]] as [[UInt8]]
    )
    func refusesWideCharacters(bytes: [UInt8]) {
        #expect(faults(bytes + [0x61, 0, 0x2F, 0, 0x3E, 0]).count == 1)
    }

    @Test("depth, attributes, elements and bytes are bounded")
    func bounds() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(faults(nested(128)) == [])
        #expect(faults(nested(129)) == ["1:387 xml.form: elements are nested deeper than 128"])
        #expect(faults(nested(100_000), piece: 1_000) == ["1:387 xml.form: elements are nested deeper than 128"])
        func element(_ count: Int) -> String { "<a\((0..<count).map { " a\($0)=\"\"" }.joined())/>" }
        #expect(faults(element(256)) == [])
        #expect(faults(element(257)).first?.hasSuffix("xml.form: an element has more than 256 attributes") == true)
        var limits = XMLStream.Limits()
        limits.elements = 3
        #expect(faults("<a><b/><c/></a>", limits: limits) == [])
        #expect(faults("<a><b/>\n<c/><d/></a>", limits: limits) == ["2:7 xml.form: there are more than 3 elements"])
        limits.bytes = 10
        #expect(
            faults("<a>12345</a>", limits: limits) == [
                "xml.size: the document has more than 10 bytes, the most that are read"
            ]
        )
        #expect(faults("<a>123</a>", piece: 3, limits: limits) == [])
    }

    @Test("a NUL is refused where it stands, and an empty document for what it is")
    func refusesNUL() {
        #expect(
            faults("<a>\n \u{0}</a>") == ["2:2 xml.nul: the document holds a NUL, which XML forbids (save it as UTF-8)"]
        )
        #expect(faults("") == ["1:1 xml.form: the document is empty"])
    }

    @Test("a document cut off anywhere is refused")
    func refusesCutOff() {
        let whole = Array("<?xml version=\"1.0\"?><a b=\"é\"><!-- c --><d>&amp;<![CDATA[e]]></d><?f g?></a>".utf8)
        #expect(faults(whole) == [])
        for end in whole.indices {
            #expect(!faults(Array(whole[..<end]), piece: 5).isEmpty, "cut off after \(end) bytes")
        }
    }
}
