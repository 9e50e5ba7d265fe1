import Documents
import Markup
import Reference

/// `word/document.xml`: the content of a document.
struct WordBody {
    private let document: Document
    private let language: Language
    private let looks: WordLooks
    private let xml = XMLWriter(standalone: true)
    private let text: WordText
    private var lists = WordLists()
    private var headings = 0
    private var lastWasTable = false

    init(_ document: Document, looks: WordLooks = .cadre) {
        self.document = document
        self.looks = looks
        language = document.properties.language
        text = WordText(xml: xml, language: language, looks: looks)
    }

    /// Writes the part, and tells the lists that its numbering needs.
    mutating func part() -> (bytes: [UInt8], lists: WordLists) {
        // Closures cannot change what they capture of a struct being changed, so a copy writes and is taken over.
        var writer = self
        xml.element("w:document", WordNames.namespaces) {
            xml.element("w:body") {
                for block in document.blocks { writer.write(block) }
                writer.section()
            }
        }
        self = writer
        return (xml.finish(), lists)
    }

    // MARK: Blocks

    private mutating func write(_ block: Block) {
        // Two tables that touch would become one.
        if case .table = block, lastWasTable { separator() }
        lastWasTable = false
        switch block {
        case .heading(let heading): write(heading)
        case .paragraph(let paragraph): write(paragraph)
        case .list(let list): write(list)
        case .table(let table):
            write(table)
            lastWasTable = true
        case .contents(let title, let depth): contents(title, depth: depth)
        case .pageBreak:
            xml.element("w:p") { text.run(WordRunProperties()) { xml.element("w:br", ["w:type": "page"]) } }
        }
    }

    private mutating func write(_ heading: Heading) {
        headings += 1
        let number = headings
        var properties = WordParagraphProperties(style: "Heading\(heading.level)", startsPage: heading.startsPage)
        let direction = heading.text.language?.direction ?? language.direction
        if direction != language.direction { properties.direction = direction }
        xml.element("w:p") {
            properties.write(to: text)
            xml.element("w:bookmarkStart", ["w:id": String(number), "w:name": WordBody.bookmark(number)])
            text.runs(heading.text)
            xml.element("w:bookmarkEnd", ["w:id": String(number)])
        }
    }

    private func write(_ paragraph: Paragraph) {
        let style = paragraph.role == .body ? nil : WordNames.style(of: paragraph.role)
        text.paragraph(
            WordParagraphProperties(style: style, keepsWithNext: paragraph.keepsWithNext),
            paragraph.text
        )
    }

    private mutating func write(_ list: List) {
        let number = lists.number(for: list.marker)
        for entry in list.entries {
            text.paragraph(WordParagraphProperties(style: "ListParagraph", numbering: number), entry)
        }
    }

    private func separator() {
        xml.element("w:p") {
            WordParagraphProperties(style: WordNames.style(of: .minor)).write(to: text)
        }
    }

    // MARK: Tables

    private func write(_ table: Table) {
        let widths = WordBody.widths(of: table, on: looks.page)
        xml.element("w:tbl") {
            properties(of: table)
            xml.element("w:tblGrid") {
                for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
            }
            for (number, row) in table.rows.enumerated() {
                // Office and screen readers ask for a header row: where columns have no names, the first row leads.
                let leads = number < max(1, table.headerRows) && table.rows.count > 1
                write(row, leads: leads, isHeader: number < table.headerRows, widths)
            }
        }
    }

    private func properties(of table: Table) {
        xml.element("w:tblPr") {
            xml.element("w:tblStyle", ["w:val": looks.style(table.style.name)])
            if language.direction == .rightToLeft { xml.element("w:bidiVisual") }
            xml.element("w:tblW", ["w:w": String(looks.page.textWidth), "w:type": "dxa"])
            xml.element("w:tblLayout", ["w:type": "fixed"])
            let hasHeader = table.headerRows > 0 ? "1" : "0"
            xml.element(
                "w:tblLook",
                [
                    "w:val": table.headerRows > 0 ? "0420" : table.style == .facts ? "0480" : "0400",
                    "w:firstRow": hasHeader, "w:lastRow": "0",
                    "w:firstColumn": table.style == .facts ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "0",
                    "w:noVBand": "1",
                ]
            )
            xml.element("w:tblCaption", ["w:val": table.title])
            xml.element("w:tblDescription", ["w:val": table.description])
        }
    }

    private func write(_ row: TableRow, leads: Bool, isHeader: Bool, _ widths: [Int]) {
        xml.element("w:tr") {
            xml.element("w:trPr") {
                xml.element("w:cantSplit")
                if leads { xml.element("w:tblHeader") }
            }
            var column = 0
            for cell in row.cells {
                let width = widths[column..<(column + cell.span)].reduce(0, +)
                column += cell.span
                xml.element("w:tc") {
                    xml.element("w:tcPr") {
                        xml.element("w:tcW", ["w:w": String(width), "w:type": "dxa"])
                        if cell.span > 1 { xml.element("w:gridSpan", ["w:val": String(cell.span)]) }
                        let ground = isHeader ? Color.headerGround : row.isTinted ? Color.tint : nil
                        if let ground = ground.map(looks.palette.color) {
                            xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": ground.hex])
                        }
                    }
                    for paragraph in cell.paragraphs {
                        let keeps = isHeader || paragraph.keepsWithNext
                        text.paragraph(
                            WordParagraphProperties(style: WordNames.style(of: paragraph.role), keepsWithNext: keeps),
                            paragraph.text
                        )
                    }
                }
            }
        }
    }

    /// The widths of a table's columns in twentieths of a point, which together fill the text width exactly.
    static func widths(of table: Table, on page: WordPage) -> [Int] {
        let whole = table.columns.reduce(0, +)
        var taken = 0
        return table.columns.indices.map { column in
            let end = table.columns[...column].reduce(0, +) / whole * Double(page.textWidth)
            let width = Int(end.rounded()) - taken
            taken += width
            return width
        }
    }

    // MARK: Contents

    /// A field with its entries filled in, so that they are there before Word works it out.
    private func contents(_ title: String, depth: Int) {
        let entries = document.headings.filter { $0.heading.level <= depth }
        let pages = PageEstimate(of: document, looks: looks)
        let properties = WordRunProperties(isRightToLeft: language.direction == .rightToLeft)
        xml.element("w:sdt") {
            xml.element("w:sdtPr") {
                xml.element("w:alias", ["w:val": title])
                xml.element("w:tag", ["w:val": "cadre.contents"])
                xml.element("w:id", ["w:val": "1001"])
                xml.element("w:docPartObj") {
                    xml.element("w:docPartGallery", ["w:val": "Table of Contents"])
                    xml.element("w:docPartUnique")
                }
            }
            xml.element("w:sdtContent") {
                text.paragraph(WordParagraphProperties(style: "TOCHeading"), [.plain(title, language)])
                for (position, entry) in entries.enumerated() {
                    xml.element("w:p") {
                        WordParagraphProperties(style: "TOC\(min(entry.heading.level, 2))").write(to: text)
                        if position == 0 {
                            text.fieldMark("begin", properties, isDirty: true)
                            text.run(properties) {
                                xml.element(
                                    "w:instrText",
                                    ["xml:space": "preserve"],
                                    text: " TOC \\o \"1-\(depth)\" \\h \\z \\u "
                                )
                            }
                            text.fieldMark("separate", properties)
                        }
                        let bookmark = WordBody.bookmark(entry.number)
                        xml.element("w:hyperlink", ["w:anchor": bookmark, "w:history": "1"]) {
                            text.runs(entry.heading.text)
                            text.run(properties) { xml.element("w:tab") }
                            text.field("PAGEREF \(bookmark) \\h", shown: String(pages.page(ofHeading: entry.number)))
                        }
                        if position == entries.count - 1 { text.fieldMark("end", properties) }
                    }
                }
            }
        }
    }

    private static func bookmark(_ number: Int) -> String {
        let digits = String(number)
        return "_Toc" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }

    // MARK: Section

    private func section() {
        typealias Page = VisualIdentity.Page
        if let section = looks.section { return section.write(to: xml, page: looks.page, language) }
        xml.element("w:sectPr") {
            xml.element("w:headerReference", ["w:type": "default", "r:id": "rIdHeader"])
            xml.element("w:footerReference", ["w:type": "default", "r:id": "rIdFooter"])
            xml.element("w:pgSz", ["w:w": String(Page.width), "w:h": String(Page.height)])
            xml.element(
                "w:pgMar",
                [
                    "w:top": String(Page.top), "w:right": String(Page.side), "w:bottom": String(Page.bottom),
                    "w:left": String(Page.side), "w:header": String(Page.headerEdge),
                    "w:footer": String(Page.footerEdge), "w:gutter": "0",
                ]
            )
            xml.element("w:pgNumType", ["w:fmt": "decimal"])
            xml.element("w:cols", ["w:space": "708"])
            if language.direction == .rightToLeft {
                xml.element("w:bidi")
                xml.element("w:rtlGutter")
            }
        }
    }
}

extension Document {
    /// The headings of the document with their numbers in order, from 1.
    var headings: [(number: Int, heading: Heading)] {
        blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
            .enumerated().map { ($0 + 1, $1) }
    }
}

extension Table.Style {
    fileprivate var name: String {
        switch self {
        case .ruled: "CadreRuled"
        case .facts: "CadreFacts"
        case .box: "CadreBox"
        }
    }
}
