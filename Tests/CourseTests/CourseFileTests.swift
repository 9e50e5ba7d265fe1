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
        #expect(shown(CourseSubject(.session(session))) == "?")
        #expect(shown(CourseSubject(.session(session), "debrief")) == "?")
        #expect(shown(CourseSubject(.session(session), "room")) == "?")
        #expect(shown(CourseSubject(.step(session, 1))) == "?")
        #expect(shown(CourseSubject(.day(1), "end")) == "?")
    }

    @Test(
        "with a fault gives its message and place",
        arguments: [
            ("id: K\n", "", "?"),
            ("id: K\n", "id: K 1\n", "?"),
            ("format: cadre/course/1", "format: cadre/survey/1", "?"),
            ("framework: F\n", "", "?"),
            ("language: en", "language: de", "?"),
            ("revised: 2026-03-02", "revised: 2.3.2026", "?"),
            ("title: {en: Course, fr: Cours}", "title: {fr: Cours}", "?"),
            ("title: {en: Course, fr: Cours}", "title: {en: Course, de: Kurs}", "?"),
            ("title: {en: Course, fr: Cours}", "titel: {en: Course, fr: Cours}", "?"),
            ("aim: {en: Aim, fr: But}", "aim: [Aim]", "?"),
            ("aim: {en: Aim, fr: But}", "aim:", "?"),
            ("participants: {min: 12, max: 24}", "participants: {min: 24, max: 12}", "?"),
            ("participants: {min: 12, max: 24}", "participants: 24", "?"),
            ("participants: {min: 12, max: 24}", "participants: {min: twelve, max: 24}", "?"),
            ("audience: [staff]", "audience: staff", "?"),
            ("audience: [staff]", "audience: [stuff]", "?"),
            ("kind: practical", "kind: practicle", "?"),
            ("methods: [lecture, group_work]", "methods: [lecture, grp_work]", "?"),
            ("kind: practical\n        minutes: 60", "kind: practical\n        minutes: 0", "?"),
            ("kind: practical\n        minutes: 60", "kind: practical\n        minutes: 1h", "?"),
            ("sensitivity: 2", "sensitivity: 4", "?"),
            ("bloom: apply\n    competencies: [F-C1]", "bloom: apply\n    competencies: [F-C9]", "?"),
            ("debrief: K-S3", "debrief: K-S9", "?"),
            ("led_by: [trainers]", "led_by: [trainer]", "?"),
            ("room: hall", "room: attic", "?"),
            ("outcomes: [K-O2]", "outcomes: [K-O3]", "?"),
            ("- id: K-S4", "- id: K-S3", "?"),
            ("[K-S1, K-S2, K-S3, K-S4]", "[K-S1, K-S2, K-S3]", "?"),
            ("[K-S1, K-S2, K-S3, K-S4]", "[K-S1, K-S2, K-S3, K-S4, K-S1]", "?"),
            ("end: \"13:00\"", "end: \"08:00\"", "?"),
            ("end: \"13:00\"", "end: 25:00", "?"),
            ("{kind: coffee, start: \"10:00\", minutes: 15}", "{kind: coffee, start: \"11:10\", minutes: 15}", "?"),
            ("{kind: coffee, start: \"10:00\", minutes: 15}", "{kind: assessment, start: \"10:00\", minutes: 15}", "?"),
            ("{kind: coffee, start: \"10:00\", minutes: 15}", "{kind: coffee, start: \"23:50\", minutes: 15}", "?"),
            ("{id: trainers, role: Trainer, count: 2}", "{id: trainers, role: Trainer, count: 2, cuont: 3}", "?"),
            ("          steps:\n            - {minutes: 45,", "          stages:\n            - {minutes: 45,", "?"),
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
        #expect(try SmallCourse.faults(text) == "?")
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
            ("xmlns=\"urn:cadre:course:1\"", "xmlns=\"urn:other\"", "?"),
            (" id=\"K\"", "", "?"),
            (" id=\"K\"", " ID=\"K\"", "?"),
            (" id=\"K\"", " xmlns:t=\"urn:t\" t:id=\"K\"", "?"),
            ("<aim xml:lang=\"en\">Aim</aim>", "<aim>Aim</aim>", "?"),
            ("<aim xml:lang=\"en\">Aim</aim>", "<aim xml:lang=\"de\">Ziel</aim>", "?"),
            ("<aim xml:lang=\"en\">Aim</aim>", "<aim xml:lang=\"en\">A <b>bold</b> aim</aim>", "?"),
            ("<aim xml:lang=\"en\">Aim</aim>", "<aim xml:lang=\"en\">Aim</aim><aim xml:lang=\"en\">Aim</aim>", "?"),
            ("<aim xml:lang=\"en\">Aim</aim><aim xml:lang=\"fr\">But</aim>", "", "?"),
            ("<participants min=\"12\" max=\"24\"/>", "<participants><min>12</min></participants>", "?"),
            ("<participants min=\"12\" max=\"24\"/>", "<participants min=\"12\" max=\"24\"/><participants/>", "?"),
            ("<rooms>", "<rooms/><rooms>", "?"),
            (" trainer_ratio=\"12\"", " trainer_ratio=\"12\" title=\"Course\"", "?"),
            (" trainer_ratio=\"12\"", " trainer_ratio=\"12\" rooms=\"hall\"", "?"),
            ("kind=\"practical\"", "kind=\"practicle\"", "?"),
            ("</course>", "<extra/></course>", "?"),
        ]
    )
    func givesMessages(old: String, new: String, expected: String) throws {
        let found = try faults(old, new)
        #expect(found == expected)
    }
}
