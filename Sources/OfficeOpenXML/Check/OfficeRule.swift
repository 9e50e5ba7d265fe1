/// A rule that an Office file has to keep.
///
/// Its raw value is the identifier that stands in reports.
package enum OfficeRule: String, CaseIterable, Sendable {
    // MARK: The container

    /// It opens as a ZIP container.
    case container = "zip"
    /// No two entries have one name.
    case repeatedEntry = "zip-dup"
    /// Entries have plain names.
    case entryName = "zip-name"
    /// Local headers agree with the directory.
    case localHeader = "zip-local"
    /// Entries are stored or deflated.
    case entryMethod = "zip-method"
    /// It unpacks to a bearable size.
    case unpackedSize = "zip-bomb"
    /// The content types come first.
    case firstEntry = "zip-first"
    /// Entries bear one time stamp.
    case timeStamp = "zip-time"
    /// Entries carry nothing that is not needed.
    case extraField = "zip-extra"

    // MARK: Parts

    /// Parts of XML are well formed.
    case wellFormed = "xml"
    /// No part declares a document type.
    case documentType = "dtd"
    /// Markup compatibility is in order.
    case compatibility = "mce"
    /// Every part has a content type.
    case contentType = "ct"
    /// Content types name parts that exist.
    case staleContentType = "ct-stale"
    /// Relationships are in order.
    case relationship = "rel"
    /// References name relationships.
    case relationshipReference = "rel-ref"
    /// Every part is reached.
    case orphan = "rel-orphan"
    /// Elements and attributes are those of the standard.
    case schema = "xsd"
    /// Small departures from the standard that Office forgives.
    case forgivenSchema = "xsd-lenient"

    // MARK: Word documents

    /// Drawings have identifiers of their own in a part.
    case drawingID = "id-docpr"
    /// Drawings have identifiers of their own in the package.
    case drawingIDEverywhere = "id-docpr-all"
    /// Content controls have identifiers of their own in a part.
    case controlID = "id-sdt"
    /// Content controls have identifiers of their own in the package, and tags.
    case controlIDEverywhere = "id-sdt-all"
    /// Bookmarks have identifiers of their own.
    case bookmarkID = "id-bookmark"
    /// Bookmarks begin and end.
    case bookmarkEnd = "bookmark-end"
    /// Bookmarks have names of their own.
    case bookmarkName = "bookmark-name"
    /// References to comments name comments.
    case commentID = "id-comment"
    /// References to notes name notes.
    case noteID = "id-note"
    /// Paragraphs have identifiers of their own.
    case paragraphID = "id-para"
    /// Tracked changes have identifiers of their own.
    case changeID = "id-change"
    /// Styles have identifiers of their own.
    case styleID = "style"
    /// Styles that are used exist.
    case styleReference = "style-ref"
    /// Numbering is in order.
    case numbering = "num"
    /// Numberings that are used exist.
    case numberingReference = "num-ref"
    /// Cells end in a paragraph.
    case cellParagraph = "cell-p"
    /// Rows fill the grid of their table.
    case tableGrid = "grid"
    /// Stories hold a block.
    case storyParagraph = "story-p"
    /// Fields begin, nest and end.
    case field
    /// Blanks are kept.
    case space
    /// Properties of runs stand in Word's order.
    case runPropertyOrder = "rpr-order"
    /// Word opens it in its own mode.
    case compatibilityMode = "compat"
    /// The parts that Word wants are there.
    case documentParts = "doc-parts"
    /// Bindings are in order.
    case binding = "bind"
    /// Bindings find their value.
    case boundNode = "bind-node"
    /// Bindings show their value.
    case staleBinding = "bind-stale"
    /// Repeating sections hold their items.
    case repeatingSection = "repeat"

    // MARK: Accessibility

    /// What is seen is also said.
    case alternativeText = "alt"
    /// The language is said.
    case language = "lang"
    /// Tables have header rows.
    case headerRow = "header-row"
    /// Levels of headings do not skip.
    case headingLevel = "heading-skip"

    // MARK: Right to left

    /// Runs of right-to-left letters are marked.
    case rightToLeftRun = "rtl-run"
    /// Right-to-left paragraphs are marked.
    case rightToLeftParagraph = "rtl-para"
    /// Right-to-left tables are marked.
    case rightToLeftTable = "rtl-table"

    // MARK: Workbooks

    /// Sheets are named as Excel allows.
    case sheet = "x-sheet"
    /// Rows and cells are in order.
    case cell = "x-cell"
    /// Merged ranges lie apart.
    case mergedRange = "x-merge"
    /// Tables agree with their sheets.
    case table = "x-table"
    /// Defined names are legal.
    case definedName = "x-name"
    /// Lists of a validation are short.
    case validationList = "x-dv"

    // MARK: Presentations

    /// Slides, masters and layouts have identifiers in their ranges.
    case slideID = "p-id"
    /// Slide, layout, master and theme hang together.
    case slideRelationship = "p-rel"
    /// Shapes have identifiers of their own.
    case shapeID = "p-shape"
    /// Rows of a table on a slide fill its grid.
    case slideTable = "p-table"

    /// What the rule asks, in one sentence without a full stop.
    package var sentence: String { text.sentence }

    /// Whether only the strict check asks for it: Office forgives it in files of others, but a writer has no excuse.
    package var isStrictOnly: Bool { text.isStrictOnly }

    /// Why it matters to Office, where that is not plain.
    package var reason: String? { text.reason }

    /// How it is mended as a rule, unless a finding knows better.
    package var remedy: String { text.remedy }
}
