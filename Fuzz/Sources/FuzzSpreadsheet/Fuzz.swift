@testable import Archive
@testable import Exchange
@testable import Markup
@testable import OfficeOpenXML
@testable import Reference

/// What has to hold for every sequence of bytes: a workbook is read or refused; what was read is whole, in order and UTF-8,
/// and reads the same again; a stream of XML gives the same however it is cut into pieces.
///
/// The first byte chooses what the rest is: a container, one of the parts of a small workbook, or XML in pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    let rest = Array(input.dropFirst())
    let form = Int(choice) % (FuzzWorkbook.parts.count + 3)
    switch form {
    case 0: readTwice(rest)
    case 1: readInPieces(rest)
    case 2: readTwice(FuzzWorkbook.bytes(rows: rest))
    default: readTwice(FuzzWorkbook.bytes(FuzzWorkbook.parts[form - 3].name, rest))
    }
    return 0
}

private func readTwice(_ bytes: [UInt8]) {
    var limits = SpreadsheetReader.Limits()
    limits.partBytes = 1 << 20
    limits.totalBytes = 4 << 20
    limits.frameBytes = 1 << 18
    limits.cells = 50_000
    limits.merges = 1_000
    guard let reader = try? SpreadsheetReader(bytes, file: "fuzz.xlsx", limits: limits) else { return }
    for number in reader.sheets.indices.prefix(4) {
        guard let sheet = try? reader.cells(of: number) else { continue }
        check(sheet)
        guard let again = try? reader.cells(of: number) else { preconditionFailure("what was read is read again") }
        precondition(again.cells == sheet.cells && again.rows == sheet.rows && again.bytes == sheet.bytes)
    }
}

private func check(_ sheet: SheetCells) {
    var (row, next) = (0, 0)
    for read in sheet.rows {
        precondition(read.number > row && read.number <= 1_048_576, "rows rise")
        precondition(read.cells.lowerBound == next && !read.cells.isEmpty, "every cell is in one row")
        (row, next) = (read.number, read.cells.upperBound)
        var column = -1
        for index in read.cells {
            let cell = sheet.cells[index]
            precondition(cell.column > column && cell.column < 16_384, "columns rise")
            column = cell.column
            precondition(
                String(validating: sheet.bytes[cell.start..<cell.end], as: UTF8.self) != nil,
                "texts are UTF-8"
            )
            precondition((sheet.formula(ofCell: index) != nil) == cell.hasFormula)
            precondition(cell.start < cell.end || cell.hasFormula, "a cell holds something")
        }
    }
    precondition(next == sheet.cells.count)
}

/// The first byte is the size of the pieces.
private func readInPieces(_ bytes: [UInt8]) {
    guard let size = bytes.first else { return }
    let document = Array(bytes.dropFirst())
    let whole = events(of: document, piece: 1 << 20)
    precondition(whole == events(of: document, piece: Int(size) + 1), "pieces make no difference")
    let tree = try? XMLReader(document, file: "fuzz.xml")
    precondition((tree == nil) == (whole == nil), "the two readers agree")
}

/// What a stream brings, in one sequence; `nil` when it is refused.
private func events(of document: [UInt8], piece: Int) -> [String]? {
    let stream = XMLStream(SheetWord.names, file: "fuzz.xml")
    var found: [String] = []
    func take() {
        for event in stream.events {
            let text = String(decoding: stream.bytes[event.range], as: UTF8.self)
            if event.kind == .text, found.last?.first == "'" {
                found[found.count - 1] += text
            } else {
                found.append((event.kind == .text ? "'" : "\(event.kind) \(event.name) ") + text)
            }
        }
    }
    var start = 0
    while start < document.count {
        let end = min(start + piece, document.count)
        guard (try? stream.append(document[start..<end])) != nil else { return nil }
        take()
        start = end
    }
    guard (try? stream.finish()) != nil else { return nil }
    take()
    return found
}

@_silgen_name("LLVMFuzzerRunDriver")
private func run(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutableRawPointer,
    _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main
struct Fuzz {
    static func main() throws {
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "seeds" {
            return try FuzzWorkbook.writeSeeds(to: CommandLine.arguments[2])
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = run(&count, &arguments) { fuzzOne($0, $1) }
    }
}
