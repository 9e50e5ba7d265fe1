package import Reference

/// A whole table in memory, every cell at hand.
///
/// Beside the bytes of the table it keeps four for a cell and twelve for a row. Rows and columns count from 0, the header
/// not counted; a row has as many cells as it has, which may be more or fewer than the header.
package struct DelimitedCells: Sendable {
    /// The table.
    package let table: DelimitedText

    /// Lines without any byte between the header and the last row.
    package let emptyLines: Int

    /// The byte behind each cell, its quotes counted in: a separator, a line end, or the end of the text.
    private let ends: [UInt32]

    /// Where each row starts, and behind them where the cells end.
    private let rows: [Start]

    private struct Start {
        let byte: UInt32
        let cell: UInt32
        let line: UInt32
    }

    /// Finds every cell, or throws at a quote that never closes.
    ///
    /// Cost: two passes over the bytes, the first to count.
    package init(_ table: DelimitedText) throws(DiagnosticsError) {
        let bytes = table.bytes.span
        let most = DelimitedScanner.countMarks(in: bytes, from: table.body.position, table.separator)
        var scanner = table.body
        var rows: [Start] = []
        var fault: DelimitedFault?
        ends = Array(capacity: most + 1) { ends in
            do throws(DelimitedFault) {
                while true {
                    let cell = ends.count
                    var start = 0
                    let line = try scanner.next(in: bytes) { from, end, quoting in
                        let isQuoted = quoting != .plain
                        if ends.count == cell { start = isQuoted ? from - 1 : from }
                        ends.append(UInt32(truncatingIfNeeded: isQuoted ? end + 1 : end))
                    }
                    guard let line else { return }
                    guard ends.count - cell <= DelimitedFault.mostFields else {
                        throw DelimitedFault(offset: start, kind: .tooManyFields(ends.count - cell))
                    }
                    rows.append(
                        Start(
                            byte: UInt32(truncatingIfNeeded: start),
                            cell: UInt32(truncatingIfNeeded: cell),
                            line: UInt32(truncatingIfNeeded: line)
                        )
                    )
                }
            } catch {
                fault = error
            }
        }
        if let fault { throw table.diagnosis(of: fault) }
        rows.append(Start(byte: 0, cell: UInt32(truncatingIfNeeded: ends.count), line: 0))
        self.table = table
        self.rows = rows
        emptyLines = scanner.emptyLines - table.body.emptyLines
    }

    /// How many rows there are.
    package var rowCount: Int { rows.count - 1 }

    /// How many cells there are.
    package var cellCount: Int { ends.count }

    /// The line on which a row begins.
    package func line(ofRow row: Int) -> Int { Int(rows[row].line) }

    /// How many cells a row has.
    package func cellCount(ofRow row: Int) -> Int { Int(rows[row + 1].cell - rows[row].cell) }

    /// A cell, or `nil` where a row is too short to have it.
    ///
    /// Cost: that of looking at a quoted cell's bytes once.
    package func field(row: Int, column: Int) -> DelimitedField? {
        guard column < cellCount(ofRow: row) else { return nil }
        let cell = Int(rows[row].cell) + column
        let start = column == 0 ? Int(rows[row].byte) : Int(ends[cell - 1]) + 1
        let end = Int(ends[cell])
        guard start < end, table.bytes[start] == 0x22 else {
            return DelimitedField(start: start, end: end, hasDoubledQuotes: false)
        }
        let isDoubled = table.bytes[(start + 1)..<(end - 1)].contains(0x22)
        return DelimitedField(start: start + 1, end: end - 1, hasDoubledQuotes: isDoubled)
    }

    /// The text of a cell, or `nil` where a row is too short to have it.
    package func text(row: Int, column: Int) -> String? { field(row: row, column: column).map(table.text) }
}

extension DelimitedScanner {
    /// How many separators, quotes and line ends there are.
    fileprivate static func countMarks(in bytes: Span<UInt8>, from start: Int, _ separator: UInt8) -> Int {
        var count = 0
        var offset = start
        while offset < bytes.count {
            count += marks(in: bytes, at: offset, separator).nonzeroBitCount
            offset += 64
        }
        return count
    }
}
