/// Reads addresses of cells as they stand in a sheet.
enum CellAddress {
    /// The column, from 0, and the row, from 1, of an address such as `B7`; `nil` when a sheet has no such cell.
    static func read(_ range: Range<Int>, in bytes: [UInt8]) -> (column: Int, row: Int)? {
        var place = range.lowerBound
        var column = 0
        while place < range.upperBound {
            let letter = bytes[place] & 0xDF
            guard (0x41...0x5A).contains(letter) else { break }
            column = column * 26 + Int(letter) - 0x40
            guard column <= CellPlace.lastColumn else { return nil }
            place += 1
        }
        guard column > 0, let row = number(place..<range.upperBound, in: bytes), row <= CellPlace.lastRow, row > 0
        else {
            return nil
        }
        return (column - 1, row)
    }

    /// A range such as `A1:B7`, or a single cell.
    static func readRange(_ range: Range<Int>, in bytes: [UInt8]) -> CellRange? {
        let colon = bytes[range].firstIndex(of: 0x3A) ?? range.upperBound
        guard let first = read(range.lowerBound..<colon, in: bytes),
            let last = colon < range.upperBound ? read((colon + 1)..<range.upperBound, in: bytes) : first,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        return CellRange(rows: first.row...last.row, columns: first.column...last.column)
    }

    /// A whole number of at most nine digits; `nil` for anything else.
    static func number(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
        guard (1...9).contains(range.count) else { return nil }
        var value = 0
        for place in range {
            let digit = bytes[place] &- 0x30
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
