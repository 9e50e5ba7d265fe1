import Exchange
import Foundation
import Intake
import Needs
import Reference
import TestSupport
import Testing

@Suite("Power beside practice answers")
struct PowerPracticeTests {
    @Test("expects what the samples show", arguments: ["sg-2026", "bio-2026"])
    func expectsTheSamples(name: String) throws {
        let input = try Project.file("seeds/samples/\(name).csv")
        let round = try PracticeRound(input, of: name)
        for weighting in Weighting.allCases {
            let ratio = try round.widthBesidePower(weighting)
            // One round of some 80 countries knows a spread to about 8 %.
            #expect(abs(ratio - 1) < 0.10, "half-widths are \(ratio) of what was expected, \(weighting)")
        }
    }

    @Test("expects, on the mean, what rounds of other seeds show", arguments: ["sg-2026", "bio-2026"])
    func expectsOtherRounds(name: String) throws {
        let generator = try PracticeRound.generator(name)
        let rounds = try (UInt64(101)...104)
            .map { seed in
                let answers = generator.answers(seed: seed)
                var writer = DelimitedTextWriter()
                writer.addAsItIs(answers.header)
                for record in answers.records { writer.addAsItIs(record) }
                return try PracticeRound(InputFile(path: "practice.csv", bytes: writer.bytes), of: name)
            }
        for weighting in Weighting.allCases {
            let ratios = try rounds.map { try $0.widthBesidePower(weighting) }
            let mean = ratios.reduce(0, +) / Double(ratios.count)
            #expect(abs(mean - 1) < 0.07, "half-widths are \(ratios) of what was expected, \(weighting)")
        }
    }
}

/// A round of practice answers, imported.
private struct PracticeRound {
    let tally: Tally
    let register: CountryRegister

    init(_ file: InputFile, of name: String) throws {
        register = try Project.register()
        let survey = try Project.survey(name)
        tally = try AnswerImport(
            files: [file],
            survey: survey,
            framework: Project.framework(survey.framework),
            register: register,
            labels: Project.labels()
        )
        .tally
    }

    /// The mean half-width of the topics' scores, divided by what power expects of so many answers and countries.
    func widthBesidePower(_ weighting: Weighting) throws -> Double {
        let table = try #require(
            NeedsAnalysis(of: tally, register: register, weighting: weighting).tables().first
        )
        let widths = table.cells.compactMap(\.figures?.interval).map { ($0.upperBound - $0.lowerBound) / 2 }
        let power = SurveyPower(
            try AnswerPlan(
                answers: tally.respondents.values.reduce(0, +),
                countries: tally.countries.count,
                population: register.countries.count,
                spread: .skewed
            ),
            topics: tally.itemCount,
            assumptions: PowerAssumptions(practiceOn: tally.scale),
            target: .countriesLikeThese,
            draws: 1
        )
        let expected = try #require(power.precision?[weighting]?.score.halfWidth)
        return widths.reduce(0, +) / Double(widths.count) / expected
    }

    static func generator(_ name: String) throws -> RehearsalGenerator {
        let survey = try Project.survey(name)
        let profile = try Project.file("seeds/survey_profile.yaml")
        return RehearsalGenerator(
            profile: try SurveyProfileFile.read(profile.bytes, file: profile.path),
            survey: survey,
            framework: try Project.framework(survey.framework),
            register: try Project.register(),
            spellings: try RehearsalSeedFiles.spellings(Project.file("seeds/country_aliases.csv")),
            groups: try RehearsalSeedFiles.groups(Project.file("seeds/groups.csv"))
        )
    }
}
