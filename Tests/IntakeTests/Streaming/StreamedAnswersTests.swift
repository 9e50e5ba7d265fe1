import Exchange
import Intake
import Needs
import Reference
import TestSupport
import Testing

@Suite("Answers counted row by row")
struct StreamedAnswersTests {
    /// Says nothing when counting row by row, in blocks of several sizes and with several threads, gives the tally and the
    /// receipt that reading everything does; otherwise what differs.
    static func difference(
        _ file: InputFile,
        _ desk: CountingDesk,
        _ options: ImportOptions = ImportOptions()
    ) -> [String] {
        let whole = CountedOutcome { try desk.read(file, options) }
        var differences: [String] = []
        for (threads, blockSize) in [(1, 1 << 20), (1, 61), (2, 150), (3, 1_000)] {
            let counted = CountedOutcome {
                try desk.count(file, options, StreamWork(threads: threads, blockSize: blockSize))
            }
            differences += counted.difference(from: whole).map { "\(threads) threads, blocks of \(blockSize): \($0)" }
        }
        return differences
    }

    @Test("Counting the samples row by row gives what reading them does", arguments: ["sg-2026", "bio-2026"])
    func samples(_ name: String) throws {
        let file = try Project.file("seeds/samples/\(name).csv")
        let desk = try CountingDesk(Project.survey(name))
        let whole = CountedOutcome { try desk.read(file, ImportOptions()) }
        for threads in [1, 2] {
            let work = StreamWork(threads: threads, blockSize: 5_000)
            let counted = CountedOutcome { try desk.count(file, ImportOptions(), work) }
            #expect(counted.difference(from: whole) == [])
        }
    }

    @Test("Counting by countries alone takes their groups together", arguments: ["sg-2026", "afis-2026"])
    func countries(_ name: String) throws {
        let file = try Project.file("seeds/samples/\(name).csv")
        let desk = try CountingDesk(Project.survey(name))
        var options = ImportOptions()
        options.grouping = .countries
        #expect(StreamedAnswersTests.difference(file, desk, options) == [])
        let counted = try desk.count(file, options, StreamWork(threads: 1)).tally
        var together = Tally(counted.plan)
        together.merge(try desk.count(file, ImportOptions(), StreamWork(threads: 1)).tally)
        #expect(counted == together)
        #expect(counted.sortedGroups.count < 197)
    }

    @Test("A byte that is no text is found where a block ends behind it", arguments: [0x00, 0xC3, 0xFF] as [UInt8])
    func noText(_ byte: UInt8) throws {
        let sample = try Project.file("seeds/samples/sg-2026.csv").bytes
        let desk = try CountingDesk(Project.survey("sg-2026"))
        let header = try #require(sample.firstIndex(of: 0x0A))
        // So many rows that the last are not looked at before they are counted.
        var bytes = sample
        while bytes.count < 2_000 * sample.count / 100 { bytes += sample[(header + 1)...] }
        let end = try #require(bytes.lastIndex(of: 0x0A))
        bytes.insert(byte, at: end)
        let broken = InputFile(path: "answers.csv", bytes: bytes + sample[(header + 1)...])
        let whole = CountedOutcome { try desk.read(broken, ImportOptions()) }
        // The first block of the rows ends behind this very line, or behind the byte.
        for blockSize in [end + 1 - header, end - header] {
            let counted = CountedOutcome { try desk.count(broken, ImportOptions(), StreamWork(blockSize: blockSize)) }
            #expect(counted.difference(from: whole) == [])
        }
    }

    @Test("Counting exports of every tool gives what reading them does")
    func exports() throws {
        let survey = try Project.survey("afis-2026")
        let desk = try CountingDesk(survey)
        let known = KnownAnswers(
            survey: survey,
            framework: desk.framework,
            countries: desk.register.countries,
            seed: 11,
            count: 4,
            languages: Language.allCases,
            texts: .everything
        )
        for layout in ExportLayout.all {
            let export = layout.export(known)
            guard export.files.count == 1, let file = export.files.first else { continue }
            var options = ImportOptions()
            options.mapping = try export.mapping.map {
                try ColumnMapping.read(Array($0.utf8), file: "mapping.yaml", survey: survey)
            }
            let input = InputFile(path: file.name, bytes: file.bytes)
            let whole = CountedOutcome { try desk.read(input, options) }
            let counted = CountedOutcome { try desk.count(input, options, StreamWork(threads: 2, blockSize: 3_000)) }
            #expect(counted.difference(from: whole) == [], "\(layout.name)")
        }
    }

    @Test("Counting tables of any damage gives what reading them does", arguments: DamagedTable.Kind.allCases, 0..<8)
    func damaged(_ kind: DamagedTable.Kind, _ series: Int) throws {
        let desk = try CountingDesk(DamagedTable.survey(kind))
        for seed in (series * 25)..<(series * 25 + 25) {
            let table = DamagedTable(seed: UInt64(seed))
            let file = InputFile(path: "answers.csv", bytes: table.bytes)
            #expect(Self.difference(file, desk) == [], "seed \(seed)")
        }
    }

    @Test(
        "Counting as many rows as wait and more gives what reading them does",
        arguments: [1, 19, 20, 21, 300, 2_000]
    )
    func manyRows(_ count: Int) throws {
        let desk = try CountingDesk(DamagedTable.survey(.plain))
        var dice = Dice(seed: UInt64(count))
        var text = "number,country,role,tongue," + DamagedTable.ratingNames.joined(separator: ",") + "\n"
        for number in 0..<count {
            let cells = DamagedTable.ratingNames.map { _ in
                ["1", "2", "3", "4", "5", "", "?", "9", "no comment"].randomElement(using: &dice) ?? ""
            }
            text += "R\(number),\(number % 7 == 0 ? "FR" : "FJ"),chief,en,\(cells.joined(separator: ","))\n"
        }
        let file = InputFile(path: "answers.csv", bytes: Array(text.utf8))
        #expect(Self.difference(file, desk) == [])
    }

    @Test("Rows that look alike are found where nobody has several rows", arguments: [false, true])
    func lookalikes(areNumbered: Bool) throws {
        let desk = try CountingDesk(DamagedTable.survey(.plain))
        let names = DamagedTable.ratingNames
        var text = "number,country," + names.joined(separator: ",") + "\n"
        for number in 0..<50 {
            let rating = number % 10 == 3 ? "3" : "\(1 + number % 5)"
            let cells = names.indices.map { number % 10 == 3 || $0 > 0 ? rating : "\(1 + number / 10)" }
            text += "\(areNumbered ? "R\(number)" : ""),Fiji,\(cells.joined(separator: ","))\n"
        }
        let file = InputFile(path: "answers.csv", bytes: Array(text.utf8))
        #expect(Self.difference(file, desk) == [])
        let counted = try desk.count(file, ImportOptions(), StreamWork(threads: 1, blockSize: 1_000))
        #expect(counted.receipt.lookalikes.contains { $0.row.line == 15 && $0.earlier.line == 5 })
    }

    @Test(
        "Names of respondents are the same however their letters are written",
        arguments: [
            ("anna", "ANNA"), ("k1", "\u{212A}1"), ("\u{C9}mile", "e\u{301}MILE"), ("a;b", "A\u{37E}b"),
            ("a`b", "a\u{1FEF}B"), ("a name of more than eight bytes", "A Name of more than eight bytes"),
            (" anna", "'anna"),
        ]
    )
    func names(_ first: String, _ second: String) throws {
        let desk = try CountingDesk(DamagedTable.survey(.plain))
        let names = DamagedTable.ratingNames
        var text = "who,country," + names.joined(separator: ",") + "\n"
        for (number, name) in [first, "berta", second, "carl"].enumerated() {
            text += "\(name),Fiji,\(names.map { _ in "\(1 + number)" }.joined(separator: ","))\n"
        }
        let file = InputFile(path: "answers.csv", bytes: Array(text.utf8))
        #expect(Self.difference(file, desk) == [])
    }

    @Test("Bytes of any kind are never more than an error", arguments: 0..<4)
    func bytes(_ series: Int) throws {
        let desk = try CountingDesk(DamagedTable.survey(series % 2 == 0 ? .conditional : .plain))
        for seed in (series * 20)..<(series * 20 + 20) {
            var dice = Dice(seed: UInt64(seed))
            var bytes = DamagedTable(seed: UInt64(seed)).bytes
            for _ in 0..<Int.random(in: 1...20, using: &dice) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.remove(at: place)
                default: bytes.insert([0x22, 0x2C, 0x0A, 0x0D, 0xE2].randomElement(using: &dice) ?? 0, at: place)
                }
            }
            #expect(Self.difference(InputFile(path: "answers.csv", bytes: bytes), desk) == [], "seed \(seed)")
        }
    }
}

/// A survey and what is needed to read answers to it.
struct CountingDesk {
    let survey: Survey
    let framework: CompetencyFramework
    let register: CountryRegister
    let labels: LabelCatalogue

    init(_ survey: Survey) throws {
        self.survey = survey
        framework = try Project.framework(survey.framework)
        register = try Project.register()
        labels = try Project.labels()
    }

    func read(_ file: InputFile, _ options: ImportOptions) throws -> AnswerImport {
        var options = options
        options.purpose = .figures
        return try AnswerImport(
            files: [file],
            survey: survey,
            framework: framework,
            register: register,
            labels: labels,
            options: options
        )
    }

    func count(_ file: InputFile, _ options: ImportOptions, _ work: StreamWork) throws -> AnswerImport {
        let labels = labels
        return try AnswerImport(
            counting: [FileBlocks(file)],
            survey: survey,
            framework: framework,
            register: register,
            labels: { () throws(DiagnosticsError) in labels },
            options: options,
            work: work
        )
    }
}

/// What came of reading answers: a tally and a receipt in words, or what was wrong.
struct CountedOutcome {
    private let tally: Tally?
    private let words: [String]

    init(_ read: () throws -> AnswerImport) {
        do {
            let imported = try read()
            (tally, words) = (imported.tally, CountedOutcome.words(of: imported.receipt))
        } catch {
            (tally, words) = (nil, ["\(error)"])
        }
    }

    func difference(from other: CountedOutcome) -> [String] {
        var differences = zip(words, other.words).filter { $0 != $1 }.map { "\($0), not \($1)" }
        if words.count != other.words.count { differences.append("one of both failed: \(words.first ?? "")") }
        if tally != other.tally { differences.append("other counts") }
        return differences
    }

    private static func words(of receipt: ImportReceipt) -> [String] {
        [
            "rows \(receipt.rows), kept \(receipt.kept), \(receipt.cells)", "set aside \(receipt.setAside)",
            "late \(receipt.late), without time \(receipt.withoutTime), short \(receipt.shortRows)",
            "contradictions \(receipt.contradictions), not due \(receipt.notDue), unfinished \(receipt.unfinished)",
            "formulas \(receipt.emptyFormulas), bureaus \(receipt.byBureau), decisions \(receipt.decisions)",
            "off the scale \(words(of: receipt.offScale))", "dates \(words(of: receipt.ambiguousDates))",
            "misspelt \(receipt.misspelt.sorted { $0.key < $1.key })",
            "settled \(receipt.settled.sorted { $0.key < $1.key })",
            "unreadable \(receipt.unreadable.sorted { $0.key.text < $1.key.text }.map { ($0.key, words(of: $0.value)) })",
            "alike \(receipt.lookalikes)", "files \(receipt.files)",
        ]
    }

    private static func words(of occurrences: [String: ImportReceipt.Occurrence]) -> [String] {
        occurrences.map { "\($0.key): \($0.value.count) from \($0.value.line)" }.sorted()
    }
}
