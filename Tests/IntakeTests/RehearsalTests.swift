import Exchange
import Foundation
import Needs
import Reference
import Synchronization
import Testing

@Suite("Practice answers")
struct RehearsalTests {
    // MARK: The same for the same seed

    @Test("are the same for the same seed", arguments: [1, 2, 2_026] as [UInt64])
    func repeatThemselves(seed: UInt64) throws {
        let desk = try RehearsalDesk.shared.get()
        #expect(desk.generator.answers(seed: seed) == desk.generator.answers(seed: seed))
        #expect(try RehearsalDesk().generator.answers(seed: seed) == desk.generator.answers(seed: seed))
    }

    @Test("differ for another seed")
    func differ() throws {
        let generator = try RehearsalDesk.shared.get().generator
        #expect(generator.answers(seed: 1).records != generator.answers(seed: 2).records)
    }

    @Test("are as many as asked for", arguments: [0, 1, 2, 3, 400])
    func areAsMany(count: Int) throws {
        let answers = try RehearsalDesk.shared.get().generator.answers(seed: 3, count: count)
        #expect(answers.records.count == count)
        #expect(answers.key.count == count)
    }

    // MARK: The table and its key

    @Test("have the columns of the survey, then the ratings in pairs, then three more")
    func haveColumns() throws {
        let header = try RehearsalDesk.shared.get().generator.answers(seed: 1).header
        #expect(
            header.prefix(8) == [
                "record_id", "respondent_id", "submitted_at", "country", "role", "language", "c01_importance",
                "c01_current",
            ]
        )
        #expect(header.suffix(4) == ["c28_current", "preferred_remedy", "number_to_train", "comment"])
        #expect(header.count == 6 + 2 * 28 + 3)
    }

    @Test("have a key that covers every record", arguments: RehearsalDesk.seeds)
    func haveKey(seed: UInt64) throws {
        let answers = try RehearsalDesk.table(seed)
        #expect(answers.records.allSatisfy { $0.count == answers.header.count })
        #expect(answers.records.map { $0[0] } == answers.key.map(\.record))
        #expect(Set(answers.key.map(\.record)).count == answers.records.count)
        for entry in answers.key {
            #expect(entry.cells.count == AnswerKeyEntry.header.count)
            #expect((entry.country == nil) == (entry.fate == .test))
            guard let relation = entry.relation else { continue }
            if case .isOtherUnit = relation { continue }
            #expect(relation.record < entry.record, "seed \(seed)")
        }
    }

    @Test("can be written and read as CSV", arguments: RehearsalDesk.seeds)
    func canBeRead(seed: UInt64) throws {
        let answers = try RehearsalDesk.table(seed)
        var writer = DelimitedTextWriter()
        writer.addAsItIs(answers.header)
        for record in answers.records { writer.addAsItIs(record) }
        let table = try DelimitedText(writer.bytes, file: "rehearsal.csv")
        var records: [[String]] = []
        try table.forEachRecord { _, fields in records.append(fields.map { table.text($0) }) }
        #expect(records == answers.records)
    }

    // MARK: Countries

    @Test("name a country that can be read, unless the key says otherwise", arguments: RehearsalDesk.seeds)
    func nameCountries(seed: UInt64) throws {
        let register = try RehearsalDesk.shared.get().register
        for (text, entry) in zip(try RehearsalDesk.column("country", seed), try RehearsalDesk.table(seed).key) {
            guard let country = entry.country else { continue }
            switch (entry.countryForm, register.match(text)) {
            case (_, .country(let code, _)): #expect(code == country, "seed \(seed): “\(text)”")
            case (.ambiguous, .ambiguous), (.blank, .blank), (.misspelt, .unknown), (.misspelt, .ambiguous): break
            case (let form, let match): Issue.record("seed \(seed): “\(text)” (\(form?.rawValue ?? "")) is \(match)")
            }
        }
    }

    @Test("write countries as often in each form as the profile says", arguments: RehearsalDesk.seeds)
    func writeCountries(seed: UInt64) throws {
        let desk = try RehearsalDesk.shared.get()
        let entries = try RehearsalDesk.table(seed).key.filter { $0.country != nil }
        func share(_ form: CountryForm) -> Double {
            Double(entries.count { $0.countryForm == form }) / Double(entries.count)
        }
        // Countries without an abbreviation or a name in another form write their own name instead.
        #expect((0.62...0.76).contains(share(.canonical)), "seed \(seed)")
        for form in CountryForm.allCases where form != .canonical && form != .abbreviation {
            #expect(abs(share(form) - desk.profile.countryForms[form]) < 0.025, "seed \(seed): \(form.rawValue)")
        }
        #expect(Set(entries.flatMap(\.textDamage)) == Set(TextDamage.allCases), "seed \(seed)")
    }

    @Test("come from about as many countries as the profile says, region by region")
    func comeFromCountries() throws {
        let desk = try RehearsalDesk.shared.get()
        var answering: [Region: Int] = [:]
        for seed in UInt64(1)...20 {
            let key = desk.generator.answers(seed: seed).key
            let countries = Set(key.compactMap(\.country))
            #expect((80...153).contains(countries.count), "seed \(seed)")
            for code in countries {
                let region = try #require(desk.register.country(code)?.region)
                answering[region, default: 0] += 1
            }
        }
        for region in Region.allCases {
            let rate = Double(answering[region] ?? 0) / Double(20 * desk.register.memberCount(of: region))
            // Small islands answer less often than the rest of their region.
            let rarer = region == .americas ? 0.12 : region == .asiaAndPacific ? 0.16 : 0.07
            let usual = desk.profile.response.rates[region]
            #expect((usual - rarer...usual + 0.05).contains(rate), "\(region.name)")
        }
    }

    // MARK: Records that come again

    @Test("repeat, revise and contradict earlier records of one respondent", arguments: RehearsalDesk.seeds)
    func comeAgain(seed: UInt64) throws {
        let answers = try RehearsalDesk.table(seed)
        let records = Dictionary(uniqueKeysWithValues: answers.records.map { ($0[0], $0) })
        for (record, entry) in zip(answers.records, answers.key) {
            guard let relation = entry.relation else { continue }
            let original = try #require(records[relation.record])
            let changed = stride(from: 6, to: 62, by: 2).count { record[$0..<$0 + 2] != original[$0..<$0 + 2] }
            switch relation {
            case .repeats:
                #expect(record[1] == original[1] && changed == 0, "seed \(seed): \(entry.record)")
            case .supersedes:
                let (earlier, later) = (try #require(Moment(iso: original[2])), try #require(Moment(iso: record[2])))
                #expect(record[1] == original[1] && earlier < later, "seed \(seed): \(entry.record)")
                #expect((3...8).contains(changed), "seed \(seed): \(entry.record)")
            case .conflicts:
                #expect(record[1...2] == original[1...2] && changed > 0, "seed \(seed): \(entry.record)")
            case .isOtherUnit:
                #expect(record[1] != original[1], "seed \(seed): \(entry.record)")
            }
        }
    }

    @Test("have every fate, each about as often as the profile says", arguments: RehearsalDesk.seeds)
    func haveFates(seed: UInt64) throws {
        let key = try RehearsalDesk.table(seed).key
        func share(_ matches: (AnswerKeyEntry) -> Bool) -> Double {
            Double(key.count(where: matches)) / Double(key.count)
        }
        let profile = try RehearsalDesk.shared.get().profile
        #expect(Set(key.map(\.fate)) == Set(RecordFate.allCases))
        #expect(abs(share { $0.fate == .test } - profile.response.kinds[.testEntry]) < 0.01)
        let withoutRatings = profile.response.kinds[.emptyShell] + profile.response.kinds[.declined]
        #expect(abs(share { $0.fate == .noRatings } - withoutRatings) < 0.025)
        #expect((0.02...0.055).contains(share { $0.fate == .superseded }))
        #expect((0.015...0.05).contains(share { $0.fate == .resent }))
        #expect((0.04...0.11).contains(share { if case .isOtherUnit = $0.relation { true } else { false } }))
        #expect((0.55...0.75).contains(share { $0.fate == .kept }))
    }

    // MARK: Ratings

    @Test("are on other scales as often as the profile says", arguments: RehearsalDesk.seeds)
    func useScales(seed: UInt64) throws {
        let profile = try RehearsalDesk.shared.get().profile
        let scales = try RehearsalDesk.table(seed).key.compactMap(\.scale)
        for form in ScaleForm.allCases {
            let share = Double(scales.count { $0 == form }) / Double(scales.count)
            #expect(abs(share - profile.ratings.scales[form]) < 0.03, "seed \(seed): \(form.rawValue)")
        }
    }

    @Test(
        "show another scale where they are on one, and hardly a wrong number elsewhere",
        arguments: RehearsalDesk.seeds
    )
    func showScales(seed: UInt64) throws {
        let answers = try RehearsalDesk.table(seed)
        for (record, entry) in zip(answers.records, answers.key) {
            let numbers = record[6..<62].compactMap { Int($0) }
            let wrong = numbers.count { !(1...5).contains($0) }
            switch entry.fate {
            case .kept: #expect(wrong <= 1, "seed \(seed): \(entry.record)")
            case .noRatings: #expect(record[6..<62].allSatisfy { $0.isEmpty }, "seed \(seed): \(entry.record)")
            case .otherScale where entry.scale == .zeroToFour && numbers.count > 20:
                #expect(wrong >= 3 && wrong * 10 >= numbers.count, "seed \(seed): \(entry.record)")
            case .otherScale where entry.scale == .words || entry.scale == .freeText || entry.scale == .ticks:
                #expect(numbers.count <= 1, "seed \(seed): \(entry.record)")
            default: break
            }
        }
    }

    @Test("have the means and spreads of the profile", arguments: RehearsalDesk.seeds)
    func haveMeans(seed: UInt64) throws {
        let ratings = try RehearsalDesk.shared.get().profile.ratings
        let pairs = try RehearsalDesk.ratings(seed)
        let importance = Figures(pairs.flatMap { $0.map(\.importance) })
        let current = Figures(pairs.flatMap { $0.map(\.current) })
        #expect(abs(importance.mean - ratings.importance.mean) < 0.12, "seed \(seed)")
        #expect(abs(importance.deviation - ratings.importance.deviation) < 0.15, "seed \(seed)")
        #expect((0.45...0.60).contains(importance.share(of: 5)), "seed \(seed)")
        #expect(abs(current.mean - ratings.current.mean) < 0.2, "seed \(seed)")
        #expect(abs(current.deviation - ratings.current.deviation) < 0.15, "seed \(seed)")
        #expect(current.share(of: 5) < 0.1, "seed \(seed)")
    }

    @Test("need some competencies clearly more, and many about alike", arguments: RehearsalDesk.seeds)
    func makeRanking(seed: UInt64) throws {
        let scores = try RehearsalDesk.ratings(seed)
            .map { pairs in
                let importance = Figures(pairs.map(\.importance)).mean
                return importance * (importance - Figures(pairs.map(\.current)).mean)
            }
            .sorted(by: >)
        #expect(scores[0] - scores[14] > 2, "seed \(seed)")
        #expect(scores[14] - scores[27] > 2, "seed \(seed)")
        #expect(scores[8] - scores[19] < 2, "seed \(seed)")
    }

    @Test("are left out more often towards the end", arguments: RehearsalDesk.seeds)
    func leaveOut(seed: UInt64) throws {
        let counts = try RehearsalDesk.ratings(seed).map(\.count)
        let (first, last) = (counts.prefix(3).reduce(0, +), counts.suffix(3).reduce(0, +))
        #expect(Double(first) > 1.1 * Double(last), "seed \(seed)")
    }

    // MARK: Time and comments

    @Test("arrive in their waves, a few after closing", arguments: RehearsalDesk.seeds)
    func arrive(seed: UInt64) throws {
        let texts = try RehearsalDesk.column("submitted_at", seed)
        let dates = texts.compactMap { CalendarDate(iso: $0.prefix(10)) }
        let dayFirst = Double(texts.count - dates.count) / Double(texts.count)
        #expect((0.18...0.30).contains(dayFirst), "seed \(seed)")
        #expect(texts.allSatisfy { Moment(iso: $0) != nil || $0.count == 10 }, "seed \(seed)")
        let close = try #require(CalendarDate(iso: "2026-04-13"))
        let late = Double(dates.count { $0 > close }) / Double(dates.count)
        #expect((0.02...0.09).contains(late), "seed \(seed)")
    }

    @Test("are commented on, with personal data only where the key says so", arguments: RehearsalDesk.seeds)
    func areCommented(seed: UInt64) throws {
        let comments = try RehearsalDesk.column("comment", seed)
        let key = try RehearsalDesk.table(seed).key
        #expect((0.34...0.47).contains(Double(comments.count { !$0.isEmpty }) / Double(comments.count)), "seed \(seed)")
        #expect(key.contains { $0.holdsPersonalData }, "seed \(seed)")
        for (comment, entry) in zip(comments, key) {
            #expect(comment.contains("@example.org") == entry.holdsPersonalData, "seed \(seed): \(entry.record)")
        }
    }

    // MARK: The profile

    @Test("rest on a profile whose misspelt keys are found")
    func findMisspeltKeys() throws {
        let file = try RehearsalDesk.file("seeds/survey_profile.yaml")
        let text = String(decoding: file.bytes, as: UTF8.self)
        let misspelt = text.replacing("item_base:", with: "item_bas:").replacing("hijri:", with: "hijra:")
        let error = try #require(throws: DiagnosticsError.self) {
            try SurveyProfileFile.read(Array(misspelt.utf8), file: "profile.yaml")
        }
        let messages = error.diagnostics.map(\.message)
        #expect(messages.contains("`item_bas` is not a key that belongs here"))
        #expect(messages.contains("`item_base` is missing"))
        #expect(messages.contains("`hijra` is not a key that belongs here"))
    }

    @Test("rest on a profile whose numbers are checked")
    func findWrongNumbers() throws {
        let file = try RehearsalDesk.file("seeds/survey_profile.yaml")
        let text = String(decoding: file.bytes, as: UTF8.self)
        let error = try #require(throws: DiagnosticsError.self) {
            let wrong = text.replacing("straight_line: 0.07", with: "straight_line: 7 %")
            return try SurveyProfileFile.read(Array(wrong.utf8), file: "profile.yaml")
        }
        #expect(error.diagnostics.map(\.message) == ["`straight_line` is “7 %”; expected a number from 0.0 to 1.0"])
    }
}

/// What the tests make practice answers with: the repository's own seeds and survey on safeguarding.
private struct RehearsalDesk {
    static let shared = Result { try RehearsalDesk() }

    /// The seeds that laws are tried with.
    static let seeds: [UInt64] = [1, 7, 2_026]

    let profile: SurveyProfile
    let register: CountryRegister
    let generator: RehearsalGenerator

    init() throws {
        let aliases = try RehearsalDesk.file("seeds/country_aliases.csv")
        let survey = try RehearsalDesk.file("curricula/surveys/sg-2026.yaml")
        let sg = try RehearsalDesk.file("curricula/frameworks/sg.yaml")
        let framework = try FrameworkFile.read(sg.bytes, file: sg.path)
        let file = try RehearsalDesk.file("seeds/survey_profile.yaml")
        profile = try SurveyProfileFile.read(file.bytes, file: file.path)
        register = try SeedFiles.register(countries: RehearsalDesk.file("seeds/countries.csv"), aliases: aliases)
        generator = RehearsalGenerator(
            profile: profile,
            survey: try SurveyFile.read(survey.bytes, file: survey.path) {
                (_: FrameworkID) throws(DiagnosticsError) in framework
            },
            framework: framework,
            register: register,
            spellings: try RehearsalSeedFiles.spellings(aliases),
            groups: try RehearsalSeedFiles.groups(RehearsalDesk.file("seeds/groups.csv"))
        )
    }

    /// 3,000 records of a seed.
    static func table(_ seed: UInt64) throws -> RehearsalAnswers {
        let desk = try shared.get()
        return tables.withLock { tables in
            if let table = tables[seed] { return table }
            let table = desk.generator.answers(seed: seed, count: 3_000)
            tables[seed] = table
            return table
        }
    }

    static func column(_ name: String, _ seed: UInt64) throws -> [String] {
        let table = try table(seed)
        let position = try #require(table.header.firstIndex(of: name))
        return table.records.map { $0[position] }
    }

    /// For each item the pairs of ratings of the kept records.
    static func ratings(_ seed: UInt64) throws -> [[(importance: Int, current: Int)]] {
        let table = try table(seed)
        let kept = zip(table.records, table.key).filter { $0.1.fate == .kept }.map(\.0)
        return (0..<28)
            .map { item in
                kept.compactMap { record in
                    guard let importance = Int(record[6 + 2 * item]), let current = Int(record[7 + 2 * item]),
                        importance > 0, current > 0
                    else { return nil }
                    return (importance, current)
                }
            }
    }

    static func file(_ path: String) throws -> InputFile {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try InputFile(root.path + "/" + path)
    }

    private static let tables = Mutex<[UInt64: RehearsalAnswers]>([:])
}

/// What can be said of some ratings.
private struct Figures {
    let mean: Double
    let deviation: Double
    private let ratings: [Int]

    init(_ ratings: [Int]) {
        let count = Double(ratings.count)
        let mean = Double(ratings.reduce(0, +)) / count
        self.ratings = ratings
        self.mean = mean
        deviation = (ratings.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +) / count).squareRoot()
    }

    func share(of rating: Int) -> Double { Double(ratings.count { $0 == rating }) / Double(ratings.count) }
}

extension RecordRelation {
    /// The record that it points to.
    fileprivate var record: String {
        switch self {
        case .supersedes(let record), .repeats(let record), .conflicts(let record), .isOtherUnit(let record): record
        }
    }
}
