import Documents
import Markup
import Reference

/// The parts of a Word document that only its language and its lists decide.
enum WordFixedParts {
    /// `word/settings.xml`.
    static func settings(
        language: Language,
        hasFootnotes: Bool,
        template: WordTemplateSettings? = nil
    ) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("w:settings", WordNames.namespaces) {
            xml.element("w:zoom", ["w:percent": "100"])
            if template?.mirrorsMargins ?? false { xml.element("w:mirrorMargins") }
            if template?.hasGutterAtTop ?? false { xml.element("w:gutterAtTop") }
            xml.element("w:defaultTabStop", ["w:val": String(template?.tabStop ?? 708)])
            if template?.hasEvenPages ?? false { xml.element("w:evenAndOddHeaders") }
            xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
            if hasFootnotes {
                xml.constant("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>")
            }
            xml.element("w:compat") {
                let settings = [
                    ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
                    ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"),
                    ("differentiateMultirowTableHeaders", "1"),
                ]
                for (name, value) in settings {
                    xml.element(
                        "w:compatSetting",
                        ["w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value]
                    )
                }
            }
            let latin = language == .arabic ? Language.english : language
            xml.element("w:themeFontLang", ["w:val": latin.tag, "w:bidi": Language.arabic.tag])
            if let mapping = template?.colorMapping { xml.fragment(mapping) }
            xml.element("w:decimalSymbol", ["w:val": language == .french || language == .spanish ? "," : "."])
            xml.element("w:listSeparator", ["w:val": language == .french || language == .spanish ? ";" : ","])
        }
        return xml.finish()
    }

    /// `word/fontTable.xml`.
    static let fontTable: [UInt8] = {
        let xml = XMLWriter(standalone: true)
        xml.element("w:fonts", WordNames.namespaces) {
            for (name, alternative) in [(VisualIdentity.latinTypeface, "Carlito"), (VisualIdentity.arabicTypeface, "")]
            {
                xml.element("w:font", ["w:name": name]) {
                    if !alternative.isEmpty { xml.element("w:altName", ["w:val": alternative]) }
                    xml.element("w:family", ["w:val": "swiss"])
                    xml.element("w:pitch", ["w:val": "variable"])
                }
            }
        }
        return xml.finish()
    }()

    /// `word/numbering.xml`: one definition a marker; every numbered list starts again at 1.
    ///
    /// Where a template has numberings, ours have the numbers after them.
    static func numbering(
        _ lists: WordLists,
        language: Language,
        firstDefinition first: Int = 0,
        takenNumbers: Int = 0,
        palette: TemplatePalette = .cadre
    ) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("w:numbering", WordNames.namespaces) {
            let color = palette.accent
            definition(xml, first, [("bullet", "•"), ("bullet", "–"), ("bullet", "▪")], color)
            definition(xml, first + 1, [("bullet", "☐")], color, typeface: "Segoe UI Symbol")
            let letters = language == .arabic ? "arabicAbjad" : "lowerLetter"
            let last = language == .arabic ? "decimal" : "lowerRoman"
            definition(xml, first + 2, [("decimal", "%1."), (letters, "%2."), (last, "%3.")], color)
            for (position, marker) in lists.markers.enumerated() {
                xml.element("w:num", ["w:numId": String(takenNumbers + position + 1)]) {
                    xml.element("w:abstractNumId", ["w:val": String(first + marker.definition)])
                    guard case .number = marker else { return }
                    xml.element("w:lvlOverride", ["w:ilvl": "0"]) {
                        xml.element("w:startOverride", ["w:val": "1"])
                    }
                }
            }
        }
        return xml.finish()
    }

    /// The three levels of a marker; where fewer are given, the last goes on.
    private static func definition(
        _ xml: XMLWriter,
        _ id: Int,
        _ levels: [(format: String, text: String)],
        _ color: Color,
        typeface: String? = nil
    ) {
        xml.element("w:abstractNum", ["w:abstractNumId": String(id)]) {
            xml.element("w:multiLevelType", ["w:val": "hybridMultilevel"])
            for level in 0..<3 {
                let (format, text) = levels[min(level, levels.count - 1)]
                xml.element("w:lvl", ["w:ilvl": String(level)]) {
                    xml.element("w:start", ["w:val": "1"])
                    xml.element("w:numFmt", ["w:val": format])
                    xml.element("w:lvlText", ["w:val": text])
                    xml.element("w:lvlJc", ["w:val": "start"])
                    xml.element("w:pPr") {
                        let indent = String(VisualIdentity.listIndent(level: level + 1))
                        xml.element("w:ind", ["w:left": indent, "w:hanging": "300"])
                    }
                    xml.element("w:rPr") {
                        if let typeface {
                            xml.element(
                                "w:rFonts",
                                ["w:ascii": typeface, "w:hAnsi": typeface, "w:eastAsia": typeface, "w:cs": typeface]
                            )
                        }
                        xml.element("w:color", ["w:val": color.hex])
                    }
                }
            }
        }
    }
}

/// The lists of a document: each numbered list is one of its own, the others share one for each marker.
struct WordLists {
    private(set) var markers: [List.Marker] = [.bullet, .box]

    /// The number of the list that an entry belongs to.
    mutating func number(for marker: List.Marker) -> Int {
        switch marker {
        case .bullet: return 1
        case .box: return 2
        case .number:
            markers.append(.number)
            return markers.count
        }
    }
}

extension List.Marker {
    fileprivate var definition: Int {
        switch self {
        case .bullet: 0
        case .box: 1
        case .number: 2
        }
    }
}
