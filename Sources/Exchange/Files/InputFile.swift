internal import Glibc
package import Reference

/// A file that somebody gave us, read whole.
package struct InputFile: Sendable {
    /// The path as the person wrote it.
    package let path: String

    /// Its bytes.
    package let bytes: [UInt8]

    /// The most bytes that a file of answers may have.
    package static let largestTable = 1 << 30

    /// Takes bytes that are there already.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads a file of at most `limit` bytes, or throws why it cannot be read.
    ///
    /// Pipes are read too, and count as they come.
    package init(_ path: String, limit: Int = 64 << 20) throws(DiagnosticsError) {
        try self.init(OpenedFile(path), limit: limit)
    }

    /// Reads what is left of an open file of at most `limit` bytes, or throws why it cannot be read.
    init(_ opened: OpenedFile, limit: Int) throws(DiagnosticsError) {
        guard let bytes = InputFile.readAll(opened.descriptor, expected: opened.size, limit: limit) else {
            throw opened.failure()
        }
        guard bytes.count <= limit else { throw opened.tooLarge(limit: limit) }
        path = opened.path
        self.bytes = bytes
    }

    /// Everything from a descriptor, or somewhat more than `limit` bytes of it; `nil` when reading fails.
    private static func readAll(_ descriptor: Int32, expected: Int, limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var room = min(max(expected, 0), limit) + 1
        while bytes.count <= limit {
            var failed = false
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { memory, count in
                let got = read(descriptor, memory.baseAddress, room)
                failed = got < 0
                count = max(got, 0)
            }
            if failed { return nil }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = 65_536
        }
        return bytes
    }
}
