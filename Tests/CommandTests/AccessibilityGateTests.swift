import TestSupport
import Testing

@Suite("The accessibility gate")
struct AccessibilityGateTests {
    /// BIO3 with a bare address among the references of its first session.
    private func course(_ scratch: Scratch) throws -> String {
        let text = try Project.courseText("bio3")
            .replacing(
                "          references:\n",
                with: "          references:\n            - https://example.org/a\n",
                maxReplacements: 1
            )
        return try scratch.write(text, to: "course.yaml")
    }

    @Test func whatIsHardToUseIsListedAndThePackageIsMade() throws {
        let scratch = try Scratch()
        let run = try CommandRun(["package", try course(scratch), "--output", scratch.path("package")])
        #expect(run.status == 0)
        #expect(run.errors.contains(finding("note")))
        #expect(scratch.names(in: "package").contains("manifest.xml"))
    }

    @Test func whatIsHardToUseIsRefusedWhenAskedFor() throws {
        let scratch = try Scratch()
        let run = try CommandRun([
            "package", try course(scratch), "--accessibility", "refuse", "--output", scratch.path("package"),
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains(finding("error")))
        #expect(scratch.names() == ["course.yaml"])
    }

    @Test func aSoundCoursePassesTheGate() throws {
        let scratch = try Scratch()
        let run = try CommandRun([
            "package", "curricula/courses/bio5.yaml", "--with", "workbook,slides", "--accessibility", "refuse",
            "--output",
            scratch.path("package"),
        ])
        #expect(run.status == 0)
        #expect(!run.errors.contains("accessibility."))
        #expect(scratch.names(in: "package").contains("manifest.xml"))
    }

    private func finding(_ severity: String) -> String {
        """
        en/lesson-plans/BIO3-S1.1.docx: \(severity): list entry 29 “https://example.org/a”: “https://example.org/a” stands \
        where the name of what it leads to should [accessibility.bare-address]
          hint: write the name of what is there, and its address in brackets after it

        """
    }
}
