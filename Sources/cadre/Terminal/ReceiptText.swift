import Needs

/// An import receipt for a terminal.
struct ReceiptText {
    private let receipt: ImportReceipt
    private let console: Console

    init(_ receipt: ImportReceipt, console: Console) {
        self.receipt = receipt
        self.console = console
    }

    var lines: [String] {
        [
            console.strong("Import receipt for \(receipt.file.asPlainLine)"),
            "  UTF-8\(receipt.hasByteOrderMark ? " with byte order mark" : ""), separated by \(receipt.separator)",
            count("rows in the file", receipt.rows), count("kept", receipt.kept),
            count("set aside", receipt.setAside.count),
        ] + setAside + cells + countries + rest
    }

    private var setAside: [String] {
        receipt.setAsideCounts.flatMap { reason, number in
            let own = receipt.setAside.filter { $0.reason == reason }
            var lines = [count("  \(reason.words)", number)]
            lines += examples(of: own, reason: reason).map { console.quiet("        \($0)") }
            if let remedy = reason.remedy { lines.append(console.quiet("        \(remedy)")) }
            return lines
        }
    }

    /// The first lines of a reason; of countries to be settled, every different text.
    private func examples(of own: [SetAside], reason: SetAside.Reason) -> [String] {
        guard reason == .unknownCountry || reason == .ambiguousCountry else {
            let shown = own.prefix(3).map { "line \($0.line)\($0.detail.isEmpty ? "" : ": \($0.detail.asPlainLine)")" }
            return [shown.joined(separator: "; ") + (own.count > 3 ? "; and \(own.count - 3) more" : "")]
        }
        let texts = Dictionary(grouping: own, by: \.detail).sorted { ($0.value[0].line) < ($1.value[0].line) }
        let shown = texts.prefix(40)
            .map { text, rows in
                "“\(text.asPlainLine)” in line \(rows[0].line)\(rows.count > 1 ? " and \(rows.count - 1) more" : "")"
            }
        return shown + (texts.count > 40 ? ["and \(texts.count - 40) other texts; --format json lists all"] : [])
    }

    private var cells: [String] {
        let cells = receipt.cells
        var lines = [
            "  ratings in kept rows: \(cells.rated) read, \(cells.notAnswered) not answered, \(cells.doesNotKnow) do not know, "
                + "\(cells.offScale) not on the scale"
        ]
        if cells.converted > 0 {
            lines.append("  read from other digits, zero fractions or labels: \(cells.converted)")
        }
        let texts = receipt.offScale.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
        if !texts.isEmpty {
            let shown = texts.prefix(6).map { "“\($0.key.asPlainLine.cut(to: 24))” × \($0.value.count)" }
            let more = texts.count > 6 ? ", and \(texts.count - 6) other texts" : ""
            lines.append(console.quiet("        not on the scale: \(shown.joined(separator: ", "))\(more)"))
        }
        return lines
    }

    private var countries: [String] {
        var lines: [String] = []
        if receipt.decisions > 0 {
            let settled = receipt.settled.sorted { $0.key < $1.key }
                .map { "“\($0.key.asPlainLine)” as \($0.value.country) × \($0.value.count)" }
            lines.append("  countries settled with --country: \(receipt.decisions), of which \(settled.count) occur")
            if !settled.isEmpty { lines.append(console.quiet("        \(settled.joined(separator: ", "))")) }
        }
        if receipt.byBureau > 0 { lines.append("  countries known by their bureau's name: \(receipt.byBureau)") }
        let misspelt = receipt.misspelt.sorted { $0.key < $1.key }
        if !misspelt.isEmpty {
            let shown = misspelt.prefix(6).map { "“\($0.key.asPlainLine)” as \($0.value.country)" }
            let more = misspelt.count > 6 ? ", and \(misspelt.count - 6) more" : ""
            lines.append("  countries read with a slip of the pen: \(misspelt.map(\.value.count).reduce(0, +))")
            lines.append(console.quiet("        \(shown.joined(separator: ", "))\(more)"))
        }
        return lines
    }

    private var rest: [String] {
        var lines: [String] = []
        if receipt.late > 0 { lines.append("  arrived after the survey closed, and kept: \(receipt.late)") }
        if receipt.withoutTime > 0 { lines.append("  time of sending not readable, and kept: \(receipt.withoutTime)") }
        if receipt.shortRows > 0 { lines.append("  rows with fewer fields than the header: \(receipt.shortRows)") }
        if !receipt.unusedColumns.isEmpty {
            let names = receipt.unusedColumns.map(\.asPlainLine).joined(separator: ", ")
            lines.append("  columns not used: \(names)")
        }
        return lines
    }

    private func count(_ what: String, _ number: Int) -> String {
        let text = "  \(what)"
        let digits = String(number)
        return text + String(repeating: " ", count: max(1, 52 - text.displayWidth - digits.count)) + digits
    }
}
