/// Hashes in the order in which they came, kept in pieces so that growing copies nothing.
struct HashList {
    private(set) var pieces: [[UInt64]] = []
    private var last: [UInt64] = []

    private static let pieceLength = 1 << 15

    /// How many there are.
    var count: Int { pieces.count * HashList.pieceLength + last.count }

    @inline(__always)
    mutating func append(_ hash: UInt64) {
        if last.isEmpty { last.reserveCapacity(HashList.pieceLength) }
        last.append(hash)
        if last.count == HashList.pieceLength { closePiece() }
    }

    private mutating func closePiece() {
        pieces.append(last)
        last = []
    }

    /// Calls `body` with each hash and its place among all.
    @inline(__always)
    func visit(_ body: (_ place: Int, _ hash: UInt64) -> Void) {
        var place = 0
        for piece in pieces + [last] {
            for hash in piece {
                body(place, hash)
                place += 1
            }
        }
    }

    /// The hashes that come more than once in all lists together.
    ///
    /// Cost: the hashes are spread over places by their first bits, a few a place, and compared there.
    static func repeated(in lists: [HashList]) -> Set<UInt64> {
        let count = lists.reduce(0) { $0 + $1.count }
        guard count > 1 else { return [] }
        let bits = max(1, Int.bitWidth - 1 - (count / 6 + 1).leadingZeroBitCount)
        let shift = UInt64(64 - bits)
        var ends = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for list in lists { list.visit { ends[Int($1 >> shift) + 1] += 1 } }
        for place in 1..<ends.count { ends[place] += ends[place - 1] }
        var spread = [UInt64](repeating: 0, count: count)
        for list in lists {
            list.visit { _, hash in
                let place = Int(hash >> shift)
                spread[Int(ends[place])] = hash
                ends[place] += 1
            }
        }
        var repeated: Set<UInt64> = []
        var start = 0
        for end in ends.dropLast() {
            compare(&spread, start..<Int(end), &repeated)
            start = Int(end)
        }
        return repeated
    }

    private static func compare(_ hashes: inout [UInt64], _ place: Range<Int>, _ repeated: inout Set<UInt64>) {
        guard place.count > 1 else { return }
        if place.count > 32 {
            hashes[place].sort()
            for second in place.dropFirst() where hashes[second] == hashes[second - 1] {
                repeated.insert(hashes[second])
            }
            return
        }
        for second in place.dropFirst() {
            for first in place.lowerBound..<second where hashes[first] == hashes[second] {
                repeated.insert(hashes[second])
            }
        }
    }
}
