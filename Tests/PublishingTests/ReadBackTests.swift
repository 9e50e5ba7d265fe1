import Curriculum
import Documents
import Exchange
import Foundation
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@testable import Publishing

/// What Cadre wrote is what programs of others read: python-docx and pandoc, openpyxl, python-pptx.
@Suite("Documents read back by others")
struct ReadBackTests {
    @Test func othersReadWhatTheModelsSay() throws {
        let edition = try Editions.edition("sg3")
        let languages: [Language] = [.arabic, .english]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-back-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let package = CoursePackage(edition, languages: languages.map { .one($0) }, extras: [.workbook, .slides])
        try OutputFolder(folder.path).write(package.files)
        let read = try JSONDecoder().decode(ReadBack.self, from: PeerPython.run("read_back.py", [folder.path]))

        var expected = Expected()
        for language in languages { expected.add(edition, language) }
        #expect(Set(read.documents.keys) == Set(expected.documents.keys))
        #expect(Set(read.workbooks.keys) == Set(expected.workbooks.keys))
        #expect(Set(read.decks.keys) == Set(expected.decks.keys))
        for (name, document) in expected.documents { compare(try #require(read.documents[name]), document, name) }
        for (name, workbook) in expected.workbooks { compare(try #require(read.workbooks[name]), workbook, name) }
        for (name, deck) in expected.decks { compare(try #require(read.decks[name]), deck, name) }

        // Pandoc reads them one after the other, and the heading above the contents as a paragraph.
        let titles = Set(expected.documents.values.flatMap(\.contentsTitles))
        let lines = expected.documents.sorted { $0.key < $1.key }.flatMap { $1.lines }
        #expect(firstDifference(read.pandoc.filter { !titles.contains($0) }, lines) == nil)
        #expect(lines.count > 4_000)
    }

    private func compare(_ read: ReadBack.Document, _ document: Document, _ name: String) {
        #expect(firstDifference(read.lines, document.lines) == nil, "\(name)")
        #expect(read.title == document.properties.title, "\(name)")
        #expect(read.language == document.properties.language.tag, "\(name)")
        #expect(
            read.header == (document.header.leading.plain + " " + document.header.trailing.plain).onePlain,
            "\(name)"
        )
    }

    private func compare(_ read: ReadBack.Workbook, _ workbook: Workbook, _ name: String) {
        #expect(read.title == workbook.properties.title)
        #expect(read.sheets.map(\.name) == workbook.sheets.map(\.name.text), "\(name)")
        for (read, sheet) in zip(read.sheets, workbook.sheets) {
            #expect(firstDifference(read.rows, sheet.lines) == nil, "\(name) \(sheet.name.text)")
            let header = sheet.headings.count + 1
            #expect(read.repeated == "$\(header):$\(header)", "\(name) \(sheet.name.text)")
        }
    }

    private func compare(_ read: ReadBack.Deck, _ deck: Deck, _ name: String) {
        #expect(read.title == deck.properties.title)
        let layout = DeckLayout(deck)
        #expect(read.slides.map(\.title) == layout.slides.map { $0.title.plain }, "\(name)")
        for (position, slide) in deck.slides.enumerated() {
            let shown = zip(layout.slides, read.slides).filter { $0.0.source == position }.map(\.1)
            #expect(shown.first?.title.hasPrefix(slide.title.plain) == true, "\(name) \(position)")
            // A slide that is shown again for its notes shows the same; one that is continued repeats a table's header.
            var (lines, header): ([String], String?) = ([], nil)
            for part in shown where lines.isEmpty || part.lines != lines {
                let first = part.lines.first
                lines += first?.hasPrefix("|") == true && first == header ? Array(part.lines.dropFirst()) : part.lines
                header = header ?? first
            }
            #expect(firstDifference(lines, slide.lines) == nil, "\(name) \(slide.title.plain)")
            let notes = shown.flatMap(\.notes).joined(separator: " ")
            #expect(notes == slide.notes.map { $0.text.plain }.joined(separator: " ").onePlain, "\(name) \(position)")
        }
    }

    /// The first place at which two lists differ, with what stands there.
    private func firstDifference<Line: Equatable>(_ read: [Line], _ written: [Line]) -> String? {
        guard read != written else { return nil }
        let same = zip(read, written).prefix { $0 == $1 }.count
        func line(_ lines: [Line]) -> String { same < lines.count ? "\(lines[same])" : "nothing" }
        return "line \(same + 1): read \(line(read)); written \(line(written))"
    }
}

/// What the script of the peers prints.
private struct ReadBack: Decodable {
    let documents: [String: Document]
    let pandoc: [String]
    let workbooks: [String: Workbook]
    let decks: [String: Deck]

    struct Document: Decodable {
        let lines: [String]
        let title: String
        let language: String
        let header: String
    }

    struct Workbook: Decodable {
        let title: String
        let sheets: [Sheet]
    }

    struct Sheet: Decodable {
        let name: String
        let rows: [[String]]
        let repeated: String
    }

    struct Deck: Decodable {
        let title: String
        let slides: [Slide]
    }

    struct Slide: Decodable {
        let title: String
        let lines: [String]
        let notes: [String]
    }
}

/// The models of a course by the names of their files.
private struct Expected {
    var documents: [String: Document] = [:]
    var workbooks: [String: Workbook] = [:]
    var decks: [String: Deck] = [:]

    mutating func add(_ edition: CourseEdition, _ language: Language) {
        let edited =
            [
                edition.agendaDocument(in: language), edition.syllabus(in: language),
                edition.facilitatorGuide(in: language),
            ]
            + edition.course.sessions.map { edition.lessonPlan(of: $0, in: language) }
        for edited in edited { documents["\(language.rawValue)/\(edited.name)"] = edited.document }
        let workbook = edition.workbook(in: language)
        workbooks["\(language.rawValue)/\(workbook.name)"] = workbook.workbook
        for module in edition.course.modules {
            let deck = edition.deck(of: module, in: language)
            decks["\(language.rawValue)/\(deck.name)"] = deck.deck
        }
    }
}

// MARK: Models as lines, in the form of the peers' script

extension String {
    /// The text with one blank wherever it has some.
    fileprivate var onePlain: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension [Inline] {
    fileprivate var plain: String { plainText.onePlain }

    /// The same with the labels of the places that it refers to.
    fileprivate func plain(_ labels: [String: String]) -> String {
        map { inline in
            guard case .reference(let anchor, .label) = inline else { return [inline].plainText }
            return labels[anchor, default: "?"]
        }
        .joined().onePlain
    }
}

extension Document {
    fileprivate var lines: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let heading): ["h\(heading.level) \(heading.text.plain)"]
            case .paragraph(let paragraph):
                paragraph.text.plain(labels).isEmpty ? [] : ["p \(paragraph.text.plain(labels))"]
            case .list(let list): list.entries.map { "- \($0.text.plain)" }
            case .table(let table): table.lines
            case .caption(let caption): ["p \(labels[caption.anchor, default: "?"]) – \(caption.text.plain)"]
            case .contents, .pageBreak, .section, .figure, .chart, .sideBySide: []
            }
        }
    }

    /// What its captions are called, by anchor.
    private var labels: [String: String] {
        var counts: [Caption.Kind: Int] = [:]
        var labels: [String: String] = [:]
        for case .caption(let caption) in blocks {
            counts[caption.kind, default: 0] += 1
            labels[caption.anchor] =
                "\(caption.kind.label(in: properties.language)) \(counts[caption.kind, default: 0])"
        }
        return labels
    }

    fileprivate var contentsTitles: [String] {
        blocks.compactMap { if case .contents(let title, _) = $0 { "p \(title)" } else { nil } }
    }
}

extension Table {
    fileprivate var lines: [String] {
        rows.map { row in
            let cells = row.cells.map { cell in
                cell.paragraphs.map { $0.text.plain }.filter { !$0.isEmpty }.joined(separator: " ¶ ")
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
    }
}

extension Slide {
    fileprivate var lines: [String] {
        switch body {
        case .opening(let kicker, let lines): ([kicker] + lines).map { "1 \($0.plain)" }
        case .section(let mark, let lines): ([mark] + lines).map { "1 \($0.plain)" }
        case .text(let blocks): blocks.flatMap(\.lines)
        case .table(let table): table.lines
        case .chart: []
        case .columns(let first, let second): (first + second).flatMap(\.lines)
        case .closing(let lines): lines.map { "1 \($0.plain)" }
        }
    }
}

extension SlideBlock {
    fileprivate var lines: [String] {
        switch self {
        case .label(let text), .statement(let text): ["1 \(text.plain)"]
        case .bullets(let bullets): bullets.map { "\($0.level) \($0.text.plain)" }
        case .steps(let steps): steps.map { "1 \($0.plain)" }
        case .notice(let heading, let text): [heading, text].map(\.plain).filter { !$0.isEmpty }.map { "1 \($0)" }
        case .table(let table): table.lines
        case .chart: []
        }
    }
}

extension Sheet {
    fileprivate var lines: [[String]] {
        var lines = headings.map { ["text \($0.text.text.onePlain)"] }
        lines.append(columns.map { "text \($0.header)" })
        var first = ""
        rows.make { row in
            lines.append(zip(row.cells, columns).map { $0.line(in: $1) })
            first = first.isEmpty ? "\(lines.count)" : first
            return true
        }
        let last = lines.count
        if !totals.isEmpty {
            lines.append(
                totals.enumerated()
                    .map { column, total in
                        func formula(_ function: Int) -> String {
                            let letter = SheetReference.letters(ofColumn: column)
                            return "formula =SUBTOTAL(\(function),\(letter)\(first):\(letter)\(last))"
                        }
                        return switch total {
                        case .empty: ""
                        case .words(let text): "text \(text.text.onePlain)"
                        case .average: formula(101)
                        case .count: formula(103)
                        case .sum: formula(109)
                        }
                    }
            )
        }
        return lines.map { line in Array(line.reversed().drop(while: \.isEmpty).reversed()) }
    }
}

extension Cell {
    /// The cell as a spreadsheet program types it.
    fileprivate func line(in column: SheetColumn) -> String {
        switch self {
        case .empty: ""
        case .words(let text): "text \(text.text.onePlain)"
        case .figure(let figure): "number \(String(format: "%.10g", figure.value))"
        case .date(let date): "date \(date)"
        case .time(let time): "time \(time)"
        case .length(let minutes): "number \(minutes.count)"
        case .truth(let truth): "truth \(truth ? "True" : "False")"
        }
    }
}

/// How columns are called.
private enum SheetReference {
    static func letters(ofColumn column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(0x41 + column % 26)))
        return column < 26 ? last : letters(ofColumn: column / 26 - 1) + last
    }
}
