import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("The parts of a presentation")
struct DeckPartTests {
    private static let seeds: [UInt64] = Array(1...16)

    /// The parts of a random deck, each read back as XML.
    private static func parts(seed: UInt64) throws -> [String: XMLElement] {
        try #require(packages[seed]).get()
    }

    /// Every deck is written and read once.
    private static let packages = Dictionary(
        uniqueKeysWithValues: seeds.map { seed in (seed, Result { try read(seed) }) }
    )

    private static func read(_ seed: UInt64) throws -> [String: XMLElement] {
        let deck = try #require(DeckSamples.random(seed: seed))
        let zip = try ZIPReader(PresentationDocument.bytes(deck))
        var parts: [String: XMLElement] = [:]
        for name in zip.names {
            var content = try #require(try zip.content(of: name))
            // Of a workbook in the deck, its own list of parts stands for it.
            if name.hasSuffix(".xlsx") {
                content = try #require(try ZIPReader(content).content(of: "[Content_Types].xml"))
            }
            parts[name] = try XMLReader(content, file: name).root
        }
        return parts
    }

    @Test(arguments: seeds)
    func sameDeckSameBytes(_ seed: UInt64) throws {
        let decks = try (0..<2).map { _ in try #require(DeckSamples.random(seed: seed)) }
        #expect(PresentationDocument.bytes(decks[0]) == PresentationDocument.bytes(decks[1]))
    }

    @Test(arguments: seeds)
    func identifiersAreUniqueAndInTheirRanges(_ seed: UInt64) throws {
        let parts = try Self.parts(seed: seed)
        let presentation = try #require(parts["ppt/presentation.xml"])
        let slides = presentation.every("sldId").compactMap { Int($0.attribute("id") ?? "") }
        #expect(slides == Array(256..<(256 + slides.count)))
        let master = try #require(parts["ppt/slideMasters/slideMaster1.xml"])
        let large = (presentation.every("sldMasterId") + master.every("sldLayoutId"))
            .compactMap { Int($0.attribute("id") ?? "") }
        #expect(large.count == 1 + SlideLayout.allCases.count)
        #expect(Set(large).count == large.count && large.allSatisfy { $0 >= 2_147_483_648 })
        for (name, root) in parts where name.hasPrefix("ppt/") {
            let shapes = root.every("cNvPr").compactMap { $0.attribute("id") }
            #expect(Set(shapes).count == shapes.count, "\(name)")
        }
    }

    @Test(arguments: seeds)
    func everyRelationshipLeadsToAPartAndEveryPartHasAType(_ seed: UInt64) throws {
        let parts = try Self.parts(seed: seed)
        let types = try #require(parts["[Content_Types].xml"]).every("Override").compactMap { $0.attribute("PartName") }
        let own = parts.keys.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }.map { "/" + $0 }
        #expect(types.sorted() == own.sorted())
        var reached: Set<String> = []
        for (name, root) in parts where name.hasSuffix(".rels") {
            let folder = name.split(separator: "/").dropLast(2).map(String.init)
            let ids = root.elements.compactMap { $0.attribute("Id") }
            #expect(Set(ids).count == ids.count)
            for relation in root.elements {
                var path = folder
                for step in (relation.attribute("Target") ?? "").split(separator: "/") {
                    if step == ".." { path.removeLast() } else { path.append(String(step)) }
                }
                let target = path.joined(separator: "/")
                #expect(parts[target] != nil, "\(name): \(target)")
                reached.insert("/" + target)
            }
            let source = (folder + [String(name.split(separator: "/").last?.dropLast(5) ?? "")]).joined(separator: "/")
            let used = parts[source]?.named(in: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            #expect((used ?? []).allSatisfy(ids.contains), "\(source)")
        }
        #expect(reached == Set(own))
    }

    @Test(arguments: seeds)
    func everySlideHasATitleAndFullRows(_ seed: UInt64) throws {
        for (name, root) in try Self.parts(seed: seed) where name.hasPrefix("ppt/slides/slide") {
            let titles = root.every("sp")
                .filter { ["title", "ctrTitle"].contains($0.every("ph").first?.attribute("type")) }
            #expect(titles.count == 1, "\(name)")
            #expect(titles.first?.every("t").isEmpty == false, "\(name)")
            for frame in root.every("graphicFrame") {
                #expect(frame.every("cNvPr").first?.attribute("descr")?.isEmpty == false)
                let columns = frame.every("gridCol").count
                #expect(frame.every("tr").allSatisfy { row in row.elements.count { $0.name == "tc" } == columns })
            }
            #expect(
                root.every("txBody").allSatisfy { $0.elements.map(\.name).prefix(3) == ["bodyPr", "lstStyle", "p"] }
            )
        }
    }

    @Test(arguments: seeds)
    func rightToLeftIsMarkedWhereItIsAndNowhereElse(_ seed: UInt64) throws {
        let deck = try #require(DeckSamples.random(seed: seed))
        let parts = try Self.parts(seed: seed)
        let isRightToLeft = deck.properties.language == .arabic
        #expect((parts["ppt/presentation.xml"]?.attribute("rtl") == "1") == isRightToLeft)
        for (name, root) in parts where name.hasPrefix("ppt/slides/slide") {
            for table in root.every("tblPr") { #expect((table.attribute("rtl") == "1") == isRightToLeft, "\(name)") }
            for body in root.every("bodyPr") { #expect((body.attribute("rtlCol") == "1") == isRightToLeft, "\(name)") }
            for paragraph in root.every("p") where !paragraph.every("r").isEmpty {
                let properties = try #require(paragraph.elements.first { $0.name == "pPr" })
                let isTurned = properties.attribute("rtl").map { $0 == "1" } ?? isRightToLeft
                #expect(!isRightToLeft || properties.attribute("rtl") != nil, "\(name)")
                let side = properties.attribute("algn")
                #expect(side == nil || side == "ctr" || side == (isTurned ? "r" : "l"), "\(name)")
            }
            for run in root.every("r") {
                let text = run.every("t").map(\.text).joined()
                let language = run.every("rPr").first?.attribute("lang")
                let isArabic = text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
                let isLatin = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
                #expect(!(isArabic && isLatin), "\(name): \(text)")
                if isArabic {
                    #expect(language == "ar-SA", "\(name): \(text)")
                    #expect(!run.every("cs").isEmpty, "\(name): \(text)")
                }
                if isLatin { #expect(language != "ar-SA", "\(name): \(text)") }
            }
        }
    }

    @Test func arabicSlidesAreMirrored() throws {
        var masters: [Language: [Int]] = [:]
        for language in [Language.english, .arabic] {
            let deck = Deck(
                properties: try #require(DeckSamples.properties(language)),
                slides: [Slide(title: [.plain("1", language)], body: .text([]))]
            )
            let part = try #require(
                try ZIPReader(PresentationDocument.bytes(deck)).content(of: "ppt/slideMasters/slideMaster1.xml")
            )
            let root = try XMLReader(part, file: "master").root
            // The bar, the title, the text, the foot and the number, in points.
            masters[language] = root.every("off").compactMap { Int($0.attribute("x") ?? "") }.dropFirst()
                .map { $0 / 12_700 }
        }
        #expect(masters[.english] == [0, 56, 56, 56, 824])
        #expect(masters[.arabic] == [948, 56, 56, 184, 56])
    }

    @Test func nothingTellsWhoMadeItOrWhen() throws {
        let parts = try Self.parts(seed: 3)
        let core = try #require(parts["docProps/core.xml"])
        #expect(core.every("creator").isEmpty && core.every("lastModifiedBy").isEmpty)
        #expect(core.every("created").first?.text == "2026-03-02T00:00:00Z")
        #expect(core.every("language").first?.text.isEmpty == false)
    }

    @Test(arguments: seeds)
    func theMarkingStandsOnEverySlideAndNotesPage(_ seed: UInt64) throws {
        let deck = try #require(DeckSamples.random(seed: seed))
        let parts = try Self.parts(seed: seed)
        for (name, root) in parts where name.hasPrefix("ppt/slides/slide") || name.hasPrefix("ppt/notesSlides/n") {
            let words = root.every("t").map(\.text)
            #expect(words.contains("FOR OFFICIAL USE ONLY") == (deck.marking != nil), "\(name)")
        }
    }
}

extension XMLElement {
    /// The values of all attributes of a namespace, here and below.
    fileprivate func named(in namespace: String) -> [String] {
        attributes.filter { $0.namespace == namespace }.map(\.value) + elements.flatMap { $0.named(in: namespace) }
    }
}
