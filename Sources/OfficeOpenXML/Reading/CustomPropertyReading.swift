import Archive
import Markup

/// Reads what an Office file says of itself in its custom properties.
package enum CustomPropertyReading {
    /// The properties of a file by their names; none where it has none, or where they cannot be read.
    ///
    /// They stand in `docProps/custom.xml` in the files of every program known here.
    package static func values(in bytes: [UInt8]) -> [String: String] {
        var limits = ZIPReader.Limits()
        limits.partBytes = 64 << 20
        guard let zip = try? ZIPReader(bytes, limits: limits),
            let name = zip.names.first(where: { $0.lowercased() == "docprops/custom.xml" }),
            let part = try? zip.content(of: name), part.count <= 1 << 20,
            let root = try? XMLReader(part, file: name).root
        else { return [:] }
        var values: [String: String] = [:]
        for property in root.elements where property.name == "property" {
            guard let name = property.attribute("name") else { continue }
            values[name] = property.elements.map(\.text).joined()
        }
        return values
    }
}
