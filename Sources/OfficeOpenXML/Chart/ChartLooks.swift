import Documents
import Markup

/// Writes how the series of a chart look.
///
/// They differ without colour too: bars by their pattern, lines by their marks and dashes.
struct ChartLooks {
    let xml: XMLWriter

    private static let patterns = ["", "wdUpDiag", "", "wdDnDiag", "", "dkHorz"]
    private static let marks = ["circle", "square", "triangle", "diamond", "x", "plus"]
    private static let dashes = ["solid", "dash", "sysDot", "dashDot", "lgDash", "lgDashDot"]

    /// `c:spPr` of the bars of a series: every second one has white stripes.
    func bars(ofSeries number: Int) {
        let color = VisualIdentity.Charts.color(ofSeries: number)
        let pattern = ChartLooks.patterns[number % ChartLooks.patterns.count]
        xml.element("c:spPr") {
            if pattern.isEmpty {
                xml.element("a:solidFill") { color.write(to: xml) }
            } else {
                xml.element("a:pattFill", ["prst": pattern]) {
                    xml.element("a:fgClr") { Color.paper.write(to: xml) }
                    xml.element("a:bgClr") { color.write(to: xml) }
                }
            }
            xml.element("a:ln") { xml.element("a:noFill") }
        }
    }

    /// `c:spPr` of the line of an interval.
    func interval(ofSeries number: Int) {
        xml.element("c:spPr") {
            xml.element("a:ln", ["w": "22225", "cap": "flat"]) {
                xml.element("a:solidFill") { VisualIdentity.Charts.color(ofSeries: number).write(to: xml) }
                xml.element("a:round")
            }
        }
    }

    /// `c:spPr` of marks that no line joins.
    func noLine() {
        xml.element("c:spPr") { xml.element("a:ln", ["w": "19050"]) { xml.element("a:noFill") } }
    }

    /// `c:spPr` of the line of a series.
    func line(ofSeries number: Int) {
        xml.element("c:spPr") {
            xml.element("a:ln", ["w": "25400", "cap": "rnd"]) {
                xml.element("a:solidFill") { VisualIdentity.Charts.color(ofSeries: number).write(to: xml) }
                xml.element("a:prstDash", ["val": ChartLooks.dashes[number % ChartLooks.dashes.count]])
                xml.element("a:round")
            }
        }
    }

    /// `c:marker` of a series.
    func marker(ofSeries number: Int, size: Int) {
        let color = VisualIdentity.Charts.color(ofSeries: number)
        xml.element("c:marker") {
            xml.element("c:symbol", ["val": ChartLooks.marks[number % ChartLooks.marks.count]])
            xml.element("c:size", ["val": String(size)])
            xml.element("c:spPr") {
                xml.element("a:solidFill") { color.write(to: xml) }
                line(color, width: 9_525)
            }
        }
    }

    /// `c:marker` of a series that has none.
    func noMarker() {
        xml.element("c:marker") { xml.element("c:symbol", ["val": "none"]) }
    }

    /// `c:spPr` of something that is only a line.
    func onlyLine(_ color: Color, width: Int, dash: String? = nil) {
        xml.element("c:spPr") { line(color, width: width, dash: dash) }
    }

    /// `c:spPr` of something that is not drawn.
    func nothing() {
        xml.element("c:spPr") {
            xml.element("a:noFill")
            xml.element("a:ln") { xml.element("a:noFill") }
        }
    }

    private func line(_ color: Color, width: Int, dash: String? = nil) {
        xml.element("a:ln", ["w": String(width)]) {
            xml.element("a:solidFill") { color.write(to: xml) }
            if let dash { xml.element("a:prstDash", ["val": dash]) }
        }
    }
}
