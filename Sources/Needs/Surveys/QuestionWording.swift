package import Reference

/// The words by which a person knows each question of a survey: in forms, and in exports with labels.
package struct QuestionWording: Sendable {
    private let survey: Survey
    private let titles: [LocalisedText]

    /// Prepares the words of a survey about a framework's competencies.
    package init(_ survey: Survey, _ framework: CompetencyFramework) {
        precondition(survey.framework == framework.id, "a survey asks about the competencies of its framework")
        self.survey = survey
        titles = survey.items.map { item in
            guard let competency = framework.competency(item.competency) else {
                preconditionFailure("an item names a competency of its framework")
            }
            return competency.title
        }
    }

    /// What an item is called: the title of its competency.
    package func title(ofItem item: Int) -> LocalisedText { titles[item] }

    /// The label of a question about an item: "AFIS workflow: How well is it done today?".
    ///
    /// It names the item and the aspect, so that no two columns of an export with labels are called the same. In a language
    /// without both, the words of the main language.
    package func label(of aspect: AspectQuestion, ofItem item: Int) -> LocalisedText {
        let title = titles[item]
        var texts: [Language: String] = [:]
        for language in Language.allCases {
            guard let name = title[language], let question = aspect.wording[language] else { continue }
            texts[language] = "\(name): \(question)"
        }
        let main = title.main
        if texts[main] == nil { texts[main] = "\(title.original): \(aspect.wording.words(for: main).text)" }
        guard let label = LocalisedText(texts, main: main) else { preconditionFailure("a title has words") }
        return label
    }
}

extension NeedsAspect {
    /// What an aspect is called at the head of a column.
    package var title: LocalisedText {
        let texts: [Language: String] =
            switch self {
            case .importance:
                [.english: "Importance", .french: "Importance", .spanish: "Importancia", .arabic: "الأهمية"]
            case .current:
                [
                    .english: "Current level", .french: "Niveau actuel", .spanish: "Nivel actual",
                    .arabic: "المستوى الحالي",
                ]
            case .required:
                [
                    .english: "Required level", .french: "Niveau requis", .spanish: "Nivel requerido",
                    .arabic: "المستوى المطلوب",
                ]
            case .frequency:
                [.english: "Frequency", .french: "Fréquence", .spanish: "Frecuencia", .arabic: "الوتيرة"]
            case .difficulty:
                [.english: "Difficulty", .french: "Difficulté", .spanish: "Dificultad", .arabic: "الصعوبة"]
            case .urgency: [.english: "Urgency", .french: "Urgence", .spanish: "Urgencia", .arabic: "الإلحاح"]
            case .organisation:
                [
                    .english: "Help from organisational change", .french: "Apport d’un changement d’organisation",
                    .spanish: "Mejora con cambios organizativos", .arabic: "التحسن بتغيير التنظيم",
                ]
            case .training:
                [
                    .english: "Help from training", .french: "Apport d’une formation",
                    .spanish: "Mejora con capacitación", .arabic: "التحسن بالتدريب",
                ]
            case .officers:
                [
                    .english: "Officers to train", .french: "Agents à former", .spanish: "Agentes por formar",
                    .arabic: "الموظفون المطلوب تدريبهم",
                ]
            case .cause: [.english: "Cause", .french: "Cause", .spanish: "Causa", .arabic: "السبب"]
            }
        guard let title = LocalisedText(texts, main: .english) else { preconditionFailure("every aspect has a name") }
        return title
    }
}
