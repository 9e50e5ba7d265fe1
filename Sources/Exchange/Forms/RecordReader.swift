import Reference

/// Reads the fields of one record, gathers everything that is wrong, and at the end names the fields nobody asked for.
///
/// A field that cannot be used gives `nil` and a diagnostic; a field that may be left out gives `nil` without one.
final class RecordReader {
    /// What one file gives while it is read.
    final class Findings {
        /// Everything wrong so far.
        var diagnostics: [Diagnostic] = []

        /// The language of plain texts.
        var language = Language.english

        func error(_ rule: String, at place: Place, _ message: String, hint: String? = nil) {
            diagnostics.append(Diagnostic(.error, rule: "file.\(rule)", at: place, message, hint: hint))
        }
    }

    let source: any RecordSource
    let findings: Findings

    /// The fields that were asked for, some of them twice: no record of ours has so many that looking through them is slow.
    private var asked: [String] = []

    init(_ source: any RecordSource, _ findings: Findings) {
        self.source = source
        self.findings = findings
        asked.reserveCapacity(16)
    }

    /// Where the record begins.
    var place: Place { source.place }

    /// Where a field stands, or the record where the field is not there.
    func place(of key: String) -> Place { source.place(of: key) ?? place }

    /// Whether a field is there, whatever stands in it.
    func has(_ key: String) -> Bool { source.place(of: key) != nil }

    // MARK: Fields that must be there

    func require<Value>(_ key: String, _ value: Value?) -> Value? {
        if value == nil, !has(key) {
            findings.error("missing", at: place, "`\(key)` is missing", hint: "add `\(key):`")
        }
        return value
    }

    // MARK: Words and numbers

    func word(_ key: String) -> String? { token(key)?.text }

    func identifier<Subject>(_ key: String, of _: Subject.Type = Subject.self) -> Identifier<Subject>? {
        token(key).flatMap { identifier($0) }
    }

    func identifiers<Subject>(_ key: String, of _: Subject.Type = Subject.self) -> [Identifier<Subject>] {
        (shaped(key) { () throws(ShapeFault) in try source.tokens(key) } ?? []).compactMap { identifier($0) }
    }

    func words(_ key: String) -> [String] {
        (shaped(key) { () throws(ShapeFault) in try source.tokens(key) } ?? []).map(\.text)
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        token(key).flatMap { integer($0, key, in: range) }
    }

    /// A number, or `null` for none.
    func integerOrNull(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let token = token(key), token.text != "null" else { return nil }
        return integer(token, key, in: range)
    }

    func integers(_ key: String, in range: ClosedRange<Int>) -> [Int] {
        (shaped(key) { () throws(ShapeFault) in try source.tokens(key) } ?? [])
            .compactMap { integer($0, key, in: range) }
    }

    func decimal(_ key: String, in range: ClosedRange<Double>) -> Double? {
        token(key).flatMap { decimal($0, key, in: range) }
    }

    func decimals(_ key: String, in range: ClosedRange<Double>) -> [Double] {
        (shaped(key) { () throws(ShapeFault) in try source.tokens(key) } ?? [])
            .compactMap { decimal($0, key, in: range) }
    }

    /// A record whose keys are the cases of a choice, every one of them with a number.
    ///
    /// `notes` are further keys of that record, which must be there and hold words.
    func decimals<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ key: String,
        ofEach _: Choice.Type = Choice.self,
        in range: ClosedRange<Double>,
        notes: [String] = []
    ) -> [Choice: Double]? where Choice.RawValue == String {
        record(key) { reader in
            for note in notes { _ = reader.require(note, reader.word(note)) }
            let numbers = Choice.allCases.compactMap { choice -> (Choice, Double)? in
                let number = reader.require(choice.rawValue, reader.decimal(choice.rawValue, in: range))
                return number.map { (choice, $0) }
            }
            guard numbers.count == Choice.allCases.count else { return nil }
            return Dictionary(numbers, uniquingKeysWith: { first, _ in first })
        }
    }

    func minutes(_ key: String, in range: ClosedRange<Int> = 1...1_440) -> Minutes? {
        integer(key, in: range).flatMap(Minutes.init)
    }

    func clock(_ key: String) -> MinuteOfDay? {
        parsed(key, expected: "a time such as 08:30") { MinuteOfDay(clock: $0) }
    }

    func date(_ key: String) -> CalendarDate? {
        parsed(key, expected: "a date such as 2026-03-02") { CalendarDate(iso: $0) }
    }

    func dates(_ key: String) -> [CalendarDate] {
        (shaped(key) { () throws(ShapeFault) in try source.tokens(key) } ?? [])
            .compactMap { token in
                if let date = CalendarDate(iso: token.text) { return date }
                findings.error(
                    "value",
                    at: token.place,
                    "`\(key)` has “\(token.text)”; expected dates such as 2026-03-02"
                )
                return nil
            }
    }

    /// A date and a time of day, such as `2027-03-08 11:30`.
    func dateAndClock(_ key: String) -> (date: CalendarDate, time: MinuteOfDay)? {
        parsed(key, expected: "a date and a time such as 2027-03-08 11:30") { text in
            guard text.utf8.count == 16, let date = CalendarDate(iso: text.prefix(10)),
                let time = MinuteOfDay(clock: String(text.suffix(5)))
            else { return nil }
            return (date, time)
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of _: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String {
        token(key).flatMap { choice($0, key) }
    }

    func choices<Choice: RawRepresentable & CaseIterable>(_ key: String, of _: Choice.Type = Choice.self) -> [Choice]
    where Choice.RawValue == String {
        (shaped(key) { () throws(ShapeFault) in try source.tokens(key) } ?? []).compactMap { choice($0, key) }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        numbered key: String,
        of _: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == Int {
        let numbers = Choice.allCases.map(\.rawValue)
        guard let lowest = numbers.min(), let highest = numbers.max() else { return nil }
        return integer(key, in: lowest...highest).flatMap(Choice.init)
    }

    // MARK: Texts

    func text(_ key: String) -> LocalisedText? {
        shaped(key) { () throws(ShapeFault) in try source.text(key) }.flatMap { localised($0, key) }
    }

    func texts(_ key: String) -> [LocalisedText] {
        (shaped(key) { () throws(ShapeFault) in try source.texts(key) } ?? []).compactMap { localised($0, key) }
    }

    // MARK: Records

    func record<Value>(_ key: String, _ read: (RecordReader) -> Value?) -> Value? {
        guard let source = shaped(key, { () throws(ShapeFault) in try source.record(key) }) else { return nil }
        return RecordReader(source, findings).finished(read)
    }

    func records<Value>(_ key: String, _ read: (RecordReader) -> Value?) -> [Value] {
        let sources = shaped(key) { () throws(ShapeFault) in try source.records(key) } ?? []
        return sources.compactMap { RecordReader($0, findings).finished(read) }
    }

    /// The record of a field, for somebody who passes over the fields that do not matter to them.
    func reader(of key: String) -> RecordReader? {
        shaped(key) { () throws(ShapeFault) in try source.record(key) }.map { RecordReader($0, findings) }
    }

    /// The records of a field, for somebody who passes over the fields that do not matter to them.
    func readers(of key: String) -> [RecordReader]? {
        shaped(key) { () throws(ShapeFault) in try source.records(key) }?.map { RecordReader($0, findings) }
    }

    /// Reads the record, then reports fields that nobody asked for.
    func finished<Value>(_ read: (RecordReader) -> Value?) -> Value? {
        let value = read(self)
        let unknown = source.fields(besides: asked)
        if !unknown.isEmpty { report(unknown) }
        // A record inside this one is looked at here and when it is read itself, and reported once.
        for place in source.strays where !findings.diagnostics.contains(where: { $0.place == place }) {
            findings.error("stray-text", at: place, "text stands here that belongs to no field", hint: "take it out")
        }
        return value
    }

    // MARK: Steps

    private func report(_ unknown: [FieldName]) {
        let known = Set(asked).sorted()
        for field in unknown {
            let nearest = NearMiss.suggestion(for: field.key, among: known)
            findings.error(
                "unknown-key",
                at: field.place,
                "`\(field.key)` is not a key that belongs here",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "known keys: \(known.joined(separator: ", "))"
            )
        }
    }

    private func shaped<Value>(_ key: String, _ read: () throws(ShapeFault) -> Value?) -> Value? {
        asked.append(key)
        do throws(ShapeFault) {
            return try read()
        } catch {
            findings.error(
                "shape",
                at: error.place,
                "`\(key)` is not \(error.expected)",
                hint: "write \(error.expected)"
            )
            return nil
        }
    }

    private func token(_ key: String) -> Token? {
        guard let token = shaped(key, { () throws(ShapeFault) in try source.token(key) }) else { return nil }
        guard !token.text.isEmpty else {
            findings.error("empty", at: token.place, "`\(key)` is empty", hint: "give it a value, or take the key out")
            return nil
        }
        return token
    }

    private func parsed<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> Value? {
        guard let token = token(key) else { return nil }
        if let value = parse(token.text) { return value }
        findings.error("value", at: token.place, "`\(key)` is “\(token.text)”; expected \(expected)")
        return nil
    }

    private func identifier<Subject>(_ token: Token) -> Identifier<Subject>? {
        if let identifier = Identifier<Subject>(token.text) { return identifier }
        findings.error(
            "identifier",
            at: token.place,
            "“\(token.text)” is not an identifier",
            hint: "use 1 to 60 letters, digits, full stops, hyphens and underscores, starting with a letter or digit"
        )
        return nil
    }

    private func integer(_ token: Token, _ key: String, in range: ClosedRange<Int>) -> Int? {
        let isPlain = !token.text.isEmpty && token.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isPlain, let number = Int(token.text), range.contains(number) { return number }
        findings.error(
            "value",
            at: token.place,
            "`\(key)` is “\(token.text)”; expected a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
        return nil
    }

    private func decimal(_ token: Token, _ key: String, in range: ClosedRange<Double>) -> Double? {
        // JSON writes small numbers as 5e-05.
        let isPlain = token.text.utf8.allSatisfy { (0x30...0x39).contains($0) || "-+.eE".utf8.contains($0) }
        if isPlain, let number = Double(token.text), range.contains(number) { return number }
        findings.error(
            "value",
            at: token.place,
            "`\(key)` is “\(token.text)”; expected a number from \(range.lowerBound) to \(range.upperBound)"
        )
        return nil
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(_ token: Token, _ key: String) -> Choice?
    where Choice.RawValue == String {
        if let choice = Choice(rawValue: token.text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let nearest = NearMiss.suggestion(for: token.text, among: known)
        findings.error(
            "value",
            at: token.place,
            "`\(key)` is “\(token.text)”; expected one of \(known.joined(separator: ", "))",
            hint: nearest.map { "did you mean `\($0)`?" }
        )
        return nil
    }

    private func localised(_ entry: TextEntry, _ key: String) -> LocalisedText? {
        let read: LocalisedText?
        switch entry.content {
        case .plain(let text): read = LocalisedText(text, in: findings.language)
        case .languages(let entries): read = LocalisedText(wordings(entries, key), main: findings.language)
        }
        if let read { return read }
        findings.error(
            "text",
            at: entry.place,
            "`\(key)` has no words in “\(findings.language.rawValue)”, the language of this file",
            hint: "add `\(findings.language.rawValue):` to it"
        )
        return nil
    }

    private func wordings(_ entries: [(tag: Token, text: String)], _ key: String) -> [Wording] {
        var wordings: [Wording] = []
        for (tag, text) in entries {
            guard let language = Language(rawValue: tag.text) else {
                findings.error(
                    "language",
                    at: tag.place,
                    "“\(tag.text)” is not a language of Cadre",
                    hint: "use en, fr, es or ar"
                )
                continue
            }
            guard !wordings.contains(where: { $0.language == language }) else {
                findings.error("language", at: tag.place, "`\(key)` has “\(tag.text)” twice")
                continue
            }
            wordings.append(Wording(text: text, language: language))
        }
        return wordings
    }
}
