import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("The parts of a workbook")
struct WorkbookPartTests {
    private func column(_ header: String, _ format: NumberFormat = .text) -> SheetColumn {
        SheetColumn(header, width: 12, format: format)
    }

    private func workbook(_ sheets: Sheet..., language: Language = .english) -> Workbook {
        Workbook(properties: .sample(language), sheets: sheets)
    }

    private func everyKind(language: Language = .english) throws -> Sheet {
        let rows: [SheetRow] = [
            [
                .text("words", language), .number(2.5), .number(3), .number(0.125, .percent),
                .date(try #require(CalendarDate(year: 2026, month: 3, day: 2))),
                .time(try #require(MinuteOfDay(clock: "09:30"))), .length(try #require(Minutes(90))),
                .length(try #require(Minutes(90))), .truth(true), .truth(false),
            ], [.code("SG3-O1"), .empty, .number(-1e-7), .number(1e20)],
        ]
        return Sheet(
            name: "Kinds",
            columns: [
                column("Words"), column("Decimals", .decimals(2)), column("General", .general),
                column("Share", .percent), column("Date", .date), column("Time", .time),
                column("Minutes", .unit("min")), column("Hours", .duration), column("Yes", .general),
                column("No", .general),
            ],
            rows: SheetRows(rows)
        )
    }

    // MARK: Cells

    @Test("every kind of cell reads back")
    func cellsReadBack() throws {
        let sheet = try WorkbookReading(workbook(everyKind())).sheet()
        #expect(sheet.cell("A1")?.text == "Words")
        #expect(sheet.cell("A2")?.text == "words")
        #expect(sheet.cell("A2")?.type == "inlineStr")
        let values = ["B2", "C2", "D2", "E2", "F2", "G2", "H2", "I2", "J2", "C3", "D3"].map { sheet.cell($0)?.value }
        #expect(
            values == [
                "2.5", "3", "0.125", "46083", "0.3958333333333333", "90", "0.0625", "1", "0", "-1e-07", "1e+20",
            ]
        )
        let types = ["B2", "E2", "I2", "J2"].map { sheet.cell($0)?.type }
        #expect(types == [nil, nil, "b", "b"])
        let formats = ["A2", "B2", "C2", "D2", "E2", "F2", "G2", "H2"].map { sheet.cell($0)?.format }
        #expect(formats == ["49", "2", "0", "9", "[$-809]d mmm yyyy", "hh:mm", "0\" min\"", "[h]:mm"])
        #expect(sheet.cell("A3")?.text == "SG3-O1")
        #expect(sheet.cell("B3")?.value == nil)
        #expect(sheet.cells.count == 30)
    }

    @Test(
        "dates are days of the 1900 system",
        arguments: [
            ("1900-01-01", "1"), ("1900-02-28", "59"), ("1900-03-01", "61"), ("1970-01-01", "25569"),
            ("2026-03-02", "46083"), ("2999-12-31", "401768"),
        ]
    )
    func dates(date: String, serial: String) throws {
        let row: SheetRow = [.date(try #require(CalendarDate(iso: date)))]
        let sheet = Sheet(name: "Dates", columns: [column("Date", .date)], rows: SheetRows([row]))
        #expect(try WorkbookReading(workbook(sheet)).sheet().cell("A2")?.value == serial)
    }

    @Test(
        "dates have the form of the language",
        arguments: [
            (Language.english, "[$-809]d mmm yyyy"), (.french, "[$-40C]d mmm yyyy"), (.spanish, "[$-C0A]d mmm yyyy"),
            (.arabic, "dd/mm/yyyy"),
        ]
    )
    func dateFormats(language: Language, code: String) throws {
        let book = workbook(try everyKind(language: language), language: language)
        #expect(try WorkbookReading(book).sheet().cell("E2")?.format == code)
    }

    @Test(
        "text that looks like a formula stays text",
        arguments: [
            "=1+1", "+SUM(A1)", "-2+3", "@cmd", "\t=1", "\r=1", "=HYPERLINK(\"http://a\",\"b\")", "=cmd|' /C calc'!A0",
        ]
    )
    func formulasStayText(text: String) throws {
        let sheet = Sheet(
            name: "Text",
            headings: [SheetHeading(.note, CellText(text, in: .english))],
            columns: [column(text)],
            rows: SheetRows([[.text(text, .english)]])
        )
        let reading = try WorkbookReading(workbook(sheet)).sheet()
        let cells = ["A1", "A3"].compactMap(reading.cell)
        #expect(cells.count == 2)
        for cell in cells {
            #expect(cell.text == text)
            #expect(cell.type == "inlineStr")
            #expect(cell.style?.attribute("quotePrefix") == "1")
        }
        #expect(reading.root.every("f").isEmpty)
    }

    @Test(
        "text is kept to the letter",
        arguments: [
            "  blanks  ", "line\nline", "<b>&amp;\"'", "_x0041_", "_x005F_", "a_x00e9_b", "_x", "__x0041__", "é ض 😀",
            "\u{A0}", "]]>", "1", "TRUE", "#N/A",
        ]
    )
    func textIsKept(text: String) throws {
        let sheet = Sheet(name: "Text", columns: [column("x")], rows: SheetRows([[.text(text, .english)]]))
        #expect(try WorkbookReading(workbook(sheet)).sheet().cell("A2")?.text == text)
    }

    @Test("characters that XML forbids are left out")
    func forbiddenCharacters() throws {
        let row: SheetRow = [.text("a\u{0}b\u{B}c\u{FFFF}", .english)]
        let sheet = Sheet(name: "x", columns: [column("x")], rows: SheetRows([row]))
        #expect(try WorkbookReading(workbook(sheet)).sheet().cell("A2")?.text == "abc")
    }

    // MARK: Sheets

    @Test("children of a sheet stand in the order of the schema")
    func order() throws {
        let values = try #require(ListValues(["a", "b"]))
        let sheet = Sheet(
            name: "All",
            headings: [SheetHeading(.title, CellText("Title", in: .english))],
            columns: [column("A"), column("B", .whole)],
            rows: SheetRows([[.text("a", .english), .number(1)]]),
            totals: [.words(CellText("Total", in: .english)), .sum],
            table: SheetTable(name: DefinedName(mending: "All")),
            frozenColumns: 1,
            conditions: [SheetCondition(1...1, .bar(.accent))],
            validations: [CellValidation(0...0, .oneOf(values))],
            print: PrintSetup(
                header: PageLine(leading: [.plain("head", .english)], trailing: []),
                footer: PageLine(leading: [], trailing: [.pageNumber])
            )
        )
        #expect(
            try WorkbookReading(workbook(sheet)).sheet().order == [
                "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells",
                "conditionalFormatting", "dataValidations", "pageMargins", "pageSetup", "headerFooter", "tableParts",
            ]
        )
    }

    @Test("the same workbook gives the same bytes")
    func sameBytes() throws {
        #expect(
            SpreadsheetDocument.bytes(workbook(try everyKind())) == SpreadsheetDocument.bytes(workbook(try everyKind()))
        )
    }

    @Test("rows are made one after the other, and their number need not be known")
    func lazyRows() throws {
        let rows = SheetRows { sequence(first: 1) { $0 < 5_000 ? $0 + 1 : nil }.lazy.map { [.number($0)] } }
        #expect(rows.count == nil)
        let sheet = Sheet(name: "Lazy", columns: [column("n", .whole)], rows: rows, totals: [.sum])
        let reading = try WorkbookReading(workbook(sheet)).sheet()
        #expect(reading.cell("A5001")?.value == "5000")
        #expect(reading.cell("A5002")?.value == "12502500")
        #expect(!reading.order.contains("dimension"))
    }

    @Test("a sheet without rows has one empty row, for tables and rules need one")
    func emptySheet() throws {
        let table = SheetTable(name: DefinedName(mending: "None"))
        let sheet = Sheet(name: "None", columns: [column("a"), column("b")], rows: SheetRows([]), table: table)
        let reading = try WorkbookReading(workbook(sheet))
        #expect(try reading.sheet().cells.count == 4)
        #expect(try reading.part("xl/tables/table1.xml").attribute("ref") == "A1:B2")
    }

    @Test("a sheet of data has nothing where cells are empty, and rows of one line")
    func dataSheet() throws {
        func sheet(_ style: Sheet.Style) -> Sheet {
            let long = String(repeating: "words ", count: 20)
            return Sheet(
                name: "x",
                style: style,
                columns: [column("a"), column("b"), column("c")],
                rows: SheetRows([[.text(long, .english), .empty, .number(1)], SheetRow([], isTinted: true)])
            )
        }
        let data = try WorkbookReading(workbook(sheet(.data))).sheet()
        #expect(data.cells.keys.sorted() == ["A1", "A2", "A3", "B1", "B3", "C1", "C2", "C3"])
        #expect(data.root.every("row").map { $0.attribute("ht") } == ["23", nil, nil])
        let ruled = try WorkbookReading(workbook(sheet(.ruled))).sheet()
        #expect(ruled.cells.count == 9)
        #expect(ruled.root.every("row").map { $0.attribute("ht") } == ["23", "265", "18"])
    }

    @Test("headings are merged across the columns, and one column needs no merging")
    func headings() throws {
        func sheet(_ columns: Int) -> Sheet {
            Sheet(
                name: "x",
                headings: [SheetHeading(.title, CellText("Title", in: .english))],
                columns: (0..<columns).map { column(String($0)) },
                rows: SheetRows([])
            )
        }
        #expect(
            try WorkbookReading(workbook(sheet(3))).sheet().root.every("mergeCell").map { $0.attribute("ref") }
                == ["A1:C1"]
        )
        #expect(try !WorkbookReading(workbook(sheet(1))).sheet().order.contains("mergeCells"))
    }

    @Test("headers stay in sight and are repeated on every page")
    func headersStay() throws {
        let sheet = Sheet(
            name: "It's",
            headings: [SheetHeading(.title, CellText("Title", in: .english))],
            columns: [column("a"), column("b")],
            rows: SheetRows([]),
            frozenColumns: 1
        )
        let reading = try WorkbookReading(workbook(sheet))
        let pane = try #require(try reading.sheet().root.every("pane").first)
        #expect(pane.attribute("ySplit") == "2")
        #expect(pane.attribute("xSplit") == "1")
        #expect(pane.attribute("topLeftCell") == "B3")
        #expect(try reading.names().map(\.text) == ["'It''s'!$2:$2"])
    }

    // MARK: Direction

    @Test("an Arabic workbook runs from right to left")
    func rightToLeft() throws {
        let row: SheetRow = [.text("كلمات", .arabic), .text("words", .english), .code("S1.1"), .number(7)]
        let sheet = Sheet(
            name: "ورقة",
            columns: [column("أ"), column("ب"), column("ج"), column("د", .whole)],
            rows: SheetRows([row])
        )
        let reading = try WorkbookReading(workbook(sheet, language: .arabic)).sheet()
        #expect(reading.root.every("sheetView").first?.attribute("rightToLeft") == "1")
        let orders = ["A1", "A2", "B2", "C2"].map { reading.cell($0)?.alignment?.attribute("readingOrder") }
        #expect(orders == ["2", "2", "1", "1"])
        let sides = ["A1", "A2", "B2", "C2", "D2"].map { reading.cell($0)?.alignment?.attribute("horizontal") }
        #expect(sides == ["right", "right", "right", "right", "left"])
        let typefaces = ["A2", "B2", "C2"].map { reading.cell($0)?.typeface }
        #expect(typefaces == ["Arial", "Calibri", "Calibri"])
    }

    @Test("a left-to-right workbook has no Arabic marks but on Arabic words")
    func leftToRight() throws {
        let row: SheetRow = [.text("words", .french), .text("كلمات", .arabic)]
        let sheet = Sheet(name: "x", columns: [column("a"), column("b")], rows: SheetRows([row]))
        let reading = try WorkbookReading(workbook(sheet, language: .french)).sheet()
        #expect(reading.root.every("sheetView").first?.attribute("rightToLeft") == nil)
        #expect(reading.cell("A2")?.alignment?.attribute("readingOrder") == nil)
        #expect(reading.cell("B2")?.alignment?.attribute("readingOrder") == "2")
        #expect(reading.cell("B2")?.typeface == "Arial")
    }

    // MARK: Rules

    @Test("short lists stand in their rule, long ones on a hidden sheet")
    func validationLists() throws {
        let short = try #require(ListValues(["To do", "Say \"done\""]))
        let long = try #require(ListValues((1...90).map { "Country \($0)" }))
        let comma = try #require(ListValues(["Lyon, France", "Singapore"]))
        let regions = try #require(ListValues(["Africa", "Asia"]))
        let named = NamedList(name: DefinedName(mending: "Regions"), values: regions)
        let message = CellValidation.Message(title: "Status", text: "Choose one.")
        let sheet = Sheet(
            name: "Lists",
            columns: ["a", "b", "c", "d", "e", "f"].map { column($0) },
            rows: SheetRows([[], []]),
            validations: [
                CellValidation(0...0, .oneOf(short), prompt: message, refusal: message),
                CellValidation(1...1, .oneOf(long)), CellValidation(2...2, .oneOf(comma)),
                CellValidation(3...3, .listed(named.name)), CellValidation(4...5, .whole(1...5)),
                CellValidation(5...5, .oneOf(long)),
            ]
        )
        let book = Workbook(properties: .sample(.english), sheets: [sheet], lists: [named])
        let reading = try WorkbookReading(book)
        let rules = try reading.sheet().root.every("dataValidation")
        #expect(
            rules.map { $0.every("formula1").first?.text } == [
                "\"To do,Say \"\"done\"\"\"", "List_1", "List_1_2", "Regions", "1", "List_1",
            ]
        )
        #expect(rules.map { $0.attribute("sqref") } == ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F3", "F2:F3"])
        #expect(rules[0].attribute("promptTitle") == "Status")
        #expect(rules[0].attribute("error") == "Choose one.")
        #expect(rules[4].every("formula2").first?.text == "5")
        #expect(try reading.sheets().map(\.name) == ["Lists", "Lists 2"])
        #expect(try reading.sheets().map(\.isHidden) == [false, true])
        let names = try reading.names().filter { !$0.name.hasPrefix("_xlnm") }
        #expect(
            names.map { "\($0.name) \($0.text)" } == [
                "Regions 'Lists 2'!$A$2:$A$3", "List_1 'Lists 2'!$B$2:$B$91", "List_1_2 'Lists 2'!$C$2:$C$3",
            ]
        )
        #expect(try reading.sheet(2).cell("B91")?.text == "Country 90")
        #expect(try reading.sheet(2).cell("C2")?.text == "Lyon, France")
    }

    @Test("conditions have their own places and existing looks")
    func conditions() throws {
        let looks = CellLooks(ink: .notice, ground: .noticeGround, isStrong: true)
        let words = try #require(ListValues(["Done", "Say \"no\""]))
        let sheet = Sheet(
            name: "Heat",
            columns: [column("a", .whole), column("b")],
            rows: SheetRows([[.number(1)], [.number(2)]]),
            conditions: [
                SheetCondition(0...0, .scale(low: .heatLow, high: .heatHigh)),
                SheetCondition(0...0, .scaleOverMiddle(low: .heatLow, middle: .tint, high: .heatHigh)),
                SheetCondition(0...0, .bar(.accent)), SheetCondition(0...0, .number(.within(1...2.5), looks)),
                SheetCondition(0...0, .number(.above(0), looks)), SheetCondition(1...1, .words(words, looks)),
            ]
        )
        let reading = try WorkbookReading(workbook(sheet)).sheet()
        let rules = reading.root.every("cfRule")
        #expect(
            rules.map { $0.attribute("type") } == [
                "colorScale", "colorScale", "dataBar", "cellIs", "cellIs", "cellIs", "cellIs",
            ]
        )
        #expect(rules.map { $0.attribute("priority") } == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(rules[3].every("formula").map(\.text) == ["1", "2.5"])
        #expect(rules[6].every("formula").map(\.text) == ["\"Say \"\"no\"\"\""])
        let count = reading.styles.elements.first { $0.name == "dxfs" }?.elements.count ?? 0
        #expect(rules.compactMap { $0.attribute("dxfId") }.allSatisfy { (Int($0) ?? .max) < count })
    }

    @Test("a table is called as its header cells are, and its totals leave filtered rows out")
    func tables() throws {
        let sheet = Sheet(
            name: "Agenda",
            headings: [SheetHeading(.title, CellText("Agenda", in: .english))],
            columns: [column("Day", .whole), column("day"), column("a_x0041_b"), column("Minutes", .whole)],
            rows: SheetRows([[.number(1), .empty, .empty, .number(30)], [.number(2), .empty, .empty, .number(15)]]),
            totals: [.words(CellText("Total", in: .english)), .count, .average, .sum],
            table: SheetTable(name: DefinedName(mending: "Agenda"), isStriped: true)
        )
        let reading = try WorkbookReading(workbook(sheet))
        let table = try reading.part("xl/tables/table1.xml")
        #expect(table.attribute("ref") == "A2:D5")
        #expect(table.every("autoFilter").first?.attribute("ref") == "A2:D4")
        let columns = table.every("tableColumn")
        let headers = try ["A2", "B2", "C2", "D2"].map { try reading.sheet().cell($0)?.text }
        #expect(columns.map { $0.attribute("name")?.unescaped } == headers)
        #expect(headers == ["Day", "day 2", "a_x0041_b", "Minutes"])
        #expect(columns.first?.attribute("totalsRowLabel") == "Total")
        #expect(columns.last?.every("totalsRowFormula").first?.text == "SUBTOTAL(109,D3:D4)")
        let totals = try ["A5", "B5", "C5", "D5"].map { try reading.sheet().cell($0) }
        let formulas = [nil, "SUBTOTAL(103,B3:B4)", "SUBTOTAL(101,C3:C4)", "SUBTOTAL(109,D3:D4)"]
        #expect(totals.map { $0?.formula } == formulas)
        #expect(totals.map { $0?.value } == [nil, "0", "#DIV/0!", "45"])
        #expect(totals[2]?.type == "e")
    }

    // MARK: Paper

    @Test("lines of a printed page double ampersands, keep 255 characters, and turn round with the language")
    func pageLines() throws {
        let line = PageLine(
            leading: [.plain("R&D " + String(repeating: "w", count: 300), .english)],
            trailing: [.plain("Page ", .english), .pageNumber, .plain(" of ", .english), .pageCount]
        )
        func text(_ language: Language) throws -> String {
            let sheet = Sheet(name: "x", columns: [column("a")], rows: SheetRows([]), print: PrintSetup(header: line))
            let book = Workbook(
                properties: .sample(language),
                sheets: [sheet],
                marking: Wording(text: "FOR OFFICIAL USE ONLY", language: .english)
            )
            return try #require(try WorkbookReading(book).sheet().root.every("oddHeader").first).text
        }
        let english = try text(.english)
        #expect(english.utf16.count <= 255)
        #expect(english.hasPrefix("&L&\"Calibri,Regular\"&8&K52606DR&&D www"))
        #expect(english.hasSuffix("&R&\"Calibri,Regular\"&8&K52606DPage &P of &N"))
        #expect(english.contains("&C&\"Calibri,Bold\"&8&K9B1C1CFOR OFFICIAL USE ONLY"))
        #expect(try text(.arabic).hasPrefix("&L&\"Arial,Regular\"&8&K52606DPage \u{200F}&P\u{200F}"))
    }

    @Test("sheets are printed on A4, all columns on one page")
    func paper() throws {
        let print = PrintSetup(orientation: .landscape)
        let sheet = Sheet(name: "x", columns: [column("a")], rows: SheetRows([]), print: print)
        let reading = try WorkbookReading(workbook(sheet)).sheet().root
        let setup = try #require(reading.every("pageSetup").first)
        #expect(setup.attribute("paperSize") == "9")
        #expect(setup.attribute("orientation") == "landscape")
        #expect(setup.attribute("fitToHeight") == "0")
        #expect(reading.every("pageSetUpPr").first?.attribute("fitToPage") == "1")
        #expect(!reading.elements.contains { $0.name == "headerFooter" })
    }

    @Test(
        "columns have the letters of spreadsheets",
        arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
    )
    func letters(column number: Int, letters: String) throws {
        let sheet = Sheet(
            name: "Wide",
            columns: (0..<number).map { SheetColumn(String($0), width: 3) },
            rows: SheetRows([])
        )
        #expect(try WorkbookReading(workbook(sheet)).sheet().cell("\(letters)1")?.text == String(number - 1))
    }
}
