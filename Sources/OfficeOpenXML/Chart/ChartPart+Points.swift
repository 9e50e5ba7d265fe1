import Documents
import Markup
import Reference

/// Scatters of two figures, and trends, which are scatters of figures over rounds: only a scatter can put an interval at
/// its mark in every program, and end a line before the next round.
extension ChartPart {
    // MARK: Scatter

    /// Writes numbered marks, and the names of the quadrants in the corners.
    func scatter(_ cross: ChartCross?) {
        xml.element("c:scatterChart") {
            value("c:scatterStyle", "lineMarker")
            flag("c:varyColors", false)
            series(0, named: .column(.values(series: 1))) {
                looks.noLine()
                looks.marker(ofSeries: 0, size: max(5, frame.textSize - 3))
                numbersOfMarks()
                references.numbers("c:xVal", .values(series: 0))
                references.numbers("c:yVal", .values(series: 1))
                flag("c:smooth", false)
            }
            if let cross { corners(of: cross) }
            axisIDs()
        }
    }

    private func numbersOfMarks() {
        let ink = ChartText.Looks(size: text.size, color: .ink)
        let sides = ScatterLabels(chart, plot: layout.plot, in: frame, textSize: text.size, isMirrored: isMirrored)
            .sides
        xml.element("c:dLbls") {
            for (row, side) in sides.enumerated() where chart.series[0].points[row] != nil {
                label(row, [[.code(String(row + 1))]], ink, at: side.rawValue)
            }
            looks.nothing()
            text.properties(ink)
            value("c:dLblPos", "r")
            shown()
        }
    }

    private func corners(of cross: ChartCross) {
        let quadrants = ChartCross.Quadrant.allCases
        let looks = ChartText.Looks(size: text.size, color: .quiet, isBold: true)
        series(1, named: .words(cross.names[.upperStart].text)) {
            self.looks.noLine()
            self.looks.noMarker()
            xml.element("c:dLbls") {
                for (position, quadrant) in quadrants.enumerated() {
                    let side = quadrant.isAtStart == isMirrored ? "l" : "r"
                    label(position, [[.words(cross.names[quadrant], .none)]], looks, at: side)
                }
                self.looks.nothing()
                text.properties(looks)
                value("c:dLblPos", "r")
                shown()
            }
            references.numbers("c:xVal", .cornerAcross, rows: quadrants.indices)
            references.numbers("c:yVal", .cornerUpwards, rows: quadrants.indices)
            flag("c:smooth", false)
        }
    }

    // MARK: Trend

    /// Writes the names of the rounds, the lines in stretches between breaks, the intervals, and the breaks.
    func trend(_ breaks: [ChartBreak]) {
        xml.element("c:scatterChart") {
            value("c:scatterStyle", "lineMarker")
            flag("c:varyColors", false)
            var next = 0
            for part in trendParts(breaks) {
                write(part, number: next)
                next += 1
            }
            axisIDs()
        }
    }

    /// The entries that the legend of a trend leaves out, counted from 0: everything but the first stretch of each series.
    var entriesWithoutLegend: [Int] {
        guard case .trend(let breaks) = chart.kind else { return [] }
        var named: Set<Int> = []
        return trendParts(breaks).enumerated()
            .compactMap { position, part in
                if case .stretch(let series, _) = part, named.insert(series).inserted { nil } else { position }
            }
    }

    /// A series of the scatter that a trend is drawn as.
    private enum TrendPart {
        case rounds
        case interval(series: Int, row: Int)
        case stretch(series: Int, Range<Int>)
        case gap(Int, ChartBreak)
    }

    private func trendParts(_ breaks: [ChartBreak]) -> [TrendPart] {
        var parts = [TrendPart.rounds] + breaks.indices.map { .gap($0, breaks[$0]) }
        for (number, series) in chart.series.enumerated() {
            for (row, point) in series.points.enumerated() where point?.interval != nil {
                parts.append(.interval(series: number, row: row))
            }
            parts += chart.stretches.filter { rows in rows.contains { series.points[$0] != nil } }
                .map { .stretch(series: number, $0) }
        }
        return parts
    }

    private func write(_ part: TrendPart, number: Int) {
        switch part {
        case .rounds: rounds(number)
        case .gap(let position, let gap): write(gap, position, number: number)
        case .interval(let own, let row):
            series(number, named: .row(row)) {
                looks.interval(ofSeries: own)
                looks.noMarker()
                references.pair("c:xVal", .place(series: own), .placeAgain(series: own), row: row)
                references.pair("c:yVal", .low(series: own), .high(series: own), row: row)
                flag("c:smooth", false)
            }
        case .stretch(let own, let rows):
            series(number, named: .column(.values(series: own))) {
                looks.line(ofSeries: own)
                looks.marker(ofSeries: own, size: 7)
                references.numbers("c:xVal", .place(series: own), rows: rows)
                references.numbers("c:yVal", .values(series: own), rows: rows)
                flag("c:smooth", false)
            }
        }
    }

    /// The names of the rounds under the axis.
    private func rounds(_ number: Int) {
        let plain = text.plain
        series(number, named: .column(.label)) {
            looks.noLine()
            looks.noMarker()
            xml.element("c:dLbls") {
                for (row, lines) in layout.labels.enumerated() { label(row, lines, plain, at: "b") }
                looks.nothing()
                text.properties(plain)
                value("c:dLblPos", "b")
                shown()
            }
            references.numbers("c:xVal", .round)
            references.numbers("c:yVal", .label)
            flag("c:smooth", false)
        }
    }

    /// A dashed line between two rounds, with the reason at its head.
    private func write(_ gap: ChartBreak, _ position: Int, number: Int) {
        series(number, named: .words(gap.reason.text)) {
            looks.onlyLine(.marking, width: 15_875, dash: "dash")
            looks.noMarker()
            xml.element("c:dLbls") {
                // A break in the last third has its words before it, so that they stay in the plot.
                let isLate = Double(gap.category) + 0.5 > Double(chart.categories.count) * 0.66
                label(
                    1,
                    [[.words(gap.reason, .none)]],
                    ChartText.Looks(size: text.size, color: .marking),
                    at: isLate == isMirrored ? "r" : "l"
                )
                for name in ["c:showLegendKey", "c:showVal", "c:showCatName"] as [StaticString] { flag(name, false) }
                for name in ["c:showSerName", "c:showPercent", "c:showBubbleSize"] as [StaticString] {
                    flag(name, false)
                }
            }
            let ends = 2 * position..<2 * position + 2
            references.numbers("c:xVal", .breakPlace, rows: ends)
            references.numbers("c:yVal", .breakEnd, rows: ends)
            flag("c:smooth", false)
        }
    }

    private func label(_ position: Int, _ lines: [[Inline]], _ looks: ChartText.Looks, at side: String) {
        xml.element("c:dLbl") {
            value("c:idx", String(position))
            text.words(lines, looks, body: ["wrap": "none"])
            value("c:dLblPos", side)
            shown()
        }
    }
}
