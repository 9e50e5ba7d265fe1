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
        var idle: [(formula: String, places: [FormPlace])] = []
        for (input, row, column) in sheet.inputs {
            guard let formula = input.relevance.flatMap(inputs.formula) else { continue }
            let place = FormPlace(sheet: number, row: row, column: column)
            if let position = idle.firstIndex(where: { $0.formula == formula }) {
                idle[position].places.append(place)
            } else {
                idle.append((formula, [place]))
            }
        }
        for (formula, places) in idle {
            for range in FormRanges.covering(places).map(\.cells) {
                let looks = CellLooks(ink: .quiet, ground: .tint)
                condition(on: range, "AND(LEN(\(range.firstCell))=0,NOT(\(formula)))", looks)
            }
        }
        let places = sheet.inputs.map { FormPlace(sheet: number, row: $0.row, column: $0.column) }
        for range in FormRanges.covering(places).map(\.cells) {
            condition(on: range, "LEN(\(range.firstCell))>0", CellLooks(ink: .ink, ground: .doneGround))
        }
        for (row, line) in sheet.rows.enumerated() {
            var column = 1
            for cell in line.cells {
                defer { column += cell.span }
                guard case .tally(let tally) = cell.content else { continue }
                let range = SheetRange(columns: column...column + cell.span - 1, rows: row + 1...row + 1)
                let whole = tally.text(answered: tally.questions.count)
                condition(
                    on: range,
                    "\(range.firstCell)=\(SpreadsheetText.literal(whole))",
                    CellLooks(ink: .done, ground: .doneGround, isStrong: true)
                )
            }
        }
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

extension SheetRange {
    /// The address of its first cell; programs move it along for the others.
    fileprivate var firstCell: String { SheetRange.letters(ofColumn: columns.lowerBound) + String(rows.lowerBound) }
}
