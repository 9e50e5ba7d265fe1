import Documents
import Markup
import Reference

/// What a Word document is set with: our own page and styles, or those of an organisation's template.
///
/// Everything that writes a document names styles by our identifiers; they become the template's where they are written.
struct WordLooks: Sendable {
    /// The page.
    var page = WordPage.cadre

    /// Colours of what is drawn beside the styles.
    var palette = TemplatePalette.cadre

    /// The section of a template's pages; `nil` for our own.
    var section: WordTemplateSection?

    /// The identifiers of styles in a template by ours.
    private(set) var styles: [String: String] = [:]

    /// Tabs that styles do not have as our lines need them, by our identifier.
    private(set) var tabs: [String: [WordTab]] = [:]

    /// Sizes and spaces of a template's styles, by our identifier.
    private var types: [String: VisualIdentity.TypeStyle] = [:]

    /// How large the letters of running text are.
    private(set) var letters = LetterMeasure.calibri

    /// The style of paragraphs that name none, where they have to.
    private(set) var plainStyle: String?

    /// How many numbers of lists are taken already.
    private(set) var takenLists = 0

    /// Whether every paragraph says its direction, because the styles do not.
    private(set) var saysEverything = false

    /// Whether words in the document's language say it, because the styles set another one.
    private(set) var saysLanguage = false

    /// Our own looks.
    static let cadre = WordLooks()

    /// The looks of a template.
    static func of(_ template: WordTemplate, for language: Language) -> WordLooks {
        var looks = WordLooks()
        looks.page = template.page
        looks.palette = template.palette
        looks.section = template.section
        looks.styles = template.styles.names
        looks.tabs = template.styles.tabs
        looks.types = template.styles.types
        looks.letters = template.styles.letters
        looks.plainStyle = template.styles.plainStyle
        looks.takenLists = template.numbering?.lastNumber ?? 0
        looks.saysEverything = language.direction == .rightToLeft || template.styles.mentionsDirection
        let tag = language == .arabic ? template.styles.rightToLeftTag : template.styles.languageTag
        looks.saysLanguage = tag?.lowercased() != language.tag.lowercased()
        return looks
    }

    /// The size and spaces of paragraphs.
    func type(of role: ParagraphRole) -> VisualIdentity.TypeStyle {
        types.isEmpty
            ? VisualIdentity.style(of: role) : types["\(WordNames.style(of: role))"] ?? VisualIdentity.style(of: role)
    }

    /// The size and spaces of headings.
    func type(ofHeading level: Int) -> VisualIdentity.TypeStyle {
        types.isEmpty
            ? VisualIdentity.style(ofHeading: level)
            : types["Heading\(level)"] ?? VisualIdentity.style(ofHeading: level)
    }

    /// The size and spaces of entries of lists.
    var listEntry: VisualIdentity.TypeStyle { types["ListParagraph"] ?? VisualIdentity.listEntry }

    /// Whether the styles are a template's.
    var hasTemplate: Bool { !styles.isEmpty }

    /// The identifier of a style in the document.
    func style(_ id: String) -> String { styles[id] ?? id }

    /// Writes the identifier of a style.
    func write(_ style: StaticString, to xml: inout XMLFragment) {
        if styles.isEmpty { xml.constant(style) } else { xml.text(self.style("\(style)")) }
    }

    /// The tabs that a style does not have as our lines need them.
    func tabs(of style: StaticString?) -> [WordTab]? {
        guard !tabs.isEmpty, let style else { return nil }
        return tabs["\(style)"]
    }
}

/// A place at which a tab ends.
struct WordTab: Sendable {
    /// What it does: `right`, or `clear` for one that a style has.
    let kind: String

    /// Where it is, in twentieths of a point.
    let position: Int

    /// Whether dots lead to it.
    var hasDots = false

    /// Writes `w:tabs`.
    static func write(_ tabs: [WordTab], to xml: inout XMLFragment) {
        xml.constant("<w:tabs>")
        for tab in tabs {
            xml.constant("<w:tab w:val=\"")
            xml.text(tab.kind)
            xml.constant(tab.hasDots ? "\" w:leader=\"dot\" w:pos=\"" : "\" w:pos=\"")
            xml.integer(tab.position)
            xml.constant("\"/>")
        }
        xml.constant("</w:tabs>")
    }
}
