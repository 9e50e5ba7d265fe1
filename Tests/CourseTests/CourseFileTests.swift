import Curriculum
import Exchange
import Markup
import Reference
import Testing

@Suite("A course file")
struct CourseFileTests {
    @Test("of the repository is read, and its XML gives the same course again", arguments: Curricula.courses)
    func isReadFromBothForms(name: String) throws {
        let course = try Curricula.course(name).course
        let xml = CourseFile.xml(course)
        let again = try CourseFile.read(xml, file: "\(name).xml", framework: Curricula.framework).course
        #expect(again == course)
        #expect(CourseFile.xml(again) == xml)
    }

    @Test("as XML is valid by the published schema", arguments: Curricula.courses)
    func isValid(name: String) throws {
        let course = try Curricula.course(name).course
        let faults = try XMLSchema(Curricula.bytes("schemas/course-1.xsd")).faults(in: CourseFile.xml(course))
        #expect(faults == [])
    }

    @Test("of the small course is read, and its XML gives the same course again")
    func smallIsReadFromBothForms() throws {
        let reading = try SmallCourse.read()
        let framework = reading.framework
        let again = try CourseFile.read(CourseFile.xml(reading.course), file: "k.xml") { _ in framework }
        #expect(again.course == reading.course)
    }

    @Test("knows where its parts stand")
    func knowsPlaces() throws {
        let reading = try SmallCourse.read()
        let session = try #require(SessionID("K-S2"))
        func shown(_ subject: CourseSubject) -> String {
            let place = reading.place(of: subject)
            return "\(place.line ?? 0):\(place.column ?? 0) \(place.excerpt ?? "")"
        }
        #expect(shown(CourseSubject(.session(session))) == "51:9       - id: K-S2")
        #expect(shown(CourseSubject(.session(session), "debrief")) == "59:9         debrief: K-S3")
        #expect(shown(CourseSubject(.session(session), "room")) == "51:9       - id: K-S2")
        #expect(shown(CourseSubject(.step(session, 1))).hasPrefix("64:15             - {minutes: 45, title: Case"))
        #expect(shown(CourseSubject(.day(1), "end")) == "95:5     end: \"13:00\"")
    }

    @Test(
        "with a fault gives its message and place",
        arguments: [
            ("id: K\n", "", "1:1 file.missing: `id` is missing (add `id:`)"),
            (
                "id: K\n", "id: K 1\n",
                "2:5 file.identifier: “K 1” is not an identifier (use 1 to 60 letters, digits, full stops, "
                    + "hyphens and underscores, starting with a letter or digit)"
            ),
            (
                "format: cadre/course/1", "format: cadre/survey/1",
                "1:1 file.format: the file is “cadre/survey/1”; expected “cadre/course/1” (check that it is the "
                    + "right file)"
            ),
            ("framework: F\n", "", "1:1 file.missing: `framework` is missing (add `framework:`)"),
            ("language: en", "language: de", "5:11 file.value: `language` is “de”; expected one of en, fr, es, ar"),
            (
                "revised: 2026-03-02", "revised: 2.3.2026",
                "4:10 file.value: `revised` is “2.3.2026”; expected a date such as 2026-03-02"
            ),
            (
                "title: {en: Course, fr: Cours}", "title: {fr: Cours}",
                "7:8 file.text: `title` has no words in “en”, the language of this file (add `en:` to it)"
            ),
            (
                "title: {en: Course, fr: Cours}", "title: {en: Course, de: Kurs}",
                "7:21 file.language: “de” is not a language of Cadre (use en, fr, es or ar)"
            ),
            (
                "title: {en: Course, fr: Cours}", "titel: {en: Course, fr: Cours}",
                "1:1 file.missing: `title` is missing (add `title:`)\n7:1 file.unknown-key: `titel` is not a "
                    + "key that belongs here (did you mean `title`?)"
            ),
            (
                "aim: {en: Aim, fr: But}", "aim: [Aim]",
                "8:6 file.shape: `aim` is not a text, or a map of languages such as {en: …, fr: …} (write a "
                    + "text, or a map of languages such as {en: …, fr: …})"
            ),
            (
                "aim: {en: Aim, fr: But}", "aim:",
                "8:5 file.text: `aim` has no words in “en”, the language of this file (add `en:` to it)"
            ),
            (
                "participants: {min: 12, max: 24}", "participants: {min: 24, max: 12}",
                "10:25 file.value: `max` is 12, less than `min`, 24"
            ),
            (
                "participants: {min: 12, max: 24}", "participants: 24",
                "10:15 file.shape: `participants` is not a mapping of keys (write a mapping of keys)"
            ),
            (
                "participants: {min: 12, max: 24}", "participants: {min: twelve, max: 24}",
                "10:21 file.value: `min` is “twelve”; expected a whole number from 1 to 10000"
            ),
            (
                "audience: [staff]", "audience: staff",
                "9:11 file.shape: `audience` is not a list such as [a, b] (write a list such as [a, b])"
            ),
            (
                "audience: [staff]", "audience: [stuff]",
                "9:1 file.unknown: framework F has no audience stuff (did you mean staff?)"
            ),
            (
                "kind: practical", "kind: practicle",
                "35:15 file.value: `kind` is “practicle”; expected one of lecture, practical, debrief (did you "
                    + "mean `practical`?)"
            ),
            (
                "methods: [lecture, group_work]", "methods: [lecture, grp_work]",
                "37:28 file.value: `methods` is “grp_work”; expected one of lecture, discussion, demonstration, "
                    + "group_work, case_study, practical, role_play, panel, reflection, peer_review, plenary, test, "
                    + "debrief, tabletop, micro_teaching, site_visit, briefing (did you mean `group_work`?)"
            ),
            (
                "kind: practical\n        minutes: 60", "kind: practical\n        minutes: 0",
                "36:18 file.value: `minutes` is “0”; expected a whole number from 1 to 480"
            ),
            (
                "kind: practical\n        minutes: 60", "kind: practical\n        minutes: 1h",
                "36:18 file.value: `minutes` is “1h”; expected a whole number from 1 to 480"
            ),
            (
                "sensitivity: 2", "sensitivity: 4",
                "58:22 file.value: `sensitivity` is “4”; expected a whole number from 1 to 3"
            ),
            (
                "bloom: apply\n    competencies: [F-C1]", "bloom: apply\n    competencies: [F-C9]",
                "20:5 file.unknown: framework F has no competency F-C9 (did you mean F-C1?)"
            ),
            (
                "debrief: K-S3", "debrief: K-S9",
                "59:9 file.unknown: K-S2 names session “K-S9”, which the course does not have (did you mean K-S1?)"
            ),
            (
                "led_by: [trainers]", "led_by: [trainer]",
                "43:9 file.unknown: K-S1 names role of the team “trainer”, which the course does not have (did "
                    + "you mean trainers?)"
            ),
            ("room: hall", "room: attic", "44:9 file.unknown: K-S1 names room “attic”, which the course does not have"),
            (
                "outcomes: [K-O2]", "outcomes: [K-O3]",
                "78:9 file.unknown: K-S4 names outcome “K-O3”, which the course does not have (did you mean K-O1?)"
            ),
            (
                "- id: K-S4", "- id: K-S3",
                "73:9 file.repeated: “K-S3” stands twice (give each part an identifier of its own)\n99:5 "
                    + "file.unknown: day 1 names session “K-S4”, which the course does not have (did you mean K-S1?)"
            ),
            (
                "[K-S1, K-S2, K-S3, K-S4]", "[K-S1, K-S2, K-S3]",
                "73:9 file.placed: session K-S4 stands on no day (list it under `sessions` of exactly one day "
                    + "of `programme`)"
            ),
            (
                "[K-S1, K-S2, K-S3, K-S4]", "[K-S1, K-S2, K-S3, K-S4, K-S1]",
                "33:9 file.placed: session K-S1 stands on 2 days (list it under `sessions` of exactly one day "
                    + "of `programme`)"
            ),
            ("end: \"13:00\"", "end: \"08:00\"", "95:5 file.value: day 1 ends at 08:00, not after 09:00"),
            ("end: \"13:00\"", "end: 25:00", "95:10 file.value: `end` is “25:00”; expected a time such as 08:30"),
            (
                "{kind: coffee, start: \"10:00\", minutes: 15}", "{kind: coffee, start: \"11:10\", minutes: 15}",
                "96:5 file.order: the block at 11:15 begins before the one at 11:10 ends (list the blocks of a "
                    + "day in order of time, without overlaps)"
            ),
            (
                "{kind: coffee, start: \"10:00\", minutes: 15}", "{kind: assessment, start: \"10:00\", minutes: 15}",
                "97:9 file.missing: the block says no `assessment` (name one)"
            ),
            (
                "{kind: coffee, start: \"10:00\", minutes: 15}", "{kind: coffee, start: \"23:50\", minutes: 15}",
                "97:9 file.value: the block runs past midnight"
            ),
            (
                "{id: trainers, role: Trainer, count: 2}", "{id: trainers, role: Trainer, count: 2, cuont: 3}",
                "89:45 file.unknown-key: `cuont` is not a key that belongs here (did you mean `count`?)"
            ),
            (
                "          steps:\n            - {minutes: 45,", "          stages:\n            - {minutes: 45,",
                "62:11 file.empty: the lesson plan has no steps\n63:11 file.unknown-key: `stages` is not a key "
                    + "that belongs here (known keys: activity, adaptations, assessment, key_messages, pitfalls, "
                    + "preparation, questions, references, relevance, steps, wellbeing)"
            ),
        ] as [(String, String, String)]
    )
    func givesMessages(old: String, new: String, expected: String) throws {
        let found = try SmallCourse.faults(SmallCourse.yaml.planting(new, for: old))
        #expect(found == expected)
    }

    @Test("tells everything wrong in one pass")
    func tellsEverything() throws {
        let text = try SmallCourse.yaml
            .planting("bloom: applie", for: "bloom: apply")
            .planting("minutes: many", for: "minutes: 150")
            .planting("when_: At the end", for: "when: At the end")
        let found = try SmallCourse.faults(text)
        #expect(
            found == """
                19:12 file.value: `bloom` is “applie”; expected one of remember, understand, apply, analyse, evaluate, \
                create (did you mean `apply`?)
                31:14 file.value: `minutes` is “many”; expected a whole number from 1 to 10080
                85:5 file.unknown-key: `when_` is not a key that belongs here (did you mean `when`?)
                """
        )
    }

    @Test("whose framework is not there says so")
    func needsFramework() {
        let missing = Diagnostic(.error, rule: "test", "no framework")
        let error = #expect(throws: DiagnosticsError.self) {
            try CourseFile.read(Array(SmallCourse.yaml.utf8), file: "course.yaml") { _ throws(DiagnosticsError) in
                throw DiagnosticsError(missing)
            }
        }
        #expect(error?.diagnostics == [missing])
    }
}

@Suite("A course file as XML")
struct CourseXMLTests {
    /// The small course as XML, with one place of it changed.
    private func faults(_ old: String, _ new: String) throws -> String {
        let reading = try SmallCourse.read()
        let text = String(decoding: CourseFile.xml(reading.course), as: UTF8.self)
        let framework = reading.framework
        do {
            _ = try CourseFile.read(Array(text.planting(new, for: old).utf8), file: "k.xml") { _ in framework }
            return ""
        } catch let error as DiagnosticsError {
            #expect(!error.diagnostics.isEmpty)
            return error.diagnostics.map { $0.shown.drop { $0 != " " } }.joined(separator: "\n").trimmed
        }
    }

    @Test(
        "with a fault gives its message",
        arguments: [
            (
                "xmlns=\"urn:cadre:course:1\"", "xmlns=\"urn:other\"",
                "file.format: the document is <course> in “urn:other”; expected <course> in “urn:cadre:course:1”"
            ),
            (" id=\"K\"", "", "file.missing: `id` is missing (add `id:`)"),
            (
                " id=\"K\"", " ID=\"K\"",
                "file.missing: `id` is missing (add `id:`)\n file.unknown-key: `ID` is not a key that belongs "
                    + "here (did you mean `id`?)"
            ),
            (
                " id=\"K\"", " xmlns:t=\"urn:t\" t:id=\"K\"",
                "file.missing: `id` is missing (add `id:`)\n file.unknown-key: `{urn:t}id` is not a key that "
                    + "belongs here (known keys: accepted, aim, assessments, audience, control, delivery, follow_up, "
                    + "format, framework, id, language, languages, marking, materials, measures, modules, outcomes, "
                    + "participants, prerequisites, programme, references, revised, rooms, team, title, "
                    + "trainer_ratio, version)"
            ),
            (
                "<aim xml:lang=\"en\">Aim</aim>", "<aim>Aim</aim>",
                "file.shape: `aim` is not a text with xml:lang (write a text with xml:lang)"
            ),
            (
                "<aim xml:lang=\"en\">Aim</aim>", "<aim xml:lang=\"de\">Ziel</aim>",
                "file.language: “de” is not a language of Cadre (use en, fr, es or ar)\n file.text: `aim` has "
                    + "no words in “en”, the language of this file (add `en:` to it)"
            ),
            (
                "<aim xml:lang=\"en\">Aim</aim>", "<aim xml:lang=\"en\">A <b>bold</b> aim</aim>",
                "file.shape: `aim` is not a text without elements in it (write a text without elements in it)"
            ),
            (
                "<aim xml:lang=\"en\">Aim</aim>", "<aim xml:lang=\"en\">Aim</aim><aim xml:lang=\"en\">Aim</aim>",
                "file.language: `aim` has “en” twice"
            ),
            (
                "<aim xml:lang=\"en\">Aim</aim>\n  <aim xml:lang=\"fr\">But</aim>", "",
                "file.missing: `aim` is missing (add `aim:`)"
            ),
            (
                "<participants min=\"12\" max=\"24\"/>", "<participants><min>12</min></participants>",
                "file.shape: `min` is not an attribute (write an attribute)\n file.missing: `max` is missing "
                    + "(add `max:`)"
            ),
            (
                "<participants min=\"12\" max=\"24\"/>", "<participants min=\"12\" max=\"24\"/><participants/>",
                "file.shape: `participants` is not one element (write one element)"
            ),
            ("<rooms>", "<rooms/><rooms>", "file.shape: `rooms` is not one element (write one element)"),
            (
                " trainer_ratio=\"12\"", " trainer_ratio=\"12\" title=\"Course\"",
                "file.shape: `title` is not an element (write an element)"
            ),
            (
                " trainer_ratio=\"12\"", " trainer_ratio=\"12\" rooms=\"hall\"",
                "file.shape: `rooms` is not an element (write an element)"
            ),
            (
                "kind=\"practical\"", "kind=\"practicle\"",
                "file.value: `kind` is “practicle”; expected one of lecture, practical, debrief (did you mean "
                    + "`practical`?)"
            ),
            (
                "</course>", "<extra/></course>",
                "file.unknown-key: `extra` is not a key that belongs here (known keys: accepted, aim, "
                    + "assessments, audience, control, delivery, follow_up, format, framework, id, language, "
                    + "languages, marking, materials, measures, modules, outcomes, participants, prerequisites, "
                    + "programme, "
                    + "references, revised, rooms, team, title, trainer_ratio, version)"
            ),
        ]
    )
    func givesMessages(old: String, new: String, expected: String) throws {
        let found = try faults(old, new)
        #expect(found == expected)
    }
}
