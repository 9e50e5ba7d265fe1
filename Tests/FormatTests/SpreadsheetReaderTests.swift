import Archive
import OfficeOpenXML
import Reference
import Testing

@Suite("Reading a workbook")
struct SpreadsheetReaderTests {
    @Test(
        "gives what each kind of cell holds",
        arguments: [
            ("<c r=\"A1\"><v>3</v></c>", "A1 number 3"),
            ("<c r=\"A1\" t=\"n\"><v>2.5</v></c>", "A1 number 2.5"),
            ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "A1 text two"),
            ("<c r=\"A1\" t=\"s\"><v> 1 </v></c>", "A1 text two"),
            ("<c r=\"A1\" t=\"s\"/>", ""), ("<c r=\"A1\" t=\"s\"><v/></c>", ""),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t>one</t></is></c>", "A1 text one"),
            ("<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>on</t></r><r><t>e</t></r></is></c>", "A1 text one"),
            (
                "<c r=\"A1\" t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is></c>",
                "A1 text 東京"
            ),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t/></is></c>", ""),
            ("<c r=\"A1\" t=\"str\"><v>=1+1</v></c>", "A1 text =1+1"),
            ("<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>false</v></c>", "A1 truth TRUE|B1 truth FALSE"),
            ("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "A1 error #N/A"),
            ("<c r=\"A1\" t=\"d\"><v>2026-03-02T11:46:43</v></c>", "A1 date 2026-03-02T11:46:43"),
            ("<c r=\"A1\" s=\"0\"/><c r=\"B1\"><v></v></c><c r=\"C1\"><v>1</v></c>", "C1 number 1"),
            (
                "<c><v>1</v></c><c><v>2</v></c><c r=\"F1\"><v>3</v></c><c><v>4</v></c>",
                "A1 number 1|B1 number 2|F1 number 3|G1 number 4"
            ),
            ("<c r=\"XFD1\"><v>7</v></c>", "XFD1 number 7"),
            ("<c r=\"a1\"><v>7</v></c>", "A1 number 7"),
            ("<x:c xmlns:x=\"urn:other\"><v>1</v></x:c><c r=\"A1\"><x:v xmlns:x=\"urn:other\">1</x:v></c>", ""),
        ]
    )
    func givesCells(cells: String, expected: String) throws {
        let sample = SheetSample(rows: "<row r=\"1\">\(cells)</row>", strings: "<si><t>one</t></si><si><t>two</t></si>")
        #expect(try sample.read().joined(separator: "|") == expected)
    }

    @Test(
        "gives a formula with the value that was stored, and says where none was",
        arguments: [
            ("<f>B1+1</f><v>3</v>", "n", "A1 number 3 =B1+1"), ("<f>B1+1</f>", "n", "A1 formulaWithoutValue  =B1+1"),
            ("<f>B1&amp;\"x\"</f><v/>", "n", "A1 formulaWithoutValue  =B1&\"x\""),
            ("<f>B1</f><v></v>", "str", "A1 text  =B1"), ("<f>B1</f>", "str", "A1 formulaWithoutValue  =B1"),
            ("<f>B1</f><v>abc</v>", "str", "A1 text abc =B1"),
            ("<f>1/0</f><v>#DIV/0!</v>", "e", "A1 error #DIV/0! =1/0"),
            ("<f>TRUE()</f><v>1</v>", "b", "A1 truth TRUE =TRUE()"),
            ("<v>4</v><f t=\"array\" ref=\"A1\">SUM(B1:C1)</f>", "n", "A1 number 4 =SUM(B1:C1)"),
        ]
    )
    func givesFormulas(content: String, type: String, expected: String) throws {
        let sample = SheetSample(rows: "<row><c r=\"A1\" t=\"\(type)\">\(content)</c></row>")
        #expect(try sample.read() == [expected])
    }

    @Test("gives a cell that shares a formula the one that it shares")
    func givesSharedFormulas() throws {
        let sample = SheetSample(
            rows: """
                <row><c><f t="shared" si="0" ref="A1:C1">D1*2</f><v>2</v></c><c><f t="shared" si="0"/><v>4</v></c>\
                <c><v>9</v></c><c><f t="shared" si="5"/><v>6</v></c></row>
                """
        )
        #expect(try sample.read() == ["A1 number 2 =D1*2", "B1 number 4 =D1*2", "C1 number 9", "D1 number 6 ="])
    }

    @Test(
        "writes a number that is whole without a fraction, and any other as it was stored",
        arguments: [
            ("3", "3"), ("3.0", "3"), ("3E0", "3"), ("3.000", "3"), ("-3.0", "-3"), ("0", "0"), ("-0", "0"),
            ("-0.0", "0"),
            ("007", "7"), ("1E3", "1000"), ("1.5E1", "15"), ("1.5e+2", "150"), ("2.9999999999999999999", "3"),
            ("2.9999999999999996", "2.9999999999999996"), ("0.1", "0.1"), ("3.5", "3.5"), ("-1.50", "-1.50"),
            ("1E-3", "1E-3"), ("123456789012345", "123456789012345"), ("9007199254740991", "9007199254740991"),
            ("1e300", "1e300"), ("12345678901234567890", "12345678901234567890"), (" 4 ", "4"), ("+4", "4"),
            (".5", ".5"),
        ]
    )
    func writesNumbers(stored: String, expected: String) throws {
        #expect(try SheetSample(rows: "<row><c><v>\(stored)</v></c></row>").read() == ["A1 number \(expected)"])
    }

    @Test(
        "writes dates and times in the form of ISO 8601",
        arguments: [
            (14, "46083", "date 2026-03-02"), (15, "46083.5", "date 2026-03-02T12:00:00"),
            (22, "46083.490775463", "date 2026-03-02T11:46:43"), (22, "46083", "date 2026-03-02T00:00:00"),
            (14, "1", "date 1900-01-01"), (14, "59", "date 1900-02-28"), (14, "60", "date 1900-02-29"),
            (14, "61", "date 1900-03-01"), (14, "0", "date 00:00:00"), (14, "2958465", "date 9999-12-31"),
            (14, "2958466", "number 2958466"), (14, "-1", "number -1"), (14, "46083.9999999", "date 2026-03-03"),
            (21, "0.490775463", "date 11:46:43"), (18, "0", "date 00:00:00"), (45, "0.5", "date 12:00:00"),
            (46, "1.5", "date 36:00:00"), (47, "0.25", "date 06:00:00"), (20, "46083.25", "date 2026-03-02T06:00:00"),
            (13, "46083", "number 46083"), (23, "46083", "number 46083"), (44, "1", "number 1"), (48, "1", "number 1"),
            (49, "5", "number 5"), (17, "44256", "date 2021-03-01"), (14, "4.60830E4", "date 2026-03-02"),
        ]
    )
    func writesDates(format: Int, stored: String, expected: String) throws {
        let sample = SheetSample(rows: "<row><c s=\"1\"><v>\(stored)</v></c></row>", builtIn: [format])
        #expect(try sample.read() == ["A1 \(expected)"])
    }

    @Test(
        "counts days from 1904 where the workbook does",
        arguments: [
            (14, "0", "1904-01-01"), (14, "1", "1904-01-02"), (14, "44621", "2026-03-02"),
            (22, "0", "1904-01-01T00:00:00"),
            (22, "44621.5", "2026-03-02T12:00:00"), (20, "0.5", "12:00:00"), (14, "60", "1904-03-01"),
        ]
    )
    func countsFrom1904(format: Int, stored: String, expected: String) throws {
        let rows = "<row><c s=\"1\"><v>\(stored)</v></c></row>"
        #expect(try SheetSample(rows: rows, builtIn: [format], since1904: true).read() == ["A1 date \(expected)"])
    }

    @Test(
        "tells a date by the code of its format",
        arguments: [
            ("yyyy-mm-dd", "2026-03-02T12:00:00"), ("dd/mm/yyyy\\ hh:mm", "2026-03-02T12:00:00"),
            ("[$-409]d mmm yyyy;@", "2026-03-02T12:00:00"),
            ("[$-F800]dddd\\,\\ mmmm\\ dd", "2026-03-02T12:00:00"), ("h:mm AM/PM", "2026-03-02T12:00:00"),
            ("mm:ss", "2026-03-02T12:00:00"),
            ("[h]:mm:ss", "1106004:00:00"), ("[mm]:ss", "1106004:00:00"), ("mmm", "2026-03-02T12:00:00"), ("0.00", nil),
            ("General", nil), ("GENERAL", nil),
            ("#,##0.00 \"days\"", nil), ("0\\d", nil), ("[Red]0", nil), ("@", nil), ("0.00E+00", nil),
            ("_-* #,##0 _d", nil),
            ("[>=100]0;0.0", nil), ("0;yyyy", nil), ("\"yyyy\"", nil), ("[Magenta]0", nil), ("[DBNum1]0", nil),
            ("", nil), ("[", nil), ("\\", nil),
        ] as [(String, String?)]
    )
    func tellsDates(code: String, expected: String?) throws {
        let sample = SheetSample(rows: "<row><c s=\"1\"><v>46083.5</v></c></row>", formats: [code])
        #expect(try sample.read() == [expected.map { "A1 date \($0)" } ?? "A1 number 46083.5"])
    }

    @Test("takes the workbook's own code of a format before what its number means otherwise")
    func takesOwnCodes() throws {
        let sample = SheetSample(
            rows: "<row><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c></row>",
            builtIn: [14],
            formats: ["yyyy"]
        )
        .replacing("numFmtId=\"164\" formatCode", with: "numFmtId=\"14\" formatCode")
        .replacing("\"yyyy\"", with: "\"0\"")
        #expect(try sample.read() == ["A1 number 1", "B1 number 1"])
    }

    @Test(
        "resolves escaped characters",
        arguments: [
            ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x0041_", "A"), ("_x00e9_", "é"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_", "_xD83D_"), ("_xDE00_", "_xDE00_"), ("_x0000_", "_x0000_"), ("_x41_", "_x41_"),
            ("_X0041_", "_X0041_"),
            ("__x0041__", "_A_"), ("_x004", "_x004"), ("snake_case_name", "snake_case_name"),
            ("_x005F_x0041_x0042_", "_x0041B"),
        ]
    )
    func resolvesEscapes(stored: String, expected: String) throws {
        let rows =
            "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>\(stored)</t></is></c><c t=\"str\"><v>\(stored)</v></c></row>"
        let reader = try SpreadsheetReader(
            SheetSample(rows: rows, strings: "<si><t>\(stored)</t></si>").bytes,
            file: SheetSample.file
        )
        let cells = try reader.cells(of: 0)
        #expect(cells.cells.map { Array(cells.text(of: $0).utf8) } == Array(repeating: Array(expected.utf8), count: 3))
    }

    @Test(
        "keeps blanks at the ends of a text where the file says so",
        arguments: [
            ("<t xml:space=\"preserve\"> a </t>", " a "), ("<t> a </t>", "a"), ("<t>\n  a b\n</t>", "a b"),
            ("<t>  </t>", nil),
            ("<t xml:space=\"preserve\">  </t>", "  "),
            ("<r><t xml:space=\"preserve\">a </t></r><r><t> b</t></r>", "a b"),
            ("<r><t>a </t></r><r><t> b</t></r>", "ab"),
            ("<r xml:space=\"preserve\"><t>a </t></r><r><t>b</t></r>", "a b"),
            ("<t xml:space=\"preserve\">a\r\nb</t>", "a\nb"), ("<t>a<!-- x -->b<![CDATA[<c>]]>&amp;</t>", "ab<c>&"),
        ] as [(String, String?)]
    )
    func keepsBlanks(content: String, expected: String?) throws {
        let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(content)</is></c></row>"
        let read = try SheetSample(rows: rows, strings: "<si>\(content)</si>").read()
        #expect(read == (expected.map { ["A1 text \($0)", "B1 text \($0)"] } ?? []))
    }

    @Test("finds rows by their numbers, counts those without one, and keeps none that holds nothing")
    func findsRows() throws {
        let sample = SheetSample(
            rows: """
                <row><c><v>1</v></c></row><row r="5" hidden="1"><c r="B5"><v>2</v></c></row><row hidden="0"><c><v>3</v></c></row>\
                <row r="9"/><row r="10" hidden="true"><c s="0"/></row><row r="1048576"><c r="XFD1048576"><v>4</v></c></row>
                """
        )
        #expect(try sample.read() == ["A1 number 1", "hidden B5 number 2", "A6 number 3", "XFD1048576 number 4"])
        let cells = try SpreadsheetReader(sample.bytes, file: SheetSample.file).cells(of: 0)
        #expect(cells.rows.map(\.number) == [1, 5, 6, 1_048_576])
    }

    @Test("costs what it holds, whatever it claims to hold")
    func costsWhatItHolds() throws {
        let sample = SheetSample(
            rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>4</v></c></row>",
            before: "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" width=\"9\"/></cols>"
        )
        let cells = try SpreadsheetReader(sample.bytes, file: SheetSample.file).cells(of: 0)
        #expect(cells.cells.count == 1 && cells.rows.count == 1 && cells.bytes == [0x34])
        #expect(MemoryLayout<ReadCell>.stride == 12)
    }

    @Test("keeps a shared string once, and only where a cell shows it")
    func keepsStringsOnce() throws {
        let sample = SheetSample(
            rows:
                "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>1</v></c></row>",
            strings:
                "<si><t>unused</t></si><si><r><t>ye</t></r><r><t>s</t></r><phoneticPr fontId=\"1\"/></si><si><t>no</t></si>"
        )
        let cells = try SpreadsheetReader(sample.bytes, file: SheetSample.file).cells(of: 0)
        #expect(cells.shown == ["A1 text yes", "B1 text yes", "C1 text no", "D1 text yes"])
        #expect(cells.bytes == Array("yesno".utf8))
    }

    @Test("gives merged ranges and hidden columns")
    func givesRanges() throws {
        let sample = SheetSample(
            rows: "",
            before:
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/><col min=\"16384\" max=\"16384\" hidden=\"true\"/></cols>",
            after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B7\"/></mergeCells>"
        )
        let cells = try SpreadsheetReader(sample.bytes, file: SheetSample.file).cells(of: 0)
        #expect(cells.hiddenColumns == [1...2, 16_383...16_383])
        #expect([0, 1, 2, 3, 4, 16_383].map(cells.isHidden) == [false, true, true, false, false, true])
        #expect(cells.merges == [CellRange(rows: 1...2, columns: 0...2), CellRange(rows: 7...7, columns: 1...1)])
    }

    @Test("gives sheets, names and properties")
    func givesFrame() throws {
        let custom = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="urn:vt">\
            <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="form"><vt:lpwstr>survey &amp; 7</vt:lpwstr>\
            </property><property fmtid="{}" pid="3" name="version"><vt:i4>3</vt:i4></property></Properties>
            """
        let sample = SheetSample(rows: "")
            .with(
                "_rels/.rels",
                SheetSample.relationships([
                    ("rId9", "custom-properties", "docProps/custom.xml"),
                    ("rId1", "officeDocument", "/xl/workbook.xml"),
                ])
            )
            .with("docProps/custom.xml", custom)
            .with("xl/vbaProject.bin", "code")
            .with(
                "xl/_rels/workbook.xml.rels",
                SheetSample.relationships([
                    ("a", "worksheet", "/xl/worksheets/SHEET1.xml"), ("b", "worksheet", "worksheets/%73heet1.xml"),
                    ("c", "chartsheet", "chartsheets/sheet1.xml"),
                    ("d", "externalLink", "externalLinks/externalLink1.xml"),
                ])
            )
            .with(
                "xl/workbook.xml",
                """
                <workbook xmlns="\(SheetSample.main)" xmlns:rel="\(SheetSample.relations)"><sheets><sheet name="Q &amp; A" sheetId="3" rel:id="a"/>\
                <sheet name="Chart" sheetId="4" rel:id="c"/><sheet name="سؤال" sheetId="1" state="veryHidden" rel:id="b"/>\
                <sheet name="again" sheetId="2" state="hidden" rel:id="a"/></sheets><definedNames><definedName name="ids">Q!$A$1</definedName>\
                </definedNames></workbook>
                """
            )
        let reader = try SpreadsheetReader(sample.bytes, file: SheetSample.file)
        #expect(reader.sheets.map(\.name) == ["Q & A", "سؤال", "again"])
        #expect(reader.sheets.map(\.visibility) == [.visible, .veryHidden, .hidden])
        #expect(reader.definedNames.map { "\($0.name)=\($0.formula)" } == ["ids=Q!$A$1"])
        #expect(reader.customProperties.map { "\($0.name)=\($0.value)" } == ["form=survey & 7", "version=3"])
        #expect(
            reader.notes.map(\.shown) == [
                "xlsx.sheet: the sheet “Chart” is a chartsheet without cells of its own; it was not read",
                "xlsx.macro: the workbook holds macros; they were not read and never run",
                "xlsx.link: the workbook refers to another file, not opened; cells show the values that were stored",
            ]
        )
    }

    @Test("reads the strict dialect")
    func readsStrict() throws {
        let sample = SheetSample(
            rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46083</v></c></row>",
            strings: "<si><t>a</t></si>",
            builtIn: [14]
        )
        .replacing(SheetSample.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(SheetSample.relations, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        #expect(try sample.read() == ["A1 text a", "B1 date 2026-03-02"])
    }

    @Test("does without parts of strings and styles")
    func doesWithoutParts() throws {
        let sample = SheetSample(rows: "<row><c s=\"7\"><v>1</v></c></row>").with("xl/styles.xml", nil)
        #expect(try sample.read() == ["A1 number 1"])
    }

    @Test("reads prefixed elements, as some programs write them")
    func readsPrefixes() throws {
        let sheet = """
            <?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="\(SheetSample.main)"><x:sheetData><x:row r="1"><x:c r="A1" \
            t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
            """
        #expect(try SheetSample(rows: "").with("xl/worksheets/sheet1.xml", sheet).read() == ["A1 text a"])
    }
}
