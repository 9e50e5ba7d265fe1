import Needs
import Reference

/// An import receipt for a terminal.
struct ReceiptText {
    private let receipt: ImportReceipt
    private let console: Console

    init(_ receipt: ImportReceipt, console: Console) {
        self.receipt = receipt
        self.console = console
    }

    var lines: [String] {
        var lines: [String] = []
        for (position, file) in receipt.files.enumerated() { lines += self.lines(of: file, at: position) }
        for tally in receipt.tallies {
            lines += [console.strong("Tally \(tally.path.asPlainLine)"), count("respondents", tally.respondents)]
        }
        if receipt.files.isEmpty { return lines }
        lines += [count("rows", receipt.rows), count("kept", receipt.kept), count("set aside", receipt.setAside.count)]
        return lines + setAside + cells + others + countries + rest
    }

    private func lines(of file: FileReceipt, at position: Int) -> [String] {
        let number = receipt.files.count > 1 ? " (file \(position + 1))" : ""
        let part = file.part.map { ", “\($0.asPlainLine)”" } ?? ""
        var lines = [
            console.strong("Import receipt for \(file.path.asPlainLine)\(part)\(number)"), "  \(file.form)",
            "  read as \(file.layout)\(file.headerLine.map { $0 > 1 ? "; column headers in line \($0)" : "" } ?? "")",
            columns(of: file),
        ]
        if receipt.files.count > 1 { lines.append("  \(file.rows) rows, \(file.kept) kept") }
        let unused = file.unusedColumns
        if !unused.isEmpty { lines.append(console.quiet("        not part of the survey: \(shown(unused))")) }
        if !file.notAsked.isEmpty {
            lines.append(console.quiet("        not asked here: \(shown(file.notAsked.map(\.text)))"))
        }
        for note in file.notes {
            let sign = note.severity == .note ? "note" : "warning"
            let line = note.place?.line.map { "line \($0): " } ?? ""
            lines.append("  \(sign): \(line)\(note.message.asPlainLine)")
            if let hint = note.hint { lines.append(console.quiet("        \(hint.asPlainLine)")) }
        }
        return lines
    }

    private func columns(of file: FileReceipt) -> String {
        let uses = file.columns.map(\.use)
        let answers = uses.count { if case .answers = $0 { true } else { false } }
        let choices = uses.count {
            switch $0 {
            case .choice, .other: true
            default: false
            }
        }
        let about = uses.count { if case .about = $0 { true } else { false } }
        let system = uses.count { $0 == .system }
        let parts = [
            (answers, "with answers"), (choices, "with choices"), (about, "about the record"),
            (system, "of the tool's own"),
            (uses.count - answers - choices - about - system, "not used"),
        ]
        guard !uses.isEmpty else { return "  0 columns" }
        return "  \(uses.count) columns: \(parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", "))"
    }

    private func shown(_ names: [String]) -> String {
        let more = names.count > 12 ? ", and \(names.count - 12) more" : ""
        return names.prefix(12).map { $0.asPlainLine.cut(to: 40) }.joined(separator: ", ") + more
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
            let shown = own.prefix(3).map { "\(name($0))\($0.detail.isEmpty ? "" : ": \($0.detail.asPlainLine)")" }
            return [shown.joined(separator: "; ") + (own.count > 3 ? "; and \(own.count - 3) more" : "")]
        }
        let texts = Dictionary(grouping: own, by: \.detail).sorted { ($0.value[0].line) < ($1.value[0].line) }
        let shown = texts.prefix(40)
            .map { text, rows in
                "“\(text.asPlainLine)” in \(name(rows[0]))\(rows.count > 1 ? " and \(rows.count - 1) more" : "")"
            }
        return shown + (texts.count > 40 ? ["and \(texts.count - 40) other texts; --format json lists all"] : [])
    }

    private func name(_ row: SetAside) -> String { name(row.place) }

    private func name(_ place: RowPlace) -> String {
        receipt.files.count > 1 ? "file \(place.file + 1) line \(place.line)" : "line \(place.line)"
    }

    private var cells: [String] {
        let cells = receipt.cells
        var lines = [
            "  ratings in kept rows: \(cells.rated) read, \(cells.notAnswered) not answered, \(cells.doesNotKnow) do not know, "
                + "\(cells.offScale) not on the scale"
        ]
        let further = [(cells.refused, "refused"), (cells.notShown, "not shown"), (cells.notAsked, "not asked")]
        if further.contains(where: { $0.0 > 0 }) {
            lines.append("    \(further.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", "))")
        }
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

    /// Answers that are no ratings.
    private var others: [String] {
        var lines: [String] = []
        let unreadable = receipt.unreadable.sorted { $0.key < $1.key }
        if !unreadable.isEmpty {
            let total = unreadable.flatMap(\.value.values).map(\.count).reduce(0, +)
            lines.append("  other answers that could not be read: \(total)")
            for (name, texts) in unreadable.prefix(8) {
                let sorted = texts.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
                let shown = sorted.prefix(4).map { "“\($0.key.asPlainLine.cut(to: 24))” × \($0.value.count)" }
                let more = sorted.count > 4 ? ", and \(sorted.count - 4) other texts" : ""
                lines.append(console.quiet("        \(name): \(shown.joined(separator: ", "))\(more)"))
            }
            if unreadable.count > 8 {
                lines.append(console.quiet("        and \(unreadable.count - 8) other questions"))
            }
        }
        if !receipt.ambiguousDates.isEmpty {
            let total = receipt.ambiguousDates.values.map(\.count).reduce(0, +)
            let examples = receipt.ambiguousDates.keys.sorted().prefix(3).map { "“\($0.asPlainLine)”" }
            lines.append("  dates that fit two orders, not read: \(total), such as \(examples.joined(separator: ", "))")
            lines.append(console.quiet("        settle with --dates day-month-year or --dates month-day-year"))
        }
        if receipt.contradictions > 0 {
            lines.append("  summaries of choices that contradict their columns, which count: \(receipt.contradictions)")
        }
        if receipt.notDue > 0 {
            lines.append("  answers to questions that should not have been shown, and kept: \(receipt.notDue)")
        }
        if receipt.emptyFormulas > 0 {
            lines.append("  formulas without a stored value, not answered: \(receipt.emptyFormulas)")
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
        if receipt.unfinished > 0 {
            lines.append("  called unfinished by the survey tool, and kept: \(receipt.unfinished)")
        }
        if !receipt.lookalikes.isEmpty {
            let shown = receipt.lookalikes.prefix(3).map { "\(name($0.row)) is like \(name($0.earlier))" }
            let more = receipt.lookalikes.count > 3 ? "; and \(receipt.lookalikes.count - 3) more" : ""
            lines.append("  the same answers of one country under another name, and kept: \(receipt.lookalikes.count)")
            lines.append(
                console.quiet("        \(shown.joined(separator: "; "))\(more); leave one out with --drop LINE")
            )
        }
        return lines
    }

    private func count(_ what: String, _ number: Int) -> String {
        let text = "  \(what)"
        let digits = String(number)
        return text + String(repeating: " ", count: max(1, 52 - text.displayWidth - digits.count)) + digits
    }
}
