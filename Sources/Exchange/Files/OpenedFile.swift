internal import Glibc
package import Reference

/// A file that is open for reading until this is let go.
package final class OpenedFile: Sendable {
    /// The path as the person wrote it.
    package let path: String

    /// How many bytes it has; 0 for a pipe.
    package let size: Int

    /// Whether it is a file that can be read again from its beginning.
    package let isRegular: Bool

    let descriptor: Int32

    /// Opens a file, or throws why it cannot be read.
    package init(_ path: String) throws(DiagnosticsError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw OpenedFile.refuse(
                path,
                "read",
                "there is no such file",
                hint: "check the path; it is taken from the folder you are in"
            )
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw OpenedFile.refuse(path, "read", "this is a folder", hint: "name a file in it")
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw OpenedFile.refuse(
                path,
                "read",
                "the file cannot be opened: \(reason)",
                hint: "check its permissions"
            )
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
    }

    deinit { close(descriptor) }

    /// Reads the bytes from a place on, as many as there are and have room, or throws why not.
    func read(into memory: UnsafeMutableRawBufferPointer, from offset: Int) throws(DiagnosticsError) -> Int {
        var count = 0
        while count < memory.count {
            let room = UnsafeMutableRawBufferPointer(rebasing: memory[count...])
            let got = pread(descriptor, room.baseAddress, room.count, off_t(offset + count))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw failure() }
            if got == 0 { break }
            count += got
        }
        return count
    }

    func failure() -> DiagnosticsError {
        OpenedFile.refuse(path, "read", "reading failed: \(String(cString: strerror(errno)))", .inputOutput)
    }

    func tooLarge(limit: Int) -> DiagnosticsError {
        OpenedFile.refuse(path, "size", "the file is larger than \(limit >> 20) MiB, the most that is read", .badData)
    }

    private static func refuse(
        _ path: String,
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
}
