/// The namespaces of ISO/IEC 29500 and the prefixes by which we name them.
///
/// Strict documents use other addresses for the same elements; both have one prefix here.
enum OfficeNamespaces {
    /// The namespace of markup compatibility (ISO/IEC 29500-3).
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    /// The prefix of a namespace, `nil` when we know none.
    static func prefix(of namespace: String) -> String? { prefixes[namespace] }

    /// Whether ISO/IEC 29500 defines a namespace, so that every reader has to understand it.
    static func isStandard(_ namespace: String) -> Bool {
        standard.contains(namespace) || namespace.hasPrefix(strictStart)
    }

    /// Whether a namespace is one of Microsoft's own.
    static func isMicrosofts(_ namespace: String) -> Bool {
        namespace.hasPrefix("http://schemas.microsoft.com/office/")
    }

    private static let strictStart = "http://purl.oclc.org/ooxml/"
    private static let transitionalStart = "http://schemas.openxmlformats.org/"

    private static let prefixes: [String: String] = {
        var prefixes = [
            "\(transitionalStart)wordprocessingml/2006/main": "w",
            "\(strictStart)wordprocessingml/main": "w",
            "\(transitionalStart)officeDocument/2006/relationships": "r",
            "\(strictStart)officeDocument/relationships": "r",
            "\(transitionalStart)officeDocument/2006/math": "m",
            "\(strictStart)officeDocument/math": "m",
            "\(transitionalStart)officeDocument/2006/extended-properties": "ep",
            "\(strictStart)officeDocument/extendedProperties": "ep",
            "\(transitionalStart)officeDocument/2006/custom-properties": "cup",
            "\(strictStart)officeDocument/customProperties": "cup",
            "\(transitionalStart)officeDocument/2006/docPropsVTypes": "vt",
            "\(strictStart)officeDocument/docPropsVTypes": "vt",
            "\(transitionalStart)officeDocument/2006/customXml": "ds",
            "\(strictStart)officeDocument/customXml": "ds",
            "\(transitionalStart)spreadsheetml/2006/main": "x",
            "\(strictStart)spreadsheetml/main": "x",
            "\(transitionalStart)presentationml/2006/main": "p",
            "\(strictStart)presentationml/main": "p",
            "\(transitionalStart)package/2006/content-types": "ct",
            "\(transitionalStart)package/2006/relationships": "rel",
            "\(transitionalStart)package/2006/metadata/core-properties": "cp",
            compatibility: "mc",
            "http://purl.org/dc/elements/1.1/": "dc",
            "http://purl.org/dc/terms/": "dcterms",
            "http://www.w3.org/2001/XMLSchema-instance": "xsi",
            "http://www.w3.org/XML/1998/namespace": "xml",
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
            "urn:schemas-microsoft-com:vml": "v",
            "urn:schemas-microsoft-com:office:office": "o",
        ]
        let drawing = [
            ("main", "a"), ("wordprocessingDrawing", "wp"), ("picture", "pic"), ("spreadsheetDrawing", "xdr"),
            ("chart", "c"), ("chartDrawing", "cdr"), ("diagram", "dgm"),
        ]
        for (name, prefix) in drawing {
            prefixes["\(transitionalStart)drawingml/2006/\(name)"] = prefix
            prefixes["\(strictStart)drawingml/\(name)"] = prefix
        }
        return prefixes
    }()

    private static let standard: Set<String> = {
        let microsofts = prefixes.keys.filter(isMicrosofts)
        return Set(prefixes.keys).subtracting(microsofts)
            .union([
                "", "http://purl.org/dc/dcmitype/", "urn:schemas-microsoft-com:office:word",
                "urn:schemas-microsoft-com:office:excel", "urn:schemas-microsoft-com:office:powerpoint",
                "\(transitionalStart)drawingml/2006/lockedCanvas",
                "\(transitionalStart)officeDocument/2006/characteristics",
                "\(transitionalStart)officeDocument/2006/bibliography",
                "\(transitionalStart)officeDocument/2006/sharedTypes",
                "\(transitionalStart)schemaLibrary/2006/main",
            ])
    }()
}
