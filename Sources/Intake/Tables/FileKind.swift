import Archive

/// What kind of file somebody gave us, by its bytes and never by its name.
enum FileKind {
    /// Delimited text.
    case text

    /// A container of tables in delimited text.
    case tables

    /// A workbook, or something that is told apart from one when it is read: an old, locked or broken one.
    case workbook

    /// A Word document.
    case document

    init(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            self = .text
            return
        }
        let names = FileKind.names(in: bytes)
        if names.contains(where: { $0.hasPrefix("word/") }) {
            self = .document
        } else if names.contains(where: { $0.hasSuffix(".csv") }), !names.contains(where: { $0.hasPrefix("xl/") }) {
            self = .tables
        } else {
            self = .workbook
        }
    }

    /// The names in a container, in lower case; none where it is broken, which its reader will say.
    private static func names(in bytes: [UInt8]) -> [String] {
        var limits = ZIPReader.Limits()
        limits.partBytes = .max
        limits.totalBytes = .max
        return (try? ZIPReader(bytes, limits: limits))?.names.map { $0.lowercased() } ?? []
    }
}
