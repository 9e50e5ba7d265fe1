import Exchange
import Foundation
import TestSupport
import Testing

@Suite("The framework of a survey")
struct FrameworkShelfTests {
    @Test(
        "is looked for beside the folder of the survey, however that is named",
        arguments: [
            (folder: "office", survey: "surveys/s.yaml", found: "frameworks/sg.yaml"),
            (folder: "office", survey: "./surveys/s.yaml", found: "frameworks/sg.yaml"),
            (folder: "office/surveys", survey: "s.yaml", found: "../frameworks/sg.yaml"),
            (folder: "office/surveys", survey: "../surveys/s.yaml", found: "../frameworks/sg.yaml"),
            (folder: "office/surveys/old", survey: "../s.yaml", found: "../../frameworks/sg.yaml"),
        ]
    )
    func isFoundBesideTheSurvey(folder: String, survey: String, found: String) throws {
        let scratch = try Scratch()
        let home = try office(in: scratch)
        let run = try CommandRun(["survey", "check", survey], in: "\(home)/\(folder)")
        // It is none, so that it is seen which was read.
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("\(found):1:"), "\(run.errors)")
    }

    @Test("is named by its whole path where the survey is, and Cadre's own is taken where there is none beside it")
    func isFoundByWholePath() throws {
        let scratch = try Scratch()
        let home = try office(in: scratch)
        let survey = "\(home)/office/surveys/s.yaml"
        #expect(try CommandRun(["survey", "check", survey]).errors.hasPrefix("\(home)/office/frameworks/sg.yaml:1:"))
        try FileManager.default.removeItem(atPath: "\(home)/office/frameworks/sg.yaml")
        #expect(try CommandRun(["survey", "check", survey]).status == 0)
    }

    /// An office with a survey of the project, and a file in the place of its framework.
    private func office(in scratch: Scratch) throws -> String {
        for name in ["surveys/old", "frameworks"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path("office/\(name)"),
                withIntermediateDirectories: true
            )
        }
        let text = String(decoding: try Project.file("curricula/surveys/sg-2026.yaml").bytes, as: UTF8.self)
        _ = try scratch.write(text, to: "office/surveys/s.yaml")
        _ = try scratch.write("none\n", to: "office/frameworks/sg.yaml")
        return scratch.path("")
    }
}
