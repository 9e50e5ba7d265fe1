import Exchange
import Foundation
import TestSupport
import Testing

@Suite("Questionnaires out, answers in")
struct SurveyThreadTests {
    private let survey = "curricula/surveys/sg-2026.yaml"
    private let answers = "seeds/samples/sg-2026.csv"

    @Test func formsAreTheSameBytesInAnyZoneAndLanguage() throws {
        let scratch = try Scratch()
        var made: [[String: [UInt8]]] = []
        for (folder, zone, language) in [("a", "Asia/Tokyo", "tr_TR.UTF-8"), ("b", "America/Lima", "ar_EG.UTF-8")] {
            let run = try CommandRun(
                ["survey", "build", survey, "--output", scratch.path(folder), "--language", "en,ar"],
                environment: ["TZ": zone, "LANG": language]
            )
            #expect(run.status == 0, "\(run.errors)")
            let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path(folder))
            made.append(
                try Dictionary(
                    uniqueKeysWithValues: names.map { ($0, try InputFile(scratch.path("\(folder)/\($0)")).bytes) }
                )
            )
        }
        #expect(
            made[0].keys.sorted() == [
                "sg-2026-form-ar.docx", "sg-2026-form-ar.xlsx", "sg-2026-form-en.docx", "sg-2026-form-en.xlsx",
                "sg-2026-xlsform.xlsx",
            ]
        )
        #expect(made[0] == made[1])
    }

    @Test func whatIsReadIsReadAgainToTheSameFile() throws {
        let scratch = try Scratch()
        let (first, second) = (scratch.path("first.csv"), scratch.path("second.csv"))
        let receipt = scratch.path("receipt.json")
        let read = try CommandRun([
            "survey", "read", answers, "--survey", survey, "--output", first, "--receipt", receipt,
        ])
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.output.contains("  kept                                           142\n"))
        let json = try JSONSerialization.jsonObject(with: Data(InputFile(receipt).bytes)) as? [String: Any]
        #expect(json?["format"] as? String == "cadre/receipt/1")
        let again = try CommandRun(["survey", "read", first, "--survey", survey, "--output", second])
        #expect(again.status == 0, "\(again.errors)")
        #expect(try InputFile(first).bytes == InputFile(second).bytes)
        let needs = try [answers, first]
            .map { file in
                try CommandRun(["needs", file, "--survey", survey, "--format", "csv", "--quiet"]).output
            }
        #expect(needs[0] == needs[1])
    }

    @Test func quietReadingSaysNothingWhereAFileIsWritten() throws {
        let scratch = try Scratch()
        let read = ["survey", "read", answers, "--survey", survey, "--quiet"]
        let written = try CommandRun(read + ["--output", scratch.path("answers.csv")])
        #expect(written.status == 0)
        #expect(written.output.isEmpty && written.errors.isEmpty)
        #expect(try CommandRun(read).output.contains("Import receipt"))
    }

    @Test(arguments: [
        (["build"], ["--output", "x", "--form", ""], "--form names no form"),
        (["build"], ["--output", "x", "--language", ""], "--language names no language"),
        (
            ["read", "a.csv", "--survey"], ["--output", "x", "--receipt", "x"],
            "--output and --receipt name the same file"
        ),
    ])
    func whatWouldMakeNothingIsAUsageError(_ command: [String], _ options: [String], _ message: String) throws {
        let run = try CommandRun(["survey"] + command + [survey] + options)
        #expect(run.status == 64)
        #expect(run.errors.contains(message))
    }

    @Test func whatWentInIsNeverReplaced() throws {
        let scratch = try Scratch()
        let file = try scratch.write("who,country\n", to: "a.csv")
        let run = try CommandRun(["survey", "read", file, "--survey", survey, "--output", file])
        #expect(run.status == 65)
        #expect(try InputFile(file).bytes == Array("who,country\n".utf8))
    }

    @Test func aSurveyIsSaidToBeFitToSend() throws {
        let run = try CommandRun(["survey", "check", "curricula/surveys/afis-2026.yaml"])
        #expect(run.status == 0)
        #expect(run.output.contains("8 items × 8 aspects"))
        #expect(run.output.hasSuffix("\n"))
    }
}
