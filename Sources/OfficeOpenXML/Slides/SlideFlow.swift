import Documents

/// The blocks of a slide as a column of pieces, each of which stands alone on a slide at worst.
struct SlideFlow {
    private enum Item {
        case paragraph(SlideParagraph)
        case notice([SlideParagraph])
        case row(SlideRow, of: Int)
        case chart(Chart)
    }

    private let box: SlideBox
    private var items: [Item] = []

    /// How high each piece is, in whole points.
    private var heights: [Double] = []
    private var tables: [SlideTableSetting] = []

    /// Sets blocks for slides with a box, at a step of type; the steps of columns are two lower.
    init(_ blocks: [SlideBlock], box: SlideBox, step: Int, isColumn: Bool = false) {
        self.box = box
        let textStep = isColumn ? step + 2 : step
        func paragraph(_ text: [Inline], _ role: SlideTextRole) -> SlideParagraph {
            SlideParagraph(text: text, role: role, size: role.size(at: textStep))
        }
        for block in blocks {
            switch block {
            case .label(let text):
                var label = paragraph(text, .label)
                label.keepsWithNext = true
                add(label)
            case .statement(let text): add(paragraph(text, .point))
            case .bullets(let bullets):
                for (number, bullet) in bullets.enumerated() {
                    var point = paragraph(bullet.text, bullet.role)
                    point.marker = .bullet
                    // A point stays with the first of those below it.
                    point.keepsWithNext = number + 1 < bullets.count && bullets[number + 1].level > bullet.level
                    add(point)
                }
            case .steps(let steps):
                for (number, text) in steps.enumerated() {
                    var step = paragraph(text, .point)
                    step.marker = .number(number + 1)
                    add(step)
                }
            case .notice(let heading, let text):
                add(heading: paragraph(heading, .noticeHeading), text: paragraph(text, .notice))
            case .table(let table): add(table, step: step)
            case .chart(let chart): add(chart)
            }
        }
    }

    /// Sets lines of one role.
    init(lines: [[Inline]], role: SlideTextRole, box: SlideBox, step: Int) {
        self.box = box
        for line in lines { add(SlideParagraph(text: line, role: role, size: role.size(at: step))) }
    }

    // MARK: Adding

    private mutating func add(_ paragraph: SlideParagraph) {
        var paragraph = paragraph
        if case .paragraph(let last)? = items.last, last.role == .label, paragraph.role != .label {
            paragraph.before = VisualIdentity.Slides.labelGap
        }
        for piece in paragraph.pieces(in: box.width, upTo: Double(box.height)) {
            items.append(.paragraph(piece))
            heights.append(piece.height(in: box.width).rounded(.up))
        }
    }

    private mutating func add(heading: SlideParagraph, text: SlideParagraph) {
        let width = SlideFlow.noticeWidth(box)
        let insets = 2 * Double(VisualIdentity.Slides.noticeTop)
        let room = Double(box.height) - insets
        let heads = heading.text.isEmpty ? [] : heading.pieces(in: width, upTo: room)
        let headHeight = heads.last?.height(in: width) ?? 0
        // The heading stands above the first words, and takes their room when it is a short one.
        let first = headHeight * 2 <= room ? room - headHeight : room
        var texts = text.text.isEmpty ? [] : text.pieces(in: width, upTo: first)
        var notices = heads.map { [$0] }
        if headHeight * 2 <= room, !notices.isEmpty, !texts.isEmpty {
            notices[notices.count - 1].append(texts.removeFirst())
        }
        notices += texts.map { [$0] }
        for notice in notices {
            items.append(.notice(notice))
            heights.append((notice.height(in: width) + insets).rounded(.up))
        }
    }

    private mutating func add(_ table: Table, step: Int) {
        let setting = SlideTableSetting(table, width: box.width, height: box.height, step: step)
        tables.append(setting)
        for row in setting.rows.isEmpty ? setting.header : setting.rows {
            items.append(.row(row, of: tables.count - 1))
            heights.append(row.height)
        }
    }

    /// Adds a chart, whose list goes on on the next slide where its entries would stand too close.
    private mutating func add(_ chart: Chart) {
        let most = ChartFrame.mostCategories(of: chart, height: box.height)
        for piece in chart.pieces(ofCategories: most) {
            items.append(.chart(piece))
            heights.append(Double(ChartFrame.height(of: piece, upTo: box.height)))
        }
    }

    // MARK: Parting

    /// How many slides the pieces take.
    var slideCount: Int { max(1, parts(upTo: Double(box.height))?.count ?? 1) }

    /// The pieces for each slide, as few slides as can be, filled evenly.
    func parts() -> [Range<Int>] {
        guard let fewest = parts(upTo: Double(box.height)), fewest.count > 1 else { return [0..<items.count] }
        var best = fewest
        var (low, high) = (Double(box.height) / 4, Double(box.height))
        while high - low > 4 {
            let middle = (low + high) / 2
            if let parts = parts(upTo: middle), parts.count == fewest.count {
                best = parts
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }

    /// The pieces for each slide, each filled up to a limit; `nil` when one piece alone is higher.
    private func parts(upTo limit: Double) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var start = 0
        var position = 0
        var used = 0.0
        while position < items.count {
            let added = cost(of: position, after: position > start ? position - 1 : nil)
            if used + added <= limit {
                used += added
                position += 1
                continue
            }
            guard position > start else { return nil }
            var end = position
            while end - 1 > start, keepsWithNext(end - 1) { end -= 1 }
            if keepsWithNext(end - 1) { end = position }
            parts.append(start..<end)
            start = end
            position = end
            used = 0
        }
        if start < items.count { parts.append(start..<items.count) }
        return parts
    }

    private func keepsWithNext(_ position: Int) -> Bool {
        if case .paragraph(let paragraph) = items[position] { paragraph.keepsWithNext } else { false }
    }

    /// What a piece adds to the height of a slide after another piece, or as its first.
    private func cost(of position: Int, after previous: Int?) -> Double {
        var cost = heights[position]
        if isNewShape(position, after: previous) {
            if previous != nil { cost += Double(VisualIdentity.Slides.gap) }
            if case .row(_, let table) = items[position], !tables[table].rows.isEmpty {
                cost += tables[table].headerHeight
            }
        }
        return cost
    }

    /// Whether a piece begins a shape of its own.
    private func isNewShape(_ position: Int, after previous: Int?) -> Bool {
        guard let previous else { return true }
        switch (items[previous], items[position]) {
        case (.paragraph, .paragraph): return false
        case (.row(_, let one), .row(_, let other)): return one != other
        default: return true
        }
    }

    // MARK: Shapes

    /// The shapes of some pieces, from the top of the box down.
    ///
    /// The first text stands in the layout's body of a number, if it has one; what is the last of a slide has all the room that is left.
    func shapes(_ range: Range<Int>, body: Int?) -> [SlideShape] {
        var shapes: [SlideShape] = []
        var top = box.top
        var position = range.lowerBound
        var hasBody = false
        while position < range.upperBound {
            var end = position + 1
            while end < range.upperBound, !isNewShape(end, after: end - 1) { end += 1 }
            let height = (position..<end).map { cost(of: $0, after: $0 > position ? $0 - 1 : nil) }.reduce(0, +)
            let isLast = end == range.upperBound
            let own = Int(height)
            let room = isLast ? box.top + box.height - top : own
            let content = content(
                position..<end,
                startsTable: isFirstOfTable(position),
                placeholder: hasBody ? nil : body
            )
            if case .placeholder = content { hasBody = true }
            // Text and charts take all the room that is left below the last of the others.
            let fillsRoom =
                switch items[position] {
                case .paragraph, .chart: true
                case .notice, .row: false
                }
            shapes.append(
                SlideShape(
                    content: content,
                    box: SlideBox(
                        left: box.left,
                        top: top,
                        width: box.width,
                        height: fillsRoom ? room : own
                    ),
                    height: height
                )
            )
            top += own + VisualIdentity.Slides.gap
            position = end
        }
        return shapes
    }

    private func isFirstOfTable(_ position: Int) -> Bool {
        guard case .row(_, let table) = items[position] else { return false }
        guard position > 0, case .row(_, let before) = items[position - 1] else { return true }
        return before != table
    }

    private func content(_ range: Range<Int>, startsTable: Bool, placeholder: Int?) -> SlideShape.Content {
        switch items[range.lowerBound] {
        case .paragraph:
            let paragraphs = range.compactMap { position in
                if case .paragraph(let paragraph) = items[position] { paragraph } else { nil }
            }
            return placeholder.map { .placeholder(.body($0), paragraphs) } ?? .text(paragraphs)
        case .notice(let paragraphs): return .notice(paragraphs)
        case .chart(let chart): return .chart(chart)
        case .row(_, let number):
            let setting = tables[number]
            let rows = range.compactMap { position in
                if case .row(let row, _) = items[position] { row } else { nil }
            }
            let header = setting.rows.isEmpty ? [] : setting.header
            let headers = setting.rows.isEmpty ? rows.count : header.count
            // A header that is not repeated still heads the first of its rows.
            let isUnrepeated = header.isEmpty && setting.table.headerRows > 0 && startsTable
            return .table(
                SlideTable(
                    table: setting.table,
                    widths: setting.widths,
                    rows: header + rows,
                    headerRows: max(headers, isUnrepeated ? 1 : 0)
                )
            )
        }
    }

    /// The width of the words of a notice in a box.
    static func noticeWidth(_ box: SlideBox) -> Int {
        box.width - VisualIdentity.Slides.noticeEdge - 2 * VisualIdentity.Slides.noticeSide
    }
}

extension SlideBullet {
    fileprivate var role: SlideTextRole {
        switch level {
        case 1: .point
        case 2: .subpoint
        default: .detail
        }
    }
}
