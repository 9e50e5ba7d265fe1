import Documents
import Markup

/// The theme part, which Office asks for in every document: our colours and typefaces.
enum ThemePart {
    static let bytes: [UInt8] = {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "a:theme",
            ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "Cadre"]
        ) {
            xml.element("a:themeElements") {
                xml.element("a:clrScheme", ["name": "Cadre"]) { colors(xml) }
                xml.element("a:fontScheme", ["name": "Cadre"]) {
                    xml.element("a:majorFont") { fonts(xml) }
                    xml.element("a:minorFont") { fonts(xml) }
                }
                xml.constant(formats)
            }
        }
        return xml.finish()
    }()

    private static func colors(_ xml: XMLWriter) {
        let scheme: [(StaticString, Color)] = [
            ("a:dk1", .ink), ("a:lt1", Color(hex: "FFFFFF")), ("a:dk2", .heading), ("a:lt2", .tint),
            ("a:accent1", .accent), ("a:accent2", .heading), ("a:accent3", .noticeEdge), ("a:accent4", .quiet),
            ("a:accent5", .notice), ("a:accent6", .rule), ("a:hlink", .accent), ("a:folHlink", .quiet),
        ]
        for (name, color) in scheme {
            xml.element(name) { xml.element("a:srgbClr", ["val": color.hex]) }
        }
    }

    private static func fonts(_ xml: XMLWriter) {
        xml.element("a:latin", ["typeface": VisualIdentity.latinTypeface])
        xml.element("a:ea", ["typeface": ""])
        xml.element("a:cs", ["typeface": VisualIdentity.arabicTypeface])
    }

    /// Three plain fills, lines and effects each: the least that the schema allows.
    private static let formats: StaticString = """
        <a:fmtScheme name="Cadre"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
        <a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
        </a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
        <a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill>\
        <a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/>\
        </a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>\
        </a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill>\
        <a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
        </a:bgFillStyleLst></a:fmtScheme>
        """
}
