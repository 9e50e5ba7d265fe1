import Documents
import Markup
import Reference

extension ChartPart {
    /// A scatter of estimates over places from the top.
    ///
    /// A first series without marks carries the names at the axis; then a line for each interval; then the dots. Lines
    /// have their categories below in every program, and bars have no marks: only a scatter can put dots with intervals
    /// beside the names of a list. Intervals are lines from cell to cell because LibreOffice 7.4 draws no error bars of
    /// given lengths outside of sheets.
    func dots() {
        let points = chart.series[0].points
        xml.element("c:scatterChart") {
            value("c:scatterStyle", "lineMarker")
            flag("c:varyColors", false)
            series(0, named: .column(.label)) {
                looks.noLine()
                looks.noMarker()
                namesOfDots()
                references.numbers("c:xVal", .label)
                references.numbers("c:yVal", .place(series: 0))
                flag("c:smooth", false)
            }
            for row in points.indices where points[row]?.interval != nil {
                series(row + 1, named: .row(row)) {
                    looks.interval(ofSeries: 0)
                    looks.noMarker()
                    references.pair("c:xVal", .low(series: 0), .high(series: 0), row: row)
                    references.pair("c:yVal", .place(series: 0), .placeAgain(series: 0), row: row)
                    flag("c:smooth", false)
                }
            }
            series(points.count + 1, named: .column(.values(series: 0))) {
                looks.noLine()
                looks.marker(ofSeries: 0, size: frame.textSize)
                references.numbers("c:xVal", .values(series: 0))
                references.numbers("c:yVal", .place(series: 0))
                flag("c:smooth", false)
            }
            axisIDs()
        }
    }

    /// The names of categories beside the dots, where the language begins.
    private func namesOfDots() {
        let side = isMirrored ? "r" : "l"
        let ink = ChartText.Looks(size: text.size, color: .ink)
        xml.element("c:dLbls") {
            for (row, lines) in layout.labels.enumerated() {
                xml.element("c:dLbl") {
                    value("c:idx", String(row))
                    // The lines of a name end at the axis.
                    text.words(lines, ink, body: ["wrap": "none"], alignment: isMirrored ? "l" : "r")
                    value("c:dLblPos", side)
                    shown()
                }
            }
            looks.nothing()
            text.properties(ink)
            value("c:dLblPos", side)
            shown()
        }
    }
}
