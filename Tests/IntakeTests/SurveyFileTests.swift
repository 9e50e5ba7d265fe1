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

    /// The survey with settings of its figures.
    private static func figures(_ settings: String) throws -> FigureSettings {
        let text = "figures:\n" + settings.split(separator: "\n").map { "  \($0)\n" }.joined() + "opening:"
        return try survey([
            ("opening:", text), ("columns: {country: country}", "columns: {country: country, role: post, language: l}"),
        ])
        .figures
    }

    @Test func figuresAreBrokenDownByRoleAndLanguageWhereTheSurveyKnowsThem() throws {
        let unknown = try Self.survey().figures
        #expect(unknown.breakdowns.isEmpty)
        #expect(!unknown.byLanguage)
        #expect(unknown.methods == MethodSettings())
        let known = try Self.figures("top: 7")
        #expect(known.breakdowns.map(\.text) == ["post"])
        #expect(known.byLanguage)
        #expect(known.methods.top == 7)
        let none = try Self.figures("breakdowns: []\nby-language: no")
        #expect(none.breakdowns.isEmpty)
        #expect(!none.byLanguage)
    }

    @Test func settingsOfFiguresAreRead() throws {
        let settings = try Self.figures(
            """
            breakdowns: [post]
            agency: post
            borich: [own-rating]
            cross-hair: midpoint
            relevant-from: 5
            volume: median
            decisions: {cuts: {importance: [4]}, table: {nyy: train}}
            maturity:
              weights: [{item: C-2, weight: 1.5}]
              stages: [{level: 2, items: [C-1]}, {level: 4}]
            """
        )
        #expect(settings.agency?.text == "post")
        let items = try ["C-1", "C-2"].map { try #require(ItemID($0)) }
        let first = try #require(CapabilityStage(threshold: .level(2), items: [items[0]]))
        let second = try #require(CapabilityStage(threshold: .level(4)))
        let cells: [TrainingLevel] = [
            .train, .trainAndRefresh, .train, .noFormalTraining, .train, .trainOrDrill, .nothing, .nothing,
        ]
        let expected = MethodSettings(
            borich: [.ownRating],
            crossHair: .midpoint,
            relevantFrom: 5,
            volume: .median,
            decisions: try #require(DecisionTable(levels: .two, cells: cells)),
            cuts: [.importance: [4]],
            weights: [items[1]: 1.5],
            stages: [first, second]
        )
        #expect(settings.methods == expected)
    }

    @Test(
        "Settings of figures that don't suit the survey are refused with their place",
        arguments: [
            ("breakdowns: [staff]", "12:3 “staff” cannot break figures down"),
            ("breakdowns: [post, post]", "12:3 the breakdown “post” stands twice"),
            ("breakdowns: [post, a, b, c]", "12:3 there are 4 breakdowns; expected at most 3"),
            ("agency: staff", "12:3 the agency “staff” is none of the breakdowns"),
            ("top: 0", "12:8 `top` is “0”; expected a whole number from 1 to 100"),
            ("borich: [item-mean, item-mean]", "12:3 `borich` names no variant, or one twice"),
            ("cross-hair: middle", "12:15 `cross-hair` is “middle”; expected one of midpoint, mean, median"),
            ("relevant-from: 1", "12:3 1 does not divide the scale of importance"),
            ("decisions: {cuts: {difficulty: [3]}}", "12:15 the survey does not rate “difficulty”"),
            ("decisions: {cuts: {importance: [4, 3]}}", "12:22 the cuts of `importance` do not ascend"),
            (
                "decisions: {cuts: {importance: [3, 4]}}",
                "12:15 `importance` has not the cuts that the table needs; expected 1"
            ),
            ("decisions: {levels: 3}", "12:14 `table` is missing"),
            ("decisions: {table: {yyy: teach}}", "12:28 `yyy` is “teach”; expected one of"),
            ("maturity: {weights: [{item: C-9, weight: 2}]}", "12:14 the survey has no item “C-9”"),
            ("maturity: {stages: [{level: 6}]}", "12:14 6 does not divide the scale of current"),
            ("maturity: {stages: [{level: required}]}", "12:14 the survey does not rate “required”"),
            ("maturity: {stages: [{items: [C-1]}]}", "12:23 `level` is missing"),
            ("maturity: {stages: []}", "12:14 there are no stages"),
            ("methods: [gap]", "12:3 `methods` is not a key that belongs here"),
        ]
    )
    func faultsOfFigures(_ settings: String, _ expected: String) throws {
        let error = #expect(throws: DiagnosticsError.self) { try Self.figures(settings) }
        let first = error?.diagnostics.first
        let found = "\(first?.place?.line ?? 0):\(first?.place?.column ?? 0) \(first?.message ?? "")"
        #expect(found.hasPrefix(expected), "\(found)")
    }

    @Test func figuresNeedTheLanguageThatTheyAreBrokenDownBy() throws {
        let error = #expect(throws: DiagnosticsError.self) {
            try Self.survey([("opening:", "figures: {by-language: yes}\nopening:")])
        }
        #expect(error?.diagnostics.first?.message == "the survey does not know in which language it was answered")
    }

    @Test func whatOrganisationAndTrainingWouldImproveAreRatedAspects() throws {
        let survey = try Self.survey([
            (
                "  items:",
                "  organisation: {question: By change?}\n  training: {question: By training?, highest: 7}\n  items:"
            )
        ])
        #expect(survey.needs.scale(of: .organisation)?.points == 5)
        #expect(survey.needs.scale(of: .training)?.points == 7)
        #expect(survey.items[0].column(.organisation).text == "c_1_organisation")
        #expect(AnswerSlots(survey).markCount == 2 * 5)
    }

    @Test func theVersionCodeFollowsWhatAnswersAreReadByAndNotTheWords() throws {
        let code = try Self.survey().versionCode
        #expect(code.hasPrefix("T/1.0.0/"))
        #expect(code.count == "T/1.0.0/".count + 12)
        #expect(try Self.survey([("Anything else?", "What else?")]).versionCode == code)
        #expect(try Self.survey([("opening:", "figures: {top: 3}\nopening:")]).versionCode == code)
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
