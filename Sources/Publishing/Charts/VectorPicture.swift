import Documents
import Markup
import Reference

/// A picture as it is drawn: an SVG 1.1 document that stands by itself.
///
/// Places are counted from the corner where the language begins, in units of which a page of A4 has 680 between its
/// margins. In Arabic, the picture is turned round as it is written, and never its words. Nothing in it moves, asks
/// for a file or runs.
final class VectorPicture {
    /// The width of all, in units.
    let width: Double

    /// The language that gives its direction.
    let language: Language

    /// What is drawn, in order; kept until the height is known.
    private var marks: [(XMLWriter) -> Void] = []

    /// The width of a picture for an upright page.
    static let pageWidth = 680.0

    /// The width of a picture for a page on its side, at the same size of letters.
    static let widePageWidth = 1_000.0

    init(width: Double = VectorPicture.pageWidth, language: Language) {
        self.width = width
        self.language = language
    }

    /// Writes the picture at a height, with its title and what it shows in words.
    func bytes(height: Double, title: Wording, description: String) -> [UInt8] {
        let (wide, high) = (VectorPicture.number(width), VectorPicture.number(height))
        let xml = XMLWriter(indented: true)
        xml.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": wide, "height": high,
                "viewBox": "0 0 \(wide) \(high)", "role": "img", "aria-labelledby": "title description",
                "xml:lang": language.rawValue, "direction": VectorPicture.name(of: language.direction),
                "font-family": "Arial, 'Liberation Sans', Helvetica, 'Noto Sans Arabic', sans-serif",
            ]
        ) {
            xml.element("title", ["id": "title", "xml:lang": title.language.rawValue], text: title.text.onOneLine)
            xml.element("desc", ["id": "description"], text: description.onOneLine)
            xml.element("rect", ["width": wide, "height": high, "fill": VectorPicture.hex(.paper)])
            for mark in marks { mark(xml) }
        }
        return xml.finish()
    }

    // MARK: Shapes

    /// Draws a line.
    func line(
        from start: (x: Double, y: Double),
        to end: (x: Double, y: Double),
        _ color: Color,
        width: Double = 1,
        dash: String? = nil
    ) {
        let (first, last) = (place(start.x), place(end.x))
        draw { xml in
            xml.element(
                "line",
                [
                    "x1": first, "y1": VectorPicture.number(start.y), "x2": last, "y2": VectorPicture.number(end.y),
                    "stroke": VectorPicture.hex(color), "stroke-width": VectorPicture.number(width),
                ]
            ) { if let dash { xml.attribute("stroke-dasharray", dash) } }
        }
    }

    /// Draws a line through points.
    func line(through points: [(x: Double, y: Double)], _ color: Color, width: Double, dash: String? = nil) {
        let joined = points.map { "\(place($0.x)),\(VectorPicture.number($0.y))" }.joined(separator: " ")
        draw { xml in
            xml.element(
                "polyline",
                [
                    "points": joined, "fill": "none", "stroke": VectorPicture.hex(color),
                    "stroke-width": VectorPicture.number(width), "stroke-linejoin": "round",
                ]
            ) { if let dash { xml.attribute("stroke-dasharray", dash) } }
        }
    }

    /// Fills a rectangle that begins at a corner.
    func rectangle(_ box: PictureBox, _ fill: Fill, edge: Color? = nil) {
        let x = place(isMirrored ? box.x + box.width : box.x)
        draw { xml in
            xml.element(
                "rect",
                [
                    "x": x, "y": VectorPicture.number(box.y),
                    "width": VectorPicture.number(box.width), "height": VectorPicture.number(box.height),
                    "fill": VectorPicture.value(of: fill),
                ]
            ) {
                guard let edge else { return }
                xml.attribute("stroke", VectorPicture.hex(edge))
                xml.attribute("stroke-width", "0.75")
            }
        }
    }

    /// Draws the mark of a series, so that series differ without colour.
    func mark(ofSeries number: Int, at point: (x: Double, y: Double), radius: Double = 4.5) {
        let color = VisualIdentity.Charts.color(ofSeries: number)
        let (x, y) = (isMirrored ? width - point.x : point.x, point.y)
        draw { xml in
            guard number > 0 else {
                xml.element(
                    "circle",
                    [
                        "cx": VectorPicture.number(x), "cy": VectorPicture.number(y), "r": VectorPicture.number(radius),
                        "fill": VectorPicture.hex(color), "stroke": VectorPicture.hex(.paper), "stroke-width": "1",
                    ]
                )
                return
            }
            let corners = VectorPicture.corners[number % VectorPicture.corners.count]
                .map { "\(VectorPicture.number(x + $0.0 * radius)),\(VectorPicture.number(y + $0.1 * radius))" }
            xml.element(
                "polygon",
                [
                    "points": corners.joined(separator: " "), "fill": VectorPicture.hex(color),
                    "stroke": VectorPicture.hex(.paper), "stroke-width": "1",
                ]
            )
        }
    }

    /// Defines the stripes of a cell whose figure is held back.
    func defineStripes() {
        draw { xml in
            xml.element("defs") {
                xml.element(
                    "pattern",
                    ["id": "stripes", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse"]
                ) {
                    xml.element("rect", ["width": "5", "height": "5", "fill": VectorPicture.hex(.paper)])
                    xml.element(
                        "path",
                        ["d": "M0,5 L5,0", "stroke": VectorPicture.hex(VisualIdentity.Charts.color(ofSeries: 5))]
                    )
                }
            }
        }
    }

    /// What a rectangle is filled with.
    enum Fill {
        case color(Color)
        case stripes
    }

    // MARK: Steps

    var isMirrored: Bool { language.direction == .rightToLeft }

    /// Keeps something to be drawn over what is there.
    private func draw(_ mark: @escaping (XMLWriter) -> Void) { marks.append(mark) }

    /// Writes words on the base line of a point.
    func write(_ words: PictureWords, at point: (x: Double, y: Double)) {
        let x = place(point.x)
        draw { [language] xml in words.write(to: xml, x: x, y: VectorPicture.number(point.y), in: language) }
    }

    private func place(_ x: Double) -> String { VectorPicture.number(isMirrored ? width - x : x) }

    static func hex(_ color: Color) -> String { "#\(color.hex)" }

    static func name(of direction: WritingDirection) -> String { direction == .rightToLeft ? "rtl" : "ltr" }

    private static func value(of fill: Fill) -> String {
        switch fill {
        case .color(let color): hex(color)
        case .stripes: "url(#stripes)"
        }
    }

    /// A number with at most one decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((abs(value) * 10).rounded())
        let sign = value < 0 && tenths > 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(sign)\(tenths / 10)" : "\(sign)\(tenths / 10).\(tenths % 10)"
    }

    /// The corners of the marks after the circle: square, triangle, diamond, hourglass, bar.
    private static let corners: [[(Double, Double)]] = [
        [], [(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)],
        [(0, -1.2), (1.15, 0.9), (-1.15, 0.9)], [(0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)],
        [(-1.1, -1.1), (1.1, -1.1), (-1.1, 1.1), (1.1, 1.1)], [(-0.5, -1.3), (0.5, -1.3), (0.5, 1.3), (-0.5, 1.3)],
    ]
}

/// A rectangle of a picture, from the corner where the language begins.
struct PictureBox {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
}
