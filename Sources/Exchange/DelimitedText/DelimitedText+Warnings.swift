package import Reference

extension DelimitedText {
    /// What an officer should look at: an encoding that is a guess, and text that was damaged before the file was saved.
    ///
    /// Cost: that of looking at the first thousand records.
    package var warnings: [Diagnostic] {
        [encodingGuess.map(warning), damage].compactMap(\.self)
    }

    private func warning(of guess: EncodingGuess) -> Diagnostic {
        var message = "the encoding is a guess: \(guess.encoding.name); \(guess.reason)"
        if guess.isClose, let other = guess.runnerUp { message += "; it may well be \(other.name)" }
        var hint = "if the line is not what was written, name the encoding with --encoding"
        if let other = guess.runnerUp, let text = guess.sample?.textOfRunnerUp {
            hint += "; \(other.name) would read “\(text)”"
        }
        return Diagnostic(
            .warning,
            rule: "csv.encoding",
            at: Place(file: file, line: guess.sample?.line, excerpt: guess.sample?.text),
            message,
            hint: hint
        )
    }

    /// Says that UTF-8 was once read as Windows-1252 and saved again, when a name in the header or a tenth of the cells with
    /// letters beyond ASCII shows it.
    private var damage: Diagnostic? {
        guard encoding == .utf8 || encoding.isUTF16, !bytes.span.isASCII else { return nil }
        var census = DamageCensus()
        for name in header { census.add(name, line: headerLine) }
        let ofHeader = census.damaged
        var records = 0
        var walk = RecordSkip(body)
        var fields: [DelimitedField] = []
        while records < 1_000, let record = try? walk.next(in: bytes.span) {
            records += 1
            guard !bytes.span.extracting(record.bytes).isASCII else { continue }
            var scanner = DelimitedScanner(separator: separator, position: record.bytes.lowerBound, line: record.line)
            guard (try? scanner.next(into: &fields, in: bytes)) != nil else { break }
            for field in fields where bytes[field.start..<field.end].contains(where: { $0 >= 0xC3 }) {
                census.add(text(field), line: record.line)
            }
        }
        guard let example = census.example, ofHeader > 0 || census.damaged > 1 && census.damaged * 10 >= census.cells
        else {
            return nil
        }
        return Diagnostic(
            .warning,
            rule: "csv.mojibake",
            at: Place(file: file, line: example.line),
            "text was damaged before the file was saved: “\(example.text)” stands for “\(example.meant)”; so do "
                + "\(census.damaged) of \(census.cells) texts with letters beyond ASCII",
            hint: "export the answers again as UTF-8, and do not open and save the file in a spreadsheet on the way"
        )
    }
}

/// How many texts show damage among those that could.
private struct DamageCensus {
    var cells = 0
    var damaged = 0
    var example: (line: Int, text: String, meant: String)?

    mutating func add(_ text: String, line: Int) {
        guard text.utf8.contains(where: { $0 >= 0xC3 }) else { return }
        cells += 1
        guard let meant = Mojibake.repair(text) else { return }
        damaged += 1
        if example == nil { example = (line, text, meant) }
    }
}
