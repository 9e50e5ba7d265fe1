import Documents
import Markup
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

@Suite("Pictures of needs")
struct NeedsChartTests {
    @Test(arguments: [Language.spanish, .arabic])
    func everyPictureStandsByItself(_ language: Language) throws {
        let charts = NeedsChartSamples.all(language)
        #expect(charts.count == 5)
        for chart in charts {
            let picture = try PictureReading(chart.svg(in: language))
            #expect(picture.root.name == "svg")
            #expect(picture.root.namespace == "http://www.w3.org/2000/svg")
            #expect(picture.root.attribute("role") == "img")
            #expect(picture.root.languageTag == language.rawValue)
            #expect(picture.root.attribute("direction") == (language == .arabic ? "rtl" : "ltr"))
            let names = picture.root.elements.prefix(2)
            #expect(names.map(\.name) == ["title", "desc"])
            #expect(names.map(\.text) == [chart.caption.text, chart.alternativeText(in: language)])
            let used = Set(picture.root.every.map(\.name))
            let drawn: Set = [
                "title", "desc", "rect", "line", "polyline", "polygon", "circle", "text", "defs", "pattern", "path",
            ]
            #expect(used.isSubset(of: drawn))
            let links = picture.root.every.flatMap(\.attributes).filter { $0.name == "href" || $0.name.hasPrefix("on") }
            #expect(links.isEmpty)
        }
    }

    @Test(arguments: Language.allCases)
    func noWordsLeaveThePicture(_ language: Language) throws {
        for chart in NeedsChartSamples.all(language) {
            let picture = try PictureReading(chart.svg(in: language))
            for line in try picture.texts {
                #expect(line.left >= 0 && line.right <= picture.width, "\(line)")
                #expect(line.top >= 0 && line.bottom <= picture.height, "\(line)")
            }
        }
    }

    @Test(arguments: [Language.english, .arabic])
    func theSameFiguresGiveTheSameBytes(_ language: Language) {
        let (first, second) = (NeedsChartSamples.all(language), NeedsChartSamples.all(language))
        #expect(first.map { $0.svg(in: language) } == second.map { $0.svg(in: language) })
    }

    @Test func wordsAndMarksStandOutFromTheirGround() throws {
        let charts: [(any NeedsChart)?] = [
            NeedsChartSamples.dots(.english), NeedsChartSamples.importance(.english), NeedsChartSamples.trend(.english),
        ]
        for chart in charts.compactMap(\.self) {
            let picture = try PictureReading(chart.svg(in: .english))
            for line in try picture.texts {
                let color = Color(hex: String(line.fill.dropFirst()))
                #expect(color.contrast(with: .paper) >= 4.5 && color.contrast(with: .noticeGround) >= 4.5)
            }
            let marks = ["circle", "polygon"].flatMap { picture.root.every($0) }.compactMap { $0.attribute("fill") }
            let strokes = picture.root.every("polyline").compactMap { $0.attribute("stroke") }
                .filter { $0 != "#C5D0DA" }
            for color in marks + strokes {
                #expect(Color(hex: String(color.dropFirst())).contrast(with: .noticeGround) >= 3)
            }
        }
    }

    @Test(arguments: [Language.english, .arabic])
    func hostileNamesStayWords(_ language: Language) throws {
        let name =
            "</text><script>alert(1)</script>\u{202E}&\u{0}\u{1B}[31m\"\n'=1+1 " + String(repeating: "W", count: 900)
        let wording = Wording(text: name, language: language)
        let charts: [(any NeedsChart)?] = [
            RankedDotPlot(
                title: wording,
                scope: wording,
                values: ChartAxis(title: wording),
                rows: [.init(label: wording, rank: 1, point: ChartPoint(1), respondents: 5)]
            ),
            ImportancePerformancePlot(
                title: wording,
                scope: wording,
                performance: ChartAxis(title: wording),
                importance: ChartAxis(title: wording),
                cross: (1, 2),
                items: [.init(label: wording, performance: 1, importance: 2, respondents: 5)]
            ),
            HeatMap(
                title: wording,
                scope: wording,
                rows: [wording],
                columns: [wording, wording],
                cells: [[.figure(1), .suppressed]],
                range: 0...1,
                format: .general
            ),
            TrendPlot(
                title: wording,
                scope: wording,
                values: ChartAxis(title: wording),
                rounds: [wording, wording],
                series: [ChartSeries(wording, [1, 2]), ChartSeries(wording, [2, 1])],
                breaks: [ChartBreak(before: 1, reason: wording)]
            ),
        ]
        #expect(charts.compactMap(\.self).count == 4)
        for chart in charts.compactMap(\.self) {
            let bytes = chart.svg(in: language)
            let picture = try PictureReading(bytes)
            #expect(picture.root.every("script").isEmpty)
            let source = String(decoding: bytes, as: UTF8.self)
            #expect(!source.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B || $0.value == 0 })
            for line in try picture.texts {
                #expect(line.left >= 0 && line.right <= picture.width && line.bottom <= picture.height, "\(line.text)")
            }
        }
    }

    @Test(arguments: [Language.french, .arabic])
    func officeFindsNothingInDocumentsThatShowThem(_ language: Language) throws {
        let date = try #require(CalendarDate(iso: "2026-11-29"))
        let document = Document(
            properties: DocumentProperties(title: "N", subject: "N", keywords: [], language: language, date: date),
            header: PageLine(leading: [], trailing: []),
            footer: PageLine(leading: [.pageNumber], trailing: []),
            blocks: NeedsChartSamples.all(language).flatMap { $0.blocks(in: language) }
        )
        let bytes = WordDocument.bytes(document)
        #expect(OfficeCheck.findings(in: bytes, file: "needs.docx", strict: true) == [])
    }
}

extension XMLElement {
    /// Every element below, in document order.
    fileprivate var every: [XMLElement] { elements.flatMap { [$0] + $0.every } }
}
