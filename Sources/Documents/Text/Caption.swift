package import Reference

/// The label and the title of a table or a figure: "Table 2 – Needs by region".
///
/// Tables and figures are counted apart, each from 1.
package struct Caption: Sendable {
    /// What it belongs to.
    package let kind: Kind

    /// Its title.
    package let text: [Inline]

    /// The name by which other places refer to it, unique in the document.
    package let anchor: String

    /// Creates a caption.
    package init(_ kind: Kind, _ text: [Inline], anchor: String) {
        self.kind = kind
        self.text = text
        self.anchor = anchor
    }

    /// What a caption belongs to.
    package enum Kind: String, CaseIterable, Sendable {
        /// A table, above which it stands.
        case table

        /// A picture or a chart, below which it stands.
        case figure

        /// Its name before the number.
        package func label(in language: Language) -> String {
            switch (self, language) {
            case (.table, .english): "Table"
            case (.table, .french): "Tableau"
            case (.table, .spanish): "Tabla"
            case (.table, .arabic): "الجدول"
            case (.figure, .english), (.figure, .french): "Figure"
            case (.figure, .spanish): "Figura"
            case (.figure, .arabic): "الشكل"
            }
        }
    }
}
