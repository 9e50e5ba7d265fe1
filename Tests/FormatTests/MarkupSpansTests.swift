import Markup
import Testing

@testable import OfficeOpenXML

@Suite("Cutting and adding to parts as bytes")
struct MarkupSpansTests {
    private let text = "<?xml version=\"1.0\"?><!-- <x> --><a n=\"1>2\"><b/><c>é<![CDATA[</c>]]></c ></a>"

    private func cut(_ name: String) throws -> String {
        let bytes = Array(text.utf8)
        let root = try XMLReader(bytes, file: "a").root
        let element = try #require(root.elements.first { $0.name == name })
        var edits = MarkupEdits()
        edits.cut(try #require(MarkupSpans(bytes)[element.offset]).whole)
        return String(decoding: edits.applied(to: bytes), as: UTF8.self)
    }

    @Test func anElementIsCutWithItsTags() throws {
        #expect(try cut("b") == text.replacing("<b/>", with: ""))
        #expect(try cut("c") == "<?xml version=\"1.0\"?><!-- <x> --><a n=\"1>2\"><b/></a>")
    }

    @Test func anEditInsideAPieceThatIsCutIsLostWithIt() {
        var edits = MarkupEdits()
        edits.insert([0x78], at: 3)
        edits.cut(1..<4)
        edits.insert([0x79], at: 4)
        edits.insert([0x7A], at: 4)
        #expect(edits.applied(to: Array("abcdef".utf8)) == Array("ayzef".utf8))
    }

    @Test func ourElementsAreFittedToThePrefixOfThePart() throws {
        let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let own = try #require(PartFrame(Array("<w:hdr xmlns:w='\(namespace)'><w:p/></w:hdr>".utf8)))
        let added = own.with(before: [Array("<w:p/>".utf8)], after: [])
        #expect(String(decoding: added, as: UTF8.self) == "<w:hdr xmlns:w='\(namespace)'><w:p/><w:p/></w:hdr>")
        let other = try #require(PartFrame(Array("<hdr xmlns=\"\(namespace)\"><p/></hdr>".utf8)))
        let fitted = other.with(after: [Array("<w:p>x</w:p>".utf8)])
        #expect(String(decoding: fitted, as: UTF8.self).hasSuffix("<p/><w:p xmlns:w=\"\(namespace)\">x</w:p></hdr>"))
    }
}
