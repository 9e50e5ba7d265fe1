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
            ("sep=^\na^b\n", "“^”"),
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
            ("a\n", ["a"]),
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
            ("a,b\n1,\u{0}\n", "2:3 csv.nul: the file holds a NUL character (export the answers again)"),
        ]
    )
    func isRefused(text: String, expected: String) {
        let found = fault(Array(text.utf8))
        #expect(found == expected)
    }

    @Test("that is not UTF-8 is refused where it stands")
    func isUTF8() {
        #expect(
            fault(Array("a,b\ncaf".utf8) + [0xE9] + Array(",2\n".utf8))
                == "2:4 csv.encoding: the file is not UTF-8: byte 0xE9 does not belong here "
                + "(save it as CSV UTF-8; in a spreadsheet choose “CSV UTF-8 (comma delimited)”)"
        )
        #expect(fault([0xFF, 0xFE, 0x61, 0]) == "csv.encoding: the file is UTF-16 (save it as CSV UTF-8)")
    }

    @Test("reading gives back what was written", arguments: UInt64(1)...150)
    func readingGivesBack(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let letters = Array("ab1,;\t\"\n\r '=é ض\u{64B}\u{301}😀")
        let width = Int.random(in: 2...4, using: &dice)
        let records = (0..<Int.random(in: 1...6, using: &dice))
            .map { _ in
                (0..<width).map { _ in dice.word(of: letters, lengths: 0...6) }
            }
        var writer = DelimitedTextWriter()
        writer.add((0..<width).map { .text("h\($0)") })
        for record in records { writer.addAsItIs(record) }
        let table = try DelimitedText(writer.bytes, file: "test.csv", separator: 0x2C)
        var found: [[String]] = []
        try table.forEachRecord { _, fields in found.append(fields.map { table.text($0) }) }
        #expect(
            found.map { $0.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } },
            "seed \(seed): \(found) instead of \(records)"
        )
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
}
