import Needs

/// Reads the ratings of one row after the other on the way over their bytes, and notes where other cells stand.
final class RowScan {
    private let program: ColumnProgram
    private let offsets: StreamMemory<Int32>

    /// The marks of the row, by their positions.
    let marks: StreamMemory<UInt8>

    /// Where the cells of the row stand, by column; those of ratings mean nothing.
    let fields: StreamMemory<StreamField>

    /// Ratings that have to be looked up: the column and where the cell stands.
    let unknown: StreamMemory<(column: Int, field: StreamField)>
    private(set) var unknownCount = 0

    /// How many cells of ratings are empty.
    private(set) var emptyCount = 0

    init(_ program: ColumnProgram, width: Int, markCount: Int) {
        self.program = program
        offsets = StreamMemory(repeating: 0, count: max(width, 1))
        for (column, offset) in program.offsets.enumerated() { offsets.elements[column] = offset }
        let nowhere = StreamField(start: 0, end: 0, hasDoubledQuotes: false)
        marks = StreamMemory(repeating: Mark.notAsked.rawValue, count: max(markCount, 1))
        fields = StreamMemory(repeating: nowhere, count: max(width, 1))
        unknown = StreamMemory(repeating: (0, nowhere), count: max(width, 1))
    }

    /// Goes over a record that has a cell for every column, and no more; `false` where it is another, and `walk` has not
    /// moved then.
    @inline(__always)
    func next(_ walk: inout RecordWalk) throws(RecordWalk.Fault) -> Bool {
        let start = walk
        var place = walk.position
        (unknownCount, emptyCount) = (0, 0)
        var left = program.offsets.count
        for run in program.runs {
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
    private func rate(
        _ run: ColumnProgram.Run,
        _ walk: inout RecordWalk,
        _ place: inout Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> Bool {
        let (bytes, separator) = (walk.bytes, walk.separator)
        let marks = marks.elements.baseAddress.unsafelyUnwrapped
        let offsets = offsets.elements.baseAddress.unsafelyUnwrapped
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
                guard word & 0xFF00_FF00_FF00_FF00 == separators, isPoint == 0x0100_0100_0100_0100 else { break }
                let points = digits &- lowest
                marks[Int(offsets[column])] = UInt8(truncatingIfNeeded: points)
                marks[Int(offsets[column + 1])] = UInt8(truncatingIfNeeded: points >> 16)
                marks[Int(offsets[column + 2])] = UInt8(truncatingIfNeeded: points >> 32)
                marks[Int(offsets[column + 3])] = UInt8(truncatingIfNeeded: points >> 48)
                column += 4
                place += 8
            }
            guard column < end else { break }
            let byte = bytes[place]
            let next: Int
            if walk.isOver(byte) {
                marks[Int(offsets[column])] = Mark.notAnswered.rawValue
                emptyCount += 1
                next = place
            } else if byte >= low, byte <= high, walk.isOver(bytes[place + 1]) {
                marks[Int(offsets[column])] = byte &- low
                next = place + 1
            } else {
                let field: StreamField
                (field, next) = try walk.field(at: place)
                unknown.elements[unknownCount] = (column, field)
                unknownCount += 1
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
            fields.elements[column] = field
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
