/// Memory of one size, let go with its owner.
///
/// Arrays would ask at each change whether somebody else has them; this memory has one owner, who knows.
final class StreamMemory<Element: BitwiseCopyable> {
    let elements: UnsafeMutableBufferPointer<Element>

    init(repeating element: Element, count: Int) {
        elements = .allocate(capacity: count)
        elements.initialize(repeating: element)
    }

    /// Room for elements, each of which is put down before it is read.
    init(room count: Int) {
        elements = .allocate(capacity: count)
    }

    init(copying others: some Collection<Element>) {
        elements = .allocate(capacity: others.count)
        _ = elements.initialize(fromContentsOf: others)
    }

    deinit { elements.deallocate() }
}
