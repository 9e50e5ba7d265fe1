import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("A workbook to be filled in")
struct FormWorkbookTests {
    // MARK: What it holds

    @Test("can be filled in at its inputs and nowhere else")
    func protection() throws {
        let reading = try FormReading(.sample(.english))
        #expect(
            try reading.part("xl/workbook.xml").every("workbookProtection").first?.attribute("lockStructure") == "1"
        )
        let sheet = try reading.sheet()
        let protection = try #require(sheet.root.every("sheetProtection").first)
        #expect(["sheet", "objects", "scenarios"].allSatisfy { protection.attribute($0) == "1" })
        #expect(["formatColumns", "formatRows"].allSatisfy { protection.attribute($0) == "0" })
        #expect(protection.attribute("password") == nil)
        let unlocked = sheet.cells.filter { _, cell in
            cell.style?.elements.contains { $0.name == "protection" && $0.attribute("locked") == "0" } ?? false
        }
        #expect(Set(unlocked.keys) == ["C6", "C7", "C8", "C9", "C10", "C11", "C12"])
    }

    @Test("keeps what only a program reads out of sight")
    func hiddenLines() throws {
        let reading = try FormReading(.sample(.english))
        let sheet = try reading.sheet()
        #expect(sheet.root.every("col").map { $0.attribute("hidden") } == ["1", nil, nil, nil])
        #expect(sheet.root.every("row").prefix(2).map { $0.attribute("hidden") } == ["1", nil])
        #expect(sheet.cell("A6")?.text == "id:country")
        let states = try reading.part("xl/workbook.xml").every("sheet").map { $0.attribute("state") }
        #expect(states == [nil, "hidden", "veryHidden"])
    }

    @Test("has one rule for the cells that ask alike, with what is shown and what is said")
    func validations() throws {
        let sheet = try FormReading(.sample(.english)).sheet()
        let validations = sheet.root.every("dataValidation")
            .map { rule in
                let formulas = rule.elements.map(\.text).joined(separator: " to ")
                let comparison = rule.attribute("operator") ?? "-"
                return "\(rule.attribute("sqref") ?? "") \(rule.attribute("type") ?? "") \(comparison) \(formulas)"
            }
        #expect(
            validations == [
                "C6 list - Countries", "C7 C12 list - \"yes,no \"\"maybe\"\"\"", "C8 whole between 0 to 500",
                "C9 decimal between -1.5 to 2", "C10 date between 46083 to 46113",
                "C11 textLength lessThanOrEqual 200",
            ]
        )
        let first = try #require(sheet.root.every("dataValidation").first)
        #expect(first.attribute("promptTitle") == "Country")
        #expect(first.attribute("error") == "Choose from the list.")
    }

    @Test("counts what is answered by a formula of our own, and says so without it too")
    func tally() throws {
        let cell = try #require(try FormReading(.sample(.english)).sheet().cell("B3"))
        #expect(cell.type == "str")
        #expect(cell.formula == "\"\"&COUNTA(C6,C8:C11)+SIGN(COUNTA(C7,C12))&\" of 6 answered\"")
        #expect(cell.value == "1 of 6 answered")
    }

    @Test("has looks for what is answered, what need not be, and a tally that is complete")
    func conditions() throws {
        let rules = try FormReading(.sample(.english)).sheet().root.every("conditionalFormatting")
            .map { "\($0.attribute("sqref") ?? "") \($0.every("formula").map(\.text).joined())" }
        #expect(
            rules == [
                "C11 AND(LEN(C11)=0,NOT(AND(OR(Answer_2=\"yes\",Answer_2=\"no \"\"maybe\"\"\"),"
                    + "OR(AND(ISNUMBER(Answer_1),Answer_1>=1.5)))))", "C6:C12 LEN(C6)>0", "B3 B3=\"6 of 6 answered\"",
            ]
        )
    }

    @Test("says what it is to the program that reads it again")
    func customProperties() throws {
        let reading = try FormReading(.sample(.english))
        let properties = try reading.part("docProps/custom.xml").every("property")
        #expect(
            properties.map {
                "\($0.attribute("pid") ?? "") \($0.attribute("name") ?? "") \($0.every("lpwstr").map(\.text).joined())"
            } == [
                "2 Cadre.Form SG & more"
            ]
        )
        #expect(try reading.part("_rels/.rels").elements.contains { $0.attribute("Target") == "docProps/custom.xml" })
    }

    @Test("runs from right to left in Arabic")
    func rightToLeft() throws {
        let sheet = try FormReading(.sample(.arabic)).sheet()
        #expect(sheet.root.every("sheetView").first?.attribute("rightToLeft") == "1")
        #expect(sheet.cell("B6")?.alignment?.attribute("readingOrder") == "2")
        #expect(sheet.cell("B6")?.alignment?.attribute("horizontal") == "right")
        #expect(sheet.cell("A6")?.alignment?.attribute("readingOrder") == "1")
    }

    @Test("rows are as high as their words are long")
    func heights() throws {
        let rows = try FormReading(.sample(.english)).sheet().root.every("row")
        func height(_ number: Int) -> Double { rows[number - 1].attribute("ht").flatMap { Double($0) } ?? 0 }
        #expect(height(7) >= height(6) + 12)
        #expect(height(11) > 3.5 * 12)
        #expect(rows[10].attribute("customHeight") == "1")
        #expect(rows[6].attribute("customHeight") == "1")
        #expect(rows[2].attribute("customHeight") == nil)
    }

    // MARK: Laws

    @Test("has nothing that a spreadsheet program or the linter objects to", arguments: Language.allCases)
    func isSound(language: Language) {
        let bytes = SpreadsheetDocument.bytes(FormWorkbook.sample(language))
        #expect(OfficeCheck.findings(in: bytes, file: "form.xlsx", strict: true) == [])
        #expect(AccessibilityReview(of: .sample(language)).findings == [])
    }

    @Test("is sound whatever it asks, the same each time, and loses no word", arguments: UInt64(1)...60)
    func anyFormIsSound(seed: UInt64) throws {
        let form = ChanceForm(seed: seed).form
        let bytes = SpreadsheetDocument.bytes(form)
        #expect(OfficeCheck.findings(in: bytes, file: "form.xlsx", strict: true) == [], "seed \(seed)")
        #expect(bytes == SpreadsheetDocument.bytes(ChanceForm(seed: seed).form), "seed \(seed)")
        let reading = try FormReading(form)
        for (number, sheet) in form.sheets.enumerated() {
            let cells = try reading.sheet(number + 1).cells
            var (locked, words) = (0, 0)
            for row in sheet.rows {
                for cell in row.cells {
                    if case .words = cell.content { words += 1 }
                    if case .input = cell.content { locked += 1 }
                }
            }
            let inputs = cells.values.count { $0.style?.every("protection").isEmpty == false }
            #expect(inputs == locked, "seed \(seed)")
            #expect(cells.values.count { $0.type == "inlineStr" } >= words, "seed \(seed)")
        }
    }

    @Test("an input that nothing names, a header without words and a page without a line are found")
    func reviewFinds() throws {
        let input = FormCell.input(FormInput(.whole(1...5), question: nil))
        let sheet = FormSheet(
            name: " ",
            columns: [FormColumn(width: 20), FormColumn(width: 20)],
            rows: [[.empty(.columnHeader), .empty()], [input, .words(CellText("After", in: .english), .label)]]
        )
        let form = FormWorkbook(properties: .sample(.english), sheets: [sheet])
        #expect(
            AccessibilityReview(of: form).findings.map(\.rule) == [.printedPages, .blankHeader, .readingOrder]
        )
    }
}

/// A form as its parts say it, read without the code that wrote it.
private struct FormReading {
    let zip: ZIPReader

    init(_ form: FormWorkbook) throws {
        zip = try ZIPReader(SpreadsheetDocument.bytes(form))
    }

    func part(_ name: String) throws -> XMLElement {
        try XMLReader(#require(try zip.content(of: name)), file: name).root
    }

    func sheet(_ number: Int = 1) throws -> SheetReading {
        SheetReading(root: try part("xl/worksheets/sheet\(number).xml"), styles: try part("xl/styles.xml"))
    }
}

extension FormWorkbook {
    /// A form that asks in every way.
    fileprivate static func sample(_ language: Language) -> FormWorkbook {
        guard let first = CalendarDate(iso: "2026-03-02"), let last = CalendarDate(iso: "2026-04-01"),
            let countries = ListValues((1...90).map { "Country, \($0)" }),
            let answers = ListValues(["yes", "no \"maybe\""])
        else { preconditionFailure("dates and lists") }
        let words = language == .arabic ? "كم عدد الضباط" : "How many officers"
        func label(_ text: String) -> FormCell { .words(CellText(text, in: language), .label) }
        func row(_ id: String, _ text: String, _ input: FormInput, holding cell: Cell = .empty) -> FormRow {
            [.words(CellText("id:\(id)", in: nil), .anchor), label(text), .input(input, holding: cell)]
        }
        let names = ["country", "topics", "officers", "share", "date", "comment"]
        let tally = FormTally(of: Set(names), language == .arabic ? "{x} من {y}" : "{x} of {y} answered", in: language)
        let refusal = CellValidation.Message(title: "No", text: "Choose from the list.")
        let list = DefinedName(mending: "Countries")
        let rows: [FormRow] = [
            FormRow([.words(CellText("form", in: nil), .anchor)], visibility: .hidden),
            [.empty(), .words(CellText(words, in: language), .title, across: 3)], [.empty(), .tally(tally, .progress)],
            [], [.empty(), .words(CellText(words, in: language), .section, across: 2), .empty(.sectionNote)],
            row(
                "country",
                words,
                FormInput(
                    .listed(list),
                    question: "country",
                    prompt: CellValidation.Message(title: "Country", text: words),
                    refusal: refusal
                )
            ),
            row(
                "topics",
                String(repeating: words + " ", count: 3),
                FormInput(.oneOf(answers), id: "topics", question: "topics")
            ),
            row(
                "officers",
                words,
                FormInput(.whole(0...500), id: "officers", question: "officers"),
                holding: .number(7)
            ),
            row("share", words, FormInput(.decimal(-1.5...2), question: "share")),
            row("date", words, FormInput(.date(first...last), question: "date")),
            row(
                "comment",
                words,
                FormInput(
                    .words(longest: 200),
                    question: "comment",
                    relevance: FormRelevance([
                        FormRelevance.Clause(answers.values.map { .holds("topics", words: $0) }),
                        FormRelevance.Clause([.isAtLeast("officers", 1.5)]),
                    ]),
                    lines: 4
                )
            ), row("topics", words, FormInput(.oneOf(answers), question: "topics")),
        ]
        let footer = PageLine(leading: [.plain(words, language)], trailing: [.pageNumber])
        return FormWorkbook(
            properties: .sample(language),
            customProperties: [CustomProperty("Cadre.Form", "SG & more")],
            sheets: [
                FormSheet(
                    name: "Form",
                    columns: [
                        FormColumn(width: 9, visibility: .hidden), FormColumn(width: 30), FormColumn(width: 30),
                        FormColumn(width: 20),
                    ],
                    rows: rows,
                    frozenRows: 3,
                    repeatedRows: 1...1,
                    print: PrintSetup(footer: footer)
                ),
                FormSheet(
                    name: "Ids",
                    columns: [FormColumn(width: 9)],
                    rows: [[.words(CellText("x", in: nil), .anchor)]],
                    visibility: .hidden
                ),
            ],
            lists: [NamedList(name: list, values: countries)]
        )
    }
}

/// A form made by chance.
private struct ChanceForm {
    let form: FormWorkbook

    init(seed: UInt64) {
        var dice = Dice(seed: seed)
        let letters = Array("ab =+-@<>&\"'_x0041_\n\t,;éß😀عربي\u{A0}\u{0}\u{FFFE}19")
        func text() -> String { dice.word(of: letters, lengths: 0...30) }
        let language = dice.pick(Language.allCases) ?? .english
        var questions: [String] = []
        func rule() -> FormInput.Rule {
            let values = ListValues((0..<1 + dice.index(below: 30)).map { "\($0) " + text() })
            let day = CalendarDate(secondsSince1970: dice.index(below: 1_000_000_000))
            switch dice.index(below: 5) {
            case 0: if let values { return .oneOf(values) }
            case 1: if let day { return .date(day...day) }
            case 2: return .decimal(-1e-7...dice.normal(deviation: 10).magnitude)
            case 3: return .words(longest: 1 + dice.index(below: 40_000))
            default: break
            }
            return .whole(-5...dice.index(below: 9))
        }
        func cell() -> FormCell {
            let roles = FormCell.Role.allCases.filter { $0 != .input }
            let role = dice.pick(roles) ?? .text
            switch dice.index(below: 4) {
            case 0: return .empty(role, across: 1 + dice.index(below: 2))
            case 1:
                let other = dice.pick(Language.allCases)
                return .words(CellText(text(), in: other), role, across: 1 + dice.index(below: 2))
            default:
                let question = "q\(dice.index(below: 40))"
                questions.append(question)
                let terms: [FormRelevance.Term] = [.holds(question, words: text()), .isAtMost("q1", -1e-9)]
                let relevance = dice.happens(0.3) ? FormRelevance([FormRelevance.Clause(terms)]) : nil
                let message = CellValidation.Message(title: text(), text: text())
                return .input(
                    FormInput(rule(), id: question, question: question, relevance: relevance, prompt: message),
                    holding: dice.happens(0.2) ? .text(text(), language) : .empty
                )
            }
        }
        let sheets = (0..<1 + dice.index(below: 3))
            .map { _ in
                var rows = (0..<1 + dice.index(below: 20))
                    .map { _ in
                        FormRow(
                            (0..<dice.index(below: 5)).map { _ in cell() },
                            visibility: dice.happens(0.1) ? .hidden : .shown
                        )
                    }
                let tally = FormTally(
                    of: Set(questions),
                    dice.happens(0.8) ? text() + "{x}" + text() + "{y}" : text(),
                    in: language
                )
                rows.append([.tally(tally, .progress, across: 3)])
                return FormSheet(
                    name: text(),
                    columns: (0..<10)
                        .map { _ in
                            FormColumn(
                                width: 1 + Double(dice.index(below: 40)),
                                visibility: dice.happens(0.1) ? .hidden : .shown
                            )
                        },
                    rows: rows,
                    frozenRows: dice.index(below: rows.count),
                    repeatedRows: dice.happens(0.5) ? 0...0 : nil
                )
            }
        form = FormWorkbook(
            properties: .sample(language),
            customProperties: [CustomProperty("a", text())],
            sheets: sheets
        )
    }
}
