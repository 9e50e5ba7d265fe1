import Documents
import Markup
import Reference

/// Where the parts of a chart stand, worked out with the letter widths of the typeface.
///
/// Places are shares of the chart's room, from the corner where English begins.
struct ChartLayout {
    /// A rectangle in shares of the chart's room.
    struct Area {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    /// The lines of the title; none where the chart shows no title.
    let title: [[Inline]]

    /// Where the title begins.
    let titleArea: Area

    /// Where the legend stands; `nil` without one.
    let legend: Area?

    /// Where a title that stands upright begins when it stands at the right.
    let sideTitle: Area?

    /// Where the figures are drawn: with the labels of the axes, or without them where dots have labels of their own.
    let plot: Area

    /// Whether the labels of axes stand outside of the plot's rectangle.
    let holdsFiguresOnly: Bool

    /// Of how many categories in a row one is named, so that names of points do not touch.
    let named: Int

    /// The names of dots and of the rounds of a trend in lines; none for other kinds.
    let labels: [[[Inline]]]

    /// The size of the title in points.
    let titleSize: Int

    init(_ chart: Chart, in frame: ChartFrame, language: Language) {
        let isMirrored = language.direction == .rightToLeft
        let (width, height, pad) = (Double(frame.width), Double(frame.height), 4.0)
        let size = frame.textSize + (isMirrored ? 1 : 0)
        let lineHeight = SlideTextMeasure.lineHeight(size: size, language: language)
        let titleSize = size + VisualIdentity.Charts.titleEnlargement
        self.titleSize = titleSize

        let titleMeasure = SlideTextMeasure(width: frame.width * 9 / 10, size: titleSize, isBold: true)
        let titleText = [Inline.words(chart.title, .none)]
        let title = frame.showsTitle ? titleMeasure.lines(of: titleText, atMost: 2) : []
        self.title = title
        let titleHeight = Double(title.count) * SlideTextMeasure.lineHeight(size: titleSize, language: language)
        let titleWidth = title.map { SlideTextMeasure.width(of: $0, size: titleSize, isBold: true) }.max() ?? 0
        titleArea = Area(
            x: (isMirrored ? max(pad, width - pad - titleWidth - 6) : pad) / width,
            y: pad / height,
            width: titleWidth / width,
            height: titleHeight / height
        )

        var top = pad + (title.isEmpty ? 0 : titleHeight + 6)
        if chart.hasLegend {
            let names = chart.series.map {
                SlideTextMeasure.width(of: [.words($0.name, .none)], size: size, isBold: false) + Double(size)
                    * (chart.isDrawnAsLines ? 6 : 3.4)
            }
            let own = min(names.reduce(12, +), width - 2 * pad)
            let rows = (names.reduce(12, +) / (width - 2 * pad)).rounded(.up)
            let legendHeight = rows * lineHeight + 8
            legend = Area(
                x: (isMirrored ? width - pad - own : pad) / width,
                y: top / height,
                width: own / width,
                height: legendHeight / height
            )
            top += legendHeight + 4
        } else {
            legend = nil
        }
        let titleRoom = lineHeight + 8
        var below = chart.listsCategories ? chart.values.title : chart.categoryTitle
        var beside = chart.listsCategories ? chart.categoryTitle : chart.values.title
        if case .scatter = chart.kind { (below, beside) = (chart.series[0].name, chart.series[1].name) }
        let bottom = pad + (below == nil ? 0 : titleRoom)
        let side = chart.kind == .dots || beside == nil ? pad : pad + titleRoom

        holdsFiguresOnly =
            switch chart.kind {
            case .dots, .scatter, .trend: true
            case .bars, .stackedBars, .line: false
            }
        sideTitle = (chart.kind == .dots ? nil : beside)
            .map { title in
                let length = SlideTextMeasure.width(of: [.words(title, .none)], size: size, isBold: false)
                let middle = (top + height - bottom) / 2
                return Area(
                    x: (width - pad - lineHeight - 4) / width,
                    y: max(0, middle - length / 2) / height,
                    width: lineHeight / width,
                    height: length / height
                )
            }

        if chart.kind == .line {
            let widest =
                chart.categories
                .map { SlideTextMeasure.width(of: [.words($0, .none)], size: size, isBold: false) }.max() ?? 0
            let slot = (width - side - pad) / Double(chart.categories.count + 1)
            named = max(1, Int(((widest + 8) / slot).rounded(.up)))
        } else {
            named = 1
        }

        if chart.kind != .dots, holdsFiguresOnly {
            // Numbers of up to five digits beside the axis; under it numbers or the names of rounds.
            let numbers = Double(size) * 2.6
            let slot = (width - side - pad - numbers) / Double(chart.categories.count)
            let measure = SlideTextMeasure(width: Int(slot), size: size, isBold: false)
            if case .trend = chart.kind {
                labels = chart.categories.map { measure.lines(of: [.words($0, .none)], atMost: 2) }
            } else {
                labels = []
            }
            let under = Double(max(1, labels.map(\.count).max() ?? 1)) * lineHeight + 8
            plot = Area(
                x: (isMirrored ? pad + 8 : side + numbers) / width,
                y: (top + 4) / height,
                width: (width - side - numbers - pad - 8) / width,
                height: (height - top - 4 - bottom - under) / height
            )
            return
        }
        guard chart.kind == .dots else {
            labels = []
            let x = isMirrored ? pad : side
            plot = Area(
                x: x / width,
                y: top / height,
                width: (width - side - pad) / width,
                height: (height - top - bottom) / height
            )
            return
        }
        let room = (height - top - bottom - lineHeight - 6) / Double(chart.categories.count + 1)
        let most = room >= lineHeight * 1.5 ? 2 : 1
        let measure = SlideTextMeasure(width: frame.width * (most == 1 ? 5 : 4) / 10, size: size, isBold: false)
        let labels = chart.categories.map { measure.lines(of: [.words($0, .none)], atMost: most) }
        self.labels = labels
        let widest = labels.joined().map { SlideTextMeasure.width(of: $0, size: size, isBold: false) }.max() ?? 0
        // The words stand a little from their dot's row; their box has blanks of its own.
        let column = pad + widest + 22
        plot = Area(
            x: (isMirrored ? pad + 14 : column) / width,
            y: top / height,
            width: (width - column - pad - 14) / width,
            height: (height - top - bottom - lineHeight - 6) / height
        )
    }
}

extension Chart {
    /// Whether its legend shows lines.
    fileprivate var isDrawnAsLines: Bool {
        switch kind {
        case .line, .trend: true
        case .bars, .stackedBars, .dots, .scatter: false
        }
    }
}

extension SlideTextMeasure {
    /// A text in lines of the measure's width, the last of them cut with an ellipsis where there would be more.
    func lines(of text: [Inline], atMost count: Int) -> [[Inline]] {
        var rest = shortened(text, toLines: count)
        var lines: [[Inline]] = []
        while !rest.isEmpty, lines.count < count - 1 {
            let (head, left) = cut(rest, afterLines: 1)
            lines.append(head)
            rest = left
        }
        return rest.isEmpty ? lines : lines + [rest]
    }
}

extension ChartLayout.Area {
    /// `c:layout` of something that fills the rectangle.
    func write(to xml: XMLWriter, target: String? = nil) {
        layout(to: xml) {
            if let target { xml.element("c:layoutTarget", ["val": target]) }
        } size: {
            xml.element("c:w", ["val": share(width)])
            xml.element("c:h", ["val": share(height)])
        }
    }

    /// `c:layout` of something that begins at the rectangle's corner and is as large as its words.
    func writeCorner(to xml: XMLWriter) {
        layout(to: xml) {
        } size: {
        }
    }

    private func layout(to xml: XMLWriter, target: () -> Void, size: () -> Void) {
        xml.element("c:layout") {
            xml.element("c:manualLayout") {
                target()
                xml.element("c:xMode", ["val": "edge"])
                xml.element("c:yMode", ["val": "edge"])
                xml.element("c:x", ["val": share(x)])
                xml.element("c:y", ["val": share(y)])
                size()
            }
        }
    }

    /// A share with four decimals.
    private func share(_ value: Double) -> String { SpreadsheetText.number((value * 10_000).rounded() / 10_000) }
}
