import Archive
import Markup
import Reference

/// The parts of a template that was read: everything in it is a stranger's.
struct TemplatePackage {
    /// What a template is for.
    enum Kind: String {
        case word = "w:document"
        case slides = "p:presentation"
        case workbook = "x:workbook"
    }

    /// What it is for.
    let kind: Kind

    /// Its parts.
    let parts: OfficeParts

    /// The part that it is about.
    let main: PartXML

    /// The largest template that is read, in bytes.
    static let largestFile = 32 << 20

    /// Reads the parts, or notes why there is no use in them.
    init?(_ bytes: [UInt8], _ log: inout TemplateLog) {
        guard let parts = TemplatePackage.parts(in: bytes, &log) else { return nil }
        TemplatePackage.noteMacros(parts, &log)
        TemplatePackage.noteLinks(parts, &log)
        guard let name = parts.main, let main = parts.xml[name] else {
            log.add(
                .error,
                "kind",
                "the package has no main part that can be read",
                hint: "save the template anew with Word, PowerPoint or Excel"
            )
            return nil
        }
        guard let kind = Kind(rawValue: main.root.name) else {
            log.add(
                .error,
                "kind",
                name,
                "the main part is \(main.root.name), neither a document, slides nor a workbook",
                hint: "name a .docx or .dotx, a .pptx or .potx, or a .xlsx or .xltx"
            )
            return nil
        }
        self.kind = kind
        self.parts = parts
        self.main = main
        if TemplatePackage.isStrict(name, parts) {
            log.add(
                .error,
                "dialect",
                name,
                "the template is in the strict dialect of Office files, which few programs read",
                hint: "save it in the ordinary format of the same program"
            )
        }
    }

    /// The part that a part relates to in a way.
    func target(of kind: String, from source: String) -> String? { parts.target(of: kind, from: source) }

    // MARK: Reading

    private static func parts(in bytes: [UInt8], _ log: inout TemplateLog) -> OfficeParts? {
        func refuse(_ rule: String, _ message: String, _ hint: String) -> OfficeParts? {
            log.add(.error, rule, message, hint: hint)
            return nil
        }
        let saveAs = "save it as .dotx, .potx or .xltx with Word, PowerPoint or Excel"
        guard bytes.count <= largestFile else {
            return refuse(
                "size",
                "the file is larger than \(largestFile >> 20) MiB, the most that is read",
                "take large pictures out of the template: all documents would carry them"
            )
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return refuse(
                "kind",
                "the file is an old Office file, or it has a password",
                "\(saveAs), without a password"
            )
        }
        guard bytes.starts(with: [0x50, 0x4B]) else {
            return refuse("kind", "the file is no Office file", saveAs)
        }
        var limits = ZIPReader.Limits()
        limits.parts = 2_000
        limits.partBytes = 32 << 20
        limits.totalBytes = 128 << 20
        var findings = FindingLog(strict: false)
        var parts: OfficeParts?
        do throws(ZIPFault) {
            if ContainerRules.check(try ZIPHeaders(bytes), limits: limits, &findings) {
                let zip = try ZIPReader(bytes, limits: limits)
                if zip.names.contains("mimetype"), zip.names.contains("content.xml") {
                    return refuse("kind", "the file is an OpenDocument file", saveAs)
                }
                parts = OfficeParts(zip, &findings)
                if var read = parts {
                    PartRules(file: "").read(&read, &findings)
                    parts = read
                }
            }
        } catch {
            ContainerRules.note(error, &findings)
        }
        note(findings, &log)
        return parts
    }

    /// Takes over what the linter finds where it keeps a template from being used.
    private static func note(_ findings: FindingLog, _ log: inout TemplateLog) {
        for finding in findings.findings {
            let isAboutPackage = finding.part == "-" || finding.part.hasPrefix("/_rels/")
            let severity: Diagnostic.Severity
            switch finding.rule {
            case .container, .repeatedEntry, .entryName, .localHeader, .entryMethod, .unpackedSize, .wellFormed,
                .documentType:
                severity = .error
            case .contentType where isAboutPackage, .relationship where isAboutPackage: severity = .error
            case .relationship: severity = .warning
            default: continue
            }
            log.add(
                severity,
                finding.rule.rawValue,
                finding.part == "-" ? nil : finding.part,
                at: finding.line.map { Place(file: finding.part, line: $0, column: finding.column) },
                finding.message,
                hint: finding.hint
            )
        }
    }

    // MARK: What is refused, and what is left out

    private static func noteMacros(_ parts: OfficeParts, _ log: inout TemplateLog) {
        for name in parts.names {
            let type = parts.type(of: name)
            let holdsCode = type.contains("macroEnabled") || type.contains("vba") || name.hasSuffix("vbaProject.bin")
            guard holdsCode else { continue }
            log.add(
                .error,
                "macro",
                name,
                "the template holds macros, which are never taken over",
                hint: "save it as .dotx, .potx or .xltx, which hold none"
            )
        }
    }

    /// Names everything that leads out of the template: none of it is opened or copied.
    private static func noteLinks(_ parts: OfficeParts, _ log: inout TemplateLog) {
        var addresses = 0
        for name in parts.names {
            guard let source = PartNames.source(ofRelationships: name), let part = parts.xml[name] else { continue }
            for relation in part.root.all("rel:Relationship") where relation["TargetMode"] == "External" {
                let kind = relation["Type"]?.split(separator: "/").last.map(String.init) ?? "link"
                if kind == "hyperlink" {
                    addresses += 1
                    continue
                }
                let target = String((relation["Target"] ?? "").prefix(120))
                log.add(
                    .warning,
                    "link",
                    source == "/" ? nil : source,
                    "\(said(kind)) leads out of the template, to “\(target)”; it was not opened and is left out",
                    hint: kind == "attachedTemplate"
                        ? "detach the template that it was made from"
                        : "put the thing itself into the template, or take it out"
                )
            }
        }
        guard addresses > 0 else { return }
        log.add(
            .note,
            "address",
            "\(addresses == 1 ? "a link" : "\(addresses) links") to an address; links are not taken over, their words are",
            hint: "nothing is to be done"
        )
    }

    private static func said(_ kind: String) -> String {
        switch kind {
        case "attachedTemplate": "another template"
        case "image": "a picture"
        case "oleObject", "package": "an object"
        case "frame", "subDocument": "a document"
        case "externalLinkPath": "a workbook"
        default: "a link of the kind \(kind)"
        }
    }

    private static func isStrict(_ name: String, _ parts: OfficeParts) -> Bool {
        guard let content = parts.content(of: name) else { return false }
        return String(decoding: content.prefix(4_000), as: UTF8.self).contains("http://purl.oclc.org/ooxml/")
    }
}
