/// Something that people who cannot see, or see little, need in order to find their way in a document.
///
/// The rules are those of WCAG 2.2, levels A and AA, that can be decided from what a document says before it is written; the
/// number of the success criterion stands at each. The raw value is the identifier that stands in reports.
package enum AccessibilityRule: String, CaseIterable, Hashable, Sendable {
    /// It has a title (2.4.2).
    case title

    /// It is in the language that it says it is in (3.1.1).
    case language

    /// Words are in the language that they are said to be in (3.1.2).
    case languageOfParts = "language-of-parts"

    /// Headings go down one level at a time (1.3.1).
    case headingLevel = "heading-level"

    /// A long document has headings (2.4.10, asked for by readers of long documents at every level).
    case headings

    /// Headings have words (2.4.6).
    case blankHeading = "blank-heading"

    /// A table whose columns have names says which row names them (1.3.1).
    case headerRow = "header-row"

    /// Every header of a column has words (1.3.1).
    case blankHeader = "blank-header"

    /// What is seen is also said (1.1.1).
    case alternativeText = "alternative-text"

    /// Alternative text says what is seen, not what a file is called (1.1.1).
    case fileNameAsText = "file-name-as-text"

    /// No two slides have the same title (2.4.2).
    case repeatedTitle = "repeated-title"

    /// Sheets have names of their own (2.4.6).
    case sheetName = "sheet-name"

    /// Printed pages of a sheet say what they belong to (2.4.2).
    case printedPages = "printed-pages"

    /// Words stand out from their ground: 4.5 : 1, large ones 3 : 1 (1.4.3).
    case contrast

    /// Words are at least 8 points high; WCAG names no size, readers on paper cannot enlarge them.
    case smallText = "small-text"

    /// A link says where it leads (2.4.4).
    case bareAddress = "bare-address"

    /// What is read first stands first (1.3.2).
    case readingOrder = "reading-order"

    /// What the rule asks, in one sentence without a full stop.
    package var sentence: String {
        switch self {
        case .title: "a document has a title"
        case .language: "a document is in the language that it says it is in"
        case .languageOfParts: "words are in the language that they are said to be in"
        case .headingLevel: "headings go down one level at a time"
        case .headings: "a long document has headings"
        case .blankHeading: "headings have words"
        case .headerRow: "a table whose columns have names says which row names them"
        case .blankHeader: "every header of a column has words"
        case .alternativeText: "what is seen is also said"
        case .fileNameAsText: "alternative text says what is seen, not what a file is called"
        case .repeatedTitle: "no two slides have the same title"
        case .sheetName: "sheets have names of their own"
        case .printedPages: "printed pages of a sheet say what they belong to"
        case .contrast: "words stand out from their ground"
        case .smallText: "words are at least 8 points high"
        case .bareAddress: "a link says where it leads"
        case .readingOrder: "what is read first stands first"
        }
    }

    /// How it is mended.
    package var remedy: String {
        switch self {
        case .title: "give the document a title"
        case .language: "say the language that most of it is written in"
        case .languageOfParts: "say the language of these words, or make a code of them"
        case .headingLevel: "take the level below the heading before, or add the heading between"
        case .headings: "divide it by headings"
        case .blankHeading: "write the heading, or take it out"
        case .headerRow: "make the row that names the columns a header row"
        case .blankHeader: "write what the column holds"
        case .alternativeText: "write a title and what it shows"
        case .fileNameAsText: "write what it shows instead"
        case .repeatedTitle: "add what tells the slides apart, such as the code of the session"
        case .sheetName: "name the sheet for what it holds"
        case .printedPages: "give its pages a header or a footer"
        case .contrast: "take a darker colour for the words or a lighter one for the ground"
        case .smallText: "set it in 8 points or more"
        case .bareAddress: "write the name of what is there, and its address in brackets after it"
        case .readingOrder: "put it where it is to be read"
        }
    }
}
