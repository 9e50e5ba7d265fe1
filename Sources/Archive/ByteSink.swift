/// Where a file goes while it is made: piece after piece, with places near the beginning filled in later.
package protocol ByteSink: AnyObject {
    /// How many bytes went there so far.
    var count: Int { get }

    /// Adds bytes at the end.
    func append(_ bytes: [UInt8])

    /// Puts bytes over those that went there before, from an offset on.
    func replace(at offset: Int, with bytes: [UInt8])
}

/// Bytes that are kept in memory.
package final class ByteBuffer: ByteSink {
    /// What went there.
    package private(set) var bytes: [UInt8] = []

    package var count: Int { bytes.count }

    /// Starts with nothing.
    package init() {}

    package func append(_ bytes: [UInt8]) { self.bytes += bytes }

    package func replace(at offset: Int, with bytes: [UInt8]) {
        self.bytes.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    }
}
