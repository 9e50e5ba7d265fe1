package import Reference

/// A piece of a line.
package enum Inline: Sendable {
    /// Words in a language, with their weight.
    case words(Wording, Emphasis)

    /// A code such as `SG3-O1`, which belongs to no language and reads from left to right in all.
    case code(String)

    /// The line goes on below.
    case lineBreak

    /// The number of the page.
    case pageNumber

    /// The number of pages.
    case pageCount

    /// A mark that leads to a note at the foot of the page.
    case footnote([Inline])

    /// A place that is filled in.
    case field(FormField)

    /// What a heading, a caption or another place with an anchor is called, or the page on which it stands.
    case reference(to: String, Reference)

    /// Plain words in a language.
    package static func plain(_ text: String, _ language: Language) -> Inline {
        .words(Wording(text: text, language: language), .none)
    }

    /// Strong words in a language.
    package static func strong(_ text: String, _ language: Language) -> Inline {
        .words(Wording(text: text, language: language), .strong)
    }

    /// What is said of the place that a line refers to.
    package enum Reference: Sendable {
        /// Its label: "Table 2", or the words of a heading.
        case label

        /// The number of its page.
        case page
    }

    /// How words stand out.
    package enum Emphasis: Sendable {
        /// They do not.
        case none

        /// By weight.
        case strong

        /// By slanted letters; Arabic, which has none, is set heavier.
        case stressed

        /// By being quieter than what stands around them.
        case quiet
    }
}

extension [Inline] {
    /// The language of the first words, which gives a paragraph its direction.
    package var language: Language? {
        for case .words(let wording, _) in self where !wording.text.isEmpty { return wording.language }
        return nil
    }

    /// The words without their looks.
    package var plainText: String {
        reduce(into: "") { text, inline in
            switch inline {
            case .words(let wording, _): text += wording.text
            case .code(let code): text += code
            case .lineBreak: text += " "
            case .pageNumber, .pageCount, .footnote, .field, .reference: break
            }
        }
    }
}
