/// A picture in a document.
package struct Figure: Sendable {
    /// The picture.
    package let picture: Picture

    /// How much of the width of the text it takes, above 0 to 1.
    package let share: Double

    /// What it shows, for those who cannot see it; never blank.
    package let description: String

    /// Creates a figure, or `nil` when its description is blank.
    ///
    /// It is never wider than the text.
    package init?(_ picture: Picture, share: Double = 1, description: String) {
        guard description.contains(where: { !$0.isWhitespace }) else { return nil }
        self.picture = picture
        self.share = min(max(share, 0.05), 1)
        self.description = description
    }
}

/// The bytes of a picture that every office program can show.
package struct Picture: Hashable, Sendable {
    /// Its bytes.
    package let bytes: [UInt8]

    /// Its format.
    package let format: Format

    /// Its width in pixels.
    package let width: Int

    /// Its height in pixels.
    package let height: Int

    /// A format of pictures.
    package enum Format: String, Sendable {
        case png
        case jpeg
    }

    /// Reads format and size of a picture, or gives `nil` for what is neither PNG nor JPEG, or has no size.
    package init?(_ bytes: [UInt8]) {
        guard let (format, width, height) = Picture.pngSize(bytes) ?? Picture.jpegSize(bytes),
            (1...30_000).contains(width), (1...30_000).contains(height)
        else { return nil }
        self.bytes = bytes
        self.format = format
        self.width = width
        self.height = height
    }

    /// Width and height stand in the first chunk (ISO/IEC 15948, 11.2.2).
    private static func pngSize(_ bytes: [UInt8]) -> (Format, Int, Int)? {
        guard bytes.count >= 33, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            bytes[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        func number(_ start: Int) -> Int { bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
        return (.png, number(16), number(20))
    }

    /// Height and width stand in the frame header, after segments of other kinds (ISO/IEC 10918-1, B.2.2).
    private static func jpegSize(_ bytes: [UInt8]) -> (Format, Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var position = 2
        while position + 9 < bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            guard length >= 2 else { return nil }
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                let height = Int(bytes[position + 5]) << 8 | Int(bytes[position + 6])
                return (.jpeg, Int(bytes[position + 7]) << 8 | Int(bytes[position + 8]), height)
            }
            position += 2 + length
        }
        return nil
    }
}
