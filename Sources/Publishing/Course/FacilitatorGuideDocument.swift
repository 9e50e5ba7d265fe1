import Curriculum
import Documents
package import Reference
import Workshops

extension CourseEdition {
    /// The facilitator guide: how to use it, the course on a page, a checklist, and every session.
    package func facilitatorGuide(in language: Language) -> EditedDocument {
        let phrases = Phrasebook(labels, language: language)
        var blocks: [Block] = [
            .paragraph(Paragraph(.kicker, [phrases.plain("\(phrases("facilitator_guide")) · \(course.id)")])),
            .paragraph(Paragraph(.title, [phrases.words(course.profile.title)])),
            .paragraph(Paragraph(.subtitle, [phrases.words(framework.title)])),
        ]
        blocks += courseFacts(phrases)
        blocks += [
            .contents(title: phrases("table_of_contents"), depth: 1),
            .heading(
                Heading(level: 1, text: [phrases.label("how_to_use")], anchor: "how-to-use", startsPage: true)
            ),
            .paragraph(Paragraph([phrases.label("how_to_use_text")])),
            phrases.heading("course_on_a_page", level: 1, anchor: "course-on-a-page"),
            .paragraph(Paragraph([phrases.words(course.profile.aim)])),
            .list(
                List(
                    .bullet,
                    course.outcomes.map { outcome in
                        [
                            .code(course.shortLabel(outcome.id.text)), phrases.plain("  "),
                            phrases.words(outcome.sentence(for: phrases.language)),
                        ]
                    }
                )
            ), .table(sessionsAtAGlance(phrases)),
        ]
        blocks += checklist(phrases)
        if !course.profile.measures.isEmpty {
            blocks += [
                phrases.heading("safeguarding_measures", level: 1, anchor: "measures"),
                phrases.bullets(course.profile.measures),
            ]
        }
        for id in agenda.sessions {
            if let session = course.session(id) { blocks += chapter(of: session, phrases) }
        }
        blocks += control(phrases)
        return document(
            "facilitator-guide.docx",
            kind: "facilitator_guide",
            title: phrases.wording(course.profile.title),
            phrases,
            blocks
        )
    }

    /// All sessions with day and time, one line each.
    private func sessionsAtAGlance(_ phrases: Phrasebook) -> Table {
        let columns = ["time", "code", "session_title", "learning_outcomes", "duration"]
        var rows = [TableRow(columns.map { TableCell(.cellHeader, [phrases.label($0)]) })]
        for day in agenda.days {
            let theme = course.programme[day.number - 1].theme
            let title = [phrases.plain(phrases("day_x", x: day.number) + " · "), phrases.words(theme)]
            rows.append(TableRow([TableCell(.cellHeader, title, span: 5)], isTinted: true))
            for entry in day.entries {
                guard case .session(let id) = entry.content, let session = course.session(id) else { continue }
                rows.append(
                    TableRow([
                        TableCell(.minor, [phrases.plain(entry.slot.description)]),
                        TableCell(.minor, [.code(course.shortLabel(id.text))]),
                        TableCell(.minor, [phrases.words(session.title)]),
                        TableCell(.minor, [phrases.outcomeLabels(session.outcomes, in: course)]),
                        TableCell(.minor, [phrases.plain(phrases.minutes(session.minutes))]),
                    ])
                )
            }
        }
        return Table(
            .facts,
            columns: [14, 10, 50, 15, 11],
            headerRows: 1,
            rows: rows,
            title: phrases("course_on_a_page"),
            description: phrases.contents(columns.map { phrases($0) }, rows: rows.count - 1)
        )
    }

    private func chapter(of session: Session, _ phrases: Phrasebook) -> [Block] {
        let parts = LessonBlocks(edition: self, phrases: phrases, session: session, level: 2)
        var blocks: [Block] = [
            .heading(
                Heading(
                    level: 1,
                    text: [
                        .words(
                            Wording(text: course.shortLabel(session.id.text) + "  ", language: phrases.language),
                            .none
                        ),
                        phrases.words(session.title),
                    ],
                    anchor: session.id.text,
                    startsPage: true
                )
            )
        ]
        blocks += parts.identification()
        blocks += parts.notice()
        blocks += [
            phrases.heading("enabling_objective_heading", level: 2, anchor: "\(session.id)-objective"),
            .paragraph(Paragraph([phrases.words(session.objective)])),
        ]
        guard let lesson = session.lesson else {
            return blocks + [.paragraph(Paragraph([phrases.label("no_lesson_plan")]))]
        }
        blocks += parts.messages(lesson) + parts.preparation(lesson) + parts.runSheet(lesson) + parts.activity(lesson)
        return blocks + parts.assessment(lesson) + parts.questions(lesson) + parts.pitfalls(lesson)
    }

    private func checklist(_ phrases: Phrasebook) -> [Block] {
        var blocks = [phrases.heading("checklist", level: 1, anchor: "checklist")]
        for stage in FacilitatorChecklist.stages {
            blocks.append(phrases.heading("checklist_\(stage)", level: 2, anchor: "checklist-\(stage)"))
            blocks.append(.list(List(.box, FacilitatorChecklist.tasks(of: stage, phrases).map { [phrases.plain($0)] })))
        }
        return blocks
    }
}
