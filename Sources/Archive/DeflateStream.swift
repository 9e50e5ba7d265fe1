import CZlib

/// Deflates bytes piece by piece with zlib, in memory that does not grow with them (RFC 1951, without header).
@safe final class DeflateStream {
    private let state: UnsafeMutablePointer<z_stream>
    private let output: (ArraySlice<UInt8>) -> Void
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    /// Starts a stream, and hands what is deflated over whenever there is enough of it.
    init(output: @escaping (ArraySlice<UInt8>) -> Void) {
        // zlib remembers where its state stands, so that must not move.
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: z_stream())
        self.output = output
        let result = unsafe deflateInit2_(
            state,
            5,
            Z_DEFLATED,
            -MAX_WBITS,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(result == Z_OK, "zlib has no memory for a stream")
        // Markup repeats itself: a match of eight bytes is good enough to look no further. That takes a fifth less time
        // than the level's own measure, and adds less than 1 % of bytes.
        unsafe deflateTune(state, 8, 8, 32, 32)
    }

    deinit {
        unsafe deflateEnd(state)
        unsafe state.deallocate()
    }

    /// Adds bytes.
    func append(_ bytes: [UInt8]) { run(bytes, Z_NO_FLUSH) }

    /// Ends the stream; nothing can be added after it.
    func finish() { run([], Z_FINISH) }

    private func run(_ bytes: [UInt8], _ flush: Int32) {
        precondition(bytes.count < Int(UInt32.max), "a piece stays under 4 GiB")
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe state.pointee.avail_in = UInt32(input.count)
            var isFull = true
            while isFull {
                let produced = unsafe room.withUnsafeMutableBufferPointer { memory in
                    unsafe state.pointee.next_out = memory.baseAddress
                    unsafe state.pointee.avail_out = UInt32(memory.count)
                    let result = unsafe deflate(state, flush)
                    precondition(result != Z_STREAM_ERROR, "the stream goes on until it is finished")
                    isFull = unsafe state.pointee.avail_out == 0
                    return unsafe memory.count - Int(state.pointee.avail_out)
                }
                if produced > 0 { output(room[..<produced]) }
            }
        }
    }
}
