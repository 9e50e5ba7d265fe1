import Archive
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("A workbook that is meant to harm, or is broken")
struct HostileSpreadsheetTests {
    private static let saveAnew = "(open the file in a spreadsheet program and save it anew as .xlsx)"

    @Test(
        "is refused with the cell where it is wrong",
        arguments: [
            ("<row><c t=\"s\"><v>2</v></c></row>", "Answers!A1: the shared string 2 does not exist; there are 2"),
            ("<row><c/><c t=\"s\"><v>-1</v></c></row>", "Answers!B1: the shared string -1 does not exist; there are 2"),
            (
                "<row><c t=\"s\"><v>99999999999</v></c></row>",
                "Answers!A1: the shared string 99999999999 does not exist; there are 2"
            ),
            ("<row r=\"7\"><c><v>abc</v></c></row>", "Answers!A7: “abc” is no number"),
            ("<row><c><v>0x10</v></c></row>", "Answers!A1: “0x10” is no number"),
            ("<row><c><v>nan</v></c></row>", "Answers!A1: “nan” is no number"),
            ("<row><c><v>1e999</v></c></row>", "Answers!A1: “1e999” is no number"),
            ("<row><c><v>1 2</v></c></row>", "Answers!A1: “1 2” is no number"),
            ("<row><c t=\"b\"><v>2</v></c></row>", "Answers!A1: “2” is neither true nor false"),
            ("<row><c t=\"x\"><v>2</v></c></row>", "Answers!A1: “x” is no type of a cell"),
            ("<row><c s=\"1\"><v>2</v></c></row>", "Answers!A1: the style 1 does not exist; there are 1"),
            ("<row><c s=\"-1\"><v>2</v></c></row>", "Answers!A1: “-1” is no number of a style"),
            ("<row><c r=\"A2\"><v>2</v></c></row>", "Answers: the cell A2 stands in row 1"),
            ("<row><c r=\"7B\"><v>2</v></c></row>", "Answers: “7B” in row 1 is no address of a cell"),
            ("<row><c r=\"XFE1\"><v>2</v></c></row>", "Answers: “XFE1” in row 1 is no address of a cell"),
            ("<row><c r=\"A0\"><v>2</v></c></row>", "Answers: “A0” in row 1 is no address of a cell"),
            ("<row><c r=\"\"><v>2</v></c></row>", "Answers: “” in row 1 is no address of a cell"),
            (
                "<row><c r=\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1\"/></row>",
                "Answers: “AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA” in row 1 is no address of a cell"
            ),
            ("<row><c r=\"A1048577\"/></row>", "Answers: “A1048577” in row 1 is no address of a cell"),
            ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "Answers!A1: the cell comes after B1"),
            ("<row><c r=\"B1\"/><c r=\"B1\"/></row>", "Answers!B1: the cell occurs twice"),
            ("<row r=\"3\"/><row r=\"3\"/>", "Answers: row 3 occurs twice"),
            ("<row r=\"3\"/><row r=\"2\"/>", "Answers: row 2 comes after row 3"),
            ("<row r=\"0\"/>", "Answers: “0” is no number of a row, after row 0"),
            ("<row r=\"x&#10;y\"/>", "Answers: “x y” is no number of a row, after row 0"),
            ("<row r=\"1048577\"/>", "Answers: “1048577” is no number of a row, after row 0"),
            ("<row r=\"1048576\"/><row/>", "Answers: there are more than 1048576 rows"),
            ("<row><c r=\"XFD1\"/><c/></row>", "Answers: row 1 has more than 16384 cells"),
        ]
    )
    func namesCells(rows: String, expected: String) {
        let sample = SheetSample(rows: rows, strings: "<si><t>a</t></si><si><t>b</t></si>")
        let hint = expected.contains("1048576 rows") ? "(a sheet has at most that many; save it anew)" : Self.saveAnew
        #expect(sample.faults() == ["answers.xlsx xlsx.cell: \(expected) \(hint)"])
    }

    @Test("says all that is wrong, up to twenty faults")
    func saysAll() {
        let rows = (1...30).map { "<row r=\"\($0)\"><c><v>x</v></c></row>" }.joined()
        let faults = SheetSample(rows: rows).faults()
        #expect(faults == (1...20).map { "answers.xlsx xlsx.cell: Answers!A\($0): “x” is no number \(Self.saveAnew)" })
    }

    @Test(
        "is refused for what stands beside its cells",
        arguments: [
            ("", "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>", "“B2:A1” is no range of merged cells"),
            ("", "<mergeCells><mergeCell/></mergeCells>", "“” is no range of merged cells"),
            ("", "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells>", "“A1:” is no range of merged cells"),
            (
                "<cols><col min=\"0\" max=\"3\" hidden=\"1\"/></cols>", "",
                "columns 0 to 3 are hidden, but there are no such columns"
            ),
            (
                "<cols><col min=\"4\" max=\"16385\" hidden=\"1\"/></cols>", "",
                "columns 4 to 16385 are hidden, but there are no such columns"
            ),
        ]
    )
    func namesRanges(before: String, after: String, expected: String) {
        let sample = SheetSample(rows: "", before: before, after: after)
        #expect(sample.faults() == ["answers.xlsx xlsx.cell: Answers: \(expected) \(Self.saveAnew)"])
    }

    @Test(
        "that is another kind of file is named as such",
        arguments: [
            ([], "xlsx.empty: the file is empty (fetch it anew from where it came)"),
            (
                Array("id,name\n1,x\n".utf8),
                "xlsx.kind: the file is no workbook (name an .xlsx file; a .csv file is read as such)"
            ),
            (
                compoundFile("EncryptedPackage"),
                "xlsx.password: the file has a password (save it as .xlsx without a password)"
            ),
            (
                compoundFile("Workbook"),
                "xlsx.kind: the file is an old Excel workbook (.xls) (open it in a spreadsheet program and save it as .xlsx)"
            ),
            (
                compoundFile("WordDocument"),
                "xlsx.kind: the file is an old Office file, or it has a password (save it as .xlsx without a password)"
            ),
            (
                ZIPWriter.container([("_rels/.rels", []), ("xl/workbook.bin", [])]),
                "xlsx.kind: the file is a binary Excel workbook (.xlsb) (open it in a spreadsheet program and save it as .xlsx)"
            ),
            (
                ZIPWriter.container([("_rels/.rels", []), ("word/document.xml", [])]),
                "xlsx.kind: the file is a Word document, not a workbook (name an .xlsx file)"
            ),
            (
                ZIPWriter.container([("_rels/.rels", []), ("ppt/presentation.xml", [])]),
                "xlsx.kind: the file holds slides, not a workbook (name an .xlsx file)"
            ),
            (
                ZIPWriter.container([("mimetype", []), ("content.xml", [])]),
                "xlsx.kind: the file is an OpenDocument file (open it in a spreadsheet program and save it as .xlsx)"
            ),
            (
                ZIPWriter.container([("answers.csv", [])]),
                "xlsx.kind: the file is a ZIP archive, not a workbook (name the .xlsx file in it)"
            ),
        ] as [([UInt8], String)]
    )
    func isForeign(bytes: [UInt8], expected: String) {
        #expect(SheetSample.faults(bytes) == ["answers.xlsx \(expected)"])
    }

    @Test(
        "whose parts do not hang together is refused with the part",
        arguments: [
            (
                "_rels/.rels", "<R/>",
                "answers.xlsx xlsx.kind: the file is a ZIP archive, not a workbook (name the .xlsx file in it)"
            ),
            (
                "xl/workbook.xml", "<document xmlns=\"urn:x\"/>",
                "answers.xlsx/xl/workbook.xml xlsx.part: the main part is “document”, not a workbook (name an .xlsx file)"
            ),
            (
                "xl/workbook.xml", "<workbook xmlns=\"\(SheetSample.main)\"/>",
                "answers.xlsx/xl/workbook.xml xlsx.part: the workbook has no sheet of cells \(saveAnew)"
            ),
            (
                "xl/_rels/workbook.xml.rels", nil,
                "answers.xlsx/xl/workbook.xml xlsx.part: the sheet “Answers” has no part \(saveAnew)"
            ),
            (
                "xl/worksheets/sheet1.xml", nil,
                "answers.xlsx/xl/workbook.xml xlsx.part: the part of the sheet “Answers” is missing \(saveAnew)"
            ),
            (
                "xl/worksheets/sheet1.xml", "<a/>",
                "answers.xlsx xlsx.cell: Answers: the part of the sheet holds no sheet \(saveAnew)"
            ),
            (
                "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(SheetSample.main)\"><sheetData><row></sheetData>",
                """
                answers.xlsx/xl/worksheets/sheet1.xml 1:109 xml.form: Opening and ending tag mismatch: row line 1 and \
                sheetData
                """
            ),
            (
                "xl/worksheets/sheet1.xml", "",
                "answers.xlsx/xl/worksheets/sheet1.xml 1:1 xml.form: the document is empty"
            ),
            (
                "xl/styles.xml", "<a/>",
                "answers.xlsx/xl/styles.xml xlsx.part: the part of styles holds no styles \(saveAnew)"
            ),
            (
                "xl/sharedStrings.xml", "<a/>",
                "answers.xlsx/xl/sharedStrings.xml xlsx.part: the part of shared strings holds none \(saveAnew)"
            ),
        ] as [(String, String?, String)]
    )
    func isIncoherent(part: String, content: String?, expected: String) {
        #expect(SheetSample(rows: "", strings: "").with(part, content).faults().first == expected)
    }

    @Test(
        "with a document type in any part is refused where it stands",
        arguments: [
            "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml",
        ]
    )
    func hasDocumentType(part: String) {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"
        #expect(
            SheetSample(rows: "", strings: "").with(part, bomb).faults() == [
                """
                answers.xlsx/\(part) 1:1 xml.doctype: the document declares a document type, which is never read \
                (take <!DOCTYPE out; Cadre's formats need none)
                """
            ]
        )
    }

    @Test("with two parts of one name, also by case, is refused", arguments: ["xl/styles.xml", "XL/Styles.xml"])
    func hasRepeatedParts(name: String) throws {
        var bytes = SheetSample(rows: "").with("xl/second.xml", "<a/>").bytes
        // The directory stands behind the contents: its entry is the last of that name.
        let other = Array("xl/second.xml".utf8)
        let place = try #require(bytes.indices.last { bytes[$0...].starts(with: other) })
        bytes.replaceSubrange(place..<(place + other.count), with: Array(name.utf8))
        #expect(
            SheetSample.faults(bytes) == [
                "answers.xlsx/\(name) xlsx.repeated: two parts of the file have this name \(Self.saveAnew)"
            ]
        )
    }

    @Test("cut off after any byte, or with any byte damaged, does no harm")
    func survivesDamage() throws {
        let sample = SheetSample(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
        let bytes = sample.bytes
        for end in stride(from: 1, to: bytes.count, by: 7) {
            let found = SheetSample.faults(Array(bytes[..<end]))
            #expect(found.count == 1, "\(end) bytes")
            if end > 1 {
                #expect(
                    found == [
                        "answers.xlsx xlsx.cut-off: the file is cut off, or damaged (fetch it anew from where it came)"
                    ]
                )
            }
        }
        for position in stride(from: 0, to: bytes.count, by: 3) {
            var damaged = bytes
            damaged[position] ^= 0x55
            if SheetSample.faults(damaged).isEmpty {
                #expect(
                    try SpreadsheetReader(damaged, file: "x").cells(of: 0).shown == ["A1 text a"],
                    "byte \(position)"
                )
            }
        }
    }

    @Test("that is larger than the bounds is refused while it is unpacked")
    func isTooLarge() {
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 10_000)
        let sample = SheetSample(rows: rows)
        var limits = SpreadsheetReader.Limits()
        limits.partBytes = 100_000
        #expect(
            sample.faults(limits: limits) == [
                """
                answers.xlsx/xl/worksheets/sheet1.xml xlsx.size: the part is larger than it says, or than is read \
                (save the answers alone as .xlsx)
                """
            ]
        )
        limits = SpreadsheetReader.Limits()
        limits.cells = 9_999
        #expect(
            sample.faults(limits: limits) == [
                """
                answers.xlsx xlsx.cell: Answers: there are more than 9999 cells that hold something, the most that are read \
                (split the sheet into several files)
                """
            ]
        )
        limits.cells = 10_000
        #expect(sample.faults(limits: limits) == [])
        limits.frameBytes = 100
        #expect(
            sample.faults(limits: limits) == [
                """
                answers.xlsx/_rels/.rels xlsx.part: the part is larger than 100 bytes, the most that are read of it \
                \(Self.saveAnew)
                """
            ]
        )
        limits = SpreadsheetReader.Limits()
        limits.merges = 1
        let merged = SheetSample(
            rows: "",
            after: "<mergeCells><mergeCell ref=\"A1\"/><mergeCell ref=\"A2\"/></mergeCells>"
        )
        #expect(
            merged.faults(limits: limits) == [
                """
                answers.xlsx xlsx.cell: Answers: there are more than 1 merged ranges, the most that are read \
                (take the merging of cells out)
                """
            ]
        )
        limits.sheets = 0
        #expect(
            merged.faults(limits: limits) == [
                """
                answers.xlsx/xl/workbook.xml xlsx.part: there are more than 0 sheets, the most that are read \
                \(Self.saveAnew)
                """
            ]
        )
    }

    @Test("with any text in its parts, is read or refused", arguments: UInt64(1)...60)
    func survivesChance(seed: UInt64) {
        var dice = Dice(seed: seed)
        var sample = SheetSample(
            rows: "<row r=\"2\"><c r=\"B2\" s=\"1\" t=\"s\"><f t=\"shared\" si=\"0\">A1</f><v>0</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
            strings: "<si><r><t xml:space=\"preserve\">a</t></r><rPh><t>b</t></rPh></si>",
            builtIn: [14]
        )
        let target = dice.index(below: sample.parts.count)
        var content = sample.parts[target].content
        for _ in 0..<(1 + dice.index(below: 4)) {
            let place = dice.index(below: content.count)
            switch dice.index(below: 3) {
            case 0: content[place] = UInt8(truncatingIfNeeded: dice.next())
            case 1: content.remove(at: place)
            default: content.insert(contentsOf: content[place..<min(place + 20, content.count)], at: place)
            }
        }
        sample.parts[target].content = content
        _ = sample.faults()
    }
}

/// The start of a compound file with one stream, as its directory names it.
private func compoundFile(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2_040)
    bytes.replaceSubrange(1_152..<(1_152 + stream.utf8.count * 2), with: stream.utf8.flatMap { [$0, 0] as [UInt8] })
    return bytes
}
