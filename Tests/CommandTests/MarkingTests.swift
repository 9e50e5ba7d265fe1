import Archive
import Exchange
import Markup
import TestSupport
import Testing

@Suite("Markings")
struct MarkingTests {
    /// BIO3, marked for official use, with one session marked higher.
    private func marked(_ scratch: Scratch, course: String = "official_use") throws -> String {
        let text = try Project.courseText("bio3")
            .replacing("trainer_ratio: 12", with: "trainer_ratio: 12\nmarking: \(course)")
            .replacing("- id: BIO3-S2.2\n", with: "- id: BIO3-S2.2\n        marking: restricted\n")
        return try scratch.write(text, to: "marked.yaml")
    }

    @Test func everyPageBearsTheHighestMarkingOfItsParts() throws {
        let scratch = try Scratch()
        let run = try CommandRun([
            "package", try marked(scratch), "--language", "en,ar", "--output", scratch.path("package"),
        ])
        #expect(run.status == 0)
        let expected = [
            ("en/agenda.docx", "RESTRICTED"), ("en/lesson-plans/BIO3-S2.2.docx", "RESTRICTED"),
            ("en/lesson-plans/BIO3-S1.1.docx", "FOR OFFICIAL USE ONLY"),
            ("ar/lesson-plans/BIO3-S1.1.docx", "للاستخدام الرسمي فقط"), ("ar/facilitator-guide.docx", "مقيّد التوزيع"),
        ]
        for (name, marking) in expected {
            let zip = try ZIPReader(try InputFile(scratch.path("package/\(name)")).bytes)
            for part in ["word/header1.xml", "word/footer1.xml"] {
                let bytes = try #require(try zip.content(of: part))
                #expect(String(decoding: bytes, as: UTF8.self).contains(">\(marking)<"), "\(name) \(part)")
            }
        }
        for (name, marking) in [("manifest.xml", "restricted"), ("course.xml", "official_use")] {
            let file = try InputFile(scratch.path("package/\(name)"))
            #expect(try XMLReader(file.bytes, file: name).root.attribute("marking") == marking)
        }
    }

    @Test func aPackageAboveTheAskedLevelIsRefusedAndNothingIsWritten() throws {
        let scratch = try Scratch()
        let run = try CommandRun([
            "package", try marked(scratch), "--up-to", "official_use", "--output", scratch.path("package"),
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("error: BIO3-S2.2 is marked restricted, above official_use [marking.above]"))
        #expect(scratch.names() == ["marked.yaml"])
    }

    @Test func aMarkingThatTheListLacksIsNamed() throws {
        let scratch = try Scratch()
        let run = try CommandRun([
            "package", try marked(scratch, course: "oficial_use"), "--output", scratch.path("package"),
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("error: “oficial_use” is not in the list of markings [marking.unknown]"))
        #expect(run.errors.contains("hint: did you mean `official_use`?"))
    }

    @Test func anotherListCanBeUsed() throws {
        let scratch = try Scratch()
        let text = try Project.courseText("bio3")
            .replacing("trainer_ratio: 12", with: "trainer_ratio: 12\nmarking: tlp-amber")
        let run = try CommandRun([
            "package", try scratch.write(text, to: "tlp.yaml"), "--markings", "seeds/markings-tlp.csv", "--output",
            scratch.path("package"),
        ])
        #expect(run.status == 0)
        let zip = try ZIPReader(try InputFile(scratch.path("package/en/agenda.docx")).bytes)
        let header = try #require(try zip.content(of: "word/header1.xml"))
        #expect(String(decoding: header, as: UTF8.self).contains(">TLP:AMBER<"))
    }
}
