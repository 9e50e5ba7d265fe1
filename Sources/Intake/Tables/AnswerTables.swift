import Exchange
import Reference

/// The tables in a file that somebody gave us, whatever kind of file it is.
struct AnswerTables {
    let all: [AnswerTable]

    init(_ file: InputFile, options: ImportOptions) throws(DiagnosticsError) {
        all = [try AnswerTables.delimited(file.bytes, path: file.path, part: nil, options)]
    }

    private static func delimited(
        _ bytes: [UInt8],
        path: String,
        part: String?,
        _ options: ImportOptions
    ) throws(DiagnosticsError) -> AnswerTable {
        let table = try DelimitedText(bytes, file: path, separator: options.separator)
        return AnswerTable(
            path: path,
            part: part,
            form:
                "CSV in UTF-8\(table.hasByteOrderMark ? " with byte order mark" : ""), separated by \(table.separatorName)",
            hasDecimalComma: table.separator == 0x3B,
            notes: [],
            rows: .delimited(table)
        )
    }
}
