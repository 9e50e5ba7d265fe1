/// Memory of one size, let go with its owner.
final class StreamMemory<Element: BitwiseCopyable> {
    let elements: UnsafeMutableBufferPointer<Element>

    init(repeating element: Element, count: Int) {
        elements = .allocate(capacity: count)
        elements.initialize(repeating: element)
    }

    deinit { elements.deallocate() }
}
