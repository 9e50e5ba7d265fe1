import Exchange
import Intake
import Needs
import Reference
import TestSupport
import Testing

/// Reads rows of a small survey of two subjects and a comment, from one file or several.
private struct SmallImport {
    static let header = "who,when,country,a_importance,a_current,b_importance,b_current,comment\n"

    static func survey() throws -> Survey {
        let text = """
            format: cadre/survey/1
            id: T
            version: 1.0.0
            framework: SG
            title: Test
            introduction: Test
            opens: 2026-03-02
            closes: 2026-04-13
            columns: {respondent: who, submitted: when, country: country}
            missing: ["", "-"]
            unknown: ["?"]
            refused: [refused]
            opening:
              - {name: country, kind: country, required: yes, label: Your country}
            needs:
              lowest: 1
              highest: 5
              importance: {question: How important?}
              current: {question: How well?}
              items: [{id: A, competency: SG-C01}, {id: B, competency: SG-C02}]
            closing:
              - {name: comment, kind: comment, label: Anything else?}
            """
        return try SurveyFile.read(Array(text.utf8), file: "survey.yaml", framework: Project.framework)
    }

    static func read(
        _ files: [String: String],
        _ change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> AnswerImport {
        var options = ImportOptions()
        change(&options)
        return try AnswerImport(
            files: files.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) },
            survey: survey(),
            framework: Project.framework(#require(FrameworkID("SG"))),
            register: Project.register(),
            labels: Project.labels(),
            options: options
        )
    }

    static func read(_ rows: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> AnswerImport {
        try read(["a.csv": header + rows], change)
    }
}

@Suite("Rows of one respondent")
struct SettlementTests {
    private static let two = "r1,,Chad,1,2,3,4,\nr1,,Chad,5,2,3,4,\n"

    @Test func anOfficerSaysWhichOfTwoRowsCounts() throws {
        let imported = try SmallImport.read(Self.two) { $0.keep = ["3"] }
        #expect(imported.receipt.setAside == [SetAside(line: 2, reason: .overruled, detail: "by --keep line 3")])
        #expect(imported.tally.respondents.values.reduce(0, +) == 1)
        let both = try SmallImport.read(Self.two) { $0.keep = ["2", "a.csv:3"] }
        #expect(both.receipt.kept == 2)
    }

    @Test func anOfficerLeavesARowOut() throws {
        let imported = try SmallImport.read(Self.two) { $0.drop = ["2"] }
        #expect(imported.receipt.setAside == [SetAside(line: 2, reason: .dropped, detail: "")])
        #expect(imported.receipt.kept == 1)
    }

    @Test(
        "A row that is not there cannot be named",
        arguments: [
            ("9", "--keep 9: no row begins there that could be counted"), ("x", "--keep x: this is no line number"),
            ("b.csv:2", "--keep b.csv:2: no row begins there that could be counted"),
        ]
    )
    func noSuchRow(_ text: String, _ message: String) throws {
        let error = #expect(throws: DiagnosticsError.self) { try SmallImport.read(Self.two) { $0.keep = [text] } }
        #expect(error?.diagnostics.map(\.message) == [message])
    }

    @Test func theSameFileTwiceChangesNothing() throws {
        let rows = SmallImport.header + "r1,,Chad,1,2,3,4,\n,,Chad,1,2,3,4,\n"
        let once = try SmallImport.read(["a.csv": rows])
        let twice = try SmallImport.read(["a.csv": rows, "b.csv": rows])
        #expect(twice.receipt.kept == once.receipt.kept)
        #expect(twice.receipt.files[1].notes.map(\.message) == ["the same file as a.csv, read once"])
    }

    @Test func respondentsAreSettledOverAllFiles() throws {
        let imported = try SmallImport.read([
            "a.csv": SmallImport.header + "r1,2026-03-03,Chad,1,2,3,4,\n",
            "b.csv": SmallImport.header + "R1,2026-03-05,Chad,5,2,3,4,\n",
        ])
        #expect(
            imported.receipt.setAside == [
                SetAside(file: 0, line: 2, reason: .superseded, detail: "by line 2 of file 2")
            ]
        )
    }

    @Test func anotherCommentIsAnotherAnswer() throws {
        let imported = try SmallImport.read("r1,,Chad,1,2,3,4,yes\nr1,,Chad,1,2,3,4,no\n")
        #expect(imported.receipt.setAside.map(\.reason) == [.conflicting, .conflicting])
    }

    @Test func rowsWithoutARespondentAreNeverOne() throws {
        let imported = try SmallImport.read(",,Chad,1,2,3,4,\n,,Chad,1,2,3,4,\n")
        #expect(imported.receipt.kept == 2)
    }
}

@Suite("Answers that are no ratings")
struct OtherAnswerTests {
    @Test func fiveKindsOfEmptyStayApart() throws {
        let files = [
            "a.csv":
                "who,country,a_importance,a_current,b_importance,comment\nr1,Chad,-,?,refused,N/A\nr2,Chad,1,2,3,\n"
        ]
        let imported = try SmallImport.read(files)
        let cells = imported.receipt.cells
        #expect(imported.receipt.setAside.map(\.reason) == [.noRatings])
        #expect(cells.notAsked == 1)
        let kept = try SmallImport.read("r1,,Chad,-,?,refused,4,N/A\n")
        #expect(kept.receipt.cells.notAnswered == 1)
        #expect(kept.receipt.cells.doesNotKnow == 1)
        #expect(kept.receipt.cells.refused == 1)
        // In a comment the same letters are words.
        #expect(kept.answers.values(of: 0).first == .text("N/A"))
    }

    @Test(
        "A comment comes back as it was, from our own file too",
        arguments: [
            "=1+1", "'=1+1", "[refused]", "[[none]", "a \"quoted\", word\nand a line", "-", "nan", "مرحبا, \"نعم\"",
            "'", "@x",
        ]
    )
    func comments(_ text: String) throws {
        let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
        let first = try SmallImport.read("r1,,Chad,1,2,3,4,\(quoted)\n")
        #expect(first.answers.values(of: 0).first == .text(text))
        let ours = AnswerFile.write(first.answers)
        let again = try SmallImport.read(["ours.csv": String(decoding: ours, as: UTF8.self)])
        #expect(again.answers.values(of: 0).first == .text(text))
        #expect(AnswerFile.write(again.answers) == ours)
    }

    @Test func aFileOfOursIsNotJudgedAgain() throws {
        let rows = (1...9).map { "r\($0),,Niger,1,2,3,3.5,\n" }.joined()
        let niger = try #require(CountryCode("NE"))
        let first = try SmallImport.read(rows) { $0.countries = ["niger": niger] }
        let again = try SmallImport.read(["ours.csv": String(decoding: AnswerFile.write(first.answers), as: UTF8.self)])
        #expect(again.receipt.kept == 9)
        #expect(again.tally.countries == [niger])
    }
}

@Suite("Files of answers that are refused")
struct RefusedAnswerTests {
    @Test(
        "say why, and nothing is read",
        arguments: [
            ("", "the file is empty"),
            ("who,country\nr1,Chad\n", "no column is a rating of survey T; the columns are who, country"),
            (SmallImport.header + "r1,,\"Chad,1,2,3,4,\n", "a quote opens here and never closes"),
            (SmallImport.header + "r1,,Chad,1,2,3,4,\u{0}\n", "the file holds a NUL character"),
            ("PK\u{3}\u{4}", "the file is cut off"),
            ("%PDF-1.7 …", "this is a PDF document, not a table of answers or a form"),
        ]
    )
    func refused(_ text: String, _ message: String) throws {
        let error = #expect(throws: DiagnosticsError.self) { try SmallImport.read(["a.csv": text]) }
        let messages = error?.diagnostics.map(\.message) ?? []
        #expect(messages.contains { $0.hasPrefix(message) }, "\(messages)")
        #expect(error?.diagnostics.allSatisfy { $0.hint != nil && $0.place?.file.hasPrefix("a.csv") == true } == true)
    }

    @Test func oneFileThatIsRefusedRefusesAll() throws {
        let error = #expect(throws: DiagnosticsError.self) {
            try SmallImport.read(["a.csv": SmallImport.header + "r1,,Chad,1,2,3,4,\n", "b.csv": ""])
        }
        #expect(error?.diagnostics.map(\.place?.file) == ["b.csv"])
    }
}
