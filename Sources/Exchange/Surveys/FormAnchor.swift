package import Needs
package import Reference

/// What a place in a form of a survey is for, as a program reads it there.
///
/// Those who write forms and those who read them again share these texts, so that neither can drift away. They are plain
/// ASCII without blanks, never longer than 120 characters.
package enum FormAnchor: Hashable, Sendable {
    /// The answer to a question; in a table of items, its name is worked out of item and aspect.
    case question(QuestionName)

    /// Whether one of several choices is chosen.
    case choice(QuestionName, Identifier<Choice>)

    /// The row of an item of the needs block.
    case item(ItemID)

    /// The column of an aspect of the needs block.
    case aspect(NeedsAspect)

    /// The column of the answers to all other questions.
    case answers

    /// A row or a column of the form's own words, where nothing is answered.
    case words

    /// The form itself: the version code of its survey and its language.
    case form(versionCode: String, Language)

    /// The text that stands in the form.
    package var text: String {
        switch self {
        case .question(let name): "cadre:question:\(name)"
        case .choice(let name, let value): "cadre:choice:\(name)/\(value)"
        case .item(let id): "cadre:item:\(id)"
        case .aspect(let aspect): "cadre:aspect:\(aspect.rawValue)"
        case .answers: "cadre:answers"
        case .words: "cadre:words"
        case .form(let code, let language): "cadre:form:\(language.rawValue):\(code)"
        }
    }

    /// Reads a text, or `nil` when it is none of these; blanks around it do not matter.
    package init?(_ text: String) {
        let pieces = text.trimmed.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard pieces.first == "cadre", pieces.count > 1 else { return nil }
        let rest = pieces.count == 3 ? pieces[2] : ""
        switch pieces[1] {
        case "question":
            guard let name = QuestionName(rest) else { return nil }
            self = .question(name)
        case "choice":
            let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let name = QuestionName(parts[0]), let value = Identifier<Choice>(parts[1]) else {
                return nil
            }
            self = .choice(name, value)
        case "item":
            guard let id = ItemID(rest) else { return nil }
            self = .item(id)
        case "aspect":
            guard let aspect = NeedsAspect(rawValue: rest) else { return nil }
            self = .aspect(aspect)
        case "answers" where pieces.count == 2: self = .answers
        case "words" where pieces.count == 2: self = .words
        case "form":
            let parts = rest.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let language = Language(rawValue: parts[0]), parts[1].utf8.count <= 150 else {
                return nil
            }
            self = .form(versionCode: parts[1], language)
        default: return nil
        }
    }

    /// What a form's properties say of it, by the names that they have there.
    package enum Property: String, CaseIterable, Sendable {
        /// The identifier of the survey.
        case survey = "cadre.form"

        /// The version code of the survey.
        case version = "cadre.version"

        /// The language of the form.
        case language = "cadre.language"
    }
}

extension FormAnchor {
    /// The name of the question of a survey tool that is never shown and holds the version code; no question of a survey has
    /// it.
    package static let calculation = "cadre_form"
}
