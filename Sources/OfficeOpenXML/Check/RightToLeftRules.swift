/// The strict rules about documents that run from right to left (OFFICE.md, Arabic).
///
/// LibreOffice's picture is no check of them: it looks the same without the marks.
struct RightToLeftRules {
    private let styles: StyleSheet

    /// Prepares the rules for a document with its styles.
    init(_ styles: StyleSheet) {
        self.styles = styles
    }

    /// Checks the paragraphs and tables of a part.
    func check(_ part: PartXML, _ log: inout FindingLog) {
        part.root.walk { element in
            if element.name == "w:p" { checkParagraph(element, part, &log) }
            if element.name == "w:tbl" { checkTable(element, part, &log) }
        }
    }

    private func checkParagraph(_ paragraph: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        let runs = paragraph.descendants("w:r")
        let text = runs.map(\.runText).joined()
        guard text.unicodeScalars.contains(where: \.isRightToLeftLetter) else { return }
        let properties = paragraph.first("w:pPr")
        let chain = styles.chain(from: properties?.first("w:pStyle")?.value ?? styles.defaultParagraphStyle)
        for run in runs where run.runText.unicodeScalars.contains(where: \.isRightToLeftLetter) {
            checkRun(run, chain, part, &log)
        }
        let first = text.unicodeScalars.first { $0.isRightToLeftLetter || $0.isLeftToRightLetter }
        guard let first, first.isRightToLeftLetter else { return }
        let holders = [properties] + chain.map { $0.first("w:pPr") } + [styles.paragraphDefaults]
        if !holders.isOn("w:bidi") {
            log.add(.rightToLeftParagraph, part, paragraph, "the paragraph “\(text.prefix(30))” is not w:bidi")
        }
    }

    private func checkRun(
        _ run: OfficeElement,
        _ paragraphStyles: [OfficeElement],
        _ part: PartXML,
        _ log: inout FindingLog
    ) {
        let properties = run.first("w:rPr")
        let chain = styles.chain(from: properties?.first("w:rStyle")?.value) + paragraphStyles
        let holders = [properties] + chain.map { $0.first("w:rPr") } + [styles.runDefaults]
        if !holders.isOn("w:rtl") {
            log.add(.rightToLeftRun, part, run, "the run “\(run.runText.prefix(30))” is not w:rtl")
        }
    }

    private func checkTable(_ table: OfficeElement, _ part: PartXML, _ log: inout FindingLog) {
        var (rightToLeft, leftToRight) = (0, 0)
        for row in TableLayout(table).rows {
            for cell in row.cells {
                let text = cell.element.descendants("w:t").map(\.text).joined()
                let scalars = text.unicodeScalars
                if scalars.count(where: \.isRightToLeftLetter) > scalars.count(where: \.isLeftToRightLetter) {
                    rightToLeft += 1
                } else if !text.trimmedOfXMLBlanks.isEmpty {
                    leftToRight += 1
                }
            }
        }
        guard rightToLeft > leftToRight else { return }
        let properties = table.first("w:tblPr")
        let chain = styles.chain(from: properties?.first("w:tblStyle")?.value)
        if !([properties] + chain.map { $0.first("w:tblPr") }).isOn("w:bidiVisual") {
            log.add(.rightToLeftTable, part, table, "the table is mostly right-to-left, but not w:bidiVisual")
        }
    }
}

extension OfficeElement {
    /// The text of a run.
    fileprivate var runText: String { all("w:t").map(\.text).joined() }
}

extension Unicode.Scalar {
    /// Whether it is a Hebrew or Arabic letter.
    fileprivate var isRightToLeftLetter: Bool {
        switch value {
        case 0x5D0...0x5EA, 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8C7,
            0xFB1D...0xFDFB, 0xFE70...0xFEFC:
            true
        default: false
        }
    }

    /// Whether it is a Latin, Greek or Cyrillic letter.
    fileprivate var isLeftToRightLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: true
        default: false
        }
    }
}
