import Exchange
import Foundation
import TestSupport
import Testing

@Suite("What is said of needs on the command line")
struct NeedsStudyTests {
    private static let sample = ["seeds/samples/sg-2026.csv", "--survey", "curricula/surveys/sg-2026.yaml"]
    private static let quick = sample + ["--draws", "100"]

    private func run(_ command: String, _ more: [String] = [], width: Int? = nil) throws -> CommandRun {
        try CommandRun(
            ["needs", command] + (command == "rank" ? Self.sample + ["--quiet"] : Self.quick) + more,
            environment: width.map { ["COLUMNS": String($0)] } ?? [:]
        )
    }

    // MARK: Chapters

    @Test func certaintySaysWhichNeedsCannotBeToldApart() throws {
        let run = try run("certainty")
        #expect(run.status == 0)
        #expect(run.errors.contains("kept"))
        for words in [
            "SG-2026", "Public edition", "142 respondents from 88 countries stand behind this report",
            "answered, 83 rated at least half of what was asked (42%)", "cannot be told apart", "MWDS",
            "Mean of officers",
            "Mean of countries",
        ] {
            #expect(run.output.contains(words), "\(words)")
        }
    }

    @Test(arguments: [
        ("en", "Methods side by side", "Borich"), ("fr", "Les méthodes côte à côte", "Écart"),
        ("es", "Los métodos, uno junto a otro", "Brecha"), ("ar", "الطرائق جنباً إلى جنب", "الفجوة"),
    ])
    func methodsAreSaidInFourLanguages(_ language: String, _ title: String, _ name: String) throws {
        let run = try run("methods", ["--language", language])
        #expect(run.status == 0)
        #expect(run.output.contains(title))
        #expect(run.output.contains(name))
        #expect(run.output.contains("RDS"))
    }

    @Test(arguments: [
        ("fr", "Tous les pays", "intervalle à 95 %"), ("es", "Todos los países", "intervalo del 95 %"),
        ("ar", "جميع البلدان", "فترة الثقة 95%"),
    ])
    func ranksAreSaidInOtherLanguages(_ language: String, _ scope: String, _ head: String) throws {
        let run = try CommandRun(["needs"] + Self.sample + ["--language", language, "--quiet"])
        #expect(run.status == 0)
        #expect(run.output.contains(scope))
        #expect(run.output.contains(head))
        #expect(!run.output.contains("too few"))
    }

    @Test func ranksSayWhatCannotBeToldApartAndWhatElseThereIs() throws {
        let run = try CommandRun(["needs"] + Self.sample + ["--quiet"])
        #expect(run.output.contains("needs may be the greatest, they cannot be told apart: SG-C"))
        #expect(run.output.contains("`cadre needs certainty`"))
    }

    @Test func theSameSeedGivesTheSameAndAnotherDoesNotMoveFigures() throws {
        let runs = try [("7", 0), ("7", 1), ("8", 2)].map { seed, _ in try run("certainty", ["--seed", seed]).output }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
    }

    @Test func groupsAreComparedUnderOneControl() throws {
        let run = try run("groups", ["--by", "role,answer_language"])
        #expect(run.status == 0)
        for words in ["Region", "Language × Your role", "false discovery rate, 5%"] {
            #expect(run.output.contains(words), "\(words)")
        }
    }

    @Test func theWholeStudyComesAsJSON() throws {
        let run = try run("methods", ["--format", "json"])
        #expect(run.status == 0)
        let file = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(file["format"] as? String == "cadre/needs-study/1")
    }

    // MARK: Response

    @Test func dispositionsMoveCountriesAmongTheSilent() throws {
        let scratch = try Scratch()
        let file = try scratch.write("country,disposition\nTonga,R\nWS,ne\n", to: "known.csv")
        let before = try run("response", ["--edition", "restricted"])
        let after = try run("response", ["--edition", "restricted", "--dispositions", file])
        #expect(before.status == 0 && after.status == 0)
        #expect(before.output.contains("RR1"))
        #expect(!before.output.contains("NE: Not eligible"))
        #expect(after.output.contains("NE: Not eligible"))
    }

    @Test func everythingWrongWithDispositionsIsSaid() throws {
        let scratch = try Scratch()
        let file = try scratch.write("country,disposition\nAtlantis,R\nFR,Q\nFR,R\nFrance,O\n", to: "known.csv")
        let run = try run("response", ["--dispositions", file])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        for words in [
            "known.csv:2: error: “Atlantis” is no member country", "known.csv:3: error: “Q” is no end of an invitation",
            "use one of I, P, R, NC, O, UH, UO, NE", "known.csv:5: error: FR is O here and R in line 4",
        ] {
            #expect(run.errors.contains(words), "\(words)")
        }
    }

    // MARK: Explanation

    @Test func aNeedIsWalkedBackToCountsCountriesAndRows() throws {
        let run = try run("explain", ["--rows", "fr"], item: "c01")
        #expect(run.status == 0)
        for words in [
            "C01", "SG-C01", "MWDS (Borich), mean importance × gap = ", "Lower limit (95%)", "Pairs of answers",
            "What each country adds", "seeds/samples/sg-2026.csv", "Rows of France", "Ranked discrepancy score = (",
        ] {
            #expect(run.output.contains(words), "\(words)")
        }
        // Counts of single countries are of no edition.
        #expect(!run.output.contains("Public edition"))
        let rows = try #require(run.output.split(separator: "Rows of France").last)
        let named = rows.matches(of: /seeds\/samples\/sg-2026\.csv:([0-9]+) +([0-9]{5})/)
        #expect(!named.isEmpty)
        let lines = try Project.file("seeds/samples/sg-2026.csv").bytes.split(separator: 0x0A)
        for row in named {
            let number = try #require(Int(row.1))
            let line = try #require(lines.dropFirst(number - 1).first)
            #expect(String(decoding: line, as: UTF8.self).hasPrefix("\(row.2),"))
        }
    }

    @Test func aNeedThatIsNotAskedAboutHasANearMiss() throws {
        let run = try run("explain", [], item: "SG-C0I")
        #expect(run.status == 65)
        #expect(run.errors.contains("the survey does not ask about “SG-C0I”"))
        #expect(run.errors.contains("did you mean `SG-C01`?"))
    }

    private func run(_ command: String, _ more: [String], item: String) throws -> CommandRun {
        try CommandRun(["needs", command, item] + Self.quick + more)
    }

    // MARK: Rounds

    @Test func theSameRoundTwiceHasNoChangeAndAnotherQuestionBreaksIt() throws {
        let scratch = try Scratch()
        let text = String(decoding: try Project.file("curricula/surveys/sg-2026.yaml").bytes, as: UTF8.self)
        let before = try scratch.write(text.replacing("id: SG-2026", with: "id: SG-2024"), to: "sg-2024.yaml")
        let same = try run("trend", ["--earlier", "seeds/samples/sg-2026.csv=\(before)"])
        #expect(same.status == 0)
        #expect(same.output.contains("0.00"))
        #expect(!same.output.contains("cannot be compared"))
        let asked = text.replacing("id: SG-2026", with: "id: SG-2024")
            .replacing("How important", with: "How very important")
        let other = try scratch.write(asked, to: "other.yaml")
        try #require(asked != text.replacing("id: SG-2026", with: "id: SG-2024"))
        let broken = try run("trend", ["--earlier", "seeds/samples/sg-2026.csv=\(other)"])
        #expect(broken.output.contains("cannot be compared"))
        #expect(broken.output.contains("asked in other words"))
    }

    // MARK: Demand

    @Test func aBudgetHoldsCoursesAndSaysWhatIsNotMet() throws {
        let scratch = try Scratch()
        let survey = "curricula/surveys/afis-2026.yaml"
        let answers = scratch.path("afis.csv")
        try #require(CommandRun(["sample", survey, "--records", "300", "--output", answers]).status == 0)
        let budget = ["--budget", "60000", "--cost", "400", "--class", "15", "--level", "expert=900:8:4"]
        let run = try CommandRun(["needs", "demand", answers, "--survey", survey, "--draws", "100"] + budget)
        #expect(run.status == 0)
        for words in ["Of a budget of 60,000", "Courses by region", "MWDS", "Beyond the budget", "900", "7,200"] {
            #expect(run.output.contains(words), "\(words)")
        }
        let without = try CommandRun(["needs", "demand", answers, "--survey", survey, "--draws", "100"])
        #expect(without.output.contains("No budget was given"))
    }

    // MARK: The report

    @Test func aReportIsWrittenWholeAndTheSameTwice() throws {
        let scratch = try Scratch()
        let output = scratch.path("report")
        let run = try run("report", ["--languages", "en,ar", "--output", output])
        #expect(run.status == 0)
        #expect(run.output.contains("In short"))
        let names = scratch.names(in: "report")
        for name in [
            "en/needs-report.docx", "ar/needs-report.docx", "en/needs.xlsx", "en/charts/needs.svg", "needs.json",
            "csv/needs.csv", "release.json", "manifest.xml",
        ] {
            #expect(names.contains(name), "\(name)")
        }
        let manifest = try InputFile(scratch.path("report/manifest.xml")).bytes
        let again = try self.run("report", ["--languages", "en,ar", "--output", output])
        #expect(again.status == 0)
        #expect(try InputFile(scratch.path("report/manifest.xml")).bytes == manifest)
        #expect(scratch.names(in: "report") == names)
        // The same answers may be given out again.
        let release = scratch.path("report/release.json")
        #expect(try self.run("groups", ["--released", release]).status == 0)
    }

    @Test func aReportOfNobodyIsRefusedAndLeavesNoTrace() throws {
        let scratch = try Scratch()
        let header = try Project.file("seeds/samples/sg-2026.csv").bytes.split(separator: 0x0A)[0]
        let file = try scratch.write(String(decoding: header, as: UTF8.self) + "\n", to: "empty.csv")
        let arguments = ["needs", "report", file, "--survey", "curricula/surveys/sg-2026.yaml"]
        let run = try CommandRun(arguments + ["--output", scratch.path("report")])
        #expect(run.status == 65)
        #expect(run.errors.contains("[answers.none]"))
        #expect(scratch.names() == ["empty.csv"])
    }

    // MARK: Terminals

    @Test(arguments: [
        (44, "certainty"), (60, "methods"), (60, "rank"), (80, "rank"), (80, "groups"), (120, "response"),
    ])
    func noLineIsWiderThanTheTerminal(_ width: Int, _ command: String) throws {
        let run = try run(command, width: width)
        #expect(run.status == 0)
        let wide: [Substring] = run.output.split(separator: "\n").filter { (line: Substring) in line.count > width }
        let first = wide.first.map { String($0) } ?? ""
        #expect(wide.isEmpty, "\(first)")
    }

    @Test func wideTablesGoOnBelowWithTheNamesOfTheirRows() throws {
        let lines = try run("certainty", width: 80).output.split(separator: "\n").map(String.init)
        let heads = lines.filter { $0.hasPrefix("Place") && $0.contains("Need") }
        #expect(heads.count == 3)
        #expect(heads.last?.contains("MWDS") == true)
        #expect(!lines.contains { $0.hasPrefix("Place: ") })
        #expect(lines.contains { $0.contains("[8.66; 12.39]") })
    }

    @Test func aNarrowRankingSaysWhatItLeavesOut() throws {
        let narrow = try run("rank", width: 80).output
        #expect(narrow.contains("8.66 – 12.39"))
        #expect(!narrow.contains("importance  current"))
        #expect(narrow.contains("are shown from 100 columns on"))
        let wide = try run("rank", width: 130).output
        #expect(wide.contains("importance  current"))
        #expect(!wide.contains("columns on"))
    }

    // MARK: The wrong survey

    @Test(arguments: ["rank", "certainty"])
    func answersToAnotherSurveyAreDoubted(_ command: String) throws {
        let survey = ["--survey", "curricula/surveys/bio-2026.yaml", "--quiet"]
        let run = try CommandRun(["needs", command, "seeds/samples/sg-2026.csv"] + survey)
        #expect(run.errors.contains("seeds/samples/sg-2026.csv: warning: no column is about C29, C30, which BIO-2026"))
        #expect(run.errors.contains("make sure that BIO-2026 is the survey that was answered"))
        let other = ["needs", command, "seeds/samples/bio-2026.csv", "--survey", "curricula/surveys/sg-2026.yaml"]
        let back = try CommandRun(other + ["--quiet"])
        #expect(back.errors.contains("and 0 more") == false)
        #expect(back.errors.contains("c29_importance, c29_current, c30_importance, c30_current rate something"))
        #expect(try CommandRun(["needs", command] + Self.sample + ["--quiet"]).errors.isEmpty)
    }

    @Test func aReleaseOfAnotherSurveyIsRefused() throws {
        let scratch = try Scratch()
        let survey = ["--survey", "curricula/surveys/afis-2026.yaml", "--draws", "100", "--quiet"]
        let report = ["needs", "report", "seeds/samples/afis-2026.csv"] + survey
        try #require(CommandRun(report + ["--output", scratch.path("afis")]).status == 0)
        let run = try run("groups", ["--released", scratch.path("afis/release.json")])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("this report has no item of SG-2026, so it is of another survey"))
    }

    @Test func anEarlierRoundOfSomethingElseIsRefused() throws {
        let survey = "curricula/surveys/afis-2026.yaml"
        let run = try run("trend", ["--earlier", "seeds/samples/afis-2026.csv=\(survey)"])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("\(survey): error: AFIS-2026 asks about framework BIO and SG-2026 about SG"))
    }

    // MARK: What cannot be

    @Test(arguments: [
        (["methods", "--draws", "5"], "--draws takes 100 to 100000; got 5."),
        (["methods", "--cap", "3"], "--cap cuts off the weights that --target makes."),
        (["demand", "--budget", "100"], "--budget goes with --cost"),
        (["demand", "--cost", "100"], "go with --budget."),
        (["demand", "--budget", "9", "--cost", "1", "--class", "0"], "a course needs 1 to 10000 places"),
        (
            ["demand", "--budget", "9", "--cost", "1", "--class", "4", "--level", "guru=1:2"],
            "--level takes level=cost:places"
        ),
        (["trend"], "--earlier names an earlier round"),
        (["trend", "--earlier", "answers.csv"], "--earlier takes answers=survey.yaml"),
        (["explain", "--rows", "Niger"], "--rows takes the code of a country"),
        (["report", "--output", "x", "--languages", "de"], "--languages takes en, fr, es and ar"),
        (["report", "--output", "x", "--date", "soon"], "--date takes a day such as 2026-11-30"),
    ])
    func whatCannotBeIsAUsageError(_ arguments: [String], _ message: String) throws {
        let item = arguments[0] == "explain" ? ["C01"] : []
        let run = try CommandRun(["needs", arguments[0]] + item + Self.sample + arguments.dropFirst())
        #expect(run.status == 64)
        #expect(run.errors.contains(message))
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [
        (
            ["--by", "rle,answer_language"], "“rle”, which is not a question that divides respondents",
            "did you mean `role`?"
        ),
        (["--by", "role,role"], "--by names “role” twice", ""),
        (["--target", "role"], "--target takes question=answer:weight,...", ""),
        (["--target", "role=nobody:3"], "“nobody”, which is not an answer to role", "known: "),
        (["--target", "role=x"], "“x” is no answer with a weight of 0 or more", "write answer:weight"),
        (["--released", "seeds/countries.csv"], "seeds/countries.csv", ""),
    ])
    func whatTheSurveyDoesNotKnowIsSaid(_ arguments: [String], _ message: String, _ hint: String) throws {
        let run = try run("groups", arguments)
        #expect(run.status == 65)
        #expect(run.errors.contains(message))
        #expect(hint.isEmpty || run.errors.contains(hint))
    }
}
