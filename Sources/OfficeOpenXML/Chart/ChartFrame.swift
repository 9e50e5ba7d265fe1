import Documents
import Reference

/// The room that a chart has in its document, and the size of its words.
struct ChartFrame {
    /// How wide the chart is, in points.
    let width: Int

    /// How high it is, in points.
    let height: Int

    /// The size of its words, in points.
    let textSize: Int

    /// Whether its title stands in it; on a slide the slide has one.
    let showsTitle: Bool

    /// A chart in the text of a page.
    static func text(_ figure: ChartFigure, on page: WordPage) -> ChartFrame {
        ChartFrame(
            width: page.textWidth / 20,
            height: figure.height,
            textSize: VisualIdentity.Charts.textSize,
            showsTitle: true
        )
    }

    /// A chart on a slide.
    static func slide(_ box: SlideBox) -> ChartFrame {
        ChartFrame(
            width: box.width,
            height: box.height,
            textSize: VisualIdentity.Charts.slideTextSize,
            showsTitle: false
        )
    }

    /// A chart on a sheet.
    static func sheet(_ chart: Chart) -> ChartFrame {
        ChartFrame(
            width: VisualIdentity.Charts.sheetWidth,
            height: ChartFigure(chart).height,
            textSize: VisualIdentity.Charts.textSize,
            showsTitle: true
        )
    }
}

extension ChartFrame {
    /// How many categories a chart may list on a slide with a body of a height, in points.
    static func mostCategories(of chart: Chart, height: Int) -> Int {
        guard chart.listsCategories else { return Chart.mostCategories }
        let size = VisualIdentity.Charts.slideTextSize
        let bars = if case .bars = chart.kind { chart.series.count } else { 1 }
        return max(4, (height - 76) / max(size * 8 / 5, size * bars))
    }

    /// The height of a chart on a slide, in points: what its categories need, and no more than there is.
    static func height(of chart: Chart, upTo height: Int) -> Int {
        guard chart.listsCategories else { return min(height, VisualIdentity.Charts.leastSlideHeight) }
        return min(
            height,
            ChartFigure(chart).height * VisualIdentity.Charts.slideTextSize / VisualIdentity.Charts.textSize
        )
    }
}
