import Archive
import Exchange
import Testing

@Suite("Packages with the looks of a template")
struct TemplateCommandTests {
    private let course = "curricula/courses/bio3.yaml"

    private func package(_ template: String, _ scratch: Scratch) throws -> CommandRun {
        try CommandRun(["package", course, "--template", template, "--output", scratch.path("out")])
    }

    @Test func aTemplateThatIsMissingIsNoInput() throws {
        let scratch = try Scratch()
        let run = try package("no-such.dotx", scratch)
        #expect(run.status == 66)
        #expect(run.errors.hasPrefix("no-such.dotx: error: there is no such file [file.read]"))
        #expect(scratch.names() == [])
    }

    @Test func aTemplateThatCannotBeUsedIsBadDataAndNothingIsMade() throws {
        let scratch = try Scratch()
        let path = try scratch.write("not a template", to: "x.dotx")
        let run = try package(path, scratch)
        #expect(run.status == 65)
        #expect(
            run.errors == """
                \(path): error: the file is no Office file [template.kind]
                  hint: save it as .dotx, .potx or .xltx with Word, PowerPoint or Excel

                """
        )
        #expect(scratch.names() == ["x.dotx"])
    }

    @Test func aDocumentOfCadreIsATemplateForOthers() throws {
        let scratch = try Scratch()
        let first = try CommandRun(["package", course, "--output", scratch.path("first")])
        #expect(first.status == 0)
        let run = try package(scratch.path("first/en/syllabus.docx"), scratch)
        #expect(run.status == 0)
        // Its own styles are those that documents ask for, so nothing is missing and nothing is added.
        #expect(!run.errors.contains("has no style"))
        let styles = try ["first", "out"]
            .map { folder in
                try ZIPReader(InputFile(scratch.path("\(folder)/en/agenda.docx")).bytes).content(of: "word/styles.xml")
            }
        #expect(styles[0] == styles[1])
    }
}
