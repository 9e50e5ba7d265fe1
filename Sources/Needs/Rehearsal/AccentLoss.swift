internal import Reference

extension String {
    /// The text with plain letters instead of accented ones.
    var withoutAccents: String {
        var written = UnicodeScalarView()
        for scalar in canonicallyDecomposed.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            written.append(scalar)
        }
        return String(written)
    }
}
