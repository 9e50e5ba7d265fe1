import Documents
import Reference

/// Names that the parts of a presentation share.
enum SlideNames {
    /// The namespaces of every part of ours.
    static let namespaces: KeyValuePairs<StaticString, String> = [
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    ]

    /// The content type of a part of a presentation.
    static func contentType(_ kind: String) -> String {
        "application/vnd.openxmlformats-officedocument.presentationml.\(kind)+xml"
    }

    /// The name of a layout, as PowerPoint shows it.
    static func name(of layout: SlideLayout) -> String {
        switch layout {
        case .opening: "Title slide"
        case .section: "Section"
        case .text: "Title and text"
        case .table: "Title and table"
        case .columns: "Two columns"
        case .closing: "Closing"
        }
    }

    /// The kind of a layout in the standard (ST_SlideLayoutType); `nil` for one that the standard has no word for.
    static func type(of layout: SlideLayout) -> String? {
        switch layout {
        case .opening: "title"
        case .section: "secHead"
        case .text: "obj"
        case .table: "titleOnly"
        case .columns: "twoObj"
        case .closing: nil
        }
    }

    /// Lengths of DrawingML: English Metric Units, 12,700 to the point.
    static func emu(_ points: Int) -> String { String(points * 12_700) }

    /// Sizes of DrawingML: hundredths of a point.
    static func hundredths(_ points: Int) -> String { String(points * 100) }
}

extension Color {
    /// The place of the colour in the theme, which an organisation's template may fill otherwise; `nil` when it has none.
    var schemeName: String? {
        switch self {
        case .paper: "bg1"
        case .ink: "tx1"
        case .tint: "bg2"
        case .heading: "tx2"
        case .accent: "accent1"
        case .noticeEdge: "accent3"
        case .quiet: "accent4"
        case .notice: "accent5"
        case .rule: "accent6"
        default: nil
        }
    }
}
