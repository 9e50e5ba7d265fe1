import Exchange
import Intake
import Needs
import Reference
import Synchronization
import TestSupport
import Testing

@Suite("Exports of known answers")
struct ExportLayoutTests {
    private static func known(
        _ seed: UInt64,
        count: Int = 10,
        languages: [Language] = Language.allCases,
        texts: KnownTexts = .everything
    ) throws -> KnownAnswers {
        let desk = try Desk.shared.get()
        return KnownAnswers(
            survey: desk.survey,
            framework: desk.framework,
            countries: desk.countries,
            seed: seed,
            count: count,
            languages: languages,
            texts: texts
        )
    }

    private static func read(_ export: Export, _ layout: ExportLayout) throws -> AnswerImport {
        let desk = try Desk.shared.get()
        var options = ImportOptions()
        options.mapping = try export.mapping.map {
            try ColumnMapping.read(Array($0.utf8), file: "mapping.yaml", survey: desk.survey)
        }
        switch layout.dates {
        case .unambiguous: break
        case .dayFirst: options.dateOrder = .dayFirst
        case .monthFirst: options.dateOrder = .monthFirst
        }
        return try AnswerImport(
            files: export.files.map { InputFile(path: $0.name, bytes: $0.bytes) },
            survey: desk.survey,
            framework: desk.framework,
            register: desk.register,
            labels: desk.labels,
            options: options
        )
    }

    /// A layout's export as the tool orders it, and what was read of it; each is read once.
    private static func asExported(_ layout: ExportLayout) throws -> (export: Export, imported: AnswerImport) {
        if let known = readings.withLock({ $0[layout.name] }) { return known }
        let export = layout.export(try known(7))
        let reading = (export, try read(export, layout))
        readings.withLock { $0[layout.name] = reading }
        return reading
    }

    private static let readings = Mutex<[String: (export: Export, imported: AnswerImport)]>([:])

    /// How an import differs from what was expected, by column: how often, and what stands first where.
    private static func differences(_ imported: AnswerImport, _ expected: AnswerSet) throws -> [String] {
        let files = [AnswerFile.write(imported.answers), AnswerFile.write(expected)]
        guard files[0] != files[1] else { return [] }
        guard imported.answers.responses.count == expected.responses.count else {
            return imported.receipt.setAside.map { "line \($0.line) set aside: \($0.reason.words) \($0.detail)" }
        }
        let tables = try files.map { file in
            let text = try DelimitedText(file, file: "answers.csv")
            var rows: [[String]] = []
            try text.forEachRecord { _, fields in rows.append(fields.map(text.text)) }
            return (header: text.header, rows: rows)
        }
        return tables[0].header.enumerated()
            .compactMap { column, name in
                let wrong = tables[0].rows.indices
                    .filter { row in
                        !tables[0].rows[row][column].utf8.elementsEqual(tables[1].rows[row][column].utf8)
                    }
                guard let first = wrong.first else { return nil }
                let (read, given) = (tables[0].rows[first][column], tables[1].rows[first][column])
                return
                    "\(name): \(wrong.count) rows, first \(first + 1): \(read.debugDescription) for \(given.debugDescription)"
            }
    }

    @Test("yield one data set, whatever the tool", arguments: ExportLayout.all)
    func yieldOneDataSet(_ layout: ExportLayout) throws {
        let (export, imported) = try Self.asExported(layout)
        let differences = try Self.differences(imported, export.expected)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test("yield it in any order of columns and rows", arguments: ExportLayout.all)
    func yieldItInAnyOrder(_ layout: ExportLayout) throws {
        var dice = Dice(seed: 3)
        let export = layout.export(try Self.known(3), shuffledBy: &dice)
        let imported = try Self.read(export, layout)
        let differences = try Self.differences(imported, export.expected)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test("are accounted for to the last row", arguments: ExportLayout.all)
    func areAccountedForByRow(_ layout: ExportLayout) throws {
        let (export, imported) = try Self.asExported(layout)
        let receipt = imported.receipt
        #expect(receipt.rows == receipt.kept + receipt.setAside.count)
        #expect(receipt.kept == export.rowsOfAnswers)
        #expect((0...export.rowsBeside).contains(receipt.rows - export.rowsOfAnswers))
        #expect(receipt.files.count == 1)
        let said = receipt.files.flatMap(\.notes).map(\.message).joined(separator: "\n")
        #expect(export.otherTables.filter { !said.contains($0) && $0 != "Lists" }.isEmpty, "further tables are named")
    }

    @Test("are accounted for to the last column", arguments: ExportLayout.all)
    func areAccountedForByColumn(_ layout: ExportLayout) throws {
        let (export, imported) = try Self.asExported(layout)
        let file = try #require(imported.receipt.files.first)
        let headers = export.headers.map { $0[0].trimmed }
        #expect(file.columns.prefix(headers.count).count == headers.count)
        #expect(zip(file.columns, headers).allSatisfy { $0.header.contains($1) })
        #expect(file.columns.dropFirst(headers.count).allSatisfy { $0.header.isEmpty })
        let asked = Set(
            file.columns.compactMap { column -> QuestionName? in
                switch column.use {
                case .answers(let name), .choice(let name, _): name
                default: nil
                }
            }
        )
        #expect(AnswerSlots(imported.answers.survey).all.allSatisfy { asked.contains($0.name) })
        #expect(file.notAsked.isEmpty)
        #expect(file.unusedColumns.filter { !export.strangers.contains($0) } == [])
    }

    @Test("leave nothing unread", arguments: ExportLayout.all)
    func leaveNothingUnread(_ layout: ExportLayout) throws {
        let receipt = try Self.asExported(layout).imported.receipt
        #expect(receipt.offScale.isEmpty)
        #expect(receipt.unreadable.isEmpty)
        #expect(receipt.contradictions == 0)
        #expect(receipt.notDue == 0)
        #expect(receipt.withoutTime == 0)
        #expect(receipt.ambiguousDates.isEmpty)
    }

    @Test("yield it in every encoding", arguments: TextRecoding.allCases)
    func yieldItInEveryEncoding(_ encoding: TextRecoding) throws {
        let known =
            switch encoding {
            case .utf16BigEndian, .utf16LittleEndian: try Self.known(5)
            case .windows1251: try Self.known(5, count: 24, languages: [.english], texts: .cyrillicCodePage)
            case .windows1252:
                try Self.known(5, count: 24, languages: [.english, .french, .spanish], texts: .latinCodePage)
            case .windows1256: try Self.known(5, count: 24, languages: [.english, .arabic], texts: .arabicCodePage)
            }
        let layout = try #require(ExportLayout.all.first { $0.name == "plain CSV, values" })
        let export = layout.export(known)
        let recoded = try #require(export.saved(in: encoding), "the texts fit the encoding")
        let imported = try Self.read(recoded, layout)
        let differences = try Self.differences(imported, export.expected)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
}

/// What all of these tests read with.
private struct Desk {
    static let shared = Result { try Desk() }

    let survey: Survey
    let framework: CompetencyFramework
    let register: CountryRegister
    let labels: LabelCatalogue

    /// The member countries whose names mean no other place: as an answer, "Congo" and "Guyana" need somebody's decision.
    let countries: [MemberCountry]

    init() throws {
        survey = try Project.survey("afis-2026")
        framework = try Project.framework(survey.framework)
        labels = try Project.labels()
        let register = try Project.register()
        self.register = register
        countries = register.countries.filter { country in
            country.name.languages.allSatisfy {
                register.match(country.name.words(for: $0).text) == .country(country.code, .name)
            }
        }
    }
}
