package import Needs
package import Reference

/// What can be chosen in forms, as it is written in them and read from them again.
package enum FormEntries {
    /// What stands for "does not know" in data, where a survey tool asks for a value.
    package static let doesNotKnowValue = "do_not_know"

    /// The entry that says that the respondent does not know.
    package static func doesNotKnow(in language: Language) -> String {
        switch language {
        case .english: "Do not know"
        case .french: "Ne sait pas"
        case .spanish: "No sabe"
        case .arabic: "لا أعرف"
        }
    }

    /// The entry that says that a choice is chosen.
    package static func yes(in language: Language) -> String {
        switch language {
        case .english: "Yes"
        case .french: "Oui"
        case .spanish: "Sí"
        case .arabic: "نعم"
        }
    }

    /// The entry that says that a choice is not chosen.
    package static func no(in language: Language) -> String {
        switch language {
        case .english: "No"
        case .french: "Non"
        case .spanish: "No"
        case .arabic: "لا"
        }
    }

    /// Whether a text says that a choice is chosen, in any language; `nil` when it says neither.
    package static func isYes(_ text: String) -> Bool? {
        let folded = text.trimmed.lowercased()
        if ["1", "x", "✓", "✔", "☑", "☒", "true"].contains(folded) { return true }
        if ["0", "☐", "false"].contains(folded) { return false }
        if Language.allCases.contains(where: { yes(in: $0).lowercased() == folded }) { return true }
        return Language.allCases.contains { no(in: $0).lowercased() == folded } ? false : nil
    }

    /// The entry for a point of a scale: its number and what it means, "4 – Very important".
    package static func rating(_ rating: Int, on scale: RatingScale, in language: Language) -> String {
        guard let label = scale.label(of: rating)?.words(for: language).text else { return String(rating) }
        return "\(rating) – \(label)"
    }

    /// The entries for choices in order: what each is called, with its value where two are called the same.
    package static func entries(of choices: Choices, in language: Language) -> [String] {
        let labels = choices.all.map { $0.label.words(for: language).text.onOneLine }
        let counts = Dictionary(labels.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        return zip(choices.all, labels)
            .map { choice, label in
                let isAmbiguous =
                    counts[label.lowercased(), default: 0] > 1 || isEmptyAnswer(label) || label.utf16.count > 200
                return isAmbiguous ? "\(label.prefix(150)) (\(choice.value))" : label
            }
    }

    /// What stands at the head of an aspect's column: what it is called, and below it what is asked.
    package static func header(of aspect: AspectQuestion, in language: Language) -> String {
        "\(aspect.aspect.title.words(for: language).text)\n\(aspect.wording.words(for: language).text)"
    }

    /// Whether a text could be taken for "does not know".
    private static func isEmptyAnswer(_ label: String) -> Bool {
        Language.allCases.contains { doesNotKnow(in: $0).lowercased() == label.lowercased() }
    }
}

extension String {
    /// The text with every run of blanks and line ends as one blank.
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
