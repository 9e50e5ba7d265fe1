package import Reference

/// Reference data in `seeds/`: member countries, their other names, labels.
package enum SeedFiles {
    /// Reads `countries.csv` and `country_aliases.csv` as a register.
    package static func register(countries: InputFile, aliases: InputFile) throws(DiagnosticsError) -> CountryRegister {
        var findings = SeedFindings()
        let table = try SeedTable(
            countries,
            columns: [
                "alpha2", "alpha3", "name_en", "name_fr", "name_es", "name_ar", "interpol_region", "working_language",
                "tz_main", "bureau_city",
            ]
        )
        let members = try table.records(&findings) { record -> MemberCountry? in
            guard let code = CountryCode(record["alpha2"]),
                let name = LocalisedText(
                    [
                        .english: record["name_en"], .french: record["name_fr"], .spanish: record["name_es"],
                        .arabic: record["name_ar"],
                    ],
                    main: .english
                ),
                let region = Region(rawValue: record["interpol_region"]),
                let language = Language(rawValue: record["working_language"])
            else { return nil }
            return MemberCountry(
                code: code,
                alpha3: record["alpha3"],
                name: name,
                region: region,
                workingLanguage: language,
                timeZone: record["tz_main"],
                bureauCity: record["bureau_city"]
            )
        }
        let names = try SeedTable(aliases, columns: ["alias", "alpha2", "kind", "ambiguous_with"])
        let others = try names.records(&findings) { record -> CountryAlias? in
            let text = record["alias"]
            guard let code = CountryCode(record["alpha2"]), !text.isEmpty else { return nil }
            return CountryAlias(
                text: text,
                country: code,
                isAmbiguous: record["kind"] == "ambiguous",
                others: record["ambiguous_with"].split(separator: " ").compactMap { CountryCode($0) }
            )
        }
        try findings.throwIfAny()
        do throws(RepeatedCountry) {
            return try CountryRegister(members, aliases: others)
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
        let table = try SeedTable(file, columns: ["key", "en", "fr", "es", "ar"])
        let markings = try table.records(&findings) { record -> Marking? in
            guard let id = MarkingID(record["key"]), let title = record.text else { return nil }
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
        let table = try SeedTable(file, columns: ["key", "en", "fr", "es", "ar"])
        let labels = try table.records(&findings) { record -> (String, LocalisedText)? in
            record.text.map { (record["key"], $0) }
        }
        try findings.throwIfAny()
        return LabelCatalogue(Dictionary(labels, uniquingKeysWith: { first, _ in first }))
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
    let table: DelimitedText
    private let columns: [(name: String, position: Int)]

    init(_ file: InputFile, columns: [String]) throws(DiagnosticsError) {
        table = try DelimitedText(file.bytes, file: file.path, separator: 0x2C)
        var found: [(name: String, position: Int)] = []
        for column in columns {
            guard let position = table.header.firstIndex(of: column) else {
                throw DiagnosticsError(
                    Diagnostic(
                        .error,
                        rule: "seeds.column",
                        at: Place(file: file.path, line: 1),
                        "column “\(column)” is missing"
                    )
                )
            }
            found.append((column, position))
        }
        self.columns = found
    }

    func records<Value>(_ findings: inout SeedFindings, _ read: (Record) -> Value?) throws(DiagnosticsError) -> [Value]
    {
        var values: [Value] = []
        var unreadable: [Int] = []
        try table.forEachRecord { line, fields in
            if let value = read(Record(table: table, fields: fields, columns: columns)) {
                values.append(value)
            } else {
                unreadable.append(line)
            }
        }
        findings.diagnostics += unreadable.map {
            Diagnostic(.error, rule: "seeds.record", at: Place(file: table.file, line: $0), "the record cannot be read")
        }
        return values
    }

    struct Record {
        let table: DelimitedText
        let fields: [DelimitedField]
        let columns: [(name: String, position: Int)]

        /// The text of the columns en, fr, es and ar.
        var text: LocalisedText? {
            LocalisedText(
                [.english: self["en"], .french: self["fr"], .spanish: self["es"], .arabic: self["ar"]],
                main: .english
            )
        }

        subscript(column: String) -> String {
            // There are a few columns: to look at each is quicker than a dictionary.
            guard let position = columns.first(where: { $0.name == column })?.position, position < fields.count else {
                return ""
            }
            return table.text(fields[position]).trimmed
        }
    }
}
