internal import Archive
internal import Glibc

/// A file that is written piece by piece.
///
/// What goes wrong is remembered and told at the end: nothing is written after it.
final class FileSink: ByteSink {
    private(set) var count = 0

    /// The system's error number of what went wrong first.
    private(set) var failure: Int32?

    private let descriptor: Int32
    private var waiting: [UInt8] = []

    /// Writes to an open file, which starts empty and stays the caller's to close.
    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    func append(_ bytes: [UInt8]) {
        count += bytes.count
        waiting += bytes
        if waiting.count > 1 << 18 { flush() }
    }

    func replace(at offset: Int, with bytes: [UInt8]) {
        flush()
        write(bytes) { pwrite(descriptor, $0, $1, off_t(offset + $2)) }
    }

    /// Hands everything to the system.
    func flush() {
        write(waiting) { memory, length, _ in Glibc.write(descriptor, memory, length) }
        waiting.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: [UInt8], _ call: (UnsafeRawPointer, Int, Int) -> Int) {
        guard failure == nil else { return }
        bytes.withUnsafeBytes { memory in
            guard let start = memory.baseAddress else { return }
            var done = 0
            while done < memory.count {
                let written = call(start + done, memory.count - done, done)
                if written > 0 {
                    done += written
                } else if written == 0 || errno != EINTR {
                    failure = written == 0 ? ENOSPC : errno
                    return
                }
            }
        }
    }
}
