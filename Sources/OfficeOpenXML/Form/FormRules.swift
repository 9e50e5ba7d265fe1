import Documents
import Markup
import Reference

/// The conditions and validations of a form (ISO/IEC 29500-1, 18.3.1.18 and 18.3.1.33).
struct FormRules {
    let sheet: FormSheet

    /// Which sheet of the form it is, counted from 0.
    let number: Int

    let form: FormWorkbook
    let inputs: FormInputs
    let styles: WorkbookStyles

    // MARK: Conditions

    /// Writes what cells look like while the form is filled in: what need not be answered stands back, what is answered is
    /// seen to be done, and so is a tally that is complete.
    func writeConditions(to xml: XMLWriter) {
        var priority = 0
        func condition(on range: SheetRange, _ formula: String, _ looks: CellLooks) {
            priority += 1
            xml.element("conditionalFormatting", ["sqref": range.description]) {
                xml.element(
                    "cfRule",
                    [
                        "type": "expression", "dxfId": String(styles.number(of: looks)),
                        "priority": String(priority), "stopIfTrue": "1",
                    ]
                ) {
                    xml.element("formula", text: SpreadsheetText.escaped(formula))
                }
            }
        }
        for (input, row, column) in sheet.inputs {
            guard let relevance = input.relevance, let formula = formula(against: relevance) else { continue }
            let place = FormPlace(sheet: number, row: row, column: column)
            condition(on: place.range, "AND(LEN(\(place.range))=0,\(formula))", CellLooks(ink: .quiet, ground: .tint))
        }
        let places = sheet.inputs.map { FormPlace(sheet: number, row: $0.row, column: $0.column) }
        for range in FormRanges.covering(places).map(\.cells) {
            // The address is that of the first cell; programs move it along for the others.
            let first = SheetRange.letters(ofColumn: range.columns.lowerBound) + String(range.rows.lowerBound)
            condition(on: range, "LEN(\(first))>0", CellLooks(ink: .ink, ground: .doneGround))
        }
        for (row, line) in sheet.rows.enumerated() {
            var column = 1
            for cell in line.cells {
                defer { column += cell.span }
                guard case .tally(let tally) = cell.content,
                    let count = inputs.count(of: tally.questions, seenFrom: number)
                else { continue }
                let range = SheetRange(columns: column...column + cell.span - 1, rows: row + 1...row + 1)
                // Conditions of older programs cannot look at other sheets.
                guard !count.contains("!") else { continue }
                condition(
                    on: range,
                    "\(count)=\(tally.questions.count)",
                    CellLooks(ink: .done, ground: .doneGround, isStrong: true)
                )
            }
        }
    }

    /// The formula that says that a question need not be answered; `nil` where the deciding cell is on another sheet.
    private func formula(against relevance: FormRelevance) -> String? {
        guard let place = inputs.cell(of: relevance.question, onSheet: number) else { return nil }
        let cell = "$\(SheetRange.letters(ofColumn: place.column))$\(place.row)"
        let values = relevance.values.map { "\(cell)<>\(SpreadsheetText.literal($0))" }
        let formula = values.count == 1 ? values[0] : "AND(\(values.joined(separator: ",")))"
        return values.isEmpty || values.count > 200 || formula.utf16.count > 7_000 ? nil : formula
    }

    // MARK: Validations

    func writeValidations(to xml: XMLWriter) {
        var order: [Key] = []
        var places: [Key: [FormPlace]] = [:]
        for (input, row, column) in sheet.inputs {
            let key = Key(rule: input.rule, prompt: input.prompt, refusal: input.refusal)
            if places[key] == nil { order.append(key) }
            places[key, default: []].append(FormPlace(sheet: number, row: row, column: column))
        }
        guard !order.isEmpty else { return }
        xml.element("dataValidations", ["count": String(order.count)]) {
            for key in order { write(key, on: FormRanges.covering(places[key] ?? []).map(\.cells), to: xml) }
        }
    }

    /// Cells with the same rule share a validation.
    private struct Key: Hashable {
        let rule: FormInput.Rule
        let prompt: CellValidation.Message?
        let refusal: CellValidation.Message?
    }

    private func write(_ key: Key, on ranges: [SheetRange], to xml: XMLWriter) {
        let terms = terms(of: key.rule)
        xml.element("dataValidation", ["type": terms.type, "allowBlank": "1"]) {
            if let comparison = terms.comparison { xml.attribute("operator", comparison) }
            xml.attribute("showInputMessage", "1")
            xml.attribute("showErrorMessage", "1")
            if let refusal = key.refusal {
                xml.attribute("errorTitle", SpreadsheetText.escaped(refusal.title))
                xml.attribute("error", SpreadsheetText.escaped(refusal.text))
            }
            if let prompt = key.prompt {
                xml.attribute("promptTitle", SpreadsheetText.escaped(prompt.title))
                xml.attribute("prompt", SpreadsheetText.escaped(prompt.text))
            }
            xml.attribute("sqref", ranges.map(\.description).joined(separator: " "))
            if let first = terms.formulas.first { xml.element("formula1", text: SpreadsheetText.escaped(first)) }
            if terms.formulas.count > 1 { xml.element("formula2", text: SpreadsheetText.escaped(terms.formulas[1])) }
        }
    }

    private func terms(of rule: FormInput.Rule) -> (type: String, comparison: String?, formulas: [String]) {
        switch rule {
        case .oneOf(let values):
            if let literal = values.literal { return ("list", nil, [SpreadsheetText.literal(literal)]) }
            return ("list", nil, form.list(of: values).map { [$0.name.text] } ?? [])
        case .listed(let name): return ("list", nil, [name.text])
        case .whole(let range):
            return ("whole", "between", [String(range.lowerBound), String(range.upperBound)])
        case .decimal(let range):
            return ("decimal", "between", [range.lowerBound, range.upperBound].map(SpreadsheetText.number))
        case .date(let range):
            return ("date", "between", [range.lowerBound, range.upperBound].map { String($0.serialDay) })
        case .words(let longest): return ("textLength", "lessThanOrEqual", [String(min(longest, CellText.longest))])
        }
    }
}
