import Needs

/// Rows that are not counted yet, a few of each group, so that a group is counted while its counts are near.
///
/// A row of states is put down without a look at what the tally holds, which for thousands of groups is far away.
struct WaitingRows {
    /// How many rows of a group wait at most.
    private static let most = 16

    /// How many groups have their rows in one piece of memory.
    private static let groupsInPiece = 64

    private let rowLength: Int
    private var pieces: [StreamMemory<UInt16>] = []

    /// How many rows of each group wait.
    private var counts: [UInt8] = []

    init(rowLength: Int) {
        self.rowLength = rowLength
    }

    /// Puts down the states of a row of the group at a place of the tally; a group of which enough rows wait is counted.
    @inline(__always)
    mutating func append(_ states: UnsafeMutableBufferPointer<UInt16>, at place: Int, _ tally: inout Tally) {
        if place >= counts.count { makeRoom(for: place) }
        let count = Int(counts[place])
        let row = rows(at: place) + count * rowLength
        row.update(from: states.baseAddress.unsafelyUnwrapped, count: rowLength)
        counts[place] = UInt8(count + 1)
        if count + 1 == WaitingRows.most { countRows(at: place, &tally) }
    }

    /// Counts all rows that wait.
    mutating func countAll(_ tally: inout Tally) {
        for place in counts.indices where counts[place] > 0 { countRows(at: place, &tally) }
    }

    @inline(__always)
    private func rows(at place: Int) -> UnsafeMutablePointer<UInt16> {
        let (piece, group) = place.quotientAndRemainder(dividingBy: WaitingRows.groupsInPiece)
        return pieces[piece].elements.baseAddress.unsafelyUnwrapped + group * WaitingRows.most * rowLength
    }

    private mutating func countRows(at place: Int, _ tally: inout Tally) {
        tally.add(UnsafeBufferPointer(start: rows(at: place), count: Int(counts[place]) * rowLength), at: place)
        counts[place] = 0
    }

    private mutating func makeRoom(for place: Int) {
        while counts.count <= place {
            pieces.append(
                StreamMemory(repeating: 0, count: WaitingRows.groupsInPiece * WaitingRows.most * rowLength)
            )
            counts += [UInt8](repeating: 0, count: WaitingRows.groupsInPiece)
        }
    }
}
