import Reference

/// Goes through the stories of a Word document and gathers what controls, bookmarks of fields and cells show.
///
/// Changes count as accepted: insertions are read, deletions are not.
struct StoryReading {
    /// The words of the tables so far; inner tables come before those that they stand in.
    private(set) var tables: [WordTableText] = []

    /// Why reading was given up.
    private(set) var fault: Diagnostic?

    private let file: String
    private var part = ""
    private var controls: [OpenControl] = []
    private var marks: [OpenMark] = []
    private var openControls: [Int] = []
    private var openMarks: [Int] = []
    private var openCells: [SeenText] = []
    private var paragraphs = 0

    /// Controls of others may be many; the text of none is read beyond a bound.
    private static let mostControls = 20_000

    init(file: String) {
        self.file = file
    }

    /// Reads a story.
    mutating func read(_ root: OfficeElement, part: String) {
        self.part = part
        paragraphs = 0
        openControls = []
        openMarks = []
        openCells = []
        walk(root)
    }

    /// The controls, and the bookmarks without one, in reading order.
    func finish() -> [WordControl] {
        var found: [(order: Int, control: WordControl)] = controls.map { control in
            var text = control.seen.finished
            let mark = control.mark.map { marks[$0] }
            // A program may have put lines of an answer behind the control.
            if case .text = control.kind, let around = mark?.seen.finished, mark?.controls == 1, around.contains(text) {
                text = around
            }
            return (control.order, control.control(showing: text, bookmark: mark?.name))
        }
        for mark in marks where mark.controls == 0 {
            let control = WordControl(
                place: mark.place,
                tag: nil,
                title: nil,
                path: nil,
                bookmark: mark.name,
                kind: .bookmarkOnly,
                text: mark.seen.finished,
                showsPlaceholder: false,
                hasChanges: mark.hasChanges
            )
            found.append((mark.order, control))
        }
        return found.sorted { $0.order < $1.order }.map(\.control)
    }

    // MARK: Elements

    private mutating func walk(_ element: OfficeElement) {
        var last = ""
        for child in element.children where fault == nil {
            // LibreOffice leaves out the line end between two lines of a field, which stand in one run then.
            if child.name == "w:t", last == "w:t" { add("\n") }
            last = child.name
            visit(child)
        }
    }

    private mutating func visit(_ element: OfficeElement) {
        switch element.name {
        case "w:t": add(element.text)
        case "w:br":
            let kind = element["w:type"]
            if kind == nil || kind == "textWrapping" { add("\n") }
        case "w:cr": add("\n")
        case "w:tab": add(" ")
        case "w:noBreakHyphen": add("-")
        case "w:sym": add(StoryReading.symbol(element))
        case "w:p": paragraph(element)
        case "w:sdt": control(element)
        case "w:bookmarkStart": start(element)
        case "w:bookmarkEnd": end(element["w:id"] ?? "")
        case "w:tbl": table(element)
        case "w:ins", "w:moveTo":
            noteChange()
            walk(element)
        case "w:del", "w:moveFrom": noteChange()
        case "w:delText", "w:instrText", "w:delInstrText", "w:rPr", "w:pPr", "w:sectPr", "w:tblPr", "w:tblGrid",
            "w:trPr",
            "w:tcPr", "w:sdtPr", "w:sdtEndPr":
            break
        default: walk(element)
        }
    }

    private mutating func paragraph(_ element: OfficeElement) {
        paragraphs += 1
        walk(element)
        let changes = element.first("w:pPr")?.first("w:rPr")
        if changes?.first("w:ins") != nil || changes?.first("w:del") != nil { noteChange() }
        // A paragraph whose end was deleted goes on in the next one.
        guard changes?.first("w:del") == nil else { return }
        forEachOpen { $0.endParagraph() }
    }

    /// The glyphs of check boxes in the symbol typefaces.
    private static func symbol(_ element: OfficeElement) -> String {
        switch element["w:char"]?.uppercased() {
        case "F0FE", "F0FD", "F052", "F053", "F0FC", "F0FB", "2612", "2611": "☒"
        case "F0A8", "F06F", "F071", "F0A3", "2610": "☐"
        default: ""
        }
    }

    // MARK: Controls

    private mutating func control(_ element: OfficeElement) {
        guard let content = element.first("w:sdtContent") else { return }
        let properties = element.first("w:sdtPr")
        // What groups, repeats or builds is no place to fill in.
        let isFrame = ["w:group", "w:docPartObj", "w:docPartList", "w15:repeatingSection", "w15:repeatingSectionItem"]
            .contains { properties?.first($0) != nil }
        guard !isFrame else { return walk(content) }
        guard controls.count < StoryReading.mostControls else {
            fault = Diagnostic(
                .error,
                rule: "word.size",
                at: Place(file: "\(file)/\(part)"),
                "the document has more than \(StoryReading.mostControls) controls",
                hint: "send the form itself"
            )
            return
        }
        let startsParagraph = StoryReading.blocks.contains(content.children.first?.name ?? "")
        open(properties, at: place(paragraphs + (startsParagraph ? 1 : 0))) { $0.walk(content) }
    }

    /// What a control that stands around paragraphs begins with.
    private static let blocks = ["w:p", "w:tbl", "w:tr", "w:tc"]

    /// Opens a control while the closure goes through what stands in it.
    ///
    /// LibreOffice puts a control into one of the same binding, which alone says what kind it is: the two are one.
    private mutating func open(_ properties: OfficeElement?, at place: Place, _ body: (inout StoryReading) -> Void) {
        var control = OpenControl(properties, order: order, place: place)
        if let outer = openControls.last, control.path != nil, controls[outer].path == control.path {
            controls[outer].takeKind(of: control)
            return body(&self)
        }
        if let mark = openMarks.last {
            if marks[mark].controls == 0 { control.mark = mark }
            marks[mark].controls += 1
        }
        controls.append(control)
        openControls.append(controls.count - 1)
        body(&self)
        openControls.removeLast()
    }

    private var order: Int { controls.count + marks.count }

    private func place(_ paragraph: Int) -> Place {
        Place(file: part == "word/document.xml" ? file : "\(file)/\(part)", line: max(paragraph, 1))
    }

    // MARK: Bookmarks

    private mutating func start(_ element: OfficeElement) {
        guard let name = element["w:name"], name.hasPrefix(WordAnchor.bookmarkStart),
            marks.count < StoryReading.mostControls, openMarks.count < 16
        else { return }
        marks.append(OpenMark(id: element["w:id"] ?? "", name: name, order: order, place: place(paragraphs)))
        // LibreOffice moves the start of the bookmark into the control.
        if let control = openControls.last, controls[control].mark == nil {
            controls[control].mark = marks.count - 1
            marks[marks.count - 1].controls = 1
        }
        openMarks.append(marks.count - 1)
    }

    private mutating func end(_ id: String) {
        openMarks.removeAll { marks[$0].id == id }
    }

    // MARK: Tables

    private mutating func table(_ element: OfficeElement) {
        var rows: [[WordTableText.Cell]] = []
        for row in StoryReading.inside(element, "w:tr") {
            if row.first("w:trPr")?.first("w:del") != nil {
                noteChange()
                continue
            }
            var cells: [WordTableText.Cell] = []
            // A control or a change around a whole cell or row is gone through like what it holds.
            visitRow(row, &cells)
            rows.append(cells)
        }
        tables.append(WordTableText(rows: rows))
    }

    private mutating func visitRow(_ row: OfficeElement, _ cells: inout [WordTableText.Cell]) {
        for child in row.children where fault == nil {
            switch child.name {
            case "w:tc": cells.append(cell(child))
            case "w:sdt":
                // LibreOffice and Word may put a control around a cell.
                guard let content = child.first("w:sdtContent") else { continue }
                guard controls.count < StoryReading.mostControls else { continue }
                open(child.first("w:sdtPr"), at: place(paragraphs + 1)) { $0.visitRow(content, &cells) }
            case "w:customXml", "w:ins", "w:moveTo": visitRow(child, &cells)
            case "w:bookmarkStart": start(child)
            case "w:bookmarkEnd": end(child["w:id"] ?? "")
            default: continue
            }
        }
    }

    private mutating func cell(_ element: OfficeElement) -> WordTableText.Cell {
        let start = place(paragraphs + 1)
        openCells.append(SeenText())
        walk(element)
        let seen = openCells.removeLast()
        let span = element.first("w:tcPr")?.first("w:gridSpan")?.value.flatMap { Int($0) } ?? 1
        return WordTableText.Cell(text: seen.finished, span: min(max(span, 1), 63), place: start)
    }

    /// The rows of a table, through whatever stands around them.
    private static func inside(_ element: OfficeElement, _ name: String) -> [OfficeElement] {
        element.children.flatMap { child -> [OfficeElement] in
            switch child.name {
            case name: [child]
            case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo": inside(child, name)
            default: []
            }
        }
    }

    // MARK: Words

    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        forEachOpen { $0.add(text) }
    }

    private mutating func forEachOpen(_ change: (inout SeenText) -> Void) {
        for position in openControls { change(&controls[position].seen) }
        for position in openMarks { change(&marks[position].seen) }
        for position in openCells.indices { change(&openCells[position]) }
    }

    private mutating func noteChange() {
        for position in openControls { controls[position].hasChanges = true }
        for position in openMarks { marks[position].hasChanges = true }
    }
}

/// Words that are being gathered.
private struct SeenText {
    private var text = ""
    private var endsParagraph = false

    /// The longest text that is kept, in bytes: an answer, not a book.
    private static let longest = 200_000

    mutating func add(_ more: String) {
        guard text.utf8.count < SeenText.longest else { return }
        if endsParagraph, !text.isEmpty { text += "\n" }
        endsParagraph = false
        text += more
    }

    mutating func endParagraph() {
        if endsParagraph, !text.isEmpty { text += "\n" }
        endsParagraph = true
    }

    /// The words without blanks at either end.
    var finished: String { text.trimmed }
}

/// A bookmark of a field.
private struct OpenMark {
    let id: String
    let name: String
    let order: Int
    let place: Place
    var controls = 0
    var seen = SeenText()
    var hasChanges = false
}

/// A control that is being read.
private struct OpenControl {
    let tag: String?
    let title: String?
    let path: String?
    private(set) var kind: WordControl.Kind
    private(set) var showsPlaceholder: Bool
    var mark: Int?
    let order: Int
    let place: Place
    var seen = SeenText()
    var hasChanges = false

    init(_ properties: OfficeElement?, order: Int, place: Place) {
        tag = properties?.first("w:tag")?.value
        title = properties?.first("w:alias")?.value
        let binding = properties?.children.first { $0.localName == "dataBinding" }
        path = binding?["w:xpath"]
        kind = OpenControl.kind(properties)
        let placeholder = properties?.first("w:showingPlcHdr")
        showsPlaceholder = placeholder.map { OpenControl.isOn($0.value) } ?? false
        self.order = order
        self.place = place
    }

    /// Takes over what kind a control inside says that it is, where this one says nothing.
    mutating func takeKind(of inner: OpenControl) {
        if kind == .text { kind = inner.kind }
        if inner.showsPlaceholder { showsPlaceholder = true }
    }

    func control(showing text: String, bookmark: String?) -> WordControl {
        WordControl(
            place: place,
            tag: tag,
            title: title,
            path: path,
            bookmark: bookmark,
            kind: kind,
            text: text,
            showsPlaceholder: showsPlaceholder,
            hasChanges: hasChanges
        )
    }

    private static func kind(_ properties: OfficeElement?) -> WordControl.Kind {
        guard let properties else { return .text }
        for child in properties.children {
            switch child.localName {
            case "dropDownList", "comboBox":
                let items = child.all("w:listItem").prefix(2_000)
                return .choice(
                    items.map { item in
                        let value = item["w:value"] ?? ""
                        return WordControl.Entry(text: item["w:displayText"] ?? value, value: value)
                    }
                )
            case "date":
                return .date(child["w:fullDate"].flatMap { CalendarDate(iso: $0.prefix(10)) })
            case "checkbox":
                let checked = child.children.first { $0.localName == "checked" }
                return .box(isTicked: checked.map { isOn($0["w14:val"] ?? $0.value) } ?? false)
            default: continue
            }
        }
        return .text
    }

    /// ISO/IEC 29500-1, 17.17.4: a property is on unless it says otherwise.
    private static func isOn(_ value: String?) -> Bool { !["0", "false", "off"].contains(value ?? "1") }
}
