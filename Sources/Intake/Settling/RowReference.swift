import Needs
import Reference

/// A row that an officer names: by its line, `12`, or by file and line, `answers.csv:12`.
struct RowReference {
    let place: RowPlace

    /// Finds the row, or throws why there is none.
    init(_ text: String, option: String, in receipt: ImportReceipt, rows: Set<RowPlace>) throws(DiagnosticsError) {
        func refuse(_ message: String, _ hint: String) -> DiagnosticsError {
            DiagnosticsError(Diagnostic(.error, rule: "answers.row", "\(option) \(text): \(message)", hint: hint))
        }
        let colon = text.lastIndex(of: ":")
        let digits = colon.map { text[text.index(after: $0)...] } ?? text[...]
        guard let line = Int(digits), line > 0 else {
            throw refuse("this is no line number", "name a line of the receipt, such as 12 or answers.csv:12")
        }
        let name = colon.map { String(text[..<$0]) }
        let files = receipt.files.indices.filter { position in
            guard let name else { return true }
            let path = receipt.files[position].path
            return path == name || path.hasSuffix("/" + name)
        }
        let found = files.map { RowPlace(file: $0, line: line) }.filter(rows.contains)
        guard found.count < 2 else {
            throw refuse("several files have such a row", "name the file too, such as \(receipt.files[0].path):\(line)")
        }
        guard let place = found.first else {
            throw refuse("no row begins there that could be counted", "name a line of the receipt")
        }
        self.place = place
    }
}
