package import Documents
package import Reference

/// A picture of needs figures: as an SVG document that stands by itself, and as blocks of a document whose charts and
/// tables can be edited.
package protocol NeedsChart: Sendable {
    /// What the picture shows, in one line.
    var caption: Wording { get }

    /// What the picture says, for those who cannot see it.
    func alternativeText(in language: Language) -> String

    /// The picture as an SVG document, whose direction, numbers and words of its own are those of a language.
    ///
    /// The same figures give the same bytes.
    func svg(in language: Language) -> [UInt8]

    /// The blocks that show the same in a document in a language.
    func blocks(in language: Language) -> [Block]
}
