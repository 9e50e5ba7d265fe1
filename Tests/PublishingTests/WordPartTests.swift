import Archive
import Markup
import Publishing
import Reference
import TestSupport
import Testing

@Suite("The Word documents of a package")
struct WordPartTests {
    private static let documents: [(name: String, bytes: [UInt8])] = Editions.packages.flatMap { name, package in
        package.files.filter { $0.name.hasSuffix(".docx") }.map { ("\(name)/\($0.name)", $0.bytes) }
    }

    /// Every part of every document, read once.
    private static let parts = Dictionary(
        uniqueKeysWithValues: documents.map { document in (document.name, Result { try read(document) }) }
    )

    private static func read(_ document: (name: String, bytes: [UInt8])) throws -> [String: XMLElement] {
        let zip = try ZIPReader(document.bytes)
        var parts: [String: XMLElement] = [:]
        for name in zip.names where !name.hasSuffix(".xlsx") {
            let content = try #require(try zip.content(of: name))
            parts[name] = try XMLReader(content, file: "\(document.name)!\(name)").root
        }
        return parts
    }

    private static func main(_ document: (name: String, bytes: [UInt8])) throws -> XMLElement {
        let parts = try #require(parts[document.name]).get()
        return try #require(parts["word/document.xml"])
    }

    @Test func everyPartOfEveryDocumentReadsBack() throws {
        #expect(Self.documents.count == 4 * (3 + 20) + 4 * (3 + 13))
        for document in Self.documents {
            #expect(try ZIPReader(document.bytes).names.first == "[Content_Types].xml", "\(document.name)")
            _ = try #require(Self.parts[document.name]).get()
        }
    }

    @Test func rowsFillTheirTablesAndTablesHaveAlternativeText() throws {
        for document in Self.documents {
            for table in try Self.main(document).every("tbl") {
                let columns = table.every("gridCol").count
                for row in table.elements where row.name == "tr" {
                    let spans = row.elements.filter { $0.name == "tc" }
                        .map { cell in
                            Int(cell.every("gridSpan").first?.value ?? "1") ?? 0
                        }
                    #expect(spans.reduce(0, +) == columns, "\(document.name)")
                }
                for name in ["tblCaption", "tblDescription"] {
                    let text = table.every(name).first?.value ?? ""
                    #expect(!text.isEmpty, "\(document.name)")
                }
            }
        }
    }

    @Test func headersOfLongTablesRepeat() throws {
        for document in Self.documents {
            for table in try Self.main(document).every("tbl") where table.elements.count(where: { $0.name == "tr" }) > 1
            {
                let first = try #require(table.elements.first { $0.name == "tr" })
                #expect(!first.every("tblHeader").isEmpty, "\(document.name)")
            }
        }
    }

    @Test func arabicDocumentsRunFromRightToLeft() throws {
        for document in Self.documents where document.name.contains("/ar/") {
            let main = try Self.main(document)
            let section = try #require(main.every("sectPr").last)
            #expect(!section.every("bidi").isEmpty)
            for table in main.every("tbl") { #expect(!table.every("bidiVisual").isEmpty, "\(document.name)") }
            for run in main.every("r") {
                let text = run.every("t").map(\.text).joined()
                let isArabic = text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
                let isLatin = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
                #expect(!(isArabic && isLatin), "\(document.name): \(text)")
                if isArabic { #expect(!run.every("rtl").isEmpty, "\(document.name): \(text)") }
                if isLatin { #expect(run.every("rtl").isEmpty, "\(document.name): \(text)") }
            }
        }
    }

    @Test func leftToRightDocumentsHaveNoArabicMarks() throws {
        for document in Self.documents where document.name.contains("/en/") {
            let main = try Self.main(document)
            #expect(main.every("bidiVisual").isEmpty)
            #expect(main.every("rtl").isEmpty)
        }
    }

    @Test func noLabelIsMissing() throws {
        for document in Self.documents {
            for text in try Self.main(document).every("t").map(\.text) {
                let isKey =
                    text.contains("_")
                    && text.utf8.allSatisfy { $0 == 0x5F || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
                #expect(!isKey, "\(document.name): \(text)")
                #expect(!text.contains("{x}"), "\(document.name): \(text)")
            }
        }
    }

    @Test func bookmarksAndContentsAgree() throws {
        for document in Self.documents where document.name.hasSuffix("facilitator-guide.docx") {
            let main = try Self.main(document)
            let bookmarks = Set(main.every("bookmarkStart").compactMap { $0.named("name") })
            let links = main.every("hyperlink").compactMap { $0.named("anchor") }
            #expect(links.count >= 18)
            #expect(links.allSatisfy(bookmarks.contains))
        }
    }

    @Test func propertiesSayTitleAndLanguageAndNobodysName() throws {
        for document in Self.documents {
            let core = try #require(try Self.parts[document.name]?.get()["docProps/core.xml"])
            #expect(core.every("title").first?.text.isEmpty == false)
            let language = document.name.split(separator: "/")[1]
            #expect(core.every("language").first?.text.hasPrefix(language) == true)
            #expect(core.every("creator").isEmpty && core.every("lastModifiedBy").isEmpty)
        }
    }
}

extension XMLElement {
    /// The value of an attribute in any namespace.
    fileprivate func named(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The value of `w:val`.
    fileprivate var value: String? { named("val") }
}
