package import Needs
package import Reference

/// What the generator of practice answers takes from `seeds/`, beside the register of countries.
package enum RehearsalSeedFiles {
    /// Reads `country_aliases.csv` with the kind and the language of each name.
    package static func spellings(_ file: InputFile) throws(DiagnosticsError) -> [CountrySpelling] {
        let columns = ["alias", "alpha2", "lang", "kind", "ambiguous_with"]
        return try records(of: file, columns) { cells in
            guard let code = CountryCode(cells[1]), let kind = CountrySpelling.Kind(rawValue: cells[3]),
                !cells[0].isEmpty
            else { return nil }
            return CountrySpelling(
                text: cells[0],
                country: code,
                others: codes(cells[4]),
                language: Language(rawValue: cells[2]),
                kind: kind
            )
        }
    }

    /// Reads the groups that answer more or less often out of `groups.csv`.
    package static func groups(_ file: InputFile) throws(DiagnosticsError) -> ResponseGroups {
        let groups = try records(of: file, ["group_id", "members"]) { ($0[0], Set(codes($0[1]))) }
        func members(_ id: String) throws(DiagnosticsError) -> Set<CountryCode> {
            if let group = groups.first(where: { $0.0 == id }) { return group.1 }
            throw refusal("missing", file, line: nil, "group “\(id)” is missing")
        }
        return ResponseGroups(
            pacificIslands: try members("pacific-islands"),
            smallIslands: try members("un-sids"),
            wapis: try members("wapis")
        )
    }

    private static func codes(_ text: String) -> [CountryCode] {
        text.split(separator: " ").compactMap { CountryCode($0) }
    }

    /// Reads each record's cells of some columns, in the order of the columns asked for.
    private static func records<Value>(
        of file: InputFile,
        _ columns: [String],
        _ read: ([String]) -> Value?
    ) throws(DiagnosticsError) -> [Value] {
        let table = try DelimitedText(file.bytes, file: file.path, separator: 0x2C)
        var positions: [Int] = []
        for column in columns {
            guard let position = table.header.firstIndex(of: column) else {
                throw refusal("column", file, line: 1, "column “\(column)” is missing")
            }
            positions.append(position)
        }
        var values: [Value] = []
        var unreadable: [Int] = []
        try table.forEachRecord { line, fields in
            let cells = positions.map { fields.indices.contains($0) ? table.text(fields[$0]).trimmed : "" }
            if let value = read(cells) { values.append(value) } else { unreadable.append(line) }
        }
        if let line = unreadable.first { throw refusal("record", file, line: line, "the record cannot be read") }
        return values
    }

    private static func refusal(_ rule: String, _ file: InputFile, line: Int?, _ message: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(.error, rule: "seeds.\(rule)", at: Place(file: file.path, line: line), message)
        )
    }
}
