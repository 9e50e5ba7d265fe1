import Archive
import Documents
import Markup
import Reference

/// `word/document.xml`: the content of a document, written block by block.
final class WordBody {
    /// The lists that its numbering needs; all of them once the part is written.
    private(set) var lists = WordLists()

    private let document: Document
    private let survey: DocumentSurvey
    private let text: WordText
    private let xml = XMLWriter(standalone: true)

    /// What is written and not yet handed to the writer.
    private var out = XMLFragment()

    /// The language of the column that is written: it gives tables their direction.
    private var language: Language
    private let looks: WordLooks
    private var page: WordPage
    private var landmarks = 0
    private var captions: [Caption.Kind: Int] = [:]
    private var figures = 0
    private var charts = 0
    private var contentsCount = 0
    private var lastWasTable = false
    private var isEmpty = true

    init(_ document: Document, survey: DocumentSurvey, footnotes: WordFootnotes, looks: WordLooks) {
        self.document = document
        self.survey = survey
        self.looks = looks
        page = looks.page
        language = document.properties.language
        text = WordText(language: language, looks: looks, survey: survey, footnotes: footnotes)
    }

    /// Writes the part piece by piece.
    func write(to part: ZIPPart) {
        xml.element("w:document", document.form == nil ? WordNames.namespaces : WordNames.formNamespaces) {
            xml.element("w:body") {
                if document.form != nil { WordField.startGroup(to: &out) }
                for block in document.blocks {
                    write(block)
                    guard out.count > 1 << 16 else { continue }
                    xml.drain(with: out) { part.append($0) }
                    out.removeAll()
                }
                // A cell, a body and a page end in a paragraph.
                if lastWasTable { separator() }
                if document.form != nil { WordField.endGroup(to: &out) }
                xml.fragment(out)
                section()
            }
        }
        part.append(xml.finish())
    }

    // MARK: Blocks

    private func write(_ block: Block) {
        if case .list(let list) = block, list.entries.isEmpty { return }
        // Two tables that touch would become one.
        if lastWasTable, block.isTable { separator() }
        lastWasTable = block.isTable
        switch block {
        case .heading(let heading): write(heading)
        case .paragraph(let paragraph): write(paragraph)
        case .list(let list): write(list)
        case .table(let table): write(table, width: page.textWidth)
        case .figure(let figure): write(figure)
        case .chart(let figure): write(figure)
        case .caption(let caption): write(caption)
        case .sideBySide(let pair): write(pair)
        case .contents(let title, let depth): contents(title, depth: depth)
        case .pageBreak: out.constant("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
        case .section(let orientation): begin(orientation)
        }
        isEmpty = false
    }

    private func write(_ heading: Heading) {
        let styles: [StaticString] = ["Heading1", "Heading2", "Heading3"]
        out.constant("<w:p>")
        let properties = WordParagraphProperties(
            style: styles[heading.level - 1],
            startsPage: heading.startsPage,
            direction: language.direction
        )
        text.properties(properties, of: heading.text, to: &out)
        marked { text.runs(heading.text, to: &out) }
        out.constant("</w:p>")
    }

    private func write(_ paragraph: Paragraph) {
        let style = paragraph.role == .body ? nil : WordNames.style(of: paragraph.role)
        text.paragraph(
            WordParagraphProperties(
                style: style,
                keepsWithNext: paragraph.keepsWithNext,
                direction: language.direction
            ),
            paragraph.text,
            to: &out
        )
    }

    private func write(_ list: List) {
        let number = lists.number(for: list.marker)
        for entry in list.entries {
            text.paragraph(
                WordParagraphProperties(
                    style: "ListParagraph",
                    numbering: (number, entry.level - 1),
                    direction: language.direction
                ),
                entry.text,
                to: &out
            )
        }
    }

    /// "Table 2 – Needs by region": its label is what other places refer to, its number a field.
    private func write(_ caption: Caption) {
        out.constant("<w:p>")
        text.properties(
            WordParagraphProperties(
                style: "Caption",
                keepsWithNext: caption.kind == .table,
                direction: language.direction
            ),
            of: [.plain(caption.kind.label(in: text.language), text.language)],
            to: &out
        )
        captions[caption.kind, default: 0] += 1
        let ordinal = captions[caption.kind, default: 1]
        marked {
            text.runs([.plain(caption.kind.label(in: text.language) + " ", text.language)], to: &out)
            text.field("SEQ \(caption.kind.sequence) \\* ARABIC", shown: String(ordinal), to: &out)
        }
        text.runs([.plain(" – ", text.language)] + caption.text, to: &out)
        out.constant("</w:p>")
    }

    private func separator() {
        out.constant("<w:p>")
        WordParagraphProperties(style: WordNames.style(of: .minor)).write(to: &out, in: text)
        out.constant("</w:p>")
    }

    /// Puts the bookmark of the next landmark around what the closure writes, where something refers to it.
    private func marked(_ content: () -> Void) {
        landmarks += 1
        guard survey.isMarked(landmarks) else { return content() }
        let number = landmarks
        out.constant("<w:bookmarkStart w:id=\"")
        out.integer(number)
        out.constant("\" w:name=\"")
        out.text(DocumentSurvey.bookmark(number))
        out.constant("\"/>")
        content()
        out.constant("<w:bookmarkEnd w:id=\"")
        out.integer(number)
        out.constant("\"/>")
    }

    // MARK: Tables

    private func write(_ table: Table, width: Int) {
        let widths = table.widths(in: width)
        out.constant("<w:tbl>")
        properties(of: table, width: width)
        out.constant("<w:tblGrid>")
        for width in widths {
            out.constant("<w:gridCol w:w=\"")
            out.integer(width)
            out.constant("\"/>")
        }
        out.constant("</w:tblGrid>")
        var open = [Table.OpenCell](repeating: .none, count: widths.count)
        for (number, row) in table.rows.enumerated() {
            // Office and screen readers ask for a header row: where columns have no names, the first row leads.
            let leads = number < max(1, table.headerRows) && table.rows.count > 1
            let followsOpen = number > 0 && table.rows[number - 1].continues
            write(row, leads: leads, isHeader: number < table.headerRows, followsOpen: followsOpen, &open)
        }
        out.constant("</w:tbl>")
    }

    private func properties(of table: Table, width: Int) {
        out.constant("<w:tblPr><w:tblStyle w:val=\"")
        looks.write(table.style.name, to: &out)
        out.constant("\"/>")
        if (table.language ?? language).direction == .rightToLeft { out.constant("<w:bidiVisual/>") }
        out.constant("<w:tblW w:w=\"")
        out.integer(width)
        out.constant("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"")
        out.constant(table.headerRows > 0 ? "0420" : table.style == .facts ? "0480" : "0400")
        out.constant("\" w:firstRow=\"")
        out.integer(table.headerRows > 0 ? 1 : 0)
        out.constant("\" w:lastRow=\"0\" w:firstColumn=\"")
        out.integer(table.style == .facts ? 1 : 0)
        out.constant("\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"")
        out.text(table.title)
        out.constant("\"/><w:tblDescription w:val=\"")
        out.text(table.description)
        out.constant("\"/></w:tblPr>")
    }

    private func write(
        _ row: TableRow,
        leads: Bool,
        isHeader: Bool,
        followsOpen: Bool,
        _ open: inout [Table.OpenCell]
    ) {
        out.constant(
            leads ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        )
        let own = isHeader ? Color.headerGround : row.isTinted ? Color.tint : nil
        let common = own.map(looks.palette.color)
        Table.forEachSlot(of: row, open: &open) { slot in
            // The grid gives the widths: cells of a fixed table need none of their own.
            out.constant("<w:tc>")
            var (isOpen, isCovered, ground) = (false, true, common)
            if case .cell(let cell) = slot {
                (isOpen, isCovered, ground) = (cell.rows > 1, false, cell.heat?.ground ?? common)
            }
            let borders: StaticString? =
                row.continues
                ? "<w:tcBorders><w:bottom w:val=\"nil\"/></w:tcBorders>"
                : followsOpen ? "<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>" : nil
            if slot.span > 1 || isOpen || isCovered || ground != nil || borders != nil {
                out.constant("<w:tcPr>")
                if slot.span > 1 {
                    out.constant("<w:gridSpan w:val=\"")
                    out.integer(slot.span)
                    out.constant("\"/>")
                }
                if isCovered { out.constant("<w:vMerge/>") }
                if isOpen { out.constant("<w:vMerge w:val=\"restart\"/>") }
                if let borders { out.constant(borders) }
                if let ground {
                    out.constant("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
                    out.text(ground.hex)
                    out.constant("\"/>")
                }
                out.constant("</w:tcPr>")
            }
            guard case .cell(let cell) = slot else {
                out.constant("<w:p/></w:tc>")
                return
            }
            write(cell, keepsWithNext: isHeader || row.continues)
            out.constant("</w:tc>")
        }
        out.constant("</w:tr>")
    }

    private func write(_ cell: TableCell, keepsWithNext: Bool) {
        let inked = cell.heat.map { text.inked($0.ink) }
        for paragraph in cell.paragraphs {
            (inked ?? text)
                .paragraph(
                    WordParagraphProperties(
                        style: WordNames.style(of: paragraph.role),
                        keepsWithNext: keepsWithNext || paragraph.keepsWithNext,
                        direction: language.direction
                    ),
                    paragraph.text,
                    to: &out
                )
        }
    }

    // MARK: Two languages

    /// Two columns without lines; a language that is not the document's turns its own column round.
    ///
    /// Each row is a table of its own, for a table of several rows is taken for data, whose first row names its columns.
    private func write(_ pair: SideBySide) {
        for (number, row) in pair.rows.enumerated() {
            if number > 0 { thinLine(keepsWithNext: pair.rows[number - 1].isHeading) }
            write(row, of: pair)
        }
    }

    private func write(_ row: SideBySide.Row, of pair: SideBySide) {
        let gap = VisualIdentity.columnGap
        let width = (page.textWidth - gap) / 2
        let widths = [width, gap, page.textWidth - width - gap]
        out.constant("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
        looks.write("TableNormal", to: &out)
        out.constant("\"/>")
        if text.language.direction == .rightToLeft { out.constant("<w:bidiVisual/>") }
        out.constant("<w:tblW w:w=\"")
        out.integer(page.textWidth)
        out.constant("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0400\"/>")
        for start: StaticString in ["<w:tblCaption w:val=\"", "<w:tblDescription w:val=\""] {
            out.constant(start)
            out.text(pair.title)
            out.constant("\"/>")
        }
        out.constant("</w:tblPr><w:tblGrid>")
        for width in widths {
            out.constant("<w:gridCol w:w=\"")
            out.integer(width)
            out.constant("\"/>")
        }
        out.constant("</w:tblGrid><w:tr>")
        write(row.leading, in: pair.leading, width: widths[0])
        out.constant("<w:tc><w:p/></w:tc>")
        write(row.trailing, in: pair.trailing, width: widths[2])
        out.constant("</w:tr></w:tbl>")
    }

    /// A line that takes next to no room, to part two tables.
    private func thinLine(keepsWithNext: Bool) {
        out.constant(keepsWithNext ? "<w:p><w:pPr><w:keepNext/>" : "<w:p><w:pPr>")
        out.constant("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>")
    }

    private func write(_ blocks: [Block], in column: Language, width: Int) {
        out.constant("<w:tc><w:tcPr><w:tcW w:w=\"")
        out.integer(width)
        out.constant("\" w:type=\"dxa\"/></w:tcPr>")
        let (outer, before) = (language, lastWasTable)
        language = column
        lastWasTable = false
        var hasParagraph = false
        for block in blocks {
            if case .list(let list) = block, list.entries.isEmpty { continue }
            if case .table(let table) = block {
                if lastWasTable { separator() }
                write(table, width: width)
            } else {
                write(block)
            }
            lastWasTable = block.isTable
            hasParagraph = true
        }
        // A cell ends in a paragraph.
        if lastWasTable || !hasParagraph { separator() }
        out.constant("</w:tc>")
        (language, lastWasTable) = (outer, before)
    }

    // MARK: Pictures

    private func write(_ figure: Figure) {
        guard let picture = survey.pictures.firstIndex(of: figure.picture) else { return }
        figures += 1
        xml.fragment(out)
        out.removeAll()
        WordFigure(figure: figure, number: figures, picture: picture + 1, page: page).write(to: xml)
    }

    private func write(_ figure: ChartFigure) {
        charts += 1
        xml.fragment(out)
        out.removeAll()
        WordChart(figure: figure, number: charts, language: figure.chart.title.language, page: looks.page)
            .write(to: xml)
    }

    // MARK: Contents

    /// A field with its entries filled in, so that they are there before Word works it out.
    private func contents(_ title: String, depth: Int) {
        let entries = survey.entries(depth: depth)
        out.constant("<w:sdt><w:sdtPr><w:alias w:val=\"")
        out.text(title)
        out.constant(
            """
            "/><w:tag w:val="cadre.contents
            """
        )
        contentsCount += 1
        if contentsCount > 1 { out.integer(contentsCount) }
        out.constant("\"/><w:id w:val=\"")
        out.integer(1_000 + contentsCount)
        out.constant(
            """
            "/><w:docPartObj>\
            <w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>
            """
        )
        text.paragraph(WordParagraphProperties(style: "TOCHeading"), [.plain(title, text.language)], to: &out)
        for (position, entry) in entries.enumerated() {
            out.constant("<w:p>")
            let style: StaticString = entry.level == 1 ? "TOC1" : "TOC2"
            text.properties(WordParagraphProperties(style: style), of: entry.label, to: &out)
            if position == 0 { text.fieldStart("TOC \\o \"1-\(depth)\" \\h \\z \\u", isDirty: true, to: &out) }
            out.constant("<w:hyperlink w:anchor=\"")
            out.text(entry.bookmark)
            out.constant("\" w:history=\"1\">")
            text.runs(entry.label, to: &out)
            text.tab(text.fieldProperties, to: &out)
            text.field("PAGEREF \(entry.bookmark) \\h", shown: String(entry.page), to: &out)
            out.constant("</w:hyperlink>")
            if position == entries.count - 1 { text.fieldEnd(to: &out) }
            out.constant("</w:p>")
        }
        out.constant("</w:sdtContent></w:sdt>")
    }

    // MARK: Sections

    /// Ends the section with its properties in a paragraph, and goes on with pages that lie another way.
    private func begin(_ orientation: PageOrientation) {
        defer { page = page.lying(orientation) }
        // A document that begins with a section has nothing to end.
        guard !isEmpty else { return }
        xml.fragment(out)
        out.removeAll()
        xml.element("w:p") {
            xml.element("w:pPr") {
                xml.constant("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
                section()
            }
        }
    }

    private func section() {
        if let section = looks.section { return section.write(to: xml, page: page, text.language) }
        let isWide = page.orientation == .landscape
        xml.element("w:sectPr") {
            xml.element("w:headerReference", ["w:type": "default", "r:id": isWide ? "rIdHeaderWide" : "rIdHeader"])
            xml.element("w:footerReference", ["w:type": "default", "r:id": isWide ? "rIdFooterWide" : "rIdFooter"])
            xml.element("w:pgSz", ["w:w": String(page.width), "w:h": String(page.height)]) {
                if isWide { xml.attribute("w:orient", "landscape") }
            }
            xml.element(
                "w:pgMar",
                [
                    "w:top": String(page.top), "w:right": String(page.right), "w:bottom": String(page.bottom),
                    "w:left": String(page.left), "w:header": String(page.headerEdge),
                    "w:footer": String(page.footerEdge), "w:gutter": "0",
                ]
            )
            xml.element("w:pgNumType", ["w:fmt": "decimal"])
            xml.element("w:cols", ["w:space": "708"])
            if text.language.direction == .rightToLeft {
                xml.element("w:bidi")
                xml.element("w:rtlGutter")
            }
        }
    }
}

extension Block {
    /// Whether it is written as a table.
    fileprivate var isTable: Bool {
        switch self {
        case .table, .sideBySide: true
        default: false
        }
    }
}

extension Caption.Kind {
    /// The name of the sequence in which Word counts them.
    fileprivate var sequence: String {
        switch self {
        case .table: "Table"
        case .figure: "Figure"
        }
    }
}

extension Table.Style {
    fileprivate var name: StaticString {
        switch self {
        case .ruled: "CadreRuled"
        case .facts: "CadreFacts"
        case .box: "CadreBox"
        }
    }
}
