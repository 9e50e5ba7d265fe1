import Exchange
import Foundation
import Reference
import TestSupport
import Testing

@Suite("Delimited text, as laws")
struct DelimitedLawsTests {
    private typealias Rows = [[String]]

    /// Every record, the header among them, as bytes: as characters, marks would hide a difference.
    private func rows(_ bytes: [UInt8], separator: UInt8? = nil, encoding: TextEncoding? = nil) throws -> Rows {
        let table = try DelimitedText(bytes, file: "test.csv", separator: separator, encoding: encoding)
        var rows = table.peek(1).map(\.texts)
        try table.forEachRecord { _, fields in rows.append(fields.map { table.text($0) }) }
        let cells = try DelimitedCells(table)
        let ofCells = (0..<cells.rowCount)
            .map { row in (0..<cells.cellCount(ofRow: row)).map { cells.text(row: row, column: $0) } }
        #expect(ofCells == Array(rows.dropFirst()))
        return rows
    }

    private func isSame(_ one: Rows, _ other: Rows) -> Bool {
        one.map { $0.map { Array($0.utf8) } } == other.map { $0.map { Array($0.utf8) } }
    }

    private func table(of letters: [Character], _ dice: inout Dice) -> Rows {
        let width = Int.random(in: 1...4, using: &dice)
        let longest = dice.happens(0.2) ? 80 : 6
        return (0..<Int.random(in: 1...6, using: &dice))
            .map { _ in (0..<width).map { _ in dice.word(of: letters, lengths: 0...longest) } }
    }

    private static let everyLetter = Array("ab1,;|\t\"\n\r '=é ض\u{64B}\u{301}😀،€")

    /// Letters of each code page that no two of are well-formed UTF-8.
    private static let letters: [TextEncoding: [Character]] = [
        .utf8: everyLetter, .utf16LittleEndian: everyLetter, .utf16BigEndian: everyLetter,
        .windows1252: Array("ab1,;|\t\"\n\r 'éñàß"), .windows1256: Array("ab1,;|\t\"\n\r 'ضلنعمé"),
        .windows1251: Array("ab1,;|\t\"\n\r 'жшийя"),
    ]

    @Test("what is written reads back, with every separator and in every encoding", arguments: UInt64(1)...60)
    func readsBack(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for encoding in TextEncoding.allCases {
            let rows = table(of: DelimitedLawsTests.letters[encoding] ?? [], &dice)
            for separator in [0x2C, 0x3B, 0x09, 0x7C] as [UInt8] {
                var writer = DelimitedTextWriter(separator: separator)
                for row in rows { writer.addAsItIs(row) }
                let written = try #require(encoding.encode(String(decoding: writer.bytes, as: UTF8.self)))
                let isMarked = encoding.byteOrderMark != nil && dice.happens(0.5)
                let bytes = (isMarked ? encoding.byteOrderMark ?? [] : []) + written
                let found = try self.rows(bytes, separator: separator, encoding: isMarked ? nil : encoding)
                #expect(isSame(found, rows), "seed \(seed), \(encoding), separator \(separator): \(found), not \(rows)")
            }
        }
    }

    @Test("a field may stand at any distance from the start", arguments: 0..<70)
    func doesNotDependOnDistance(distance: Int) throws {
        let records = "a,\"b\"\"\n\",c\r\n\"\"\"\",,\"\"\r\"x,y\",é,\n"
        let title = String(repeating: "t", count: distance + 1)
        let found = try rows(Array("\(title)\n\(records)".utf8), separator: 0x2C)
        #expect(found == [[title], ["a", "b\"\n", "c"], ["\"", "", ""], ["x,y", "é", ""]])
    }

    @Test("Python's csv module reads the same, and what it writes is read")
    func agreesWithPython() throws {
        var dice = Dice(seed: 5)
        var cases: [[String: Any]] = []
        var expected: [Rows?] = []
        for number in 0..<3_000 {
            let separator = dice.pick([",", ";", "\t", "|"]) ?? ","
            if number.isMultiple(of: 3) {
                let rows = table(of: DelimitedLawsTests.everyLetter, &dice)
                // When it quotes only what it must, Python forgets line ends of another kind than its own.
                let quoting = rows[0].count == 1 ? 1 : dice.index(below: 3)
                let end = quoting == 0 ? "\r\n" : dice.pick(["\n", "\r\n", "\r"]) ?? "\n"
                cases.append(["rows": rows, "separator": separator, "quoting": quoting, "end": end])
                expected.append(rows)
            } else {
                let letters = Array("aé\"\"\"\n\r\u{301}ض,;|\t\(separator)")
                let text = Array(dice.word(of: letters, lengths: 1...90).utf8)
                cases.append(["text": text.map(\.hexadecimal).joined(), "separator": separator])
                expected.append(try? rows(text, separator: UInt8(ascii: Unicode.Scalar(separator) ?? ",")))
            }
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "cadre-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "cases.json")
        try JSONSerialization.data(withJSONObject: cases).write(to: file)
        let answers = try #require(
            JSONSerialization.jsonObject(with: PeerPython.run("read_csv.py", [file.path])) as? [Any]
        )
        try #require(answers.count == cases.count)
        for ((answer, expected), sent) in zip(zip(answers, expected), cases) {
            if let written = answer as? String {
                let bytes = stride(from: 0, to: written.utf8.count, by: 2)
                    .compactMap { UInt8(written.dropFirst($0).prefix(2), radix: 16) }
                let separator = try #require((sent["separator"] as? String)?.utf8.first)
                #expect(isSame(try rows(bytes, separator: separator), expected ?? []), "\(sent)")
            } else if let read = answer as? Rows, !read.isEmpty {
                #expect(isSame(expected ?? [], read), "\(sent): \(expected ?? []), but Python has \(read)")
            } else {
                #expect(expected == nil, "\(sent): Python refuses it, or it is empty")
            }
        }
    }
}
