/// The headers of a ZIP container as they stand, for those who judge how it was made.
///
/// Nothing is believed and nothing is refused but a container without a directory; ``ZIPReader`` decides what is safe.
package struct ZIPHeaders: Sendable {
    /// The entries in the order of the directory.
    package let entries: [Entry]

    /// Whether the container ends in a comment.
    package let hasComment: Bool

    /// Reads the directory, as far as it goes, and the local header of each entry.
    ///
    /// - Parameters:
    ///   - bytes: the container.
    ///   - limit: the most entries that are read.
    /// - Throws: when the bytes are no ZIP container, or the directory breaks off.
    package init(_ bytes: [UInt8], limit: Int = ZIPReader.Limits().parts) throws(ZIPFault) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encryptedOrOld }
        guard let end = ZIPReader.endOfDirectory(in: bytes) else { throw .cutOff }
        let fields = Fields(bytes: bytes)
        let (count, start) = (fields.u16(end + 10), fields.u32(end + 16))
        guard count <= limit, start != 0xFFFF_FFFF else { throw .tooLarge("the directory") }
        var entries: [Entry] = []
        var offset = start
        for _ in 0..<count {
            guard offset + 46 <= end, fields.u32(offset) == 0x0201_4B50 else { throw .cutOff }
            let lengths = (
                name: fields.u16(offset + 28), extra: fields.u16(offset + 30), comment: fields.u16(offset + 32)
            )
            guard offset + 46 + lengths.name <= end else { throw .cutOff }
            entries.append(
                Entry(
                    nameBytes: Array(bytes[(offset + 46)..<(offset + 46 + lengths.name)]),
                    isEncrypted: fields.u16(offset + 8) & 1 != 0,
                    method: fields.u16(offset + 10),
                    timeStamp: UInt32(truncatingIfNeeded: fields.u32(offset + 12)),
                    packedBytes: fields.u32(offset + 20),
                    unpackedBytes: fields.u32(offset + 24),
                    extraBytes: lengths.extra,
                    commentBytes: lengths.comment,
                    start: fields.u32(offset + 42),
                    local: LocalHeader(at: fields.u32(offset + 42), in: bytes)
                )
            )
            offset += 46 + lengths.name + lengths.extra + lengths.comment
        }
        self.entries = entries
        hasComment = fields.u16(end + 20) > 0
    }

    /// What the directory says of an entry, beside its local header.
    package struct Entry: Sendable {
        /// The name, as bytes.
        package let nameBytes: [UInt8]

        /// Whether it is encrypted.
        package let isEncrypted: Bool

        /// The number of its method: 0 stored, 8 deflated.
        package let method: Int

        /// Date and time of MS-DOS, the date in the upper half.
        package let timeStamp: UInt32

        /// How many bytes it takes in the container.
        package let packedBytes: Int

        /// How many bytes it is said to unpack to.
        package let unpackedBytes: Int

        /// The length of its extra field in the directory.
        package let extraBytes: Int

        /// The length of its comment.
        package let commentBytes: Int

        /// Where its local header begins.
        package let start: Int

        /// Its local header; `nil` when there is none where the directory says.
        package let local: LocalHeader?

        /// The name, with what is not UTF-8 repaired.
        package var name: String { String(decoding: nameBytes, as: UTF8.self) }

        /// Where its content ends, as far as headers tell.
        package var end: Int { (local?.contentStart ?? start) + packedBytes }
    }

    /// What stands before the content of an entry.
    package struct LocalHeader: Sendable {
        /// The name, as bytes.
        package let nameBytes: [UInt8]

        /// The length of its extra field.
        package let extraBytes: Int

        /// Where the content begins.
        package let contentStart: Int

        /// The name, with what is not UTF-8 repaired.
        package var name: String { String(decoding: nameBytes, as: UTF8.self) }

        fileprivate init?(at offset: Int, in bytes: [UInt8]) {
            let fields = Fields(bytes: bytes)
            guard offset + 30 <= bytes.count, fields.u32(offset) == 0x0403_4B50 else { return nil }
            let nameLength = fields.u16(offset + 26)
            guard offset + 30 + nameLength <= bytes.count else { return nil }
            nameBytes = Array(bytes[(offset + 30)..<(offset + 30 + nameLength)])
            extraBytes = fields.u16(offset + 28)
            contentStart = offset + 30 + nameLength + extraBytes
        }
    }
}
