import Archive
import Documents
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("Templates that are not to be trusted")
struct TemplateFaultTests {
    private static let german = TemplateSamples.german

    // MARK: Refused

    @Test func macrosAreRefused() throws {
        let macro = try Self.german.replacing(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            in: "[Content_Types].xml",
            with: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
        )
        let words = "the template holds macros, which are never taken over"
        #expect(try macro.refusal() == ["haus.dotx/word/document.xml: \(words)"])
        let project = Self.german.adding("word/vbaProject.bin", "x")
        #expect(try project.refusal() == ["haus.dotx/word/vbaProject.bin: \(words)"])
    }

    @Test func everythingWrongIsSaidInOnePass() throws {
        let bad = try Self.german.adding("word/vbaProject.bin", "x")
            .replacing("<w:hdr ", in: "word/header1.xml", with: "<!DOCTYPE hdr><w:hdr ")
            .replacing("/styles\"", in: "word/_rels/document.xml.rels", with: "/other\"")
        #expect(
            try bad.refusal() == [
                "haus.dotx/word/header1.xml: the document declares a document type, which is never read",
                "haus.dotx/word/vbaProject.bin: the template holds macros, which are never taken over",
                "haus.dotx/word/document.xml: the template has no part of styles",
            ]
        )
    }

    @Test func whatIsNoTemplateIsNamed() throws {
        let files: [([UInt8], String)] = [
            (Array("plain text".utf8), "the file is no Office file"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "the file is an old Office file, or it has a password"),
            ([0x50, 0x4B, 0x03, 0x04], "the file is no ZIP container, or it is cut off"),
            ([UInt8](repeating: 0x50, count: (32 << 20) + 1), "the file is larger than 32 MiB, the most that is read"),
        ]
        for (bytes, words) in files {
            let error = try #require(throws: DiagnosticsError.self) { try OfficeTemplate(bytes, file: "x.dotx") }
            #expect(error.diagnostics.map(\.message) == [words])
            #expect(error.diagnostics.allSatisfy { $0.hint != nil && $0.place?.file == "x.dotx" })
        }
    }

    @Test func anOpenDocumentFileAndAnotherKindOfPackageAreNamed() throws {
        let open = SmallPackage("x.ott", ["mimetype": "application/vnd.oasis", "content.xml": "<x/>"])
        #expect(try open.refusal() == ["x.ott: the file is an OpenDocument file"])
        let other = try Self.german.replacing("w:document ", in: "word/document.xml", with: "w:hdr ")
            .replacing("</w:document>", in: "word/document.xml", with: "</w:hdr>")
        let words = "the main part is w:hdr, neither a document, slides nor a workbook"
        #expect(try other.refusal() == ["haus.dotx/word/document.xml: \(words)"])
    }

    @Test func twoTemplatesOfOneKindAreRefused() throws {
        let templates = [try Self.german.template(), try TemplateSamples.bare.template()]
        let error = try #require(throws: DiagnosticsError.self) { try OfficeTemplates(templates) }
        #expect(error.diagnostics.map(\.message) == ["haus.dotx is a template for the same kind of documents"])
    }

    // MARK: Left out

    private func made(_ package: SmallPackage) throws -> (document: MadeDocument, said: [String]) {
        let template = try package.template()
        let bytes = WordDocument.bytes(EveryBlock.document(in: .english), templates: try OfficeTemplates([template]))
        let said = template.diagnostics.filter { $0.severity == .warning }
            .map { "\($0.place?.file ?? ""): \($0.message)" }
        return (try MadeDocument(bytes), said)
    }

    @Test func linksOutOfTheTemplateAreNamedAndNeverCopied() throws {
        let address = "https://example.org/secret"
        let bad =
            try Self.german
            .adding(
                "word/_rels/settings.xml.rels",
                TemplateSamples.relationships([("rId1", "attachedTemplate", "\(address).dotm")])
            )
            .replacing(
                "media/logo.png\"",
                in: "word/_rels/header2.xml.rels",
                with: "\(address).png\" TargetMode=\"External\""
            )
            .replacing("r:embed=", in: "word/header2.xml", with: "r:link=")
        let (document, said) = try made(bad)
        for words in [
            "haus.dotx/word/settings.xml: another template leads out of the template, to “\(address).dotm”; it was not "
                + "opened and is left out",
            "haus.dotx/word/header2.xml: a picture leads out of the template, to “\(address).png”; it was not opened and "
                + "is left out",
            "haus.dotx/word/header2.xml: left out of the part: picture",
        ] { #expect(said.contains(words)) }
        for name in document.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            #expect(!(try document.text(of: name).contains("example.org")), "\(name)")
            #expect(!(try document.text(of: name).contains("External")), "\(name)")
        }
        #expect(OfficeCheck.findings(in: document.bytes, file: "made.docx", strict: true).map(\.message) == [])
    }

    @Test(arguments: [
        (TemplateSamples.field("INCLUDEPICTURE \"https://example.org/x.png\"", shown: "kept"), "field INCLUDEPICTURE"),
        (TemplateSamples.field("DDEAUTO excel x", shown: "kept"), "field DDEAUTO"),
        ("<w:fldSimple w:instr=\"INCLUDETEXT x\"><w:r><w:t>kept</w:t></w:r></w:fldSimple>", "field INCLUDETEXT"),
        (
            "<w:r><w:t>kept</w:t></w:r><w:r><w:pict><v:shape><v:imagedata src=\"https://example.org/x.png\"/></v:shape>"
                + "</w:pict></w:r>", "picture"
        ),
        ("<w:r><w:t>kept</w:t></w:r><w:r><w:object><o:OLEObject r:id=\"rId9\"/></w:object></w:r>", "object"),
    ])
    func fieldsThatFetchAndObjectsAreLeftOut(_ runs: String, _ what: String) throws {
        let bad = try Self.german.replacing(
            "<w:r><w:t>Polizei Musterland</w:t></w:r>",
            in: "word/header1.xml",
            with: runs
        )
        let (document, said) = try made(bad)
        #expect(said.contains("haus.dotx/word/header1.xml: left out of the part: \(what)"))
        let header = try document.text(of: "word/header1.xml")
        #expect(header.contains(">kept<"))
        for word in ["INCLUDE", "DDEAUTO", "OLEObject", "example.org"] { #expect(!header.contains(word)) }
        #expect(OfficeCheck.findings(in: document.bytes, file: "made.docx", strict: true).map(\.message) == [])
    }

    @Test func theWordsOfALinkStay() throws {
        let link = "<w:hyperlink r:id=\"rId5\"><w:r><w:t>Musterland online</w:t></w:r></w:hyperlink>"
        let linked = try Self.german
            .replacing("<w:r><w:t>Polizei Musterland</w:t></w:r>", in: "word/header1.xml", with: link)
            .adding(
                "word/_rels/header1.xml.rels",
                TemplateSamples.relationships([("rId5", "hyperlink", "https://example.org")])
            )
        let header = try made(linked).document.text(of: "word/header1.xml")
        #expect(header.contains("Musterland online"))
        #expect(!header.contains("hyperlink"))
    }

    @Test func changesThatWereTrackedAreTakenWithoutWhoMadeThem() throws {
        let runs =
            "<w:ins w:id=\"1\" w:author=\"A. Person\"><w:r><w:t>Neu</w:t></w:r></w:ins>"
            + "<w:del w:id=\"2\" w:author=\"A. Person\"><w:r><w:delText>Alt</w:delText></w:r></w:del>"
        let tracked = try Self.german.replacing(
            "<w:r><w:t>Polizei Musterland</w:t></w:r>",
            in: "word/header1.xml",
            with: runs
        )
        let header = try made(tracked).document.text(of: "word/header1.xml")
        #expect(header.contains("</w:pPr><w:r><w:t>Neu</w:t></w:r></w:p>"))
        #expect(!header.contains("Person") && !header.contains("Alt<"))
    }

    @Test func aStrictDocumentIsNamed() throws {
        let strict = try Self.german.replacing(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            in: "word/document.xml",
            with: "http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        let words = "the template is in the strict dialect of Office files, which few programs read"
        #expect(try strict.refusal() == ["haus.dotx/word/document.xml: \(words)"])
    }

    @Test func aPictureThatIsNoneIsNotTaken() throws {
        var bad = Self.german
        bad.parts[bad.parts.count - 1].content = Array("MZ program".utf8)
        let (document, said) = try made(bad)
        let words = "the picture is not taken: it is no PNG, JPEG, GIF, EMF or plain SVG"
        #expect(said.contains("haus.dotx/word/media/logo.png: \(words)"))
        #expect(!document.names.contains { $0.contains("media/image") })
    }

    @Test func stylesThatReferToOthersThatAreMissingAreNamed() throws {
        let bad = try Self.german.replacing(
            "<w:name w:val=\"Title\"/><w:basedOn w:val=\"Standard\"/>",
            in: "word/styles.xml",
            with: "<w:name w:val=\"Title\"/><w:basedOn w:val=\"Fehlt\"/>"
        )
        let words = "the style Titel refers to the style Fehlt (w:basedOn), which the template does not have"
        #expect(try made(bad).said.contains("haus.dotx/word/styles.xml: \(words)"))
    }

    @Test func aPageWithoutRoomForTextIsNotTaken() throws {
        let bad = try Self.german.replacing("w:left=\"1440\"", in: "word/document.xml", with: "w:left=\"14400\"")
        #expect(try made(bad).document.text(of: "word/document.xml").contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    }

    // MARK: Any bytes

    @Test("spoilt templates are refused or used, and never crash", arguments: 0..<60)
    func spoiltTemplatesNeverCrash(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let whole = [Self.german, TemplateSamples.slides, TemplateSamples.workbook][Int(seed % 3)]
        var package = whole
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let part = Int.random(in: 0..<package.parts.count, using: &dice)
            let count = package.parts[part].content.count
            guard count > 40 else { continue }
            switch Int.random(in: 0..<4, using: &dice) {
            case 0:
                let at = Int.random(in: 0..<count, using: &dice)
                package.parts[part].content[at] = UInt8.random(in: 0...255, using: &dice)
            case 1: package.parts[part].content.removeLast(Int.random(in: 1..<count, using: &dice))
            case 2: package.parts.remove(at: part)
            default:
                let text = String(decoding: package.parts[part].content, as: UTF8.self)
                let digits = ["1", "0", "7", "4"].filter { text.contains("\"\($0)") }
                guard let digit = digits.first else { continue }
                package.parts[part].content = Array(text.replacing("\"\(digit)", with: "\"-99999\(digit)").utf8)
            }
        }
        guard let template = try? package.template(), let templates = try? OfficeTemplates([template]) else { return }
        #expect(template.diagnostics.allSatisfy { $0.severity != .error })
        let properties = try #require(DeckSamples.properties(.arabic))
        let title = [Inline.plain("عنوان", .arabic)]
        let points = SlideBlock.bullets([SlideBullet(title, level: 1)])
        let slides = [
            Slide(title: title, body: .opening(kicker: title, lines: [title])),
            Slide(title: title, body: .columns([points], [points])), Slide(title: title, body: .text([points])),
        ]
        let sheet = Sheet(name: "S", columns: [SheetColumn("A", width: 9)], rows: SheetRows([[.text("x", .arabic)]]))
        #expect(!WordDocument.bytes(EveryBlock.document(in: .arabic), templates: templates).isEmpty)
        #expect(!PresentationDocument.bytes(Deck(properties: properties, slides: slides), templates: templates).isEmpty)
        #expect(
            !SpreadsheetDocument.bytes(Workbook(properties: properties, sheets: [sheet]), templates: templates).isEmpty
        )
    }
}
