/// A way to place some units of a line up to a slot.
struct Node {
    /// The units that are placed.
    var done: UInt64
    var cost: Int32

    /// The way that it goes on from; -1 for none.
    var parent: Int32

    // The unit that was placed last, and where.
    var unit: UInt8
    var day: UInt8
    var start: UInt8

    /// How many slots of lectures end at the slot.
    var run: UInt8

    /// What stands on the day: `started`, `ownStarted`, and a bit for each use from `firstUse` on.
    var flags: UInt16

    /// For each limit how much the day holds, a byte each.
    var held: UInt16

    /// Something stands on the day.
    static let started: UInt16 = 1

    /// Something of the stream's own stands on the day.
    static let ownStarted: UInt16 = 2

    /// The bit of the first use.
    static let firstUse = 2

    /// What ways have in common that go on alike from one slot.
    struct Key: Hashable {
        var done: UInt64
        var rest: UInt32
    }
}

/// All ways of a search, in a memory that grows.
final class NodeStore {
    private var nodes: UnsafeMutablePointer<Node>
    private var capacity = 1 << 12
    private(set) var count = 0

    init() { nodes = .allocate(capacity: capacity) }

    deinit { nodes.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Node {
        get { nodes[index] }
        set { nodes[index] = newValue }
    }

    @inline(__always)
    func append(_ node: Node) -> Int32 {
        if count == capacity { grow() }
        nodes[count] = node
        count += 1
        return Int32(count - 1)
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: nodes, count: count)
        nodes.deallocate()
        (nodes, capacity) = (larger, capacity * 2)
    }
}

/// The ways that stand at one slot: of ways that go on alike only the cheapest.
struct NodeLayer {
    private var list: [Int32] = []
    private var table: [Int32] = []

    var count: Int { list.count }

    func node(at position: Int) -> Int32 { list[position] }

    mutating func clear() { (list, table) = ([], []) }

    @inline(__always)
    mutating func add(_ node: Node, to nodes: NodeStore) {
        if list.count * 2 >= table.count { grow(nodes) }
        let mask = table.count - 1
        var place = NodeLayer.hash(node) & mask
        while table[place] >= 0 {
            let known = nodes[Int(table[place])]
            if known.done == node.done, known.run == node.run, known.flags == node.flags,
                known.held == node.held
            {
                if node.cost < known.cost { nodes[Int(table[place])] = node }
                return
            }
            place = (place + 1) & mask
        }
        let index = nodes.append(node)
        table[place] = index
        list.append(index)
    }

    private mutating func grow(_ nodes: NodeStore) {
        table = [Int32](repeating: -1, count: max(table.count * 2, 16))
        let mask = table.count - 1
        for index in list {
            var place = NodeLayer.hash(nodes[Int(index)]) & mask
            while table[place] >= 0 { place = (place + 1) & mask }
            table[place] = index
        }
    }

    @inline(__always)
    private static func hash(_ node: Node) -> Int {
        let mixed =
            (node.done ^ UInt64(node.run) << 40 ^ UInt64(node.flags) << 48 ^ UInt64(node.held) << 20)
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 24 ^ mixed >> 50)
    }
}
