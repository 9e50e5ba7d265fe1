import Documents
import Markup
import Reference

/// Writes the paragraph of a chart in a Word document (DrawingML in WordprocessingML, ISO/IEC 29500-1, 20.4).
struct WordChart {
    let figure: ChartFigure

    /// Its number among the charts of the document, from 1.
    let number: Int

    let language: Language

    /// The page of the document; a chart has the same width on pages that lie otherwise.
    let page: WordPage

    /// The relation that leads to a chart, by its number.
    static func relation(of number: Int) -> String { "rIdChart\(number)" }

    /// What a chart takes of a page, with the space around it, in twentieths of a point.
    static func height(of figure: ChartFigure) -> Int { before + figure.height * 20 + after }

    private static let before = 80
    private static let after = 160

    /// Drawings of other kinds may count from 1: charts are known by numbers far from theirs.
    private static let firstID = 5_000

    func write(to xml: XMLWriter) {
        let frame = ChartFrame.text(figure, on: page)
        xml.element("w:p") {
            xml.element("w:pPr") {
                // A style whose lines are as high as what stands in them.
                xml.element("w:pStyle", ["w:val": "\(WordNames.style(of: .minor))"])
                // Charts keep their own direction inside; in a paragraph from the right, LibreOffice turns their digits.
                xml.element("w:bidi", ["w:val": "0"])
                xml.element("w:spacing", ["w:before": String(WordChart.before), "w:after": String(WordChart.after)])
            }
            xml.element("w:r") {
                xml.element("w:rPr") { xml.element("w:noProof") }
                xml.element("w:drawing") {
                    xml.element(
                        "wp:inline",
                        [
                            "distT": "0", "distB": "0", "distL": "0", "distR": "0",
                        ]
                    ) { inline(frame, to: xml) }
                }
            }
        }
    }

    private func inline(_ frame: ChartFrame, to xml: XMLWriter) {
        xml.element("wp:extent", ["cx": SlideNames.emu(frame.width), "cy": SlideNames.emu(frame.height)])
        xml.element("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"])
        xml.element(
            "wp:docPr",
            [
                "id": String(WordChart.firstID + number), "name": "Chart \(number)",
                "descr": figure.chart.alternativeText(in: language), "title": figure.chart.title.text,
            ]
        )
        xml.element("wp:cNvGraphicFramePr")
        xml.element("a:graphic") {
            xml.element("a:graphicData", ["uri": ChartParts.namespace]) {
                xml.element(
                    "c:chart",
                    ["xmlns:c": ChartParts.namespace, "r:id": WordChart.relation(of: number)]
                )
            }
        }
    }
}
