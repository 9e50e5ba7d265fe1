import Exchange
import Intake
import Needs
import Reference
import TestSupport
import Testing

@Suite("Officers to train, by agency")
struct AgencyVolumeTests {
    private static func survey(_ figures: String) throws -> Survey {
        let text = """
            format: cadre/survey/1
            id: T
            version: 1.0.0
            framework: SG
            title: Test
            introduction: Test
            opens: 2026-03-02
            closes: 2026-04-13
            columns: {respondent: who, country: country}
            figures: \(figures)
            opening:
              - {name: country, kind: country, required: yes, label: Your country}
              - name: agency
                kind: select-one
                label: Your agency
                choices: [{value: police, label: Police}, {value: customs, label: Customs}]
            needs:
              lowest: 1
              highest: 5
              importance: {question: How important?}
              current: {question: How well?}
              officers: {question: How many?}
              items:
                - {id: A, competency: SG-C01}
            """
        return try SurveyFile.read(Array(text.utf8), file: "survey.yaml", framework: Project.framework)
    }

    private static func volume(_ figures: String) throws -> Double? {
        let survey = try survey(figures)
        let csv = """
            who,country,agency,a_importance,a_current,a_officers
            1,Fiji,police,5,1,10
            2,Fiji,police,5,2,20
            3,Fiji,police,4,1,90
            4,Fiji,customs,5,1,5
            5,Fiji,,5,1,2
            6,Kenya,customs,5,3,40
            """
        let imported = try AnswerImport(
            files: [InputFile(path: "answers.csv", bytes: Array(csv.utf8))],
            survey: survey,
            framework: Project.framework(#require(FrameworkID("SG"))),
            register: Project.register(),
            labels: Project.labels(),
            options: ImportOptions()
        )
        return MethodLibrary(imported.tally, of: survey, weighting: .countries).table(.volume)?.rows[0].value
    }

    @Test func withoutAgenciesEveryRespondentSpeaksOfOtherOfficers() throws {
        #expect(try Self.volume("{}") == 167.0)
        #expect(try Self.volume("{volume: maximum}") == 130.0)
    }

    @Test func peopleOfOneAgencySpeakOfTheSameOfficers() throws {
        // Fiji: police 20, the median of three, customs 5, and one who named no agency 2. Kenya: customs 40.
        #expect(try Self.volume("{breakdowns: [agency], agency: agency}") == 67.0)
        #expect(try Self.volume("{breakdowns: [agency], agency: agency, volume: maximum}") == 60.0)
    }
}
