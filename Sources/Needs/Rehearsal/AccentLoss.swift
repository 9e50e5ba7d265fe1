internal import Foundation

extension String {
    /// The text with plain letters instead of accented ones.
    var withoutAccents: String {
        var written = UnicodeScalarView()
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            written.append(scalar)
        }
        return String(written)
    }
}
