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

    /// Something else, by the name that people have for it.
    case other(String)

    init(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            let foreign = FileKind.foreign.first { bytes.starts(with: $0.mark) }
            self = foreign.map { .other($0.name) } ?? .text
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

    /// How files begin that are sent by mistake.
    private static let foreign: [(mark: [UInt8], name: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        (Array("GIF8".utf8), "a picture (GIF)"), (Array("%PDF".utf8), "a PDF document"),
        (Array("{\\rtf".utf8), "a text document (RTF)"), (Array("<!DOCTYPE".utf8), "a web page"),
        (Array("<!doctype".utf8), "a web page"), (Array("<html".utf8), "a web page"),
        (Array("<?xml".utf8), "an XML document"),
        ([0x1F, 0x8B], "a packed file (gzip)"), ([0x52, 0x61, 0x72, 0x21], "a packed file (RAR)"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a packed file (7z)"),
    ]

    /// The names in a container, in lower case; none where it is broken, which its reader will say.
    private static func names(in bytes: [UInt8]) -> [String] {
        var limits = ZIPReader.Limits()
        limits.partBytes = .max
        limits.totalBytes = .max
        return (try? ZIPReader(bytes, limits: limits))?.names.map { $0.lowercased() } ?? []
    }
}
