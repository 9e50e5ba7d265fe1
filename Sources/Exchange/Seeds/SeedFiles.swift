package import Reference

/// Reference data in `seeds/`: member countries, their other names, labels.
package enum SeedFiles {
    /// Reads `countries.csv` and `country_aliases.csv` as a register.
    package static func register(countries: InputFile, aliases: InputFile) throws(DiagnosticsError) -> CountryRegister {
        var findings = SeedFindings()
        let members = try members(countries, &findings)
        let names = try names(aliases, &findings)
        try findings.throwIfAny()
        do throws(RepeatedCountry) {
            return try CountryRegister(members, aliases: names)
        } catch {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "seeds.repeated",
                    at: Place(file: countries.path),
                    "\(error.code) stands twice"
                )
            )
        }
    }

    /// Reads a list of markings, the lowest first, such as `markings.csv`.
    package static func markings(_ file: InputFile) throws(DiagnosticsError) -> MarkingScheme {
        var findings = SeedFindings()
        let table = try SeedTable(file)
        let key = try table.column("key")
        let words = try table.columns(Language.allCases.map(\.rawValue))
        let markings = try table.records(&findings) { record -> Marking? in
            guard let id = MarkingID(record[key]), let title = record.text(words) else { return nil }
            return Marking(id: id, title: title)
        }
        try findings.throwIfAny()
        if let scheme = MarkingScheme(markings) { return scheme }
        throw DiagnosticsError(
            Diagnostic(.error, rule: "seeds.repeated", at: Place(file: file.path), "a marking stands twice")
        )
    }

    /// Reads `labels.csv`.
    package static func labels(_ file: InputFile) throws(DiagnosticsError) -> LabelCatalogue {
        var findings = SeedFindings()
        let table = try SeedTable(file)
        let key = try table.column("key")
        let words = try table.columns(Language.allCases.map(\.rawValue))
        let labels = try table.records(&findings) { record -> (String, LocalisedText)? in
            record.text(words).map { (record[key], $0) }
        }
        try findings.throwIfAny()
        return LabelCatalogue(Dictionary(labels, uniquingKeysWith: { first, _ in first }))
    }

    private static func members(
        _ file: InputFile,
        _ findings: inout SeedFindings
    ) throws(DiagnosticsError) -> [MemberCountry] {
        let table = try SeedTable(file)
        let alpha2 = try table.column("alpha2")
        let alpha3 = try table.column("alpha3")
        let names = try table.columns(Language.allCases.map { "name_\($0.rawValue)" })
        let region = try table.column("interpol_region")
        let language = try table.column("working_language")
        let timeZone = try table.column("tz_main")
        let city = try table.column("bureau_city")
        return try table.records(&findings) { record in
            guard let code = CountryCode(record[alpha2]), let name = record.text(names),
                let region = Region(rawValue: record[region]),
                let language = Language(rawValue: record[language])
            else { return nil }
            return MemberCountry(
                code: code,
                alpha3: record[alpha3],
                name: name,
                region: region,
                workingLanguage: language,
                timeZone: record[timeZone],
                bureauCity: record[city]
            )
        }
    }

    private static func names(
        _ file: InputFile,
        _ findings: inout SeedFindings
    ) throws(DiagnosticsError) -> CountryNames {
        let table = try SeedTable(file)
        let alias = try table.column("alias")
        let alpha2 = try table.column("alpha2")
        let kind = try table.column("kind")
        let others = try table.column("ambiguous_with")
        let ambiguous = Array("ambiguous".utf8)
        // Lines of the file are somewhat longer, but the members' own names will come to these.
        var names = CountryNames(capacity: file.bytes.count / 24)
        try table.forEachRecord(&findings) { record in
            guard let code = record.withUTF8(alpha2, CountryCode.init(utf8:)) else { return false }
            return record.withUTF8(alias) { name in
                guard !name.isEmpty else { return false }
                names.add(
                    UTF8Span(unchecked: name),
                    of: code,
                    others: record.codes(others),
                    isAmbiguous: record.withUTF8(kind) { $0.isSame(as: ambiguous.span) }
                )
                return true
            }
        }
        return names
    }
}

/// What is wrong with reference data.
private struct SeedFindings {
    var diagnostics: [Diagnostic] = []

    func throwIfAny() throws(DiagnosticsError) {
        guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
    }
}

/// A CSV file of ours whose columns are known by name.
private struct SeedTable {
    private let table: DelimitedText

    init(_ file: InputFile) throws(DiagnosticsError) {
        table = try DelimitedText(file.bytes, file: file.path, separator: 0x2C)
    }

    /// Where the column with a name stands.
    func column(_ name: String) throws(DiagnosticsError) -> Int {
        if let position = table.header.firstIndex(of: name) { return position }
        throw DiagnosticsError(
            Diagnostic(
                .error,
                rule: "seeds.column",
                at: Place(file: table.file, line: 1),
                "column “\(name)” is missing"
            )
        )
    }

    /// Where the columns with the words in each language stand, in the order of `Language`.
    func columns(_ names: [String]) throws(DiagnosticsError) -> [Int] {
        try names.map { name throws(DiagnosticsError) in try column(name) }
    }

    /// What the records say; one that cannot be read is a finding.
    func records<Value>(_ findings: inout SeedFindings, _ read: (Record) -> Value?) throws(DiagnosticsError) -> [Value]
    {
        var values: [Value] = []
        try forEachRecord(&findings) { record in
            guard let value = read(record) else { return false }
            values.append(value)
            return true
        }
        return values
    }

    /// Goes through the records; one that cannot be read is a finding.
    func forEachRecord(_ findings: inout SeedFindings, _ read: (Record) -> Bool) throws(DiagnosticsError) {
        var unreadable: [Int] = []
        try table.forEachRecord { line, fields in
            if !read(Record(bytes: table.bytes, fields: fields)) { unreadable.append(line) }
        }
        findings.diagnostics += unreadable.map {
            Diagnostic(.error, rule: "seeds.record", at: Place(file: table.file, line: $0), "the record cannot be read")
        }
    }

    struct Record {
        /// The bytes of the table, which are well-formed UTF-8, as those of each field are.
        let bytes: [UInt8]
        let fields: [DelimitedField]

        /// The text of a field without blanks at either end.
        subscript(column: Int) -> String {
            withUTF8(column) { text in String(copying: UTF8Span(unchecked: text)) }
        }

        /// Reads the same in UTF-8.
        func withUTF8<Value>(_ column: Int, _ read: (Span<UInt8>) -> Value) -> Value {
            guard column < fields.count else { return read(Span()) }
            let field = fields[column]
            let text = bytes.span.extracting(field.start..<field.end)
            if text.isPlainlyTrimmed, !field.hasDoubledQuotes { return read(text) }
            let trimmed = field.text(in: bytes).trimmed
            return read(trimmed.utf8.span)
        }

        /// The codes of countries in a field, with blanks between them.
        func codes(_ column: Int) -> [CountryCode] {
            let isEmpty = withUTF8(column) { $0.isEmpty }
            return isEmpty ? [] : self[column].split(separator: " ").compactMap { CountryCode($0) }
        }

        /// The text whose words stand in columns that are in the order of `Language`.
        func text(_ columns: [Int]) -> LocalisedText? {
            LocalisedText(main: .english) { self[columns[$0.order]] }
        }
    }
}
