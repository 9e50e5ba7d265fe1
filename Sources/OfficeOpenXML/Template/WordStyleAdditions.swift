/// What Cadre adds to the styles of a template, and what it finds there.
struct WordStyleAdditions {
    /// Our identifiers of the styles that the template does not have.
    let wanted: Set<String>

    /// The identifiers in the template of all our styles, of those that are added too.
    let ids: [String: String]

    /// The width of text on the template's pages, in twentieths of a point.
    let textWidth: Int

    /// The colours of added styles.
    let palette: TemplatePalette

    /// The identifier of one of our styles in the template.
    func id(of style: String) -> String { ids[style] ?? style }

    /// The same, `nil` when there is no such style.
    func known(_ style: String) -> String? { ids[style] }
}

/// The styles that documents of ours use, and by which names templates have them.
enum WordStyleRole {
    /// A style.
    struct Entry {
        /// Our identifier.
        let id: String

        /// Its kind: paragraph, table and so on.
        let type: String

        /// The name by which Office knows it whatever the language, in small letters.
        let name: String

        /// What it is for, in a sentence after “no style for”.
        let purpose: String

        /// Whether Office has a style of that name itself.
        let isBuiltIn: Bool
    }

    /// All of them.
    static let all: [Entry] = builtIn + ours

    private static let builtIn: [Entry] =
        [
            ("Title", "title", "titles"), ("Subtitle", "subtitle", "subtitles"),
            ("Heading1", "heading 1", "headings of level 1"), ("Heading2", "heading 2", "headings of level 2"),
            ("Heading3", "heading 3", "headings of level 3"), ("ListParagraph", "list paragraph", "lists"),
            ("TOCHeading", "toc heading", "the heading of contents"), ("TOC1", "toc 1", "contents of level 1"),
            ("TOC2", "toc 2", "contents of level 2"), ("Header", "header", "the head of pages"),
            ("Footer", "footer", "the foot of pages"), ("Caption", "caption", "captions"),
            ("FootnoteText", "footnote text", "notes at the foot of pages"),
        ]
        .map { Entry(id: $0, type: "paragraph", name: $1, purpose: $2, isBuiltIn: true) } + [
            Entry(
                id: "FootnoteReference",
                type: "character",
                name: "footnote reference",
                purpose: "the marks of notes",
                isBuiltIn: true
            )
        ]

    private static let ours: [Entry] =
        [
            ("CadreKicker", "cadre kicker", "lines above titles"), ("CadreCell", "cadre cell", "text in tables"),
            ("CadreCellHeader", "cadre cell header", "headers of tables"),
            ("CadreBoxHeader", "cadre box header", "headers of boxes"),
            ("CadreMinor", "cadre minor", "small print"), ("CadreNotice", "cadre notice", "notices"),
            ("CadreMarking", "cadre marking", "markings"),
        ]
        .map { Entry(id: $0, type: "paragraph", name: $1, purpose: $2, isBuiltIn: false) }
        + [
            ("CadreRuled", "cadre ruled", "tables with rules"), ("CadreFacts", "cadre facts", "tables of facts"),
            ("CadreBox", "cadre box", "boxes"),
        ]
        .map { Entry(id: $0, type: "table", name: $1, purpose: $2, isBuiltIn: false) }

    /// The styles that a document falls back on, by kind: our identifier of each, and its name in small letters.
    static let defaults = [
        ("paragraph", "Normal", "normal"), ("character", "DefaultParagraphFont", "default paragraph font"),
        ("table", "TableNormal", "normal table"), ("numbering", "NoList", "no list"),
    ]
}
