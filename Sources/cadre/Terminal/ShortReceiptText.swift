import Needs
import Publishing
import Reference

/// What became of the rows of answers, in a few lines in any language.
struct ShortReceiptText {
    private let receipt: ImportReceipt
    private let words: NeedsWords
    private let console: Console

    init(_ receipt: ImportReceipt, language: Language, console: Console) {
        self.receipt = receipt
        words = NeedsWords(language)
        self.console = console
    }

    /// A line with the number of rows kept and set aside or, of tallies alone, of respondents.
    var sum: String {
        let (rows, kept, rest) = (
            words.count(receipt.rows), words.count(receipt.kept), words.count(receipt.setAside.count)
        )
        guard !receipt.files.isEmpty else {
            let people = words.respondents(receipt.tallies.map(\.respondents).reduce(0, +))
            return words.say(
                "tallies: \(people)",
                "décomptes : \(people)",
                "recuentos: \(people)",
                "الحصائل: \(people)"
            )
        }
        return words.say(
            "\(rows) rows: \(kept) kept, \(rest) set aside",
            "\(rows) lignes : \(kept) retenues, \(rest) écartées",
            "\(rows) filas: \(kept) conservadas, \(rest) apartadas",
            "الصفوف \(rows): المحفوظة \(kept)، المستبعدة \(rest)"
        )
    }

    /// The sum, the reasons, and where each is told row by row.
    var lines: [String] {
        let files = receipt.files.map(\.path.asPlainLine) + receipt.tallies.map(\.path.asPlainLine)
        let reasons = receipt.setAsideCounts.map { reason, count in
            "  \(words.name(of: reason))\(words.colon)\(words.count(count))"
        }
        let all = words.say(
            "--language en tells every row",
            "--language en détaille chaque ligne",
            "--language en detalla cada fila",
            "الخيار --language en يفصّل كل صف"
        )
        return [console.strong(words.list(files)), sum] + reasons + (reasons.isEmpty ? [] : [console.quiet("  \(all)")])
    }
}
