internal import Foundation
package import Reference

/// A file that somebody gave us, read whole.
package struct InputFile: Sendable {
    /// The path as the person wrote it.
    package let path: String

    /// Its bytes.
    package let bytes: [UInt8]

    /// Reads a file of at most `limit` bytes, or throws why it cannot be read.
    package init(_ path: String, limit: Int = 1 << 30) throws(DiagnosticsError) {
        func refuse(_ message: String, hint: String?) -> DiagnosticsError {
            DiagnosticsError(
                Diagnostic(.error, rule: "file.read", at: Place(file: path), message, hint: hint),
                cause: .noInput
            )
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw refuse("there is no such file", hint: "check the path; it is taken from the folder you are in")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw refuse("this is a folder", hint: "name a file in it") }
        guard status.st_mode & S_IFMT == S_IFREG || status.st_size == 0 else {
            throw refuse("this is not a plain file", hint: nil)
        }
        guard status.st_size <= limit else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "file.size",
                    at: Place(file: path),
                    "the file has \(status.st_size) bytes; at most \(limit) are read"
                )
            )
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw refuse(
                "the file cannot be opened: \(String(cString: strerror(errno)))",
                hint: "check its permissions"
            )
        }
        defer { close(descriptor) }
        guard let bytes = InputFile.readAll(descriptor, expected: Int(status.st_size), limit: limit) else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "file.read",
                    at: Place(file: path),
                    "reading failed: \(String(cString: strerror(errno)))"
                ),
                cause: .inputOutput
            )
        }
        self.path = path
        self.bytes = bytes
    }

    private static func readAll(_ descriptor: Int32, expected: Int, limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var room = max(expected + 1, 65_536)
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
