/// A part of what a slide shows.
package enum SlideBlock: Sendable {
    /// A short label that stays with what follows.
    case label([Inline])

    /// A sentence without a mark.
    case statement([Inline])

    /// Points with their levels.
    case bullets([SlideBullet])

    /// Steps, numbered from 1.
    case steps([[Inline]])

    /// A warning in a box: its heading and its words.
    case notice(heading: [Inline], text: [Inline])

    /// A table.
    case table(Table)

    /// A chart, as high as its categories need, or as what is left of the slide.
    case chart(Chart)
}

/// A point on a slide.
package struct SlideBullet: Sendable {
    /// Its level, 1 to 3.
    package let level: Int

    /// Its words.
    package let text: [Inline]

    /// Creates a point of level 1 to 3.
    package init(_ text: [Inline], level: Int = 1) {
        precondition((1...3).contains(level), "points on slides have the levels 1 to 3")
        self.level = level
        self.text = text
    }
}
