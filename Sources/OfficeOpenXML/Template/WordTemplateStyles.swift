import Documents
import Reference

/// The styles of a template: which of them stand for ours, and the part with those that it has not.
struct WordTemplateStyles: Sendable {
    /// The identifiers of styles in the template by ours.
    let names: [String: String]

    /// Tabs that lines of ours need and the template's styles do not have.
    let tabs: [String: [WordTab]]

    /// The part: the template's own bytes, with added styles at its end.
    let part: [UInt8]

    /// The style of plain paragraphs where they have to name it, because the template does not say that it is theirs.
    let plainStyle: String?

    /// Whether a style says in which direction it runs.
    let mentionsDirection: Bool

    /// The tags of the languages that its defaults set, of left-to-right and of right-to-left text.
    let languageTag: String?
    let rightToLeftTag: String?

    /// Sizes and spaces of the template's own styles, by our identifier.
    let types: [String: VisualIdentity.TypeStyle]

    /// How large the letters of its running text are.
    let letters: LetterMeasure

    /// The typefaces that styles name.
    let typefaces: Set<String>

    /// Reads the styles, or notes why they cannot be used.
    init?(_ package: TemplatePackage, textWidth: Int, theme: TemplateTheme, _ log: inout TemplateLog) {
        guard let part = package.parts.targetXML(of: "styles", from: package.main.name) else {
            log.add(
                .error,
                "styles",
                package.main.name,
                "the template has no part of styles",
                hint: "save it anew with Word, which writes one"
            )
            return nil
        }
        guard part.root.name == "w:styles", let frame = PartFrame(part.bytes) else {
            log.add(
                .error,
                "styles",
                part.name,
                "the part of styles holds no styles",
                hint: "save the template anew with Word"
            )
            return nil
        }
        let sheet = StyleSheet(part.root)
        let all = part.root.all("w:style")
        let reading = WordStyleReading(part: part, sheet: sheet, all: all, theme: theme)
        reading.noteFaults(&log)
        var (ids, wanted) = reading.roles(&log)
        reading.noteContrast(ids, &log)
        let taken = Set(all.compactMap { $0["w:styleId"] })
        for id in wanted {
            var own = id
            while taken.contains(own) { own += "Cadre" }
            ids[id] = own
        }
        let additions = WordStyleAdditions(
            wanted: wanted,
            ids: ids,
            textWidth: textWidth,
            palette: theme.palette()
        )
        // Added styles say nothing of the direction: paragraphs do.
        let added = PartFrame.elements(of: WordStyles(language: .english, additions: additions).part())
        names = ids
        self.part = frame.with(after: added.map(\.bytes))
        tabs = reading.tabs(ids.filter { !wanted.contains($0.key) }, textWidth: textWidth)
        let hasPlainStyle = wanted.contains("Normal") || sheet.defaultParagraphStyle != nil
        plainStyle = hasPlainStyle ? nil : ids["Normal"]
        mentionsDirection = part.root.contains { $0.name == "w:bidi" }
        languageTag = sheet.runDefaults?.first("w:lang")?.value
        rightToLeftTag = sheet.runDefaults?.first("w:lang")?["w:bidi"]
        typefaces = reading.typefaces
        types = ids.filter { !wanted.contains($0.key) }.mapValues(reading.type)
        letters = LetterMeasure(of: reading.typeface(of: ids["Normal"] ?? "") ?? VisualIdentity.latinTypeface)
    }
}
