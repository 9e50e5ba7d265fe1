package import Curriculum
import Markup
import Reference

extension CourseFile {
    /// Writes a course as XML that `read` gives back as an equal course.
    package static func xml(_ course: Course) -> [UInt8] {
        let xml = XMLWriter(indented: true)
        xml.element("course", ["xmlns": namespace]) {
            CourseXML(out: XMLRecordWriter(xml: xml)).write(course)
        }
        return xml.finish()
    }
}

private struct CourseXML {
    let out: XMLRecordWriter

    func write(_ course: Course) {
        let profile = course.profile
        out.token("format", "cadre/course/1")
        out.token("id", course.id)
        out.token("version", profile.version)
        out.token("revised", profile.revised)
        out.token("language", profile.language.rawValue)
        out.token("framework", profile.framework)
        out.tokens("audience", profile.audience)
        out.token("trainer_ratio", profile.trainerRatio)
        out.token("marking", profile.marking)
        out.tokens("languages", profile.languages.map(\.rawValue))
        out.text("title", profile.title)
        out.text("aim", profile.aim)
        out.record("participants") {
            out.token("min", profile.participants.lowerBound)
            out.token("max", profile.participants.upperBound)
        }
        out.text("delivery", profile.delivery)
        out.texts("prerequisites", profile.prerequisites)
        out.records("outcomes", "outcome", course.outcomes, outcome)
        out.records("modules", "module", course.modules, module)
        out.records("assessments", "assessment", course.assessments, assessment)
        out.records("team", "role", course.team) { role in
            out.token("id", role.id)
            out.token("count", role.count)
            out.tokens("days", role.days)
            out.text("role", role.role)
        }
        out.records("rooms", "room", course.rooms) { room in
            out.token("id", room.id)
            out.token("capacity", room.capacity)
            out.text("name", room.name)
        }
        out.records("programme", "day", course.programme, day)
        out.texts("materials", profile.materials)
        out.texts("measures", profile.measures)
        out.texts("follow_up", profile.followUp)
        out.texts("references", profile.references)
        out.record("control") {
            out.token("next_review", profile.control.nextReview)
            out.text("author", profile.control.author)
            out.text("reviewer", profile.control.reviewer)
            out.text("approver", profile.control.approver)
        }
        out.records("accepted", "acceptance", course.accepted) { acceptance in
            out.token("rule", acceptance.rule)
            out.token("subject", acceptance.subject)
            out.text("reason", acceptance.reason)
        }
    }

    private func outcome(_ outcome: LearningOutcome) {
        out.token("id", outcome.id)
        out.token("verb", outcome.verb)
        out.token("bloom", outcome.bloom.rawValue)
        out.tokens("competencies", outcome.competencies)
        out.text("condition", outcome.condition)
        out.text("performance", outcome.performance)
        out.text("standard", outcome.standard)
    }

    private func module(_ module: CourseModule) {
        out.token("id", module.id)
        out.token("minutes", module.minutes.count)
        out.text("title", module.title)
        out.text("objective", module.objective)
        out.records("sessions", "session", module.sessions, session)
    }

    private func session(_ session: Session) {
        out.token("id", session.id)
        out.token("kind", session.kind.rawValue)
        out.token("minutes", session.minutes.count)
        out.tokens("methods", session.methods.map(\.rawValue))
        out.tokens("outcomes", session.outcomes)
        out.tokens("competencies", session.competencies)
        out.token("sensitivity", session.sensitivity.rawValue)
        out.token("debrief", session.debrief)
        out.tokens("after", session.after)
        out.tokens("led_by", session.leaders)
        out.token("room", session.room)
        out.token("marking", session.marking)
        out.text("title", session.title)
        out.text("objective", session.objective)
        out.texts("materials", session.materials)
        if let lesson = session.lesson { out.record("lesson") { write(lesson) } }
    }

    private func write(_ lesson: LessonPlan) {
        out.text("relevance", lesson.relevance)
        out.texts("key_messages", lesson.keyMessages)
        out.texts("preparation", lesson.preparation)
        out.records("steps", "step", lesson.steps) { step in
            out.token("minutes", step.minutes.count)
            out.token("method", step.method.rawValue)
            out.text("title", step.title)
            out.text("facilitator", step.facilitator)
            out.text("participants", step.participants)
            out.texts("materials", step.materials)
            out.text("check", step.check)
        }
        if let activity = lesson.activity {
            out.record("activity") {
                out.text("title", activity.title)
                out.text("purpose", activity.purpose)
                out.texts("instructions", activity.instructions)
                out.text("product", activity.product)
            }
        }
        out.record("assessment") {
            out.text("evidence", lesson.evidence)
            out.texts("criteria", lesson.criteria)
        }
        out.records("questions", "question", lesson.questions) { question in
            out.text("ask", question.question)
            out.text("expect", question.answer)
        }
        out.texts("pitfalls", lesson.pitfalls)
        out.text("wellbeing", lesson.wellbeing)
        out.texts("adaptations", lesson.adaptations)
        out.texts("references", lesson.references)
    }

    private func assessment(_ assessment: Assessment) {
        out.token("id", assessment.id)
        out.token("kind", assessment.kind.rawValue)
        out.token("level", assessment.level.rawValue)
        out.token("items", assessment.items)
        out.tokens("outcomes", assessment.outcomes)
        out.text("title", assessment.title)
        out.text("pass", assessment.pass)
        out.text("when", assessment.time)
        out.text("owner", assessment.owner)
    }

    private func day(_ day: CourseDay) {
        out.token("start", day.start)
        out.token("end", day.end)
        out.tokens("sessions", day.sessions)
        out.text("theme", day.theme)
        out.records("fixed", "block", day.fixed) { block in
            out.token("kind", block.kind.rawValue)
            out.token("start", block.slot.start)
            out.token("minutes", block.slot.length.count)
            out.token("assessment", block.assessment)
        }
    }
}
