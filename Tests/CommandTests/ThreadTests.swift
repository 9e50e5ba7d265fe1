import Archive
import Exchange
import Foundation
import TestSupport
import Testing

@Suite("The thread, end to end")
struct ThreadTests {
    @Test func theDemonstrationRunsAndSaysWhyTheCourseBeginsAsItDoes() throws {
        let scratch = try Scratch()
        let run = try CommandRun(["demo", "--output", scratch.path("demo")])
        #expect(run.status == 0)
        #expect(run.output.contains("4  Why the first three sessions are there"))
        #expect(run.output.contains("S1.1  Child rights and the duty to safeguard"))
        #expect(run.output.contains("MWDS"))
        let names = Set(scratch.names(in: "demo"))
        for language in ["en", "fr", "es", "ar"] {
            for name in ["agenda.docx", "syllabus.docx", "facilitator-guide.docx", "lesson-plans/SG3-S1.1.docx"] {
                #expect(names.contains("package/\(language)/\(name)"))
            }
        }
        #expect(names.isSuperset(of: ["needs.csv", "package/course.xml", "package/manifest.xml"]))
        #expect(!names.contains { $0.contains(".cadre-unfinished") })
    }

    @Test func twoRunsGiveTheSameBytesInAnyZoneAndLocale() throws {
        let scratch = try Scratch()
        let course = "curricula/courses/bio3.yaml"
        // The zones of the earliest and of a half-hour clock; locales with other capitals, digits and directions.
        let environments = [
            ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
            ["TZ": "America/St_Johns", "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8"],
        ]
        for (number, environment) in environments.enumerated() {
            let run = try CommandRun(
                [
                    "package", course, "--language", "en,ar", "--with", "workbook,slides", "--output",
                    scratch.path("run\(number)"),
                ],
                environment: environment
            )
            #expect(run.status == 0)
        }
        let names = scratch.names(in: "run0")
        #expect(names == scratch.names(in: "run1"))
        for ending in [".docx", ".xlsx", ".pptx", ".xml"] { #expect(names.contains { $0.hasSuffix(ending) }) }
        for name in names where name.contains(".") {
            let first = try InputFile(scratch.path("run0/\(name)")).bytes
            #expect(first == (try InputFile(scratch.path("run1/\(name)")).bytes), "\(name)")
        }
    }

    @Test func theManifestNamesEveryFileWithItsDigest() throws {
        let scratch = try Scratch()
        _ = try CommandRun(["package", "curricula/courses/bio3.yaml", "--output", scratch.path("package")])
        let manifest = String(decoding: try InputFile(scratch.path("package/manifest.xml")).bytes, as: UTF8.self)
        let files = scratch.names(in: "package").filter { $0.hasSuffix(".docx") || $0 == "course.xml" }
        #expect(files.count == 17)
        for file in files {
            let bytes = try InputFile(scratch.path("package/\(file)")).bytes
            #expect(
                manifest.contains("path=\"\(file)\" bytes=\"\(bytes.count)\" sha256=\"\(SHA256Digest(of: bytes))\"")
            )
        }
    }

    @Test func filesOfAnEarlierPackageGoUnlessTheyWereChanged() throws {
        let scratch = try Scratch()
        let target = scratch.path("package")
        let course = "curricula/courses/bio3.yaml"
        let first = try CommandRun(["package", course, "--with", "slides", "--output", target])
        #expect(first.status == 0)
        let slides = scratch.names(in: "package").filter { $0.hasSuffix(".pptx") }
        #expect(slides.count > 1)
        try OutputFolder(target).write([(slides[0], Array("changed by an officer".utf8)), ("own.txt", [])])
        let second = try CommandRun(["package", course, "--output", target])
        #expect(second.status == 0)
        #expect(second.errors.contains("kept \(target)/\(slides[0])"))
        #expect(second.errors.contains("removed \(slides.count - 1) files"))
        let left = scratch.names(in: "package")
        #expect(left.filter { $0.hasSuffix(".pptx") } == [slides[0]])
        #expect(left.contains("own.txt"))
    }

    @Test func filesThatSomebodyChangedAreKeptWhenAPackageIsMadeAgain() throws {
        let scratch = try Scratch()
        let target = scratch.path("package")
        let course = "curricula/courses/bio3.yaml"
        try OutputFolder(target).write([("course.xml", Array("<foreign/>".utf8))])
        let first = try CommandRun(["package", course, "--output", target])
        #expect(first.errors.contains("kept what was \(target)/course.xml as “course (kept).xml”"))
        #expect(try InputFile(scratch.path("package/course (kept).xml")).bytes == Array("<foreign/>".utf8))
        let again = try CommandRun(["package", course, "--output", target])
        #expect(!again.errors.contains("kept"))
        for (text, name) in [("mine", "agenda (kept).docx"), ("mine too", "agenda (kept 2).docx")] {
            try OutputFolder(target).write([("en/agenda.docx", Array(text.utf8))])
            let run = try CommandRun(["package", course, "--output", target])
            #expect(run.status == 0)
            #expect(run.errors.contains("as “en/\(name)”"))
            #expect(try InputFile(scratch.path("package/en/\(name)")).bytes == Array(text.utf8))
        }
    }

    @Test(arguments: [
        "../outside.txt", "link.txt", "below/outside.txt", "/outside.txt", "./in.txt", "pipe", "below", "",
    ])
    func nothingOutsideTheFolderIsRemoved(_ name: String) throws {
        let scratch = try Scratch()
        let folder = try OutputFolder(scratch.path("folder"))
        try OutputFolder(scratch.path("")).write([("outside.txt", [1]), ("folder/in.txt", [1])])
        try #require(symlink(scratch.path("outside.txt"), scratch.path("folder/link.txt")) == 0)
        try #require(symlink(scratch.path(""), scratch.path("folder/below")) == 0)
        try #require(mkfifo(scratch.path("folder/pipe"), 0o600) == 0)
        #expect(folder.remove(name) { _ in true } == .absent)
        #expect(try InputFile(scratch.path("outside.txt")).bytes == [1])
        #expect(folder.remove("in.txt") { $0 == [2] } == .kept)
        #expect(folder.remove("in.txt") { $0 == [1] } == .removed)
        #expect(folder.remove("in.txt") { _ in true } == .absent)
    }

    @Test func courseXMLIsCheckedLikeTheYAMLThatItCameFrom() throws {
        let scratch = try Scratch()
        _ = try CommandRun(["package", "curricula/courses/sg3.yaml", "--output", scratch.path("package")])
        let run = try CommandRun(["course", "check", scratch.path("package/course.xml")])
        #expect(run.status == 0)
        #expect(run.errors.contains("SG3 1.0.0, 3 days, 20 sessions, 915 minutes of teaching: 1 note"))
    }

    @Test func aRunThatIsKilledLeavesNoHalfFileAndTheNextOneCleansUp() throws {
        let scratch = try Scratch()
        let target = scratch.path("package")
        let whole = try CommandRun(["package", "curricula/courses/bio3.yaml", "--output", target])
        #expect(whole.status == 0)
        let before = try contents(of: target)
        for milliseconds in stride(from: 20, through: 300, by: 40) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: CommandRun.program)
            process.arguments = ["package", "curricula/courses/bio3.yaml", "--output", target, "--quiet"]
            process.currentDirectoryURL = URL(fileURLWithPath: Project.root)
            process.environment = ["PATH": "/usr/bin:/bin", "CADRE_DATA": Project.root]
            try process.run()
            usleep(UInt32(milliseconds * 1_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let after = try contents(of: target)
            #expect(after.filter { !$0.key.contains(".cadre-unfinished") } == before, "killed after \(milliseconds) ms")
        }
        _ = try CommandRun(["package", "curricula/courses/bio3.yaml", "--output", target])
        #expect(try contents(of: target) == before)
    }

    @Test(
        arguments: [("sg-2026", []), ("bio-2026", []), ("afis-2026", ["--records", "400"])] as [(String, [String])]
    )
    func theSampleAnswersAreThoseOfTheGenerator(_ survey: String, _ options: [String]) throws {
        let scratch = try Scratch()
        let run = try CommandRun(
            [
                "sample", "curricula/surveys/\(survey).yaml", "--output", scratch.path("answers.csv"), "--key",
                scratch.path("key.csv"),
            ] + options
        )
        #expect(run.status == 0)
        for (made, kept) in [("answers.csv", "\(survey).csv"), ("key.csv", "\(survey)-key.csv")] {
            let bytes = try InputFile("\(Project.root)/seeds/samples/\(kept)").bytes
            #expect(try InputFile(scratch.path(made)).bytes == bytes, "run `make samples` and look at what changed")
        }
    }

    @Test func needsComeAsCSVAndJSONWithTheSameFigures() throws {
        let arguments = [
            "needs", "seeds/samples/bio-2026.csv", "--survey", "curricula/surveys/bio-2026.yaml", "--quiet",
        ]
        let csv = try CommandRun(arguments + ["--format", "csv"])
        let json = try CommandRun(arguments + ["--format", "json"])
        let table = try DelimitedText(Array(csv.output.utf8), file: "needs.csv")
        var scores: [String: Double] = [:]
        try table.forEachRecord { _, fields in
            let cells = fields.map(table.text)
            scores["\(cells[0]) \(cells[1])"] = Double(cells[10])
        }
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let scopes = try #require(object["scopes"] as? [[String: Any]])
        #expect(scopes.count == 6)
        for scope in scopes {
            let needs = try #require(scope["needs"] as? [[String: Any]])
            #expect(needs.count == 30)
            for need in needs {
                let name = "\(scope["scope"] ?? "") \(need["item"] ?? "")"
                #expect(need["mwds"] as? Double == scores[name], "\(name)")
            }
        }
        let receipt = try #require(object["receipt"] as? [String: Any])
        let aside = try #require(receipt["setAside"] as? [[String: Any]])
        #expect(receipt["rows"] as? Int == (receipt["kept"] as? Int ?? 0) + aside.count)
    }

    private func contents(of folder: String) throws -> [String: SHA256Digest] {
        var contents: [String: SHA256Digest] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init()
        where name.hasSuffix(".docx") || name.hasSuffix(".xml") || name.contains(".cadre") {
            contents[name] = SHA256Digest(of: try InputFile("\(folder)/\(name)").bytes)
        }
        return contents
    }
}
