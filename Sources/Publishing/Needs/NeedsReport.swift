package import Needs
package import Reference

/// The ranked needs of a survey, ready to be shown.
package struct NeedsReport: Sendable {
    /// The survey.
    package let survey: Survey

    /// The framework that its competencies stand in.
    package let framework: CompetencyFramework

    /// Who counts once.
    package let weighting: Weighting

    /// All countries, then each region.
    package let tables: [NeedsTable]

    /// Puts a report together.
    package init(survey: Survey, framework: CompetencyFramework, weighting: Weighting, tables: [NeedsTable]) {
        self.survey = survey
        self.framework = framework
        self.weighting = weighting
        self.tables = tables
    }

    /// The short name of an item's competency in a language.
    package func title(ofItem item: Int, in language: Language) -> String {
        let competency = survey.items[item].competency
        return framework.competency(competency)?.title.words(for: language).text ?? competency.text
    }
}

extension NeedScope {
    /// The scope in English.
    package var words: String {
        switch self {
        case .all: "All countries"
        case .region(let region): region.name
        case .group(let group): group.parts.joined(separator: ", ")
        }
    }

    /// The scope's stable name in data.
    package var key: String {
        switch self {
        case .all: "all"
        case .region(let region): region.rawValue
        case .group(let group): group.parts.joined(separator: ";")
        }
    }
}
