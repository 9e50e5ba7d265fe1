package import Curriculum
import Documents
package import Reference

extension CourseEdition {
    /// The lesson plan of a session.
    package func lessonPlan(of session: Session, in language: Language) -> EditedDocument {
        let phrases = Phrasebook(labels, language: language)
        let parts = LessonBlocks(edition: self, phrases: phrases, session: session, level: 1)
        var blocks: [Block] = [
            .paragraph(
                Paragraph(.kicker, [phrases.plain("\(phrases("lesson_plan_title")) · \(session.id)")])
            ),
            .paragraph(Paragraph(.title, [phrases.words(session.title)])),
        ]
        if let module = course.module(of: session.id) {
            blocks.append(.paragraph(Paragraph(.subtitle, [phrases.words(module.title)])))
        }
        blocks += parts.identification()
        blocks += parts.notice() + parts.aim()
        if let lesson = session.lesson {
            blocks += parts.relevance(lesson) + parts.audience() + parts.outcomes() + parts.messages(lesson)
            blocks += parts.preparation(lesson) + parts.runSheet(lesson) + parts.activity(lesson)
            blocks += parts.assessment(lesson) + parts.questions(lesson) + parts.pitfalls(lesson) + parts.resources()
            blocks += parts.adaptations(lesson) + parts.references(lesson)
        } else {
            blocks += parts.audience() + parts.outcomes() + parts.resources()
            blocks.append(.paragraph(Paragraph([phrases.label("no_lesson_plan")])))
        }
        blocks += control(phrases)
        let name = "lesson-plans/\(session.id).docx"
        return document(
            name,
            kind: "lesson_plan_title",
            title: phrases.wording(session.title),
            phrases,
            blocks,
            of: [session]
        )
    }

    /// Who answers for the text, and when it is looked at again.
    func control(_ phrases: Phrasebook) -> [Block] {
        let control = course.profile.control
        func text(_ text: LocalisedText?) -> [Inline] { text.map { [phrases.words($0)] } ?? [] }
        let date = control.nextReview?.words(in: phrases.language) ?? ""
        return [phrases.heading("document_control", level: 1, anchor: "control")]
            + phrases.facts(
                [
                    ("author", text(control.author)), ("reviewed_by", text(control.reviewer)),
                    ("approved_by", text(control.approver)), ("version", [phrases.plain(course.profile.version)]),
                    ("revised", [phrases.plain(course.profile.revised.words(in: phrases.language))]),
                    ("next_review", [phrases.plain(date)]),
                ],
                title: phrases("document_control")
            )
    }
}
