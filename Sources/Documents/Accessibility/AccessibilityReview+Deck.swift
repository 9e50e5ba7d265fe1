extension AccessibilityReview {
    /// Reviews a deck.
    ///
    /// Slides always have a title; two of one title cannot be told apart by those who go from title to title.
    package init(of deck: Deck) {
        self.init(deck.properties)
        looks(TextLooks.deck)
        if let marking = deck.marking { words(marking, "the marking") }
        var titles: [String: Int] = [:]
        for (position, slide) in deck.slides.enumerated() {
            let title = slide.title.plainText
            let place = AccessibilityReview.place("slide", position + 1, title)
            if let first = titles[title] {
                note(.repeatedTitle, place, "slide \(first) has the same title")
            } else {
                titles[title] = position + 1
            }
            if case .opening = slide.body, position > 0 {
                note(.readingOrder, place, "the opening of a deck stands after \(position) of its slides")
            }
            if case .closing = slide.body, position < deck.slides.count - 1 {
                note(.readingOrder, place, "the end of a deck stands before the last of its slides")
            }
            words(slide.title + slide.footer, place)
            for paragraph in slide.notes { words(paragraph.text, place) }
            review(slide.body, place)
        }
        finish()
    }

    /// Reviews what a slide shows: one line for each kind.
    private mutating func review(_ body: SlideBody, _ place: String) {
        switch body {
        case .opening(let kicker, let lines): words(kicker + lines.joined(), place)
        case .section(let mark, let lines): words(mark + lines.joined(), place)
        case .text(let blocks): review(blocks, place)
        case .table(let table): self.table(table, place)
        case .chart(let chart): words(chart.title, place)
        case .columns(let first, let second):
            review(first, place)
            review(second, place)
        case .closing(let lines): words(Array(lines.joined()), place)
        }
    }

    /// Reviews blocks: one line for each kind.
    private mutating func review(_ blocks: [SlideBlock], _ place: String) {
        for block in blocks {
            switch block {
            case .label(let text), .statement(let text): words(text, place)
            case .bullets(let bullets): for bullet in bullets { words(bullet.text, place) }
            case .steps(let steps): for step in steps { words(step, place) }
            case .notice(let heading, let text): words(heading + text, place)
            case .table(let table): self.table(table, place)
            case .chart(let chart): words(chart.title, place)
            }
        }
        if case .label(let text) = blocks.last {
            note(.readingOrder, place, "nothing follows the label “\(text.plainText.excerpt)”")
        }
    }
}
