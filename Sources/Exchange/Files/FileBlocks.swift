package import Reference

/// The bytes of a file, read from the front in pieces as large as the reader likes, and again if need be.
package struct FileBlocks: Sendable {
    /// The path as the person wrote it.
    package let path: String

    /// How many bytes there are.
    package let size: Int

    /// Where the next bytes are taken from.
    package private(set) var position = 0

    private let source: Source

    private enum Source: Sendable {
        case file(OpenedFile)
        case bytes([UInt8])
    }

    /// Takes bytes that are there already.
    package init(_ file: InputFile) {
        self.init(path: file.path, size: file.bytes.count, source: .bytes(file.bytes))
    }

    /// Opens a file of at most `limit` bytes, or throws why it cannot be read.
    ///
    /// A pipe, which cannot be read again, is read whole at once.
    package init(_ path: String, limit: Int = InputFile.largestTable) throws(DiagnosticsError) {
        let file = try OpenedFile(path)
        if file.isRegular {
            guard file.size <= limit else { throw file.tooLarge(limit: limit) }
            self.init(path: path, size: file.size, source: .file(file))
        } else {
            self.init(try InputFile(file, limit: limit))
        }
    }

    private init(path: String, size: Int, source: Source) {
        self.path = path
        self.size = size
        self.source = source
    }

    /// All bytes at once.
    package func whole() throws(DiagnosticsError) -> InputFile {
        switch source {
        case .bytes(let bytes): InputFile(path: path, bytes: bytes)
        case .file(let file): try InputFile(file, limit: max(size, InputFile.largestTable))
        }
    }

    /// The first bytes, at most so many.
    package func opening(_ most: Int) throws(DiagnosticsError) -> [UInt8] {
        var blocks = self
        blocks.go(to: 0)
        var fault: DiagnosticsError?
        let opening = [UInt8](unsafeUninitializedCapacity: min(most, size)) { memory, count in
            do throws(DiagnosticsError) {
                count = try blocks.read(into: UnsafeMutableRawBufferPointer(memory))
            } catch {
                (fault, count) = (error, 0)
            }
        }
        if let fault { throw fault }
        return opening
    }

    /// Goes to a byte.
    package mutating func go(to offset: Int) { position = offset }

    /// Reads the next bytes, as many as there are and have room; 0 at the end.
    ///
    /// - Throws: what went wrong with the file.
    package mutating func read(into memory: UnsafeMutableRawBufferPointer) throws(DiagnosticsError) -> Int {
        let room = UnsafeMutableRawBufferPointer(rebasing: memory.prefix(max(size - position, 0)))
        guard !room.isEmpty else { return 0 }
        let count: Int
        switch source {
        case .file(let file): count = try file.read(into: room, from: position)
        case .bytes(let bytes):
            bytes.withUnsafeBytes { bytes in
                room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + room.count)]))
            }
            count = room.count
        }
        position += count
        return count
    }
}
