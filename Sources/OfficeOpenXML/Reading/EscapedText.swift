/// Text with escaped characters (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring): `_x000D_` is a carriage return, and `_x005F_` the
/// underscore that keeps what follows from being one.
enum EscapedText {
    /// Adds a text with its escapes resolved.
    ///
    /// What stands for no character, and NUL, which no text may hold, stays as it is written.
    static func add(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        guard text.contains(0x5F) else { return bytes.append(contentsOf: text) }
        var place = text.startIndex
        while place < text.endIndex {
            if text[place] == 0x5F, let (scalar, length) = scalar(text[place...]) {
                bytes.append(contentsOf: String(Character(scalar)).utf8)
                place += length
            } else {
                bytes.append(text[place])
                place += 1
            }
        }
    }

    /// The character that a text begins with in escaped form, and how many bytes that takes.
    private static func scalar(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        guard let unit = unit(text) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return unit == 0 ? nil : (scalar, 7) }
        // Half of a pair: the other half follows.
        guard UTF16.isLeadSurrogate(UInt16(unit)), let next = self.unit(text.dropFirst(7)),
            UTF16.isTrailSurrogate(UInt16(next)),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (next - 0xDC00))
        else { return nil }
        return (scalar, 14)
    }

    /// The number in `_xHHHH_`.
    private static func unit(_ text: ArraySlice<UInt8>) -> UInt32? {
        guard text.count >= 7 else { return nil }
        let start = text.startIndex
        guard text[start] == 0x5F, text[start + 1] == 0x78, text[start + 6] == 0x5F else { return nil }
        var value: UInt32 = 0
        for byte in text[(start + 2)..<(start + 6)] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
