import Reference

/// A file that is no workbook of ours to read, though it may hold one.
enum ForeignFile {
    case empty
    case encrypted
    case oldWorkbook
    case otherOldOffice
    case noContainer
    case binaryWorkbook
    case wordFile
    case slides
    case openDocument
    case otherContainer

    /// What a file is by its first bytes; `nil` when it is a container that has to be looked into.
    init?(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .empty
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // A compound file ([MS-CFB]) names its streams in UTF-16.
            let isEncrypted = ForeignFile.names("EncryptedPackage", in: bytes)
            let isWorkbook = ForeignFile.names("Workbook", in: bytes) || ForeignFile.names("Book", in: bytes)
            self = isEncrypted ? .encrypted : isWorkbook ? .oldWorkbook : .otherOldOffice
        } else if !bytes.starts(with: [0x50, 0x4B]) {
            self = .noContainer
        } else {
            return nil
        }
    }

    /// What a container is by the names of its parts; `nil` when it may be a workbook.
    init?(parts: [String]) {
        let names = Set(parts.map { $0.lowercased() })
        if names.contains("xl/workbook.bin") {
            self = .binaryWorkbook
        } else if names.contains("_rels/.rels") {
            if names.contains("word/document.xml") {
                self = .wordFile
            } else if names.contains("ppt/presentation.xml") {
                self = .slides
            } else {
                return nil
            }
        } else if names.contains("content.xml"), names.contains("mimetype") {
            self = .openDocument
        } else {
            self = .otherContainer
        }
    }

    /// What is said of it.
    func refusal(of file: String) -> DiagnosticsError {
        let saveAs = "open it in a spreadsheet program and save it as .xlsx"
        let (rule, message, hint): (String, String, String) =
            switch self {
            case .empty: ("empty", "the file is empty", "fetch it anew from where it came")
            case .encrypted: ("password", "the file has a password", "save it as .xlsx without a password")
            case .oldWorkbook: ("kind", "the file is an old Excel workbook (.xls)", saveAs)
            case .otherOldOffice:
                ("kind", "the file is an old Office file, or it has a password", "save it as .xlsx without a password")
            case .noContainer: ("kind", "the file is no workbook", "name an .xlsx file; a .csv file is read as such")
            case .binaryWorkbook: ("kind", "the file is a binary Excel workbook (.xlsb)", saveAs)
            case .wordFile: ("kind", "the file is a Word document, not a workbook", "name an .xlsx file")
            case .slides: ("kind", "the file holds slides, not a workbook", "name an .xlsx file")
            case .openDocument: ("kind", "the file is an OpenDocument file", saveAs)
            case .otherContainer: ("kind", "the file is a ZIP archive, not a workbook", "name the .xlsx file in it")
            }
        return DiagnosticsError(
            Diagnostic(.error, rule: "xlsx.\(rule)", at: Place(file: file), message, hint: hint)
        )
    }

    /// Whether a compound file has a stream of a name: in UTF-16, as the directory has it, followed by a NUL.
    private static func names(_ name: String, in bytes: [UInt8]) -> Bool {
        let pattern: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
        // Entries of the directory stand at every 128th byte ([MS-CFB] 2.6.1).
        return stride(from: 0, to: max(bytes.count - pattern.count, 0), by: 128)
            .contains { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
    }
}
