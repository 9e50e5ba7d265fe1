import Archive
import Documents
import Markup
import OfficeOpenXML
import TestSupport
import Testing

/// A workbook as its parts say it, read without the code that wrote it.
final class WorkbookReading {
    let zip: ZIPReader

    /// The parts that were read.
    private var parts: [String: XMLElement] = [:]

    init(_ workbook: Workbook) throws {
        zip = try ZIPReader(SpreadsheetDocument.bytes(workbook))
    }

    /// The root of a part.
    func part(_ name: String) throws -> XMLElement {
        if let known = parts[name] { return known }
        let root = try XMLReader(#require(try zip.content(of: name)), file: name).root
        parts[name] = root
        return root
    }

    /// A sheet by its number, from 1.
    func sheet(_ number: Int = 1) throws -> SheetReading {
        SheetReading(root: try part("xl/worksheets/sheet\(number).xml"), styles: try part("xl/styles.xml"))
    }

    /// The sheets by name, with their states.
    func sheets() throws -> [(name: String, isHidden: Bool)] {
        try part("xl/workbook.xml").every("sheet")
            .map { ($0.attribute("name") ?? "", $0.attribute("state") == "hidden") }
    }

    /// What the names of the workbook stand for.
    func names() throws -> [(name: String, text: String)] {
        try part("xl/workbook.xml").every("definedName").map { ($0.attribute("name") ?? "", $0.text) }
    }
}

/// A sheet that was read.
struct SheetReading {
    let root: XMLElement
    let styles: XMLElement

    /// A cell by its address.
    func cell(_ address: String) -> CellReading? {
        for row in root.every("row") {
            for cell in row.elements where cell.attribute("r") == address {
                return CellReading(element: cell, styles: styles)
            }
        }
        return nil
    }

    /// All cells by address.
    var cells: [String: CellReading] {
        var cells: [String: CellReading] = [:]
        for cell in root.every("c") {
            if let address = cell.attribute("r") { cells[address] = CellReading(element: cell, styles: styles) }
        }
        return cells
    }

    /// The names of the children of the sheet, in order.
    var order: [String] { root.elements.map(\.name) }
}

/// A cell that was read.
struct CellReading {
    let element: XMLElement
    let styles: XMLElement

    var type: String? { element.attribute("t") }
    var value: String? { element.elements.first { $0.name == "v" }?.text }
    var formula: String? { element.elements.first { $0.name == "f" }?.text }

    /// Its words as a spreadsheet program shows them.
    var text: String? { element.elements.first { $0.name == "is" }?.every("t").first?.text.unescaped }

    /// Its record in `cellXfs`.
    var style: XMLElement? {
        let records = styles.elements.first { $0.name == "cellXfs" }?.elements ?? []
        return element.attribute("s").flatMap { Int($0) }.flatMap { records.indices.contains($0) ? records[$0] : nil }
    }

    var alignment: XMLElement? { style?.elements.first { $0.name == "alignment" } }

    /// Its format's code, or the number of a format that is Excel's own.
    var format: String? {
        let number = style?.attribute("numFmtId")
        return styles.every("numFmt").first { $0.attribute("numFmtId") == number }?.attribute("formatCode") ?? number
    }

    /// The name of its typeface.
    var typeface: String? {
        let fonts = styles.elements.first { $0.name == "fonts" }?.elements ?? []
        let number = style?.attribute("fontId").flatMap { Int($0) }
        return number.flatMap { fonts[$0].every("name").first?.attribute("val") }
    }
}

extension String {
    /// The text with `_x005F_` and its like turned into characters.
    var unescaped: String {
        var text = ""
        var rest = self[...]
        while let underscore = rest.firstIndex(of: "_") {
            text += rest[..<underscore]
            rest = rest[underscore...]
            let escape = rest.prefix(7)
            if escape.count == 7, escape.hasPrefix("_x"), escape.hasSuffix("_"),
                let value = UInt32(escape.dropFirst(2).dropLast(), radix: 16), let scalar = Unicode.Scalar(value)
            {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                text += "_"
                rest = rest.dropFirst()
            }
        }
        return text + rest
    }
}
