import Needs
import Reference

/// Reads which choices a text names: by their values, or by their labels in any language of the survey.
struct ChoiceText {
    private let choices: Choices
    private let byLabel: [String: Int]
    private let labels: [(words: [Substring], position: Int)]

    /// Texts beyond the survey's own values and labels are those that an officer mapped.
    init(_ choices: Choices, mapped: [String: Int] = [:]) {
        self.choices = choices
        var byLabel: [String: Int] = [:]
        var twice: Set<String> = []
        func claim(_ text: String, _ position: Int) {
            let folded = TextFolding.fold(text)
            guard !folded.isEmpty else { return }
            if let other = byLabel.updateValue(position, forKey: folded), other != position { twice.insert(folded) }
        }
        for (position, choice) in choices.all.enumerated() {
            for language in choice.label.languages { claim(choice.label[language] ?? "", position) }
        }
        // A label that two choices share names neither.
        for text in twice { byLabel[text] = nil }
        for (text, position) in mapped { byLabel[TextFolding.fold(text)] = position }
        self.byLabel = byLabel
        labels = byLabel.map { (words: $0.key.utf8.split(separator: 0x20).map(Substring.init), position: $0.value) }
            .sorted { ($1.words.count, $0.position) < ($0.words.count, $1.position) }
    }

    /// The choice that a text is.
    func position(of text: String) -> Int? {
        if let position = choices.position(of: text) { return position }
        let folded = TextFolding.fold(text)
        if let position = byLabel[folded] { return position }
        // `value. Label` and `Label [value]`, as some tools write both.
        let code = text.codePart
        return code == text ? nil : choices.position(of: code)
    }

    /// The choices that a text names one after the other, ascending, and what of it names none.
    ///
    /// Values stand with blanks, commas, semicolons or bars between them. Labels hold blanks and commas themselves: they
    /// are found as whole labels, the longest first, so that no two readings are possible.
    func positions(of text: String) -> (found: [Int], rest: String?) {
        let tokens = text.split { " ,;|\n".contains($0) }.map(String.init)
        let values = tokens.map { choices.position(of: $0) }
        if !tokens.isEmpty, values.allSatisfy({ $0 != nil }) {
            return (Set(values.compactMap(\.self)).sorted(), nil)
        }
        var words = TextFolding.fold(text).split(separator: " ")[...]
        var found: Set<Int> = []
        var rest: [Substring] = []
        while !words.isEmpty {
            if let label = labels.first(where: { words.starts(with: $0.words) }) {
                found.insert(label.position)
                words = words.dropFirst(label.words.count)
            } else if let first = words.first {
                if let position = choices.position(of: String(first)) {
                    found.insert(position)
                } else {
                    rest.append(first)
                }
                words = words.dropFirst()
            }
        }
        return (found.sorted(), rest.isEmpty ? nil : rest.joined(separator: " "))
    }
}

/// Reads whether a choice was ticked.
struct TickText {
    private let yes: Set<String>

    /// The value and the labels of the choice say yes too.
    init(_ choice: Choice) {
        let labels = choice.label.languages.compactMap { choice.label[$0].map(TextFolding.fold) }
        yes = TickText.yes.union(labels + [TextFolding.fold(choice.value.text)])
    }

    /// What a text says: `nil` for a text that says neither.
    func reading(of text: String) -> Bool? {
        if text == "1" { return true }
        if text == "0" { return false }
        if "✓✔☑☒xX".contains(text) { return true }
        if text == "☐" { return false }
        let folded = TextFolding.fold(text)
        if yes.contains(folded) { return true }
        return TickText.no.contains(folded) ? false : nil
    }

    private static let yes: Set<String> = [
        "1", "true", "yes", "y", "checked", "selected", "oui", "vrai", "si", "verdadero", "نعم",
    ]
    private static let no: Set<String> = [
        "0", "false", "no", "n", "unchecked", "not selected", "non", "faux", "falso", "لا",
    ]
}
