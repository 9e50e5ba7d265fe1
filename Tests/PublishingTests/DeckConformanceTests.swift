import Curriculum
import Documents
import Exchange
import Foundation
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

/// Checks of slides by programs that are not ours.
///
/// They run where those programs are.
@Suite("Decks before other programs")
struct DeckConformanceTests {
    @Test func theOfficeCheckerFindsNothing() throws {
        let checker = Project.root + "/../shared/bin/check-office"
        guard FileManager.default.isExecutableFile(atPath: checker) else {
            print("note: no Office checker beside the project; the conformance test of decks did not run")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-decks-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let decks = try Self.moduleDecks() + [Language.english, .arabic].map(Self.everyFeature)
        let files = decks.enumerated()
            .map { number, deck in (name: "\(number).pptx", bytes: PresentationDocument.bytes(deck)) }
        try OutputFolder(folder.path).write(files)
        let run = try OtherProgram(checker, ["--strict"] + files.map { "\(folder.path)/\($0.name)" })
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.split(separator: "\n").count(where: { $0.hasPrefix("ok ") }) == files.count)
    }

    @Test func libreOfficeSetsNoTextOutsideItsPlace() throws {
        guard let office = OtherProgram.find("soffice"), let reader = OtherProgram.find("pdftotext") else {
            print("note: LibreOffice or pdftotext is missing; the layout test of decks did not run")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-slides-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let decks = try [Language.english, .arabic].map(Self.everyFeature) + [try #require(Self.moduleDecks().last)]
        for (number, deck) in decks.enumerated() {
            try OutputFolder(folder.path).write([("\(number).pptx", PresentationDocument.bytes(deck))])
        }
        _ = try OtherProgram(
            office,
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to",
                "pdf", "--outdir", folder.path,
            ] + decks.indices.map { "\(folder.path)/\($0).pptx" }
        )
        guard FileManager.default.fileExists(atPath: "\(folder.path)/0.pdf") else {
            print("note: LibreOffice has no Impress here; the layout test of decks did not run")
            return
        }
        for (number, deck) in decks.enumerated() {
            let pages = try OtherProgram(reader, ["-bbox", "\(folder.path)/\(number).pdf", "-"]).output
                .components(separatedBy: "<page ").dropFirst()
            #expect(pages.count == DeckLayout(deck).slides.count)
            for (position, page) in pages.enumerated() {
                for word in page.split(separator: "\n").compactMap(PlacedWord.init) {
                    // The marking, title and body, and the foot; what is set below the body has overflowed.
                    let isInPlace = [8.0...30, 30...486, 498...522].contains { $0.contains(word.middle) }
                    #expect(isInPlace, "deck \(number), slide \(position + 1): \(word)")
                }
            }
        }
    }

    @Test(arguments: ["sg3", "bio3"], Language.allCases)
    func moduleDecksHaveEverySessionAndItsRunSheet(_ name: String, _ language: Language) throws {
        let edition = try Editions.edition(name)
        for module in edition.course.modules {
            let (file, deck, untranslated) = edition.deck(of: module, in: language)
            #expect(file == "slides/\(module.id).pptx")
            #expect((untranslated == 0) == (language == .english))
            let sections = deck.slides.filter { $0.body.layout == .section }
            #expect(sections.count == module.sessions.count)
            let notices = deck.slides.count { slide in
                if case .text(let blocks) = slide.body, case .notice? = blocks.first { true } else { false }
            }
            #expect(notices == module.sessions.count { $0.lesson != nil && $0.sensitivity >= .sensitiveTopic })
            let notes = deck.slides.flatMap(\.notes).map(\.text.plainText)
            for step in module.sessions.compactMap(\.lesson).flatMap(\.steps) {
                let words = step.facilitator.words(for: language).text
                #expect(notes.count { $0.hasSuffix(words) } == 1, "\(module.id): \(words)")
            }
            for text in deck.slides.map(\.title.plainText) + notes {
                #expect(!text.contains("_") && !text.contains("{x}"), "\(text)")
            }
        }
    }

    /// Decks of two modules in all languages.
    private static func moduleDecks() throws -> [Deck] {
        try [("sg3", "SG3-M2"), ("bio3", "BIO3-M2")]
            .flatMap { course, id in
                let edition = try Editions.edition(course)
                let module = try #require(edition.course.modules.first { $0.id.text == id })
                return Language.allCases.map { edition.deck(of: module, in: $0).deck }
            }
    }

    /// A deck with every layout and every kind of block, with words of the other direction among its own.
    private static func everyFeature(in language: Language) throws -> Deck {
        let isArabic = language == .arabic
        let (own, other): (String, Language) = isArabic ? ("نص قصير", .english) : ("short text", .arabic)
        let mixed: [Inline] = [
            .strong(own, language), .plain(" INTERPOL ICSE 12:30 ", language), .code("SG3-S2.1"), .lineBreak,
            .words(Wording(text: other == .arabic ? "بنك المعلومات" : "data bank", language: other), .quiet),
        ]
        let text: [Inline] = [.plain(own, language)]
        func table(_ style: Table.Style, headerRows: Int) -> Table {
            let row = TableRow([
                TableCell(.cell, mixed), TableCell([Paragraph(.cell, text), Paragraph(.minor, mixed)]),
            ])
            return Table(
                style,
                columns: [30, 70],
                headerRows: headerRows,
                rows: [TableRow([TableCell(.cellHeader, text), TableCell(.cellHeader, mixed)])] + [row, row] + [
                    TableRow([TableCell(.cellHeader, text, span: 2)], isTinted: true), row, row, row, row,
                ],
                title: own,
                description: own
            )
        }
        let bullets = (1...9).map { SlideBullet(mixed, level: 1 + $0 % 3) }
        let notes = [Paragraph(.cellHeader, text)] + (1...40).map { _ in Paragraph(.cell, mixed) }
        let bodies: [SlideBody] = [
            .opening(kicker: text, lines: [mixed, text]), .section(mark: [.code("S2.1")], lines: [text, mixed]),
            .text([.label(text), .statement(mixed), .bullets(bullets)]),
            .text([.notice(heading: text, text: mixed), .steps((1...12).map { _ in mixed }), .statement([])]),
            .text([.statement(text), .table(table(.ruled, headerRows: 1)), .bullets(bullets)]),
            .table(table(.ruled, headerRows: 1)), .table(table(.facts, headerRows: 0)),
            .table(table(.box, headerRows: 0)), .columns([.label(text), .bullets(bullets)], [.steps([mixed, text])]),
            .columns([.notice(heading: text, text: mixed)], [.statement(text)]), .closing(lines: [text]),
            .text([]),
        ]
        let revised = try #require(CalendarDate(iso: "2026-03-02"))
        return Deck(
            properties: DocumentProperties(
                title: own,
                subject: own,
                keywords: ["T1"],
                language: language,
                date: revised
            ),
            slides: bodies.enumerated()
                .map { number, body in
                    Slide(title: text + mixed, body: body, notes: number.isMultiple(of: 2) ? notes : [], footer: mixed)
                },
            marking: Wording(text: "FOR OFFICIAL USE ONLY", language: .english)
        )
    }
}

/// A word of a PDF with its place on the page.
private struct PlacedWord {
    let text: Substring

    /// The height of its middle below the upper edge, in points.
    let middle: Double

    init?(_ line: Substring) {
        let parts = line.split(separator: "\"")
        guard line.contains("<word "), parts.count > 8, let top = Double(parts[3]), let bottom = Double(parts[7]) else {
            return nil
        }
        text = parts[8]
        middle = (top + bottom) / 2
    }
}
