import Curriculum
import Documents
import Reference
import Workshops

/// The parts of a lesson plan, in the fixed order of lesson plans.
///
/// The order joins those of UN CPTM, DHS, TCOLE, IUPD, DOE and Navy lesson plans: docs/documents.md.
struct LessonBlocks {
    let edition: CourseEdition
    let phrases: Phrasebook
    let session: Session

    /// The level of the headings of its parts.
    let level: Int

    private var course: Course { edition.course }

    // MARK: 1 to 6. What the session is, for whom, and to what end

    func identification() -> [Block] {
        let place = edition.agenda.places[session.id]
        return phrases.facts(
            [
                (
                    "time",
                    place.map {
                        [phrases.plain(phrases("day_x", x: $0.day)), phrases.dot, phrases.plain($0.slot.description)]
                    } ?? []
                ),
                ("duration", [phrases.plain(phrases.minutes(session.minutes))]),
                ("method", [phrases.methods(of: session)]),
                ("led_by", phrases.leaders(of: session, in: course)),
                ("room", phrases.room(of: session, in: course)),
                ("learning_outcomes", [phrases.outcomeLabels(session.outcomes, in: course)]),
                ("sensitivity", [phrases.label("sensitivity_\(session.sensitivity.rawValue)")]),
                ("number_of_participants", [phrases.plain(course.profile.participants.words)]),
            ],
            title: phrases("lesson_plan_title")
        )
    }

    func notice() -> [Block] {
        guard session.sensitivity >= .sensitiveTopic, let wellbeing = session.lesson?.wellbeing else { return [] }
        return [
            .paragraph(
                Paragraph(.notice, [.strong(phrases("content_notice"), phrases.language)], keepsWithNext: true)
            ), .paragraph(Paragraph(.notice, [phrases.words(wellbeing)])),
        ]
    }

    func aim() -> [Block] {
        guard let module = course.module(of: session.id) else { return [] }
        return [heading("aim"), .paragraph(Paragraph([phrases.words(module.objective)]))]
    }

    func relevance(_ lesson: LessonPlan) -> [Block] {
        [heading("relevance"), .paragraph(Paragraph([phrases.words(lesson.relevance)]))]
    }

    func audience() -> [Block] {
        let names = course.profile.audience.compactMap(edition.framework.audience).map(\.title)
        guard !names.isEmpty else { return [] }
        return [heading("target_audience_heading"), .paragraph(Paragraph(phrases.list(names)))]
            + (course.profile.prerequisites.isEmpty
                ? [] : [heading("prerequisites"), phrases.bullets(course.profile.prerequisites)])
    }

    func outcomes() -> [Block] {
        let outcomes = session.outcomes.compactMap(course.outcome)
        var blocks: [Block] = []
        if !outcomes.isEmpty {
            blocks = [heading("terminal_outcome"), .table(OutcomeTable(course, phrases).table(outcomes))]
        }
        return blocks + [
            heading("enabling_objective_heading"), .paragraph(Paragraph([phrases.words(session.objective)])),
        ]
    }

    // MARK: 7 and 8. What happens

    func messages(_ lesson: LessonPlan) -> [Block] { bullets("key_messages", lesson.keyMessages) }

    func preparation(_ lesson: LessonPlan) -> [Block] {
        guard !lesson.preparation.isEmpty else { return [] }
        return [heading("preparation"), .list(List(.box, lesson.preparation.map { [phrases.words($0)] }))]
    }

    func runSheet(_ lesson: LessonPlan) -> [Block] {
        let start = edition.agenda.places[session.id]?.slot.start
        var elapsed = Minutes.zero
        var rows = [
            TableRow(
                ["time", "step", "facilitator_does", "participants_do"]
                    .map {
                        TableCell(.cellHeader, [phrases.label($0)])
                    }
            )
        ]
        for step in lesson.steps {
            rows.append(row(of: step, from: elapsed, start: start))
            elapsed = elapsed + step.minutes
        }
        let table = Table(
            .ruled,
            columns: [11, 24, 36, 29],
            headerRows: 1,
            rows: rows,
            title: phrases("run_sheet"),
            description: phrases("run_sheet_table")
        )
        return [heading("run_sheet"), .table(table)]
    }

    private func row(of step: LessonStep, from elapsed: Minutes, start: MinuteOfDay?) -> TableRow {
        let time = start?.later(by: elapsed)?.description ?? "+\(elapsed.count)"
        var what = [
            Paragraph(.cell, [phrases.words(step.title, .strong)]),
            Paragraph(.minor, [phrases.plain(phrases.method(step.method))]),
        ]
        if !step.materials.isEmpty { what.append(Paragraph(.minor, phrases.list(step.materials))) }
        var doing = [Paragraph(.cell, [phrases.words(step.participants)])]
        if let check = step.check {
            doing.append(Paragraph(.minor, [.strong(phrases("check_of_learning"), phrases.language)]))
            doing.append(Paragraph(.minor, [phrases.words(check)]))
        }
        return TableRow([
            TableCell([
                Paragraph(.cellHeader, [phrases.plain(time)]),
                Paragraph(.minor, [phrases.plain(phrases.minutes(step.minutes))]),
            ]),
            TableCell(what), TableCell(.cell, [phrases.words(step.facilitator)]), TableCell(doing),
        ])
    }

    func activity(_ lesson: LessonPlan) -> [Block] {
        guard let activity = lesson.activity else { return [] }
        var paragraphs = [
            Paragraph(.cell, [phrases.words(activity.title, .strong)]),
            Paragraph(.cell, [phrases.words(activity.purpose)]),
            Paragraph(.boxHeader, [phrases.label("instructions")]),
        ]
        for (number, instruction) in activity.instructions.enumerated() {
            let wording = phrases.wording(instruction)
            let numbered = Wording(text: "\(number + 1). \(wording.text)", language: wording.language)
            paragraphs.append(Paragraph(.cell, [phrases.words(numbered)]))
        }
        paragraphs.append(Paragraph(.boxHeader, [phrases.label("product")]))
        paragraphs.append(Paragraph(.cell, [phrases.words(activity.product)]))
        let table = Table(
            .box,
            columns: [1],
            headerRows: 0,
            rows: [TableRow([TableCell(paragraphs)], isTinted: true)],
            title: phrases("activity_sheet"),
            description: phrases.wording(activity.title).text
        )
        return [heading("activity_sheet"), .table(table)]
    }

    // MARK: 9 to 14. How it is judged, what it needs, what it rests on

    func assessment(_ lesson: LessonPlan) -> [Block] {
        [
            heading("assessment"), .paragraph(Paragraph([phrases.words(lesson.evidence)])),
        ] + (lesson.criteria.isEmpty ? [] : [phrases.bullets(lesson.criteria)])
    }

    func questions(_ lesson: LessonPlan) -> [Block] {
        guard !lesson.questions.isEmpty else { return [] }
        let rows = lesson.questions.map { [[phrases.words($0.question)], [phrases.words($0.answer)]] }
        return [
            heading("questions_expected"),
            .table(
                phrases.table([("question", 42), ("expected_answer", 58)], rows, title: phrases("questions_expected"))
            ),
        ]
    }

    func pitfalls(_ lesson: LessonPlan) -> [Block] { bullets("likely_problems", lesson.pitfalls) }

    func resources() -> [Block] {
        let ratio = course.profile.trainerRatio.map(String.init) ?? ""
        let facts = phrases.facts(
            [
                ("materials", phrases.list(session.materials)), ("room", phrases.room(of: session, in: course)),
                ("trainer_ratio", [phrases.plain(ratio)]),
            ],
            title: phrases("resources_and_room")
        )
        return facts.isEmpty ? [] : [heading("resources_and_room")] + facts
    }

    func adaptations(_ lesson: LessonPlan) -> [Block] { bullets("adaptations", lesson.adaptations) }

    func references(_ lesson: LessonPlan) -> [Block] { bullets("references", lesson.references) }

    private func bullets(_ key: String, _ texts: [LocalisedText]) -> [Block] {
        texts.isEmpty ? [] : [heading(key), phrases.bullets(texts)]
    }

    private func heading(_ key: String) -> Block {
        phrases.heading(key, level: level, anchor: "\(session.id)-\(key)")
    }
}

/// Outcomes as condition, performance and standard.
struct OutcomeTable {
    let course: Course
    let phrases: Phrasebook

    init(_ course: Course, _ phrases: Phrasebook) {
        self.course = course
        self.phrases = phrases
    }

    func table(_ outcomes: [LearningOutcome]) -> Table {
        let rows = outcomes.map { outcome -> [[Inline]] in
            [
                [.strong(course.shortLabel(outcome.id.text), phrases.language)],
                [phrases.words(outcome.sentence(for: phrases.language))],
                outcome.standard.map { [phrases.words($0)] } ?? [],
                [phrases.label("bloom_\(outcome.bloom.rawValue)")],
            ]
        }
        return phrases.table(
            [("reference_code", 11), ("performance", 45), ("standard", 30), ("bloom_level", 14)],
            rows,
            title: phrases("learning_outcomes")
        )
    }
}

extension ClosedRange<Int> {
    /// The range as "12–24".
    var words: String { lowerBound == upperBound ? String(lowerBound) : "\(lowerBound)–\(upperBound)" }
}
