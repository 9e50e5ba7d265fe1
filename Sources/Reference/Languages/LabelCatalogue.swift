/// The fixed words of documents, "Coffee break" or "Learning outcomes", by key and language.
package struct LabelCatalogue: Sendable {
    private let labels: [String: LocalisedText]

    /// Creates a catalogue of labels by key.
    package init(_ labels: [String: LocalisedText]) {
        self.labels = labels
    }

    /// The keys that the catalogue holds, sorted.
    package var keys: [String] { labels.keys.sorted() }

    /// Whether the catalogue has a label.
    package func holds(_ key: String) -> Bool { labels[key] != nil }

    /// A label in a language; the key itself where the catalogue has no such label, so that the gap shows.
    package func callAsFunction(_ key: String, in language: Language) -> String {
        labels[key]?.words(for: language).text ?? key
    }

    /// A label in a language with its placeholders `{x}` and `{y}` filled.
    package func callAsFunction(_ key: String, in language: Language, x: String, y: String = "") -> String {
        var filled = ""
        var rest = self(key, in: language)[...]
        while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
            filled += rest[..<brace]
            filled += rest[rest.index(after: brace)..<end] == "x" ? x : y
            rest = rest[rest.index(after: end)...]
        }
        return filled + rest
    }
}
