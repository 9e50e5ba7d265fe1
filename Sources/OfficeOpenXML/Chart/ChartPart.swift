import Documents
import Markup
import Reference

/// `charts/chartN.xml`: a chart of DrawingML (ISO/IEC 29500-1, 21.2), its children in the order of the schema.
///
/// Office draws it with its own means, so that its words can be changed and its figures edited. Nothing in it has depth,
/// and a legend stands only where there are several series.
struct ChartPart {
    let chart: Chart

    /// The cells that it is drawn from.
    let data: ChartSheet

    let frame: ChartFrame
    let language: Language

    let xml = XMLWriter(standalone: true)
    let text: ChartText
    let looks: ChartLooks
    let references: ChartReferences
    let layout: ChartLayout

    init(_ chart: Chart, drawnFrom data: ChartSheet, in frame: ChartFrame, language: Language) {
        self.chart = chart
        self.data = data
        self.frame = frame
        self.language = language
        text = ChartText(xml: xml, language: language, size: frame.textSize + (language == .arabic ? 1 : 0))
        looks = ChartLooks(xml: xml)
        references = ChartReferences(
            xml: xml,
            chart: chart,
            data: data,
            language: language,
            places: ChartSheetPlaces(chart)
        )
        layout = ChartLayout(chart, in: frame, language: language)
    }

    var isMirrored: Bool { language.direction == .rightToLeft }

    /// Writes the part; `workbook` is the relation that leads to the workbook with its figures.
    func bytes(workbook: String? = nil) -> [UInt8] {
        xml.element(
            "c:chartSpace",
            [
                "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            ]
        ) {
            flag("c:date1904", false)
            value("c:lang", language.tag)
            flag("c:roundedCorners", false)
            xml.element("c:chart") {
                title()
                flag("c:autoTitleDeleted", layout.title.isEmpty)
                plotArea()
                legend()
                flag("c:plotVisOnly", true)
                value("c:dispBlanksAs", "gap")
            }
            looks.nothing()
            text.properties(text.plain)
            if let workbook {
                xml.element("c:externalData", ["r:id": workbook]) { flag("c:autoUpdate", false) }
            }
        }
        return xml.finish()
    }

    // MARK: Around the figures

    private func title() {
        guard !layout.title.isEmpty else { return }
        xml.element("c:title") {
            text.words(
                layout.title,
                ChartText.Looks(size: layout.titleSize, color: .heading, isBold: true)
            )
            layout.titleArea.writeCorner(to: xml)
            flag("c:overlay", false)
        }
    }

    private func legend() {
        guard let area = layout.legend else { return }
        xml.element("c:legend") {
            value("c:legendPos", "t")
            for entry in entriesWithoutLegend {
                xml.element("c:legendEntry") {
                    value("c:idx", String(entry))
                    flag("c:delete", true)
                }
            }
            area.write(to: xml)
            flag("c:overlay", false)
            text.properties(text.plain)
        }
    }

    private func plotArea() {
        xml.element("c:plotArea") {
            layout.plot.write(to: xml, target: layout.holdsFiguresOnly ? "inner" : "outer")
            switch chart.kind {
            case .bars(let direction): bars(direction, grouping: "clustered")
            case .stackedBars(let direction, .total): bars(direction, grouping: "stacked")
            case .stackedBars(let direction, .whole): bars(direction, grouping: "percentStacked")
            case .line: lines()
            case .dots: dots()
            case .scatter(let cross): scatter(cross)
            case .trend(let breaks): trend(breaks)
            }
            let axes = ChartAxes(
                chart: chart,
                xml: xml,
                text: text,
                looks: looks,
                isMirrored: isMirrored,
                layout: layout
            )
            switch chart.kind {
            case .dots: axes.writeForDots()
            case .scatter(let cross): axes.writeForScatter(cross)
            case .trend: axes.writeForTrend()
            case .bars, .stackedBars, .line: axes.write()
            }
            looks.nothing()
        }
    }

    // MARK: Figures

    private func bars(_ direction: Chart.Bars, grouping: String) {
        let isStacked = grouping != "clustered"
        xml.element("c:barChart") {
            value("c:barDir", direction == .across ? "bar" : "col")
            value("c:grouping", grouping)
            flag("c:varyColors", false)
            for number in chart.series.indices {
                series(number) {
                    looks.bars(ofSeries: number)
                    flag("c:invertIfNegative", false)
                    if !isStacked, chart.series.count <= 2 { valueLabels("outEnd") }
                    references.categories()
                    references.numbers("c:val", .values(series: number))
                }
            }
            value("c:gapWidth", isStacked || chart.series.count == 1 ? "55" : "70")
            if isStacked { value("c:overlap", "100") }
            axisIDs()
        }
    }

    private func lines() {
        xml.element("c:lineChart") {
            value("c:grouping", "standard")
            flag("c:varyColors", false)
            for number in chart.series.indices {
                series(number) {
                    looks.line(ofSeries: number)
                    looks.marker(ofSeries: number, size: 7)
                    if chart.series.count == 1, chart.categories.count <= 12 { valueLabels("t") }
                    references.categories()
                    references.numbers("c:val", .values(series: number))
                    flag("c:smooth", false)
                }
            }
            flag("c:marker", true)
            axisIDs()
        }
    }

    func series(_ number: Int, named name: ChartReferences.Name? = nil, content: () -> Void) {
        xml.element("c:ser") {
            value("c:idx", String(number))
            value("c:order", String(number))
            references.write(name ?? .column(.values(series: number)))
            content()
        }
    }

    // MARK: Labels

    private func valueLabels(_ place: String) {
        xml.element("c:dLbls") {
            xml.element("c:numFmt", ["formatCode": chart.values.format.code(in: language), "sourceLinked": "0"])
            looks.nothing()
            text.properties(ChartText.Looks(size: text.size, color: .ink))
            value("c:dLblPos", place)
            shown()
        }
    }

    /// Labels show the figure, or the words given for it, and nothing else.
    func shown() {
        flag("c:showLegendKey", false)
        flag("c:showVal", true)
        flag("c:showCatName", false)
        flag("c:showSerName", false)
        flag("c:showPercent", false)
        flag("c:showBubbleSize", false)
    }

    // MARK: Steps

    func axisIDs() {
        value("c:axId", ChartAxes.categoryID)
        value("c:axId", ChartAxes.valueID)
    }

    func value(_ element: StaticString, _ value: String) { xml.element(element, ["val": value]) }

    func flag(_ element: StaticString, _ isSet: Bool) { value(element, isSet ? "1" : "0") }
}
