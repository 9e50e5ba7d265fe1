import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import Testing

@Suite("The parts of charts")
struct ChartPartTests {
    // MARK: Whole documents

    @Test(arguments: [Language.english, .arabic])
    func officeFindsNothingInChartsOfEveryKind(_ language: Language) throws {
        for file in try Self.files(language) {
            #expect(OfficeCheck.findings(in: file.bytes, file: file.name, strict: true) == [], "\(file.name)")
        }
    }

    @Test func theSameChartGivesTheSameBytes() throws {
        let (first, second) = (try Self.files(.arabic), try Self.files(.arabic))
        #expect(first.map(\.bytes) == second.map(\.bytes))
    }

    @Test func everyChartOfADocumentHasAWorkbookThatOfficeOpens() throws {
        for file in try Self.files(.french) where file.name.hasSuffix("docx") {
            let zip = try ZIPReader(file.bytes)
            let workbooks = zip.names.filter { $0.hasSuffix(".xlsx") }
            #expect(workbooks.count == ChartSamples.kinds.count)
            for name in workbooks {
                let bytes = try #require(try zip.content(of: name))
                #expect(OfficeCheck.findings(in: bytes, file: name, strict: true) == [], "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func everyDocumentSaysWhatItsChartsShow(_ language: Language) throws {
        let expected = ChartSamples.kinds.compactMap { kind in
            ChartSamples.chart(kind, language)?.alternativeText(in: language)
        }
        for file in try Self.files(language) {
            let zip = try ZIPReader(file.bytes)
            let names = zip.names.filter { name in
                ["word/document.xml", "ppt/slides/slide", "xl/drawings/drawing"].contains { name.hasPrefix($0) }
            }
            let texts = try names.flatMap { name in
                try Self.root(zip, name).every(["docPr", "cNvPr"]).compactMap { $0.attribute("descr") }
            }
            #expect(Set(texts) == Set(expected), "\(file.name)")
        }
    }

    // MARK: Figures

    @Test(arguments: ChartSamples.kinds, [Language.english, .arabic])
    func cachesHoldWhatTheCellsHold(_ kind: Chart.Kind, _ language: Language) throws {
        for file in try Self.files(language, [kind]) {
            let reading = try ChartReading(file)
            let references = reading.chart.every(["strRef", "numRef"])
            #expect(references.count >= 3)
            for reference in references {
                let formula = try #require(reference.every(["f"]).first).text
                let cells = try reading.cells(of: formula)
                let cache = try #require(reference.every(["strCache", "numCache"]).first)
                #expect(cache.every(["ptCount"]).first?.attribute("val") == String(cells.count))
                var values = [String?](repeating: nil, count: cells.count)
                for point in cache.every(["pt"]) {
                    let position = try #require(point.attribute("idx").flatMap { Int($0) })
                    values[position] = point.every(["v"]).first?.text
                }
                if reference.name == "strRef" {
                    #expect(values == cells, "\(file.name) \(formula)")
                } else {
                    #expect(values.map { $0.map { Double($0) } } == cells.map { $0.map { Double($0) } }, "\(formula)")
                }
            }
        }
    }

    @Test(arguments: ChartSamples.kinds)
    func everySeriesIsDrawnFromItsFigures(_ kind: Chart.Kind) throws {
        let chart = try #require(ChartSamples.chart(kind))
        for file in try Self.files(.english, [kind]) {
            let reading = try ChartReading(file)
            let element = kind == .dots ? "xVal" : "val"
            let drawn = reading.series.map { series in
                series.elements.first { $0.name == element }?.every(["pt"])
                    .map { "\($0.attribute("idx") ?? ""): \($0.every(["v"]).first?.text ?? "")" }
            }
            let expected = chart.series.map { series in
                series.points.enumerated()
                    .compactMap { position, point in
                        point.map {
                            "\(position): \($0.value == $0.value.rounded() ? String(Int($0.value)) : String($0.value))"
                        }
                    }
            }
            if kind == .dots {
                #expect(drawn.last == expected.first)
                // The names, six intervals, the dots.
                #expect(drawn.count == 1 + 6 + 1)
            } else {
                #expect(drawn == expected)
            }
            #expect(reading.value("dispBlanksAs") == "gap")
        }
    }

    @Test func intervalsAreLinesBetweenTheirEnds() throws {
        for file in try Self.files(.english, [.dots]) {
            let reading = try ChartReading(file)
            let first = reading.series[1]
            let formulas = first.every(["f"]).map(\.text)
            let sheet = "'Chart data'!"
            #expect(formulas == ["\(sheet)$A$2", "\(sheet)$C$2:$D$2", "\(sheet)$E$2:$F$2"])
            #expect(first.every(["v"]).map(\.text) == ["Interviewing", "6.1", "8.7", "1", "1"])
        }
    }

    @Test func namesStandBesideTheirDots() throws {
        for file in try Self.files(.english, [.dots]) {
            let labels = try ChartReading(file).series[0].every(["dLbl"])
            let names = labels.map { $0.every(["t"]).map(\.text).joined() }
            let chart = try #require(ChartSamples.chart(.dots))
            #expect(names.map { $0.prefix(12) } == chart.categories.map { $0.text.prefix(12) })
            #expect(labels.allSatisfy { $0.every(["dLblPos"]).first?.attribute("val") == "l" })
        }
    }

    // MARK: Shape

    /// What a kind is drawn as.
    struct Shape: CustomTestStringConvertible {
        let kind: Chart.Kind
        let name: String
        var direction: String?
        var grouping: String?
        var overlap: String?

        var testDescription: String { "\(kind)" }
    }

    @Test(arguments: [
        Shape(kind: .bars(.across), name: "barChart", direction: "bar", grouping: "clustered"),
        Shape(kind: .bars(.upright), name: "barChart", direction: "col", grouping: "clustered"),
        Shape(
            kind: .stackedBars(.across, .total),
            name: "barChart",
            direction: "bar",
            grouping: "stacked",
            overlap: "100"
        ),
        Shape(
            kind: .stackedBars(.upright, .whole),
            name: "barChart",
            direction: "col",
            grouping: "percentStacked",
            overlap: "100"
        ), Shape(kind: .dots, name: "scatterChart"), Shape(kind: .line, name: "lineChart", grouping: "standard"),
    ])
    func everyKindIsDrawnAsWhatItIs(_ sample: Shape) throws {
        for file in try Self.files(.english, [sample.kind]) {
            let reading = try ChartReading(file)
            #expect(reading.chart.every([sample.name]).count == 1)
            #expect(reading.value("barDir") == sample.direction)
            #expect(reading.value("grouping") == sample.grouping)
            #expect(reading.value("overlap") == sample.overlap)
            #expect(reading.value("roundedCorners") == "0")
            #expect(reading.value("date1904") == "0")
            #expect(reading.value("lang") == "en-GB")
        }
    }

    @Test func onlySeveralSeriesHaveALegend() throws {
        for kind in ChartSamples.kinds {
            let chart = try #require(ChartSamples.chart(kind))
            for file in try Self.files(.english, [kind]) {
                #expect(try ChartReading(file).chart.every(["legend"]).count == (chart.series.count > 1 ? 1 : 0))
            }
        }
    }

    @Test func aSlideTakesTheTitleOfItsChart() throws {
        for file in try Self.files(.english, [.bars(.across)]) {
            let reading = try ChartReading(file)
            let isSlide = file.name.hasSuffix("pptx")
            #expect(reading.value("autoTitleDeleted") == (isSlide ? "1" : "0"))
            let titles = reading.chart.every(["title"]).map { $0.every(["t"]).map(\.text).joined() }
            #expect(titles == (isSlide ? ["Minutes"] : ["Time by topic", "Minutes"]))
        }
    }

    @Test func chartsOnSlidesCanBeReadInARoom() throws {
        for kind in ChartSamples.kinds {
            let slides = try #require(try Self.files(.english, [kind]).first { $0.name.hasSuffix("pptx") })
            let sizes = try ChartReading(slides).chart.every(["defRPr", "rPr"])
                .compactMap { $0.attribute("sz").flatMap { Int($0) } }
            #expect((sizes.min() ?? 0) >= 1_600)
        }
    }

    @Test func aFixedAxisIsWritten() throws {
        for file in try Self.files(.english, [.line]) {
            let axis = try #require(try ChartReading(file).chart.every(["valAx"]).first)
            #expect(axis.every(["min"]).first?.attribute("val") == "1")
            #expect(axis.every(["max"]).first?.attribute("val") == "5")
            #expect(axis.every(["majorUnit"]).first?.attribute("val") == "1")
        }
    }

    @Test func namesOfManyPointsDoNotTouch() throws {
        func skip(_ count: Int) throws -> String? {
            let chart = try #require(
                Chart(
                    .line,
                    title: Wording(text: "Rounds", language: .english),
                    categories: (1...count).map { Wording(text: "Round \($0)", language: .english) },
                    series: [ChartSeries(Wording(text: "Mean", language: .english), (1...count).map { Double($0) })]
                )
            )
            let bytes = WordDocument.bytes(try Self.document(.english, [.chart(ChartFigure(chart))]))
            return try ChartReading(("rounds.docx", bytes)).value("tickLblSkip")
        }
        #expect(try skip(10) == nil)
        #expect(try skip(40) == "4")
    }

    @Test func seriesDifferWithoutColour() throws {
        for file in try Self.files(.english, [.line]) {
            let series = try ChartReading(file).series
            #expect(Set(series.map { $0.every(["symbol"]).first?.attribute("val") }).count == series.count)
        }
        for file in try Self.files(.english, [.stackedBars(.across, .total)]) {
            let fills = try ChartReading(file).series.map { $0.every(["pattFill"]).count }
            #expect(fills == [0, 1, 0])
        }
    }

    // MARK: Directions

    /// Where the axes of a kind stand and which way they run.
    struct Axes: CustomTestStringConvertible {
        let kind: Chart.Kind
        let language: Language
        let positions: [String]
        let orientations: [String]

        var testDescription: String { "\(kind) \(language)" }
    }

    @Test(arguments: [
        Axes(kind: .bars(.across), language: .english, positions: ["l", "b"], orientations: ["maxMin", "minMax"]),
        Axes(kind: .bars(.across), language: .arabic, positions: ["r", "b"], orientations: ["maxMin", "maxMin"]),
        Axes(kind: .bars(.upright), language: .english, positions: ["b", "l"], orientations: ["minMax", "minMax"]),
        Axes(kind: .bars(.upright), language: .arabic, positions: ["b", "r"], orientations: ["maxMin", "minMax"]),
        Axes(kind: .line, language: .arabic, positions: ["b", "r"], orientations: ["maxMin", "minMax"]),
        Axes(kind: .dots, language: .english, positions: ["b", "l"], orientations: ["minMax", "maxMin"]),
        Axes(kind: .dots, language: .arabic, positions: ["b", "r"], orientations: ["maxMin", "maxMin"]),
    ])
    func axesRunAsTheLanguageDoes(_ axes: Axes) throws {
        for file in try Self.files(axes.language, [axes.kind]) {
            let reading = try ChartReading(file)
            #expect(reading.values("axPos") == axes.positions)
            #expect(reading.values("orientation") == axes.orientations)
        }
    }

    @Test func everyParagraphOfAnArabicChartRunsFromRightToLeft() throws {
        for kind in ChartSamples.kinds {
            for file in try Self.files(.arabic, [kind]) {
                let reading = try ChartReading(file)
                let paragraphs = reading.chart.every(["pPr"])
                #expect(!paragraphs.isEmpty)
                #expect(paragraphs.allSatisfy { $0.attribute("rtl") == "1" })
                #expect(reading.value("lang") == "ar-SA")
            }
        }
        let english = try ChartReading(#require(try Self.files(.english, [.line]).first))
        #expect(english.chart.every(["pPr"]).allSatisfy { $0.attribute("rtl") == nil })
    }

    // MARK: Heat tables

    @Test(arguments: HeatLevel.allCases)
    func heatGivesGroundAndInkInDocumentsAndOnSlides(_ level: HeatLevel) throws {
        let table = Table(
            .ruled,
            columns: [1, 1],
            headerRows: 1,
            rows: [
                TableRow([TableCell(.cellHeader, [.plain("A", .english)]), TableCell(.cellHeader, [])]),
                TableRow([TableCell([]), TableCell(.cell, [.plain("4.2", .english)], heat: level)]),
            ],
            title: "Heat",
            description: "Heat"
        )
        let document = WordDocument.bytes(try Self.document(.english, [.table(table)]))
        #expect(OfficeCheck.findings(in: document, file: "heat.docx", strict: true) == [])
        let cell = try #require(try Self.root(ZIPReader(document), "word/document.xml").every(["tc"]).last)
        #expect(cell.every(["shd"]).first?.attributes.first { $0.name == "fill" }?.value == level.ground.hex)
        #expect(cell.every(["color"]).first?.attributes.first { $0.name == "val" }?.value == level.ink.hex)

        let slide = Slide(title: [.plain("Heat", .english)], body: .table(table))
        let properties = try #require(DeckSamples.properties(.english))
        let deck = PresentationDocument.bytes(Deck(properties: properties, slides: [slide]))
        #expect(OfficeCheck.findings(in: deck, file: "heat.pptx", strict: true) == [])
        let shown = try #require(try Self.root(ZIPReader(deck), "ppt/slides/slide1.xml").every(["tc"]).last)
        let ground = shown.every(["tcPr"]).last?.elements.last { $0.name == "solidFill" }?.elements.first
        #expect(ground?.attribute("val") == level.ground.hex)
        let ink = shown.every(["rPr"]).first?.every(["schemeClr"]).first?.attribute("val")
        #expect(ink == (level.ink == .paper ? "bg1" : "tx1"))
    }

    // MARK: Places

    @Test func chartsOnASheetStandBesideOrBelowItsCellsAndApart() throws {
        let chart = try #require(ChartSamples.chart(.line))
        let sheet = Sheet(
            name: "Ratings",
            headings: [SheetHeading(.title, CellText("Ratings", in: .english))],
            columns: [SheetColumn("A", width: 20), SheetColumn("B", width: 20)],
            rows: SheetRows((1...9).map { [.number($0)] }),
            totals: [.count],
            charts: [SheetChart(chart, .beside), SheetChart(chart, .below), SheetChart(chart, .below)]
        )
        let properties = try #require(DeckSamples.properties(.english))
        let workbook = Workbook(properties: properties, sheets: [sheet])
        #expect(workbook.sheets.map(\.name.text) == ["Ratings", "Chart data", "Chart data 2", "Chart data 3"])
        let reading = try WorkbookReading(workbook)
        let corners = try reading.part("xl/drawings/drawing1.xml").every(["from"])
            .map { corner in corner.every(["col", "row"]).compactMap { Int($0.text) } }
        // Title, headers, nine rows and totals are 12 rows; one is left free.
        #expect(corners[0] == [2, 1])
        #expect(corners[1] == [0, 13])
        #expect(corners[2][1] >= 13 + ChartFigure(chart).height / 15 + 1)
        let formulas = try (1...3)
            .map { try reading.part("xl/charts/chart\($0).xml").every(["f"]).first?.text }
        #expect(formulas == ["'Chart data'!$B$1", "'Chart data 2'!$B$1", "'Chart data 3'!$B$1"])
    }

    @Test func aListTooLongForASlideGoesOnOnTheNext() throws {
        let names = (1...40).map { Wording(text: "Need \($0)", language: .english) }
        let chart = try #require(
            Chart(
                .dots,
                title: Wording(text: "Needs", language: .english),
                categories: names,
                series: [
                    ChartSeries(
                        Wording(text: "Score", language: .english),
                        points: (1...40).map { ChartPoint(Double($0), interval: Double($0) - 1...Double($0) + 1) }
                    )
                ]
            )
        )
        let layout = DeckLayout(
            Deck(
                properties: try #require(DeckSamples.properties(.english)),
                slides: [Slide(title: [.plain("Needs", .english)], body: .chart(chart))]
            )
        )
        #expect(layout.slides.count == 4)
        #expect(layout.changes.map(\.kind) == [.split(slides: 4)])
        #expect(Set(layout.slides.map(\.title.plainText)).count == 4)
        let bytes = PresentationDocument.bytes(layout)
        #expect(OfficeCheck.findings(in: bytes, file: "needs.pptx", strict: true) == [])
    }

    // MARK: Steps

    static func files(
        _ language: Language,
        _ kinds: [Chart.Kind] = ChartSamples.kinds
    ) throws -> [(name: String, bytes: [UInt8])] {
        let properties = try #require(DeckSamples.properties(language))
        let charts = try kinds.map { try #require(ChartSamples.chart($0, language)) }
        let document = try document(language, charts.map { .chart(ChartFigure($0)) })
        let deck = Deck(
            properties: properties,
            slides: charts.map { Slide(title: [.words($0.title, .none)], body: .chart($0)) }
        )
        let sheet = Sheet(
            name: "Figures",
            columns: [SheetColumn("A", width: 30)],
            rows: SheetRows([[.number(1)]]),
            charts: charts.map { SheetChart($0, .below) }
        )
        return [
            ("charts.docx", WordDocument.bytes(document)), ("charts.pptx", PresentationDocument.bytes(deck)),
            ("charts.xlsx", SpreadsheetDocument.bytes(Workbook(properties: properties, sheets: [sheet]))),
        ]
    }

    static func document(_ language: Language, _ blocks: [Block]) throws -> Document {
        Document(
            properties: try #require(DeckSamples.properties(language)),
            header: PageLine(leading: [], trailing: []),
            footer: PageLine(leading: [.pageNumber], trailing: []),
            blocks: blocks
        )
    }

    static func root(_ zip: ZIPReader, _ name: String) throws -> XMLElement {
        try XMLReader(#require(try zip.content(of: name)), file: name).root
    }
}

/// The first chart of a file, and the cells that it is drawn from.
struct ChartReading {
    let chart: XMLElement
    private let workbook: ZIPReader

    init(_ file: (name: String, bytes: [UInt8])) throws {
        let zip = try ZIPReader(file.bytes)
        let folder = file.name.hasSuffix("docx") ? "word" : file.name.hasSuffix("pptx") ? "ppt" : "xl"
        chart = try ChartPartTests.root(zip, "\(folder)/charts/chart1.xml")
        if folder == "xl" {
            workbook = zip
        } else {
            let embedded = "\(folder)/embeddings/Microsoft_Excel_Sheet1.xlsx"
            workbook = try ZIPReader(#require(try zip.content(of: embedded)))
        }
    }

    var series: [XMLElement] { chart.every(["ser"]) }

    func value(_ name: String) -> String? { chart.every([name]).first?.attribute("val") }

    func values(_ name: String) -> [String?] { chart.every([name]).map { $0.attribute("val") } }

    /// What the cells of a formula hold, row by row; `nil` for an empty one.
    func cells(of formula: String) throws -> [String?] {
        let parts = formula.split(separator: "!")
        let name = try #require(parts.first).dropFirst().dropLast()
        let sheets = try ChartPartTests.root(workbook, "xl/workbook.xml").every(["sheet"])
        let number = try #require(sheets.firstIndex { $0.attribute("name") == String(name) }) + 1
        let cells = try ChartPartTests.root(workbook, "xl/worksheets/sheet\(number).xml").every(["c"])
        let corners = try #require(parts.last).split(separator: ":")
            .map { corner in corner.split(separator: "$").map(String.init) }
        let (first, last) = (try #require(corners.first), try #require(corners.last))
        let columns = try (#require(first[0].utf8.first))...(#require(last[0].utf8.first))
        let rows = try (#require(Int(first[1])))...(#require(Int(last[1])))
        return rows.flatMap { row in
            columns.map { column in
                let address = String(UnicodeScalar(column)) + String(row)
                let cell = cells.first { $0.attribute("r") == address }
                return cell?.every(["v", "t"]).first?.text.unescaped
            }
        }
    }
}

extension XMLElement {
    /// Every element below with one of some names, in order.
    fileprivate func every(_ names: [String]) -> [XMLElement] {
        elements.flatMap { (names.contains($0.name) ? [$0] : []) + $0.every(names) }
    }
}
