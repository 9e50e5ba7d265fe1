import CDeflate
import CZlib

/// A part of a container that is unpacked piece by piece, in memory that does not grow with it.
///
/// Bytes are counted while inflating: a part that is larger than the directory says is refused at the piece that shows it.
@safe package final class ZIPPartStream {
    private let name: String
    private let bytes: [UInt8]
    private var rest: Range<Int>
    private let size: Int
    private let expectedChecksum: UInt32
    private var checksum: UInt32 = 0
    private var count = 0
    private var isEnded = false
    private var room: [UInt8]

    /// The state of zlib; `nil` for a part that is stored as it is.
    private let state: UnsafeMutablePointer<z_stream>?

    /// The most bytes of a piece.
    package static let mostOfAPiece = 1 << 15

    init(
        _ name: String,
        in bytes: [UInt8],
        at place: Range<Int>,
        isDeflated: Bool,
        size: Int,
        checksum: UInt32
    ) throws(ZIPFault) {
        self.name = name
        self.bytes = bytes
        rest = place
        self.size = size
        expectedChecksum = checksum
        guard isDeflated else {
            unsafe state = nil
            room = []
            return
        }
        room = [UInt8](repeating: 0, count: ZIPPartStream.mostOfAPiece)
        // zlib remembers where its state stands, so that must not move.
        let fresh = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe fresh.initialize(to: z_stream())
        let result = unsafe inflateInit2_(fresh, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(result == Z_OK, "zlib has memory for a stream")
        unsafe state = fresh
    }

    deinit {
        guard let state = unsafe state else { return }
        unsafe inflateEnd(state)
        unsafe state.deallocate()
    }

    /// The next bytes, never none; `nil` when the part is over.
    ///
    /// - Throws: when the part is larger or smaller than it says, is cut off, or its checksum is wrong.
    package func next() throws(ZIPFault) -> ArraySlice<UInt8>? {
        guard !isEnded else { return nil }
        let piece = unsafe state == nil ? stored() : try inflated()
        count += piece.count
        guard count <= size else { throw .tooLarge(name) }
        unsafe piece.withUnsafeBytes { memory in
            unsafe checksum = UInt32(libdeflate_crc32(checksum, memory.baseAddress, memory.count))
        }
        if isEnded, count != size || checksum != expectedChecksum { throw .wrongChecksum(name) }
        return piece.isEmpty ? nil : piece
    }

    private func stored() -> ArraySlice<UInt8> {
        let end = min(rest.lowerBound + ZIPPartStream.mostOfAPiece, rest.upperBound)
        let piece = bytes[rest.lowerBound..<end]
        rest = end..<rest.upperBound
        isEnded = rest.isEmpty
        return piece
    }

    private func inflated() throws(ZIPFault) -> ArraySlice<UInt8> {
        guard let state = unsafe state else { return [] }
        let (result, used, produced) = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe room.withUnsafeMutableBufferPointer { target in
                let given = min(rest.count, Int(UInt32.max))
                unsafe state.pointee.next_in = UnsafeMutablePointer(
                    mutating: source.baseAddress.map { unsafe $0 + rest.lowerBound }
                )
                unsafe state.pointee.avail_in = UInt32(given)
                unsafe state.pointee.next_out = target.baseAddress
                unsafe state.pointee.avail_out = UInt32(target.count)
                let result = unsafe inflate(state, Z_NO_FLUSH)
                return unsafe (
                    result, given - Int(state.pointee.avail_in), target.count - Int(state.pointee.avail_out)
                )
            }
        }
        rest = (rest.lowerBound + used)..<rest.upperBound
        isEnded = result == Z_STREAM_END
        guard isEnded || result == Z_OK && produced > 0 else { throw .cutOff }
        return room[..<produced]
    }
}
