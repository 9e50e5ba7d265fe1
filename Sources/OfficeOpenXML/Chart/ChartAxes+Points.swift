import Documents
import Markup
import Reference

extension ChartAxes {
    /// Writes the two `c:valAx` of a scatter, which meet where its cross is.
    ///
    /// Their numbers stay at the edges of the plot.
    func writeForScatter(_ cross: ChartCross?) {
        let (across, upwards) = (ChartScale(across: chart), ChartScale(of: chart))
        axis(
            ChartAxes.categoryID,
            meets: ChartAxes.valueID,
            at: cross?.upwards ?? upwards.range.lowerBound,
            place: "b",
            isReversed: isMirrored,
            across,
            title: chart.series[0].name,
            format: chart.across.format == .percent ? "0%" : "General",
            isUpright: false
        )
        axis(
            ChartAxes.valueID,
            meets: ChartAxes.categoryID,
            at: cross?.across ?? across.range.lowerBound,
            place: begin,
            isReversed: false,
            upwards,
            title: chart.series[1].name,
            format: axisFormat,
            isUpright: true
        )
    }

    /// Writes the two `c:valAx` of a trend: rounds along the line, which have labels of their own, and figures.
    func writeForTrend() {
        xml.element("c:valAx") {
            value("c:axId", ChartAxes.categoryID)
            scaling(isReversed: isMirrored, 0.5...Double(chart.categories.count) + 0.5)
            value("c:delete", "0")
            value("c:axPos", "b")
            title(chart.categoryTitle, isUpright: false)
            numberFormat("General")
            marks("none")
            looks.onlyLine(.quiet, width: 9_525)
            value("c:crossAx", ChartAxes.valueID)
            value("c:crosses", "min")
            value("c:crossBetween", "midCat")
            value("c:majorUnit", "1")
        }
        let scale = ChartScale(of: chart)
        axis(
            ChartAxes.valueID,
            meets: ChartAxes.categoryID,
            at: 0.5,
            place: begin,
            isReversed: false,
            scale,
            title: chart.values.title,
            format: axisFormat,
            isUpright: true
        )
    }

    private func axis(
        _ own: String,
        meets other: String,
        at crossing: Double,
        place: String,
        isReversed: Bool,
        _ scale: ChartScale,
        title words: Wording?,
        format: String,
        isUpright: Bool
    ) {
        xml.element("c:valAx") {
            value("c:axId", own)
            scaling(isReversed: isReversed, scale.range)
            value("c:delete", "0")
            value("c:axPos", place)
            gridlines()
            title(words, isUpright: isUpright)
            numberFormat(format)
            marks("low")
            looks.onlyLine(.quiet, width: 9_525)
            text.properties(text.plain)
            value("c:crossAx", other)
            value("c:crossesAt", SpreadsheetText.number(crossing))
            value("c:crossBetween", "midCat")
            value("c:majorUnit", SpreadsheetText.number(scale.step))
        }
    }
}
