import Archive

/// Checks Office files: whether Word, Excel and PowerPoint open them without a repair, and whether all can read them.
///
/// The rules are those of practice: what Office calls “unreadable content”, and what a careful writer owes its readers.
/// Files may be hostile: nothing in them is believed, opened or fetched.
package struct OfficeCheck: Sendable {
    /// What was found, in the order of the container; of very many, the first thousand.
    package let findings: [OfficeFinding]

    /// How many findings there were.
    package let count: Int

    /// How many parts the file has, relationships and content types left out.
    package let parts: Int

    /// Checks the bytes of a file, whose name says by its ending what it is.
    ///
    /// Only the strict check asks for what Office forgives. Cost: each part is held in memory as a tree.
    package init(_ bytes: [UInt8], file: String, strict: Bool) {
        var log = FindingLog(strict: strict)
        let parts = OfficeCheck.read(bytes, file: file, &log)
        if let parts { OfficeCheck.check(parts, strict: strict, &log) }
        findings = log.findings
        count = log.count
        self.parts = parts?.count ?? 0
    }

    /// What is wrong with the bytes of a file.
    package static func findings(in bytes: [UInt8], file: String, strict: Bool) -> [OfficeFinding] {
        OfficeCheck(bytes, file: file, strict: strict).findings
    }

    /// All rules.
    package static let rules = OfficeRule.allCases

    private static func read(_ bytes: [UInt8], file: String, _ log: inout FindingLog) -> OfficeParts? {
        do throws(ZIPFault) {
            let limits = ZIPReader.Limits()
            guard ContainerRules.check(try ZIPHeaders(bytes), limits: limits, &log) else { return nil }
            guard var parts = OfficeParts(try ZIPReader(bytes, limits: limits), &log) else { return nil }
            PartRules(file: file).read(&parts, &log)
            return parts
        } catch {
            ContainerRules.note(error, &log)
            return nil
        }
    }

    private static func check(_ parts: OfficeParts, strict: Bool, _ log: inout FindingLog) {
        for part in parts.xmlParts { SchemaRules.check(part, type: parts.type(of: part.name), &log) }
        guard let main = parts.main.flatMap({ parts.xml[$0] }) else { return }
        switch main.root.name.prefix(2) {
        case "w:": WordRules(parts, isStrict: strict).check(&log)
        case "x:": WorkbookRules(parts, main).check(&log)
        case "p:": PresentationRules(parts, main).check(&log)
        default: break
        }
        CoreLanguageRules.check(parts, &log)
    }
}
