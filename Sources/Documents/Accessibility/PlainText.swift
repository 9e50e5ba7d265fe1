import Reference

extension String {
    /// Whether there is nothing to read in it.
    var isBlank: Bool {
        !unicodeScalars.contains { scalar in
            scalar.value > 0x20 && (scalar.isASCII || !scalar.properties.isWhitespace && !scalar.isMark)
        }
    }

    /// Its beginning, to know it by.
    var excerpt: String { count > 40 ? prefix(39) + "…" : self }

    /// Whether it looks like the name of a file: one word with a short ending, such as `chart-3.png`.
    var isFileName: Bool {
        guard let dot = lastIndex(of: "."), dot != startIndex, !contains(where: \.isWhitespace) else { return false }
        return String.endings.contains(self[index(after: dot)...].lowercased())
    }

    private static let endings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "emf", "wmf", "bmp", "tif", "tiff", "webp", "pdf", "csv", "docx", "xlsx",
        "pptx",
    ]

    /// An address of the web that stands for itself: one that is all there is, or follows no name in front of its bracket.
    var bareAddress: String? {
        // Texts are many and addresses few: only bytes can be looked through quickly.
        guard utf8.contains(0x3A) && contains("://") || utf8.contains(0x77) && contains("www.") else { return nil }
        for word in split(whereSeparator: \.isWhitespace) {
            let plain = word.drop { !$0.isLetter }
            guard plain.hasPrefix("http://") || plain.hasPrefix("https://") || plain.hasPrefix("www.") else { continue }
            // In brackets after a name it explains where the name leads.
            if word.first == "(", word.startIndex != startIndex { continue }
            return String(plain.prefix { !")]>,;".contains($0) })
        }
        return nil
    }
}

extension Double {
    /// The number with one decimal, rounded down: 4.49 : 1 is not 4.5 : 1.
    var oneDecimal: String {
        let tenths = Int(self * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Language {
    /// What the language is called in reports.
    var name: String {
        switch self {
        case .english: "English"
        case .french: "French"
        case .spanish: "Spanish"
        case .arabic: "Arabic"
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is an invisible mark of direction or width.
    fileprivate var isMark: Bool {
        switch value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
