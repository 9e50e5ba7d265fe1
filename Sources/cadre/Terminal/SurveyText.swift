import Needs
import Reference

/// What a survey asks, for a terminal.
struct SurveyText {
    private let survey: Survey
    private let console: Console

    init(_ survey: Survey, console: Console) {
        self.survey = survey
        self.console = console
    }

    var lines: [String] {
        let aspects = survey.needs.aspects.map(\.aspect.rawValue).joined(separator: ", ")
        let slots = AnswerSlots(survey).all
        return [
            console.strong("\(survey.id) \(survey.title.words(for: .english).text)"),
            "  version \(survey.version), code \(survey.versionCode)",
            "  open from \(survey.period.lowerBound) to \(survey.period.upperBound)",
            "  \(slots.count) questions: \(survey.opening.count) before the needs block, \(survey.items.count) items × "
                + "\(survey.needs.aspects.count) aspects (\(aspects)), \(survey.closing.count) after it",
            "  languages throughout: \(survey.languages.map(\.rawValue).joined(separator: ", "))",
        ] + gaps + ["  all names are unique, and can be columns of every survey tool that Cadre reads"]
    }

    /// Texts that are missing in languages that the title has.
    private var gaps: [String] {
        survey.title.languages.filter { !survey.languages.contains($0) }
            .map { language in
                var missing = survey.questions.filter { $0.texts.contains { $0[language] == nil } }.map(\.name.text)
                missing += survey.needs.aspects.filter { $0.texts.contains { $0[language] == nil } }
                    .map(\.aspect.rawValue)
                if survey.introduction[language] == nil { missing.insert("introduction", at: 0) }
                return "  warning: not everything is in \(language.rawValue): \(missing.joined(separator: ", "))"
            }
    }
}
