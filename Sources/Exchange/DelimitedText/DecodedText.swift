import Reference

/// The bytes of a file as UTF-8, whatever they were, and how that was known.
struct DecodedText: Sendable {
    /// The text in UTF-8.
    let bytes: [UInt8]

    /// The byte at which the text begins: behind a byte order mark.
    let start: Int

    /// The encoding of the file.
    let encoding: TextEncoding

    /// Whether the file begins with a byte order mark.
    let hasByteOrderMark: Bool

    /// How the encoding was guessed; `nil` when it is certain or was asked for.
    let guess: EncodingGuess?

    /// Where a text has to be shorter, in bytes.
    private static let limit = 1 << 31

    /// Reads bytes in the encoding asked for, or in the one that they are in.
    ///
    /// - Throws: what the encoding does not allow, and an encoding that the bytes belie.
    init(_ bytes: [UInt8], file: String, encoding asked: TextEncoding?) throws(DiagnosticsError) {
        let marked = TextEncoding.marked(bytes)
        let opening = Opening(bytes, file: file, marked: marked)
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) {
            throw opening.refuse("the file is UTF-32", hint: "save it as CSV UTF-8")
        }
        guess = asked == nil || asked?.isUTF16 == true ? opening.guess(isUTF16: asked != nil) : nil
        let encoding = try opening.encoding(asked: asked, guess: guess)
        if encoding == .utf8 {
            if let offset = opening.firstInvalid { throw opening.notUTF8(at: offset, asked: asked) }
            self.bytes = bytes
            start = opening.start
        } else {
            do throws(TextEncoding.Fault) {
                self.bytes = try encoding.decode(bytes[opening.start...])
                start = 0
            } catch {
                throw opening.refusal(of: error, in: encoding, isGuess: guess != nil)
            }
        }
        guard self.bytes.count < DecodedText.limit else {
            throw opening.refuse("the text is larger than 2 GiB", hint: "split the file")
        }
        self.encoding = encoding
        hasByteOrderMark = marked != nil
        if let offset = self.bytes.firstZeroByte {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "csv.nul",
                    at: place(of: offset, in: file),
                    "the file holds a NUL character",
                    hint: "export the answers again"
                )
            )
        }
    }

    /// The place of a byte of the text.
    func place(of offset: Int, in file: String) -> Place {
        LineIndex(Array(bytes[start...])).place(of: offset - start, in: file)
    }
}

/// A file whose encoding is being found out.
private struct Opening {
    let bytes: [UInt8]
    let file: String

    /// The encoding that the file's byte order mark names, and the byte behind the mark.
    let marked: TextEncoding?
    let start: Int

    /// The first byte that is not UTF-8.
    let firstInvalid: Int?

    init(_ bytes: [UInt8], file: String, marked: TextEncoding?) {
        self.bytes = bytes
        self.file = file
        self.marked = marked
        start = marked?.byteOrderMark?.count ?? 0
        firstInvalid = bytes.firstInvalidUTF8Byte
    }

    /// A guess at what bytes are that do not say it: only at the order of bytes where they are known to be UTF-16.
    func guess(isUTF16: Bool) -> EncodingGuess? {
        guard marked == nil else { return nil }
        if let guess = EncodingGuess(plainUTF16: bytes) { return guess }
        return isUTF16 || !isCodePage ? nil : EncodingGuess(codePageOf: bytes)
    }

    /// Whether the bytes are not UTF-8, nor UTF-8 with some damage: by chance, letters of a code page seldom are UTF-8.
    private var isCodePage: Bool {
        guard firstInvalid != nil else { return false }
        let census = bytes.utf8Census
        return census.illFormed > census.wellFormed
    }

    func encoding(asked: TextEncoding?, guess: EncodingGuess?) throws(DiagnosticsError) -> TextEncoding {
        guard let asked else {
            // Without a guess every code page reads the same text out of the bytes.
            return marked ?? guess?.encoding ?? (isCodePage ? .windows1252 : .utf8)
        }
        if let marked {
            // The mark knows the order of the bytes better than a person.
            guard marked == asked || marked.isUTF16 && asked.isUTF16 else {
                throw refuse(
                    "the file begins with the byte order mark of \(marked.name), so it is not \(asked.name)",
                    hint: "do not name an encoding, or name \(marked.rawValue)"
                )
            }
            return marked
        }
        if asked.isUTF16 {
            guard bytes.firstZeroByte != nil || bytes.isEmpty else {
                throw refuse(
                    "the file is not \(asked.name): no byte is zero, so it would have no line end and no separator",
                    hint: "do not name an encoding, so that it is found"
                )
            }
            return guess?.encoding ?? asked
        }
        if asked != .utf8, firstInvalid == nil, let offset = bytes.firstIndex(where: { $0 >= 0x80 }) {
            throw refuse(
                "the file is not \(asked.name): every character beyond ASCII is well-formed UTF-8",
                at: place(of: offset, in: .utf8),
                hint: "do not name an encoding, or name utf-8"
            )
        }
        return asked
    }

    func notUTF8(at offset: Int, asked: TextEncoding?) -> DiagnosticsError {
        let byte = "byte 0x\(bytes[offset].hexadecimal) does not belong here"
        if asked == nil {
            return refuse(
                "the file is UTF-8, but not all of it: \(byte)",
                at: place(of: offset, in: .utf8),
                hint:
                    "mend the character, or export the answers again; --encoding reads the whole file as another encoding"
            )
        }
        return refuse(
            "the file is not UTF-8: \(byte)",
            at: place(of: offset, in: .utf8),
            hint: "do not name an encoding, so that it is found, or name another one"
        )
    }

    func refusal(of fault: TextEncoding.Fault, in encoding: TextEncoding, isGuess: Bool) -> DiagnosticsError {
        let message: String
        var hint = "export the answers again, or name another encoding with --encoding"
        switch fault.kind {
        case .notUTF8(let byte): message = "byte 0x\(byte.hexadecimal) is no part of UTF-8"
        case .undefined(let byte):
            message = "byte 0x\(byte.hexadecimal) is no character of \(encoding.name)"
            if isGuess {
                hint = "the encoding was guessed; name the right one with --encoding, or save the file as CSV UTF-8"
            }
        case .loneSurrogate(let unit):
            let bytes = UInt8(unit >> 8).hexadecimal + UInt8(truncatingIfNeeded: unit).hexadecimal
            message = "U+\(bytes) is half a character; it does not stand alone in \(encoding.name)"
        case .oddByte:
            message = "the file ends in the middle of a character of \(encoding.name)"
            hint = "the file is cut off: export the answers again"
        }
        return refuse(message, at: place(of: fault.offset, in: encoding), hint: hint)
    }

    func refuse(_ message: String, at place: Place? = nil, hint: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(.error, rule: "csv.encoding", at: place ?? Place(file: file), message, hint: hint)
        )
    }

    /// The place of the first byte that an encoding does not allow, or of one before it.
    private func place(of offset: Int, in encoding: TextEncoding) -> Place {
        let before = (try? encoding.decode(bytes[start..<max(start, offset)])) ?? []
        let rest = encoding.readable(bytes[offset..<min(bytes.count, offset + 400)])
        let text =
            before + Array(String.UnicodeScalarView(rest.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }).utf8)
        return LineIndex(text).place(of: before.count, in: file)
    }
}

extension String.UnicodeScalarView {
    fileprivate var utf8: String.UTF8View { String(self).utf8 }
}
