import Documents
import Reference

/// The words of one document in one language: labels, localised text, and what of it nobody has translated yet.
final class Phrasebook {
    let language: Language
    let labels: LabelCatalogue
    private(set) var untranslated: Set<String> = []
    private(set) var texts: Set<String> = []

    init(_ labels: LabelCatalogue, language: Language) {
        self.labels = labels
        self.language = language
    }

    /// A label.
    func callAsFunction(_ key: String) -> String { labels(key, in: language) }

    /// A label with its placeholders filled.
    func callAsFunction(_ key: String, x: some CustomStringConvertible, y: String = "") -> String {
        labels(key, in: language, x: x.description, y: y)
    }

    /// A label with pieces of a line in its places, such as "Page 3 of 12" with fields for the numbers.
    func line(_ key: String, x: Inline, y: Inline) -> [Inline] {
        var line: [Inline] = []
        var words = ""
        for character in self(key, x: "\u{1}", y: "\u{2}") {
            guard character == "\u{1}" || character == "\u{2}" else {
                words.append(character)
                continue
            }
            if !words.isEmpty { line.append(plain(words)) }
            words = ""
            line.append(character == "\u{1}" ? x : y)
        }
        if !words.isEmpty { line.append(plain(words)) }
        return line
    }

    /// A label as a piece of a line.
    func label(_ key: String) -> Inline { .plain(self(key), language) }

    /// Plain words in the document's language.
    func plain(_ text: String) -> Inline { .plain(text, language) }

    /// A text in the reader's language, else in its own.
    func words(_ text: LocalisedText, _ emphasis: Inline.Emphasis = .none) -> Inline {
        .words(wording(text), emphasis)
    }

    /// The same, as plain words.
    func wording(_ text: LocalisedText) -> Wording {
        let wording = text.words(for: language)
        texts.insert(text.original)
        if wording.language != language { untranslated.insert(text.original) }
        return wording
    }

    /// A sentence that is worked out of several texts, as a piece of a line.
    func words(_ wording: Wording, _ emphasis: Inline.Emphasis = .none) -> Inline { .words(wording, emphasis) }

    /// Texts with commas between.
    func list(_ texts: [LocalisedText]) -> [Inline] {
        Array(texts.map { [words($0)] }.joined(separator: [plain(comma)]))
    }

    /// Words with commas between.
    func list(_ words: [String]) -> Inline { plain(words.joined(separator: comma)) }

    /// A length of time: "60 min".
    func minutes(_ minutes: Minutes) -> String { "\(minutes.count)\u{A0}\(self("minutes_short"))" }

    /// A decimal number as readers of the language write it.
    func number(_ value: Double, digits: Int) -> String {
        let text = value.written(digits: digits)
        return language == .french || language == .spanish ? text.replacing(".", with: ",") : text
    }

    /// What stands between the parts of a list.
    var comma: String { language == .arabic ? "، " : ", " }
}
