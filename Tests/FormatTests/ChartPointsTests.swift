import Archive
import Documents
import Markup
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("Scatters and trends")
struct ChartPointsTests {
    private static func name(_ text: String, _ language: Language = .english) -> Wording {
        Wording(text: text, language: language)
    }

    private static func cross(across: Double = 3, upwards: Double = 4) -> ChartCross? {
        ChartCross(
            across: across,
            upwards: upwards,
            names: .init(
                upperStart: name("Concentrate"),
                upperEnd: name("Keep up"),
                lowerStart: name("Low"),
                lowerEnd: name("Overkill")
            )
        )
    }

    private static func scatter(_ language: Language = .english, cross: ChartCross? = cross()) -> Chart? {
        Chart(
            .scatter(cross),
            title: name("Needs", language),
            categories: ["Gold", "Notices", "Reports"].map { name($0, language) },
            series: [
                ChartSeries(name("Performance", language), [2.5, nil, 3.5]),
                ChartSeries(name("Importance", language), [4.5, nil, 3.25]),
            ],
            values: ChartAxis(format: .decimals(2), range: 1...5) ?? .plain,
            across: ChartAxis(format: .decimals(2), range: 1...5) ?? .plain
        )
    }

    private static func trend(_ language: Language = .english, breaks: [Int] = [2]) -> Chart? {
        Chart(
            .trend(breaks.map { ChartBreak(before: $0, reason: name("New scale", language)) }),
            title: name("Rounds", language),
            categories: ["2023", "2024", "2025", "2026"].map { name($0, language) },
            series: [
                ChartSeries(
                    name("Gold", language),
                    points: [1, 2, 3, 4].map { ChartPoint($0, interval: $0 - 0.5...$0 + 1) }
                ),
                ChartSeries(name("Notices", language), [2, nil, 2.5, 2]),
            ]
        )
    }

    // MARK: What can be drawn

    @Test func aScatterHasBothFiguresOfACategoryOrNeither() {
        func chart(_ values: [Double?]...) -> Chart? {
            Chart(
                .scatter(nil),
                title: Self.name("T"),
                categories: [Self.name("A"), Self.name("B")],
                series: values.map { ChartSeries(Self.name("S"), $0) }
            )
        }
        #expect(chart([1, nil], [2, nil]) != nil)
        #expect(chart([1, nil], [2, 3]) == nil)
        #expect(chart([1, 2]) == nil)
        #expect(chart([1, 2], [1, 2], [1, 2]) == nil)
        #expect(Self.cross(across: .nan) == nil)
    }

    @Test(arguments: [([2], true), ([1, 3], true), ([0], false), ([4], false), ([2, 2], false), ([], true)])
    func aTrendIsBrokenBetweenItsRoundsOnce(_ sample: (breaks: [Int], isDrawn: Bool)) {
        #expect((Self.trend(breaks: sample.breaks) != nil) == sample.isDrawn)
    }

    @Test func stretchesLieBetweenBreaks() throws {
        #expect(try #require(Self.trend(breaks: [3, 1])).stretches == [0..<1, 1..<3, 3..<4])
        #expect(try #require(Self.trend(breaks: [])).stretches == [0..<4])
    }

    @Test func scalesHoldTheCross() throws {
        let chart = try #require(
            Chart(
                .scatter(Self.cross(across: 9, upwards: -3)),
                title: Self.name("T"),
                categories: [Self.name("A")],
                series: [ChartSeries(Self.name("X"), [1]), ChartSeries(Self.name("Y"), [2])]
            )
        )
        #expect(ChartScale(across: chart).range.contains(9))
        #expect(ChartScale(of: chart).range.contains(-3))
    }

    @Test func whatLiesOnALineBelongsToTheHigherSide() throws {
        let cross = try #require(Self.cross())
        #expect(cross.quadrant(across: 3, upwards: 4) == .upperEnd)
        #expect(cross.quadrant(across: 2.9, upwards: 4) == .upperStart)
        #expect(cross.quadrant(across: 3, upwards: 3.9) == .lowerEnd)
        #expect(cross.quadrant(across: 2.9, upwards: 3.9) == .lowerStart)
    }

    // MARK: Parts

    private static func files(_ chart: Chart, _ language: Language) throws -> [(name: String, bytes: [UInt8])] {
        let properties = try #require(DeckSamples.properties(language))
        let document = try ChartPartTests.document(language, [.chart(ChartFigure(chart))])
        let sheet = Sheet(
            name: "Figures",
            columns: [SheetColumn("A", width: 30)],
            rows: SheetRows([[.number(1)]]),
            charts: [SheetChart(chart, .below)]
        )
        let slides = [Slide(title: [.words(chart.title, .none)], body: .chart(chart))]
        return [
            ("charts.docx", WordDocument.bytes(document)),
            ("charts.pptx", PresentationDocument.bytes(Deck(properties: properties, slides: slides))),
            ("charts.xlsx", SpreadsheetDocument.bytes(Workbook(properties: properties, sheets: [sheet]))),
        ]
    }

    @Test(arguments: [Language.english, .arabic])
    func officeFindsNothingInThem(_ language: Language) throws {
        let charts = [Self.scatter(language, cross: language == .arabic ? Self.cross() : nil), Self.trend(language)]
        for chart in charts {
            for file in try Self.files(try #require(chart), language) {
                #expect(OfficeCheck.findings(in: file.bytes, file: file.name, strict: true) == [], "\(file.name)")
            }
        }
    }

    @Test(arguments: [Language.english, .arabic])
    func cachesHoldWhatTheCellsHold(_ language: Language) throws {
        // More corners and ends of breaks than categories reach below them.
        let charts = [Self.scatter(language), Self.trend(language, breaks: [1, 2, 3])]
        for chart in charts {
            for file in try Self.files(try #require(chart), language).prefix(2) {
                let reading = try ChartReading(file)
                for reference in reading.chart.every("numRef") {
                    let formula = try #require(reference.every("f").first).text
                    let cells = try reading.cells(of: formula).map { $0.flatMap { Double($0) } }
                    var values = [Double?](repeating: nil, count: cells.count)
                    for point in reference.every("pt") {
                        let position = try #require(point.attribute("idx").flatMap { Int($0) })
                        values[position] = point.every("v").first.flatMap { Double($0.text) }
                    }
                    #expect(values == cells, "\(file.name) \(formula)")
                    #expect(reference.every("ptCount").first?.attribute("val") == String(cells.count))
                }
            }
        }
    }

    @Test func axesOfAScatterMeetAtItsCrossAndHaveTheNamesOfTheSeries() throws {
        for file in try Self.files(try #require(Self.scatter()), .english) {
            let axes = try ChartReading(file).chart.every("valAx")
            #expect(axes.map { $0.every("crossesAt").first?.attribute("val") } == ["4", "3"])
            #expect(axes.map { $0.every("tickLblPos").first?.attribute("val") } == ["low", "low"])
            let titles = axes.map { $0.every("title").flatMap { $0.every("t") }.map(\.text).joined() }
            #expect(titles == ["Performance", "Importance"])
        }
    }

    @Test func marksAreNumberedAndCornersNamed() throws {
        for file in try Self.files(try #require(Self.scatter()), .english) {
            let series = try ChartReading(file).series
            #expect(series.count == 2)
            let labels = series.map { $0.every("dLbl").map { $0.every("t").map(\.text).joined() } }
            #expect(labels == [["1", "3"], ["Concentrate", "Keep up", "Low", "Overkill"]])
        }
    }

    @Test func linesOfATrendEndAtItsBreaks() throws {
        for file in try Self.files(try #require(Self.trend()), .english) {
            let reading = try ChartReading(file)
            // The rounds, the break, four intervals, two stretches of each series.
            #expect(reading.series.count == 1 + 1 + 4 + 2 + 2)
            let stretches = reading.series.filter { $0.every("symbol").first?.attribute("val") != "none" }
            let lengths = stretches.map {
                $0.elements.last { $0.name == "yVal" }?.every("ptCount").first?.attribute("val")
            }
            #expect(lengths == ["2", "2", "2", "2"])
            let hidden = reading.chart.every("legendEntry").compactMap { $0.every("idx").first?.attribute("val") }
            #expect(hidden == ["0", "1", "2", "3", "4", "5", "7", "9"])
            let reason = reading.series[1].every("t").map(\.text).joined()
            #expect(reason == "New scale")
        }
    }

    @Test func axesOfAnArabicScatterRunFromRightToLeft() throws {
        for file in try Self.files(try #require(Self.scatter(.arabic)), .arabic) {
            let reading = try ChartReading(file)
            #expect(reading.values("axPos") == ["b", "r"])
            #expect(reading.values("orientation") == ["maxMin", "minMax"])
            #expect(reading.chart.every("pPr").allSatisfy { $0.attribute("rtl") == "1" })
        }
    }

    @Test func piecesAreNotMadeOfThem() throws {
        #expect(try #require(Self.scatter()).pieces(ofCategories: 2).count == 1)
        #expect(try #require(Self.trend()).pieces(ofCategories: 2).count == 1)
    }
}
