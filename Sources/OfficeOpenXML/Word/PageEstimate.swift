import Documents
import Reference

/// On which page each landmark comes to stand, as far as can be told without laying the document out.
///
/// Words are measured with the advance widths of the typeface and broken into lines; rows and paragraphs are stacked into
/// pages. Word puts its own numbers in when it works the contents out.
struct PageEstimate {
    /// Where the next line would stand.
    private struct Position {
        var page = 1
        var height = 0.0

        /// The space after the last paragraph.
        ///
        /// Of the spaces between two paragraphs, the larger counts.
        var spaceAfter = 0.0

        /// The page, and the width and height between its margins, which are asked for with every line.
        private(set) var paper: WordPage
        private(set) var textWidth: Double
        private(set) var textHeight: Double

        init(paper: WordPage) {
            self.paper = paper
            textWidth = Double(paper.textWidth)
            textHeight = Double(paper.textHeight)
        }

        /// Goes on with paper that lies another way.
        mutating func turn(_ orientation: PageOrientation) {
            let turned = Position(paper: paper.lying(orientation))
            (paper, textWidth, textHeight) = (turned.paper, turned.textWidth, turned.textHeight)
        }
    }

    /// A block with its follower and the landmarks in it.
    private typealias Item = (block: Block, next: Block?, landmarks: Range<Int>)

    private var position: Position
    private var pages: [Int] = []
    private let language: Language
    private let looks: WordLooks

    /// Where the contents stand, and what follows them up to the next page that starts anyway: only at the end is known
    /// how high the contents are.
    private var contents: (title: String, depth: Int, at: Position, landmarks: Int, following: [Item], isOpen: Bool)?

    /// Starts on the first page.
    init(language: Language, looks: WordLooks) {
        self.language = language
        self.looks = looks
        position = Position(paper: looks.page)
    }

    /// Adds a block with the numbers of the landmarks in it; `next` is what follows.
    mutating func add(_ block: Block, before next: Block?, landmarks: Range<Int> = 0..<0) {
        if case .contents(let title, let depth) = block, contents == nil {
            contents = (title, depth, position, pages.count, [], true)
            return
        }
        if contents?.isOpen == true {
            if startsPage(block) {
                contents?.isOpen = false
            } else {
                contents?.following.append((block, next, landmarks))
            }
        }
        place((block, next, landmarks))
    }

    /// The pages of all landmarks in order, when the contents have these entries.
    func pages(contents entries: [DocumentSurvey.Landmark]) -> [Int] {
        guard let contents else { return pages }
        var again = self
        again.position = contents.at
        again.pages.removeLast(pages.count - contents.landmarks)
        again.placeContents(contents.title, entries)
        let start = again.pages.count
        for item in contents.following { again.place(item) }
        let replaced = again.pages[start...]
        let rest = pages[(contents.landmarks + replaced.count)...]
        // What follows starts on the page after the last of these, wherever that is.
        let shift = again.position.page - endOfFollowing(contents)
        return again.pages + rest.map { $0 + shift }
    }

    /// The page on which the blocks after the contents ended when the contents had no height.
    private func endOfFollowing(
        _ contents: (title: String, depth: Int, at: Position, landmarks: Int, following: [Item], isOpen: Bool)
    ) -> Int {
        var first = self
        first.position = contents.at
        for item in contents.following { first.place(item) }
        return first.position.page
    }

    private func startsPage(_ block: Block) -> Bool {
        switch block {
        case .heading(let heading): heading.startsPage
        case .pageBreak, .section: true
        case .sideBySide(let pair): pair.startsPage
        default: false
        }
    }

    // MARK: Stacking

    private var textWidth: Double { position.textWidth }
    private var textHeight: Double { position.textHeight }

    private mutating func place(_ item: Item) {
        let width = textWidth
        switch item.block {
        case .heading(let heading):
            let type = looks.type(ofHeading: heading.level)
            if heading.startsPage, position.height > 0 { newPage() }
            let own = paragraphHeight(heading.text, type, width: width)
            // A heading stays with the first line that follows.
            let next = item.next.map { firstHeight(of: $0) } ?? 0
            if position.height + own + next > textHeight { newPage() }
            stack(heading.text, type, width: width)
        case .caption(let caption):
            let own = paragraphHeight(caption.text, VisualIdentity.caption, width: width)
            let next = caption.kind == .table ? item.next.map { firstHeight(of: $0) } ?? 0 : 0
            if position.height + own + next > textHeight { newPage() }
            stack(caption.text, VisualIdentity.caption, width: width)
        case .paragraph(let paragraph):
            stack(paragraph.text, looks.type(of: paragraph.role), width: width)
        case .list(let list):
            let type = looks.listEntry
            for entry in list.entries {
                if case .box = list.marker { fit(boxRise(type)) }
                stack(entry.text, type, width: width - Double(VisualIdentity.listIndent(level: entry.level)))
            }
        case .table(let table): add(table)
        case .figure(let figure):
            position.spaceAfter = 0
            fit(Double(figure.height(on: position.paper)) + 120)
        case .chart(let figure):
            fit(Double(WordChart.height(of: figure)))
            position.spaceAfter = 0
        case .sideBySide(let pair):
            position.spaceAfter = 0
            if pair.startsPage, position.height > 0 { newPage() }
            for (number, row) in pair.rows.enumerated() {
                let next = number + 1 < pair.rows.count ? height(of: pair.rows[number + 1], width: width) : 0
                let own = height(of: row, width: width)
                // A heading stays with what follows.
                if row.isHeading, position.height + own + min(next, textHeight / 3) > textHeight { newPage() }
                fit(own)
                for _ in 0..<row.landmarks { pages.append(position.page) }
            }
            return
        case .contents: break
        case .pageBreak: newPage()
        case .section(let orientation):
            if position.height > 0 || position.page > 1 { newPage() }
            position.turn(orientation)
        }
        for _ in item.landmarks { pages.append(position.page) }
    }

    private mutating func placeContents(_ title: String, _ entries: [DocumentSurvey.Landmark]) {
        stack([.plain(title, language)], looks.type(ofHeading: 1), width: textWidth)
        let body = looks.type(of: .body)
        for entry in entries {
            let width = textWidth - (entry.level == 1 ? 480 : 720)
            let lines = lineCount(entry.label, body, width: width)
            fit(Double(lines) * lineHeight(body, in: entry.label.language) + (entry.level == 1 ? 50 : 30))
        }
    }

    private mutating func newPage() {
        position.page += 1
        position.height = 0
        position.spaceAfter = 0
    }

    private mutating func stack(_ text: [Inline], _ type: VisualIdentity.TypeStyle, width: Double) {
        let own = paragraphHeight(text, type, width: width) - min(position.spaceAfter, Double(type.before))
        fit(own - Double(type.after))
        position.height += Double(type.after)
        position.spaceAfter = Double(type.after)
    }

    private mutating func fit(_ added: Double) {
        if position.height > 0, position.height + added > textHeight { newPage() }
        position.height += added
        while position.height > textHeight {
            position.page += 1
            position.height -= textHeight
        }
    }

    private mutating func add(_ table: Table) {
        position.spaceAfter = 0
        let heights = rowHeights(table, width: Int(textWidth))
        let header = heights.prefix(table.headerRows).reduce(0, +)
        for (number, own) in heights.enumerated() {
            let joined = number < table.headerRows ? own + (number + 1 < heights.count ? heights[number + 1] : 0) : own
            if position.height > 0, position.height + joined > textHeight {
                newPage()
                if number >= table.headerRows { position.height += header }
            }
            position.height += own
        }
    }

    private func firstHeight(of block: Block) -> Double {
        switch block {
        case .heading(let heading):
            paragraphHeight(heading.text, looks.type(ofHeading: heading.level), width: textWidth)
        case .caption(let caption): paragraphHeight(caption.text, VisualIdentity.caption, width: textWidth)
        case .paragraph(let paragraph):
            2 * lineHeight(looks.type(of: paragraph.role), in: paragraph.text.language)
        case .list: 2 * lineHeight(looks.type(of: .body))
        case .table(let table):
            rowHeights(table, width: Int(textWidth), first: table.headerRows + 1).reduce(0, +)
        case .figure(let figure): Double(figure.height(on: position.paper))
        case .chart(let figure): Double(WordChart.height(of: figure))
        case .sideBySide(let pair): min(height(of: pair.rows[0], width: textWidth), textHeight / 3)
        case .contents, .pageBreak, .section: 0
        }
    }

    // MARK: Measuring

    /// The height of what stands beside each other: that of the higher one.
    private func height(of row: SideBySide.Row, width: Double) -> Double {
        let column = (width - Double(VisualIdentity.columnGap)) / 2
        return [row.leading, row.trailing]
            .map { $0.reduce(0) { $0 + height(of: $1, width: column) } }
            .max() ?? 0
    }

    private func height(of block: Block, width: Double) -> Double {
        switch block {
        case .heading(let heading):
            paragraphHeight(heading.text, looks.type(ofHeading: heading.level), width: width)
        case .caption(let caption): paragraphHeight(caption.text, VisualIdentity.caption, width: width)
        case .paragraph(let paragraph):
            paragraphHeight(paragraph.text, looks.type(of: paragraph.role), width: width)
        case .list(let list):
            list.entries.reduce(0) { height, entry in
                let room = width - Double(VisualIdentity.listIndent(level: entry.level))
                return height + paragraphHeight(entry.text, looks.listEntry, width: room)
            }
        case .table(let table): rowHeights(table, width: Int(width)).reduce(0, +)
        // These take the width of a page and stand in no column.
        case .figure, .chart, .sideBySide, .contents, .pageBreak, .section: 0
        }
    }

    private func rowHeights(_ table: Table, width: Int, first: Int = .max) -> [Double] {
        let widths = table.widths(in: width)
        var open = [Table.OpenCell](repeating: .none, count: widths.count)
        return table.rows.prefix(first).map { rowHeight($0, table, widths, &open) }
    }

    private func rowHeight(_ row: TableRow, _ table: Table, _ widths: [Int], _ open: inout [Table.OpenCell]) -> Double {
        let margins: Double =
            switch table.style {
            case .ruled: Double(VisualIdentity.CellMargin.top + VisualIdentity.CellMargin.bottom)
            case .facts: 80
            case .box: 200
            }
        var column = 0
        var tallest = 0.0
        Table.forEachSlot(of: row, open: &open) { slot in
            var width = -2 * VisualIdentity.CellMargin.side
            for position in column..<(column + slot.span) { width += widths[position] }
            column += slot.span
            // What reaches into rows below has their room as well.
            guard case .cell(let cell) = slot, cell.rows == 1 else { return }
            var own = 0.0
            for paragraph in cell.paragraphs {
                own += paragraphHeight(paragraph.text, looks.type(of: paragraph.role), width: Double(width))
            }
            tallest = max(tallest, own)
        }
        return tallest + margins + 10
    }

    private func paragraphHeight(_ text: [Inline], _ type: VisualIdentity.TypeStyle, width: Double) -> Double {
        Double(lineCount(text, type, width: width)) * lineHeight(type, in: text.language)
            + Double(type.before + type.after) + footnoteHeight(text)
    }

    /// Notes take their room from the page on which their mark stands.
    private func footnoteHeight(_ text: [Inline]) -> Double {
        text.reduce(0) { height, inline in
            guard case .footnote(let note) = inline else { return height }
            return height + paragraphHeight(note, VisualIdentity.footnote, width: textWidth)
        }
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
        var line = LineBreaks(width: width / looks.letters.width, size: type.size)
        for inline in text {
            switch inline {
            case .lineBreak: line.breakLine()
            case .pageNumber, .pageCount: line.add("0", isBold: type.isBold)
            case .field(let field): line.add(field.shown, isBold: type.isBold)
            case .footnote: line.add("1", isBold: type.isBold)
            case .reference(_, let kind): line.add(kind == .page ? "00" : "Table 00", isBold: type.isBold)
            case .code(let code): line.add(code, isBold: type.isBold)
            case .words(let wording, let emphasis):
                line.add(wording.text, isBold: type.isBold || emphasis == .strong)
            }
        }
        return line.count
    }
}

extension Figure {
    /// Its width on a page in twentieths of a point: never more than the text, nor higher than four fifths of it.
    func width(on page: WordPage) -> Int {
        let asked = Double(page.textWidth) * share
        let highest = Double(page.textHeight) * 0.8
        return Int(min(asked, highest * Double(picture.width) / Double(picture.height)))
    }

    /// Its height on a page in twentieths of a point.
    func height(on page: WordPage) -> Int {
        max(1, Int(Double(width(on: page)) * Double(picture.height) / Double(picture.width)))
    }
}

extension SideBySide {
    /// Whether it begins on a new page, as its first heading says.
    var startsPage: Bool {
        if case .heading(let heading)? = rows[0].leading.first { heading.startsPage } else { false }
    }
}

extension SideBySide.Row {
    /// Whether it is nothing but a heading.
    var isHeading: Bool {
        leading.count == 1 && landmarks > 0
    }

    /// How many headings and captions it has.
    fileprivate var landmarks: Int {
        (leading + trailing)
            .count { block in
                switch block {
                case .heading, .caption: true
                default: false
                }
            }
    }
}

extension Table {
    /// The widths of its columns, which together fill a width exactly.
    func widths(in room: Int) -> [Int] {
        let whole = columns.reduce(0, +)
        var taken = 0
        var end = 0.0
        return columns.map { share in
            end += share
            let width = Int((end / whole * Double(room)).rounded()) - taken
            taken += width
            return width
        }
    }
}
