import Documents
import Markup
import Reference

extension DocumentProperties {
    /// `docProps/core.xml`: title, subject, keywords, language, date.
    ///
    /// No person's name is ever written.
    var corePart: [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "cp:coreProperties",
            [
                "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ]
        ) {
            xml.element("dc:title", text: title)
            xml.element("dc:subject", text: subject)
            xml.element("cp:keywords", text: keywords.joined(separator: ", "))
            xml.element("dc:language", text: language.tag)
            xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: "\(date)T00:00:00Z")
            xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: "\(date)T00:00:00Z")
        }
        return xml.finish()
    }

    /// `docProps/app.xml`: the program's name and nothing else.
    static var applicationPart: [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "Properties",
            ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
        ) {
            xml.element("Application", text: "Cadre")
        }
        return xml.finish()
    }
}
