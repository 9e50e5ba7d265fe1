internal import Foundation
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
        func refuse(
            _ rule: String,
            _ message: String,
            hint: String? = nil,
            _ cause: DiagnosticsError.Cause = .noInput
        ) -> DiagnosticsError {
            DiagnosticsError(
                Diagnostic(.error, rule: "file.\(rule)", at: Place(file: path), message, hint: hint),
                cause: cause
            )
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw refuse(
                "read",
                "there is no such file",
                hint: "check the path; it is taken from the folder you are in"
            )
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw refuse("read", "this is a folder", hint: "name a file in it")
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw refuse("read", "the file cannot be opened: \(reason)", hint: "check its permissions")
        }
        defer { close(descriptor) }
        guard let bytes = InputFile.readAll(descriptor, expected: Int(status.st_size), limit: limit) else {
            throw refuse("read", "reading failed: \(String(cString: strerror(errno)))", .inputOutput)
        }
        guard bytes.count <= limit else {
            throw refuse("size", "the file is larger than \(limit >> 20) MiB, the most that is read", .badData)
        }
        self.path = path
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
