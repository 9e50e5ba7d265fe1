import Documents
import Reference

/// The smallest document, workbook and deck that use every kind of content.
struct GoldenSamples {
    let language: Language
    let date: CalendarDate

    private func text(_ english: String, _ arabic: String) -> String { language == .arabic ? arabic : english }

    private func line(_ english: String, _ arabic: String) -> [Inline] { [.plain(text(english, arabic), language)] }

    private var properties: DocumentProperties {
        DocumentProperties(
            title: text("Interviews", "المقابلات"),
            subject: text("A sample", "عيّنة"),
            keywords: ["G1", "G1 1.0"],
            language: language,
            date: date
        )
    }

    private var marking: Wording { Wording(text: text("RESTRICTED", "مقيّد"), language: language) }

    private var pageLine: PageLine {
        PageLine(
            leading: [.code("G1")] + line(" Interviews", " المقابلات"),
            trailing: [.pageNumber, .plain(" / ", language), .pageCount]
        )
    }

    /// Every inline.
    private var everyInline: [Inline] {
        [
            .plain(text("Plain, ", "نص "), language), .strong(text("strong", "بارز"), language),
            .words(Wording(text: text(" and quiet", " وخافت"), language: language), .quiet), .lineBreak,
            .code("G1-O1"), .words(Wording(text: "PEACE & <others>", language: .english), .none),
        ]
    }

    private func table(_ style: Table.Style) -> Table {
        func cell(_ english: String, _ arabic: String) -> TableCell { TableCell(.cell, line(english, arabic)) }
        let header = TableRow([
            TableCell(.cellHeader, line("Time", "الوقت")), TableCell(.cellHeader, line("Step", "الخطوة")),
        ])
        let rows = [
            TableRow([TableCell(.cell, [.plain("09:00", language)]), cell("Opening", "الافتتاح")]),
            TableRow(
                [TableCell([Paragraph(.cell, line("Break", "استراحة")), Paragraph(.minor, [])], span: 2)],
                isTinted: true
            ),
        ]
        return Table(
            style,
            columns: [1, 2.5],
            headerRows: style == .ruled ? 1 : 0,
            rows: (style == .ruled ? [header] : []) + rows,
            title: text("Steps", "الخطوات"),
            description: text("Steps in order", "الخطوات بالترتيب")
        )
    }

    // MARK: Document

    var document: Document {
        let kicker = Block.paragraph(Paragraph(.kicker, line("Lesson plan", "خطة الدرس")))
        let others = ParagraphRole.allCases.filter { $0 != .kicker }
            .map { Block.paragraph(Paragraph($0, everyInline, keepsWithNext: $0 == .notice)) }
        let headings = (1...3)
            .map { level in
                Block.heading(
                    Heading(level: level, text: line("Aim", "الهدف"), anchor: "h\(level)", startsPage: level == 2)
                )
            }
        let lists = [List.Marker.bullet, .box, .number, .number]
            .map { Block.list(List($0, [line("First", "أولاً"), line("Second", "ثانياً")])) }
        let tables = [Table.Style.ruled, .facts, .box].map { Block.table(table($0)) }
        let contents = Block.contents(title: text("Contents", "المحتويات"), depth: 2)
        let plain = [kicker] + others + [contents] + headings + lists + tables + [.pageBreak]
        return Document(
            properties: properties,
            header: pageLine,
            footer: pageLine,
            blocks: plain + drawn + beside,
            marking: marking
        )
    }

    /// A caption, notes and references, a table with merged cells, a picture and a chart.
    private var drawn: [Block] {
        let text =
            everyInline + [
                .words(Wording(text: self.text(" stressed", " مشدّد"), language: language), .stressed),
                .footnote(line("A note", "حاشية")), .reference(to: "steps", .label), .reference(to: "steps", .page),
            ]
        let merged = Table(
            .ruled,
            columns: [1, 1],
            headerRows: 1,
            rows: [
                TableRow([TableCell(.cellHeader, line("Day", "اليوم")), TableCell(.cellHeader, line("Step", "الخطوة"))]
                ),
                TableRow([TableCell(.cell, line("1", "1"), rows: 2), TableCell(.cell, line("Opening", "الافتتاح"))]),
                TableRow([TableCell(.cell, line("Break", "استراحة"))]),
            ],
            title: self.text("Steps", "الخطوات"),
            description: self.text("Steps by day", "الخطوات حسب اليوم")
        )
        var blocks: [Block] = [
            .paragraph(Paragraph(text)), .caption(Caption(.table, line("Steps", "الخطوات"), anchor: "steps")),
            .table(merged),
            .list(
                List(.number, entries: [1, 2, 3].map { List.Entry(line("Point", "نقطة"), level: $0) })
            ),
        ]
        if let picture = Picture(SamplePicture.png(width: 4, height: 2)),
            let figure = Figure(picture, share: 0.5, description: self.text("A grey field", "حقل رمادي"))
        {
            blocks += [.figure(figure), .caption(Caption(.figure, line("Grey", "رمادي"), anchor: "grey"))]
        }
        func words(_ english: String, _ arabic: String) -> Wording {
            Wording(text: self.text(english, arabic), language: language)
        }
        let chart = Chart(
            .bars(.across),
            title: words("Minutes", "الدقائق"),
            categories: [words("Lecture", "محاضرة"), words("Exercise", "تمرين")],
            series: [ChartSeries(words("Minutes", "الدقائق"), [30, 60])]
        )
        return blocks + (chart.map { [.chart(ChartFigure($0))] } ?? [])
    }

    /// Two languages beside each other, on pages that lie on their side.
    private var beside: [Block] {
        let other: Language = language == .arabic ? .english : .arabic
        let words: [Inline] = [.plain(other == .arabic ? "الهدف" : "Aim", other)]
        let rows = [
            SideBySide.Row(
                [.heading(Heading(level: 2, text: line("Aim", "الهدف"), anchor: "one"))],
                [.heading(Heading(level: 2, text: words, anchor: "two"))]
            ),
            SideBySide.Row([.paragraph(Paragraph(line("To listen", "الإصغاء")))], [.list(List(.bullet, [words]))]),
        ]
        return [
            .section(.landscape),
            .sideBySide(SideBySide(title: text("Two languages", "لغتان"), language, other, rows: rows)),
        ]
    }

    // MARK: Deck

    var deck: Deck {
        let blocks: [SlideBlock] = [
            .label(line("Aim", "الهدف")), .statement(everyInline),
            .bullets((1...3).map { SlideBullet(line("Point", "نقطة"), level: $0) }),
            .steps([line("First", "أولاً"), line("Second", "ثانياً")]),
        ]
        let bodies: [SlideBody] = [
            .opening(kicker: line("Module 1", "الوحدة 1"), lines: [line("Course", "الدورة")]),
            .section(mark: [.code("S1.1")], lines: [line("Day 1", "اليوم 1")]), .text(blocks), .table(table(.ruled)),
            .columns(
                [.notice(heading: line("Notice", "تنبيه"), text: line("Hard to hear", "مؤلم"))],
                [.table(table(.facts))]
            ), .closing(lines: [line("Thank you", "شكراً")]),
        ]
        let notes = [Paragraph(.cellHeader, line("Run sheet", "سير الجلسة")), Paragraph(.cell, everyInline)]
        return Deck(
            properties: properties,
            slides: bodies.enumerated()
                .map { number, body in
                    Slide(
                        title: line("Slide \(number + 1)", "الشريحة \(number + 1)"),
                        body: body,
                        notes: number == 2 ? notes : [],
                        footer: number == 2 ? line("G1 · 1.0", "G1 · 1.0") : []
                    )
                },
            marking: marking
        )
    }

    // MARK: Workbook

    func workbook(at time: MinuteOfDay, lasting length: Minutes) -> Workbook {
        let formats: [NumberFormat] = [
            .text, .text, .whole, .decimals(2), .percent, .date, .time, .unit("min"), .general, .mark("●"),
        ]
        let columns = formats.enumerated()
            .map { number, format in
                SheetColumn(
                    text("Column", "العمود") + " \(number + 1)",
                    width: 12,
                    format: format,
                    alignment: number == 6 ? .centre : nil,
                    emphasis: number == 0 ? .strong : number == 1 ? .quiet : .none
                )
            }
        let cells: [Cell] = [
            .text(text("=1+1", "=1+1 نص"), language), .code("S1.1"), .number(3), .number(2.5), .number(0.25),
            .date(date),
            .time(time), .length(length), .truth(true), .number(1),
        ]
        let looks = CellLooks(ink: .done, ground: .doneGround, isStrong: true)
        let words = ListValues([text("open", "مفتوح"), text("done", "منجز")])
        let message = CellValidation.Message(title: text("Status", "الحالة"), text: text("Choose one", "اختر"))
        let sheet = Sheet(
            name: text("Steps", "الخطوات"),
            headings: [
                SheetHeading(.title, CellText(text("Steps", "الخطوات"), in: language)),
                SheetHeading(.note, CellText(text("All times are local.", "التوقيت محلي."), in: language)),
            ],
            columns: columns,
            rows: SheetRows([SheetRow(cells), SheetRow([.empty, .code("S1.2")], isTinted: true)]),
            totals: [.words(CellText(text("Total", "المجموع"), in: language)), .count, .sum, .average, .empty],
            table: SheetTable(name: DefinedName(mending: "Steps"), isStriped: true),
            frozenColumns: 2,
            conditions: [
                SheetCondition(2...2, .scale(low: .heatLow, high: .heatHigh)),
                SheetCondition(3...3, .scaleOverMiddle(low: .heatLow, middle: .tint, high: .heatHigh)),
                SheetCondition(4...4, .bar(.heatHigh)), SheetCondition(2...4, .number(.within(1...2), looks)),
            ] + (words.map { [SheetCondition(0...0, .words($0, looks))] } ?? []),
            validations: [CellValidation(2...2, .whole(1...5), prompt: message, refusal: message)]
                + (words.map { [CellValidation(0...0, .oneOf($0))] } ?? []),
            print: PrintSetup(orientation: .landscape, header: pageLine, footer: pageLine)
        )
        let data = Sheet(
            name: text("Data", "البيانات"),
            style: .data,
            columns: [SheetColumn(text("Code", "الرمز"), width: 9)],
            rows: SheetRows([[.code("A")]])
        )
        return Workbook(properties: properties, sheets: [sheet, data], marking: marking)
    }
}
