import Exchange
package import Reference

extension StudyEdition {
    /// The tables of the study as CSV files, each with its name; described in docs/file-formats.md.
    ///
    /// Numbers are plain, with a full stop and at most six decimals; what may not be shown is empty.
    package func csv(in language: Language) -> [(name: String, bytes: [UInt8])] {
        StudyTables(self, in: language).all.map { ("\($0.name.rawValue).csv", $0.csv) }
    }
}

extension StudyTable {
    /// The table as CSV.
    fileprivate var csv: [UInt8] {
        var writer = DelimitedTextWriter()
        writer.add(columns.map { .text($0.key.rawValue) })
        for row in rows { writer.add(row.map(StudyTable.field)) }
        return writer.bytes
    }

    private static func field(_ value: StudyValue) -> DelimitedTextWriter.Field {
        switch value {
        case .nothing: .number("")
        case .count(let count): .number(String(count))
        case .number(let number): .number(number.plain)
        case .truth(let isTrue): .number(isTrue ? "true" : "false")
        case .code(let code): .text(code)
        case .words(let words): .text(words.text)
        case .term(let term): .text(term.key)
        }
    }
}

extension Double {
    /// The number to six decimals, without zeros at its end: "0.25", "-3".
    var plain: String {
        let text = plain(digits: 6)
        let shown = text.contains(".") ? text.withoutTrailing("0").withoutTrailing(".") : text
        return shown == "-0" ? "0" : shown
    }
}

extension String {
    fileprivate func withoutTrailing(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
