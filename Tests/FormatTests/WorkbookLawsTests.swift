import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("Any workbook")
struct WorkbookLawsTests {
    private static let letters = Array("ab =+-@<>&\"'_x0041_\n\t\r[]:*?/\\,;éضß😀\u{A0}\u{0}\u{B}\u{FFFE}1234")

    private static func text(_ dice: inout Dice, longest: Int = 24) -> String {
        dice.word(of: letters, lengths: 0...longest)
    }

    private static func language(_ dice: inout Dice) -> Language { dice.pick(Language.allCases) ?? .english }

    private static func cell(_ dice: inout Dice) -> Cell {
        switch dice.index(below: 9) {
        case 0: return .empty
        case 1, 2: return .text(text(&dice), language(&dice))
        case 3: return .code(text(&dice, longest: 6))
        case 4: return .number(dice.normal(deviation: 1e6), dice.happens(0.3) ? .decimals(3) : nil)
        case 5: return CalendarDate(secondsSince1970: Int(dice.next() % 2_000_000_000)).map { .date($0) } ?? .empty
        case 6: return MinuteOfDay(dice.index(below: 1_441)).map { .time($0) } ?? .empty
        case 7: return Minutes(dice.index(below: 600)).map { .length($0) } ?? .empty
        default: return .truth(dice.happens(0.5))
        }
    }

    private static func sheet(_ dice: inout Dice) -> Sheet {
        let width = 1 + dice.index(below: 30)
        let formats: [NumberFormat] = [
            .general, .text, .whole, .decimals(2), .percent, .unit("min"), .unit("a\"b"), .mark("●"), .duration, .date,
            .time,
        ]
        let columns = (0..<width)
            .map { _ in
                SheetColumn(
                    text(&dice, longest: 8),
                    width: 1 + Double(dice.index(below: 40)),
                    format: dice.pick(formats) ?? .general,
                    alignment: dice.happens(0.2) ? .centre : nil,
                    emphasis: dice.happens(0.2) ? .strong : .none
                )
            }
        let rows = (0..<dice.index(below: 12))
            .map { _ in
                let cells = (0..<dice.index(below: width + 1)).map { _ in cell(&dice) }
                return SheetRow(cells, isTinted: dice.happens(0.2))
            }
        var conditions: [SheetCondition] = []
        var validations: [CellValidation] = []
        for _ in 0..<dice.index(below: 4) {
            let first = dice.index(below: width)
            let columns = first...first + dice.index(below: width - first)
            let values = ListValues((0..<1 + dice.index(below: 20)).map { "\($0) " + text(&dice) })
            let looks = CellLooks(ink: .ink, ground: .tint, isStrong: dice.happens(0.5))
            let rules: [SheetCondition.Rule?] = [
                .bar(.accent), .scale(low: .heatLow, high: .heatHigh), .number(.atMost(dice.normal()), looks),
                values.map { .words($0, looks) },
            ]
            if let rule = dice.pick(rules.compactMap(\.self)) { conditions.append(SheetCondition(columns, rule)) }
            let message = CellValidation.Message(title: text(&dice, longest: 50), text: text(&dice, longest: 400))
            let validation: CellValidation.Rule =
                if let values, dice.happens(0.7) { .oneOf(values) } else { .whole(-3...7) }
            validations.append(CellValidation(columns, validation, prompt: message))
        }
        let line = PageLine(leading: [.plain(text(&dice, longest: 300), .english)], trailing: [.pageNumber])
        return Sheet(
            name: text(&dice, longest: 40),
            headings: (0..<dice.index(below: 3)).map { _ in SheetHeading(.note, CellText(text(&dice), in: .english)) },
            columns: columns,
            rows: dice.happens(0.5) ? SheetRows(rows) : SheetRows { rows },
            totals: (0..<dice.index(below: width + 1))
                .map { _ in
                    dice.pick([.empty, .words(CellText("Σ", in: .english)), .sum, .average, .count]) ?? .empty
                },
            table: dice.happens(0.5) ? SheetTable(name: DefinedName(mending: text(&dice, longest: 6))) : nil,
            frozenColumns: dice.index(below: width),
            conditions: conditions,
            validations: validations,
            print: PrintSetup(orientation: .landscape, fitsWidth: dice.happens(0.5), header: line)
        )
    }

    private static func workbook(seed: UInt64) -> Workbook {
        var dice = Dice(seed: seed)
        let sheets = (0..<1 + dice.index(below: 4)).map { _ in sheet(&dice) }
        return Workbook(properties: .sample(language(&dice)), sheets: sheets)
    }

    @Test("reads back, part by part and word by word", arguments: UInt64(1)...200)
    func readsBack(seed: UInt64) throws {
        let workbook = Self.workbook(seed: seed)
        let reading = try WorkbookReading(workbook)
        for name in reading.zip.names { _ = try reading.part(name) }
        let names = try reading.sheets().map(\.name)
        #expect(Set(names.map { $0.lowercased() }).count == names.count, "seed \(seed)")
        #expect(names.allSatisfy { SheetName($0) != nil }, "seed \(seed)")
        for (position, sheet) in workbook.sheets.enumerated() {
            let cells = try reading.sheet(position + 1).cells
            var row = sheet.headings.count + 1
            var lost: [String] = []
            for (column, header) in sheet.columns.map(\.header).enumerated()
            where cells[Self.address(column, row)]?.text != header {
                lost.append(Self.address(column, row))
            }
            sheet.rows.make { data in
                row += 1
                for (column, cell) in data.cells.enumerated() {
                    guard case .words(let words) = cell else { continue }
                    let (kept, read) = (XMLCharacters.filter(words.text).text, cells[Self.address(column, row)]?.text)
                    if read?.utf8.elementsEqual(kept.utf8) != true { lost.append(Self.address(column, row)) }
                }
                return true
            }
            #expect(lost.isEmpty, "seed \(seed)")
        }
    }

    @Test("is the same, byte for byte, when it is written again", arguments: UInt64(1)...20)
    func isReproducible(seed: UInt64) {
        let (one, two) = (Self.workbook(seed: seed), Self.workbook(seed: seed))
        #expect(SpreadsheetDocument.bytes(one) == SpreadsheetDocument.bytes(two), "seed \(seed)")
    }

    @Test("has tables whose names differ, and columns called as their cells are", arguments: UInt64(1)...100)
    func tablesAgree(seed: UInt64) throws {
        let workbook = Self.workbook(seed: seed)
        let reading = try WorkbookReading(workbook)
        var names: Set<String> = []
        let numbers = (1...workbook.sheets.count)
            .filter { reading.zip.names.contains("xl/worksheets/_rels/sheet\($0).xml.rels") }
        for number in numbers {
            let target = try reading.part("xl/worksheets/_rels/sheet\(number).xml.rels").elements.first?
                .attribute("Target")
            let table = try reading.part("xl/" + String(try #require(target).dropFirst(3)))
            let name = try #require(table.attribute("displayName"))
            #expect(names.insert(name.lowercased()).inserted, "seed \(seed)")
            let columns = table.every("tableColumn").map { $0.attribute("name")?.unescaped }
            #expect(columns == workbook.sheets[number - 1].columns.map(\.header), "seed \(seed)")
        }
    }

    private static func address(_ column: Int, _ row: Int) -> String {
        let letters = column < 26 ? "" : "A"
        return letters + String(UnicodeScalar(UInt8(65 + column % 26))) + String(row)
    }
}
