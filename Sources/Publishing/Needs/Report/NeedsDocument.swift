package import Documents
package import Needs
package import Reference

/// The needs report: what a study found, how surely, by which methods, and what follows.
///
/// It prints nothing that the study does not hold, so what is hidden there is hidden here, and is said to be.
package struct NeedsDocument: Sendable {
    /// The study.
    package let study: NeedsStudy

    /// The framework that the survey's items name competencies of.
    package let framework: CompetencyFramework

    /// The member countries.
    package let register: CountryRegister

    /// What became of the answers that were read; `nil` where it is not known.
    package let receipt: ImportReceipt?

    /// The marking of every page.
    package let marking: Marking?

    /// The date that the report bears.
    package let date: CalendarDate

    /// Puts a report together.
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

    /// The report in a language.
    package func document(in language: Language) -> Document {
        let chapters = NeedsChapters(self, NeedsWords(language))
        let words = chapters.words
        let title = study.survey.title.words(for: language)
        let kind = chapters.kind
        return Document(
            properties: DocumentProperties(
                title: "\(kind) – \(title.text)",
                subject: title.text,
                keywords: [study.survey.id.text, "\(study.survey.id.text) \(study.survey.version)"],
                language: language,
                date: date
            ),
            header: PageLine(
                leading: [.code(study.survey.id.text), words.plain("  "), .words(title, .none)],
                trailing: [words.plain(kind)]
            ),
            footer: PageLine(
                leading: [words.plain("\(words.name(of: study.options.edition)) · \(date.words(in: language))")],
                trailing: chapters.pageNumbers
            ),
            blocks: chapters.all,
            marking: marking?.title.words(for: language)
        )
    }

    /// How many of the names and texts that the report shows nobody has translated into a language.
    package func untranslated(in language: Language) -> Int {
        let titles = study.survey.items.compactMap { framework.competency($0.competency)?.title }
        return ([study.survey.title] + titles).count { $0[language] == nil }
    }
}
