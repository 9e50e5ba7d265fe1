import Documents
import Reference

/// On which page each heading comes to stand, as far as can be told without laying the document out.
///
/// Words are measured with the advance widths of the typeface and broken into lines; rows and paragraphs are stacked into
/// pages. Word puts its own numbers in when it works the contents out.
struct PageEstimate {
    private var pages: [Int] = []
    private var page = 1
    private var height = 0.0

    /// The space after the last paragraph.
    ///
    /// Of the spaces between two paragraphs, the larger counts.
    private var spaceAfter = 0.0
    private let language: Language
    private let looks: WordLooks

    /// Lays a document out, roughly.
    init(of document: Document, looks: WordLooks = .cadre) {
        language = document.properties.language
        self.looks = looks
        let contents = document.headings
        for (position, block) in document.blocks.enumerated() {
            switch block {
            case .heading(let heading):
                let type = looks.type(ofHeading: heading.level)
                if heading.startsPage, height > 0 || page == 1 && position > 0 { newPage() }
                let own = paragraphHeight(heading.text, type, width: textWidth)
                // A heading stays with the first line that follows.
                let next = position + 1 < document.blocks.count ? firstHeight(of: document.blocks[position + 1]) : 0
                if height + own + next > textHeight { newPage() }
                stack(heading.text, type, width: textWidth)
                pages.append(page)
            case .paragraph(let paragraph):
                let type = looks.type(of: paragraph.role)
                stack(paragraph.text, type, width: textWidth)
            case .list(let list):
                let type = looks.listEntry
                for entry in list.entries {
                    if case .box = list.marker { fit(boxRise(type)) }
                    stack(entry, type, width: textWidth - 360)
                }
            case .table(let table): add(table)
            case .contents(let title, let depth):
                let type = looks.type(ofHeading: 1)
                stack([.plain(title, language)], type, width: textWidth)
                let body = looks.type(of: .body)
                for entry in contents where entry.heading.level <= depth {
                    let width = textWidth - (entry.heading.level == 1 ? 480 : 720)
                    let lines = lineCount(entry.heading.text, body, width: width)
                    fit(
                        Double(lines) * lineHeight(body, in: entry.heading.text.language)
                            + (entry.heading.level == 1 ? 50 : 30)
                    )
                }
            case .pageBreak: newPage()
            }
        }
    }

    /// The page of a heading, counted from 1 in the order of headings.
    func page(ofHeading number: Int) -> Int { pages.indices.contains(number - 1) ? pages[number - 1] : 1 }

    // MARK: Stacking

    private mutating func newPage() {
        page += 1
        height = 0
        spaceAfter = 0
    }

    private mutating func stack(_ text: [Inline], _ type: VisualIdentity.TypeStyle, width: Double) {
        let own = paragraphHeight(text, type, width: width) - min(spaceAfter, Double(type.before))
        fit(own - Double(type.after))
        height += Double(type.after)
        spaceAfter = Double(type.after)
    }

    private mutating func fit(_ added: Double) {
        if height > 0, height + added > textHeight { newPage() }
        height += added
        while height > textHeight {
            page += 1
            height -= textHeight
        }
    }

    private mutating func add(_ table: Table) {
        spaceAfter = 0
        let widths = WordBody.widths(of: table, on: looks.page)
        let heights = table.rows.map { rowHeight($0, table, widths) }
        let header = heights.prefix(table.headerRows).reduce(0, +)
        for (number, own) in heights.enumerated() {
            let joined = number < table.headerRows ? own + (number + 1 < heights.count ? heights[number + 1] : 0) : own
            if height > 0, height + joined > textHeight {
                newPage()
                if number >= table.headerRows { height += header }
            }
            height += own
        }
    }

    private func firstHeight(of block: Block) -> Double {
        switch block {
        case .heading(let heading):
            paragraphHeight(heading.text, looks.type(ofHeading: heading.level), width: textWidth)
        case .paragraph(let paragraph):
            2 * lineHeight(looks.type(of: paragraph.role), in: paragraph.text.language)
        case .list: 2 * lineHeight(looks.type(of: .body))
        case .table(let table):
            table.rows.prefix(table.headerRows + 1)
                .map { rowHeight($0, table, WordBody.widths(of: table, on: looks.page)) }.reduce(0, +)
        case .contents, .pageBreak: 0
        }
    }

    // MARK: Measuring

    private func rowHeight(_ row: TableRow, _ table: Table, _ widths: [Int]) -> Double {
        let margins: Double =
            switch table.style {
            case .ruled: Double(VisualIdentity.CellMargin.top + VisualIdentity.CellMargin.bottom)
            case .facts: 80
            case .box: 200
            }
        var column = 0
        var tallest = 0.0
        for cell in row.cells {
            let width = widths[column..<(column + cell.span)].reduce(0, +) - 2 * VisualIdentity.CellMargin.side
            column += cell.span
            let own = cell.paragraphs
                .map { paragraph in
                    paragraphHeight(paragraph.text, looks.type(of: paragraph.role), width: Double(width))
                }
                .reduce(0, +)
            tallest = max(tallest, own)
        }
        return tallest + margins + 10
    }

    private func paragraphHeight(_ text: [Inline], _ type: VisualIdentity.TypeStyle, width: Double) -> Double {
        Double(lineCount(text, type, width: width)) * lineHeight(type, in: text.language)
            + Double(type.before + type.after)
    }

    private func lineHeight(_ type: VisualIdentity.TypeStyle, in words: Language? = nil) -> Double {
        // Ascent, descent and line gap of the typefaces make 1.215 and 1.19 of their size; Arabic is set larger.
        let size = Double(type.size) * 10
        let natural = (words ?? language) == .arabic ? (size + 20) * 1.19 : size * looks.letters.height
        return natural * Double(type.line) / 240
    }

    /// By how much the first line of an entry is higher because the sign of a box is: 1.35 of the size in place of 1.22.
    private func boxRise(_ type: VisualIdentity.TypeStyle) -> Double {
        Double(type.size) * 10 * 0.13 * Double(type.line) / 240
    }

    private func lineCount(_ text: [Inline], _ type: VisualIdentity.TypeStyle, width: Double) -> Int {
        var lines = 1
        var used = 0.0
        for inline in text {
            switch inline {
            case .lineBreak:
                lines += 1
                used = 0
            case .pageNumber, .pageCount: used += Double(type.size) * 10
            case .code(let code): used += advance(of: code, type, isBold: type.isBold)
            case .words(let wording, let emphasis):
                let isBold = type.isBold || emphasis == .strong
                for word in wording.text.split(separator: " ", omittingEmptySubsequences: false) {
                    let own = advance(of: word, type, isBold: isBold)
                    let blank = advance(of: " ", type, isBold: isBold)
                    if used > 0, used + own > width {
                        lines += 1
                        used = 0
                    }
                    used += own + blank
                }
            }
        }
        return lines
    }

    private func advance(of text: some StringProtocol, _ type: VisualIdentity.TypeStyle, isBold: Bool) -> Double {
        TypeMetrics.width(of: text, size: type.size, isBold: isBold) * looks.letters.width
    }

    private var textWidth: Double { Double(looks.page.textWidth) }
    private var textHeight: Double { Double(looks.page.textHeight) }
}
