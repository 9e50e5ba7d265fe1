import CDeflate

/// Writes a ZIP container that is the same for the same parts, on every machine and every day.
///
/// Parts are deflated by libdeflate, or stored where that is shorter; parts of more than 4 MiB are deflated by zlib while
/// they are made, so that none need be held. Every time stamp is 1 January 1980; there are no comments or attributes, and
/// extra fields only where ZIP64 needs them. APPNOTE.TXT 6.3 gives the layout. Names are ASCII.
@safe package struct ZIPWriter: ~Copyable {
    private let compressor: OpaquePointer
    private let sink: any ByteSink
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    /// Starts an empty container, which goes to a sink part by part.
    package init(to sink: any ByteSink) {
        guard let compressor = unsafe libdeflate_alloc_compressor(6) else {
            preconditionFailure("libdeflate has no memory for a compressor")
        }
        unsafe self.compressor = compressor
        self.sink = sink
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
    }

    /// Adds a part.
    ///
    /// Its name is a relative path of ASCII characters with forward slashes, not yet in the container.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        let deflated = deflate(content)
        let data = deflated ?? content
        let entry = ZIPEntry(
            name: take(name),
            start: sink.count,
            isDeflated: deflated != nil,
            checksum: unsafe libdeflate_crc32(0, content, content.count),
            packed: data.count,
            unpacked: content.count
        )
        sink.append(entry.localHeader)
        sink.append(data)
        directory += entry.directoryHeader
    }

    /// Adds a part that is handed over piece by piece.
    ///
    /// A part that may grow beyond 4 GiB says how many bytes it expects; it is refused there otherwise.
    package mutating func add(_ name: String, expecting bytes: Int = 0, _ make: (ZIPPart) -> Void) {
        let name = take(name)
        let part = ZIPPart(name: name, sink: sink, isLarge: bytes > ZIPEntry.limit / 2)
        make(part)
        guard let entry = part.finish() else {
            names.remove(name.lowercased())
            return add(name, part.held)
        }
        directory += entry.directoryHeader
    }

    /// Ends the container.
    package consuming func finish() {
        let start = sink.count
        sink.append(directory)
        var end = LittleEndian()
        if start > ZIPEntry.limit || names.count >= 0xFFFF {
            // 4.3.14 and 4.3.15: the end record of ZIP64 and what leads to it.
            let record = sink.count
            end.add([0x50, 0x4B, 0x06, 0x06])
            end.add64(44)
            end.add16(45)
            end.add16(45)
            end.add32(0)
            end.add32(0)
            end.add64(names.count)
            end.add64(names.count)
            end.add64(directory.count)
            end.add64(start)
            end.add([0x50, 0x4B, 0x06, 0x07])
            end.add32(0)
            end.add64(record)
            end.add32(1)
        }
        end.add([0x50, 0x4B, 0x05, 0x06])
        end.add16(0)  // this disk
        end.add16(0)  // disk of the directory
        end.add16(min(names.count, 0xFFFF))
        end.add16(min(names.count, 0xFFFF))
        end.add32(min(directory.count, ZIPEntry.limit))
        end.add32(min(start, ZIPEntry.limit))
        end.add16(0)  // comment
        sink.append(end.bytes)
    }

    /// A container with these parts, in memory.
    package static func container(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        let buffer = ByteBuffer()
        var zip = ZIPWriter(to: buffer)
        for (name, content) in parts { zip.add(name, content) }
        zip.finish()
        return buffer.bytes
    }

    private mutating func take(_ name: String) -> String {
        precondition(name.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5C }, "part names are plain ASCII")
        precondition(names.insert(name.lowercased()).inserted, "part names are unique without regard to case")
        return name
    }

    private func deflate(_ content: [UInt8]) -> [UInt8]? {
        guard content.count > 16 else { return nil }
        let room = content.count - 1
        let deflated = unsafe [UInt8](unsafeUninitializedCapacity: room) { memory, count in
            count = unsafe libdeflate_deflate_compress(
                compressor,
                content,
                content.count,
                memory.baseAddress,
                room
            )
        }
        return deflated.isEmpty ? nil : deflated
    }
}

/// A part of a container while it is made.
package final class ZIPPart {
    /// What is held until there is too much of it; then it goes through `stream`.
    fileprivate private(set) var held: [UInt8] = []

    private let name: String
    private let sink: any ByteSink
    private let start: Int
    private let isLarge: Bool
    private var checksum: UInt32 = 0
    private var unpacked = 0
    private var stream: DeflateStream?

    /// Parts up to this size are deflated whole, which is quicker and smaller.
    private static let mostHeld = 4 << 20

    fileprivate init(name: String, sink: any ByteSink, isLarge: Bool) {
        self.name = name
        self.sink = sink
        self.isLarge = isLarge
        start = sink.count
    }

    /// Adds bytes.
    package func append(_ bytes: [UInt8]) {
        guard stream == nil, held.count + bytes.count <= ZIPPart.mostHeld else { return pass(bytes) }
        held += bytes
    }

    private func pass(_ bytes: [UInt8]) {
        let sink = sink
        if stream == nil {
            sink.append(entry(packed: 0).localHeader)
            stream = DeflateStream { sink.append(Array($0)) }
            let before = held
            held = []
            pass(before)
        }
        checksum = unsafe libdeflate_crc32(checksum, bytes, bytes.count)
        unpacked += bytes.count
        precondition(isLarge || unpacked <= ZIPEntry.limit, "a part beyond 4 GiB says so before")
        stream?.append(bytes)
    }

    /// What the directory says of the part; `nil` when all of it is still held.
    fileprivate func finish() -> ZIPEntry? {
        guard let stream else { return nil }
        stream.finish()
        let headerLength = entry(packed: 0).localHeader.count
        let entry = entry(packed: sink.count - start - headerLength)
        sink.replace(at: start, with: entry.localHeader)
        return entry
    }

    private func entry(packed: Int) -> ZIPEntry {
        ZIPEntry(
            name: name,
            start: start,
            isDeflated: true,
            checksum: checksum,
            packed: packed,
            unpacked: unpacked,
            isLarge: isLarge
        )
    }
}

/// What the headers of a part say.
private struct ZIPEntry {
    let name: String
    let start: Int
    let isDeflated: Bool
    let checksum: UInt32
    let packed: Int
    let unpacked: Int

    /// Whether its sizes stand in an extra field of ZIP64 (4.5.3).
    var isLarge = false

    /// The largest size that plain headers hold.
    static let limit = 0xFFFF_FFFF

    var localHeader: [UInt8] {
        var header = LittleEndian()
        header.add([0x50, 0x4B, 0x03, 0x04])
        addFields(to: &header, extra: isLarge ? 20 : 0)
        header.add(Array(name.utf8))
        if isLarge { addSizes(to: &header, withStart: false) }
        return header.bytes
    }

    var directoryHeader: [UInt8] {
        let isFar = start > ZIPEntry.limit
        let needs64 = isLarge || isFar
        var header = LittleEndian()
        header.add([0x50, 0x4B, 0x01, 0x02, needs64 ? 45 : 20, 0])
        addFields(to: &header, extra: needs64 ? 28 : 0, hides: needs64)
        header.add16(0)  // comment
        header.add16(0)  // disk
        header.add16(0)  // internal attributes
        header.add32(0)  // external attributes
        header.add32(needs64 ? ZIPEntry.limit : start)
        header.add(Array(name.utf8))
        if needs64 { addSizes(to: &header, withStart: true) }
        return header.bytes
    }

    private func addFields(to header: inout LittleEndian, extra: Int, hides: Bool? = nil) {
        let hides = hides ?? isLarge
        header.add16(hides ? 45 : 20)  // version needed
        header.add16(0)  // flags
        header.add16(isDeflated ? 8 : 0)  // method: deflated or stored
        header.add16(0)  // time 00:00
        header.add16(0x0021)  // date 1980-01-01
        header.add32(Int(checksum))
        header.add32(hides ? ZIPEntry.limit : packed)
        header.add32(hides ? ZIPEntry.limit : unpacked)
        header.add16(name.utf8.count)
        header.add16(extra)
    }

    private func addSizes(to header: inout LittleEndian, withStart: Bool) {
        header.add16(1)
        header.add16(withStart ? 24 : 16)
        header.add64(unpacked)
        header.add64(packed)
        if withStart { header.add64(start) }
    }
}

private struct LittleEndian {
    var bytes: [UInt8] = []

    mutating func add(_ bytes: [UInt8]) { self.bytes += bytes }

    mutating func add16(_ value: Int) {
        bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    mutating func add32(_ value: Int) {
        add16(value)
        add16(value >> 16)
    }

    mutating func add64(_ value: Int) {
        add32(value)
        add32(value >> 32)
    }
}
