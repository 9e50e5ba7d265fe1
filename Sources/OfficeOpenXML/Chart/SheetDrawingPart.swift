import Documents
import Markup
import Reference

/// `xl/drawings/drawingN.xml`: the charts of a sheet and where they stand (ISO/IEC 29500-1, 20.5).
///
/// A chart is tied to the cell at its corner and has a size of its own, so that rows of any height leave it as it is.
enum SheetDrawingPart {
    /// Writes the part.
    ///
    /// The charts' relations are "rId1" and so on; `end` is the last row that holds something, counted from 1.
    static func bytes(_ charts: [SheetChart], on sheet: Sheet, end: Int, language: Language) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "xdr:wsDr",
            [
                "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
                "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
            ]
        ) {
            var (besideRow, belowRow) = (sheet.headings.count, end + 1)
            for (position, chart) in charts.enumerated() {
                let frame = ChartFrame.sheet(chart.chart)
                let rows = frame.height / rowHeight + 2
                switch chart.place {
                case .beside:
                    write(chart.chart, position + 1, frame, (sheet.columns.count, besideRow), language, to: xml)
                    besideRow += rows
                case .below:
                    write(chart.chart, position + 1, frame, (0, belowRow), language, to: xml)
                    belowRow += rows
                }
            }
        }
        return xml.finish()
    }

    /// The least height of a row, in points: charts that are counted in such rows never overlap.
    private static let rowHeight = 15

    private static func write(
        _ chart: Chart,
        _ number: Int,
        _ frame: ChartFrame,
        _ corner: (column: Int, row: Int),
        _ language: Language,
        to xml: XMLWriter
    ) {
        xml.element("xdr:oneCellAnchor") {
            xml.element("xdr:from") {
                xml.element("xdr:col", text: String(corner.column))
                xml.element("xdr:colOff", text: SlideNames.emu(8))
                xml.element("xdr:row", text: String(corner.row))
                xml.element("xdr:rowOff", text: SlideNames.emu(4))
            }
            xml.element("xdr:ext", ["cx": SlideNames.emu(frame.width), "cy": SlideNames.emu(frame.height)])
            xml.element("xdr:graphicFrame", ["macro": ""]) {
                xml.element("xdr:nvGraphicFramePr") {
                    xml.element(
                        "xdr:cNvPr",
                        [
                            "id": String(number + 1), "name": "Chart \(number)",
                            "descr": chart.alternativeText(in: language), "title": chart.title.text,
                        ]
                    )
                    xml.element("xdr:cNvGraphicFramePr")
                }
                xml.element("xdr:xfrm") {
                    xml.element("a:off", ["x": "0", "y": "0"])
                    xml.element("a:ext", ["cx": "0", "cy": "0"])
                }
                xml.element("a:graphic") {
                    xml.element("a:graphicData", ["uri": ChartParts.namespace]) {
                        xml.element(
                            "c:chart",
                            [
                                "xmlns:c": ChartParts.namespace,
                                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "r:id": "rId\(number)",
                            ]
                        )
                    }
                }
            }
            xml.element("xdr:clientData")
        }
    }
}
