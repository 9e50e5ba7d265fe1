import ArgumentParser
import Curriculum
import Exchange
import Intake
import Needs
import Publishing
import Reference
import Workshops

/// `cadre demo`: the whole thread on the sample data.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the whole thread on sample data: answers, needs, course, agenda, package.",
        discussion: """
            The answers are made up by `cadre sample`; no country gave them. What is made goes to the folder named by \
            --output, and a summary says what to open first and why the course begins as it does.
            """
    )

    @OptionGroup var common: CommonOptions

    @Option(name: .shortAndLong, help: "The folder that everything goes to.", completion: .directory)
    var output = "demo"

    func run() throws {
        try common.run { console in
            let folder = try DataFolder(common.data)
            let run = NeedsRun(
                answers: "\(folder.path)/seeds/samples/sg-2026.csv",
                survey: "\(folder.path)/curricula/surveys/sg-2026.yaml",
                framework: nil,
                data: folder.path
            )
            console.progress("reading the answers")
            let (report, imported) = try run.report()
            let reading = try CourseReading(
                at: "\(folder.path)/curricula/courses/sg3.yaml",
                framework: nil,
                data: folder.path
            )
            try reading.requireSound(console)
            let needs = NeedsEvidence(survey: report.survey, tables: report.tables)
            let edition = CourseEdition(
                course: reading.course,
                framework: reading.framework,
                agenda: try reading.agenda(),
                labels: try folder.labels(),
                markings: try MarkingCheck(reading, scheme: folder.markings()).scheme(upTo: nil),
                needs: needs
            )
            try OutputFolder(output).write([("needs.csv", report.csv(in: .english))])
            let (files, remarks) = try PackageRun(
                edition: edition,
                languages: PackageLanguage.each,
                output: "\(output)/package"
            )
            .write(console)
            let summary = DemoSummary(
                report: report,
                receipt: imported.receipt,
                edition: edition,
                fileCount: files.count,
                remarks: remarks,
                output: output,
                console: console
            )
            try console.show(summary.lines.joined(separator: "\n") + "\n")
        }
    }
}
