import Documents
import Markup

/// Writes the paragraph of a picture in a Word document (ISO/IEC 29500-1, 20.2 and 20.4).
struct WordFigure {
    let figure: Figure

    /// Its number among the pictures of the document, from 1.
    let number: Int

    /// The number of its picture among the different ones, from 1.
    let picture: Int

    let page: WordPage

    /// The relation that leads to a picture, by its number.
    static func relation(of picture: Int) -> String { "rIdPicture\(picture)" }

    /// Pictures in the headers of templates count from 1, charts from 5,001.
    private static let firstID = 7_000

    func write(to xml: XMLWriter) {
        xml.element("w:p") {
            xml.element("w:pPr") { xml.element("w:keepNext") }
            xml.element("w:r") {
                xml.element("w:drawing") {
                    xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
                        inline(to: xml)
                    }
                }
            }
        }
    }

    /// The size in EMU, of which 635 make a twentieth of a point.
    private var size: KeyValuePairs<StaticString, String> {
        ["cx": String(figure.width(on: page) * 635), "cy": String(figure.height(on: page) * 635)]
    }

    private var name: KeyValuePairs<StaticString, String> {
        ["id": String(WordFigure.firstID + number), "name": "Figure \(number)", "descr": figure.description]
    }

    private func inline(to xml: XMLWriter) {
        xml.element("wp:extent", size)
        xml.element("wp:docPr", name)
        xml.constant("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
        xml.element("a:graphic") {
            xml.element("a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"]) {
                xml.element("pic:pic") {
                    xml.element("pic:nvPicPr") {
                        xml.element("pic:cNvPr", name)
                        xml.element("pic:cNvPicPr")
                    }
                    xml.element("pic:blipFill") {
                        xml.element("a:blip", ["r:embed": WordFigure.relation(of: picture)])
                        xml.constant("<a:stretch><a:fillRect/></a:stretch>")
                    }
                    xml.element("pic:spPr") {
                        xml.element("a:xfrm") {
                            xml.constant("<a:off x=\"0\" y=\"0\"/>")
                            xml.element("a:ext", size)
                        }
                        xml.constant("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
                    }
                }
            }
        }
    }
}
