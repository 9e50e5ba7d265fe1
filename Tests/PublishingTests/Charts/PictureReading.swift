import Markup
import Reference
import TestSupport
import Testing

/// A picture as a reader of XML sees it.
struct PictureReading {
    let root: XMLElement
    let width: Double
    let height: Double

    init(_ bytes: [UInt8]) throws {
        root = try XMLReader(bytes, file: "picture.svg").root
        let box = try #require(root.attribute("viewBox")).split(separator: " ").compactMap { Double($0) }
        try #require(box.count == 4)
        (width, height) = (box[2], box[3])
    }

    var texts: [PictureLine] { get throws { try root.every("text").map { try PictureLine($0, in: root) } } }

    func numbers(_ element: String, _ attribute: String) -> [Double] {
        root.every(element).compactMap { $0.attribute(attribute).flatMap(Double.init) }
    }

    /// The x of the points of every line through points.
    var lines: [[Double]] {
        root.every("polyline")
            .map { line in
                (line.attribute("points") ?? "").split(separator: " ")
                    .compactMap { $0.split(separator: ",").first.flatMap { Double($0) } }
            }
    }
}

/// Words of a picture, with the room they take by a rough measure that is not the picture's own: half their size a letter.
struct PictureLine {
    let text: String
    let fill: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    init(_ element: XMLElement, in root: XMLElement) throws {
        func number(_ name: String) throws -> Double { try #require(element.attribute(name).flatMap(Double.init)) }
        text = element.text
        fill = try #require(element.attribute("fill"))
        let (x, y, size) = (try number("x"), try number("y"), try number("font-size"))
        let length = Double(text.count) * size * 0.5
        let runsLeft = (element.attribute("direction") ?? root.attribute("direction")) == "rtl"
        // How far it reaches before and behind its point, as it would lie without being turned.
        let (left, right) =
            switch element.attribute("text-anchor") ?? "start" {
            case "middle": (length / 2, length / 2)
            case "end": runsLeft ? (0, length) : (length, 0)
            default: runsLeft ? (length, 0) : (0, length)
            }
        let turn = element.attribute("transform")
        if turn == nil {
            (self.left, self.right, top, bottom) = (x - left, x + right, y - size * 0.8, y + size * 0.25)
        } else {
            let isLeftTurn = turn?.hasPrefix("rotate(-90") == true
            (self.left, self.right) = (x - size * 0.8, x + size * 0.8)
            (top, bottom) = isLeftTurn ? (y - right, y + left) : (y - left, y + right)
        }
    }

    func touches(_ other: PictureLine) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}
