import Documents
import Reference
import Testing

@Suite("Charts")
struct ChartTests {
    private let title = Wording(text: "Ratings", language: .english)

    private func name(_ text: String) -> Wording { Wording(text: text, language: .english) }

    private func chart(_ kind: Chart.Kind, _ values: [Double?]..., categories: Int = 2) -> Chart? {
        Chart(
            kind,
            title: title,
            categories: (0..<categories).map { name("Item \($0 + 1)") },
            series: values.enumerated().map { ChartSeries(name("Series \($0 + 1)"), $1) }
        )
    }

    // MARK: What can be drawn

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e15])
    func noFigureIsInfinite(_ value: Double) {
        #expect(ChartPoint(value) == nil)
        #expect(chart(.bars(.across), [1, value])?.series[0].points[1] == nil)
    }

    @Test func anIntervalHoldsItsFigure() {
        #expect(ChartPoint(2, interval: 1...3)?.interval == 1...3)
        #expect(ChartPoint(4, interval: 1...3) == nil)
        #expect(ChartPoint(2, interval: 1...Double.infinity) == nil)
    }

    @Test func everySeriesHasAPlaceForEveryCategory() {
        #expect(chart(.line, [1, nil]) != nil)
        #expect(chart(.line, [1]) == nil)
        #expect(chart(.line, [1, 2], [3]) == nil)
    }

    @Test func aChartHasCategoriesSeriesAndAFigure() {
        #expect(chart(.line, [], categories: 0) == nil)
        #expect(chart(.line) == nil)
        #expect(chart(.line, [nil, nil]) == nil)
        #expect(chart(.line, [nil, 0]) != nil)
    }

    @Test func moreSeriesThanCanBeToldApartAreRefused() {
        let six = Array(repeating: ChartSeries(name("S"), [1]), count: 6)
        func chart(_ series: [ChartSeries]) -> Chart? {
            Chart(.line, title: title, categories: [name("A")], series: series)
        }
        #expect(chart(six) != nil)
        #expect(chart(six + six.prefix(1)) == nil)
    }

    @Test func dotsAreOfOneSeriesAndTheyAloneHaveIntervals() throws {
        let estimate = ChartSeries(name("Score"), points: [ChartPoint(2, interval: 1...3)])
        func chart(_ kind: Chart.Kind, _ series: [ChartSeries]) -> Chart? {
            Chart(kind, title: title, categories: [name("A")], series: series)
        }
        #expect(chart(.dots, [estimate]) != nil)
        #expect(chart(.dots, [estimate, estimate]) == nil)
        #expect(chart(.line, [estimate]) == nil)
        #expect(chart(.bars(.across), [estimate]) == nil)
    }

    @Test func whatIsStackedIsNeverBelowZero() {
        #expect(chart(.stackedBars(.across, .total), [1, -1]) == nil)
        #expect(chart(.bars(.across), [1, -1]) != nil)
    }

    @Test func nothingIsNameless() {
        #expect(Chart(.line, title: name(" "), categories: [name("A")], series: [ChartSeries(name("S"), [1])]) == nil)
        #expect(Chart(.line, title: title, categories: [name("")], series: [ChartSeries(name("S"), [1])]) == nil)
        #expect(Chart(.line, title: title, categories: [name("A")], series: [ChartSeries(name("\n"), [1])]) == nil)
    }

    @Test func anAxisShowsPlainNumbersInARangeThatIsNotEmpty() {
        #expect(ChartAxis(range: 1...5) != nil)
        #expect(ChartAxis(range: 1...1) == nil)
        #expect(ChartAxis(range: 1...Double.infinity) == nil)
        #expect(ChartAxis(format: .date, range: nil) == nil)
    }

    // MARK: Scales and pieces

    @Test(arguments: [
        ([3.0, 183], 0.0...200, 50.0), ([0.1, 0.42], 0...0.5, 0.1), ([-3, 6], -4...6, 2), ([7, 7], 0...8, 2),
        ([0, 0], 0...1, 0.2),
    ])
    func scalesOfBarsAreRoundAndHoldZero(_ sample: (values: [Double], range: ClosedRange<Double>, step: Double)) throws
    {
        let scale = ChartScale(of: try #require(chart(.bars(.upright), sample.values.map { $0 })))
        #expect(scale.range == sample.range)
        #expect(scale.step == sample.step)
    }

    @Test func aScaleHoldsSumsOfStackedBarsAndEndsOfIntervals() throws {
        let stacked = try #require(chart(.stackedBars(.across, .total), [60, 10], [70, 10]))
        #expect(ChartScale(of: stacked).range.upperBound >= 130)
        let dots = try #require(ChartSamples.chart(.dots))
        #expect(ChartScale(of: dots).range == 0...10)
        #expect(dots.extent == 1.5...8.7)
    }

    @Test func piecesOfALongListShareTheScaleOfTheWhole() throws {
        let values = (1...40).map { Double($0) as Double? }
        let whole = try #require(chart(.bars(.across), values, categories: 40))
        let pieces = whole.pieces(ofCategories: 15)
        #expect(pieces.map(\.categories.count) == [13, 13, 14])
        #expect(pieces.flatMap(\.categories) == whole.categories)
        #expect(Set(pieces.map { ChartScale(of: $0) }) == [ChartScale(of: whole)])
    }

    // MARK: Alternative text

    @Test(arguments: [
        (
            Language.english,
            """
            Dot chart: Ranked needs. Categories: 8. Highest: Interviewing, 7.42. Lowest: Reports, 2.50. Interval of \
            Interviewing: 6.10 to 8.70. Missing figures: 1.
            """
        ),
        (
            .french,
            """
            Graphique à points : Besoins classés. Catégories : 8. Maximum : Audition, 7,42. Minimum : Rapports, 2,50. \
            Intervalle pour Audition : de 6,10 à 8,70. Valeurs manquantes : 1.
            """
        ),
        (
            .spanish,
            """
            Gráfico de puntos: Necesidades priorizadas. Categorías: 8. Máximo: Entrevista, 7,42. Mínimo: Informes, \
            2,50. Intervalo de Entrevista: de 6,10 a 8,70. Valores ausentes: 1.
            """
        ),
        (
            .arabic,
            """
            مخطط نقطي: الاحتياجات المرتبة. عدد الفئات: 8. الأعلى: إجراء المقابلات، 7.42. الأدنى: التقارير، 2.50. \
            الفترة الخاصة بـ«إجراء المقابلات»: من 6.10 إلى 8.70. القيم غير المتوفرة: 1.
            """
        ),
    ])
    func alternativeTextSaysWhatTheFiguresSay(_ sample: (language: Language, text: String)) throws {
        let chart = try #require(ChartSamples.chart(.dots, sample.language))
        #expect(chart.alternativeText(in: sample.language) == sample.text)
    }

    @Test func alternativeTextNamesSeriesAndWritesFiguresInTheirFormat() throws {
        let rounds = Chart(
            .bars(.upright),
            title: title,
            categories: [name("2025"), name("2026")],
            series: [ChartSeries(name("Before"), [0.25, -0.125]), ChartSeries(name("After"), [0.5, 0.756])],
            values: try #require(ChartAxis(format: .percent, range: nil))
        )
        #expect(
            rounds?.alternativeText(in: .french)
                == """
                Graphique à colonnes : Ratings. Catégories : 2. Séries : Before, After. Maximum : 2026, After, \
                76\u{A0}%. Minimum : 2026, Before, −13\u{A0}%.
                """
        )
    }

    @Test func oneFigureIsNotCalledTheLowest() throws {
        let text = chart(.bars(.across), [nil, 3.456])?.alternativeText(in: .english)
        #expect(text == "Bar chart: Ratings. Categories: 2. Highest: Item 2, 3.46. Missing figures: 1.")
    }

    // MARK: Colours

    @Test(arguments: VisualIdentity.Charts.palette)
    func marksStandOutFromPaper(_ color: Color) {
        #expect(color.contrast(with: .paper) >= 3)
    }

    @Test func everySeriesHasAColourOfItsOwn() {
        #expect(Set(VisualIdentity.Charts.palette).count == Chart.mostSeries)
    }

    @Test(arguments: HeatLevel.allCases)
    func figuresOnHeatCanBeRead(_ level: HeatLevel) {
        #expect(level.ink.contrast(with: level.ground) >= 4.5)
    }

    @Test func heatGrowsDarker() {
        let contrasts = HeatLevel.allCases.map { $0.ground.contrast(with: .paper) }
        #expect(contrasts == contrasts.sorted())
        #expect(Set(contrasts).count == contrasts.count)
    }

    @Test func heatFollowsTheFigure() {
        let levels = [1, 1.8, 3, 4.3, 5, 9, -1].map { HeatLevel(of: $0, in: 1...5) }
        #expect(levels == [.lowest, .low, .middle, .highest, .highest, .highest, .lowest])
        #expect(HeatLevel(of: .nan, in: 1...5) == nil)
        #expect(HeatLevel(of: 2, in: 2...2) == .middle)
    }
}
