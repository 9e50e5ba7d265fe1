package import Needs
package import Reference

/// A survey with everything that its forms are made of.
package struct SurveyEdition: Sendable {
    /// The survey.
    package let survey: Survey

    /// The framework whose competencies it asks about.
    package let framework: CompetencyFramework

    /// The countries that can be chosen.
    package let register: CountryRegister

    /// The fixed words of forms.
    package let labels: LabelCatalogue

    /// The marking on every page; `nil` for none.
    package let marking: Marking?

    /// Puts them together.
    package init(
        survey: Survey,
        framework: CompetencyFramework,
        register: CountryRegister,
        labels: LabelCatalogue,
        marking: Marking? = nil
    ) {
        self.survey = survey
        self.framework = framework
        self.register = register
        self.labels = labels
        self.marking = marking
    }

    /// What an item asks about.
    func title(of item: SurveyItem) -> LocalisedText? { framework.competency(item.competency)?.title }

    /// The names of the countries in a language, as its readers sort them, with the codes.
    func countries(in language: Language) -> [(code: CountryCode, name: String)] {
        register.countries
            .map { (code: $0.code, name: $0.name.words(for: language).text) }
            .map { (country: $0, key: TextFolding.fold($0.name)) }
            .sorted { ($0.key, $0.country.code) < ($1.key, $1.country.code) }
            .map(\.country)
    }
}
