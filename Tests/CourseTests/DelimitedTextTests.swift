import Exchange
import Reference
import TestSupport
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
    private func table(_ text: String) throws -> DelimitedText { try DelimitedText(Array(text.utf8), file: "test.csv") }

    /// The header and the records, each with its line.
    private func lines(_ text: String) throws -> [String] {
        let table = try table(text)
        var lines = [table.header.joined(separator: "¦")]
        try table.forEachRecord { line, fields in
            lines.append("\(line): " + fields.map { table.text($0) }.joined(separator: "¦"))
        }
        return lines
    }

    private func fault(_ bytes: [UInt8]) -> String {
        do throws(DiagnosticsError) {
            try DelimitedText(bytes, file: "test.csv").forEachRecord { _, _ in }
            return ""
        } catch {
            return error.diagnostics.map(\.shown).joined(separator: "\n")
        }
    }

    @Test(
        "is split by the separator that fits",
        arguments: [
            ("a,b,c\n1,2,3\n", "comma"), ("a;b;c\n1,5;2;3\n", "semicolon"), ("a\tb\n1,1\t2\n", "tab"),
            ("a|b\n1|2\n", "“|”"), ("a\n1\n", "comma"), ("a,x;b;c\n1;2;3\n4;5;6\n", "semicolon"),
            ("\"a;b\",c\n\"1;2\",3\n", "comma"), ("sep=;\na,b;c\n1,2;3\n", "semicolon"), ("sep=\t\na\tb\n", "tab"),
            ("sep=^\na^b\n", "“^”"), ("SEP=;\r\na,b;c\r\n1,2;3\r\n", "semicolon"),
            // Quoted separators, decimal commas, prose.
            ("\"a\";\"b\"\n\"1,5\";\"2,5\"\n", "semicolon"), ("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", "semicolon"),
            ("\"a,b,c\";\"d\"\n\"1,2,3\";\"4\"\n", "semicolon"), ("a\tb\nyes, and no\tx\nno, and yes\ty\n", "tab"),
            ("comment\nfirst; then\nsecond; last\n", "comma"), ("a,b\n5\" screen,1\n6\" screen,2\n", "comma"),
            // Titles above the header.
            ("Training needs, 2026\na;b;c\n1;2;3\n4;5;6\n", "semicolon"),
            ("Training needs; all bureaus\n\na,b,c\n1,2,3\n4,5,6\n", "comma"),
            ("Needs\nAll; by country\na;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n2,5;2,5;3,5\n", "semicolon"),
            ("Needs;;\na;b;c\n1;2;3\n", "semicolon"),
        ]
    )
    func findsSeparator(text: String, name: String) throws {
        #expect(try table(text).separatorName == name)
    }

    @Test(
        "gives its fields and the lines that they stand on",
        arguments: [
            ("a,b\n1,2\n3,4", ["a¦b", "2: 1¦2", "3: 3¦4"]),
            ("a,b\r\n1,2\r\n3,4\r\n", ["a¦b", "2: 1¦2", "3: 3¦4"]),
            ("a,b\r1,2\r3,4\r", ["a¦b", "2: 1¦2", "3: 3¦4"]),
            ("a,b\n1,2\r3,4\r\n5,6", ["a¦b", "2: 1¦2", "3: 3¦4", "4: 5¦6"]),
            ("a,b\n\n1,2\n\n\n", ["a¦b", "3: 1¦2"]),
            ("a,b\n1,\n,\n", ["a¦b", "2: 1¦", "3: ¦"]),
            ("a,b\n1,", ["a¦b", "2: 1¦"]),
            ("a,b\n1", ["a¦b", "2: 1"]),
            ("a,b\n 1 , 2\n", ["a¦b", "2:  1 ¦ 2"]),
            ("\u{FEFF}a,b\n1,2\n", ["a¦b", "2: 1¦2"]),
            (" a ,\u{200F}b\u{200E}\n1,2\n", ["a¦b", "2: 1¦2"]),
            ("sep=;\na;b\n1;2\n", ["a¦b", "3: 1¦2"]),
            ("sep=;\r\n\r\na;b\r\n1;2\r\n", ["a¦b", "4: 1¦2"]),
            ("\u{FEFF}sep=;\ra;b\r1;2", ["a¦b", "3: 1¦2"]),
            ("sep=x,b\n1,2\n", ["sep=x¦b", "2: 1¦2"]),
            ("sep=\na,b\n", ["sep=", "2: a¦b"]),
            ("a,b\n\"1\",\"2,3\"\n", ["a¦b", "2: 1¦2,3"]),
            ("a,b\n\"say \"\"yes\"\"\",\"\"\n", ["a¦b", "2: say \"yes\"¦"]),
            ("a,b\n\"one\ntwo\r\nthree\",2\n4,5\n", ["a¦b", "2: one\ntwo\r\nthree¦2", "5: 4¦5"]),
            ("a,b\n1\"2,3\n", ["a¦b", "2: 1\"2¦3"]),
            ("a,b\nx,\u{64B}y\n\u{301}z,w\n", ["a¦b", "2: x¦\u{64B}y", "3: \u{301}z¦w"]),
            ("a,b\n\"\u{64B}y\",\"x\"\"\u{301}\"\n", ["a¦b", "2: \u{64B}y¦x\"\u{301}"]),
            ("a,b\nمرحبا,\"نعم، لا\"\n", ["a¦b", "2: مرحبا¦نعم، لا"]),
            ("a\n", ["a"]), ("a\n\"\"\n", ["a", "2: "]),
            ("a,a,,b\n1,2,3,4,5\n6\n", ["a¦a¦¦b", "2: 1¦2¦3¦4¦5", "3: 6"]),
            // As csv-spectrum has them: https://github.com/max-mapper/csv-spectrum
            ("first,last\nJohn,Doe\n", ["first¦last", "2: John¦Doe"]),
            ("a,b\n\"\",\"\"\n", ["a¦b", "2: ¦"]),
            ("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", ["a¦b", "2: 1¦ha \"ha\" ha", "3: 3¦4"]),
            ("a,b\n1,\"{\"\"type\"\": \"\"x\"\"}\"\n", ["a¦b", "2: 1¦{\"type\": \"x\"}"]),
            ("a,b\r\n\"once\r\nupon\rtime\n\",5\r\n6,7", ["a¦b", "2: once\r\nupon\rtime\n¦5", "6: 6¦7"]),
            ("a,b\n\"\"\"\",\"\"\"x\"\"\"\n", ["a¦b", "2: \"¦\"x\""]),
            ("a,b\n5\" screen,17\"\n", ["a¦b", "2: 5\" screen¦17\""]),
            ("a,b\n \"x\",y\n", ["a¦b", "2:  \"x\"¦y"]),
            ("a;b\n1;2\n\n\r\n3;4\r\n\r\n", ["a¦b", "2: 1¦2", "5: 3¦4"]),
        ]
    )
    func givesFields(text: String, expected: [String]) throws {
        let found = try lines(text)
        #expect(found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) }, "\(found)")
    }

    @Test(
        "with a fault is refused where it stands",
        arguments: [
            ("", "csv.empty: the file is empty (export the answers again)"),
            ("\n\r\n", "csv.empty: the file is empty (export the answers again)"),
            ("\u{FEFF}", "csv.empty: the file is empty (export the answers again)"),
            ("sep=;\n", "csv.empty: the file is empty (export the answers again)"),
            (
                "a,b\n1,2\n3,\"open\n5,6\n",
                "3:3 csv.quote: a quote opens here and never closes (double the quotes inside a quoted field; "
                    + "nothing of the file was read)"
            ),
            (
                "\"a,b\n1,2\n",
                "1:1 csv.quote: a quote opens here and never closes (double the quotes inside a quoted field; "
                    + "nothing of the file was read)"
            ),
            (
                "a,b\n\"x\"y,2\n",
                "2:4 csv.quote: text follows a closing quote (double the quotes inside a quoted field; nothing "
                    + "of the file was read)"
            ),
            (
                "a,b\nx,\"y\" \n",
                "2:6 csv.quote: text follows a closing quote (double the quotes inside a quoted field; nothing "
                    + "of the file was read)"
            ),
            (
                "\u{FEFF}a,\"b\"c\n",
                "1:6 csv.quote: text follows a closing quote (double the quotes inside a quoted field; nothing "
                    + "of the file was read)"
            ),
            (
                "أ,ب\nنعم,\"لا\n",
                "2:5 csv.quote: a quote opens here and never closes (double the quotes inside a quoted field; "
                    + "nothing of the file was read)"
            ),
            ("a,b\n1,\u{0}\n", "2:3 csv.nul: the file holds a NUL character (export the answers again)"),
        ]
    )
    func isRefused(text: String, expected: String) {
        let found = fault(Array(text.utf8))
        #expect(found == expected)
    }

    @Test(
        "guards text that a spreadsheet would take for a formula",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"), ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""), ("a=1", "a=1"), ("", ""), ("=\u{301}1", "'=\u{301}1"), ("=\"a\"", "\"'=\"\"a\"\"\""),
        ]
    )
    func guardsFormulas(text: String, expected: String) {
        var writer = DelimitedTextWriter()
        writer.add([.text(text), .number("-1")])
        #expect(writer.bytes == Array("\(expected),-1\r\n".utf8))
    }

    @Test(
        "counts the empty lines between the header and the last record",
        arguments: [("a\n1\n", 0), ("\na\n\n1\r\n\r\n\n2\n\n", 3)]
    )
    func countsEmptyLines(text: String, expected: Int) throws {
        let table = try table(text)
        #expect(table.emptyLines == expected)
        #expect(try DelimitedCells(table).emptyLines == expected)
    }

    @Test("shows its first records, and starts at the one that is the header")
    func startsBelowTitles() throws {
        let table = try table("Needs of 2026;;\n\n;importance;\ncountry;now;later\nFiji;4;\"5\n\"\n")
        let records = table.peek(3)
        #expect(records.map(\.line) == [1, 3, 4])
        #expect(
            records.map(\.texts) == [["Needs of 2026", "", ""], ["", "importance", ""], ["country", "now", "later"]]
        )
        let below = try table.startingAt(line: 4)
        #expect(below.header == ["country", "now", "later"])
        #expect(below.headerLine == 4)
        var lines: [Int] = []
        try below.forEachRecord { line, fields in
            lines.append(line)
            #expect(fields.map(below.text) == ["Fiji", "4", "5\n"])
        }
        #expect(lines == [5])
        #expect(below.emptyLines == 0)
        #expect(table.emptyLines == 1)
        #expect(try below.startingAt(line: 1).header == table.header)
        #expect(throws: DiagnosticsError.self) { try table.startingAt(line: 7) }
    }

    @Test("starts at the header that begins on a line, and knows the row below it")
    func startsAtLine() throws {
        let table = try table("Needs of 2026,\n\ncountry,now\n\n#country,\"#now\n\"\nFiji,4\n")
        let below = try table.startingAt(line: 3)
        #expect(below.header == ["country", "now"])
        #expect(below.bodyStart == (offset: 28, line: 4))
        let row = try #require(below.firstRow)
        #expect(row.line == 5)
        #expect(row.texts == ["#country", "#now\n"])
        #expect(row.end == (offset: 46, line: 7))
        #expect(try table.startingAt(line: 7).firstRow == nil)
        #expect(throws: DiagnosticsError.self) { try table.startingAt(line: 8) }
    }

    @Test("counts as many records as it splits, whatever stands in the file")
    func countsRecords() throws {
        let long = String(repeating: "1,2,3,4,5,", count: 4)
        let kinds = ["a", "é", ",", ",", ";", "\"", "\"", "\"\"", "\n", "\r\n", "\r", long]
        var dice = Dice(seed: 77)
        for _ in 0..<3_000 {
            let parts = (0..<Int.random(in: 1...60, using: &dice)).map { _ in kinds.randomElement(using: &dice) ?? "" }
            guard let table = try? table(parts.joined()) else { continue }
            let split = table.peek(1_000).count
            #expect(table.hasRecords(split), "\(parts)")
            #expect(!table.hasRecords(split + 1), "\(parts)")
        }
    }

    @Test("gives the cells of every row at once")
    func givesCells() throws {
        let table = try table("a,b\n1,\"x\"\"y\"\n\n\"3\"\n4,,\"6,7\"\n")
        let cells = try DelimitedCells(table)
        #expect((0..<cells.rowCount).map(cells.line(ofRow:)) == [2, 4, 5])
        #expect((0..<cells.rowCount).map(cells.cellCount(ofRow:)) == [2, 1, 3])
        #expect(cells.text(row: 0, column: 1) == "x\"y")
        #expect(cells.text(row: 1, column: 0) == "3")
        #expect(cells.text(row: 1, column: 1) == nil)
        #expect(cells.text(row: 2, column: 1) == "")
        #expect(cells.text(row: 2, column: 2) == "6,7")
        #expect(throws: DiagnosticsError.self) { try DelimitedCells(self.table("a,b\n1,\"2\n")) }
    }

    @Test("has at most 65,536 fields in a record")
    func hasBounds() throws {
        let commas = String(repeating: ",", count: 65_535)
        #expect(try table("a\n\(commas)\n").peek(2).last?.texts.count == 65_536)
        let table = try table("a,b\n\n\(commas),\n")
        for read in [{ try table.forEachRecord { _, _ in } }, { _ = try DelimitedCells(table) }] {
            #expect {
                try read()
            } throws: {
                ($0 as? DiagnosticsError)?.diagnostics.map(\.shown) == [
                    "3:1 csv.fields: the record has 65537 fields; at most 65536 are read (the separator was taken to be "
                        + "the comma: export the answers again if it is not)"
                ]
            }
        }
    }
}
