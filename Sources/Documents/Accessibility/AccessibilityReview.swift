import Reference

/// What keeps people who cannot see, or see little, from finding their way in a document, a workbook or a deck.
///
/// It looks at what a document says, before any file is written. Each kind of content is reviewed in one line of a switch,
/// so new content cannot be forgotten: whatever is only seen goes through `seen`, words through `words`.
package struct AccessibilityReview: Sendable {
    /// What was found, in the order of the document.
    package private(set) var findings: [AccessibilityFinding] = []

    /// The language that the document says it is in.
    private let language: Language

    /// The languages of its words.
    private var languages: Set<Language> = []

    /// Starts a review with what every document has.
    init(_ properties: DocumentProperties) {
        language = properties.language
        if properties.title.isBlank { note(.title, "the document", "it has no title") }
    }

    /// Reviews looks alone, such as those of a template.
    package static func findings(in looks: [TextLooks]) -> [AccessibilityFinding] {
        looks.flatMap { $0.findings }
    }

    // MARK: What is found

    /// Notes a finding.
    mutating func note(_ rule: AccessibilityRule, _ place: String, _ message: String) {
        findings.append(AccessibilityFinding(rule, at: place, message))
    }

    /// Reviews something that is only seen: a table, a chart, a figure.
    mutating func seen(_ place: String, title: String, description: String) {
        if title.isBlank || description.isBlank {
            let missing = !title.isBlank ? "description" : description.isBlank ? "title and no description" : "title"
            note(.alternativeText, place, "it has no \(missing) for those who cannot see it")
        }
        if title == description, !title.isBlank {
            note(.alternativeText, place, "its description only repeats its title")
        }
        for text in Set([title, description]).sorted() where text.isFileName {
            note(.fileNameAsText, place, "it is described by the name of a file, “\(text)”")
        }
    }

    /// Reviews a picture, whose description is all that it has.
    mutating func seen(_ place: String, description: String) {
        if description.isFileName {
            note(.fileNameAsText, place, "it is described by the name of a file, “\(description)”")
        }
    }

    /// Reviews words.
    mutating func words(_ line: [Inline], _ place: String) {
        for inline in line {
            switch inline {
            case .words(let wording, _): words(wording, place)
            case .footnote(let note): words(note, place)
            case .field(let field): words(field.placeholder, place)
            case .code, .lineBreak, .pageNumber, .pageCount, .reference: continue
            }
        }
    }

    /// Reviews words in a language.
    mutating func words(_ wording: Wording, _ place: String) {
        languages.insert(wording.language)
        if let other = ScriptShare.contradiction(of: wording.language, by: wording.text) {
            note(
                .languageOfParts,
                place,
                "“\(wording.text.excerpt)” is in \(other) letters and said to be \(wording.language.name)"
            )
        }
        if let address = wording.text.bareAddress {
            note(.bareAddress, place, "“\(address.excerpt)” stands where the name of what it leads to should")
        }
    }

    /// Reviews words as they are set on their ground.
    mutating func looks(_ looks: [TextLooks]) {
        findings += AccessibilityReview.findings(in: looks)
    }

    /// Ends a review with what only the whole shows.
    mutating func finish() {
        guard !languages.isEmpty, !languages.contains(language) else { return }
        note(.language, "the document", "it says that it is \(language.name), and none of its words is")
    }

    // MARK: Tables

    /// Reviews a table.
    ///
    /// Tables of facts name their values at the side and boxes have no columns, so neither needs a header row.
    mutating func table(_ table: Table, _ place: String) {
        seen(place, title: table.title, description: table.description)
        if table.style == .ruled, table.headerRows == 0, table.rows.count > 1 {
            note(.headerRow, place, "none of its \(table.rows.count) rows names its columns")
        }
        for (number, row) in table.rows.enumerated() {
            for (column, cell) in row.cells.enumerated() {
                let isHeader = number < table.headerRows || cell.paragraphs.first?.role == .cellHeader
                if isHeader, cell.paragraphs.allSatisfy({ $0.text.plainText.isBlank }) {
                    note(.blankHeader, place, "the header in row \(number + 1), cell \(column + 1) is empty")
                }
                for paragraph in cell.paragraphs { words(paragraph.text, place) }
            }
        }
    }
}

extension AccessibilityReview {
    /// A place in a document with a number and words to know it by: `heading 4 “Activities”`.
    static func place(_ kind: String, _ number: Int, _ words: String = "") -> String {
        words.isBlank ? "\(kind) \(number)" : "\(kind) \(number) “\(words.excerpt)”"
    }
}
