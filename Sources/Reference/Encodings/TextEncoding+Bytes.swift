extension TextEncoding {
    /// Where bytes are not what the encoding allows.
    package struct Fault: Error, Hashable, Sendable {
        /// The byte, counted from 0.
        package let offset: Int

        /// What is wrong there.
        package let kind: Kind

        /// The ways in which bytes can be wrong.
        package enum Kind: Hashable, Sendable {
            /// A byte that is no part of well-formed UTF-8.
            case notUTF8(UInt8)

            /// A byte for which the code page has no character.
            case undefined(UInt8)

            /// Half of a surrogate pair without its other half.
            case loneSurrogate(UInt16)

            /// A single byte at the end, where characters have two.
            case oddByte
        }
    }

    /// The text that bytes stand for, as UTF-8; a byte order mark is a character like others.
    ///
    /// Nothing is replaced: the first byte that the encoding does not allow is thrown. Cost: one pass, or two.
    package func decode(_ bytes: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
        switch self {
        case .utf8:
            let text = Array(bytes)
            if let offset = text.firstInvalidUTF8Byte {
                throw Fault(offset: bytes.startIndex + offset, kind: .notUTF8(text[offset]))
            }
            return text
        case .utf16LittleEndian: return try decodeUTF16(bytes, low: 0, high: 1)
        case .utf16BigEndian: return try decodeUTF16(bytes, low: 1, high: 0)
        case .windows1252, .windows1256, .windows1251: return try decodePage(bytes)
        }
    }

    /// The bytes that a text is in this encoding, without a byte order mark; `nil` when it cannot hold the text.
    package func encode(_ text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .windows1252, .windows1256, .windows1251:
            guard let page = CodePage(self) else { return nil }
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                if scalar.isASCII {
                    bytes.append(UInt8(scalar.value))
                } else if let position = page.upperHalf.firstIndex(of: scalar) {
                    bytes.append(UInt8(0x80 + position))
                } else {
                    return nil
                }
            }
            return bytes
        }
    }

    /// The text that bytes stand for, to be shown to a person: each byte that the encoding does not allow as `<E9>`.
    package func readable(_ bytes: ArraySlice<UInt8>) -> String {
        var rest = bytes
        var text = ""
        while !rest.isEmpty {
            do throws(Fault) {
                text += String(decoding: try decode(rest), as: UTF8.self)
                rest = []
            } catch {
                text += (try? decode(rest[..<error.offset])).map { String(decoding: $0, as: UTF8.self) } ?? ""
                let width = isUTF16 ? min(2, rest.endIndex - error.offset) : 1
                let wrong = rest[error.offset..<(error.offset + width)]
                text += "<\(wrong.map(\.hexadecimal).joined())>"
                rest = rest[(error.offset + width)...]
            }
        }
        return text
    }

    private func decodeUTF16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) throws(Fault) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2 + bytes.count / 4)
        var offset = bytes.startIndex
        let end = bytes.endIndex - bytes.count % 2
        func unit(at offset: Int) -> UInt16 { UInt16(bytes[offset + high]) << 8 | UInt16(bytes[offset + low]) }
        while offset < end {
            let first = unit(at: offset)
            if let scalar = Unicode.Scalar(first) {
                text.append(asUTF8: scalar)
                offset += 2
                continue
            }
            guard first < 0xDC00, offset + 2 < end, case let second = unit(at: offset + 2), second >> 10 == 0x37,
                let scalar = Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
            else { throw Fault(offset: offset, kind: .loneSurrogate(first)) }
            text.append(asUTF8: scalar)
            offset += 4
        }
        if end != bytes.endIndex { throw Fault(offset: end, kind: .oddByte) }
        return text
    }

    private func decodePage(_ bytes: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
        let characters = (CodePage(self)?.upperHalf ?? []).map { $0 ?? "\u{0}" }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count { $0 >= 0x80 })
        for offset in bytes.indices {
            let byte = bytes[offset]
            if byte < 0x80 {
                text.append(byte)
                continue
            }
            let character = characters[Int(byte) - 0x80]
            guard character != "\u{0}" else { throw Fault(offset: offset, kind: .undefined(byte)) }
            text.append(asUTF8: character)
        }
        return text
    }
}

extension [UInt8] {
    /// Adds a character in UTF-8.
    ///
    /// Source: The Unicode Standard, table 3-6, “UTF-8 Bit Distribution”.
    @inline(__always)
    fileprivate mutating func append(asUTF8 scalar: Unicode.Scalar) {
        func trail(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(bits & 0x3F) }
        let value = scalar.value
        switch value {
        case ..<0x80: append(UInt8(value))
        case ..<0x800:
            append(0xC0 | UInt8(value >> 6))
            append(trail(value))
        case ..<0x10000:
            append(0xE0 | UInt8(value >> 12))
            append(trail(value >> 6))
            append(trail(value))
        default:
            append(0xF0 | UInt8(value >> 18))
            append(trail(value >> 12))
            append(trail(value >> 6))
            append(trail(value))
        }
    }
}

extension UInt8 {
    /// The byte as two hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
