import Foundation
import TestSupport
import Testing

@Suite("Exit statuses and messages")
struct ExitStatusTests {
    private let survey = "curricula/surveys/sg-2026.yaml"
    private let answers = "seeds/samples/sg-2026.csv"

    @Test func versionIsPrinted() throws {
        let run = try CommandRun(["--version"])
        #expect(run.status == 0)
        #expect(run.output == "cadre 0.1.0\n")
    }

    @Test(arguments: [
        ["--help"], ["needs", "--help"], ["course", "--help"], ["course", "check", "--help"], ["agenda", "--help"],
        ["agenda", "plan", "--help"], ["agenda", "explain", "--help"], ["agenda", "move", "--help"],
        ["package", "--help"], ["sample", "--help"], ["demo", "--help"], ["survey", "--help"],
        ["survey", "check", "--help"], ["survey", "build", "--help"], ["survey", "power", "--help"],
        ["survey", "read", "--help"], ["needs", "rank", "--help"], ["needs", "certainty", "--help"],
        ["needs", "methods", "--help"], ["needs", "response", "--help"], ["needs", "groups", "--help"],
        ["needs", "trend", "--help"], ["needs", "demand", "--help"], ["needs", "explain", "--help"],
        ["needs", "report", "--help"],
    ])
    func helpIsThereForEveryCommand(_ arguments: [String]) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: cadre"))
        #expect(run.output.contains("OVERVIEW:"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreThere(_ shell: String) throws {
        let run = try CommandRun(["--generate-completion-script", shell])
        #expect(run.status == 0)
        #expect(run.output.contains("package"))
    }

    @Test(arguments: [
        ["needs"], ["needs", "a.csv", "--survey", "s.yaml", "--weight", "population"], ["nonsense"],
        ["package", "c.yaml", "--language", "de", "--output", "x"],
        ["package", "c.yaml", "--answers", "a.csv", "--output", "x"],
        ["needs", "a.csv", "--survey", "s.yaml", "--country", "Niger"], ["sample", "s.yaml", "--records", "0"],
        ["survey", "read", "a.csv"], ["survey", "read", "a.csv", "--survey", "s.yaml", "--encoding", "klingon"],
        ["survey", "read", "a.csv", "--survey", "s.yaml", "--from", "paper"],
        ["survey", "build", "s.yaml", "--output", "x", "--form", "pdf"],
        ["survey", "build", "s.yaml", "--output", "x", "--language", "de"],
        ["survey", "power", "s.yaml", "--answers", "3", "--countries", "10"],
    ])
    func whatIsNotUnderstoodIsAUsageError(_ arguments: [String]) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Error:"))
    }

    @Test(arguments: [
        (["needs", "a.csv"], "cadre needs rank"), (["needs", "rank", "a.csv"], "cadre needs rank"),
        (["survey", "build", "s.yaml"], "cadre survey build"), (["agenda", "explain"], "cadre agenda explain"),
        (["nonsense"], "cadre"),
    ])
    func whatIsNotUnderstoodIsToldOfTheWholeCommand(_ arguments: [String], _ command: String) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: \(command) "))
        let help = try CommandRun(arguments.prefix(2).filter { !$0.contains(".") } + ["--help"])
        #expect(help.output.contains("USAGE: cadre"))
    }

    @Test func whatACommandIsCalledMayBeLeftOutWhereOneIsUsual() throws {
        let options = ["seeds/samples/sg-2026.csv", "--survey", survey, "--quiet", "--format", "csv"]
        let run = try CommandRun(["needs"] + options)
        #expect(run.status == 0)
        #expect(try CommandRun(["needs", "rank"] + options).output == run.output)
        #expect(try CommandRun(["--version"]).output == "cadre 0.1.0\n")
    }

    @Test func aMissingFileIsNoInput() throws {
        let run = try CommandRun(["needs", "no-such.csv", "--survey", survey])
        #expect(run.status == 66)
        #expect(
            run.errors == """
                no-such.csv: error: there is no such file [file.read]
                  hint: check the path; it is taken from the folder you are in

                """
        )
    }

    @Test func aFolderIsNoInput() throws {
        let run = try CommandRun(["course", "check", "curricula"])
        #expect(run.status == 66)
        #expect(run.errors.contains("curricula: error: this is a folder [file.read]"))
    }

    @Test func anUnreadableFileIsNoInput() throws {
        let scratch = try Scratch()
        let path = try scratch.write("country\n", to: "secret.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // Root reads everything, so an unreadable file is shown as another user would meet it.
        guard getuid() == 0 else {
            let run = try CommandRun(["needs", path, "--survey", survey])
            #expect(run.status == 66)
            return
        }
        let run = try CommandRun(["needs", "/proc/self/mem", "--survey", survey])
        #expect(run.status == 66 || run.status == 74)
        #expect(run.errors.contains("error:"))
    }

    @Test func badDataIsNamedWithItsPlaceAndAHint() throws {
        let scratch = try Scratch()
        let course = try String(contentsOfFile: Project.root + "/curricula/courses/sg3.yaml", encoding: .utf8)
        let path = try scratch.write(course.replacing("trainer_ratio:", with: "trainer_ration:"), to: "broken.yaml")
        let run = try CommandRun(["course", "check", path])
        #expect(run.status == 65)
        #expect(run.errors.contains("/broken.yaml:"))
        #expect(run.errors.contains(":1: error: `trainer_ration` is not a key that belongs here [file.unknown-key]"))
        #expect(run.errors.contains("  hint: did you mean `trainer_ratio`?"))
    }

    @Test func aCourseWithoutTimetableSaysWhy() throws {
        let scratch = try Scratch()
        let course = try String(contentsOfFile: Project.root + "/curricula/courses/bio3.yaml", encoding: .utf8)
        let path = try scratch.write(course.replacing("capacity: 30", with: "capacity: 3"), to: "small.yaml")
        let run = try CommandRun(["agenda", path])
        #expect(run.status == 65)
        #expect(
            run.errors.contains("has no timetable: room seminar of session BIO3-S1.1 and")
        )
    }

    @Test func aDecisionForACountryThatIsNoMemberIsRefused() throws {
        let run = try CommandRun(["needs", answers, "--survey", survey, "--country", "Atlantis=XX"])
        #expect(run.status == 65)
        #expect(run.errors.contains("XX, settled for “atlantis”, is not a member country"))
    }

    @Test func aFolderThatCannotBeMadeIsCannotCreate() throws {
        let scratch = try Scratch()
        let file = try scratch.write("in the way", to: "taken")
        let run = try CommandRun(["package", "curricula/courses/bio3.yaml", "--output", file + "/package"])
        #expect(run.status == 73)
        #expect(run.errors.contains("error: the folder cannot be made: Not a directory [file.write]"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "in the way")
    }

    @Test func aReadOnlyFolderIsCannotCreate() throws {
        // /proc refuses new files even to root.
        let run = try CommandRun(["agenda", "curricula/courses/bio3.yaml", "--output", "/proc/agenda.txt"])
        #expect(run.status == 73)
        #expect(run.errors.contains("/proc/agenda.txt: error: the file cannot be made"))
    }

    @Test func aFullDiskIsAnInputOutputErrorAndLeavesNothing() throws {
        let scratch = try Scratch()
        // A limit on the size of files stands for a full disk: the same write fails in the same place.
        let run = try CommandRun(
            ["needs", answers, "--survey", survey, "--format", "csv", "--output", scratch.path("needs.csv")],
            shell: "trap '' XFSZ; ulimit -f 4;"
        )
        #expect(run.status == 74)
        #expect(run.errors.contains("needs.csv: error: the file cannot be written: File too large [file.write]"))
        #expect(scratch.names().isEmpty)
    }

    @Test func theVersionIsSaidAndWhatCannotBeSaidIsAnError() throws {
        let run = try CommandRun(["--version"])
        #expect((run.status, run.output, run.errors) == (0, "cadre 0.1.0\n", ""))
        let full = try CommandRun(["--version"], shell: "exec >/dev/full;")
        #expect(full.status == 74)
        #expect(full.errors.hasPrefix("error: writing to standard output failed: "), "\(full.errors)")
    }

    @Test func aFullStandardOutputIsAnInputOutputError() throws {
        let run = try CommandRun(["agenda", "curricula/courses/bio3.yaml"], shell: "exec >/dev/full;")
        #expect(run.status == 74)
        #expect(run.errors.contains("error: writing to standard output failed: No space left on device [file.write]"))
    }

    @Test func aWrongDataFolderIsNamed() throws {
        let run = try CommandRun(["agenda", "curricula/courses/bio3.yaml", "--data", "/usr"])
        #expect(run.status == 66)
        #expect(run.errors.contains("/usr: error: there is no `seeds/countries.csv` here"))
    }

    @Test func quietLeavesOutReceiptAndNotes() throws {
        let run = try CommandRun(["needs", answers, "--survey", survey, "--quiet"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(!run.output.contains("Import receipt"))
    }

    @Test func noColorReachesAFileAndNoControlCharacterATerminal() throws {
        let scratch = try Scratch()
        let evil = try scratch.write("country\u{1B}[2Jx,c01_importance\n\"\u{1B}]0;gone\u{7}\",5\n", to: "evil.csv")
        let run = try CommandRun(["needs", evil, "--survey", survey])
        #expect(run.status == 65)
        #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
        #expect(!run.errors.unicodeScalars.contains("\u{7}"))
        let good = try CommandRun(["needs", answers, "--survey", survey])
        #expect(!good.output.unicodeScalars.contains("\u{1B}"))
    }
}

@Suite("Where output goes")
struct OutputTests {
    private let arguments = [
        "needs", "seeds/samples/sg-2026.csv", "--survey", "curricula/surveys/sg-2026.yaml", "--format", "csv",
        "--quiet",
    ]

    @Test func anInputIsNeverReplaced() throws {
        let scratch = try Scratch()
        let answers = try String(contentsOfFile: Project.root + "/seeds/samples/sg-2026.csv", encoding: .utf8)
        let path = try scratch.write(answers, to: "answers.csv")
        let run = try CommandRun([
            "needs", path, "--survey", "curricula/surveys/sg-2026.yaml", "--output", path,
        ])
        #expect(run.status == 73)
        #expect(run.errors.contains("error: the output would replace \(path), which it is made from [file.write]"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == answers)
    }

    @Test func aLinkIsFollowed() throws {
        let scratch = try Scratch()
        let target = try scratch.write("old", to: "target.csv")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("link.csv"), withDestinationPath: target)
        let run = try CommandRun(arguments + ["--output", scratch.path("link.csv")])
        #expect(run.status == 0)
        #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("scope,item"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link.csv")) == target)
    }

    @Test func aPipeIsWrittenInto() throws {
        let scratch = try Scratch()
        let pipe = scratch.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/bin/cp")
        reader.arguments = [pipe, scratch.path("copy.csv")]
        try reader.run()
        let run = try CommandRun(arguments + ["--output", pipe])
        reader.waitUntilExit()
        #expect(run.status == 0)
        #expect(try String(contentsOfFile: scratch.path("copy.csv"), encoding: .utf8).hasPrefix("scope,item"))
    }

    @Test func aFolderIsNoFile() throws {
        let scratch = try Scratch()
        let run = try CommandRun(arguments + ["--output", scratch.path("")])
        #expect(run.status == 73)
        #expect(run.errors.contains("error: this is a folder [file.write]"))
    }

    @Test func anotherCourseInTheSameFolderLeavesNothingOfTheFirst() throws {
        let scratch = try Scratch()
        let target = scratch.path("package")
        _ = try CommandRun(["package", "curricula/courses/bio3.yaml", "--language", "en,fr", "--output", target])
        let changed = target + "/fr/agenda.docx"
        try Data("changed by an officer".utf8).write(to: URL(fileURLWithPath: changed))
        let run = try CommandRun(["package", "curricula/courses/sg3.yaml", "--output", target])
        #expect(run.status == 0)
        #expect(run.errors.contains("kept \(changed), which is not of this package and was changed"))
        let files = scratch.names(in: "package").filter { $0.contains(".") }
        #expect(!files.contains { $0.contains("BIO3") })
        #expect(files.filter { $0.hasPrefix("fr/") } == ["fr/agenda.docx"])
    }

    @Test func figuresOfAnotherFrameworkAreRefused() throws {
        let scratch = try Scratch()
        let run = try CommandRun([
            "package", "curricula/courses/sg3.yaml", "--answers", "seeds/samples/bio-2026.csv", "--survey",
            "curricula/surveys/bio-2026.yaml", "--output", scratch.path("package"),
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("the survey asks about framework BIO; SG3 builds on SG [package.framework]"))
    }
}
