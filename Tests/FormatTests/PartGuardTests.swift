import Documents
import Markup
import Reference
import Synchronization
import Testing

@testable import OfficeOpenXML

/// A debug build cannot write what the standard does not allow.
@Suite("What may be written into a part")
struct PartGuardTests {
    @Test func aChildOutOfOrderStopsTheProcess() async throws {
        let result = try #require(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                let xml = XMLWriter(standalone: true)
                xml.element("w:p", WordNames.namespaces) {
                    xml.element("w:r") { xml.element("w:t", text: "words") }
                    xml.element("w:pPr")
                }
            }
        )
        let errors = String(decoding: result.standardErrorContent, as: UTF8.self)
        #expect(errors.contains("w:p: w:pPr must come before w:"))
    }

    @Test func theOrderOfTheStandardStopsNothing() {
        let xml = XMLWriter(standalone: true)
        xml.element("w:p", WordNames.namespaces) {
            xml.element("w:pPr") { xml.element("w:jc", ["w:val": "start"]) }
            xml.element("w:r") { xml.element("w:t", text: "words") }
        }
        #expect(String(decoding: xml.finish(), as: UTF8.self).contains("<w:t>words</w:t>"))
    }

    @Test(
        arguments: [
            ("<w:jc w:val=\"start\"/><w:ind w:left=\"1\"/>", "w:pPr: w:ind must come before w:jc"),
            ("<w:jc w:val=\"start\"/><w:jc w:val=\"end\"/>", "w:pPr holds more than one w:jc"),
            (
                "<w:numPr><w:numId w:val=\"1\"/><w:ilvl w:val=\"0\"/></w:numPr>",
                "w:numPr: w:ilvl must come before w:numId"
            ),
            ("<w:keepNext w:val=\"1\" w:val=\"0\"/>", "w:keepNext has the attribute w:val twice"),
            ("<w:keepNext/>words<w:jc w:val=\"start\"/>", "w:pPr holds text: “words”"),
            ("<w:keepNext/> \n<w14:own/><w:jc w:val=\"start\" w14:own=\"&lt;\"/>", nil),
        ] as [(StaticString, String?)]
    )
    func markupIsHeldAgainstTheTablesToo(_ sample: (markup: StaticString, fault: String?)) {
        let faults = faults { xml in
            xml.element("w:p", WordNames.namespaces) { xml.element("w:pPr") { xml.constant(sample.markup) } }
        }
        #expect(faults == [sample.fault].compactMap(\.self))
    }

    @Test func elementsThatHaveToBeThereAreMissed() {
        let faults = faults { xml in
            xml.element("w:tbl", WordNames.namespaces) {
                xml.element("w:tblPr")
                xml.element("w:tr") { xml.element("w:tc") { xml.element("w:p") } }
            }
        }
        #expect(faults == ["w:tbl: w:tblGrid must come before w:tr", "w:tbl ends without w:tblGrid"])
        let empty = self.faults { xml in xml.element("w:num", WordNames.namespaces) }
        #expect(empty == ["w:num ends without w:abstractNumId"])
    }

    @Test func namesThatAreNotThereAreRefusedWithThoseThatAre() {
        let faults = faults { xml in
            xml.element("w:sectPr", WordNames.namespaces) {
                xml.element("w:cols", ["w:spaces": "1"])
                xml.element("w:p")
            }
        }
        #expect(faults.count == 2)
        #expect(faults.first?.hasPrefix("w:cols has no attribute w:spaces; it has: w:equalWidth, ") == true)
        #expect(faults.last?.hasPrefix("w:p is not allowed in w:sectPr; allowed are ") == true)
    }

    @Test func elementsWithoutPrefixBelongToTheNamespaceOfTheirRoot() {
        let faults = faults { xml in
            xml.element("worksheet", ["xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"]) {
                xml.element("pageMargins")
                xml.element("sheetData") {
                    var row = XMLFragment()
                    row.constant("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a &lt; b</t></is></c><v>1</v></row>")
                    xml.fragment(row)
                }
            }
        }
        #expect(
            faults == [
                "x:worksheet: x:sheetData must come before x:pageMargins",
                "x:v is not allowed in x:row; allowed are x:c, x:extLst",
            ]
        )
    }

    @Test func everyWriterOfThisFloorIsGuarded() {
        #expect(XMLWriter(standalone: true).observer is PartGuard)
        #expect(XMLWriter().observer == nil)
    }

    /// What a guard says to what is written.
    private func faults(_ write: (XMLWriter) -> Void) -> [String] {
        let faults = Mutex<[String]>([])
        let xml = XMLWriter()
        xml.observer = PartGuard { fault in faults.withLock { $0.append(fault) } }
        write(xml)
        return faults.withLock { $0 }
    }
}
