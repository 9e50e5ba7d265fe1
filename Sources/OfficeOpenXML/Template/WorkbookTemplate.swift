import Documents
import Markup
import Reference

/// What a template of workbooks gives to workbooks.
struct WorkbookTemplate: Sendable {
    /// Its theme; ours stands in for a missing one.
    let theme: CleanPart?

    /// The pictures of its theme.
    let pictures: [TemplateMedia.Picture]

    /// Its colours.
    let palette: TemplatePalette

    /// The typeface of its style “Normal”; `nil` when it names none.
    let typeface: String?

    /// The typeface of Arabic text in its theme.
    let arabicTypeface: String?

    /// How its first sheet is printed.
    let printing: Printing

    /// How a sheet is printed; what is not said is ours.
    struct Printing: Sendable {
        var paper: Int?
        var orientation: PageOrientation?

        /// Margins in inches, as they are written.
        var margins: [String: Double] = [:]

        /// What stands at the head and the foot, by section: L, C and R.
        var header: [Character: String] = [:]
        var footer: [Character: String] = [:]
    }

    /// Reads a template, and notes what is not taken.
    init?(_ package: TemplatePackage, _ log: inout TemplateLog) {
        let main = package.main.name
        var media = TemplateMedia(folder: "xl/media")
        let themePart = package.target(of: "theme", from: main)
        let theme = TemplateTheme(themePart.flatMap { package.parts.xml[$0] })
        if themePart == nil { log.noteMissingTheme(main, program: "Excel") }
        self.theme = themePart.flatMap { TemplateCleaning.clean($0, of: package, &media, &log) }
        pictures = media.pictures
        palette = theme.palette()
        guard let styles = package.parts.targetXML(of: "styles", from: main) else {
            log.add(
                .error,
                "styles",
                main,
                "the template has no part of styles",
                hint: "save it anew with Excel, which writes one"
            )
            return nil
        }
        typeface = WorkbookTemplate.normalTypeface(styles, &log)
        let arabic = theme.arabicTypeface
        arabicTypeface = arabic.isEmpty || arabic.contains { "\"&,".contains($0) } ? nil : arabic
        printing = WorkbookTemplate.printing(package, &log)
    }

    // MARK: Styles

    private static func normalTypeface(_ part: PartXML, _ log: inout TemplateLog) -> String? {
        let normal = part.root.first("x:cellStyles")?.all("x:cellStyle").first { $0["builtinId"] == "0" }
        let record = normal?["xfId"].flatMap { Int($0) } ?? 0
        let records = part.root.first("x:cellStyleXfs")?.all("x:xf") ?? []
        let number = records.indices.contains(record) ? records[record]["fontId"].flatMap { Int($0) } ?? 0 : 0
        let fonts = part.root.first("x:fonts")?.all("x:font") ?? []
        let name = fonts.indices.contains(number) ? fonts[number].first("x:name")?["val"] : nil
        // It also stands in the codes of printed lines, where these signs end it.
        guard let name, !name.isEmpty, name.utf16.count <= 31, !name.contains(where: { "\"&,".contains($0) }) else {
            log.add(
                .note,
                "typeface",
                part.name,
                "the style “Normal” names no typeface; Cadre's own is used",
                hint: "choose one for the cell style “Normal” in Excel"
            )
            return nil
        }
        return name
    }

    // MARK: Printing

    private static func printing(_ package: TemplatePackage, _ log: inout TemplateLog) -> Printing {
        var printing = Printing()
        let first = package.main.root.first("x:sheets")?.first("x:sheet")?["r:id"]
        let relation = package.parts.relations[package.main.name]?.first { $0.id == first }
        guard let name = relation?.target, let sheet = package.parts.xml[name]?.root, sheet.name == "x:worksheet" else {
            log.add(
                .note,
                "sheet",
                package.main.name,
                "the template has no sheet that says how pages are printed; Cadre's own page is used",
                hint: "set up the page of its first sheet in Excel"
            )
            return printing
        }
        let setup = sheet.first("x:pageSetup")
        printing.paper = setup?["paperSize"].flatMap { Int($0) }.flatMap { (1...118).contains($0) ? $0 : nil }
        printing.orientation = setup?["orientation"].flatMap { PageOrientation(rawValue: $0) }
        for side in ["left", "right", "top", "bottom", "header", "footer"] {
            let inches = sheet.first("x:pageMargins")?[side].flatMap { Double($0) }
            if let inches, (0...5).contains(inches) { printing.margins[side] = inches }
        }
        let lines = sheet.first("x:headerFooter")
        printing.header = sections(of: lines?.first("x:oddHeader")?.text ?? "", name, &log)
        printing.footer = sections(of: lines?.first("x:oddFooter")?.text ?? "", name, &log)
        return printing
    }

    /// The sections of a line by their letters (ISO/IEC 29500-1, 18.3.1.46), without pictures and paths.
    static func sections(of line: String, _ part: String, _ log: inout TemplateLog) -> [Character: String] {
        var sections: [Character: String] = [:]
        var section: Character = "C"
        var rest = Array(line.prefix(1_000))[...]
        var leftOut: Set<String> = []
        while let character = rest.popFirst() {
            guard character == "&", let code = rest.popFirst() else {
                sections[section, default: ""].append(character)
                continue
            }
            switch code {
            case "L", "C", "R": section = code
            case "G": leftOut.insert("a picture")
            case "Z": leftOut.insert("the path of the file")
            default: sections[section, default: ""] += "&\(code)"
            }
        }
        if !leftOut.isEmpty {
            log.add(
                .note,
                "left-out",
                part,
                "left out of the head or foot of printed pages: \(leftOut.sorted().joined(separator: ", "))",
                hint: "write words in its place; workbooks do not take pictures over"
            )
        }
        return sections.filter { $0.value.contains { !$0.isWhitespace } }
    }
}
