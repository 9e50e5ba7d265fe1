/// What may be typed into the cells of some columns.
package struct CellValidation: Hashable, Sendable {
    /// The columns, counted from 0.
    package let columns: ClosedRange<Int>

    /// What is allowed; an empty cell always is.
    package let rule: Rule

    /// What is shown beside a cell that is chosen.
    package let prompt: Message?

    /// What is said when something else is typed; without it, the program speaks for itself.
    package let refusal: Message?

    /// Creates a validation.
    package init(_ columns: ClosedRange<Int>, _ rule: Rule, prompt: Message? = nil, refusal: Message? = nil) {
        self.columns = columns
        self.rule = rule
        self.prompt = prompt
        self.refusal = refusal
    }

    /// What is allowed.
    package enum Rule: Hashable, Sendable {
        /// One of these values.
        case oneOf(ListValues)

        /// A value of the list of that name.
        case listed(DefinedName)

        /// A whole number in a range.
        case whole(ClosedRange<Int>)
    }

    /// A short message with a title.
    package struct Message: Hashable, Sendable {
        /// Its title, at most 32 characters.
        package let title: String

        /// Its words, at most 225 characters.
        package let text: String

        /// Takes a message, or as much of it as Excel shows.
        package init(title: String, text: String) {
            self.title = title.onOneLine.cut(to: 32)
            self.text = text.cut(to: 225)
        }
    }
}

/// Values to choose from: never none, none twice, none empty, none longer than 255 characters.
package struct ListValues: Hashable, Sendable {
    /// The values in order.
    package let values: [String]

    /// Takes values, or `nil` when none is left; empty and repeated ones are left out, long ones cut.
    package init?(_ values: [String]) {
        var seen: Set<String> = []
        let kept = values.map { $0.onOneLine.cut(to: 255) }.filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !kept.isEmpty else { return nil }
        self.values = kept
    }

    /// The values as one text with commas between, or `nil` where that cannot be: when one holds a comma, or all together
    /// are longer than 255 characters.
    package var literal: String? {
        guard !values.contains(where: { $0.utf8.contains(0x2C) }) else { return nil }
        let text = values.joined(separator: ",")
        // Quotation marks are doubled where the text is written.
        let length = text.utf16.count + text.utf8.count { $0 == 0x22 }
        return length <= 255 ? text : nil
    }
}
