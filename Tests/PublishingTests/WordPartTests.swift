import Archive
import Markup
import Publishing
import Reference
import Testing

@Suite("The Word documents of a package")
struct WordPartTests {
    private static let documents: [(name: String, bytes: [UInt8])] = Editions.packages.flatMap { name, package in
        package.files.filter { $0.name.hasSuffix(".docx") }.map { ("\(name)/\($0.name)", $0.bytes) }
    }

    private static func main(_ document: (name: String, bytes: [UInt8])) throws -> XMLElement {
        let part = try #require(try ZIPReader(document.bytes).content(of: "word/document.xml"))
        return try XMLReader(part, file: document.name).root
    }

    @Test func everyPartOfEveryDocumentReadsBack() throws {
        #expect(Self.documents.count == 4 * (3 + 20) + 4 * (3 + 13))
        for document in Self.documents {
            let zip = try ZIPReader(document.bytes)
            #expect(zip.names.first == "[Content_Types].xml")
            for name in zip.names where !name.hasSuffix(".xlsx") {
                let content = try #require(try zip.content(of: name))
                _ = try XMLReader(content, file: "\(document.name)!\(name)")
            }
        }
    }

    @Test func rowsFillTheirTablesAndTablesHaveAlternativeText() throws {
        for document in Self.documents {
            for table in try Self.main(document).all("tbl") {
                let columns = table.all("gridCol").count
                for row in table.elements where row.name == "tr" {
                    let spans = row.elements.filter { $0.name == "tc" }
                        .map { cell in
                            Int(cell.all("gridSpan").first?.value ?? "1") ?? 0
                        }
                    #expect(spans.reduce(0, +) == columns, "\(document.name)")
                }
                for name in ["tblCaption", "tblDescription"] {
                    let text = table.all(name).first?.value ?? ""
                    #expect(!text.isEmpty, "\(document.name)")
                }
            }
        }
    }

    @Test func headersOfLongTablesRepeat() throws {
        for document in Self.documents {
            for table in try Self.main(document).all("tbl") where table.elements.count(where: { $0.name == "tr" }) > 1 {
                let first = try #require(table.elements.first { $0.name == "tr" })
                #expect(!first.all("tblHeader").isEmpty, "\(document.name)")
            }
        }
    }

    @Test func arabicDocumentsRunFromRightToLeft() throws {
        for document in Self.documents where document.name.contains("/ar/") {
            let main = try Self.main(document)
            let section = try #require(main.all("sectPr").last)
            #expect(!section.all("bidi").isEmpty)
            for table in main.all("tbl") { #expect(!table.all("bidiVisual").isEmpty, "\(document.name)") }
            for run in main.all("r") {
                let text = run.all("t").map(\.text).joined()
                let isArabic = text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
                let isLatin = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
                #expect(!(isArabic && isLatin), "\(document.name): \(text)")
                if isArabic { #expect(!run.all("rtl").isEmpty, "\(document.name): \(text)") }
                if isLatin { #expect(run.all("rtl").isEmpty, "\(document.name): \(text)") }
            }
        }
    }

    @Test func leftToRightDocumentsHaveNoArabicMarks() throws {
        for document in Self.documents where document.name.contains("/en/") {
            let main = try Self.main(document)
            #expect(main.all("bidiVisual").isEmpty)
            #expect(main.all("rtl").isEmpty)
        }
    }

    @Test func noLabelIsMissing() throws {
        for document in Self.documents {
            for text in try Self.main(document).all("t").map(\.text) {
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
            let bookmarks = Set(main.all("bookmarkStart").compactMap { $0.named("name") })
            let links = main.all("hyperlink").compactMap { $0.named("anchor") }
            #expect(links.count >= 18)
            #expect(links.allSatisfy(bookmarks.contains))
        }
    }

    @Test func propertiesSayTitleAndLanguageAndNobodysName() throws {
        for document in Self.documents {
            let part = try #require(try ZIPReader(document.bytes).content(of: "docProps/core.xml"))
            let core = try XMLReader(part, file: document.name).root
            #expect(core.all("title").first?.text.isEmpty == false)
            let language = document.name.split(separator: "/")[1]
            #expect(core.all("language").first?.text.hasPrefix(language) == true)
            #expect(core.all("creator").isEmpty && core.all("lastModifiedBy").isEmpty)
        }
    }
}

extension XMLElement {
    /// Every element below with a name.
    fileprivate func all(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The value of an attribute in any namespace.
    fileprivate func named(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The value of `w:val`.
    fileprivate var value: String? { named("val") }
}
