import Documents
import Reference
import Testing

@Suite("The names and limits of a workbook")
struct WorkbookNamesTests {
    @Test(
        "sheet names that Excel would refuse are mended",
        arguments: [
            ("Agenda", "Agenda"), ("Outcomes / sessions", "Outcomes - sessions"), ("a[b]c:d*e?f\\g", "a-b-c-d-e-f-g"),
            ("", "Sheet"), ("  '' ", "Sheet"), ("'quoted'", "quoted"), ("it's", "it's"), ("History", "History-"),
            ("HISTORY", "HISTORY-"), ("tab\tline\nend", "tablineend"),
            ("0123456789012345678901234567890123", "0123456789012345678901234567890"),
            ("012345678901234567890123456789'1", "012345678901234567890123456789"), ("_x0041_", "-x0041_"),
            ("مواءمة المخرجات", "مواءمة المخرجات"), ("\u{FFFE}a\u{0}", "a"),
            ("012345678901234567890123456789😀", "012345678901234567890123456789"),
        ]
    )
    func sheetNames(asked: String, given: String) {
        #expect(SheetName(mending: asked).text == given)
        #expect((SheetName(asked) == nil) == (asked != given))
        #expect(SheetName(given)?.text == given)
    }

    @Test(
        "names of tables and lists that Excel would refuse are mended",
        arguments: [
            ("Agenda", "Agenda"), ("Course agenda", "Course_agenda"), ("2026", "_2026"), ("A1", "_A1"),
            ("xfd1048576", "_Xfd1048576"), ("ABCD1", "ABCD1"), ("R", "_R"), ("c", "_c"), ("R2C3", "_R2C3"), ("", "_"),
            ("الاحتياجات", "__________"), ("List_1", "List_1"), ("a_x0041_", "a_X0041_"),
        ]
    )
    func definedNames(asked: String, given: String) {
        #expect(DefinedName(mending: asked).text == given)
        #expect((DefinedName(asked) == nil) == (asked != given))
        #expect(DefinedName(given)?.text == given)
    }

    @Test("sheets and tables of one name are told apart without regard to case, and it is said")
    func namesAreUnique() throws {
        let long = "A name of a sheet that is 31 ch"
        let names = ["Plan", "plan", "PLAN", long, long, "a/b", "a-b"]
        let sheets = names.map { name in
            Sheet(
                name: name,
                columns: [SheetColumn("x", width: 9)],
                rows: SheetRows([]),
                table: SheetTable(name: DefinedName(mending: "Plan"))
            )
        }
        let workbook = Workbook(properties: .sample(.english), sheets: sheets)
        #expect(
            workbook.sheets.map(\.name.text) == [
                "Plan", "plan 2", "PLAN 3", long, "A name of a sheet that is 31  2", "a-b", "a-b 2",
            ]
        )
        #expect(workbook.sheets.compactMap(\.table?.name.text).first == "Plan")
        #expect(workbook.sheets.compactMap(\.table?.name.text).last == "Plan_7")
        #expect(workbook.mendings.contains(WorkbookMending(.sheetName, asked: "a/b", given: "a-b")))
        #expect(workbook.mendings.contains(WorkbookMending(.sheetName, asked: "plan", given: "plan 2")))
        #expect(workbook.mendings.contains(WorkbookMending(.tableName, asked: "Plan", given: "Plan_2")))
    }

    @Test("headers of columns are one line, not empty, and differ")
    func headersAreDistinct() {
        let headers = ["Code", "code", "", "two\nlines", " Code "]
        let sheet = Sheet(
            name: "x",
            columns: headers.map { SheetColumn($0, width: 9) },
            rows: SheetRows([])
        )
        #expect(sheet.columns.map(\.header) == ["Code", "code 2", "3", "two lines", "Code 3"])
        #expect(sheet.mendings.map(\.subject) == [.columnHeader, .columnHeader, .columnHeader, .columnHeader])
    }

    @Test("a cell holds 32,767 characters, and says when some are cut off")
    func cellsAreLimited() {
        #expect(!CellText(String(repeating: "a", count: 32_767), in: .english).isCut)
        #expect(!CellText(String(repeating: "ض", count: 32_767), in: .arabic).isCut)
        let long = CellText(String(repeating: "a", count: 32_766) + "😀", in: .english)
        #expect(long.isCut)
        #expect(long.text.utf16.count == 32_766)
    }

    @Test("what is no number is no cell", arguments: [Double.nan, .infinity, -.infinity])
    func numbersAreFinite(value: Double) {
        #expect(Cell.number(value) == .empty)
    }

    @Test("values to choose from are never empty and never twice there")
    func listValues() {
        #expect(ListValues([" a ", "", "a", "b\nc"])?.values == ["a", "b c"])
        #expect(ListValues(["", "  "]) == nil)
        #expect(ListValues([String(repeating: "x", count: 300)])?.values.first?.utf16.count == 255)
    }

    @Test("values fit into a rule up to 255 characters, without commas")
    func literals() throws {
        #expect(try #require(ListValues(["yes", "no"])).literal == "yes,no")
        #expect(try #require(ListValues(["yes, sir", "no"])).literal == nil)
        let half = String(repeating: "a", count: 127)
        #expect(ListValues([half, half.uppercased()])?.literal?.count == 255)
        #expect(try #require(ListValues([half, half.uppercased() + "b"])).literal == nil)
        #expect(try #require(ListValues([half, half.uppercased().dropLast() + "\""])).literal == nil)
    }

    @Test("messages beside cells are cut to what Excel shows")
    func messages() {
        let message = CellValidation.Message(
            title: String(repeating: "t", count: 40),
            text: String(repeating: "m", count: 300)
        )
        #expect(message.title.count == 32)
        #expect(message.text.count == 225)
    }

    @Test("ink is read with ease on every ground of a heat map")
    func heatMapsHaveContrast() {
        #expect(Color.ink.contrast(with: .heatLow) >= 4.5)
        #expect(Color.ink.contrast(with: .heatHigh) >= 4.5)
        #expect(Color.done.contrast(with: .doneGround) >= 4.5)
        #expect(Color.heading.contrast(with: .headerGround) >= 4.5)
    }
}

extension DocumentProperties {
    /// Properties for tests.
    static func sample(_ language: Language) -> DocumentProperties {
        guard let date = CalendarDate(year: 2026, month: 3, day: 2) else { preconditionFailure("a date") }
        return DocumentProperties(
            title: "Test",
            subject: "Workbooks",
            keywords: ["test"],
            language: language,
            date: date
        )
    }
}
