import Needs

/// Rows that are not counted yet, a few of each group, so that a group is counted while its counts are near.
///
/// A row is put down without a look at what the tally holds, which for thousands of groups is far away.
struct WaitingRows {
    /// How many rows of a group wait at most.
    private static let most = 20

    /// How many groups have their rows in one piece of memory.
    private static let groupsInPiece = 64

    /// How many rare states wait at most.
    private static let mostRare = 4_096

    private let rowLength: Int
    private var pieces: [StreamMemory<UInt8>] = []

    /// Where the rows of each group begin.
    private var starts: [UnsafeMutablePointer<UInt8>] = []

    /// How many rows of each group wait.
    private var counts: [UInt8] = []

    /// Rare states of rows that were put down.
    private var rare: [(place: Int, question: Int, state: UInt16)] = []

    init(rowLength: Int) {
        self.rowLength = rowLength
    }

    /// Where the next row of a group is put down; it is there once `keepRow` is called.
    @inline(__always)
    mutating func nextRow(at place: Int) -> UnsafeMutablePointer<UInt8> {
        if place >= counts.count { makeRoom(for: place) }
        return starts[place] + Int(counts[place]) * rowLength
    }

    /// Keeps the row that was put down; a group of which enough rows wait is counted.
    @inline(__always)
    mutating func keepRow(at place: Int, _ tally: inout Tally) {
        counts[place] += 1
        if counts[place] == WaitingRows.most { countRows(at: place, &tally) }
    }

    /// Keeps a rare state of a row that was put down.
    mutating func keep(rare state: UInt16, of question: Int, at place: Int, _ tally: inout Tally) {
        rare.append((place, question, state))
        if rare.count == WaitingRows.mostRare { noteRare(&tally) }
    }

    /// Counts all that waits.
    mutating func countAll(_ tally: inout Tally) {
        for place in counts.indices where counts[place] > 0 { countRows(at: place, &tally) }
        noteRare(&tally)
    }

    private mutating func countRows(at place: Int, _ tally: inout Tally) {
        let rows = UnsafeBufferPointer(start: starts[place], count: Int(counts[place]) * rowLength)
        tally.add(ranks: rows, each: rowLength, at: place)
        counts[place] = 0
    }

    private mutating func noteRare(_ tally: inout Tally) {
        for note in rare { tally.note(state: note.state, of: note.question, at: note.place) }
        rare.removeAll(keepingCapacity: true)
    }

    private mutating func makeRoom(for place: Int) {
        let groupLength = WaitingRows.most * rowLength
        while counts.count <= place {
            let piece = StreamMemory<UInt8>(room: WaitingRows.groupsInPiece * groupLength)
            pieces.append(piece)
            guard let start = piece.elements.baseAddress else { preconditionFailure("a piece has room") }
            starts += (0..<WaitingRows.groupsInPiece).map { start + $0 * groupLength }
            counts += [UInt8](repeating: 0, count: WaitingRows.groupsInPiece)
        }
    }
}
