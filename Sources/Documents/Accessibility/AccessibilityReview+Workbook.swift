import Reference

extension AccessibilityReview {
    /// How many rows of a sheet are looked at: what is wrong with data is wrong in their beginning.
    private static let mostRows = 1_000

    /// Reviews a workbook.
    ///
    /// Sheets always have headers, which stay in sight and stand at the head of every printed page; so what is left to ask is
    /// whether they say something.
    package init(of workbook: Workbook) {
        self.init(workbook.properties)
        looks(TextLooks.workbook)
        if let marking = workbook.marking { words(marking, "the marking") }
        for mending in workbook.mendings where mending.subject == .sheetName && mending.asked.isBlank {
            note(.sheetName, "sheet “\(mending.given)”", "it had no name of its own")
        }
        for sheet in workbook.sheets { review(sheet) }
        finish()
    }

    private mutating func review(_ sheet: Sheet) {
        let place = "sheet “\(sheet.name.text)”"
        for mending in sheet.mendings where mending.subject == .columnHeader && mending.asked.isBlank {
            note(.blankHeader, place, "the header of column \(mending.given) is empty")
        }
        let lines = [sheet.print.header, sheet.print.footer].compactMap(\.self)
        for line in lines { words(line.leading + line.trailing, place) }
        if lines.allSatisfy({ ($0.leading + $0.trailing).plainText.isBlank }) {
            note(.printedPages, place, "its printed pages have neither header nor footer")
        }
        for heading in sheet.headings { words(heading.text, place) }
        for total in sheet.totals { if case .words(let text) = total { words(text, place) } }
        looks(sheet.conditions.flatMap { TextLooks.looks(of: $0, in: place) })
        var left = AccessibilityReview.mostRows
        sheet.rows.make { row in
            for case .words(let text) in row.cells { words(text, place) }
            left -= 1
            return left > 0
        }
    }

    private mutating func words(_ text: CellText, _ place: String) {
        if let language = text.language { words(Wording(text: text.text, language: language), place) }
    }
}
