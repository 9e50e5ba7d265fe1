import Archive
import Markup
package import Reference

/// Scaffold until the reader of spreadsheets is there.
package enum ScaffoldSheets {
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> [(name: String, isHidden: Bool, cells: [(row: Int, column: Int, text: String)])] {
        do {
            let zip = try ZIPReader(bytes)
            func part(_ name: String) throws -> XMLElement? {
                guard let content = try zip.content(of: name) else { return nil }
                return try XMLReader(content, file: name).root
            }
            func kids(_ e: XMLElement, _ n: String) -> [XMLElement] { e.elements.filter { $0.name == n } }
            func text(_ e: XMLElement) -> String {
                e.elements.reduce(into: "") { t, c in
                    if c.name == "t" { t += c.text }
                    if c.name == "r" { t += text(c) }
                }
            }
            let strings = try part("xl/sharedStrings.xml").map { kids($0, "si").map(text) } ?? []
            let styles = try part("xl/styles.xml")
            let formats = styles.flatMap { kids($0, "cellXfs").first }.map { kids($0, "xf").map { Int($0.attribute("numFmtId") ?? "") ?? 0 } } ?? []
            var dateFormats = Set(14...17)
            for f in styles.flatMap({ kids($0, "numFmts").first }).map({ kids($0, "numFmt") }) ?? [] {
                if let code = f.attribute("formatCode"), code.lowercased().contains("yy") { dateFormats.insert(Int(f.attribute("numFmtId") ?? "") ?? 0) }
            }
            guard let book = try part("xl/workbook.xml"), let rels = try part("xl/_rels/workbook.xml.rels") else { return [] }
            var targets: [String: String] = [:]
            for r in rels.elements { targets[r.attribute("Id") ?? ""] = r.attribute("Target") ?? "" }
            var result: [(name: String, isHidden: Bool, cells: [(row: Int, column: Int, text: String)])] = []
            for s in kids(book, "sheets").first?.elements ?? [] {
                let id = s.attributes.first { $0.name == "id" }?.value ?? ""
                var target = targets[id] ?? ""
                if target.hasPrefix("/") { target.removeFirst() } else { target = "xl/" + target }
                guard let sheet = try part(target) else { continue }
                var cells: [(row: Int, column: Int, text: String)] = []
                for row in kids(sheet, "sheetData").first?.elements ?? [] {
                    for c in row.elements {
                        guard let place = CellPlace(c.attribute("r") ?? "") else { continue }
                        let v = kids(c, "v").first?.text
                        var value: String
                        switch c.attribute("t") {
                        case "s": value = v.flatMap { Int($0) }.map { strings[$0] } ?? ""
                        case "inlineStr": value = kids(c, "is").first.map(text) ?? ""
                        case "b": value = v == "1" ? "TRUE" : "FALSE"
                        default: value = v ?? ""
                        }
                        if (c.attribute("t") ?? "n") == "n", let number = Double(value), let style = c.attribute("s").flatMap({ Int($0) }), formats.indices.contains(style), dateFormats.contains(formats[style]) {
                            value = CalendarDate(secondsSince1970: (Int(number) - 25_569) * 86_400)?.description ?? value
                        }
                        cells.append((place.row, place.column, value))
                    }
                }
                result.append((s.attribute("name") ?? "", (s.attribute("state") ?? "visible") != "visible", cells))
            }
            return result
        } catch { throw DiagnosticsError(Diagnostic(.error, rule: "x", "\(error)")) }
    }
}
