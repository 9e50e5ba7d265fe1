package import Needs
package import Reference

/// How invitations ended, as an officer knows it: CSV with the columns `country` and `disposition`, described in
/// docs/file-formats.md.
package enum DispositionFile {
    /// Reads how invitations ended, or throws everything wrong with the file.
    ///
    /// Countries are codes or names; ends are the abbreviations of AAPOR's Standard Definitions, in any case.
    package static func read(
        _ file: InputFile,
        register: CountryRegister
    ) throws(DiagnosticsError) -> [CountryCode: Disposition] {
        let table = try DelimitedText(file.bytes, file: file.path)
        let header = table.header.map { $0.lowercased() }
        guard let country = header.firstIndex(of: "country"), let end = header.firstIndex(of: "disposition") else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "dispositions.columns",
                    at: Place(file: file.path, line: table.headerLine),
                    "the columns `country` and `disposition` are not both here",
                    hint: "begin the file with: country,disposition"
                )
            )
        }
        var reading = DispositionReading(file: file.path, register: register)
        try table.forEachRecord { line, fields in
            let texts = fields.map(table.text)
            func text(_ column: Int) -> String { column < texts.count ? texts[column].trimmed : "" }
            if texts.allSatisfy(\.isEmpty) { return }
            reading.read(country: text(country), end: text(end), line: line)
        }
        guard reading.faults.isEmpty else { throw DiagnosticsError(reading.faults) }
        return reading.ends.mapValues(\.end)
    }
}

/// Reads line after line, and keeps what is wrong.
private struct DispositionReading {
    let file: String
    let register: CountryRegister
    private(set) var ends: [CountryCode: (end: Disposition, line: Int)] = [:]
    private(set) var faults: [Diagnostic] = []

    init(file: String, register: CountryRegister) {
        self.file = file
        self.register = register
    }

    mutating func read(country text: String, end: String, line: Int) {
        let disposition = Disposition(rawValue: end.uppercased())
        if disposition == nil {
            let known = Disposition.allCases.map(\.rawValue).joined(separator: ", ")
            fault("end", line, "“\(end)” is no end of an invitation", hint: "use one of \(known)")
        }
        guard let country = self.country(text, line), let disposition else { return }
        if let other = ends[country], other.end != disposition {
            fault(
                "twice",
                line,
                "\(country) is \(disposition.rawValue) here and \(other.end.rawValue) in line \(other.line)"
            )
            return
        }
        if ends[country] == nil { ends[country] = (disposition, line) }
    }

    private mutating func country(_ text: String, _ line: Int) -> CountryCode? {
        if let code = CountryCode(text.uppercased()), register.country(code) != nil { return code }
        switch register.match(text) {
        case .country(let code, _): return code
        case .ambiguous(let codes):
            let codes = codes.map(\.text).joined(separator: ", ")
            fault("country", line, "“\(text)” may be several countries: \(codes)", hint: "use the code")
        case .unknown:
            fault("country", line, "“\(text)” is no member country", hint: "use a code of seeds/countries.csv")
        case .blank: fault("country", line, "there is no country here", hint: "name it, or take the line out")
        }
        return nil
    }

    private mutating func fault(_ rule: String, _ line: Int, _ message: String, hint: String? = nil) {
        faults.append(
            Diagnostic(
                .error,
                rule: "dispositions.\(rule)",
                at: Place(file: file, line: line),
                message,
                hint: hint
            )
        )
    }
}
