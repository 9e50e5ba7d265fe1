/// Which encoding bytes are likely to be in that name none and are not UTF-8.
///
/// The bytes of Windows-1252, 1256 and 1251 mean letters in each of them, so no rule tells them apart with certainty. The
/// guess asks how natural the words look: see ``PageReading``.
package struct EncodingGuess: Hashable, Sendable {
    /// The encoding that fits best.
    package let encoding: TextEncoding

    /// The next best one that would give another text, if there is one.
    package let runnerUp: TextEncoding?

    /// Whether the runner-up fits nearly as well, or there is too little text to tell.
    package let isClose: Bool

    /// What speaks for it, in one sentence without a full stop.
    package let reason: String

    /// A line that shows what was made of the bytes, if a line has a character beyond ASCII.
    package let sample: Sample?

    /// A line of the file, read in two ways.
    package struct Sample: Hashable, Sendable {
        /// The line, from 1.
        package let line: Int

        /// The line, or a piece of it, as it was read.
        package let text: String

        /// The same bytes as the runner-up would read them.
        package let textOfRunnerUp: String?
    }

    /// Guesses the code page of bytes; `nil` when every page gives the same text.
    ///
    /// Cost: one pass over the bytes; at most 64 KiB of them are weighed.
    package init?(codePageOf bytes: [UInt8]) {
        var isUsed = [Bool](repeating: false, count: 256)
        for byte in bytes { isUsed[Int(byte)] = true }
        let used = (UInt8(0x80)...0xFF).filter { isUsed[Int($0)] }
        let words = EncodingGuess.words(of: bytes)
        let ranked = CodePage.all
            .map { page in
                let undefined = used.count { page.scalar(of: $0) == nil }
                return (page, reading: PageReading(page, of: words, undefined: undefined))
            }
            .sorted { $0.reading.points > $1.reading.points }
        let (best, reading) = ranked[0]
        let differing = ranked.dropFirst()
            .first { other in used.contains { other.0.scalar(of: $0) != best.scalar(of: $0) } }
        guard let (other, otherReading) = differing else { return nil }
        encoding = best.encoding
        runnerUp = other.encoding
        // Words that both read alike say nothing about which of the two it is. Another word speaks with about five points;
        // a lead of less than one and a half a word, or of six in all, is no more than a feeling.
        let lead = reading.points - otherReading.points
        let telling = words.count { word in word.contains { other.scalar(of: $0) != best.scalar(of: $0) } }
        isClose = lead < max(60, telling * 15) || reading.good * 2 < reading.words
        let count = reading.words == 1 ? "the only word" : "of \(reading.words) words"
        reason =
            "the bytes are not UTF-8; \(count) with letters beyond ASCII, \(reading.good) look natural as "
            + "\(best.encoding.name), \(otherReading.good) as \(other.encoding.name)"
        sample = Sample(of: bytes, as: best.encoding, or: other.encoding)
    }

    /// Finds UTF-16 without a byte order mark where it is plain; `nil` elsewhere.
    ///
    /// ASCII characters, and a table has them as separators and line ends, have a zero in UTF-16: always in the first or
    /// always in the second byte of a pair. At least three, and one pair in sixteen, have to be so, and hardly any byte of
    /// the other kind may be zero.
    package init?(plainUTF16 bytes: [UInt8]) {
        let sample = bytes.prefix(4_096)
        let zeros = sample.indices.filter { sample[$0] == 0 }
        let first = zeros.count { $0.isMultiple(of: 2) }
        let most = max(first, zeros.count - first)
        guard most >= max(3, sample.count / 32), (zeros.count - most) * 8 <= most else { return nil }
        encoding = first == most ? .utf16BigEndian : .utf16LittleEndian
        runnerUp = nil
        isClose = false
        reason =
            "there is no byte order mark, but \(most) of the first \(sample.count) bytes are zero, each the "
            + "\(first == most ? "first" : "second") of a pair"
        self.sample = Sample(ofUTF16: bytes, as: encoding)
    }

    /// The different words with bytes beyond ASCII, cut at ASCII that is no letter.
    private static func words(of bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
        var words: Set<ArraySlice<UInt8>> = []
        var weighed = 0
        var start = 0
        var hasHigh = false
        for (offset, byte) in bytes.enumerated() {
            if byte >= 0x80 {
                hasHigh = true
            } else if !(0x41...0x5A ~= byte || 0x61...0x7A ~= byte) {
                if hasHigh {
                    words.insert(bytes[start..<offset])
                    weighed += offset - start
                    if weighed > 65_536 { return words }
                }
                (start, hasHigh) = (offset + 1, false)
            }
        }
        if hasHigh { words.insert(bytes[start...]) }
        return words
    }
}

extension EncodingGuess.Sample {
    /// The line with the first character beyond ASCII; a long line is cut to what stands around it.
    fileprivate init?(of bytes: [UInt8], as encoding: TextEncoding, or other: TextEncoding?) {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let isEnd: (Int) -> Bool = { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
        var (start, end) = (first, first)
        while start > 0, first - start < 30, !isEnd(start - 1) { start -= 1 }
        while end < bytes.count, end - first < 50, !isEnd(end) { end += 1 }
        line = LineIndex(Array(bytes[..<first])).lineCount
        text = encoding.readable(bytes[start..<end])
        textOfRunnerUp = other.map { $0.readable(bytes[start..<end]) }
    }

    /// The beginning of UTF-16.
    fileprivate init(ofUTF16 bytes: [UInt8], as encoding: TextEncoding) {
        line = 1
        let start = encoding.readable(bytes.prefix(160))
        text = String(start.prefix { !$0.isNewline })
        textOfRunnerUp = nil
    }
}
