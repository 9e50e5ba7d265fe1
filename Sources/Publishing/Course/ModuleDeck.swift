package import Curriculum
package import Documents
package import Reference
import Workshops

extension CourseEdition {
    /// The slides of a module: its objective and outcomes, every session, and what it rests on.
    ///
    /// Speaker notes carry the run sheets. The name is that of the file in a package; `untranslated` counts the texts that
    /// stand in the course's own language because nobody has translated them.
    package func deck(
        of module: CourseModule,
        in language: Language
    ) -> (name: String, deck: Deck, untranslated: Int) {
        let phrases = Phrasebook(labels, language: language)
        let opening = ModuleSlides(edition: self, phrases: phrases, module: module)
        var slides = [opening.title(), opening.outcomes(), opening.sessions()]
        for session in module.sessions {
            slides += SessionSlides(edition: self, phrases: phrases, session: session).slides()
        }
        slides += opening.references()
        let profile = course.profile
        let deck = Deck(
            properties: DocumentProperties(
                title: "\(phrases("module_slides")) – \(phrases.wording(module.title).text)",
                subject: profile.title.words(for: language).text,
                keywords: [course.id.text, module.id.text, "\(course.id.text) \(profile.version)"],
                language: language,
                date: profile.revised
            ),
            slides: slides,
            marking: marking(of: module.sessions)?.title.words(for: language)
        )
        return ("slides/\(module.id).pptx", deck, phrases.untranslated.count)
    }
}

/// The slides before and after the sessions of a module.
private struct ModuleSlides {
    let edition: CourseEdition
    let phrases: Phrasebook
    let module: CourseModule

    private var course: Course { edition.course }

    func title() -> Slide {
        let profile = course.profile
        let version = phrases("version_x", x: profile.version) + " · " + profile.revised.words(in: phrases.language)
        return Slide(
            title: [phrases.words(module.title)],
            body: .opening(
                kicker: [phrases.plain(phrases("module_x", x: module.id.text))],
                lines: [[phrases.words(profile.title)], [phrases.plain(version)]]
            )
        )
    }

    func outcomes() -> Slide {
        let served = Set(module.sessions.flatMap(\.outcomes))
        let bullets = course.outcomes.filter { served.contains($0.id) }
            .flatMap { outcome -> [SlideBullet] in
                let sentence = outcome.sentence(for: phrases.language)
                let code = course.shortLabel(outcome.id.text)
                let point = SlideBullet([.strong(code + "  ", sentence.language), phrases.words(sentence)])
                return [point] + (outcome.standard.map { [SlideBullet([phrases.words($0)], level: 2)] } ?? [])
            }
        var blocks: [SlideBlock] = [
            .label([phrases.label("terminal_objective")]), .statement([phrases.words(module.objective)]),
        ]
        if !bullets.isEmpty { blocks += [.label([phrases.label("learning_outcomes")]), .bullets(bullets)] }
        return Slide(
            title: [phrases.label("objective_and_outcomes")],
            body: .text(blocks),
            footer: phrases.slideFooter(of: course)
        )
    }

    func sessions() -> Slide {
        let places = edition.agenda.places
        let rows = module.sessions.map { session -> [[Inline]] in
            let place = places[session.id].map { phrases("day_x", x: $0.day) + " · " + $0.slot.description } ?? ""
            return [
                [.code(course.shortLabel(session.id.text))], [phrases.words(session.title)], [phrases.plain(place)],
                [phrases.plain(phrases.minutes(session.minutes))],
            ]
        }
        let title = phrases("sessions_of_module")
        return Slide(
            title: [phrases.plain(title)],
            body: .table(
                phrases.table(
                    [("reference_code", 15), ("session_code", 43), ("time", 27), ("duration", 15)],
                    rows,
                    title: title
                )
            ),
            footer: phrases.slideFooter(of: course)
        )
    }

    func references() -> [Slide] {
        var seen: Set<LocalisedText> = []
        let references = module.sessions.flatMap { $0.lesson?.references ?? [] }.filter { seen.insert($0).inserted }
        guard !references.isEmpty else { return [] }
        return [
            Slide(
                title: [phrases.label("references")],
                body: .text([.bullets(references.map { SlideBullet([phrases.words($0)]) })]),
                footer: phrases.slideFooter(of: course)
            )
        ]
    }
}

/// The slides of a session, with its run sheet in their notes.
private struct SessionSlides {
    let edition: CourseEdition
    let phrases: Phrasebook
    let session: Session

    private var course: Course { edition.course }
    private var code: String { course.shortLabel(session.id.text) }

    func slides() -> [Slide] {
        guard let lesson = session.lesson else { return [section(notes: []), objective(nil, notes: [])] }
        let run = RunSheetNotes(lesson, start: edition.agenda.places[session.id]?.slot.start, phrases: phrases)
        let hasNotice = session.sensitivity >= .sensitiveTopic
        let parts = RunSheetParts(lesson, hasNotice: hasNotice)
        var slides = [section(notes: run.overview())]
        if hasNotice { slides.append(notice(lesson, notes: run.details(parts.notice))) }
        slides.append(
            objective(lesson, notes: lesson.keyMessages.isEmpty ? run.details(parts.before) : [])
        )
        if !lesson.keyMessages.isEmpty { slides.append(messages(lesson, notes: run.details(parts.before))) }
        let hasQuestions = !lesson.questions.isEmpty
        if let activity = lesson.activity {
            let steps = hasQuestions ? parts.during : parts.during + parts.after
            slides.append(self.activity(activity, notes: run.details(steps)))
        }
        if hasQuestions { slides.append(questions(lesson, notes: run.details(parts.after))) }
        return slides
    }

    private func section(notes: [Paragraph]) -> Slide {
        let length = phrases.minutes(session.minutes)
        let place = edition.agenda.places[session.id]
        let time = place.map { phrases("day_x", x: $0.day) + " · " + $0.slot.description + " · " + length }
        let leaders = phrases.leaders(of: session, in: course)
        return Slide(
            title: [phrases.words(session.title)],
            body: .section(
                mark: [.code(code)],
                lines: [[phrases.plain(time ?? length)]] + (leaders.isEmpty ? [] : [leaders])
            ),
            notes: notes,
            footer: phrases.slideFooter(of: course)
        )
    }

    private func notice(_ lesson: LessonPlan, notes: [Paragraph]) -> Slide {
        let wellbeing = lesson.wellbeing.map { phrases.labelled("wellbeing", $0) } ?? []
        return slide(
            [phrases.label("content_notice")],
            .text([.notice(heading: [], text: [phrases.label("content_notice_words")])]),
            notes: wellbeing + notes
        )
    }

    private func objective(_ lesson: LessonPlan?, notes: [Paragraph]) -> Slide {
        var blocks: [SlideBlock] = [
            .label([phrases.label("enabling_objective_heading")]), .statement([phrases.words(session.objective)]),
        ]
        if let lesson {
            blocks += [.label([phrases.label("relevance")]), .statement([phrases.words(lesson.relevance)])]
        }
        let key = lesson == nil ? "enabling_objective_heading" : "objective_and_relevance"
        return slide([phrases.label(key)], .text(blocks), notes: notes)
    }

    private func messages(_ lesson: LessonPlan, notes: [Paragraph]) -> Slide {
        slide(
            [phrases.label("key_messages")],
            .text([.bullets(lesson.keyMessages.map { SlideBullet([phrases.words($0)]) })]),
            notes: notes
        )
    }

    private func activity(_ activity: ActivitySheet, notes: [Paragraph]) -> Slide {
        slide(
            [phrases.words(activity.title)],
            .text([
                .statement([phrases.words(activity.purpose)]), .label([phrases.label("instructions")]),
                .steps(activity.instructions.map { [phrases.words($0)] }), .label([phrases.label("product")]),
                .statement([phrases.words(activity.product)]),
            ]),
            notes: notes
        )
    }

    private func questions(_ lesson: LessonPlan, notes: [Paragraph]) -> Slide {
        let answers = lesson.questions.flatMap { question in
            [Paragraph(.cellHeader, [phrases.words(question.question)])]
                + phrases.labelled("expected_answer", question.answer)
        }
        return slide(
            [phrases.label("questions_for_discussion")],
            .text([.bullets(lesson.questions.map { SlideBullet([phrases.words($0.question)]) })]),
            notes: notes + answers
        )
    }

    /// A slide whose title begins with the session's code, which also tells it from those of other sessions.
    private func slide(_ title: [Inline], _ body: SlideBody, notes: [Paragraph]) -> Slide {
        let language = title.language ?? phrases.language
        return Slide(
            title: [.code(code), .plain(" · ", language)] + title,
            body: body,
            notes: notes,
            footer: phrases.slideFooter(of: course)
        )
    }
}

/// The steps of a run sheet by the slide that is shown while they run.
private struct RunSheetParts {
    /// The steps of the content notice.
    let notice: Range<Int>

    /// The steps before the activity, or all when there is none.
    let before: Range<Int>

    /// The steps from the first to the last in which participants practise.
    let during: Range<Int>

    /// The steps after the activity.
    let after: Range<Int>

    init(_ lesson: LessonPlan, hasNotice: Bool) {
        let count = lesson.steps.count
        let opening = hasNotice && lesson.steps.first?.method == .briefing ? 1 : 0
        let practice = lesson.activity == nil ? [] : lesson.steps.indices.filter { lesson.steps[$0].method.isPractice }
        let first = max(practice.first ?? count, opening)
        let end = max(practice.last.map { $0 + 1 } ?? count, first)
        notice = 0..<opening
        before = opening..<first
        during = first..<end
        after = end..<count
    }
}

extension Range<Int> {
    /// Two ranges of which one begins where the other ends.
    fileprivate static func + (first: Range<Int>, second: Range<Int>) -> Range<Int> {
        first.lowerBound..<second.upperBound
    }
}

extension TeachingMethod {
    /// Whether participants work on a task in it.
    fileprivate var isPractice: Bool {
        switch self {
        case .groupWork, .caseStudy, .practical, .rolePlay, .peerReview, .tabletop, .microTeaching, .siteVisit: true
        case .lecture, .discussion, .demonstration, .panel, .reflection, .plenary, .test, .debrief, .briefing: false
        }
    }
}

/// A run sheet as speaker notes.
private struct RunSheetNotes {
    private let lesson: LessonPlan
    private let phrases: Phrasebook

    /// When each step begins, on the clock or counted from the beginning.
    private let times: [String]

    init(_ lesson: LessonPlan, start: MinuteOfDay?, phrases: Phrasebook) {
        self.lesson = lesson
        self.phrases = phrases
        var elapsed = Minutes.zero
        times = lesson.steps.map { step in
            defer { elapsed = elapsed + step.minutes }
            return start?.later(by: elapsed)?.description ?? "+\(elapsed.count)"
        }
    }

    /// Times, minutes and titles of all steps.
    func overview() -> [Paragraph] {
        guard !lesson.steps.isEmpty else { return [] }
        return [Paragraph(.cellHeader, [phrases.label("run_sheet")])] + lesson.steps.indices.map { line(of: $0, .cell) }
    }

    /// Some steps with what the facilitator and the participants do.
    func details(_ steps: Range<Int>) -> [Paragraph] {
        steps.flatMap { number -> [Paragraph] in
            let step = lesson.steps[number]
            return [line(of: number, .cellHeader)] + phrases.labelled("facilitator_does", step.facilitator)
                + phrases.labelled("participants_do", step.participants)
                + (step.check.map { phrases.labelled("check_of_learning", $0) } ?? [])
        }
    }

    private func line(of number: Int, _ role: ParagraphRole) -> Paragraph {
        let step = lesson.steps[number]
        let title = phrases.wording(step.title)
        let before = "\(times[number]) · \(phrases.minutes(step.minutes)) · "
        return Paragraph(role, [.plain(before, title.language), phrases.words(title)])
    }
}

extension Phrasebook {
    /// Course and version, for the foot of a slide; the title comes last, because what is too long is cut at its end.
    fileprivate func slideFooter(of course: Course) -> [Inline] {
        [
            .code(course.id.text), plain(" · " + self("version_x", x: course.profile.version) + " · "),
            words(course.profile.title),
        ]
    }

    /// A label with the text that it names, both in the language of the text: a line that turns round is hard to read out.
    fileprivate func labelled(_ key: String, _ text: LocalisedText) -> [Paragraph] {
        let wording = wording(text)
        let colon = wording.language == .french ? "\u{202F}: " : ": "
        let label = Inline.strong(labels(key, in: wording.language) + colon, wording.language)
        return [Paragraph(.cell, [label, words(wording)])]
    }
}
