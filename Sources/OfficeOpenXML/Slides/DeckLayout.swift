package import Documents
import Reference

/// A deck laid out: what is too long for a slide is set smaller or continued on further slides, so that no text overflows.
///
/// Nothing is left out. Words are measured with the letter widths of the typeface.
package struct DeckLayout {
    /// The slides as they will be shown.
    package private(set) var slides: [LaidOutSlide] = []

    /// What was done so that everything fits, in the order of the slides.
    package private(set) var changes: [DeckChange] = []

    let deck: Deck
    let looks: SlideLooks
    private var titles: [String: Int] = [:]

    /// Lays out a deck, in the boxes of a template where there is one for slides.
    package init(_ deck: Deck, templates: OfficeTemplates = .none) {
        self.deck = deck
        looks = SlideLooks(templates.slides, for: deck.properties.language)
        for (position, slide) in deck.slides.enumerated() { add(slide, at: position) }
    }

    // MARK: One slide

    private mutating func add(_ slide: Slide, at position: Int) {
        let layout = slide.body.layout
        let longTitle = isTooLong(slide.title, in: layout) ? slide.title : nil
        let (above, flows, step) = fitted(slide, layout, longTitle: longTitle)
        let columns = flows.map { ($0, $0.parts()) }
        let notes = pagesOfNotes(slide.notes)
        let bodies = max(1, columns.map(\.1.count).max() ?? 1)
        let count = max(bodies, notes.count)
        let shown = slide.title.plainText
        if longTitle != nil { changes.append(DeckChange(slide: position, title: shown, kind: .titleShortened)) }
        if step > 0 { changes.append(DeckChange(slide: position, title: shown, kind: .lowered(steps: step))) }
        if bodies > 1 { changes.append(DeckChange(slide: position, title: shown, kind: .split(slides: bodies))) }
        if notes.count > bodies {
            changes.append(DeckChange(slide: position, title: shown, kind: .repeatedForNotes(slides: count)))
        }
        for number in 0..<count {
            let title = title(of: slide, in: layout, isLong: longTitle != nil)
            var shapes = [title.shape]
            if number == 0 { shapes += above }
            for (column, (flow, parts)) in columns.enumerated() {
                // A slide whose notes need more pages than its words need slides is shown again as it was.
                let part = number < bodies ? number : bodies - 1
                guard parts.indices.contains(part) else { continue }
                // The layout of a table keeps no place for text.
                shapes += flow.shapes(parts[part], body: looks.hasBody(column, in: layout) ? column : nil)
            }
            let footer = looks.footer(of: layout)
            let line = SlideTextMeasure(width: footer.width, size: SlideTextRole.footer.size(at: 0), isBold: false)
            slides.append(
                LaidOutSlide(
                    source: position,
                    layout: layout,
                    title: title.text,
                    shapes: shapes,
                    notes: number < notes.count ? notes[number] : [],
                    footer: line.shortened(slide.footer, toLines: 1)
                )
            )
        }
    }

    /// What stands above the body, and the body's columns at the step of type that takes the fewest slides; of steps that
    /// take as many, the one with the largest type.
    private func fitted(
        _ slide: Slide,
        _ layout: SlideLayout,
        longTitle: [Inline]?
    ) -> (above: [SlideShape], flows: [SlideFlow], step: Int) {
        var best = body(slide, longTitle: longTitle, step: 0)
        var (fewest, step) = (DeckLayout.count(best.flows), 0)
        for lower in 1...VisualIdentity.Slides.steps where fewest > 1 {
            let other = body(slide, longTitle: longTitle, step: lower)
            let count = DeckLayout.count(other.flows)
            if count < fewest { (best, fewest, step) = (other, count, lower) }
        }
        return (best.above, best.flows, step)
    }

    private static func count(_ flows: [SlideFlow]) -> Int { flows.map(\.slideCount).max() ?? 1 }

    private func body(_ slide: Slide, longTitle: [Inline]?, step: Int) -> (above: [SlideShape], flows: [SlideFlow]) {
        let boxes = looks.bodies(of: slide.body.layout)
        let title = longTitle.map { [SlideBlock.statement($0)] } ?? []
        switch slide.body {
        case .opening(let kicker, let lines):
            let (shapes, left) = line(kicker, .kicker, looks.kicker(of: .opening))
            let all = [longTitle, left].compactMap(\.self) + lines
            return (shapes, [flow(all, .subtitle, boxes[0], step)])
        case .section(let mark, let lines):
            let (shapes, left) = line(mark, .mark, looks.kicker(of: .section))
            let all = [longTitle, left].compactMap(\.self) + lines
            return (shapes, [flow(all, .sectionLine, boxes[0], step)])
        case .text(let blocks): return ([], [SlideFlow(title + blocks, box: boxes[0], step: step)])
        case .table(let table): return ([], [SlideFlow(title + [.table(table)], box: boxes[0], step: step)])
        case .chart(let chart): return ([], [SlideFlow(title + [.chart(chart)], box: boxes[0], step: step)])
        case .columns(let first, let second):
            return (
                [],
                [
                    SlideFlow(title + first, box: boxes[0], step: step, isColumn: true),
                    SlideFlow(second, box: boxes[1], step: step, isColumn: true),
                ]
            )
        case .closing(let lines):
            let all = [longTitle].compactMap(\.self) + lines
            return ([], [flow(all, .subtitle, boxes[0], step)])
        }
    }

    /// Lines below a title; where a template keeps little room for them, one line of them all.
    private func flow(_ lines: [[Inline]], _ role: SlideTextRole, _ box: SlideBox, _ step: Int) -> SlideFlow {
        let flow = SlideFlow(lines: lines, role: role, box: box, step: step)
        guard looks.template != nil, flow.slideCount > 1 else { return flow }
        let joint = Inline.plain(" · ", deck.properties.language)
        return SlideFlow(lines: [Array(lines.joined(separator: [joint]))], role: role, box: box, step: step)
    }

    /// A short line in a box of its own, or its words back when they are too long for it.
    private func line(
        _ text: [Inline],
        _ role: SlideTextRole,
        _ box: SlideBox?
    ) -> (shapes: [SlideShape], left: [Inline]?) {
        guard !text.plainText.isEmpty else { return ([], nil) }
        guard let box else { return ([], text) }
        for step in 0...VisualIdentity.Slides.steps {
            let paragraph = SlideParagraph(text: text, role: role, size: role.size(at: step))
            let height = paragraph.height(in: box.width)
            if height <= Double(box.height) {
                return ([SlideShape(content: .placeholder(.kicker, [paragraph]), box: box, height: height)], nil)
            }
        }
        return ([], text)
    }

    // MARK: Titles

    /// Whether a title does not fit its box at the lowest step, with room left for a number.
    private func isTooLong(_ title: [Inline], in layout: SlideLayout) -> Bool {
        let role = layout.titleRole
        let box = looks.title(of: layout)
        let text = title + [.plain(" (999)", title.language ?? deck.properties.language)]
        let size = role.size(at: VisualIdentity.Slides.steps)
        return SlideParagraph(text: text, role: role, size: size).height(in: box.width) > Double(box.height)
    }

    /// The title of the next slide: shortened where it must be, numbered where another slide has it.
    private mutating func title(
        of slide: Slide,
        in layout: SlideLayout,
        isLong: Bool
    ) -> (text: [Inline], shape: SlideShape) {
        let role = layout.titleRole
        let box = looks.title(of: layout)
        let language = slide.title.language ?? deck.properties.language
        var text = slide.title
        if isLong {
            let size = role.size(at: VisualIdentity.Slides.steps)
            let lines = Int(Double(box.height) / SlideParagraph(text: text, role: role, size: size).lineHeight)
            text = SlideTextMeasure(width: box.width * 4 / 5, size: size, isBold: true)
                .shortened(text, toLines: max(1, lines))
        }
        let words = text.plainText
        var number = titles[words, default: 0] + 1
        // Another slide may bear such a number by its author's own will.
        while number > 1, titles["\(words) (\(number))"] != nil { number += 1 }
        titles[words] = number
        if number > 1 {
            text.append(.plain(" (\(number))", language))
            titles[text.plainText, default: 0] += 1
        }
        var (paragraph, height) = titleParagraph(text, role, box, step: 0)
        for step in 1...VisualIdentity.Slides.steps where height > Double(box.height) {
            (paragraph, height) = titleParagraph(text, role, box, step: step)
        }
        return (text, SlideShape(content: .placeholder(.title, [paragraph]), box: box, height: height))
    }

    private func titleParagraph(
        _ text: [Inline],
        _ role: SlideTextRole,
        _ box: SlideBox,
        step: Int
    ) -> (SlideParagraph, Double) {
        let paragraph = SlideParagraph(text: text, role: role, size: role.size(at: step))
        return (paragraph, paragraph.height(in: box.width))
    }

    // MARK: Notes

    /// The notes in pages, at the largest size at which they take one page, else at the smallest.
    private func pagesOfNotes(_ notes: [Paragraph]) -> [[SlideParagraph]] {
        guard !notes.isEmpty else { return [] }
        let box = VisualIdentity.NotesPage.notes
        for step in 0...VisualIdentity.Slides.steps {
            let size = SlideTextRole.notes.size(at: step)
            let paragraphs = notes.flatMap { paragraph in
                SlideParagraph(text: paragraph.text.strong(paragraph.role.isStrong), role: .notes, size: size)
                    .pieces(in: box.width, upTo: Double(box.height))
            }
            var pages: [[SlideParagraph]] = [[]]
            var used = 0.0
            for paragraph in paragraphs {
                let own = paragraph.height(in: box.width)
                if used > 0, used + own > Double(box.height) {
                    pages.append([])
                    used = 0
                }
                pages[pages.count - 1].append(paragraph)
                used += own
            }
            if pages.count == 1 || step == VisualIdentity.Slides.steps { return pages }
        }
        return []
    }
}

/// Something that was done to a slide of a deck so that everything fits.
package struct DeckChange: Hashable, Sendable, CustomStringConvertible {
    /// What was done.
    package enum Kind: Hashable, Sendable {
        /// Its type was lowered.
        case lowered(steps: Int)

        /// It was continued, on so many slides altogether.
        case split(slides: Int)

        /// It is shown again because its notes take more pages.
        case repeatedForNotes(slides: Int)

        /// Its title was shortened; the whole of it stands below.
        case titleShortened
    }

    /// The position of the slide in its deck, from 0.
    package let slide: Int

    /// The slide's title.
    package let title: String

    /// What was done.
    package let kind: Kind

    /// The change as a sentence without a full stop.
    package var description: String {
        let what =
            switch kind {
            case .lowered(let steps): "set \(steps == 1 ? "one step" : "\(steps) steps") smaller"
            case .split(let slides): "continued on \(slides) slides"
            case .repeatedForNotes(let slides): "shown \(slides) times, for the pages of its notes"
            case .titleShortened: "its title was shortened and stands in full below"
            }
        return "slide \(slide + 1), “\(title)”: \(what)"
    }
}

extension SlideLayout {
    /// What the title of a layout is.
    var titleRole: SlideTextRole {
        switch self {
        case .opening, .closing: .deckTitle
        case .section: .sectionTitle
        case .text, .table, .columns: .title
        }
    }
}

extension ParagraphRole {
    /// Whether speaker notes of this role are strong.
    fileprivate var isStrong: Bool {
        switch self {
        case .kicker, .title, .cellHeader, .boxHeader: true
        case .subtitle, .body, .cell, .minor, .notice: false
        }
    }
}

extension [Inline] {
    /// The words made strong, where that is asked for.
    fileprivate func strong(_ isStrong: Bool) -> [Inline] {
        guard isStrong else { return self }
        return map { inline in
            if case .words(let wording, _) = inline { .words(wording, .strong) } else { inline }
        }
    }
}
