import Documents
import Markup
import Reference

/// Writes the axes of a chart.
///
/// Lists read from the top down, and everything begins where the language does: in Arabic, values grow leftwards and
/// upright charts have their values at the right.
struct ChartAxes {
    let chart: Chart
    let xml: XMLWriter
    let text: ChartText
    let looks: ChartLooks
    let isMirrored: Bool
    let layout: ChartLayout

    /// The identifiers of the two axes.
    static let categoryID = "111"
    static let valueID = "222"

    var begin: String { isMirrored ? "r" : "l" }

    /// Writes `c:catAx` and `c:valAx` of bars and lines.
    func write() {
        let lists = chart.listsCategories
        xml.element("c:catAx") {
            value("c:axId", ChartAxes.categoryID)
            // A list is turned round so that its first entry stands on top.
            scaling(isReversed: lists || isMirrored)
            value("c:delete", "0")
            value("c:axPos", lists ? begin : "b")
            title(chart.categoryTitle, isUpright: lists)
            numberFormat("General")
            marks("low")
            looks.onlyLine(.quiet, width: 9_525)
            // Names are broken into lines, and never turned.
            text.properties(ChartText.Looks(size: text.size, color: .ink), body: ["rot": "0", "vert": "horz"])
            value("c:crossAx", ChartAxes.valueID)
            value("c:crosses", "autoZero")
            value("c:auto", "0")
            value("c:lblAlgn", "ctr")
            value("c:lblOffset", "100")
            if chart.kind == .line, layout.named > 1, chart.categories.count > 12 {
                value("c:tickLblSkip", String(layout.named))
            }
            value("c:noMultiLvlLbl", "1")
        }
        xml.element("c:valAx") {
            value("c:axId", ChartAxes.valueID)
            let range = chart.values.range
            scaling(isReversed: lists && isMirrored, range)
            value("c:delete", "0")
            value("c:axPos", lists ? "b" : begin)
            gridlines()
            title(chart.values.title, isUpright: !lists)
            numberFormat(axisFormat)
            marks("nextTo")
            looks.onlyLine(.paper, width: 9_525)
            text.properties(text.plain)
            value("c:crossAx", ChartAxes.categoryID)
            // The axis crosses a list at its end, which is at the bottom.
            value("c:crosses", lists ? "max" : "autoZero")
            value("c:crossBetween", "between")
            value("c:majorUnit", SpreadsheetText.number(ChartScale(of: chart).step))
        }
    }

    /// Writes the two `c:valAx` of dots: estimates along the line, and places from the top, which are not shown.
    func writeForDots() {
        let scale = ChartScale(of: chart)
        xml.element("c:valAx") {
            value("c:axId", ChartAxes.categoryID)
            scaling(isReversed: isMirrored, scale.range)
            value("c:delete", "0")
            value("c:axPos", "b")
            gridlines()
            title(chart.values.title, isUpright: false)
            numberFormat(axisFormat)
            marks("nextTo")
            looks.onlyLine(.rule, width: 9_525)
            text.properties(text.plain)
            value("c:crossAx", ChartAxes.valueID)
            value("c:crosses", "max")
            value("c:crossBetween", "midCat")
            value("c:majorUnit", SpreadsheetText.number(scale.step))
        }
        xml.element("c:valAx") {
            value("c:axId", ChartAxes.valueID)
            scaling(isReversed: true, 0...Double(chart.categories.count + 1))
            value("c:delete", "0")
            value("c:axPos", begin)
            gridlines()
            numberFormat("General")
            marks("none")
            looks.nothing()
            value("c:crossAx", ChartAxes.categoryID)
            value("c:crosses", "min")
            value("c:crossBetween", "midCat")
            value("c:majorUnit", "1")
        }
    }

    // MARK: Pieces

    /// The numbers at the axis: shares as per cent, all others as short as they can be.
    var axisFormat: String {
        if case .stackedBars(_, .whole) = chart.kind { return "0%" }
        return chart.values.format == .percent ? "0%" : "General"
    }

    func scaling(isReversed: Bool, _ range: ClosedRange<Double>? = nil) {
        xml.element("c:scaling") {
            value("c:orientation", isReversed ? "maxMin" : "minMax")
            guard let range else { return }
            value("c:max", SpreadsheetText.number(range.upperBound))
            value("c:min", SpreadsheetText.number(range.lowerBound))
        }
    }

    func gridlines() {
        xml.element("c:majorGridlines") { looks.onlyLine(.headerGround, width: 6_350) }
    }

    func title(_ title: Wording?, isUpright: Bool) {
        guard let title else { return }
        xml.element("c:title") {
            text.words(
                [[.words(title, .none)]],
                text.plain,
                body: isUpright ? ["rot": isMirrored ? "5400000" : "-5400000", "vert": "horz"] : [:]
            )
            // LibreOffice sets an upright title at the left, wherever its axis is.
            if isUpright, isMirrored, let area = layout.sideTitle { area.writeCorner(to: xml) }
            value("c:overlay", "0")
        }
    }

    func numberFormat(_ code: String) {
        xml.element("c:numFmt", ["formatCode": code, "sourceLinked": "0"])
    }

    func marks(_ labels: String) {
        value("c:majorTickMark", "none")
        value("c:minorTickMark", "none")
        value("c:tickLblPos", labels)
    }

    func value(_ element: StaticString, _ value: String) { xml.element(element, ["val": value]) }
}
