import Reference

extension AccessibilityReview {
    /// Reviews a workbook to be filled in.
    ///
    /// What is asked has to be read before the cell that is filled in, in the same row or in the header of its column.
    package init(of form: FormWorkbook) {
        self.init(form.properties)
        looks(TextLooks.form)
        if let marking = form.marking { words(marking, "the marking") }
        for mending in form.mendings where mending.asked.isBlank {
            note(.sheetName, "sheet “\(mending.given)”", "it had no name of its own")
        }
        for sheet in form.sheets where sheet.visibility == .shown { review(sheet) }
        finish()
    }

    private mutating func review(_ sheet: FormSheet) {
        let place = "sheet “\(sheet.name.text)”"
        let lines = [sheet.print.header, sheet.print.footer].compactMap(\.self)
        for line in lines { words(line.leading + line.trailing, place) }
        if lines.allSatisfy({ ($0.leading + $0.trailing).plainText.isBlank }) {
            note(.printedPages, place, "its printed pages have neither header nor footer")
        }
        for (number, row) in sheet.rows.enumerated() where row.visibility == .shown {
            var isNamed = false
            for cell in row.cells {
                switch cell.content {
                case .empty:
                    if cell.role == .columnHeader {
                        note(.blankHeader, place, "a header in row \(number + 1) is empty")
                    }
                case .words(let text):
                    guard cell.role != .anchor else { continue }
                    if [.label, .choice].contains(cell.role), !text.text.isBlank { isNamed = true }
                    if cell.role == .columnHeader, text.text.isBlank {
                        note(.blankHeader, place, "a header in row \(number + 1) is empty")
                    }
                    if let language = text.language { words(Wording(text: text.text, language: language), place) }
                case .tally(let tally):
                    words(Wording(text: tally.text(answered: 0), language: tally.language), place)
                case .input:
                    if !isNamed {
                        note(.readingOrder, place, "nothing in row \(number + 1) says what is to be filled in")
                    }
                }
            }
        }
    }
}
