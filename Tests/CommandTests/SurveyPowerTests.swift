import Exchange
import Foundation
import TestSupport
import Testing

@Suite("The power of a survey on the command line")
struct SurveyPowerTests {
    private static let power = ["survey", "power", "curricula/surveys/sg-2026.yaml"]

    private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(Self.power + arguments) }

    @Test func itSaysHowWideAndHowManyAndOnWhatAssumptions() throws {
        let run = try run("--answers", "142", "--countries", "88")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        for words in [
            "28 topics rated from 1 to 5; 142 answers from 88 of 196 countries",
            "each country counts once           0.29    1.47",
            "each respondent counts once        0.28    1.40",
            "In 4 of 5 surveys the first ",
            "--between", "practice answers", "planning assumptions, not measurements",
            "when they come from new countries, into ±",
        ] {
            #expect(run.output.contains(words), "\(words)")
        }
    }

    @Test func itIsTheSameEveryTime() throws {
        let runs = try (0..<2).map { _ in try run("--answers", "60", "--countries", "40", "--format", "json") }
        #expect(runs[0].output == runs[1].output)
    }

    @Test func figuresComeAsJSON() throws {
        let run = try run("--answers", "142", "--countries", "88", "--between", "0.9", "--format", "json")
        let file = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(file["format"] as? String == "cadre/power/1")
        #expect(file["answers"] as? Int == 142)
        let precision = try #require(file["precision"] as? [String: [String: [String: Double]]])
        #expect(try #require(precision["countries"]?["mwds"]?["halfWidth"]) > 1.47)
        let assumptions = try #require(file["assumptions"] as? [String: [String: Any]])
        #expect(assumptions["between"]?["source"] as? String == "given")
        #expect(assumptions["within"]?["source"] as? String == "practice")
        #expect((file["plans"] as? [Any])?.count == 18)
    }

    @Test func anEarlierRoundGivesAssumptions() throws {
        let run = try run("--answers", "142", "--countries", "88", "--like", "seeds/samples/sg-2026.csv")
        #expect(run.status == 0)
        #expect(run.output.contains("0.76  earlier round     --between"))
        #expect(run.output.contains("practice answers  --correlation"))
    }

    @Test func anEarlierRoundThatIsTooSmallIsRefused() throws {
        let scratch = try Scratch()
        let header = try Project.file("seeds/samples/sg-2026.csv").bytes.split(separator: 0x0A)[0]
        let file = try scratch.write(String(decoding: header, as: UTF8.self) + "\n", to: "small.csv")
        let run = try run("--answers", "142", "--countries", "88", "--like", file)
        #expect(run.status == 65)
        #expect(run.errors.contains("[power.like]"))
        #expect(run.errors.contains("hint: leave --like out"))
    }

    @Test(arguments: [60, 80])
    func noLineIsWiderThanTheTerminal(_ width: Int) throws {
        let survey = "curricula/surveys/sg-2026.yaml"
        let run = try CommandRun(
            ["survey", "power", survey, "--answers", "60", "--countries", "40"],
            environment: ["COLUMNS": "\(width)"]
        )
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").map(\.count).max() ?? 0 <= width)
        #expect(run.output.contains("--topic-spread"))
    }

    @Test func belowFiveCountriesItSaysThatNothingIsShown() throws {
        let run = try run("--answers", "40", "--countries", "4")
        #expect(run.status == 0)
        #expect(run.output.contains("Nothing will be shown: 4 countries are fewer than 5"))
        #expect(!run.output.contains("95 % interval of a topic"))
    }

    @Test(arguments: [
        (["--answers", "10", "--countries", "11"], "10 answers cannot come from 11 countries"),
        (["--answers", "500", "--countries", "197"], "--countries takes 1 to 196, the member countries; got 197."),
        (["--answers", "5", "--countries", "0"], "--countries takes 1 or more; got 0."),
        (["--answers", "0", "--countries", "1"], "--answers takes 1 to 100000; got 0."),
        (["--answers", "9", "--countries", "9", "--correlation", "1.5"], "--correlation takes 0 to 1; got 1.5."),
        (["--answers", "9", "--countries", "9", "--between", "4.5"], "--between takes 0 to 4 on this survey's scale"),
        (["--answers", "9", "--countries", "9", "--within=-1"], "--within takes 0 or more"),
        (["--answers", "9", "--countries", "9", "--within", "nan"], "--within takes 0 or more"),
        (["--answers", "9", "--countries", "9", "--left-out", "1"], "--left-out takes 0 to 0.95, a share of topics"),
        (["--answers", "9"], "Missing expected argument '--countries <countries>'"),
    ])
    func whatCannotBeIsAUsageError(_ arguments: [String], _ message: String) throws {
        let run = try CommandRun(Self.power + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(message))
        #expect(run.output.isEmpty)
    }
}
