import CDeflate

/// Writes a ZIP container that is the same for the same parts, on every machine and every day.
///
/// Parts are deflated whole at level 6 by libdeflate, or stored where that is shorter. Every time stamp is 1 January 1980;
/// there are no extra fields, comments or attributes. APPNOTE.TXT 6.3 gives the layout. Names are ASCII; a container holds
/// at most 65,535 parts and 4 GiB.
@safe package struct ZIPWriter: ~Copyable {
    private let compressor: OpaquePointer
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    /// Starts an empty container.
    package init() {
        guard let compressor = unsafe libdeflate_alloc_compressor(6) else {
            preconditionFailure("libdeflate has no memory for a compressor")
        }
        unsafe self.compressor = compressor
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
    }

    /// Adds a part.
    ///
    /// Its name is a relative path of ASCII characters with forward slashes, not yet in the container.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        precondition(name.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5C }, "part names are plain ASCII")
        precondition(names.insert(name.lowercased()).inserted, "part names are unique without regard to case")
        precondition(names.count <= 65_535 && bytes.count + content.count < 1 << 32, "the container stays under 4 GiB")
        let deflated = deflate(content)
        let data = deflated ?? content
        var header = LittleEndian()
        header.add16(20)  // version needed: 2.0
        header.add16(0)  // flags
        header.add16(deflated == nil ? 0 : 8)  // method: stored or deflated
        header.add16(0)  // time 00:00
        header.add16(0x0021)  // date 1980-01-01
        header.add32(unsafe libdeflate_crc32(0, content, content.count))
        header.add32(UInt32(data.count))
        header.add32(UInt32(content.count))
        header.add16(UInt16(name.utf8.count))
        header.add16(0)  // extra field
        let offset = UInt32(bytes.count)
        bytes += [0x50, 0x4B, 0x03, 0x04] + header.bytes + name.utf8 + data

        directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + header.bytes
        var tail = LittleEndian()
        tail.add16(0)  // comment
        tail.add16(0)  // disk
        tail.add16(0)  // internal attributes
        tail.add32(0)  // external attributes
        tail.add32(offset)
        directory += tail.bytes + name.utf8
    }

    /// Ends the container and returns its bytes.
    package consuming func finish() -> [UInt8] {
        var end = LittleEndian()
        end.add16(0)  // this disk
        end.add16(0)  // disk of the directory
        end.add16(UInt16(names.count))
        end.add16(UInt16(names.count))
        end.add32(UInt32(directory.count))
        end.add32(UInt32(bytes.count))
        end.add16(0)  // comment
        return bytes + directory + [0x50, 0x4B, 0x05, 0x06] + end.bytes
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

private struct LittleEndian {
    var bytes: [UInt8] = []

    mutating func add16(_ value: UInt16) {
        bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    mutating func add32(_ value: UInt32) {
        add16(UInt16(truncatingIfNeeded: value))
        add16(UInt16(truncatingIfNeeded: value >> 16))
    }
}
