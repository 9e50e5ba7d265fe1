import Documents

/// Names that the parts of a Word document share.
enum WordNames {
    /// The namespaces of every part of ours.
    static let namespaces: KeyValuePairs<StaticString, String> = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ]

    /// The same for a part with fields, some of which the standard does not know.
    static let formNamespaces: KeyValuePairs<StaticString, String> = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "xmlns:mc": OfficeNamespaces.compatibility,
        "mc:Ignorable": "w14",
    ]

    /// The content type of a part of a Word document.
    static func contentType(_ kind: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
    }

    /// The identifier of a paragraph's style; running text has none, it is the default.
    static func style(of role: ParagraphRole) -> StaticString {
        switch role {
        case .kicker: "CadreKicker"
        case .title: "Title"
        case .subtitle: "Subtitle"
        case .body: "Normal"
        case .cell: "CadreCell"
        case .cellHeader: "CadreCellHeader"
        case .boxHeader: "CadreBoxHeader"
        case .minor: "CadreMinor"
        case .notice: "CadreNotice"
        }
    }

    /// The name of a paragraph's style, as Word shows it.
    static func styleName(of role: ParagraphRole) -> String {
        switch role {
        case .title: "Title"
        case .subtitle: "Subtitle"
        case .body: "Normal"
        case .kicker: "Cadre Kicker"
        case .cell: "Cadre Cell"
        case .cellHeader: "Cadre Cell Header"
        case .boxHeader: "Cadre Box Header"
        case .minor: "Cadre Minor"
        case .notice: "Cadre Notice"
        }
    }
}
