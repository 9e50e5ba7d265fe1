import CDeflate
import CZlib

/// Reads a ZIP container that a stranger may have made.
///
/// Parts are looked up by name and never written anywhere by it. Local and central headers must agree, names must be
/// unique without regard to case, and bytes are counted while inflating: what headers say of sizes is not believed.
package struct ZIPReader: Sendable {
    /// Bounds on what is read.
    package struct Limits: Sendable {
        /// The most parts.
        package var parts = 10_000

        /// The largest part, unpacked, in bytes.
        package var partBytes = 64 << 20

        /// The most bytes of all parts together, unpacked.
        package var totalBytes = 256 << 20

        /// Creates the default bounds.
        package init() {}
    }

    /// The names of the parts in the order of the directory.
    package let names: [String]

    private let bytes: [UInt8]
    private let parts: [String: Part]
    private let limits: Limits

    /// Opens a container, or throws the first reason why it is not to be trusted.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZIPFault) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encryptedOrOld }
        guard let end = ZIPReader.endOfDirectory(in: bytes) else { throw .cutOff }
        let fields = Fields(bytes: bytes)
        let (count, size, start) = try ZIPReader.directory(endingAt: end, in: fields)
        guard count <= limits.parts else { throw .tooLarge("the directory") }
        guard start + size <= end else { throw .cutOff }
        var names: [String] = []
        var parts: [String: Part] = [:]
        var folded: Set<String> = []
        var offset = start
        var declared = 0
        for _ in 0..<count {
            guard offset + 46 <= end, fields.u32(offset) == 0x0201_4B50 else { throw .cutOff }
            let nameLength = fields.u16(offset + 28)
            let next = offset + 46 + nameLength + fields.u16(offset + 30) + fields.u16(offset + 32)
            guard next <= end,
                let name = String(validating: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
            else { throw .cutOff }
            guard ZIPReader.isPlain(name) else { throw .unsafeName(name) }
            guard folded.insert(name.lowercased()).inserted else { throw .repeatedName(name) }
            guard fields.u16(offset + 8) & 1 == 0 else { throw .encryptedOrOld }
            var part = Part(
                method: fields.u16(offset + 10),
                checksum: UInt32(fields.u32(offset + 16)),
                packed: fields.u32(offset + 20),
                unpacked: fields.u32(offset + 24),
                header: fields.u32(offset + 42)
            )
            part.takeLargeSizes(from: (offset + 46 + nameLength)..<next, in: fields)
            guard part.method == 0 || part.method == 8 else { throw .unknownMethod(name) }
            guard part.unpacked <= limits.partBytes else { throw .tooLarge(name) }
            declared += part.unpacked
            guard declared <= limits.totalBytes else { throw .tooLarge(name) }
            names.append(name)
            parts[name] = part
            offset = next
        }
        self.names = names
        self.bytes = bytes
        self.parts = parts
        self.limits = limits
    }

    /// The content of a part, `nil` when there is none of that name.
    ///
    /// - Throws: when headers disagree, the part is larger than it says, or its checksum is wrong.
    package func content(of name: String) throws(ZIPFault) -> [UInt8]? {
        guard let part = parts[name] else { return nil }
        let packed = bytes[try place(of: part, named: name)]
        let content = part.method == 0 ? Array(packed) : try inflate(packed, of: name, to: part.unpacked)
        guard content.count == part.unpacked, unsafe libdeflate_crc32(0, content, content.count) == part.checksum else {
            throw .wrongChecksum(name)
        }
        return content
    }

    /// The content of a part, to be handed over piece by piece; `nil` when there is none of that name.
    ///
    /// - Throws: when headers disagree.
    package func stream(of name: String) throws(ZIPFault) -> ZIPPartStream? {
        guard let part = parts[name] else { return nil }
        return try ZIPPartStream(
            name,
            in: bytes,
            at: place(of: part, named: name),
            isDeflated: part.method == 8,
            size: part.unpacked,
            checksum: part.checksum
        )
    }

    /// The most bytes that a part can unpack to: what the directory says of it, which is held to while inflating.
    package func size(of name: String) -> Int? { parts[name]?.unpacked }

    /// Where the packed bytes of a part stand.
    private func place(of part: Part, named name: String) throws(ZIPFault) -> Range<Int> {
        let fields = Fields(bytes: bytes)
        guard part.header + 30 <= bytes.count, fields.u32(part.header) == 0x0403_4B50 else { throw .cutOff }
        let nameLength = fields.u16(part.header + 26)
        let start = part.header + 30 + nameLength + fields.u16(part.header + 28)
        guard start + part.packed <= bytes.count else { throw .cutOff }
        guard bytes[(part.header + 30)..<(part.header + 30 + nameLength)].elementsEqual(name.utf8) else {
            throw .disagreeingHeaders(name)
        }
        return start..<(start + part.packed)
    }

    /// How many entries the directory has, how long it is, and where it starts.
    ///
    /// Where the end record has no room for a number, the one of ZIP64 has it (4.3.14 and 4.3.15).
    private static func directory(
        endingAt end: Int,
        in fields: Fields
    ) throws(ZIPFault) -> (count: Int, size: Int, start: Int) {
        let plain = (fields.u16(end + 10), fields.u32(end + 12), fields.u32(end + 16))
        guard plain.0 == 0xFFFF || plain.1 == 0xFFFF_FFFF || plain.2 == 0xFFFF_FFFF, end >= 20,
            fields.u32(end - 20) == 0x0706_4B50
        else { return plain }
        let record = fields.u64(end - 12)
        guard record + 56 <= end - 20, fields.u32(record) == 0x0606_4B50 else { throw .cutOff }
        return (fields.u64(record + 32), fields.u64(record + 40), fields.u64(record + 48))
    }

    private func inflate(_ packed: ArraySlice<UInt8>, of name: String, to size: Int) throws(ZIPFault) -> [UInt8] {
        var input = Array(packed)
        var output = [UInt8](repeating: 0, count: size + 1)
        var stream = unsafe z_stream()
        let version = ZLIB_VERSION
        guard unsafe inflateInit2_(&stream, -15, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .cutOff
        }
        defer { unsafe inflateEnd(&stream) }
        // One byte of room beyond the declared size: a part that fills it is larger than it says.
        let (status, produced) = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                let status = unsafe CZlib.inflate(&stream, Z_FINISH)
                return unsafe (status, target.count - Int(stream.avail_out))
            }
        }
        guard produced <= size else { throw .tooLarge(name) }
        guard status == Z_STREAM_END else { throw .cutOff }
        output.removeLast(output.count - produced)
        return output
    }

    static func endOfDirectory(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let fields = Fields(bytes: bytes)
        var offset = bytes.count - 22
        let last = max(0, bytes.count - 22 - 0xFFFF)
        while offset >= last {
            if fields.u32(offset) == 0x0605_4B50, offset + 22 + fields.u16(offset + 20) == bytes.count { return offset }
            offset -= 1
        }
        return nil
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains { $0 < 0x20 || $0 == 0x5C }
            && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
    }
}

/// Why a ZIP container is not to be trusted.
package enum ZIPFault: Error, Hashable, Sendable {
    /// It ends too early, or it is no ZIP container.
    case cutOff

    /// It is encrypted, or an old binary Office file.
    case encryptedOrOld

    /// A part, or the container, is larger than what is read.
    case tooLarge(String)

    /// A part's name leads out of the container.
    case unsafeName(String)

    /// Two parts have one name.
    case repeatedName(String)

    /// A part is packed in a way that Office does not use.
    case unknownMethod(String)

    /// The two headers of a part name it differently.
    case disagreeingHeaders(String)

    /// A part's bytes are not those that were packed.
    case wrongChecksum(String)
}

private struct Part: Sendable {
    let method: Int
    let checksum: UInt32
    var packed: Int
    var unpacked: Int
    var header: Int

    /// Takes the sizes that stand in an extra field of ZIP64 because the plain fields have no room for them (4.5.3).
    mutating func takeLargeSizes(from extra: Range<Int>, in fields: Fields) {
        let none = 0xFFFF_FFFF
        guard unpacked == none || packed == none || header == none else { return }
        var offset = extra.lowerBound
        while offset + 4 <= extra.upperBound {
            let end = offset + 4 + fields.u16(offset + 2)
            guard end <= extra.upperBound else { return }
            if fields.u16(offset) == 1 {
                var place = offset + 4
                func next(instead known: Int) -> Int {
                    guard known == none, place + 8 <= end else { return known }
                    defer { place += 8 }
                    return fields.u64(place)
                }
                unpacked = next(instead: unpacked)
                packed = next(instead: packed)
                header = next(instead: header)
                return
            }
            offset = end
        }
    }
}

/// Little-endian numbers in bytes.
///
/// The caller has checked that they are there.
struct Fields {
    let bytes: [UInt8]

    func u16(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }

    func u32(_ offset: Int) -> Int { u16(offset) | u16(offset + 2) << 16 }

    /// A number of eight bytes; one beyond any file is so large that sums of it are still numbers.
    func u64(_ offset: Int) -> Int {
        let high = u32(offset + 4)
        return high < 1 << 28 ? u32(offset) | high << 32 : 1 << 60
    }
}
