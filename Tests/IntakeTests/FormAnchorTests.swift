import Exchange
import Needs
import Reference
import TestSupport
import Testing

@Suite("What writers and readers of forms share")
struct FormAnchorTests {
    @Test("anchors read back", arguments: UInt64(1)...6)
    func anchors(seed: UInt64) throws {
        let survey = try ChanceSurvey(seed: seed).survey
        var anchors: [FormAnchor] = [.answers, .words, .form(versionCode: survey.versionCode, .arabic)]
        anchors += NeedsAspect.allCases.map { .aspect($0) }
        anchors += survey.items.map { .item($0.id) }
        for question in survey.questions {
            anchors.append(.question(question.name))
            anchors += question.kind.choices?.all.map { .choice(question.name, $0.value) } ?? []
        }
        for anchor in anchors { #expect(FormAnchor(" \(anchor.text)\u{A0}") == anchor, "\(anchor)") }
        #expect(Set(anchors.map(\.text)).count == anchors.count)
    }

    @Test(
        "other words are no anchors",
        arguments: [
            "", "cadre", "cadre:", "cadre:question:", "cadre:question:Country", "cadre:choice:a", "cadre:choice:a/b/c",
            "cadre:aspect:length", "cadre:answers:x", "cadre:form:xx:SG", "cadre:form:en:", "Cadre:answers", "country",
        ]
    )
    func others(text: String) {
        #expect(FormAnchor(text) == nil)
    }

    @Test("entries of a list differ, and none says that nothing is known")
    func entries() throws {
        func choice(_ value: String, _ label: String) throws -> Choice {
            Choice(value: try #require(Identifier(value)), label: try #require(LocalisedText(label, in: .english)))
        }
        let choices = try #require(
            Choices([choice("a", "Same"), choice("b", "same"), choice("c", "Do not know"), choice("d", "Other")])
        )
        #expect(FormEntries.entries(of: choices, in: .english) == ["Same (a)", "same (b)", "Do not know (c)", "Other"])
    }

    @Test("yes and no are read in every language, and as marks")
    func yesAndNo() {
        for language in Language.allCases {
            #expect(FormEntries.isYes(" \(FormEntries.yes(in: language).uppercased()) ") == true)
            #expect(FormEntries.isYes(FormEntries.no(in: language)) == false)
        }
        #expect(["x", "1", "☒", "TRUE"].map(FormEntries.isYes) == [true, true, true, true])
        #expect(["maybe", "", "oui, mais"].map(FormEntries.isYes) == [nil, nil, nil])
    }
}
