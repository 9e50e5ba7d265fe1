import Archive
import Markup
package import Reference

extension WordForm {
    /// The largest file that is read, in bytes.
    package static let largestFile = 32 << 20

    /// Reads a Word document that a stranger sent, or throws why there is nothing to be read.
    ///
    /// Nothing in it is opened, run or followed.
    package init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
        let package = try WordPackage(bytes, file: file)
        var reading = StoryReading(file: file)
        for (name, root) in try package.stories() {
            reading.read(root, part: name)
            if let fault = reading.fault { throw DiagnosticsError(fault) }
        }
        controls = reading.finish()
        tables = reading.tables
        store = package.store()
        properties = package.properties()
        findings = package.findings
    }
}

/// The parts of a Word document that matter to a form, unpacked one by one.
private struct WordPackage {
    let findings: [Diagnostic]
    private let file: String
    private let zip: ZIPReader
    private let main: String

    private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

    init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
        func refuse(_ rule: String, _ message: String, _ hint: String) -> DiagnosticsError {
            DiagnosticsError(Diagnostic(.error, rule: "word.\(rule)", at: Place(file: file), message, hint: hint))
        }
        let saveAs = "open it in a word processor and save it as a Word document (.docx)"
        guard !bytes.isEmpty else { throw refuse("kind", "the file is empty", "ask for it again") }
        guard bytes.count <= WordForm.largestFile else {
            throw refuse(
                "size",
                "the file is larger than \(WordForm.largestFile >> 20) MiB, the most that is read",
                "take the pictures out that were put into it"
            )
        }
        if let kind = WordPackage.otherKind(of: bytes) {
            throw refuse("kind", "the file is \(kind.name)", kind.hint ?? saveAs)
        }
        var limits = ZIPReader.Limits()
        limits.parts = 2_000
        limits.partBytes = 32 << 20
        limits.totalBytes = 128 << 20
        do throws(ZIPFault) {
            zip = try ZIPReader(bytes, limits: limits)
        } catch {
            throw refuse("container", error.sentence, error.hint)
        }
        self.file = file
        guard !zip.names.contains("mimetype") || !zip.names.contains("content.xml") else {
            throw refuse("kind", "the file is an OpenDocument file", saveAs)
        }
        main = try WordPackage.mainPart(zip, file: file, refuse)
        findings = WordPackage.findings(zip, file: file)
    }

    // MARK: What it is

    /// What a file is that is no package; `nil` when it may be one.
    private static func otherKind(of bytes: [UInt8]) -> (name: String, hint: String?)? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            let isLocked = bytes.contains(utf16: "EncryptedPackage")
            return isLocked
                ? ("protected with a password", "save it without a password")
                : (
                    "an old Word file (.doc)",
                    "open it in a word processor and save it as a Word document (.docx); send that"
                )
        }
        if bytes.starts(with: Array("%PDF".utf8)) {
            return ("a PDF", "send the Word file itself: from a PDF the answers cannot be read")
        }
        if bytes.starts(with: Array("{\\rtf".utf8)) { return ("in Rich Text Format (.rtf)", nil) }
        return bytes.starts(with: [0x50, 0x4B]) ? nil : ("no Word document", nil)
    }

    private static func mainPart(
        _ zip: ZIPReader,
        file: String,
        _ refuse: (String, String, String) -> DiagnosticsError
    ) throws(DiagnosticsError) -> String {
        let relations = try relations(of: "", in: zip, file: file)
        let target = relations.first { $0.kind == "officeDocument" }?.target ?? "word/document.xml"
        guard zip.names.contains(target) else {
            throw refuse(
                "kind",
                "the file is no Word document: it has no text",
                "send the form itself, as a Word document (.docx)"
            )
        }
        return target
    }

    private static func findings(_ zip: ZIPReader, file: String) -> [Diagnostic] {
        guard zip.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else { return [] }
        return [
            Diagnostic(
                .warning,
                rule: "word.macro",
                at: Place(file: file),
                "the file holds macros; they were not looked at",
                hint: "ask who sent it why: our forms have none"
            )
        ]
    }

    // MARK: Parts

    /// The stories that may hold controls, in order: the text, then heads, feet and notes.
    func stories() throws(DiagnosticsError) -> [(name: String, root: OfficeElement)] {
        var stories: [(String, OfficeElement)] = []
        let relations = try WordPackage.relations(of: main, in: zip, file: file)
        let others = relations.filter { ["header", "footer", "footnotes", "endnotes"].contains($0.kind) }.map(\.target)
        var seen: Set<String> = []
        for name in [main] + others where seen.insert(name).inserted {
            guard let part = try WordPackage.part(name, in: zip, file: file) else { continue }
            if name == main, part.root.name != "w:document" {
                throw DiagnosticsError(
                    Diagnostic(
                        .error,
                        rule: "word.kind",
                        at: Place(file: "\(file)/\(name)"),
                        "the file is no Word document: its main part is \(part.root.name)",
                        hint: "send the form itself, as a Word document (.docx)"
                    )
                )
            }
            stories.append((name, part.root))
        }
        return stories
    }

    /// The form's own part, wherever it is: programs drop what leads to it, or leave it empty.
    func store() -> WordForm.Store? {
        for name in zip.names where name.lowercased().hasPrefix("customxml/") && name.lowercased().hasSuffix(".xml") {
            guard let part = try? WordPackage.part(name, in: zip, file: file),
                part.root.name == "{\(WordAnchor.namespace)}form"
            else { continue }
            var values: [String: String] = [:]
            for element in part.root.children {
                values[WordAnchor.name(of: element.localName)] = element.wholeText.trimmed
            }
            return WordForm.Store(
                id: part.root["id"] ?? "",
                version: part.root["version"] ?? "",
                language: part.root["language"] ?? "",
                isLinked: zip.names.contains(String(PartNames.relationships(of: "/" + name).dropFirst())),
                values: values
            )
        }
        return nil
    }

    func properties() -> [WordForm.Property: String] {
        let name = (try? WordPackage.relations(of: "", in: zip, file: file))?
            .first { $0.kind == "custom-properties" }?
            .target
        guard let part = try? WordPackage.part(name ?? "docProps/custom.xml", in: zip, file: file) else { return [:] }
        var properties: [WordForm.Property: String] = [:]
        for element in part.root.all("cup:property") {
            guard let property = WordForm.Property(rawValue: element["name"] ?? "") else { continue }
            properties[property] = element.wholeText.trimmed
        }
        return properties
    }

    /// What a part relates to inside the package, by the last word of the kind.
    private static func relations(
        of source: String,
        in zip: ZIPReader,
        file: String
    ) throws(DiagnosticsError) -> [(kind: Substring, target: String)] {
        let name = PartNames.relationships(of: "/" + source).dropFirst()
        guard let part = try part(String(name), in: zip, file: file) else { return [] }
        return part.root.all("rel:Relationship")
            .compactMap { relation in
                guard relation["TargetMode"] != "External", let target = relation["Target"] else { return nil }
                let kind = relation["Type"]?.split(separator: "/").last ?? ""
                return (kind, String(PartNames.resolve(target, from: "/" + source).dropFirst()))
            }
    }

    /// A part of XML; `nil` when there is none of that name.
    private static func part(_ name: String, in zip: ZIPReader, file: String) throws(DiagnosticsError) -> PartXML? {
        var content: [UInt8]?
        do throws(ZIPFault) {
            content = try zip.content(of: name)
        } catch {
            let place = Place(file: "\(file)/\(name)")
            throw DiagnosticsError(
                Diagnostic(.error, rule: "word.container", at: place, error.sentence, hint: error.hint)
            )
        }
        guard let content else { return nil }
        var limits = XMLReader.Limits()
        limits.bytes = 16 << 20
        limits.elements = 500_000
        return try PartXML(content, name: "\(file)/\(name)", limits: limits)
    }
}

extension ZIPFault {
    /// What is wrong with the file, for those who sent it.
    fileprivate var sentence: String {
        switch self {
        case .cutOff: "the file is no Word document, or it is cut off"
        case .encryptedOrOld: "the file is an old Word file, or protected with a password"
        case .tooLarge(let name): "\(name) is larger than what is read"
        case .unsafeName(let name): "the part \(name) has a name that leads out of the file"
        case .repeatedName(let name): "two parts are called \(name), so nobody can tell which one Word shows"
        case .unknownMethod(let name): "the part \(name) is packed in a way that Word does not use"
        case .disagreeingHeaders(let name): "the part \(name) is called otherwise in the file's directory"
        case .wrongChecksum(let name): "the part \(name) is damaged"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .cutOff, .wrongChecksum: "ask for the file again"
        case .encryptedOrOld: "save it as a Word document (.docx), without a password"
        case .tooLarge: "take out what was put into the form, such as pictures"
        case .unsafeName, .repeatedName, .unknownMethod, .disagreeingHeaders:
            "open it in Word, save it anew, and send that"
        }
    }
}

extension [UInt8] {
    /// Whether a name of an old Office file stands in the bytes.
    fileprivate func contains(utf16 text: String) -> Bool {
        let pattern = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var start = startIndex
        while let found = self[start...].firstIndex(of: pattern[0]), found + pattern.count <= count {
            if self[found..<(found + pattern.count)].elementsEqual(pattern) { return true }
            start = found + 1
        }
        return false
    }
}
