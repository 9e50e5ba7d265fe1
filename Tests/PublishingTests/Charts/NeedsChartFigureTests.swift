import Documents
import Markup
import Publishing
import Reference
import TestSupport
import Testing

@Suite("The figures of pictures of needs")
struct NeedsChartFigureTests {
    // MARK: Ranked dots

    @Test(arguments: [Language.english, .arabic])
    func dotsStandWhereTheirFiguresAre(_ language: Language) throws {
        let plot = try #require(NeedsChartSamples.dots(language))
        let places = try PictureReading(plot.svg(in: language)).numbers("circle", "cx")
        #expect(places.count == 23)
        // Figures fall by the same step, apart from the one that is missing.
        let steps = zip(places, places.dropFirst()).map { $1 - $0 }
        let usual = try #require(steps.first)
        #expect(language == .arabic ? usual > 0 : usual < 0)
        for (row, step) in steps.enumerated() { #expect(abs(step - (row == 19 ? 2 * usual : usual)) < 0.25) }
    }

    @Test func everyRowSaysItsFigureItsIntervalAndItsRespondents() throws {
        let plot = try #require(NeedsChartSamples.dots(.french))
        let texts = try PictureReading(plot.svg(in: .french)).texts.map(\.text)
        #expect(texts.contains("7,00 [6,50; 7,25]"))
        #expect(texts.contains("−1,63 [−2,13; −1,38]"))
        #expect(texts.contains("n\u{A0}=\u{A0}48"))
        #expect(texts.contains("1. Interviewing"))
        #expect(texts.contains("–"))
    }

    @Test func namesInTheDocumentKeepTheirRespondents() throws {
        for count in [12, 40] {
            let plot = try #require(NeedsChartSamples.dots(.english, count: count))
            let rows = zip(plot.rows, plot.chart.categories)
            #expect(rows.allSatisfy { $1.text.hasSuffix("(n\u{A0}=\u{A0}\($0.respondents ?? 0))") })
        }
        #expect(NeedsChartSamples.dots(.english, count: 41) == nil)
        #expect(NeedsChartSamples.dots(.english, count: 0) == nil)
    }

    @Test func respondentsThatAreHeldBackAreNotShown() throws {
        let name = Wording(text: "Gold", language: .english)
        let values = ChartAxis(title: name)
        let rows = [
            RankedDotPlot.Row(label: name, rank: 1, point: ChartPoint(2), respondents: 31),
            RankedDotPlot.Row(label: name, rank: nil, point: nil, respondents: nil),
        ]
        let plot = try #require(RankedDotPlot(title: name, scope: nil, values: values, rows: rows))
        #expect(plot.chart.categories[1].text == "Gold (n\u{A0}=\u{A0}–)")
        let texts = try PictureReading(plot.svg(in: .english)).texts.map(\.text)
        #expect(texts.filter { $0.hasPrefix("n\u{A0}") } == ["n\u{A0}=\u{A0}31", "n\u{A0}=\u{A0}–"])
    }

    // MARK: Importance and performance

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func numbersOfMarksDoNotCoverEachOther(_ seed: UInt64) throws {
        let plot = try #require(NeedsChartSamples.importance(.english, seed: seed))
        let picture = try PictureReading(plot.svg(in: .english))
        let names = ["Concentrate here", "Keep up the good work", "Low priority", "Possible overkill"]
        let key = try #require(try picture.texts.first { $0.text == "Key" })
        let above = try picture.texts.filter { $0.bottom < key.top }
        let numbers = above.filter { $0.fill == "#1F2933" && Int($0.text) != nil }
        #expect(numbers.count == 29)
        #expect(above.count { names.contains($0.text) } == 4)
        for (position, line) in numbers.enumerated() {
            #expect(!numbers[(position + 1)...].contains { $0.touches(line) }, "\(line.text)")
            #expect(!above.contains { names.contains($0.text) && $0.touches(line) }, "\(line.text)")
        }
    }

    @Test func needsThatMatterAndAreDoneBadlyHaveAMarkOfTheirOwn() throws {
        let plot = try #require(NeedsChartSamples.importance(.english))
        let picture = try PictureReading(plot.svg(in: .english))
        let drawn = plot.items.filter { $0.performance != nil }
        let first = drawn.count { ($0.performance ?? 5) < 2.8 && ($0.importance ?? 0) >= 3.6 }
        #expect(first > 0)
        #expect(picture.root.every("polygon").count == first)
        #expect(picture.root.every("circle").count == drawn.count - first)
    }

    @Test func whatItSaysCountsTheQuadrants() throws {
        let items = [(1.0, 5.0), (1, 1), (5, 5), (5, 1), (1, 4), (2, 4)]
            .enumerated()
            .map { row, pair in
                ImportancePerformancePlot.Item(
                    label: Wording(text: "N\(row + 1)", language: .english),
                    performance: pair.0,
                    importance: pair.1,
                    respondents: 9
                )
            }
        let plot = try #require(
            ImportancePerformancePlot(
                title: Wording(text: "Needs", language: .english),
                scope: nil,
                performance: ChartAxis(title: Wording(text: "Performance", language: .english)),
                importance: ChartAxis(title: Wording(text: "Importance", language: .english)),
                cross: (2, 3),
                items: items
            )
        )
        #expect(
            plot.alternativeText(in: .english)
                == """
                Scatter plot: Needs. Categories: 6. Across: Performance. Upwards: Importance. \
                Concentrate here: 2 (N1, N5). Keep up the good work: 2 (N3, N6). Low priority: 1 (N2). \
                Possible overkill: 1 (N4).
                """
        )
    }

    // MARK: Heat maps

    @Test(arguments: [Language.english, .arabic])
    func everyCellShowsItsFigureOnItsGround(_ language: Language) throws {
        let map = try #require(NeedsChartSamples.heat(language, rows: 9, columns: 7))
        let picture = try PictureReading(map.svg(in: language))
        let cells = map.cells.joined()
        let stripes = picture.root.every("rect").count { $0.attribute("fill") == "url(#stripes)" }
        // One more stands in the key.
        #expect(stripes == cells.count { $0 == .suppressed } + 1)
        #expect(try picture.texts.count { $0.text == "·" } == cells.count { $0 == .suppressed })
        for level in HeatLevel.allCases {
            let expected = cells.count {
                if case .figure(let value) = $0 { HeatLevel(of: value, in: 0...10) == level } else { false }
            }
            let drawn = picture.root.every("rect").count { $0.attribute("fill") == "#\(level.ground.hex)" }
            #expect(drawn == expected + 1)
        }
        let figures = try picture.texts.count { $0.text.count == 3 && $0.text.dropFirst().hasPrefix(".") }
        #expect(figures == cells.count { if case .figure = $0 { true } else { false } })
    }

    @Test func aLongMapGoesOnInPiecesWithTheSameGrounds() throws {
        let map = try #require(NeedsChartSamples.heat(.english, rows: 196, columns: 40))
        let pieces = map.pieces(ofRows: 45)
        #expect(pieces.map(\.rows.count) == [39, 39, 39, 39, 40])
        #expect(pieces.flatMap(\.cells) == map.cells)
        #expect(Set(pieces.map(\.range)) == [0...10])
        let picture = try PictureReading(pieces[0].svg(in: .english))
        #expect(picture.width == 1_000)
    }

    @Test func tablesOfADocumentHoldEveryColumnOnce() throws {
        let map = try #require(NeedsChartSamples.heat(.english, rows: 4, columns: 34))
        let tables = map.blocks(in: .english).compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.count == 4)
        #expect(tables.allSatisfy { $0.headerRows == 1 && $0.rows.count == 5 && !$0.description.isEmpty })
        let heads = tables.flatMap { $0.rows[0].cells.dropFirst().map { $0.paragraphs[0].text.plainText } }
        #expect(heads == (1...34).map(String.init))
        let heats = tables.flatMap { $0.rows.dropFirst().flatMap(\.cells) }.count { $0.heat != nil }
        #expect(heats == map.cells.joined().count { if case .figure = $0 { true } else { false } })
    }

    @Test func aMapIsARectangleOfFiniteFigures() {
        func map(_ cells: [[HeatMap.Cell]], range: ClosedRange<Double> = 0...1) -> HeatMap? {
            let name = Wording(text: "A", language: .english)
            return HeatMap(
                title: name,
                scope: nil,
                rows: [name],
                columns: [name, name],
                cells: cells,
                range: range,
                format: .general
            )
        }
        #expect(map([[.figure(1), .missing]]) != nil)
        #expect(map([[.figure(1)]]) == nil)
        #expect(map([]) == nil)
        #expect(map([[.figure(.nan), .missing]]) == nil)
        #expect(map([[.figure(.infinity), .missing]]) == nil)
        #expect(map([[.figure(1), .missing]], range: 1...1) == nil)
    }

    // MARK: Trends

    @Test(arguments: [Language.english, .arabic])
    func noLineCrossesABreakOrAGap(_ language: Language) throws {
        let plot = try #require(NeedsChartSamples.trend(language))
        let picture = try PictureReading(plot.svg(in: language))
        let gap = try #require(picture.root.every("line").first { $0.attribute("stroke") == "#9B1C1C" })
        let place = try #require(gap.attribute("x1").flatMap(Double.init))
        // The second series has no figure in the fifth round, so that nothing can be joined after the break.
        #expect(picture.lines.map(\.count) == [3, 3, 3])
        for line in picture.lines {
            #expect(line.allSatisfy { $0 < place } || line.allSatisfy { $0 > place })
            #expect(language == .arabic ? line == line.sorted(by: >) : line == line.sorted())
        }
    }

    @Test func whatATrendSaysNamesItsBreak() throws {
        let text = try #require(NeedsChartSamples.trend(.english)).alternativeText(in: .english)
        #expect(text.contains("Broken before 2024: Africa, 31 of 54 countries."))
        #expect(text.hasSuffix("Missing figures: 1."))
    }
}
