import Exchange
import Needs
import Reference
import TestSupport
import Testing

@Suite("Survey files")
struct SurveyFileTests {
    private static func survey(_ changes: [(String, String)] = []) throws -> Survey {
        var text = """
            format: cadre/survey/1
            id: T
            version: 1.0.0
            framework: SG
            title: Test
            introduction: Test
            opens: 2026-03-02
            closes: 2026-04-13
            columns: {country: country}
            missing: ["", "-"]
            opening:
              - {name: country, kind: country, required: yes, label: Your country}
              - name: post
                kind: select-one
                label: Your post
                choices: [{value: head, label: Head}, {value: other, label: Other}]
              - {name: staff, kind: whole-number, most: 90, label: Staff, relevant: [{question: post, is: [head]}]}
            needs:
              lowest: 1
              highest: 5
              importance: {question: How important?}
              current: {question: How well?}
              urgency: {question: How soon?, lowest: 1, highest: 6}
              items:
                - {id: C-1, competency: SG-C01}
                - {id: C-2, competency: SG-C02, relevant: [{question: staff, at-least: 2}]}
            closing:
              - {name: comment, kind: comment, label: Anything else?}
            """
        for (old, new) in changes { text = text.replacing(old, with: new) }
        return try SurveyFile.read(Array(text.utf8), file: "s.yaml", framework: Project.framework)
    }

    @Test func aSurveyIsReadWithItsBlockAndItsConditions() throws {
        let survey = try Self.survey()
        #expect(survey.opening.map(\.name.text) == ["country", "post", "staff"])
        #expect(survey.opening[2].kind == .wholeNumber(0...90))
        #expect(survey.needs.aspects.map(\.aspect) == [.importance, .current, .urgency])
        #expect(survey.needs.scale(of: .urgency)?.points == 6)
        #expect(survey.items[1].column(.current).text == "c_2_current")
        #expect(survey.items[1].relevance?.conditions.map(\.question.text) == ["staff"])
        #expect(survey.closing[0].kind == .comment)
    }

    @Test(
        "What cannot stand is refused with its place",
        arguments: [
            ("{name: comment, kind", "{name: post, kind", "28:5 the name “post” is used twice"),
            ("{name: comment, kind", "{name: c_1_current, kind", "28:5 the name “c_1_current” is used twice"),
            ("{name: comment, kind", "{name: status, kind", "28:6 “status” cannot be the name of a question"),
            ("{id: C-2, competency", "{id: c.1, competency", "26:7 the name “c_1_importance” is used twice"),
            ("is: [head]", "is: [chief]", "17:5 “chief” is no choice of “post”"),
            ("is: [head]", "at-least: 3", "17:5 the answers to “post” cannot be tested so"),
            (
                "question: post,", "question: comment,",
                "17:5 the condition names “comment”, which is no question before this one"
            ),
            (
                "columns: {country: country}", "columns: {country: nation}",
                "1:1 no question of the opening is called “nation” and asks for a country"
            ),
            (
                "{question: How well?}", "{question: How well?, highest: 4}",
                "19:3 importance, current and required level do not have the same points"
            ),
            ("{value: other,", "{value: HEAD,", "16:5 the value “head” stands twice among the choices"),
            (
                "competency: SG-C02", "competency: SG-C99",
                "26:7 item C-2 asks about SG-C99, which framework SG does not have"
            ),
        ]
    )
    func faults(_ old: String, _ new: String, _ expected: String) throws {
        let error = #expect(throws: DiagnosticsError.self) { try Self.survey([(old, new)]) }
        let first = error?.diagnostics.first
        #expect("\(first?.place?.line ?? 0):\(first?.place?.column ?? 0) \(first?.message ?? "")" == expected)
    }

    @Test func theVersionCodeFollowsWhatAnswersAreReadByAndNotTheWords() throws {
        let code = try Self.survey().versionCode
        #expect(code.hasPrefix("T/1.0.0/"))
        #expect(code.count == "T/1.0.0/".count + 12)
        #expect(try Self.survey([("Anything else?", "What else?")]).versionCode == code)
        let changes = [
            ("most: 90", "most: 91"), ("highest: 6", "highest: 7"), ("value: other", "value: another"),
            ("at-least: 2", "at-least: 3"), ("kind: comment", "kind: date"), ("1.0.0", "1.0.1"),
            ("competency: SG-C02", "competency: SG-C03"),
        ]
        let codes = try changes.map { try Self.survey([$0]).versionCode }
        #expect(Set(codes + [code]).count == changes.count + 1)
    }

    @Test(
        "The surveys of the project speak four languages throughout",
        arguments: ["sg-2026", "bio-2026", "afis-2026"]
    )
    func languages(_ name: String) throws {
        #expect(try Project.survey(name).languages == Language.allCases)
    }
}
