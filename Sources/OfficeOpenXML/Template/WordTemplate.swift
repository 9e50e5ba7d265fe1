import Documents
import Markup
import Reference

/// What a Word template gives to documents.
struct WordTemplate: Sendable {
    /// Its page.
    let page: WordPage

    /// What its section says besides.
    let section: WordTemplateSection

    /// What stands at the head and foot of its pages.
    let lines: [WordTemplateLine]

    /// Its styles with ours added.
    let styles: WordTemplateStyles

    /// Its colours.
    let palette: TemplatePalette

    /// Its numberings; `nil` when it has none.
    let numbering: WordTemplateNumbering?

    /// Its theme and its table of typefaces; ours stand in for what is missing.
    let theme: CleanPart?
    let fontTable: [UInt8]?

    /// Its settings that change how pages look.
    let settings: WordTemplateSettings

    /// The pictures of all its parts.
    let pictures: [TemplateMedia.Picture]

    /// Reads a template, or notes why it cannot be used.
    init?(_ package: TemplatePackage, _ log: inout TemplateLog) {
        let main = package.main.name
        var media = TemplateMedia(folder: "word/media")
        let settings = WordTemplateSettings(package.parts.targetXML(of: "settings", from: main))
        let sections = package.main.root.descendants("w:sectPr")
        let page = WordPage(of: sections.last, in: package.main, &log)
        let themePart = package.target(of: "theme", from: main)
        let theme = TemplateTheme(themePart.flatMap { package.parts.xml[$0] })
        if themePart == nil { log.noteMissingTheme(main, program: "Word") }
        let styles = WordTemplateStyles(package, textWidth: page.textWidth, theme: theme, &log)
        let lines = WordTemplateLine.lines(package, sections, settings, &media, &log)
        self.theme = themePart.flatMap { TemplateCleaning.clean($0, of: package, &media, &log) }
        fontTable = package.target(of: "fontTable", from: main)
            .flatMap { TemplateCleaning.clean($0, of: package, &media, &log)?.bytes }
        numbering = package.target(of: "numbering", from: main)
            .flatMap { WordTemplateNumbering($0, package, &media, &log) }
        self.page = page
        self.settings = settings
        self.lines = lines
        section = WordTemplateSection(
            sections.last,
            lines: lines,
            hasTitlePage: sections.last?.first("w:titlePg")?.isOn ?? false
        )
        palette = theme.palette()
        pictures = media.pictures
        guard let styles else { return nil }
        self.styles = styles
        WordTemplate.noteTypefaces(styles, package, &log)
    }

    private static func noteTypefaces(
        _ styles: WordTemplateStyles,
        _ package: TemplatePackage,
        _ log: inout TemplateLog
    ) {
        let table = package.parts.targetXML(of: "fontTable", from: package.main.name)
        let known = Set(table?.root.all("w:font").compactMap { $0["w:name"]?.lowercased() } ?? [])
        let unknown = styles.typefaces.filter { !known.contains($0.lowercased()) }.sorted()
        guard !unknown.isEmpty else { return }
        log.add(
            .note,
            "typeface",
            table?.name,
            "not in the template's table of typefaces: \(unknown.prefix(8).joined(separator: ", "))",
            hint: "whoever opens a document needs them; another typeface is shown where they are missing"
        )
    }
}
