import Curriculum
import Documents
import Exchange
import Foundation
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

/// Checks of workbooks by a program that is not ours, and of what a course's workbook holds.
///
/// The program runs where it is.
@Suite("Workbooks before other programs")
struct WorkbookConformanceTests {
    /// An edition of a course with needs that are made up.
    static func edition(_ name: String) throws -> CourseEdition {
        let plain = try Editions.edition(name)
        let survey = try Project.survey(name.hasPrefix("sg") ? "sg-2026" : "bio-2026")
        let register = try Project.register()
        var tally = Tally(scale: survey.scale, itemCount: survey.items.count)
        var dice = Dice(seed: 7)
        for country in register.countries.prefix(40) {
            for _ in 0..<6 {
                let marks = (0..<2 * survey.items.count)
                    .map { position in
                        let isImportance = position < survey.items.count
                        let rating = isImportance ? 3 + dice.index(below: 3) : 1 + dice.index(below: 2 + position % 4)
                        return survey.scale.mark(for: rating) ?? .notAnswered
                    }
                tally.add(marks[...], from: country.code)
            }
        }
        let tables = NeedsAnalysis(of: tally, register: register, weighting: .countries).tables()
        return CourseEdition(
            course: plain.course,
            framework: plain.framework,
            agenda: plain.agenda,
            labels: plain.labels,
            needs: NeedsEvidence(survey: survey, tables: tables)
        )
    }

    private static let folder = FileManager.default.temporaryDirectory

    /// The workbooks of two courses in all languages, and one that uses every feature in two.
    private static func files() throws -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        for name in ["sg3", "bio3"] {
            let edition = try edition(name)
            for language in Language.allCases {
                let bytes = SpreadsheetDocument.bytes(edition.workbook(in: language).workbook)
                files.append(("\(name)-\(language.rawValue).xlsx", bytes))
            }
        }
        for language in [Language.english, .arabic] {
            let bytes = SpreadsheetDocument.bytes(try EveryFeature(language).workbook)
            files.append(("every-feature-\(language.rawValue).xlsx", bytes))
        }
        return files
    }

    @Test func theOfficeCheckerFindsNothing() throws {
        let checker = Project.root + "/../shared/bin/check-office"
        guard FileManager.default.isExecutableFile(atPath: checker) else {
            print("note: no Office checker beside the project; its conformance test did not run")
            return
        }
        let folder = Self.folder.appendingPathComponent("cadre-workbooks-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try Self.files()
        try OutputFolder(folder.path).write(files)
        let run = try OtherProgram(checker, ["--strict"] + files.map { "\(folder.path)/\($0.name)" })
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.split(separator: "\n").count(where: { $0.hasPrefix("ok ") }) == files.count)
    }

    @Test func aCourseWorkbookHasItsSheetsInTheLanguageOfTheReader() throws {
        let edition = try Self.edition("sg3")
        let names = Language.allCases.map { edition.workbook(in: $0).workbook.sheets.map(\.name.text) }
        #expect(
            names == [
                ["Agenda", "Sessions", "Alignment", "Needs", "Checklist", "Chart data"],
                ["Programme", "Séances", "Concordance", "Besoins", "Liste de contrôle", "Données du graphique"],
                [
                    "Programa", "Sesiones", "Correspondencia", "Necesidades", "Lista de verificación",
                    "Datos del gráfico",
                ],
                ["البرنامج", "الجلسات", "المواءمة", "الاحتياجات", "قائمة مرجعية", "بيانات المخطط"],
            ]
        )
        #expect(try Editions.edition("sg3").workbook(in: .english).workbook.sheets.count == 4)
    }

    @Test func nothingOfACourseWorkbookHadToBeMendedAndNoLabelIsMissing() throws {
        for name in Editions.courses {
            let edition = try Self.edition(name)
            for language in Language.allCases {
                let made = edition.workbook(in: language)
                #expect(made.name == "course-workbook.xlsx")
                #expect(made.workbook.mendings.isEmpty, "\(name) \(language): \(made.workbook.mendings)")
                let headers = made.workbook.sheets.flatMap { $0.columns.map(\.header) }
                #expect(!headers.contains { $0.contains("_") }, "\(name) \(language): \(headers)")
                #expect((made.untranslated == 0) == (language == .english), "\(name) \(language)")
            }
        }
    }

    @Test func everySessionStandsOnTheAgendaAndInTheMatrix() throws {
        let edition = try Self.edition("bio3")
        let sheets = edition.workbook(in: .english).workbook.sheets
        let codes = Set(edition.course.sessions.map { edition.course.shortLabel($0.id.text) })
        var planned: Set<String> = []
        sheets[0].rows
            .make { row in
                if case .words(let code) = row.cells[5] { planned.insert(code.text) }
                return true
            }
        #expect(planned == codes)
        #expect(codes.isSubset(of: sheets[2].columns.map(\.header)))
    }
}

/// A workbook that uses everything that workbooks can do.
private struct EveryFeature {
    let workbook: Workbook

    init(_ language: Language) throws {
        let text = language == .arabic ? "كلمات مع ICSE" : "Words & <signs>"
        let date = try #require(CalendarDate(year: 2026, month: 3, day: 2))
        let time = try #require(MinuteOfDay(clock: "09:30"))
        let length = try #require(Minutes(90))
        let rows = try (1...40)
            .map { number -> SheetRow in
                let cells: [Cell] = [
                    .text(text, language), .text("=1+\(number)", language), .text("عربي", .arabic), .code("S\(number)"),
                    .number(number), .number(Double(number) / 7), .number(0.25, .percent), .date(date), .time(time),
                    .length(try #require(Minutes(number))), .length(length), .truth(number.isMultiple(of: 2)), .empty,
                    .number(number % 5),
                ]
                return SheetRow(cells, isTinted: number.isMultiple(of: 9))
            }
        let formats: [NumberFormat] = [
            .text, .text, .text, .text, .whole, .decimals(2), .percent, .date, .time, .unit("min"), .duration, .general,
            .text, .mark("●"),
        ]
        let columns = formats.enumerated()
            .map { position, format in
                SheetColumn(
                    position < 2 ? "Same [name] 'x' #1" : "\(text) \(position)",
                    width: 9 + Double(position),
                    format: format,
                    alignment: position == 3 ? .centre : nil,
                    emphasis: position == 0 ? .strong : position == 1 ? .quiet : .none
                )
            }
        let looks = CellLooks(ink: .notice, ground: .noticeGround, isStrong: true)
        let short = try #require(ListValues(["a", "b \"c\""]))
        let long = try #require(ListValues((1...99).map { "\(text), \($0)" }))
        let named = NamedList(name: DefinedName(mending: "Countries"), values: long)
        let message = CellValidation.Message(title: text, text: text)
        let line = PageLine(leading: [.plain(text, language)], trailing: [.pageNumber, .lineBreak, .pageCount])
        func sheet(_ name: String, style: Sheet.Style, table: String?) -> Sheet {
            Sheet(
                name: name,
                style: style,
                headings: [
                    SheetHeading(.title, CellText(text, in: language)),
                    SheetHeading(.note, CellText("=note", in: .english)),
                ],
                columns: columns,
                rows: style == .ruled ? SheetRows(rows) : SheetRows { rows.lazy.filter { !$0.cells.isEmpty } },
                totals: [
                    .words(CellText("=total", in: language)), .count, .empty, .empty, .sum, .average, .average, .empty,
                    .empty, .sum, .sum,
                ],
                table: table.map { SheetTable(name: DefinedName(mending: $0), isStriped: true) },
                frozenColumns: 2,
                conditions: [
                    SheetCondition(4...4, .scale(low: .heatLow, high: .heatHigh)),
                    SheetCondition(5...5, .scaleOverMiddle(low: .heatLow, middle: .tint, high: .heatHigh)),
                    SheetCondition(6...6, .bar(.accent)), SheetCondition(4...6, .number(.within(1...2), looks)),
                    SheetCondition(0...3, .words(short, looks)),
                ],
                validations: [
                    CellValidation(0...0, .oneOf(short), prompt: message, refusal: message),
                    CellValidation(1...2, .oneOf(long)), CellValidation(3...3, .listed(named.name)),
                    CellValidation(4...4, .whole(-5...5), refusal: message),
                ],
                print: PrintSetup(
                    orientation: style == .ruled ? .landscape : .portrait,
                    fitsWidth: style == .ruled,
                    header: line,
                    footer: line
                )
            )
        }
        let empty = Sheet(
            name: "",
            columns: [SheetColumn("", width: 9)],
            rows: SheetRows([]),
            table: SheetTable(name: DefinedName(mending: "A1"))
        )
        workbook = Workbook(
            properties: DocumentProperties(
                title: text,
                subject: text,
                keywords: ["a", "b"],
                language: language,
                date: date
            ),
            sheets: [
                sheet("All [1/2]: \(text)", style: .ruled, table: "Countries"),
                sheet("it's", style: .data, table: "Countries"), sheet("IT'S", style: .data, table: nil), empty,
            ],
            lists: [named],
            marking: Wording(text: "FOR OFFICIAL USE ONLY & MORE", language: .english)
        )
    }
}
