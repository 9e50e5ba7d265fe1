/// A list, whose entries may lead to entries of their own.
package struct List: Sendable {
    /// What stands before each entry.
    package let marker: Marker

    /// Its entries.
    package let entries: [Entry]

    /// Creates a list of one level.
    package init(_ marker: Marker, _ entries: [[Inline]]) {
        self.init(marker, entries: entries.map { Entry($0) })
    }

    /// Creates a list, which begins at level 1 and goes down one level at a time.
    package init(_ marker: Marker, entries: [Entry]) {
        var above = 0
        for entry in entries {
            precondition(entry.level <= above + 1, "a list goes down one level at a time")
            above = entry.level
        }
        self.marker = marker
        self.entries = entries
    }

    /// An entry of a list.
    package struct Entry: Sendable {
        /// Its level, 1 to 3.
        package let level: Int

        /// Its words.
        package let text: [Inline]

        /// Creates an entry of level 1 to 3.
        package init(_ text: [Inline], level: Int = 1) {
            precondition((1...3).contains(level), "lists have the levels 1 to 3")
            self.level = level
            self.text = text
        }
    }

    /// What stands before an entry.
    package enum Marker: Sendable {
        /// A dot, and a dash and a small square below it.
        case bullet

        /// An empty box to tick.
        case box

        /// A number, from 1 in each list; a letter and a Roman number below it.
        case number
    }
}
