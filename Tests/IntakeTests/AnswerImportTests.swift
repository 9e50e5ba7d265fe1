import Exchange
import Intake
import Needs
import Reference
import TestSupport
import Testing

@Suite("Import of answers")
struct AnswerImportTests {
    /// A survey of two items over the real framework.
    private static func small() throws -> Survey {
        let text = """
            format: cadre/survey/1
            id: T
            version: 1.0.0
            framework: SG
            title: Test
            introduction: Test
            opens: 2026-03-02
            closes: 2026-04-13
            columns: {respondent: who, submitted: when, country: country}
            missing: ["", "-", N/A]
            unknown: ["?"]
            opening:
              - {name: country, kind: country, required: yes, label: Your country}
            needs:
              lowest: 1
              highest: 5
              importance:
                question: How important?
                labels: [Low, Lowish, Middling, Highish, High]
              current: {question: How well?}
              items:
                - {id: A, competency: SG-C01}
                - {id: B, competency: SG-C02}
            """
        return try SurveyFile.read(Array(text.utf8), file: "survey.yaml", framework: Project.framework)
    }

    private static func read(_ csv: String, _ decisions: [String: CountryCode] = [:]) throws -> AnswerImport {
        var options = ImportOptions()
        options.countries = decisions
        return try AnswerImport(
            files: [InputFile(path: "answers.csv", bytes: Array(csv.utf8))],
            survey: small(),
            framework: Project.framework(#require(FrameworkID("SG"))),
            register: Project.register(),
            labels: Project.labels(),
            options: options
        )
    }

    private static let header = "who,when,country,a_importance,a_current,b_importance,b_current\n"

    @Test(arguments: ["sg-2026", "bio-2026", "afis-2026"])
    func theSampleComesOutAsItsAnswerKeySays(_ name: String) throws {
        let input = try Project.file("seeds/samples/\(name).csv")
        let table = try DelimitedText(input.bytes, file: input.path)
        let survey = try Project.survey(name)
        let imported = try AnswerImport(
            files: [input],
            survey: survey,
            framework: Project.framework(survey.framework),
            register: Project.register(),
            labels: Project.labels()
        )
        let keyFile = try Project.file("seeds/samples/\(name)-key.csv")
        let key = try DelimitedText(keyFile.bytes, file: keyFile.path)
        var fates: [String: String] = [:]
        try key.forEachRecord { _, fields in
            fates[key.text(fields[0])] = fields.last.map(key.text)
        }
        let aside = Dictionary(uniqueKeysWithValues: imported.receipt.setAside.map { ($0.line, $0.reason) })
        var wrong: [String] = []
        var records = 0
        try table.forEachRecord { line, fields in
            records += 1
            let record = table.text(fields[0])
            let fate = aside[line].map(\.rawValue) ?? "kept"
            if fate != Self.reason(of: fates[record] ?? "") { wrong.append("\(record): \(fate)") }
        }
        #expect(wrong.isEmpty)
        #expect(fates.count == records)
        #expect(imported.receipt.rows == records)
        #expect(imported.receipt.rows == imported.receipt.kept + imported.receipt.setAside.count)
    }

    private static func reason(of fate: String) -> String {
        switch fate {
        case "re-sent": "resent"
        case "test": "unknown_country"
        default: fate.replacing(" ", with: "_")
        }
    }

    @Test func aRatingCountsByItsText() throws {
        let rows = ["4", " 4 ", "4.0", "4,0", "٤", "۴", "\u{200F}4", "Highish"].enumerated()
            .map { "r\($0),,Chad,\"\($1)\",1,2,3\n" }
        let receipt = try Self.read(Self.header + rows.joined()).receipt
        #expect(receipt.cells.rated == 4 * rows.count)
        #expect(receipt.cells.converted == 7)
    }

    @Test(arguments: ["3.5", "+4", "04", "1e0", "4.", "6", "0", "four", "4 5", "TRUE", "½"])
    func whatIsNoPointOfTheScaleIsSetAsideCellByCell(_ text: String) throws {
        let receipt = try Self.read(Self.header + "r1,,Chad,\"\(text)\",1,2,3\n").receipt
        #expect(receipt.kept == 1)
        #expect(receipt.cells.rated == 3)
        #expect(receipt.offScale == [text: ImportReceipt.Occurrence(count: 1, line: 2)])
    }

    @Test func kindsOfEmptyAreKeptApart() throws {
        let receipt = try Self.read(Self.header + "r1,,Chad,-,n/a,?,3\n").receipt
        #expect(receipt.cells.notAnswered == 2)
        #expect(receipt.cells.doesNotKnow == 1)
        #expect(receipt.cells.rated == 1)
    }

    @Test(arguments: [
        ("r1,,Chad,6,7,8,2\n", SetAside.Reason.otherScale, "3 of 4 ratings, such as 6, 7, 8"),
        ("r1,,Chad,yes,no,,\n", .otherScale, "2 of 2 ratings, such as no, yes"),
        ("r1,,Chad,,-,?,\n", .noRatings, ""), ("r1,,,1,2,3,4\n", .noCountry, ""),
        ("r1,,Utopia,1,2,3,4\n", .unknownCountry, "Utopia"),
        ("r1,,Niger,1,2,3,4\n", .ambiguousCountry, "Niger (NE, NG)"),
        ("r1,,Chad,1,2,3,4,5\n", .ragged, "8 fields; the header has 7"),
    ])
    func aRowIsSetAsideWithItsReason(_ row: (text: String, reason: SetAside.Reason, detail: String)) throws {
        let receipt = try Self.read(Self.header + row.text).receipt
        #expect(receipt.setAside == [SetAside(line: 2, reason: row.reason, detail: row.detail)])
        #expect(receipt.kept == 0)
    }

    @Test func anOfficersDecisionSettlesACountry() throws {
        let niger = try #require(CountryCode("NE"))
        let imported = try Self.read(Self.header + "r1,,NIGER,1,2,3,4\n", ["niger": niger])
        #expect(imported.receipt.kept == 1)
        #expect(imported.tally.countries == [niger])
    }

    @Test func theSameAnswersCountOnce() throws {
        let imported = try Self.read(Self.header + "r1,2026-03-03,Chad,1,2,3,4\nR1 ,2026-03-04,Tchad,1,2,3,4\n")
        #expect(imported.receipt.kept == 1)
        #expect(imported.receipt.setAside == [SetAside(line: 3, reason: .resent, detail: "as line 2")])
    }

    @Test func aLaterRowCorrectsAnEarlierOneWhateverTheOrder() throws {
        let early = "r1,2026-03-03T10:00:00Z,Chad,1,2,3,4\n"
        let late = "r1,2026-03-03T12:00:00+01:00,Chad,5,2,3,4\n"
        for (rows, line) in [(early + late, 2), (late + early, 3)] {
            let imported = try Self.read(Self.header + rows)
            #expect(imported.receipt.setAside.map(\.line) == [line])
            #expect(imported.receipt.setAside.map(\.reason) == [.superseded])
            let chad = try #require(CountryCode("TD"))
            #expect(imported.tally.moments(where: { $0.country == chad }).pairs[0][0].wanted == 5)
        }
    }

    @Test func answersSentAgainAfterACorrectionCountAgain() throws {
        let rows = """
            r1,2026-03-03,Chad,1,2,3,4
            r1,2026-03-04,Chad,5,2,3,4
            r1,2026-03-05,Chad,1,2,3,4

            """
        let imported = try Self.read(Self.header + rows)
        #expect(imported.receipt.setAside.map(\.reason) == [.superseded, .resent])
        let chad = try #require(CountryCode("TD"))
        #expect(imported.tally.moments(where: { $0.country == chad }).pairs[0][0].wanted == 1)
    }

    @Test(arguments: ["", "03/04/2026", "2026-03-03"])
    func differentAnswersWithoutALaterOneAreAllSetAside(_ time: String) throws {
        let rows = "r1,\(time),Chad,1,2,3,4\nr1,\(time),Chad,5,2,3,4\n"
        let receipt = try Self.read(Self.header + rows).receipt
        #expect(receipt.setAside.map(\.reason) == [.conflicting, .conflicting])
    }

    @Test func twoUnitsOfOneCountryBothCount() throws {
        let imported = try Self.read(Self.header + "r1,,Chad,1,2,3,4\nr2,,Chad,1,2,3,4\n")
        #expect(imported.receipt.kept == 2)
    }

    @Test func lateRowsAreKeptAndCounted() throws {
        let rows = "r1,2026-04-13T23:59:59Z,Chad,1,2,3,4\nr2,2026-04-14T00:00:00Z,Chad,1,2,3,4\n"
        let receipt = try Self.read(Self.header + rows).receipt
        #expect(receipt.late == 1)
        #expect(receipt.kept == 2)
    }

    @Test func missingAndRepeatedColumnsAreAllNamedAtOnce() throws {
        let error = #expect(throws: DiagnosticsError.self) {
            try Self.read("who,contry,a_importance,a_current,a_importance,b_current\nr1,Chad,1,2,3,4\n")
        }
        #expect(
            error?.diagnostics.map(\.message) == [
                "column “a_importance” stands twice", "column “country” of survey T is missing",
            ]
        )
        #expect(error?.diagnostics.last?.hint?.hasPrefix("the file has “contry”; rename it") == true)
    }

    @Test func aQuestionWithoutAColumnIsNotAsked() throws {
        let imported = try Self.read("who,country,a_importance,a_current,b_current\nr1,Chad,1,2,3\n")
        #expect(imported.receipt.files[0].notAsked.map(\.text) == ["b_importance"])
        #expect(imported.receipt.cells.notAsked == 1)
    }

    @Test func aFileWithAHeaderAloneIsNoAnswersAndNoCrash() throws {
        let imported = try Self.read(Self.header)
        #expect(imported.receipt.rows == 0)
        let tables = try NeedsAnalysis(
            of: imported.tally,
            register: Project.register(),
            weighting: .countries
        )
        .tables()
        #expect(tables.allSatisfy { $0.cells == [.noAnswers, .noAnswers] })
    }
}
