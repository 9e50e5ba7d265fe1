import Reference

/// How much room words take in a picture, whatever sans-serif typeface the reader's program sets them in.
///
/// The widths are those of the Helvetica family, to which Arial and Liberation Sans are cut, with a tenth added for
/// programs that have only wider faces. A text that fits by this measure fits.
struct PictureText {
    /// The size of the letters, in units of the picture.
    let size: Double

    /// Whether they are bold.
    var isBold = false

    /// The width of a text on one line, in units of the picture.
    func width(of text: String) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + PictureText.width(of: $1) }
        return Double(thousandths) / 1_000 * size * (isBold ? 1.18 : 1.1)
    }

    /// The text, or its beginning with an ellipsis where it is wider than a width.
    func cut(_ text: String, to width: Double) -> String {
        guard self.width(of: text) > width else { return text }
        return beginning(of: text, width: width - self.width(of: "…")).trimmed + "…"
    }

    /// The text in lines of at most a width, at most so many, the last cut with an ellipsis where there would be more.
    func lines(of text: String, width: Double, atMost most: Int) -> [String] {
        var lines: [String] = []
        var words = text.split(separator: " ").map(String.init)[...]
        while !words.isEmpty, lines.count < most - 1 {
            var line = words.removeFirst()
            if self.width(of: line) > width {
                let head = beginning(of: line, width: width)
                words.insert(String(line.dropFirst(head.count)), at: words.startIndex)
                line = head
            }
            while let next = words.first, self.width(of: "\(line) \(next)") <= width {
                line += " \(next)"
                words.removeFirst()
            }
            lines.append(line)
        }
        if !words.isEmpty { lines.append(cut(words.joined(separator: " "), to: width)) }
        return lines.isEmpty ? [""] : lines
    }

    /// As many letters as a width holds, at least one.
    private func beginning(of text: String, width: Double) -> String {
        var room = width
        let end = text.indices.first { index in
            room -= self.width(of: String(text[index]))
            return room < 0 && index > text.startIndex
        }
        return String(text[..<(end ?? text.endIndex)])
    }

    // MARK: Letters

    /// The width of a character in thousandths of the size.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 32...126: ascii[Int(scalar.value) - 32]
        case 0x00A0: 278
        case 0x00C0...0x00DE: 778
        case 0x00A1...0x017F: 600
        // Marks above and below letters, and marks of direction.
        case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x200B...0x200F: 0
        case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: 520
        case 0x2018, 0x2019: 278
        case 0x2010...0x2013, 0x201C...0x201E, 0x2212: 600
        default: 1_000
        }
    }

    /// The widths of the characters from the blank to the tilde.
    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1_015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
}
