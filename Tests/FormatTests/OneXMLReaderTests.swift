import Foundation
import TestSupport
import Testing

@Suite("One reader for XML")
struct OneXMLReaderTests {
    private static let sources: [(name: String, text: String)] = {
        let folder = Project.root + "/Sources"
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted()
            .compactMap { name in
                (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)).map { (name, $0) }
            }
    }()

    @Test func theSourcesAreThere() {
        #expect(Self.sources.count > 100)
    }

    @Test(arguments: ["XMLDocument(", "XMLParser(", "FoundationXML", "xmlReadFile", "xmlParseFile", "xmlCtxtReadFile"])
    func nothingElseReadsXML(_ name: String) {
        let users = Self.sources.filter { $0.text.contains(name) }.map(\.name)
        #expect(users.isEmpty)
    }

    @Test func onlyMarkupSeesLibXML2() {
        let users = Self.sources.filter { $0.text.contains("CLibXML2") }.map(\.name)
        #expect(users.allSatisfy { $0.hasPrefix("Markup/") })
    }

    /// The two ways in, for whole documents and for streams, and the schemas that check what we write.
    @Test(
        arguments: [
            ("xmlCreateMemoryParserCtxt", "Markup/XMLReader.swift"), ("xmlParseDocument", "Markup/XMLReader.swift"),
            ("xmlCreatePushParserCtxt", "Markup/XMLStream.swift"), ("xmlParseChunk", "Markup/XMLStream.swift"),
            ("xmlReadMemory", "Markup/XMLSchema.swift"),
        ]
    )
    func eachParserIsUsedInOneFile(_ function: String, _ file: String) {
        #expect(Self.sources.filter { $0.text.contains(function) }.map(\.name) == [file])
    }

    @Test(arguments: ["Markup/XMLReader.swift", "Markup/XMLStream.swift"])
    func bothWaysInAllowNothingButNONET(_ file: String) throws {
        let text = try #require(Self.sources.first { $0.name == file }).text
        #expect(text.ranges(of: "xmlCtxtUseOptions(").count == 1)
        #expect(text.contains("xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))"))
        #expect(text.contains("<!DOCTYPE") && text.contains("<!ENTITY") && text.contains("handler.internalSubset ="))
    }

    @Test(arguments: ["NOENT", "DTDLOAD", "DTDATTR", "DTDVALID", "XINCLUDE", "PARSE_HUGE", "RECOVER"])
    func noFlagThatOpensADoorIsSet(_ flag: String) {
        let users = Self.sources.filter { $0.text.contains("XML_PARSE_\(flag)") }.map(\.name)
        #expect(users.isEmpty)
    }
}
