import Exchange
import Intake
import Needs
import Reference
import TestSupport
import Testing

@Suite("Practice answers to a survey that asks more")
struct RehearsalQuestionTests {
    // MARK: The table

    @Test("have a column for every question, in the order of the survey")
    func haveColumns() throws {
        let header = try PracticeTable.shared.get().header
        let aspects = ["importance", "current", "required", "frequency", "difficulty", "urgency", "officers", "cause"]
        #expect(
            header == [
                "record_id", "reference", "submitted_at", "country", "post", "language", "has_afis",
                "in_service_since", "uses", "workstations", "hit_rate",
            ] + (1...8).flatMap { item in aspects.map { "t\(item)_\($0)" } } + ["support", "visit_from", "comment"]
        )
    }

    @Test("are read as their key says", arguments: [1, 2_026] as [UInt64])
    func areReadAsTheKeySays(seed: UInt64) throws {
        let answers = try PracticeTable.generator(Project.survey("afis-2026")).answers(seed: seed, count: 250)
        let imported = try PracticeTable.imported(answers)
        let aside = Dictionary(uniqueKeysWithValues: imported.receipt.setAside.map { ($0.line, $0.reason.rawValue) })
        let table = try DelimitedText(PracticeTable.csv(answers), file: "practice.csv")
        var lines: [Int] = []
        try table.forEachRecord { line, _ in lines.append(line) }
        for (line, entry) in zip(lines, answers.key) {
            let fate = aside[line] ?? "kept"
            let expected: String =
                switch entry.fate {
                case .resent: "resent"
                case .test: "unknown_country"
                default: entry.fate.rawValue.replacing(" ", with: "_")
                }
            #expect(fate == expected, "seed \(seed): \(entry.record)")
        }
        // What was not due is empty.
        #expect(imported.receipt.notDue == 0)
        #expect(imported.receipt.cells.notShown > 0)
        #expect(imported.receipt.cells.notAsked == 0)
    }

    @Test("answer what is asked and leave empty what is not shown")
    func keepConditions() throws {
        let table = try PracticeTable.shared.get()
        let choices = ["works", "out_of_order", "planned", "none"]
        for record in table.kept where choices.contains(table.text("has_afis", record)) {
            let has = table.text("has_afis", record)
            func isEmpty(_ names: [String]) -> Bool { names.allSatisfy { table.text($0, record).isEmpty } }
            let number = record.key.record
            if has != "works" { #expect(isEmpty(["uses", "t6_current", "t6_cause", "t7_urgency"]), "\(number)") }
            if has == "planned" || has == "none" {
                #expect(isEmpty(["in_service_since", "workstations", "t5_importance", "t5_officers"]), "\(number)")
            }
            if ["", "0"].contains(table.text("workstations", record)) { #expect(isEmpty(["hit_rate"]), "\(number)") }
        }
        for name in table.header where !["uses", "comment"].contains(name) {
            let isOfSystems = ["in_", "work", "hit", "t5", "t6", "t7"].contains(where: name.hasPrefix)
            let answered = table.kept.count { !table.text(name, $0).isEmpty }
            #expect(Double(answered) > (isOfSystems ? 0.25 : 0.75) * Double(table.kept.count), "\(name)")
        }
    }

    @Test("have posts and choices that the survey has, but for a few that are typed")
    func haveChoices() throws {
        let table = try PracticeTable.shared.get()
        let survey = try Project.survey("afis-2026")
        for question in survey.questions {
            guard case .selectOne(let choices) = question.kind else { continue }
            let texts = table.kept.map { table.text(question.name.text, $0) }.filter { !$0.isEmpty }
            let known = Set(texts.compactMap { choices.position(of: $0) })
            #expect(known.count == choices.all.count, "\(question.name)")
            #expect(Double(texts.count { choices.position(of: $0) != nil }) > 0.9 * Double(texts.count))
        }
        #expect(table.kept.allSatisfy { ["", "unit_head", "examiner", "technician"].contains(table.text("post", $0)) })
    }

    // MARK: Ratings

    @Test("require at least the current level, but for the profile's contradictions")
    func requireMore() throws {
        let table = try PracticeTable.shared.get()
        let pairs = table.pairs("current", "required")
        let below = Double(pairs.count { $0.1 < $0.0 }) / Double(pairs.count)
        #expect((0.02...0.06).contains(below), "\(below)")
        let required = pairs.map(\.1)
        let mean = required.reduce(0, +) / Double(required.count)
        #expect((3.9...4.5).contains(mean), "\(mean)")
    }

    @Test("make what is further from the required level more urgent, on all points of the question")
    func makeGapsUrgent() throws {
        let table = try PracticeTable.shared.get()
        let triples = table.numbers(["current", "required", "urgency"])
        let wide = triples.filter { $0[1] - $0[0] >= 2 }.map { $0[2] }
        let narrow = triples.filter { $0[1] - $0[0] <= 0 }.map { $0[2] }
        #expect(wide.mean - narrow.mean > 1, "\(wide.mean) and \(narrow.mean)")
        #expect(Set(triples.map { $0[2] }) == [1, 2, 3, 4, 5, 6])
    }

    @Test("name causes so that training is the answer to some items, a part of it to others, and none to the rest")
    func nameCauses() throws {
        let table = try PracticeTable.shared.get()
        let survey = try Project.survey("afis-2026")
        guard case .choice(let choices) = survey.needs.question(about: .cause)?.answer else {
            Issue.record("the survey asks for causes")
            return
        }
        let rules = try #require(ScreeningRules(choices))
        var verdicts: [String: Int] = [:]
        var shares: [Double] = []
        for (item, asked) in survey.items.enumerated() {
            var counts = ChoiceCounts(choices: choices.all.count)
            for record in table.kept {
                let text = table.text(asked.column(.cause).text, record)
                if let position = choices.position(of: text) { counts.chosen[position] += 1 }
            }
            let figures = try #require(CauseFigures([counts], weighting: .respondents))
            let need = ScreenedNeed(item: item, causes: figures, rules: rules)
            shares.append(try #require(need.trainableShare))
            switch need.verdict {
            case .training: verdicts["training", default: 0] += 1
            case .mixed: verdicts["mixed", default: 0] += 1
            case .other: verdicts["other", default: 0] += 1
            case .unknown: Issue.record("every item has causes")
            }
        }
        #expect(verdicts == ["training": 3, "mixed": 3, "other": 2])
        #expect((0.4...0.6).contains(shares.mean), "\(shares.mean)")
    }

    @Test("want officers by the size of the country, many a few and few many")
    func wantOfficers() throws {
        let table = try PracticeTable.shared.get()
        let islands = try RehearsalSeedFiles.groups(Project.file("seeds/groups.csv")).smallIslands
        func officers(_ isIsland: Bool) -> [Double] {
            table.kept.filter { record in record.key.country.map { islands.contains($0) } == isIsland }
                .flatMap { record in (1...8).compactMap { Double(table.text("t\($0)_officers", record)) } }
        }
        let others = officers(false).sorted()
        #expect(others.allSatisfy { (0...500).contains($0) && $0 == $0.rounded() })
        #expect(others.mean > 1.5 * others[others.count / 2])
        #expect(officers(true).mean < 0.7 * others.mean)
    }

    // MARK: What they draw from

    @Test("to importance and current level stay the same whatever else is asked")
    func stayTheSame() throws {
        let more = try PracticeTable.generator(Project.survey("afis-2026")).answers(seed: 5, count: 100)
        let less = try PracticeTable.generator(PracticeTable.survey(asking: "")).answers(seed: 5, count: 100)
        #expect(less.header.count < more.header.count)
        for (position, name) in less.header.enumerated() {
            let place = try #require(more.header.firstIndex(of: name))
            #expect(less.records.map { $0[position] } == more.records.map { $0[place] }, "\(name)")
        }
    }

    @Test("tell what training would do from what change in the organisation would")
    func rateRemedies() throws {
        let asked = """
              organisation:
                lowest: 1
                highest: 7
                question: {en: C, fr: C, es: C, ar: C}
              training:
                lowest: 1
                highest: 7
                question: {en: D, fr: D, es: D, ar: D}

            """
        let survey = try PracticeTable.survey(asking: asked)
        let table = PracticeTable(try PracticeTable.generator(survey).answers(seed: 1, count: 500))
        let differences = (1...8)
            .map { item in
                table.numbers(["organisation", "training"], items: item...item).map { $0[1] - $0[0] }.mean
            }
        let ratings = table.numbers(["organisation", "training"]).flatMap(\.self)
        #expect(Set(ratings) == [1, 2, 3, 4, 5, 6, 7])
        #expect(differences.contains { $0 > 0.8 } && differences.contains { $0 < -0.8 }, "\(differences)")
    }
}

/// Practice answers to the survey on fingerprint systems, by column.
private struct PracticeTable {
    /// 1,000 records.
    static let shared = Result {
        PracticeTable(try generator(Project.survey("afis-2026")).answers(seed: 2_026, count: 1_000))
    }

    let header: [String]

    /// The records that an import keeps.
    let kept: [(cells: [String], key: AnswerKeyEntry)]
    private let positions: [String: Int]

    init(_ answers: RehearsalAnswers) {
        header = answers.header
        kept = zip(answers.records, answers.key).filter { $1.fate == .kept }.map { (cells: $0, key: $1) }
        positions = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
    }

    func text(_ name: String, _ record: (cells: [String], key: AnswerKeyEntry)) -> String {
        positions[name].map { record.cells[$0] } ?? ""
    }

    /// The ratings of some aspects of one item by one respondent, wherever all of them are numbers.
    func numbers(_ aspects: [String], items: ClosedRange<Int> = 1...8) -> [[Double]] {
        kept.flatMap { record in
            items.compactMap { item in
                let numbers = aspects.compactMap { Double(text("t\(item)_\($0)", record)) }
                return numbers.count == aspects.count && numbers.allSatisfy { $0 >= 1 && $0 == $0.rounded() }
                    ? numbers : nil
            }
        }
    }

    func pairs(_ first: String, _ second: String) -> [(Double, Double)] {
        numbers([first, second]).map { ($0[0], $0[1]) }
    }

    static func generator(_ survey: Survey) throws -> RehearsalGenerator {
        let profile = try Project.file("seeds/survey_profile.yaml")
        return RehearsalGenerator(
            profile: try SurveyProfileFile.read(profile.bytes, file: profile.path),
            survey: survey,
            framework: try Project.framework(survey.framework),
            register: try Project.register(),
            spellings: try RehearsalSeedFiles.spellings(Project.file("seeds/country_aliases.csv")),
            groups: try RehearsalSeedFiles.groups(Project.file("seeds/groups.csv"))
        )
    }

    /// The survey on fingerprint systems with other aspects in place of those beyond importance and current level.
    static func survey(asking aspects: String) throws -> Survey {
        let file = try Project.file("curricula/surveys/afis-2026.yaml")
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        func place(_ line: String) throws -> Int { try #require(lines.firstIndex { $0 == line }) }
        let (figures, opening) = (try place("figures:"), try place("opening:"))
        let (required, items) = (try place("  required:"), try place("  items:"))
        let text = lines[..<figures] + lines[opening..<required] + aspects.split(separator: "\n") + lines[items...]
        return try SurveyFile.read(
            Array(text.joined(separator: "\n").utf8),
            file: file.path,
            framework: Project.framework
        )
    }

    static func csv(_ answers: RehearsalAnswers) -> [UInt8] {
        var writer = DelimitedTextWriter()
        writer.addAsItIs(answers.header)
        for record in answers.records { writer.addAsItIs(record) }
        return writer.bytes
    }

    static func imported(_ answers: RehearsalAnswers) throws -> AnswerImport {
        let survey = try Project.survey("afis-2026")
        return try AnswerImport(
            files: [InputFile(path: "practice.csv", bytes: csv(answers))],
            survey: survey,
            framework: Project.framework(survey.framework),
            register: Project.register(),
            labels: Project.labels()
        )
    }
}

extension [Double] {
    fileprivate var mean: Double { reduce(0, +) / Double(Swift.max(count, 1)) }
}
