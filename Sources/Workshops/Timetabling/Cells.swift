/// Numbers in rows of one width, read and written without checks; let go with its owner.
///
/// A search reads them some hundred million times a second; checked arrays inside an object take twice as long.
final class Cells<Element: BitwiseCopyable> {
    private let elements: UnsafeMutablePointer<Element>
    private let width: Int

    /// How many there are.
    let count: Int

    init(rows: Int, width: Int = 1, repeating element: Element) {
        count = max(rows * width, 1)
        self.width = width
        elements = .allocate(capacity: count)
        elements.initialize(repeating: element, count: count)
    }

    /// Takes rows of one width.
    convenience init(_ rows: [[Element]], empty: Element) {
        let width = rows.map(\.count).max() ?? 0
        self.init(rows: rows.count, width: width, repeating: empty)
        for (row, values) in rows.enumerated() {
            for (column, value) in values.enumerated() { self[row, column] = value }
        }
    }

    deinit { elements.deallocate() }

    @inline(__always)
    subscript(row: Int) -> Element {
        get { elements[row] }
        set { elements[row] = newValue }
    }

    @inline(__always)
    subscript(row: Int, column: Int) -> Element {
        get { elements[row &* width &+ column] }
        set { elements[row &* width &+ column] = newValue }
    }
}

/// Lists of numbers end to end, read without checks.
final class CellLists {
    private let starts: Cells<Int32>
    private let values: Cells<Int32>

    init(_ lists: [[Int]]) {
        starts = Cells(rows: lists.count + 1, repeating: 0)
        let all = lists.flatMap(\.self)
        values = Cells(rows: all.count, repeating: 0)
        for (position, value) in all.enumerated() { values[position] = Int32(value) }
        var start = 0
        for (row, list) in lists.enumerated() {
            starts[row] = Int32(start)
            start += list.count
        }
        starts[lists.count] = Int32(start)
    }

    /// Where the values of a list stand.
    @inline(__always)
    func range(_ list: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[list]), Int(starts[list &+ 1])))
    }

    @inline(__always)
    subscript(place: Int) -> Int { Int(values[place]) }
}
