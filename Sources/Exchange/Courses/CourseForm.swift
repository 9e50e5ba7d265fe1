import Curriculum
import Reference

/// Reads the records of a course file and notes where each part stands.
final class CourseForm {
    let findings = RecordReader.Findings()
    private(set) var places: [CourseSubject: Place] = [:]

    func course(_ reader: RecordReader, framework: CompetencyFramework?) -> Course? {
        reader.expectFormat("cadre/course/1")
        note(reader, as: .course)
        let id = reader.require("id", reader.identifier("id", of: Course.self))
        let profile = self.profile(reader)
        let outcomes = reader.records("outcomes", outcome)
        let modules = reader.records("modules", module)
        let assessments = reader.records("assessments", assessment)
        let team = reader.records("team", role)
        let rooms = reader.records("rooms", room)
        var number = 0
        let programme = reader.records("programme") { reader -> CourseDay? in
            number += 1
            return day(reader, number: number)
        }
        let accepted = reader.records("accepted", acceptance)
        guard findings.diagnostics.isEmpty, let id, let profile else { return nil }
        do throws(CourseFaults) {
            let course = try Course(
                id: id,
                profile: profile,
                outcomes: outcomes,
                modules: modules,
                assessments: assessments,
                team: team,
                rooms: rooms,
                programme: programme,
                accepted: accepted
            )
            if let framework { follow(course, into: framework) }
            return course
        } catch {
            for fault in error.faults { report(fault) }
            return nil
        }
    }

    // MARK: Parts of a course

    private func profile(_ reader: RecordReader) -> CourseProfile? {
        let version = reader.require("version", reader.word("version"))
        let revised = reader.require("revised", reader.date("revised"))
        let framework = reader.require("framework", reader.identifier("framework", of: CompetencyFramework.self))
        let title = reader.require("title", reader.text("title"))
        let aim = reader.require("aim", reader.text("aim"))
        let audience = reader.identifiers("audience", of: Audience.self)
        let participants = reader.require("participants", reader.record("participants", self.participants))
        let ratio = reader.integer("trainer_ratio", in: 1...200)
        let marking = reader.identifier("marking", of: Marking.self)
        let languages = reader.choices("languages", of: Language.self)
        let delivery = reader.text("delivery")
        let prerequisites = reader.texts("prerequisites")
        let materials = reader.texts("materials")
        let measures = reader.texts("measures")
        let followUp = reader.texts("follow_up")
        let references = reader.texts("references")
        let control = reader.record("control") { reader -> DocumentControl? in
            DocumentControl(
                author: reader.text("author"),
                reviewer: reader.text("reviewer"),
                approver: reader.text("approver"),
                nextReview: reader.date("next_review")
            )
        }
        guard let version, let revised, let framework, let title, let aim, let participants else { return nil }
        return CourseProfile(
            version: version,
            revised: revised,
            language: findings.language,
            framework: framework,
            title: title,
            aim: aim,
            audience: audience,
            participants: participants,
            trainerRatio: ratio,
            languages: languages.isEmpty ? [findings.language] : languages,
            delivery: delivery,
            prerequisites: prerequisites,
            materials: materials,
            measures: measures,
            followUp: followUp,
            references: references,
            control: control ?? DocumentControl(author: nil, reviewer: nil, approver: nil, nextReview: nil),
            marking: marking
        )
    }

    private func participants(_ reader: RecordReader) -> ClosedRange<Int>? {
        let least = reader.require("min", reader.integer("min", in: 1...10_000))
        let most = reader.require("max", reader.integer("max", in: 1...10_000))
        guard let least, let most else { return nil }
        guard least <= most else {
            findings.error("value", at: reader.place(of: "max"), "`max` is \(most), less than `min`, \(least)")
            return nil
        }
        return least...most
    }

    private func outcome(_ reader: RecordReader) -> LearningOutcome? {
        let id = reader.require("id", reader.identifier("id", of: LearningOutcome.self))
        let condition = reader.text("condition")
        let performance = reader.require("performance", reader.text("performance"))
        let standard = reader.text("standard")
        let verb = reader.require("verb", reader.word("verb"))
        let bloom = reader.require("bloom", reader.choice("bloom", of: BloomLevel.self))
        let competencies = reader.identifiers("competencies", of: Competency.self)
        guard let id else { return nil }
        note(reader, as: .outcome(id))
        guard let performance, let verb, let bloom else { return nil }
        return LearningOutcome(
            id: id,
            condition: condition,
            performance: performance,
            standard: standard,
            verb: verb,
            bloom: bloom,
            competencies: competencies
        )
    }

    private func module(_ reader: RecordReader) -> CourseModule? {
        let id = reader.require("id", reader.identifier("id", of: CourseModule.self))
        let title = reader.require("title", reader.text("title"))
        let objective = reader.require("objective", reader.text("objective"))
        let minutes = reader.require("minutes", reader.minutes("minutes", in: 1...10_080))
        let sessions = reader.records("sessions", session)
        guard let id else { return nil }
        note(reader, as: .module(id))
        guard let title, let objective, let minutes else { return nil }
        return CourseModule(id: id, title: title, objective: objective, minutes: minutes, sessions: sessions)
    }

    private func session(_ reader: RecordReader) -> Session? {
        let id = reader.require("id", reader.identifier("id", of: Session.self))
        let title = reader.require("title", reader.text("title"))
        let kind = reader.require("kind", reader.choice("kind", of: SessionKind.self))
        let minutes = reader.require("minutes", reader.minutes("minutes", in: 1...480))
        let methods = reader.choices("methods", of: TeachingMethod.self)
        let objective = reader.require("objective", reader.text("objective"))
        let outcomes = reader.identifiers("outcomes", of: LearningOutcome.self)
        let competencies = reader.identifiers("competencies", of: Competency.self)
        let materials = reader.texts("materials")
        let sensitivity = reader.require("sensitivity", reader.choice(numbered: "sensitivity", of: Sensitivity.self))
        let debrief = reader.identifier("debrief", of: Session.self)
        let after = reader.identifiers("after", of: Session.self)
        let leaders = reader.identifiers("led_by", of: TeamRole.self)
        let room = reader.identifier("room", of: Room.self)
        let marking = reader.identifier("marking", of: Marking.self)
        let lesson = reader.record("lesson") { reader in self.lesson(reader, of: id) }
        guard let id else { return nil }
        note(reader, as: .session(id))
        guard let title, let kind, let minutes, let objective, let sensitivity else { return nil }
        return Session(
            id: id,
            title: title,
            kind: kind,
            minutes: minutes,
            methods: methods,
            objective: objective,
            outcomes: outcomes,
            competencies: competencies,
            materials: materials,
            sensitivity: sensitivity,
            debrief: debrief,
            after: after,
            leaders: leaders,
            room: room,
            lesson: lesson,
            marking: marking
        )
    }

    private func lesson(_ reader: RecordReader, of session: SessionID?) -> LessonPlan? {
        let relevance = reader.require("relevance", reader.text("relevance"))
        let keyMessages = reader.texts("key_messages")
        let preparation = reader.texts("preparation")
        var number = 0
        let steps = reader.records("steps") { reader -> LessonStep? in
            number += 1
            if let session { note(reader, as: .step(session, number)) }
            return step(reader)
        }
        let activity = reader.record("activity", self.activity)
        let assessment = reader.require("assessment", reader.record("assessment", self.evidence))
        let questions = reader.records("questions") { reader -> LessonQuestion? in
            let question = reader.require("ask", reader.text("ask"))
            let answer = reader.require("expect", reader.text("expect"))
            guard let question, let answer else { return nil }
            return LessonQuestion(question: question, answer: answer)
        }
        let pitfalls = reader.texts("pitfalls")
        let wellbeing = reader.text("wellbeing")
        let adaptations = reader.texts("adaptations")
        let references = reader.texts("references")
        if steps.isEmpty { findings.error("empty", at: reader.place(of: "steps"), "the lesson plan has no steps") }
        guard let relevance, let assessment else { return nil }
        return LessonPlan(
            relevance: relevance,
            keyMessages: keyMessages,
            preparation: preparation,
            steps: steps,
            activity: activity,
            evidence: assessment.evidence,
            criteria: assessment.criteria,
            questions: questions,
            pitfalls: pitfalls,
            wellbeing: wellbeing,
            adaptations: adaptations,
            references: references
        )
    }

    private func step(_ reader: RecordReader) -> LessonStep? {
        let minutes = reader.require("minutes", reader.minutes("minutes", in: 1...480))
        let title = reader.require("title", reader.text("title"))
        let method = reader.require("method", reader.choice("method", of: TeachingMethod.self))
        let facilitator = reader.require("facilitator", reader.text("facilitator"))
        let participants = reader.require("participants", reader.text("participants"))
        let materials = reader.texts("materials")
        let check = reader.text("check")
        guard let minutes, let title, let method, let facilitator, let participants else { return nil }
        return LessonStep(
            minutes: minutes,
            title: title,
            method: method,
            facilitator: facilitator,
            participants: participants,
            materials: materials,
            check: check
        )
    }

    private func activity(_ reader: RecordReader) -> ActivitySheet? {
        let title = reader.require("title", reader.text("title"))
        let purpose = reader.require("purpose", reader.text("purpose"))
        let instructions = reader.texts("instructions")
        let product = reader.require("product", reader.text("product"))
        guard let title, let purpose, let product else { return nil }
        return ActivitySheet(title: title, purpose: purpose, instructions: instructions, product: product)
    }

    private func evidence(_ reader: RecordReader) -> (evidence: LocalisedText, criteria: [LocalisedText])? {
        let evidence = reader.require("evidence", reader.text("evidence"))
        let criteria = reader.texts("criteria")
        return evidence.map { ($0, criteria) }
    }

    private func assessment(_ reader: RecordReader) -> Assessment? {
        let id = reader.require("id", reader.identifier("id", of: Assessment.self))
        let title = reader.require("title", reader.text("title"))
        let kind = reader.require("kind", reader.choice("kind", of: AssessmentKind.self))
        let level = reader.require("level", reader.choice(numbered: "level", of: KirkpatrickLevel.self))
        let items = reader.integer("items", in: 1...1_000)
        let pass = reader.text("pass")
        let time = reader.text("when")
        let owner = reader.text("owner")
        let outcomes = reader.identifiers("outcomes", of: LearningOutcome.self)
        guard let id else { return nil }
        note(reader, as: .assessment(id))
        guard let title, let kind, let level else { return nil }
        return Assessment(
            id: id,
            title: title,
            kind: kind,
            level: level,
            items: items,
            pass: pass,
            time: time,
            owner: owner,
            outcomes: outcomes
        )
    }

    private func role(_ reader: RecordReader) -> TeamRole? {
        let id = reader.require("id", reader.identifier("id", of: TeamRole.self))
        let role = reader.require("role", reader.text("role"))
        let count = reader.require("count", reader.integer("count", in: 1...500))
        let days = reader.integers("days", in: 1...60)
        guard let id, let role, let count else { return nil }
        return TeamRole(id: id, role: role, count: count, days: days)
    }

    private func room(_ reader: RecordReader) -> Room? {
        let id = reader.require("id", reader.identifier("id", of: Room.self))
        let name = reader.require("name", reader.text("name"))
        let capacity = reader.require("capacity", reader.integer("capacity", in: 1...100_000))
        guard let id, let name, let capacity else { return nil }
        return Room(id: id, name: name, capacity: capacity)
    }

    private func day(_ reader: RecordReader, number: Int) -> CourseDay? {
        note(reader, as: .day(number))
        let theme = reader.require("theme", reader.text("theme"))
        let start = reader.require("start", reader.clock("start"))
        let end = reader.require("end", reader.clock("end"))
        let fixed = reader.records("fixed") { reader -> FixedBlock? in
            let kind = reader.require("kind", reader.choice("kind", of: FixedBlockKind.self))
            let start = reader.require("start", reader.clock("start"))
            let minutes = reader.require("minutes", reader.minutes("minutes"))
            let assessment = reader.identifier("assessment", of: Assessment.self)
            guard let kind, let start, let minutes else { return nil }
            guard let slot = TimeSlot(from: start, lasting: minutes) else {
                findings.error("value", at: reader.place, "the block runs past midnight")
                return nil
            }
            if kind == .assessment, assessment == nil {
                findings.error("missing", at: reader.place, "the block says no `assessment`", hint: "name one")
            }
            return FixedBlock(kind: kind, slot: slot, assessment: assessment)
        }
        let sessions = reader.identifiers("sessions", of: Session.self)
        guard let theme, let start, let end else { return nil }
        guard start < end else {
            findings.error("value", at: reader.place(of: "end"), "day \(number) ends at \(end), not after \(start)")
            return nil
        }
        for (earlier, later) in zip(fixed, fixed.dropFirst()) where later.slot.start < earlier.slot.end {
            findings.error(
                "order",
                at: reader.place(of: "fixed"),
                "the block at \(later.slot.start) begins before the one at \(earlier.slot.start) ends",
                hint: "list the blocks of a day in order of time, without overlaps"
            )
        }
        if let first = fixed.first, first.slot.start < start {
            findings.error(
                "value",
                at: reader.place(of: "start"),
                "a block begins before the day, at \(first.slot.start)"
            )
        }
        if let last = fixed.last, end < last.slot.end {
            findings.error("value", at: reader.place(of: "end"), "a block ends after the day, at \(last.slot.end)")
        }
        return CourseDay(theme: theme, start: start, end: end, fixed: fixed, sessions: sessions)
    }

    private func acceptance(_ reader: RecordReader) -> Acceptance? {
        let rule = reader.require("rule", reader.word("rule"))
        let subject = reader.require("subject", reader.word("subject"))
        let reason = reader.require("reason", reader.text("reason"))
        guard let rule, let subject, let reason else { return nil }
        return Acceptance(rule: rule, subject: subject, reason: reason)
    }

    // MARK: Places and faults

    private func note(_ reader: RecordReader, as element: CourseElement) {
        // The first of two parts with one identifier keeps its place; the second is reported there.
        places[CourseSubject(element)] = reader.place
        for field in reader.source.fields(besides: []) { places[CourseSubject(element, field.key)] = field.place }
    }

    private func place(of subject: CourseSubject) -> Place {
        places[subject] ?? places[CourseSubject(subject.element)] ?? Place(file: "")
    }

    private func follow(_ course: Course, into framework: CompetencyFramework) {
        let known = framework.competencies.map(\.id.text)
        func check(_ competencies: [CompetencyID], _ element: CourseElement) {
            for competency in competencies where framework.competency(competency) == nil {
                let nearest = NearMiss.suggestion(for: competency.text, among: known)
                findings.error(
                    "unknown",
                    at: place(of: CourseSubject(element, "competencies")),
                    "framework \(framework.id) has no competency \(competency)",
                    hint: nearest.map { "did you mean \($0)?" }
                )
            }
        }
        for outcome in course.outcomes { check(outcome.competencies, .outcome(outcome.id)) }
        for session in course.sessions { check(session.competencies, .session(session.id)) }
        for audience in course.profile.audience where framework.audience(audience) == nil {
            let nearest = NearMiss.suggestion(for: audience.text, among: framework.audiences.map(\.id.text))
            findings.error(
                "unknown",
                at: place(of: CourseSubject(.course, "audience")),
                "framework \(framework.id) has no audience \(audience)",
                hint: nearest.map { "did you mean \($0)?" }
            )
        }
    }

    private func report(_ fault: CourseFaults.Fault) {
        let place = place(of: fault.subject)
        switch fault.kind {
        case .repeated(let id):
            findings.error(
                "repeated",
                at: place,
                "“\(id)” stands twice",
                hint: "give each part an identifier of its own"
            )
        case .unknown(let thing, let id, let nearest):
            findings.error(
                "unknown",
                at: place,
                "\(fault.subject.element.name) names \(thing) “\(id)”, which the course does not have",
                hint: nearest.map { "did you mean \($0)?" }
            )
        case .placed(let times):
            let name = fault.subject.element.name
            findings.error(
                "placed",
                at: place,
                times == 0 ? "session \(name) stands on no day" : "session \(name) stands on \(times) days",
                hint: "list it under `sessions` of exactly one day of `programme`"
            )
        }
    }
}
