import Needs

/// A row whose ratings were read; good until the next one is.
struct ScannedRow {
    /// The marks of the row, by their positions.
    let marks: UnsafeMutableBufferPointer<UInt8>

    /// Where the cells of the row stand, by column; those of ratings mean nothing.
    let fields: UnsafeMutableBufferPointer<StreamField>

    /// Ratings that have to be looked up: the column and where the cell stands.
    let unknown: UnsafeMutableBufferPointer<(column: Int, field: StreamField)>
    fileprivate(set) var unknownCount = 0

    /// How many cells of ratings are empty.
    fileprivate(set) var emptyCount = 0

    /// How the cells of ratings were read that need not be looked up, in a table with so many ratings.
    @inline(__always)
    func plainCounts(ratings: Int, notAsked: Int) -> ImportReceipt.CellCounts {
        var counts = ImportReceipt.CellCounts()
        counts.rated = ratings - unknownCount - emptyCount
        counts.notAnswered = emptyCount
        counts.notAsked = notAsked
        return counts
    }
}

/// Reads the ratings of one row after the other on the way over their bytes, and notes where other cells stand.
///
/// The bytes of a block are followed by line feeds, so that eight of them can be read at any place of it.
struct RowScan {
    /// The row that was read last.
    private(set) var row: ScannedRow

    private let runs: UnsafeMutableBufferPointer<ColumnProgram.Run>
    private let offsets: UnsafeMutableBufferPointer<Int32>

    /// Who owns the memory that all of this points to.
    private let owners: [AnyObject]

    init(_ program: ColumnProgram, width: Int, markCount: Int) {
        let runs = StreamMemory(copying: program.runs)
        let offsets = StreamMemory(copying: program.offsets)
        let nowhere = StreamField(start: 0, end: 0, hasDoubledQuotes: false)
        let marks = StreamMemory(repeating: Mark.notAsked.rawValue, count: max(markCount, 1))
        let fields = StreamMemory(repeating: nowhere, count: max(width, 1))
        let unknown = StreamMemory(repeating: (column: 0, field: nowhere), count: max(width, 1))
        owners = [runs, offsets, marks, fields, unknown]
        (self.runs, self.offsets) = (runs.elements, offsets.elements)
        row = ScannedRow(marks: marks.elements, fields: fields.elements, unknown: unknown.elements)
    }

    /// Goes over a record that has a cell for every column, and no more; `false` where it is another, and `walk` has not
    /// moved then.
    @inline(__always)
    mutating func next(_ walk: inout RecordWalk) throws(RecordWalk.Fault) -> Bool {
        let start = walk
        var place = walk.position
        (row.unknownCount, row.emptyCount) = (0, 0)
        var left = offsets.count
        for run in runs {
            left -= run.count
            let isOver: Bool
            switch run.kind {
            case .rating: isOver = try rate(run, &walk, &place, isLast: left == 0)
            case .noted: isOver = try note(run, &walk, &place, isLast: left == 0)
            case .passed: isOver = try pass(run, &walk, &place, isLast: left == 0)
            }
            guard isOver else {
                walk = start
                return false
            }
        }
        try walk.endRecord(at: place)
        return true
    }

    /// Reads neighbouring ratings; `false` where the record has too few cells or too many.
    ///
    /// The last column of a table is a run of its own: behind all cells but its last there is a separator.
    @inline(__always)
    private mutating func rate(
        _ run: ColumnProgram.Run,
        _ walk: inout RecordWalk,
        _ place: inout Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> Bool {
        let (bytes, separator) = (walk.bytes, walk.separator)
        let marks = row.marks.baseAddress.unsafelyUnwrapped
        let offsets = offsets.baseAddress.unsafelyUnwrapped
        let separators = UInt64(separator) &* 0x0100_0100_0100_0100
        let (low, high) = (run.low, run.high)
        let atLeast = (0x0100 &- UInt64(low)) &* 0x0001_0001_0001_0001
        let above = (0x00FF &- UInt64(high)) &* 0x0001_0001_0001_0001
        let lowest = UInt64(low) &* 0x0001_0001_0001_0001
        var column = run.first
        let end = column + run.count
        while column < end {
            // Four cells of one digit, each with a separator behind it.
            while column + 4 <= end {
                let word = walk.word(place)
                let digits = word & 0x00FF_00FF_00FF_00FF
                let isPoint = (digits &+ atLeast) & ~(digits &+ above) & 0x0100_0100_0100_0100
                let isOther = (word & 0xFF00_FF00_FF00_FF00 ^ separators) | (isPoint ^ 0x0100_0100_0100_0100)
                let points = digits &- lowest
                if run.firstOffset >= 0 {
                    // Marks of cells that are others are put right below.
                    let pairs = (points | points >> 8) & 0x0000_FFFF_0000_FFFF
                    UnsafeMutableRawPointer(marks + (run.firstOffset + column - run.first))
                        .storeBytes(of: UInt32(truncatingIfNeeded: pairs | pairs >> 16), as: UInt32.self)
                } else {
                    marks[Int(offsets[column])] = UInt8(truncatingIfNeeded: points)
                    marks[Int(offsets[column + 1])] = UInt8(truncatingIfNeeded: points >> 16)
                    marks[Int(offsets[column + 2])] = UInt8(truncatingIfNeeded: points >> 32)
                    marks[Int(offsets[column + 3])] = UInt8(truncatingIfNeeded: points >> 48)
                }
                guard isOther == 0 else {
                    // The cells before the first other one are points all the same.
                    let plain = isOther.trailingZeroBitCount / 16
                    column += plain
                    place += 2 * plain
                    break
                }
                column += 4
                place += 8
            }
            guard column < end else { break }
            let byte = bytes[place]
            let next: Int
            if walk.isOver(byte) {
                marks[Int(offsets[column])] = Mark.notAnswered.rawValue
                row.emptyCount += 1
                next = place
            } else if byte >= low, byte <= high, walk.isOver(bytes[place + 1]) {
                marks[Int(offsets[column])] = byte &- low
                next = place + 1
            } else {
                let field: StreamField
                (field, next) = try walk.field(at: place)
                row.unknown[row.unknownCount] = (column, field)
                row.unknownCount += 1
            }
            column += 1
            guard RowScan.goesOn(from: next, walk, isLast: isLast && column == end, &place) else { return false }
        }
        return true
    }

    @inline(__always)
    private func note(
        _ run: ColumnProgram.Run,
        _ walk: inout RecordWalk,
        _ place: inout Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> Bool {
        let end = run.first + run.count
        for column in run.first..<end {
            let (field, next) = try walk.field(at: place)
            row.fields[column] = field
            guard RowScan.goesOn(from: next, walk, isLast: isLast && column + 1 == end, &place) else { return false }
        }
        return true
    }

    @inline(__always)
    private func pass(
        _ run: ColumnProgram.Run,
        _ walk: inout RecordWalk,
        _ place: inout Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> Bool {
        let end = run.first + run.count
        for column in run.first..<end {
            let (_, next) = try walk.field(at: place)
            guard RowScan.goesOn(from: next, walk, isLast: isLast && column + 1 == end, &place) else { return false }
        }
        return true
    }

    /// Goes behind the separator of a cell, or stays where the last cell ends; `false` where it is not as it should be.
    @inline(__always)
    private static func goesOn(from end: Int, _ walk: RecordWalk, isLast: Bool, _ place: inout Int) -> Bool {
        let isSeparated = end < walk.count && walk.bytes[end] == walk.separator
        place = isSeparated ? end + 1 : end
        return isSeparated != isLast
    }
}
