import Documents
import Markup

extension [CustomProperty] {
    /// Adds the part that holds them, where there are any, and says how the package relates to it.
    func add(to package: inout OfficePackage) -> [OfficePackage.Relation] {
        guard !isEmpty else { return [] }
        package.add(
            "docProps/custom.xml",
            type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            part
        )
        return [.office("rId4", "custom-properties", "docProps/custom.xml")]
    }

    /// `docProps/custom.xml`: what a file says of itself to the program that reads it again (ISO/IEC 29500-1, 22.3).
    private var part: [UInt8] {
        let xml = XMLWriter(standalone: true)
        xml.element(
            "Properties",
            [
                "xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
            ]
        ) {
            for (position, property) in enumerated() {
                // Properties that users may add begin with number 2 of this set.
                xml.element(
                    "property",
                    [
                        "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(position + 2),
                        "name": property.name,
                    ]
                ) {
                    xml.element("vt:lpwstr", text: property.value)
                }
            }
        }
        return xml.finish()
    }
}
