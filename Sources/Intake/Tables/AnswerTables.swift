import Archive
import Exchange
import OfficeOpenXML
import Reference

/// The tables in a file that somebody gave us, whatever kind of file it is.
struct AnswerTables {
    let all: [AnswerTable]

    init(_ file: InputFile, forms: FormReading, options: ImportOptions) throws(DiagnosticsError) {
        switch FileKind(file.bytes) {
        case .text: all = [try AnswerTables.delimited(file.bytes, path: file.path, part: nil, options)]
        case .tables: all = try AnswerTables.packed(file, options)
        case .other(let name):
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "answers.kind",
                    at: Place(file: file.path),
                    "this is \(name), not a table of answers or a form",
                    hint: "export the answers as CSV or .xlsx; send forms as .xlsx or .docx"
                )
            )
        case .document: all = [try forms.document(file)]
        case .workbook:
            let workbook = try SpreadsheetReader(file.bytes, file: file.path)
            if options.sheet == nil, FormReading.isForm(workbook) {
                all = [try forms.workbook(file)]
                return
            }
            let sheets = try AnswerTables.sheets(of: workbook, file, options)
            all = sheets.contains(where: \.isForm) ? [try forms.workbook(file)] : sheets.map(\.table)
        }
    }

    // MARK: Text

    static func delimited(
        _ bytes: [UInt8],
        path: String,
        part: String?,
        _ options: ImportOptions
    ) throws(DiagnosticsError) -> AnswerTable {
        let table = try DelimitedText(
            bytes,
            file: part.map { "\(path) (\($0))" } ?? path,
            separator: options.separator,
            encoding: options.encoding
        )
        let mark = table.hasByteOrderMark ? " with byte order mark" : ""
        let guess = table.encodingIsGuess ? " (a guess)" : ""
        return AnswerTable(
            path: path,
            part: part,
            form: "CSV in \(table.encoding.name)\(mark)\(guess), separated by \(table.separatorName)",
            hasDecimalComma: table.separator == 0x3B,
            notes: table.warnings,
            rows: .delimited(table)
        )
    }

    // MARK: Containers of text

    /// The tables that ODK Central packs: the answers, and one more for each repeat.
    private static func packed(_ file: InputFile, _ options: ImportOptions) throws(DiagnosticsError) -> [AnswerTable] {
        var contents: [(name: String, bytes: [UInt8])] = []
        do throws(ZIPFault) {
            var limits = ZIPReader.Limits()
            limits.partBytes = 512 << 20
            limits.totalBytes = 1 << 30
            let container = try ZIPReader(file.bytes, limits: limits)
            for name in container.names where name.lowercased().hasSuffix(".csv") {
                if let bytes = try container.content(of: name) { contents.append((name, bytes)) }
            }
        } catch {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "answers.container",
                    at: Place(file: file.path),
                    error.words,
                    hint: "download the export again; nothing of the file was read"
                )
            )
        }
        var tables: [AnswerTable] = []
        for (name, bytes) in contents {
            tables.append(try delimited(bytes, path: file.path, part: name, options))
        }
        return tables
    }

    // MARK: Workbooks

    private static func sheets(
        of workbook: SpreadsheetReader,
        _ file: InputFile,
        _ options: ImportOptions
    ) throws(DiagnosticsError) -> [(table: AnswerTable, isForm: Bool)] {
        if let asked = options.sheet, !workbook.sheets.contains(where: { $0.name == asked }) {
            let names = workbook.sheets.map { "“\($0.name)”" }.joined(separator: ", ")
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "answers.sheet",
                    at: Place(file: file.path),
                    "there is no sheet “\(asked)”",
                    hint: "its sheets are \(names)"
                )
            )
        }
        var tables: [(table: AnswerTable, isForm: Bool)] = []
        var hidden: [String] = []
        for (position, sheet) in workbook.sheets.enumerated() {
            if let asked = options.sheet, sheet.name != asked { continue }
            // What is hidden is no answer that a person saw; it is only read when asked for.
            guard sheet.visibility == .visible || options.sheet != nil else {
                hidden.append(sheet.name)
                continue
            }
            let cells = try workbook.cells(of: position)
            let table = AnswerTable(
                path: file.path,
                part: workbook.sheets.count > 1 ? sheet.name : nil,
                form: "Excel workbook",
                hasDecimalComma: false,
                notes: workbook.notes,
                rows: .sheet(SheetRows(cells))
            )
            tables.append((table, options.sheet == nil && FormReading.isForm(cells)))
        }
        let notes = hidden.map { name in
            Diagnostic(
                .note,
                rule: "answers.hidden",
                at: Place(file: file.path),
                "the hidden sheet “\(name)” was not read",
                hint: "read it with --sheet \"\(name)\" if it holds answers"
            )
        }
        for position in tables.indices { tables[position].table.notes += notes }
        return tables
    }
}

extension ZIPFault {
    /// What is wrong with a container of answers.
    fileprivate var words: String {
        switch self {
        case .cutOff: "the file is cut off, or no zip file"
        case .encryptedOrOld: "the file is locked with a password"
        case .tooLarge(let name): "\(name) is larger than what is read once it is unpacked"
        case .unsafeName(let name): "the name “\(name)” leads out of the container"
        case .repeatedName(let name): "two parts are called “\(name)”"
        case .unknownMethod(let name): "“\(name)” is packed in a way that is not read"
        case .disagreeingHeaders(let name): "the container names “\(name)” in two ways"
        case .wrongChecksum(let name): "“\(name)” is damaged"
        }
    }
}
