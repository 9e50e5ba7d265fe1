@testable import Exchange
@testable import Reference

/// What has to hold for every sequence of bytes: it is read or refused; what was read is written and read again the same; and
/// the cells, the records and the first records are the same thing seen three ways.
///
/// The first byte chooses the encoding and the separator.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let encodings: [TextEncoding?] = [nil] + TextEncoding.allCases
    let encoding = encodings[Int(choice & 0xF) % encodings.count]
    let separators: [UInt8?] = [nil, 0x2C, 0x3B, 0x09, 0x7C]
    let separator = separators[Int(choice >> 4) % separators.count]

    guard let table = try? DelimitedText(bytes, file: "fuzz.csv", separator: separator, encoding: encoding) else {
        return 0
    }
    _ = table.warnings
    var rows: [[String]] = []
    var lines: [Int] = []
    do {
        try table.forEachRecord { line, fields in
            lines.append(line)
            rows.append(fields.map { table.text($0) })
        }
    } catch {
        precondition((try? DelimitedCells(table)) == nil, "a table that cannot be read has no cells")
        return 0
    }
    precondition(lines == lines.sorted() && Set(lines).count == lines.count, "lines rise")

    guard let cells = try? DelimitedCells(table) else { preconditionFailure("a table that is read has cells") }
    precondition(cells.rowCount == rows.count && cells.emptyLines == table.emptyLines)
    for (row, texts) in rows.enumerated() {
        precondition(cells.line(ofRow: row) == lines[row] && cells.cellCount(ofRow: row) == texts.count)
        for (column, text) in texts.enumerated() {
            precondition(cells.text(row: row, column: column).map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    let records = table.peek(rows.count + 2)
    precondition(isSame(Array(records.dropFirst().map(\.texts)), rows) && records.dropFirst().map(\.line) == lines)

    var writer = DelimitedTextWriter(separator: table.separator == 0x2C ? 0x3B : 0x2C)
    for record in records { writer.addAsItIs(record.texts) }
    guard
        let again = try? DelimitedText(
            writer.bytes,
            file: "again.csv",
            separator: table.separator == 0x2C ? 0x3B : 0x2C,
            encoding: .utf8
        )
    else { preconditionFailure("what was written is read") }
    precondition(
        isSame(again.peek(records.count + 1).map(\.texts), records.map(\.texts)),
        "what was written reads back"
    )
    return 0
}

private func isSame(_ one: [[String]], _ other: [[String]]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func run(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutableRawPointer,
    _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main
struct Fuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = run(&count, &arguments) { fuzzOne($0, $1) }
    }
}
