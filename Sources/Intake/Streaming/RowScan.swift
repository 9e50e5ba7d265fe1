import Needs

/// A row whose ratings were read; good until the next one is.
struct ScannedRow {
    /// The marks of the row, by their positions.
    let marks: UnsafeMutableBufferPointer<UInt8>

    /// Where the cells of the row stand, by column; those of ratings mean nothing.
    let fields: UnsafeMutableBufferPointer<StreamField>

    /// Ratings that have to be looked up: the column and where the cell stands.
    let unknown: UnsafeMutableBufferPointer<(column: Int, field: StreamField)>
}

/// Reads the ratings of one row after the other on the way over their bytes, and notes where other cells stand.
///
/// The bytes of a block are followed by line feeds, so that eight of them can be read at any place of it.
struct RowScan {
    /// The row that was read last.
    let row: ScannedRow

    /// How many of its ratings have to be looked up.
    private(set) var unknownCount = 0

    /// How many cells of its ratings are empty.
    private(set) var emptyCount = 0

    private let runs: UnsafeMutableBufferPointer<ColumnProgram.Run>

    /// The marks of the row by column; those of other cells than ratings mean nothing.
    private let cells: UnsafeMutableBufferPointer<UInt8>

    /// The columns of ratings and the positions of their marks, where they are not in the same order.
    private let moves: UnsafeMutableBufferPointer<(column: Int, offset: Int)>

    /// The mark of a cell without an answer.
    private let nothing = Mark.notAnswered.rawValue

    /// Who owns the memory that all of this points to.
    private let owners: [AnyObject]

    init(_ program: ColumnProgram, width: Int, markCount: Int) {
        let runs = StreamMemory(copying: program.runs)
        let nowhere = StreamField(start: 0, end: 0, hasDoubledQuotes: false)
        let cells = StreamMemory(repeating: Mark.notAsked.rawValue, count: width + TallyCoding.spareMarks)
        let fields = StreamMemory(repeating: nowhere, count: max(width, 1))
        let unknown = StreamMemory(repeating: (column: 0, field: nowhere), count: max(width, 1))
        let ratings = program.runs.filter { $0.kind == .rating }
        let isInOrder = program.ratingCount == markCount && ratings.count == 1 && ratings[0].firstOffset == 0
        var marks = UnsafeMutableBufferPointer(rebasing: cells.elements[(isInOrder ? ratings[0].first : 0)...])
        let moves = StreamMemory(copying: isInOrder ? [] : program.moves)
        var owners: [AnyObject] = [runs, cells, fields, unknown, moves]
        if !isInOrder {
            let own = StreamMemory(repeating: Mark.notAsked.rawValue, count: markCount + TallyCoding.spareMarks)
            marks = own.elements
            owners.append(own)
        }
        self.owners = owners
        (self.runs, self.cells, self.moves) = (runs.elements, cells.elements, moves.elements)
        row = ScannedRow(marks: marks, fields: fields.elements, unknown: unknown.elements)
    }

    /// Goes over a record that has a cell for every column, and no more; `false` where it is another, and `walk` has not
    /// moved then.
    @inline(__always)
    mutating func next(_ walk: inout RecordWalk) throws(RecordWalk.Fault) -> Bool {
        let (position, line) = (walk.position, walk.line)
        var place = position
        (unknownCount, emptyCount) = (0, 0)
        let fields = row.fields
        var left = fields.count
        for run in runs {
            left -= run.count
            let isOver: Bool
            switch run.kind {
            case .rating: isOver = try rate(run, &walk, &place, isLast: left == 0)
            case .noted: isOver = try RowScan.note(run, in: fields, &walk, &place, isLast: left == 0)
            case .passed: isOver = try RowScan.pass(run, &walk, &place, isLast: left == 0)
            }
            guard isOver else {
                (walk.position, walk.line) = (position, line)
                return false
            }
        }
        try walk.endRecord(at: place)
        for move in moves { row.marks[move.offset] = cells[move.column] }
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
        guard !isLast else { return try rateOther(run.first, run, &walk, &place, isLast: true) }
        var cell = walk.bytes + place
        var mark = cells.baseAddress.unsafelyUnwrapped + run.first
        let end = mark + run.count
        let separator = walk.separator
        var emptyCount = 0
        let nothing = nothing
        // A cell with a point is a byte that is so much above the lowest point, and a separator.
        let lowest = SIMD8(repeating: UInt16(separator) << 8 | UInt16(run.low))
        let range = SIMD8(repeating: UInt16(run.high &- run.low))
        while mark < end {
            // Eight cells at a time; what is put down for the first that is no point, and behind it, is put right later.
            let points = UnsafeRawPointer(cell).loadUnaligned(as: SIMD8<UInt16>.self) &- lowest
            UnsafeMutableRawPointer(mark)
                .storeBytes(of: SIMD8<UInt8>(truncatingIfNeeded: points), as: SIMD8<UInt8>.self)
            let isOther: SIMDMask<SIMD8<Int16>> = points .> range
            var others = RowScan.bytes(of: isOther)
            if end - mark < 8 { others |= UInt64.max << UInt64(8 * (end - mark)) }
            guard others != 0 else {
                mark += 8
                cell += 16
                continue
            }
            let plain = others.trailingZeroBitCount / 8
            mark += plain
            cell += 2 * plain
            guard mark < end else { break }
            if cell[0] == separator {
                mark[0] = nothing
                emptyCount += 1
                cell += 1
            } else {
                place = cell - walk.bytes
                let column = run.first + run.count - (end - mark)
                guard try rateOther(column, run, &walk, &place, isLast: false) else { return false }
                cell = walk.bytes + place
            }
            mark += 1
        }
        place = cell - walk.bytes
        self.emptyCount += emptyCount
        return true
    }

    /// A byte of ones for each cell that is another one: with one word for all, there is one guess which it is.
    @inline(__always)
    private static func bytes(of mask: SIMDMask<SIMD8<Int16>>) -> UInt64 {
        let words = unsafeBitCast(mask, to: SIMD8<UInt16>.self)
        return unsafeBitCast(SIMD8<UInt8>(truncatingIfNeeded: words), to: UInt64.self)
    }

    /// Reads a rating that is more than a point with a separator behind it, or the last of its row.
    private mutating func rateOther(
        _ column: Int,
        _ run: ColumnProgram.Run,
        _ walk: inout RecordWalk,
        _ place: inout Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> Bool {
        let byte = walk.bytes[place]
        let next: Int
        if walk.isOver(byte) {
            cells[column] = nothing
            emptyCount += 1
            next = place
        } else if byte >= run.low, byte <= run.high, walk.isOver(walk.bytes[place + 1]) {
            cells[column] = byte &- run.low
            next = place + 1
        } else {
            let field: StreamField
            (field, next) = try walk.field(at: place)
            row.unknown[unknownCount] = (column, field)
            unknownCount += 1
        }
        return RowScan.goesOn(from: next, walk, isLast: isLast, &place)
    }

    @inline(__always)
    private static func note(
        _ run: ColumnProgram.Run,
        in fields: UnsafeMutableBufferPointer<StreamField>,
        _ walk: inout RecordWalk,
        _ place: inout Int,
        isLast: Bool
    ) throws(RecordWalk.Fault) -> Bool {
        let end = run.first + run.count
        for column in run.first..<end {
            let (field, next) = try walk.field(at: place)
            fields[column] = field
            guard RowScan.goesOn(from: next, walk, isLast: isLast && column + 1 == end, &place) else { return false }
        }
        return true
    }

    @inline(__always)
    private static func pass(
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
