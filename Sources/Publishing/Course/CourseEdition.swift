package import Curriculum
package import Documents
package import Needs
package import Reference
package import Workshops

/// Everything that the documents of a course are made from.
package struct CourseEdition: Sendable {
    /// The course.
    package let course: Course

    /// The framework that it builds on.
    package let framework: CompetencyFramework

    /// Its timetable.
    package let agenda: Agenda

    /// The labels of documents.
    package let labels: LabelCatalogue

    /// The markings of the organisation.
    package let markings: MarkingScheme?

    /// The needs that it answers, where they are known.
    package let needs: NeedsEvidence?

    /// Puts an edition together.
    package init(
        course: Course,
        framework: CompetencyFramework,
        agenda: Agenda,
        labels: LabelCatalogue,
        markings: MarkingScheme? = nil,
        needs: NeedsEvidence? = nil
    ) {
        self.course = course
        self.framework = framework
        self.agenda = agenda
        self.labels = labels
        self.markings = markings
        self.needs = needs
    }
}

/// The ranked needs of all countries, by competency.
package struct NeedsEvidence: Sendable {
    /// The survey that they come from.
    package let survey: Survey

    private let cells: [CompetencyID: NeedCell]

    /// Takes the figures of all countries from a survey's tables.
    package init(survey: Survey, tables: [NeedsTable]) {
        self.survey = survey
        let all = tables.first { $0.scope == .all }
        cells = Dictionary(
            zip(survey.items.map(\.competency), all?.cells ?? []),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The figures of a competency, where they may be shown.
    package func figures(of competency: CompetencyID) -> NeedFigures? { cells[competency]?.figures }

    /// Competencies with figures that may be shown, by rank.
    package func ranked(_ competencies: [CompetencyID]) -> [(competency: CompetencyID, figures: NeedFigures)] {
        competencies.compactMap { id in figures(of: id).map { (id, $0) } }
            .sorted { ($0.1.rank ?? .max, $0.0) < ($1.1.rank ?? .max, $1.0) }
    }
}

/// A document that was written in one language, and what of it is not in that language.
package struct EditedDocument: Sendable {
    /// The document's file name in its package.
    package let name: String

    /// The document.
    package let document: Document

    /// Texts that stand in the course's own language because nobody has translated them.
    package let untranslated: Int
}

extension CourseEdition {
    /// The lines at the head and the foot of every page.
    func document(
        _ name: String,
        kind: String,
        title: Wording,
        _ phrases: Phrasebook,
        _ blocks: [Block],
        of sessions: [Session]? = nil
    ) -> EditedDocument {
        let profile = course.profile
        let opening = blocks.firstIndex { if case .paragraph = $0 { false } else { true } } ?? blocks.count
        let notice = phrases.untranslated.isEmpty ? [] : [untranslatedNote(phrases)]
        let document = Document(
            properties: DocumentProperties(
                title: "\(phrases(kind)) – \(title.text)",
                subject: profile.title.words(for: phrases.language).text,
                keywords: [course.id.text, "\(course.id.text) \(profile.version)"],
                language: phrases.language,
                date: profile.revised
            ),
            header: PageLine(
                leading: [.plain("\(course.id.text)  ", phrases.language), phrases.words(profile.title)],
                trailing: [phrases.label(kind)]
            ),
            footer: PageLine(
                leading: [
                    phrases.plain(
                        "\(phrases("version_x", x: profile.version)) · \(profile.revised.words(in: phrases.language))"
                    )
                ],
                trailing: phrases.line("page_x_of_y", x: .pageNumber, y: .pageCount)
            ),
            blocks: Blocks(blocks[..<opening] + notice + blocks[opening...]),
            marking: marking(of: sessions ?? course.sessions)?.title.words(for: phrases.language)
        )
        return EditedDocument(name: name, document: document, untranslated: phrases.untranslated.count)
    }

    /// The highest marking of the course and of the sessions that a document is about.
    func marking(of sessions: [Session]) -> Marking? {
        markings?.highest(of: [course.profile.marking].compactMap(\.self) + sessions.compactMap(\.marking))
    }

    private func untranslatedNote(_ phrases: Phrasebook) -> Block {
        let language = phrases("language_\(course.profile.language.rawValue)")
        return .paragraph(Paragraph(.minor, [phrases.plain(phrases("untranslated_note", x: language))]))
    }
}
