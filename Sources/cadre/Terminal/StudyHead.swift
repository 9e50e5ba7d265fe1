import Needs
import Publishing
import Reference

/// The lines that say what a study rests on.
struct StudyHead {
    private let made: MadeStudy
    private let words: NeedsWords
    private let console: Console

    init(_ made: MadeStudy, _ language: Language, _ console: Console) {
        self.made = made
        words = NeedsWords(language)
        self.console = console
    }

    /// The head of what is of an edition.
    var lines: [String] { lines([words.name(of: made.study.options.edition)]) }

    /// The head of what has counts of single countries, and so is of no edition.
    var linesOfNoEdition: [String] { lines([]) }

    private func lines(_ edition: [String]) -> [String] {
        let (study, survey) = (made.study, made.asked.survey)
        let people = study.view.respondents.reduce(0, +)
        let rest = [
            words.name(of: study.options.weighting), words.respondents(people),
            words.countries(study.view.countries.count),
        ]
        let facts = ["\(survey.id) \(survey.version)"] + edition + rest
        let width = console.width ?? .max
        return survey.title.words(for: words.language).text.asPlainLine.broken(to: width).map(console.strong)
            + words.list(facts).asPlainLine.broken(to: width)
    }
}
