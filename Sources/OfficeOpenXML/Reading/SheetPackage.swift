import Archive
import Markup
import Reference

/// The container of a workbook that is read: its parts by name, and what is said when one cannot be read.
struct SheetPackage: Sendable {
    /// The name of the file.
    let file: String

    /// The bounds.
    let limits: SpreadsheetReader.Limits

    /// The names of the parts, as the container has them.
    var names: [String] { zip.names }

    private let zip: ZIPReader
    private let namesByKey: [String: String]

    /// Opens a container, or throws what the file is instead.
    init(_ bytes: [UInt8], file: String, limits: SpreadsheetReader.Limits) throws(DiagnosticsError) {
        if let refusal = ForeignFile(bytes)?.refusal(of: file) { throw refusal }
        var bounds = ZIPReader.Limits()
        bounds.parts = limits.parts
        bounds.partBytes = min(limits.partBytes, 1 << 30)
        bounds.totalBytes = limits.totalBytes
        do throws(ZIPFault) {
            zip = try ZIPReader(bytes, limits: bounds)
        } catch {
            throw SheetPackage.refusal(error, of: file)
        }
        self.file = file
        self.limits = limits
        namesByKey = Dictionary(zip.names.map { (PartNames.key("/" + $0), $0) }) { first, _ in first }
        if let refusal = ForeignFile(parts: zip.names)?.refusal(of: file) { throw refusal }
    }

    /// The part that a name with a slash before it means, letter case and percent signs ignored.
    func part(named name: String) -> String? { namesByKey[PartNames.key(name)] }

    /// The tree of a small part.
    func tree(_ part: String) throws(DiagnosticsError) -> XMLElement {
        var bounds = XMLReader.Limits()
        bounds.bytes = limits.frameBytes
        bounds.elements = 500_000
        guard (zip.size(of: part) ?? 0) <= limits.frameBytes else {
            throw refuse(part, "the part is larger than \(limits.frameBytes) bytes, the most that are read of it")
        }
        let content = try outcome { () throws(ZIPFault) in try zip.content(of: part) } ?? []
        do throws(DiagnosticsError) {
            return try XMLReader(content, file: "\(file)/\(part)", limits: bounds).root
        } catch {
            throw SheetPackage.plain(error)
        }
    }

    /// Reads a large part as a stream, until there is no more of it or `take` has seen enough.
    func read(_ part: String, _ take: (SheetPiece) -> Bool) throws(DiagnosticsError) {
        var bounds = XMLStream.Limits()
        bounds.bytes = limits.partBytes
        guard let content = try outcome({ () throws(ZIPFault) in try zip.stream(of: part) }) else { return }
        let xml = XMLStream(SheetWord.names, file: "\(file)/\(part)", limits: bounds)
        while let piece = try outcome({ () throws(ZIPFault) in try content.next() }) {
            try xml.append(piece)
            guard take(SheetPiece(events: xml.events, bytes: xml.bytes)) else { return }
        }
        try xml.finish()
        _ = take(SheetPiece(events: xml.events, bytes: xml.bytes))
    }

    /// What the container gives, or what is said of its fault.
    private func outcome<Outcome>(_ body: () throws(ZIPFault) -> Outcome) throws(DiagnosticsError) -> Outcome {
        do throws(ZIPFault) {
            return try body()
        } catch {
            throw SheetPackage.refusal(error, of: file)
        }
    }

    /// A refusal of a part.
    func refuse(_ part: String, _ message: String, hint: String = CellFault.saveAnew) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(.error, rule: "xlsx.part", at: Place(file: "\(file)/\(part)"), message, hint: hint)
        )
    }

    /// What is wrong with a part of XML, without the text of its lines: most parts are one long line.
    private static func plain(_ error: DiagnosticsError) -> DiagnosticsError {
        DiagnosticsError(
            error.diagnostics.map { fault in
                let place = fault.place.map { Place(file: $0.file, line: $0.line, column: $0.column) }
                return Diagnostic(fault.severity, rule: fault.rule, at: place, fault.message, hint: fault.hint)
            }
        )
    }

    private static func refusal(_ fault: ZIPFault, of file: String) -> DiagnosticsError {
        let (part, rule, message, hint): (String?, String, String, String) =
            switch fault {
            case .cutOff:
                (nil, "cut-off", "the file is cut off, or damaged", "fetch it anew from where it came")
            case .encryptedOrOld:
                (nil, "password", "a part of the file is encrypted", "save it as .xlsx without a password")
            case .tooLarge(let name):
                (
                    name == "the directory" ? nil : name, "size",
                    name == "the directory"
                        ? "the file has more parts than are read"
                        : "the part is larger than it says, or than is read", "save the answers alone as .xlsx"
                )
            case .unsafeName(let name):
                (name, "name", "the name of the part leads out of the file, or is not plain", CellFault.saveAnew)
            case .repeatedName(let name):
                (name, "repeated", "two parts of the file have this name", CellFault.saveAnew)
            case .unknownMethod(let name):
                (name, "method", "the part is packed in a way that no .xlsx uses", CellFault.saveAnew)
            case .disagreeingHeaders(let name):
                (name, "headers", "the file names the part in two ways", CellFault.saveAnew)
            case .wrongChecksum(let name):
                (
                    name, "damaged", "the part is damaged: its checksum is wrong",
                    "fetch the file anew from where it came"
                )
            }
        let place = Place(file: part.map { "\(file)/\($0)" } ?? file)
        return DiagnosticsError(Diagnostic(.error, rule: "xlsx.\(rule)", at: place, message, hint: hint))
    }
}
