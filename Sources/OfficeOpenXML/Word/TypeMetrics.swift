/// How wide letters are.
enum TypeMetrics {
    /// The width of a text in twentieths of a point, for a size in half points.
    ///
    /// Accented letters count as their base, Arabic letters by their average.
    static func width(of text: Substring, size: Int, isBold: Bool) -> Double {
        var units = 0
        forEachLetter(of: text, isBold: isBold) { units += $1 }
        return Double(units) / Double(unitsPerEm) * Double(size) * 10
    }

    /// The same for a whole text.
    static func width(of text: String, size: Int, isBold: Bool) -> Double {
        width(of: text[...], size: size, isBold: isBold)
    }

    /// How many units make the size of the type.
    static let unitsPerEm = 2_048

    /// Hands over each letter with its width in units of the typeface.
    static func forEachLetter(of text: Substring, isBold: Bool, _ take: (UInt32, Int) -> Void) {
        let widths = isBold ? bold : regular
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let first = bytes[position]
                // Most letters are ASCII, and debug builds are slow with ranges.
                if first < 0x80 {
                    take(
                        UInt32(first),
                        first >= 32 && first <= 126 ? widths[Int(first) - 32] : rareWidth(UInt32(first))
                    )
                    position += 1
                    continue
                }
                // The bytes of a String are well formed: the first says how many follow, with six bits each.
                let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
                var value = UInt32(first) & (0x7F >> UInt32(count))
                for offset in 1..<count { value = value << 6 | UInt32(bytes[position + offset]) & 0x3F }
                take(value, rareWidth(value))
                position += count
            }
        }
    }

    /// The width of a blank in units of the typeface, the same in both cuts.
    static var blank: Int { regular[0] }

    private static func rareWidth(_ value: UInt32) -> Int {
        switch value {
        case 0x600...0x6FF: 900
        case 0x300...0x36F, 0x64B...0x65F, 0x200B...0x200F: 0
        case 0x2013, 0x2018...0x201F: 700
        case 0x2014, 0x2026: 1_600
        case 0x202F: 350
        default: 1_050
        }
    }

    /// Advance widths from blank to tilde in units of 2048 to the em: Carlito, which shares its metrics with Calibri.
    private static let regular = [
        463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038, 1038,
        1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260, 1000, 941,
        1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959,
        628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076,
        1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
    ]

    /// The same of the bold cut.
    private static let bold = [
        463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038, 1038,
        1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084, 1291, 999, 940,
        1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337, 1211, 1856, 1128, 1064,
        979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971, 1099, 503, 523, 983, 503, 1666,
        1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020,
    ]
}
