/// A picture for tests, made here.
enum SamplePicture {
    /// A PNG of one colour whose rows are stored without compression (ISO/IEC 15948; RFC 1950).
    static func png(width: Int, height: Int) -> [UInt8] {
        let rows = [[UInt8]](repeating: [0] + [UInt8](repeating: 0x6B, count: width), count: height).flatMap(\.self)
        let length = UInt16(rows.count)
        let stored = [0x78, 0x01, 0x01] + little(length) + little(~length) + rows + big(adler(rows))
        let header = big(UInt32(width)) + big(UInt32(height)) + [8, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", stored)
            + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        big(UInt32(data.count)) + name.utf8 + data + big(checksum(Array(name.utf8) + data))
    }

    private static func big(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func little(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        let (one, two) = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
            let one = (sums.0 + UInt32(byte)) % 65_521
            return (one, (sums.1 + one) % 65_521)
        }
        return two << 16 | one
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let carry: UInt32 = sum & 1 == 1 ? 0xEDB8_8320 : 0
                sum = (sum >> 1) ^ carry
            }
        }
        return ~sum
    }
}
