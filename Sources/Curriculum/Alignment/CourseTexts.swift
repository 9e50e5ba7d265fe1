package import Reference

extension Course {
    /// The texts that stand on agenda and syllabus.
    var headlineTexts: [(CourseSubject, LocalisedText)] {
        var texts: [(CourseSubject, LocalisedText)] = [
            (CourseSubject(.course, "title"), profile.title), (CourseSubject(.course, "aim"), profile.aim),
        ]
        for outcome in outcomes {
            let element = CourseElement.outcome(outcome.id)
            texts.append((CourseSubject(element, "performance"), outcome.performance))
            if let condition = outcome.condition { texts.append((CourseSubject(element, "condition"), condition)) }
            if let standard = outcome.standard { texts.append((CourseSubject(element, "standard"), standard)) }
        }
        for module in modules {
            texts.append((CourseSubject(.module(module.id), "title"), module.title))
            texts.append((CourseSubject(.module(module.id), "objective"), module.objective))
            for session in module.sessions {
                texts.append((CourseSubject(.session(session.id), "title"), session.title))
                texts.append((CourseSubject(.session(session.id), "objective"), session.objective))
            }
        }
        texts += assessments.map { (CourseSubject(.assessment($0.id), "title"), $0.title) }
        texts += programme.enumerated().map { (CourseSubject(.day($0 + 1), "theme"), $1.theme) }
        return texts
    }

    /// Every text of the course.
    var allTexts: [(CourseSubject, LocalisedText)] {
        let course = CourseSubject(.course)
        var texts = headlineTexts
        texts += (profile.prerequisites + profile.materials + profile.measures + profile.followUp).map { (course, $0) }
        for session in sessions {
            let subject = CourseSubject(.session(session.id))
            texts += session.materials.map { (subject, $0) }
            texts += session.lesson?.texts.map { (subject, $0) } ?? []
        }
        return texts
    }
}

extension LessonPlan {
    /// Every text of the lesson plan.
    package var texts: [LocalisedText] {
        var texts = [relevance] + keyMessages + preparation
        for step in steps {
            texts += [step.title, step.facilitator, step.participants] + step.materials
            texts += [step.check].compactMap(\.self)
        }
        if let activity { texts += [activity.title, activity.purpose, activity.product] + activity.instructions }
        texts += [evidence] + criteria + questions.flatMap { [$0.question, $0.answer] } + pitfalls
        texts += [wellbeing].compactMap(\.self)
        return texts + adaptations + references
    }
}
