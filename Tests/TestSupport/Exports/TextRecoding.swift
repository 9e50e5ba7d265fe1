/// Texts in the encodings in which spreadsheets of other days and places save CSV.
package enum TextRecoding: String, CaseIterable, Sendable {
    case utf16BigEndian = "UTF-16 BE"
    case utf16LittleEndian = "UTF-16 LE"
    case windows1251 = "Windows-1251"
    case windows1252 = "Windows-1252"
    case windows1256 = "Windows-1256"

    /// A text in the encoding, UTF-16 with its byte order mark; `nil` when the encoding lacks one of its characters.
    package func bytes(_ text: String) -> [UInt8]? {
        switch self {
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .windows1251: TextRecoding.bytes(text, TextRecoding.upper1251)
        case .windows1252: TextRecoding.bytes(text, TextRecoding.upper1252)
        case .windows1256: TextRecoding.bytes(text, TextRecoding.upper1256)
        }
    }

    private static func bytes(_ text: String, _ upper: [Unicode.Scalar: UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = scalar.isASCII ? UInt8(ascii: scalar) : upper[scalar] else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    // The upper halves of the code pages, 0x80 to 0xFF; U+FFFD where there is none. Source: Unicode, Microsoft best fit
    // tables for code pages 1251, 1252 and 1256.

    private static let upper1251 = upper(
        """
        0402 0403 201A 0453 201E 2026 2020 2021 20AC 2030 0409 2039 040A 040C 040B 040F
        0452 2018 2019 201C 201D 2022 2013 2014 FFFD 2122 0459 203A 045A 045C 045B 045F
        00A0 040E 045E 0408 00A4 0490 00A6 00A7 0401 00A9 0404 00AB 00AC 00AD 00AE 0407
        00B0 00B1 0406 0456 0491 00B5 00B6 00B7 0451 2116 0454 00BB 0458 0405 0455 0457
        0410 0411 0412 0413 0414 0415 0416 0417 0418 0419 041A 041B 041C 041D 041E 041F
        0420 0421 0422 0423 0424 0425 0426 0427 0428 0429 042A 042B 042C 042D 042E 042F
        0430 0431 0432 0433 0434 0435 0436 0437 0438 0439 043A 043B 043C 043D 043E 043F
        0440 0441 0442 0443 0444 0445 0446 0447 0448 0449 044A 044B 044C 044D 044E 044F
        """
    )

    private static let upper1252 = upper(
        """
        20AC FFFD 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 FFFD 017D FFFD
        FFFD 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 FFFD 017E 0178
        00A0 00A1 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 00AA 00AB 00AC 00AD 00AE 00AF
        00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 00BA 00BB 00BC 00BD 00BE 00BF
        00C0 00C1 00C2 00C3 00C4 00C5 00C6 00C7 00C8 00C9 00CA 00CB 00CC 00CD 00CE 00CF
        00D0 00D1 00D2 00D3 00D4 00D5 00D6 00D7 00D8 00D9 00DA 00DB 00DC 00DD 00DE 00DF
        00E0 00E1 00E2 00E3 00E4 00E5 00E6 00E7 00E8 00E9 00EA 00EB 00EC 00ED 00EE 00EF
        00F0 00F1 00F2 00F3 00F4 00F5 00F6 00F7 00F8 00F9 00FA 00FB 00FC 00FD 00FE 00FF
        """
    )

    private static let upper1256 = upper(
        """
        20AC 067E 201A 0192 201E 2026 2020 2021 02C6 2030 0679 2039 0152 0686 0698 0688
        06AF 2018 2019 201C 201D 2022 2013 2014 06A9 2122 0691 203A 0153 200C 200D 06BA
        00A0 060C 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 06BE 00AB 00AC 00AD 00AE 00AF
        00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 061B 00BB 00BC 00BD 00BE 061F
        06C1 0621 0622 0623 0624 0625 0626 0627 0628 0629 062A 062B 062C 062D 062E 062F
        0630 0631 0632 0633 0634 0635 0636 00D7 0637 0638 0639 063A 0640 0641 0642 0643
        00E0 0644 00E2 0645 0646 0647 0648 00E7 00E8 00E9 00EA 00EB 0649 064A 00EE 00EF
        064B 064C 064D 064E 00F4 064F 0650 00F7 0651 00F9 0652 00FB 00FC 200E 200F 06D2
        """
    )

    private static func upper(_ table: String) -> [Unicode.Scalar: UInt8] {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (offset, code) in table.split(whereSeparator: \.isWhitespace).enumerated() {
            guard let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init), scalar != "\u{FFFD}" else {
                continue
            }
            bytes[scalar] = UInt8(0x80 + offset)
        }
        return bytes
    }
}
