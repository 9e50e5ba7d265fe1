/// Text whose UTF-8 bytes were once read as Windows-1252, such as "CÃ´te dâ€™Ivoire".
package enum Mojibake {
    /// The text as it was meant, or `nil` when it does not show this damage.
    package static func repair(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: isTellTale) else { return nil }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = byte(for: scalar) else { return nil }
            bytes.append(byte)
        }
        guard let repaired = String(validating: bytes, as: UTF8.self), repaired != text else { return nil }
        return repaired
    }

    /// A text with this damage done to it: for practice data.
    package static func damage(_ text: String) -> String {
        var damaged = String.UnicodeScalarView()
        for byte in text.utf8 { damaged.append(scalar(for: byte)) }
        return String(damaged)
    }

    /// Whether the first byte of an accented letter, œ, a quotation mark or an Arabic letter turns into this.
    private static func isTellTale(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "Ã", "Å", "Â", "â", "Ø", "Ù": true
        default: false
        }
    }

    private static func byte(for scalar: Unicode.Scalar) -> UInt8? {
        if let position = upperHalf.firstIndex(of: scalar) { return 0x80 + UInt8(position) }
        return scalar.value < 0x80 || (0x80...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
    }

    private static func scalar(for byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? upperHalf[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The characters of Windows-1252 from 0x80 to 0x9F; its five gaps stand for themselves.
    private static let upperHalf = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    )
}
