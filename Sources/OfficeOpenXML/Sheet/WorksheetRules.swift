import Documents
import Markup

/// The conditions and validations of a sheet (ISO/IEC 29500-1, 18.3.1.18 and 18.3.1.33).
struct WorksheetRules {
    let sheet: Sheet
    let workbook: Workbook
    let styles: WorkbookStyles
    let cells: WrittenCells

    // MARK: Conditions

    func writeConditions(to xml: XMLWriter) {
        var priority = 0
        for condition in sheet.conditions {
            xml.element("conditionalFormatting", ["sqref": cells.cells(of: condition.columns).description]) {
                write(condition.rule, priority: &priority, to: xml)
            }
        }
    }

    private func write(_ rule: SheetCondition.Rule, priority: inout Int, to xml: XMLWriter) {
        switch rule {
        case .scale(let low, let high):
            self.rule("colorScale", nil, &priority, to: xml) { scale([("min", low), ("max", high)], to: xml) }
        case .scaleOverMiddle(let low, let middle, let high):
            self.rule("colorScale", nil, &priority, to: xml) {
                scale([("min", low), ("percentile", middle), ("max", high)], to: xml)
            }
        case .bar(let color):
            self.rule("dataBar", nil, &priority, to: xml) {
                xml.element("dataBar", ["minLength": "0", "maxLength": "100"]) {
                    xml.constant("<cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/>")
                    xml.element("color", ["rgb": color.argb])
                }
            }
        case .number(let comparison, let looks):
            self.rule("cellIs", looks, &priority, to: xml) {
                let (name, bounds) = WorksheetRules.terms(of: comparison)
                xml.attribute("operator", name)
                for bound in bounds { xml.element("formula", text: SpreadsheetText.number(bound)) }
            }
        case .words(let words, let looks):
            for word in words.values {
                self.rule("cellIs", looks, &priority, to: xml) {
                    xml.attribute("operator", "equal")
                    xml.element("formula", text: SpreadsheetText.escaped(SpreadsheetText.literal(word)))
                }
            }
        }
    }

    private func rule(
        _ type: String,
        _ looks: CellLooks?,
        _ priority: inout Int,
        to xml: XMLWriter,
        content: () -> Void
    ) {
        priority += 1
        let place = String(priority)
        xml.element("cfRule", ["type": type]) {
            if let looks { xml.attribute("dxfId", String(styles.number(of: looks))) }
            xml.attribute("priority", place)
            content()
        }
    }

    private func scale(_ stops: [(type: String, color: Color)], to xml: XMLWriter) {
        xml.element("colorScale") {
            for stop in stops {
                xml.element("cfvo", ["type": stop.type]) {
                    if stop.type == "percentile" { xml.attribute("val", "50") }
                }
            }
            for stop in stops { xml.element("color", ["rgb": stop.color.argb]) }
        }
    }

    private static func terms(of comparison: SheetCondition.Comparison) -> (name: String, bounds: [Double]) {
        switch comparison {
        case .below(let bound): ("lessThan", [bound])
        case .atMost(let bound): ("lessThanOrEqual", [bound])
        case .equal(let bound): ("equal", [bound])
        case .atLeast(let bound): ("greaterThanOrEqual", [bound])
        case .above(let bound): ("greaterThan", [bound])
        case .within(let range): ("between", [range.lowerBound, range.upperBound])
        }
    }

    // MARK: Validations

    func writeValidations(to xml: XMLWriter) {
        guard !sheet.validations.isEmpty else { return }
        xml.element("dataValidations", ["count": String(sheet.validations.count)]) {
            for validation in sheet.validations { write(validation, to: xml) }
        }
    }

    private func write(_ validation: CellValidation, to xml: XMLWriter) {
        let type = if case .whole = validation.rule { "whole" } else { "list" }
        xml.element("dataValidation", ["type": type, "allowBlank": "1"]) {
            if type == "whole" { xml.attribute("operator", "between") }
            xml.attribute("showInputMessage", "1")
            xml.attribute("showErrorMessage", "1")
            if let refusal = validation.refusal {
                xml.attribute("errorTitle", SpreadsheetText.escaped(refusal.title))
                xml.attribute("error", SpreadsheetText.escaped(refusal.text))
            }
            if let prompt = validation.prompt {
                xml.attribute("promptTitle", SpreadsheetText.escaped(prompt.title))
                xml.attribute("prompt", SpreadsheetText.escaped(prompt.text))
            }
            xml.attribute("sqref", cells.cells(of: validation.columns).description)
            switch validation.rule {
            case .oneOf(let values):
                if let literal = values.literal {
                    xml.element("formula1", text: SpreadsheetText.escaped(SpreadsheetText.literal(literal)))
                } else if let list = workbook.list(of: values) {
                    xml.element("formula1", text: list.name.text)
                }
            case .listed(let name): xml.element("formula1", text: name.text)
            case .whole(let range):
                xml.element("formula1", text: String(range.lowerBound))
                xml.element("formula2", text: String(range.upperBound))
            }
        }
    }
}
