import Documents
import Reference

/// What must be known of a document before its first line is written: its headings and their pages, the places that others
/// refer to, its pictures, and whether it has notes.
///
/// The blocks are asked for once, and not kept.
struct DocumentSurvey {
    /// The headings that a table of contents lists, in order.
    private(set) var headings: [Landmark] = []

    /// The different pictures in the order of their first use.
    private(set) var pictures: [Picture] = []

    /// The charts in order.
    private(set) var charts: [ChartFigure] = []

    /// Whether there are notes at the foot of a page.
    private(set) var hasFootnotes = false

    /// The places that are filled in, in order.
    private(set) var fields: [FormField] = []

    /// What stands in them before they are filled in: each once, in the order of their first use.
    private(set) var placeholders: [Wording] = []

    /// What they belong to.
    let form: FillableForm?

    /// Whether pages lie differently.
    private(set) var orientations: Set<PageOrientation> = [.portrait]

    private var marks: [String: Landmark] = [:]
    private var references: Set<String> = []
    private var marked: Set<Int> = []
    private var captions: [Caption.Kind: Int] = [:]
    private var fieldNumbers: [String: Int] = [:]
    private var count = 0
    private var deepestContents: Int?
    private var asksForPages = false
    private let language: Language

    /// A place that a table of contents or a line refers to.
    struct Landmark {
        /// Its number among all landmarks, from 1.
        let number: Int

        /// The level of a heading; 0 for a caption.
        let level: Int

        /// What a caption belongs to; `nil` for a heading.
        var caption: Caption.Kind?

        /// Its number among the captions of its kind; 0 for a heading.
        var ordinal = 0

        /// What it is called: the words of a heading, "Table 2" for a caption.
        let label: [Inline]

        /// The page on which it stands, as far as can be told.
        var page = 1

        /// The name of its bookmark.
        var bookmark: String { DocumentSurvey.bookmark(number) }
    }

    /// Goes through a document.
    init(of document: Document, looks: WordLooks = .cadre) {
        // Pages are worked out only where somebody asks for them: mostly that is known from the first blocks.
        let isMeasured = document.blocks.prefix(64).contains { if case .contents = $0 { true } else { false } }
        let survey = DocumentSurvey(of: document, looks, isMeasured: isMeasured)
        let isEnough = isMeasured || !survey.asksForPages
        self = isEnough ? survey : DocumentSurvey(of: document, looks, isMeasured: true)
    }

    private init(of document: Document, _ looks: WordLooks, isMeasured: Bool) {
        language = document.properties.language
        form = document.form
        var estimate = isMeasured ? PageEstimate(language: language, looks: looks) : nil
        let blocks = document.blocks.makeIterator()
        var current = blocks.next()
        while let block = current {
            current = blocks.next()
            let first = count
            add(block)
            if count == first {
                estimate?.add(block, before: current)
            } else {
                estimate?.add(block, before: current, landmarks: first..<count)
            }
        }
        // What nobody refers to is not kept, and gets no bookmark.
        headings.removeAll { $0.level > deepestContents ?? 0 }
        marks = marks.filter { references.contains($0.key) }
        marked = Set(headings.map(\.number) + marks.values.map(\.number))
        guard let estimate else { return }
        let pages = estimate.pages(contents: contentsEntries)
        for position in headings.indices { headings[position].page = pages[headings[position].number - 1] }
        for (anchor, mark) in marks { marks[anchor]?.page = pages[mark.number - 1] }
    }

    /// Whether something refers to a landmark.
    func isMarked(_ number: Int) -> Bool { marked.contains(number) }

    /// What an anchor leads to.
    func landmark(at anchor: String) -> Landmark? { marks[anchor] }

    /// The number of a field among all of them, from 1.
    func number(of field: FormField) -> Int? { fieldNumbers[field.name] }

    /// The headings that a table of contents lists.
    func entries(depth: Int) -> [Landmark] { headings.filter { $0.level <= depth } }

    private var contentsEntries: [Landmark] { deepestContents.map(entries) ?? [] }

    // MARK: Going through

    private mutating func add(_ block: Block) {
        switch block {
        case .heading(let heading):
            scan(heading.text)
            let landmark = landmark(level: heading.level, heading.text)
            headings.append(landmark)
            if marks[heading.anchor] == nil { marks[heading.anchor] = landmark }
        case .caption(let caption):
            scan(caption.text)
            captions[caption.kind, default: 0] += 1
            let ordinal = captions[caption.kind, default: 1]
            let label = "\(caption.kind.label(in: language)) \(ordinal)"
            marks[caption.anchor] = landmark(level: 0, [.plain(label, language)], caption.kind, ordinal)
        case .paragraph(let paragraph): scan(paragraph.text)
        case .list(let list): for entry in list.entries { scan(entry.text) }
        case .table(let table):
            for row in table.rows {
                for cell in row.cells { for paragraph in cell.paragraphs { scan(paragraph.text) } }
            }
        case .figure(let figure): if !pictures.contains(figure.picture) { pictures.append(figure.picture) }
        case .chart(let figure): charts.append(figure)
        case .sideBySide(let pair):
            for row in pair.rows { for block in row.leading + row.trailing { add(block) } }
        case .contents(_, let depth):
            deepestContents = max(deepestContents ?? 0, depth)
            asksForPages = true
        case .pageBreak: break
        case .section(let orientation): orientations.insert(orientation)
        }
    }

    private mutating func landmark(
        level: Int,
        _ label: [Inline],
        _ caption: Caption.Kind? = nil,
        _ ordinal: Int = 0
    ) -> Landmark {
        count += 1
        // A label that is repeated elsewhere takes neither notes nor references, which may lead round in a circle.
        let plain = label.filter { inline in
            switch inline {
            case .footnote, .field, .reference: false
            default: true
            }
        }
        return Landmark(number: count, level: level, caption: caption, ordinal: ordinal, label: plain)
    }

    private mutating func scan(_ text: [Inline]) {
        for inline in text {
            switch inline {
            case .footnote: hasFootnotes = true
            case .field(let field): add(field)
            case .reference(let anchor, let kind):
                references.insert(anchor)
                if kind == .page { asksForPages = true }
            default: continue
            }
        }
    }

    private mutating func add(_ field: FormField) {
        fields.append(field)
        if case .box = field.kind {
        } else if !placeholders.contains(field.placeholder) {
            placeholders.append(field.placeholder)
        }
        let earlier = fieldNumbers.updateValue(fields.count, forKey: field.name)
        precondition(earlier == nil, "two fields of a document are called \(field.name)")
    }

    /// The name of the bookmark of a landmark.
    static func bookmark(_ number: Int) -> String {
        let digits = String(number)
        return "_Toc" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
