import Reference

extension Diagnostic {
    /// The diagnostic as lines for a terminal, in the form that editors understand: `path:line:column: error: …`.
    func drawing(inColor: Bool) -> String {
        func colored(_ text: String, _ code: String) -> String {
            inColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
        }
        var head = ""
        if let place {
            head = place.file.asPlainLine
            if let line = place.line { head += ":\(line)" }
            if place.line != nil, let column = place.column { head += ":\(column)" }
            head += ": "
        }
        let color =
            switch severity {
            case .error: "1;31"
            case .warning: "1;35"
            case .note: "1;36"
            }
        var lines = [
            colored(head, "1") + colored("\(severity.rawValue): ", color) + message.asPlainLine
                + colored(" [\(rule)]", "2")
        ]
        if let place, let line = place.line, let excerpt = place.excerpt, !excerpt.isEmpty {
            lines += excerptLines(excerpt, line: line, column: place.column)
        }
        if let hint { lines.append("  " + colored("hint:", "1;32") + " " + hint.asPlainLine) }
        return lines.joined(separator: "\n")
    }

    /// The line of the file, cut to what a terminal shows, with a caret below the column.
    private func excerptLines(_ excerpt: String, line: Int, column: Int?) -> [String] {
        let width = 96
        let characters = Array(excerpt.asPlainLine)
        let position = max(0, (column ?? 1) - 1)
        let start = position > width - 16 ? min(position - width / 2, max(0, characters.count - width)) : 0
        let shown = characters[start...].prefix(width)
        let gutter = String(line)
        let cutBefore = start > 0 ? "…" : ""
        let cutAfter = start + width < characters.count ? "…" : ""
        var lines = ["\(gutter) | \(cutBefore)\(String(shown))\(cutAfter)"]
        if column != nil, position <= characters.count {
            let blanks = String(repeating: " ", count: gutter.count)
            let before = String(characters[start..<min(position, characters.count)])
            lines.append("\(blanks) | \(String(repeating: " ", count: cutBefore.count + before.displayWidth))^")
        }
        return lines
    }
}
