import Documents

/// Blocks of a document as lines for a terminal: what a report says, without its pictures.
///
/// A picture is left out with all that explains it, up to its caption. A figure that is drawn as tables has its caption
/// above them, as a table has: below, it would be read as the head of what follows.
struct DocumentText {
    private let console: Console

    /// How wide sentences run where nobody says how wide the terminal is.
    private static let usualWidth = 100

    init(console: Console) {
        self.console = console
    }

    private var sentenceWidth: Int { min(console.width ?? DocumentText.usualWidth, DocumentText.usualWidth + 20) }

    func lines(of blocks: [Block]) -> [String] {
        var lines: [String] = []
        var isInPicture = false
        for block in blocks.withCaptionsFirst {
            if case .chart = block { isInPicture = true }
            if case .caption(let caption) = block, caption.kind == .figure, isInPicture {
                isInPicture = false
                continue
            }
            if case .heading = block { isInPicture = false }
            let own = isInPicture ? [] : self.lines(of: block)
            guard !own.isEmpty else { continue }
            if !lines.isEmpty, !block.belongsToBlockAbove { lines.append("") }
            lines += own
        }
        return lines
    }

    private func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let heading): broken(heading.text).map(console.strong)
        case .paragraph(let paragraph):
            switch paragraph.role {
            case .notice, .title: broken(paragraph.text).map(console.strong)
            case .minor: broken(paragraph.text).map(console.quiet)
            default: broken(paragraph.text)
            }
        case .list(let list): list.entries.flatMap { lines(of: $0) }
        case .caption(let caption): broken(caption.text).map(console.strong)
        case .table(let table): lines(of: table)
        case .figure, .chart, .sideBySide, .contents, .pageBreak, .section: []
        }
    }

    private func lines(of entry: List.Entry) -> [String] {
        let margin = String(repeating: " ", count: 2 * (entry.level - 1))
        return entry.text.terminalText.broken(to: max(sentenceWidth - margin.count - 2, 20)).enumerated()
            .map { margin + ($0 == 0 ? "• " : "  ") + $1 }
    }

    private func broken(_ text: [Inline]) -> [String] { text.terminalText.broken(to: sentenceWidth) }

    // MARK: Tables

    private func lines(of table: Table) -> [String] {
        let head = table.rows.prefix(table.headerRows).first?.cells ?? []
        let rows = table.rows.dropFirst(table.headerRows).map { $0.cells.map(cell) }
        guard head.reduce(0, { $0 + $1.span }) == table.columns.count, head.allSatisfy({ $0.span == 1 }) else {
            let empty = [FittedTable.Cell](repeating: FittedTable.Cell(lines: [""]), count: table.columns.count)
            return FittedTable(head: empty, rows: rows).lines(within: console.width, console)
        }
        return FittedTable(head: head.map(cell), rows: rows).lines(within: console.width, console)
    }

    private func cell(_ cell: TableCell) -> FittedTable.Cell {
        FittedTable.Cell(
            lines: cell.paragraphs.map(\.text.terminalText),
            span: cell.span,
            isFigure: cell.paragraphs.first?.text.isFigure ?? false
        )
    }
}

extension [Block] {
    /// The blocks with each caption of a figure before the tables and small print that it is of.
    fileprivate var withCaptionsFirst: [Block] {
        reduce(into: []) { blocks, block in
            guard case .caption(let caption) = block, caption.kind == .figure else { return blocks.append(block) }
            let start = blocks.lastIndex { !$0.isPieceOfFigure }.map { $0 + 1 } ?? 0
            guard blocks[start...].contains(where: \.isTable) else { return blocks.append(block) }
            blocks.insert(block, at: start)
        }
    }
}

extension Block {
    fileprivate var isTable: Bool {
        if case .table = self { true } else { false }
    }

    /// Whether it may be part of a figure that is drawn as tables.
    fileprivate var isPieceOfFigure: Bool {
        switch self {
        case .table: true
        case .paragraph(let paragraph): paragraph.role == .minor
        default: false
        }
    }

    /// Whether no empty line stands between it and what is above.
    fileprivate var belongsToBlockAbove: Bool {
        switch self {
        case .table: true
        case .paragraph(let paragraph): paragraph.role == .minor && !paragraph.keepsWithNext
        default: false
        }
    }
}

extension [Inline] {
    /// The text on one line, without hyphens that only show where a line is broken.
    fileprivate var terminalText: String { plainText.replacing("\u{AD}", with: "").asPlainLine }

    /// Whether it is a figure and no words.
    fileprivate var isFigure: Bool {
        guard count == 1, case .code(let text) = self[0] else { return false }
        return text.isEmpty || text.contains { $0.isNumber } || text == "–"
    }
}
