import Documents
import Markup
import Reference

/// `ppt/presentation.xml` and the small parts beside it.
enum PresentationPart {
    /// The id of the master; its layouts have the ids after it.
    ///
    /// ISO/IEC 29500-1, 19.7.14: ids of masters and layouts begin at 2^31, and none is used twice.
    static let firstMasterID = 2_147_483_648

    /// The id of the first slide (ISO/IEC 29500-1, 19.7.13).
    static let firstSlideID = 256

    /// The presentation with a number of slides.
    static func bytes(slides: Int, hasNotes: Bool, language: Language, template: SlideTemplate? = nil) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element("p:presentation", SlideNames.namespaces) {
            if language.direction == .rightToLeft { xml.attribute("rtl", "1") }
            xml.attribute("saveSubsetFonts", "1")
            xml.element("p:sldMasterIdLst") {
                xml.element("p:sldMasterId", ["id": template?.masterID ?? String(firstMasterID), "r:id": "rIdMaster"])
            }
            if hasNotes {
                xml.element("p:notesMasterIdLst") { xml.element("p:notesMasterId", ["r:id": "rIdNotes"]) }
            }
            xml.element("p:sldIdLst") {
                for number in 0..<slides {
                    xml.element("p:sldId", ["id": String(firstSlideID + number), "r:id": "rIdSlide\(number + 1)"])
                }
            }
            let (page, notes) = (VisualIdentity.Slides.page, VisualIdentity.NotesPage.page)
            xml.element(
                "p:sldSz",
                [
                    "cx": template.map { String($0.width) } ?? SlideNames.emu(page.width),
                    "cy": template.map { String($0.height) } ?? SlideNames.emu(page.height),
                ]
            )
            xml.element("p:notesSz", ["cx": SlideNames.emu(notes.width), "cy": SlideNames.emu(notes.height)])
            xml.element("p:defaultTextStyle") { plainLevels(xml, language) }
        }
        return xml.finish()
    }

    /// The looks of text that stands in no place of a layout.
    static func plainLevels(_ xml: XMLWriter, _ language: Language) {
        xml.element("a:defPPr") { xml.element("a:defRPr", ["lang": language.tag]) }
        let isRightToLeft = language.direction == .rightToLeft
        xml.element("a:lvl1pPr", ["marL": "0", "algn": isRightToLeft ? "r" : "l", "defTabSz": "914400"]) {
            xml.attribute("rtl", isRightToLeft ? "1" : "0")
            xml.element("a:defRPr", ["sz": "2000", "kern": "1200"]) {
                xml.element("a:solidFill") { Color.ink.write(to: xml) }
                xml.element("a:latin", ["typeface": "+mn-lt"])
                xml.element("a:ea", ["typeface": "+mn-ea"])
                xml.element("a:cs", ["typeface": "+mn-cs"])
            }
        }
    }

    /// `ppt/presProps.xml`.
    static let properties = empty("p:presentationPr")

    /// `ppt/viewProps.xml`.
    static let view = empty("p:viewPr")

    /// `ppt/tableStyles.xml`: none, because every cell says how it looks.
    static let tableStyles: [UInt8] = {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "a:tblStyleLst",
            [
                "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
                "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
            ]
        )
        return xml.finish()
    }()

    private static func empty(_ element: StaticString) -> [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(element, SlideNames.namespaces)
        return xml.finish()
    }
}
