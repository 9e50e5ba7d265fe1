/// The rules about workbooks: sheets, names, cells, merged ranges, validations and tables.
struct WorkbookRules {
    private let parts: OfficeParts
    private let workbook: PartXML

    /// Prepares the rules for a workbook.
    init(_ parts: OfficeParts, _ workbook: PartXML) {
        self.parts = parts
        self.workbook = workbook
    }

    /// Checks the workbook and its sheets.
    func check(_ log: inout FindingLog) {
        checkSheets(&log)
        let names = checkNames(&log)
        let stock = WorkbookStock(parts, workbook)
        var tables = TableRules(namesTaken: names)
        for sheet in sheetParts {
            let cells = SheetCellRules(sheet, stock).check(&log)
            SheetRangeRules(sheet, stock).check(&log)
            for relation in parts.relations[sheet.name] ?? [] where relation.kind == "table" {
                guard let table = relation.target.flatMap({ parts.xml[$0] }) else { continue }
                tables.check(table, cells, stock, &log)
            }
        }
    }

    private var sheetParts: [PartXML] {
        let relations = Dictionary((parts.relations[workbook.name] ?? []).map { ($0.id, $0.target) }) { first, _ in
            first
        }
        return workbook.root.descendants("x:sheet")
            .compactMap { sheet in sheet["r:id"].flatMap { relations[$0] ?? nil }.flatMap { parts.xml[$0] } }
            .filter { $0.root.name == "x:worksheet" }
    }

    // MARK: Sheets and names

    private func checkSheets(_ log: inout FindingLog) {
        var (names, ids): (Set<String>, Set<String>) = ([], [])
        let sheets = workbook.root.descendants("x:sheet")
        for sheet in sheets {
            let name = sheet["name"] ?? ""
            if !names.insert(name.lowercased()).inserted {
                log.add(.sheet, workbook, sheet, "the sheet name “\(name)” occurs twice")
            }
            if let reason = WorkbookRules.reasonAgainst(sheetName: name) {
                log.add(.sheet, workbook, sheet, "the sheet name “\(name)” \(reason)")
            }
            if let id = sheet["sheetId"], !ids.insert(id).inserted {
                log.add(.sheet, workbook, sheet, "the sheetId \(id) occurs twice", hint: "give each sheet its own")
            }
        }
        if !sheets.contains(where: { ($0["state"] ?? "visible") == "visible" }) {
            log.add(.sheet, workbook, workbook.root, "no sheet is visible", hint: "leave state out at one of them")
        }
    }

    private static func reasonAgainst(sheetName name: String) -> String? {
        if name.isEmpty { return "is empty" }
        if name.utf16.count > 31 { return "has \(name.utf16.count) characters, more than 31" }
        if name.unicodeScalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) }) {
            return "has one of []:*?/\\"
        }
        if name.hasPrefix("'") || name.hasSuffix("'") { return "begins or ends with an apostrophe" }
        return nil
    }

    /// Checks the defined names, and returns those of the whole workbook in small letters.
    private func checkNames(_ log: inout FindingLog) -> Set<String> {
        var seen: Set<String> = []
        var global: Set<String> = []
        for element in workbook.root.descendants("x:definedName") {
            let name = element["name"] ?? ""
            let scope = element["localSheetId"] ?? ""
            if !seen.insert("\(scope)/\(name.lowercased())").inserted {
                log.add(.definedName, workbook, element, "the defined name \(name) occurs twice")
            }
            if scope.isEmpty { global.insert(name.lowercased()) }
            if !WorkbookRules.isDefinedName(name) {
                log.add(.definedName, workbook, element, "the defined name “\(name)” is not allowed")
            }
        }
        return global
    }

    private static func isDefinedName(_ name: String) -> Bool {
        if name.hasPrefix("_xlnm.") { return true }
        let scalars = name.unicodeScalars
        guard let first = scalars.first, first == "_" || first == "\\" || first.properties.isAlphabetic,
            scalars.allSatisfy({ isNameScalar($0) })
        else { return false }
        return !CellPlace.looksLikeCell(name)
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "_.\\?".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .nonspacingMark
    }
}

/// What the sheets of a workbook take from its other parts.
struct WorkbookStock {
    /// The shared strings.
    let strings: [String]

    /// How many formats cells may have; `nil` when there are no styles.
    let formats: Int?

    /// How many differential formats conditions may have; `nil` when there are none.
    let differentialFormats: Int?

    /// Gathers what there is.
    init(_ parts: OfficeParts, _ workbook: PartXML) {
        strings = (parts.targetXML(of: "sharedStrings", from: workbook.name)?.root.all("x:si") ?? []).map(\.cellText)
        let styles = parts.targetXML(of: "styles", from: workbook.name)?.root
        formats = styles?.first("x:cellXfs")?.all("x:xf").count
        differentialFormats = styles?.first("x:dxfs")?.all("x:dxf").count
    }
}

/// A cell's place: row and column from 1.
struct CellPlace: Hashable {
    let row: Int
    let column: Int

    /// The most rows of a sheet.
    static let lastRow = 1_048_576

    /// The most columns of a sheet.
    static let lastColumn = 16_384

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B12` or `$B$12`.
    init?(_ text: some StringProtocol) {
        var column = 0
        var rest = text.utf8.filter { $0 != 0x24 }[...]
        let letters = rest.prefix { (0x41...0x5A).contains($0) }
        guard (1...3).contains(letters.count) else { return nil }
        for letter in letters { column = column * 26 + Int(letter) - 0x40 }
        rest = rest.dropFirst(letters.count)
        guard (1...7).contains(rest.count), rest.allSatisfy({ (0x30...0x39).contains($0) }),
            let row = Int(String(decoding: rest, as: UTF8.self))
        else { return nil }
        self.init(row: row, column: column)
    }

    /// Whether a name could be taken for a cell.
    static func looksLikeCell(_ name: String) -> Bool { !name.contains("$") && CellPlace(name.uppercased()) != nil }
}

/// A range of cells.
struct CheckedRange {
    let first: CellPlace
    let last: CellPlace

    /// Reads `A1:B3` or `A1`.
    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = CellPlace(ends[0]),
            let last = ends.count == 2 ? CellPlace(ends[1]) : first
        else { return nil }
        self.first = first
        self.last = last
    }

    /// Whether it has a cell in common with another range.
    func overlaps(_ other: CheckedRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
            && other.first.column <= last.column
    }
}

/// The rules about the rows and cells of a sheet.
private struct SheetCellRules {
    private let sheet: PartXML
    private let stock: WorkbookStock

    init(_ sheet: PartXML, _ stock: WorkbookStock) {
        self.sheet = sheet
        self.stock = stock
    }

    /// Checks the cells, and returns them by place.
    func check(_ log: inout FindingLog) -> [CellPlace: OfficeElement] {
        var cells: [CellPlace: OfficeElement] = [:]
        var lastRow = 0
        for row in sheet.root.first("x:sheetData")?.all("x:row") ?? [] {
            let number = row["r"].flatMap { Int($0) } ?? lastRow &+ 1
            if number <= lastRow { log.add(.cell, sheet, row, "row \(number) stands after row \(lastRow)") }
            if number > CellPlace.lastRow { log.add(.cell, sheet, row, "row \(number) is beyond the sheet") }
            lastRow = number
            var lastColumn = 0
            for cell in row.all("x:c") {
                guard let place = place(of: cell, row: number, after: lastColumn, &log) else { continue }
                lastColumn = place.column
                cells[place] = cell
                checkIndexes(of: cell, &log)
                checkContent(of: cell, &log)
            }
        }
        return cells
    }

    private func place(
        of cell: OfficeElement,
        row: Int,
        after lastColumn: Int,
        _ log: inout FindingLog
    ) -> CellPlace? {
        guard let reference = cell["r"] else { return CellPlace(row: row, column: lastColumn + 1) }
        guard let place = CellPlace(reference), place.row == row else {
            log.add(.cell, sheet, cell, "the cell \(reference) stands in row \(row)")
            return nil
        }
        if place.column <= lastColumn {
            log.add(.cell, sheet, cell, "the cell \(reference) does not stand to the right of the one before it")
        }
        if place.column > CellPlace.lastColumn {
            log.add(.cell, sheet, cell, "the cell \(reference) is beyond the sheet")
        }
        return place
    }

    private func checkIndexes(of cell: OfficeElement, _ log: inout FindingLog) {
        if let style = cell["s"], let formats = stock.formats, !isIndex(style, below: formats) {
            log.add(.cell, sheet, cell, "the cell has style \(style), but there are \(formats)")
        }
        guard cell["t"] == "s", let text = cell.first("x:v")?.text, !text.isEmpty else { return }
        if !isIndex(text.trimmedOfXMLBlanks, below: stock.strings.count) {
            log.add(.cell, sheet, cell, "the cell has shared string \(text), but there are \(stock.strings.count)")
        }
    }

    private func checkContent(of cell: OfficeElement, _ log: inout FindingLog) {
        let type = cell["t"] ?? "n"
        if type == "n" || type == "b", let value = cell.first("x:v")?.text, !value.isEmpty,
            Double(value.trimmedOfXMLBlanks) == nil
        {
            log.add(
                .cell,
                sheet,
                cell,
                "the cell's value “\(value.prefix(20))” is not a number",
                hint: "write text with t=\"s\" or t=\"inlineStr\""
            )
        }
        if let formula = cell.first("x:f")?.text {
            if formula.utf16.count > 8_192 { log.add(.cell, sheet, cell, "the formula is longer than 8192 characters") }
            if formula.hasPrefix("=") {
                log.add(.cell, sheet, cell, "the formula begins with =", hint: "write it without the sign")
            }
        }
        if type == "inlineStr", cell.wholeText.utf16.count > 32_767 {
            log.add(.cell, sheet, cell, "the text is longer than 32767 characters")
        }
    }

    private func isIndex(_ text: String, below count: Int) -> Bool {
        Int(text).map { (0..<count).contains($0) } ?? false
    }
}

/// The rules about what lies over the cells of a sheet: merged ranges, validations, conditional formats.
private struct SheetRangeRules {
    private let sheet: PartXML
    private let stock: WorkbookStock

    init(_ sheet: PartXML, _ stock: WorkbookStock) {
        self.sheet = sheet
        self.stock = stock
    }

    func check(_ log: inout FindingLog) {
        checkMergedRanges(&log)
        for list in sheet.root.descendants("x:formula1") where list.text.hasPrefix("\"") {
            let length = list.text.utf16.count - 2
            if length > 255 {
                log.add(.validationList, sheet, list, "the validation lists \(length) characters; 255 are allowed")
            }
        }
        for rule in sheet.root.descendants("x:cfRule") {
            guard let format = rule["dxfId"], let count = stock.differentialFormats,
                !(Int(format).map { (0..<count).contains($0) } ?? false)
            else { continue }
            log.add(.cell, sheet, rule, "the conditional format has dxfId \(format), but there are \(count)")
        }
    }

    /// Goes down the rows with the ranges that reach them, which lie side by side, sorted by column.
    private func checkMergedRanges(_ log: inout FindingLog) {
        var ranges: [(range: CheckedRange, element: OfficeElement)] = []
        for element in sheet.root.descendants("x:mergeCell") {
            guard let range = CheckedRange(element["ref"] ?? "") else {
                log.add(.mergedRange, sheet, element, "“\(element["ref"] ?? "")” is no range")
                continue
            }
            ranges.append((range, element))
        }
        ranges.sort { ($0.range.first.row, $0.element.offset) < ($1.range.first.row, $1.element.offset) }
        var open: [CheckedRange] = []
        for (range, element) in ranges {
            var (position, end) = (0, open.count)
            while position < end {
                let middle = (position + end) / 2
                if open[middle].last.column < range.first.column { position = middle + 1 } else { end = middle }
            }
            while position < open.count, open[position].last.row < range.first.row { open.remove(at: position) }
            if position < open.count, open[position].overlaps(range) {
                log.add(.mergedRange, sheet, element, "the merged range \(element["ref"] ?? "") overlaps another")
            } else {
                open.insert(range, at: position)
            }
        }
    }
}

/// The rules about tables on sheets.
private struct TableRules {
    private var ids: Set<String> = []
    private var names: Set<String>

    init(namesTaken: Set<String>) {
        names = namesTaken
    }

    mutating func check(
        _ table: PartXML,
        _ cells: [CellPlace: OfficeElement],
        _ stock: WorkbookStock,
        _ log: inout FindingLog
    ) {
        let root = table.root
        if let id = root["id"], !ids.insert(id).inserted {
            log.add(.table, table, root, "the table id \(id) occurs twice", hint: "give each table its own")
        }
        let name = root["displayName"] ?? ""
        if !names.insert(name.lowercased()).inserted {
            log.add(.table, table, root, "the table name \(name) is taken", hint: "give the table another name")
        }
        let columns = root.first("x:tableColumns")?.all("x:tableColumn") ?? []
        checkColumnNames(columns, table, &log)
        guard let range = CheckedRange(root["ref"] ?? "") else { return }
        let width = range.last.column - range.first.column + 1
        if columns.count != width {
            log.add(.table, table, root, "the table has \(columns.count) columns for \(width) of \(root["ref"] ?? "")")
        }
        if root["headerRowCount"] != "0" { checkHeader(columns, range.first, table, cells, stock, &log) }
    }

    private func checkColumnNames(_ columns: [OfficeElement], _ table: PartXML, _ log: inout FindingLog) {
        var seen: Set<String> = []
        for column in columns where !seen.insert((column["name"] ?? "").lowercased()).inserted {
            log.add(.table, table, column, "two columns are called “\(column["name"] ?? "")”")
        }
    }

    private func checkHeader(
        _ columns: [OfficeElement],
        _ start: CellPlace,
        _ table: PartXML,
        _ cells: [CellPlace: OfficeElement],
        _ stock: WorkbookStock,
        _ log: inout FindingLog
    ) {
        for (position, column) in columns.enumerated() {
            let cell = cells[CellPlace(row: start.row, column: start.column &+ position)]
            let shown = cell.flatMap { TableRules.text(of: $0, stock) }
            let name = column["name"] ?? ""
            guard shown.map(TableRules.plain) != TableRules.plain(name) else { continue }
            log.add(
                .table,
                table,
                column,
                "the column is called “\(name)”, but its header cell says \(shown.map { "“\($0)”" } ?? "nothing")"
            )
        }
    }

    private static func text(of cell: OfficeElement, _ stock: WorkbookStock) -> String? {
        let value = cell.first("x:v")?.text
        switch cell["t"] {
        case "s":
            return value.flatMap { Int($0) }.flatMap { stock.strings.indices.contains($0) ? stock.strings[$0] : nil }
        case "inlineStr": return cell.first("x:is")?.cellText
        default: return value
        }
    }

    /// A name without Excel's escapes: `_x000a_` is a line feed.
    private static func plain(_ name: String) -> String {
        var plain = ""
        var rest = name[...]
        while let start = rest.firstRange(of: "_x") {
            let digits = rest[start.upperBound...].prefix(4)
            let tail = rest[digits.endIndex...]
            guard digits.utf8.count == 4, digits.isHexadecimal, tail.hasPrefix("_"),
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
            else {
                plain += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            plain += rest[..<start.lowerBound]
            plain.unicodeScalars.append(scalar)
            rest = tail.dropFirst()
        }
        return (plain + rest).replacing("\r\n", with: "\n")
    }
}

extension OfficeElement {
    /// The text of a shared or inline string: its `t` and those of its runs, readings left out.
    fileprivate var cellText: String {
        children.reduce(into: "") { text, child in
            if child.name == "x:t" { text += child.text }
            if child.name == "x:r" { text += child.all("x:t").map(\.text).joined() }
        }
    }
}
