package import Needs
package import Reference

/// A study with everything that its workbook and its files of data are made of.
///
/// They hold nothing that the study does not hold: what is hidden there is hidden here, and is said to be.
package struct StudyEdition: Sendable {
    /// The study.
    package let study: NeedsStudy

    /// The framework that the survey's items name competencies of.
    package let framework: CompetencyFramework

    /// The member countries.
    package let register: CountryRegister

    /// What became of the answers that were read; `nil` where it is not known.
    package let receipt: ImportReceipt?

    /// The marking of every page; `nil` for none.
    package let marking: Marking?

    /// The date that the files bear.
    package let date: CalendarDate

    /// Puts them together.
    package init(
        _ study: NeedsStudy,
        framework: CompetencyFramework,
        register: CountryRegister,
        receipt: ImportReceipt? = nil,
        marking: Marking? = nil,
        date: CalendarDate
    ) {
        self.study = study
        self.framework = framework
        self.register = register
        self.receipt = receipt
        self.marking = marking
        self.date = date
    }

    /// The survey.
    var survey: Survey { study.survey }

    /// Whether it is for headquarters alone.
    var isRestricted: Bool { study.options.edition == .restricted }

    /// The name of an item's competency.
    func title(of item: Int, in language: Language) -> Wording {
        let competency = survey.items[item].competency
        return framework.competency(competency)?.title.words(for: language)
            ?? Wording(text: competency.text, language: language)
    }

    /// The name of a country.
    func name(of country: CountryCode, in language: Language) -> Wording {
        register.country(country)?.name.words(for: language) ?? Wording(text: country.text, language: language)
    }
}
