import Documents
import Needs
import Reference

/// What became of the answers.
extension NeedsSheets {
    /// Files, rows and cells; `nil` where no receipt is known.
    ///
    /// Which rows were set aside is for headquarters: they name the texts of single respondents.
    var receipt: Sheet? {
        guard let receipt = edition.receipt else { return nil }
        let files = receipt.files.map { file in
            [cell(words.fileRead), cell(file.path), cell(file.form), .number(file.kept)]
        }
        let tallies = receipt.tallies.map { tally in
            [cell(words.tallyAdded), cell(tally.path), .empty, .number(tally.respondents)]
        }
        let counts = words.counts(of: receipt).filter { $0.count > 0 }
            .map { [cell($0.name), .empty, .empty, .number($0.count)] }
        let reasons = receipt.setAsideCounts.map { reason, count in
            [cell(words.setAside), cell(words.name(of: reason)), .empty, .number(count)]
        }
        let rows = edition.isRestricted ? receipt.setAside.map { row(of: $0, in: receipt) } : []
        return Sheet(
            name: words.receiptName,
            headings: headings(words.receiptName, notes: [words.receiptNote]),
            columns: [
                SheetColumn(words.receiptWhat, width: 34, emphasis: .strong),
                SheetColumn(words.receiptDetail, width: 50), SheetColumn(words.receiptMore, width: 44),
                SheetColumn(words.receiptNumber, width: 13, format: .whole),
            ],
            rows: SheetRows((files + tallies + counts + reasons + rows).map { SheetRow($0) }),
            table: SheetTable(name: DefinedName(mending: "receipt"), isStriped: true),
            print: print
        )
    }

    private func row(of aside: SetAside, in receipt: ImportReceipt) -> [Cell] {
        let files = receipt.files
        let file = files.indices.contains(aside.place.file) ? files[aside.place.file].path : ""
        return [
            cell(words.rowSetAside), .code("\(file):\(aside.line)"),
            cell(
                aside.detail.isEmpty
                    ? words.name(of: aside.reason) : "\(words.name(of: aside.reason))\(words.colon)\(aside.detail)"
            ),
            .number(1),
        ]
    }
}
