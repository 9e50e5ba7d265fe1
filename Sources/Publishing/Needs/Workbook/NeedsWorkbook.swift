package import Documents
import Needs
package import Reference

extension StudyEdition {
    /// The study as a workbook: a sheet for each of its tables, heat maps, what became of the answers, and notes on how
    /// everything was done.
    ///
    /// What may not be shown has no figure, and a column says why.
    package func workbook(in language: Language) -> Workbook {
        let sheets = NeedsSheets(self, in: language)
        let title = survey.title.words(for: language)
        return Workbook(
            properties: DocumentProperties(
                title: "\(sheets.words.workbookKind) – \(title.text)",
                subject: title.text,
                keywords: [survey.id.text, "\(survey.id.text) \(survey.version)"],
                language: language,
                date: date
            ),
            sheets: sheets.all,
            marking: marking?.title.words(for: language)
        )
    }
}

/// The sheets of a study's workbook in one language.
struct NeedsSheets {
    let edition: StudyEdition
    let tables: StudyTables

    init(_ edition: StudyEdition, in language: Language) {
        self.edition = edition
        tables = StudyTables(edition, in: language)
    }

    var words: NeedsWords { tables.words }
    var study: NeedsStudy { edition.study }
    var language: Language { words.language }

    /// The sheets in order.
    var all: [Sheet] {
        let found = tables.all.flatMap { table -> [Sheet?] in
            switch table.name {
            // On one sheet, the figures of needs would be too wide to be printed.
            case .needs:
                [
                    sheet(table.keeping(StudyTable.priorities)),
                    sheet(table.keeping(StudyTable.placing), key: "places", named: words.placesName),
                ]
            case .weightings: [sideBySide, sheet(table)]
            case .groups: [heatMap, sheet(table)]
            case .countryFigures: [countryHeatMap, sheet(table)]
            case .disagreements: [methodPlaces, sheet(table)]
            default: [sheet(table)]
            }
        }
        return (found + [receipt, notes]).compactMap(\.self)
    }

    // MARK: Sheets of tables

    /// The sheet of a table; its headers and rows can be filtered and sorted.
    private func sheet(_ table: StudyTable, key: String? = nil, named name: String? = nil) -> Sheet {
        let name = name ?? words.name(of: table.name)
        return Sheet(
            name: name,
            headings: headings(name, notes: [words.note(on: table.name, study)]),
            columns: table.columns.map(column),
            rows: SheetRows(table.rows.map { SheetRow($0.map(cell)) }),
            totals: totals(of: table),
            table: SheetTable(name: DefinedName(mending: key ?? table.name.rawValue), isStriped: true),
            frozenColumns: table.frozenColumns,
            conditions: conditions(of: table),
            print: print
        )
    }

    private func column(_ column: StudyTable.Column) -> SheetColumn {
        let isPlace = [StudyKey.place, .placeLow, .placeHigh].contains(column.key)
        return SheetColumn(
            words.head(of: column.key),
            width: column.width,
            format: column.format,
            alignment: isPlace ? .centre : nil,
            emphasis: column.key == .place ? .strong : .none
        )
    }

    func cell(_ value: StudyValue) -> Cell {
        switch value {
        case .nothing: .empty
        case .count(let count): .number(count)
        case .number(let number): .number(number)
        case .truth(let isTrue): cell(isTrue ? words.yes : words.no)
        case .code(let code): .code(code)
        case .words(let words): .text(words)
        case .term(let term): .text(term.words)
        }
    }

    func cell(_ text: String) -> Cell { .text(text, language) }

    /// Sums below what can be added up.
    private func totals(of table: StudyTable) -> [SheetTotal] {
        let added: Set<StudyKey> =
            switch table.name {
            case .demand: [.officers, .planned, .courses, .places, .filled, .cost]
            case .unmet: [.officers]
            default: []
            }
        guard !added.isEmpty else { return [] }
        return table.columns.enumerated()
            .map { position, column in
                if position == 0 { return .words(CellText(words.total, in: language)) }
                return added.contains(column.key) ? .sum : .empty
            }
    }

    /// Shades of gaps, and looks of what is held back or calls for attention.
    private func conditions(of table: StudyTable) -> [SheetCondition] {
        table.columns.enumerated()
            .flatMap { position, column -> [SheetCondition] in
                switch column.key {
                case .gap where table.name != .silence:
                    [SheetCondition(position...position, .scale(low: .heatLow, high: .heatHigh))]
                case .probabilityTop, .responseRate1, .weight:
                    [SheetCondition(position...position, .bar(.heatHigh))]
                case .state:
                    notice(CellProtection.hidden.map { words.name(of: $0) ?? "" }, in: position)
                case .differs, .signDepends: notice([words.yes], in: position)
                case .comparable: notice([words.no], in: position)
                default: []
                }
            }
    }

    func notice(_ texts: [String], in column: Int) -> [SheetCondition] {
        ListValues(texts)
            .map { [SheetCondition(column...column, .words($0, CellLooks(ink: .notice, ground: .noticeGround)))] } ?? []
    }

    // MARK: What every sheet has

    /// The title of a sheet, the survey that it is of, and notes; the marking first, where there is one.
    func headings(_ title: String, notes: [String] = []) -> [SheetHeading] {
        let survey = edition.survey.title.words(for: language)
        let line = "\(words.name(of: study.options.edition)) · \(edition.date.words(in: language))"
        let marking = edition.marking?.title.words(for: language)
        return [SheetHeading(.title, CellText(title, in: language))]
            + [marking, survey].compactMap(\.self).map { SheetHeading(.note, CellText($0.text, in: $0.language)) }
            + [SheetHeading(.note, CellText(line, in: language))]
            + notes.filter { !$0.isEmpty }.map { SheetHeading(.note, CellText($0, in: language)) }
    }

    /// Across the paper, with the survey above and the edition below.
    var print: PrintSetup {
        let title = edition.survey.title.words(for: language)
        return PrintSetup(
            orientation: .landscape,
            header: PageLine(
                leading: [.code(edition.survey.id.text), words.plain("  "), .words(title, .none)],
                trailing: [words.plain(words.workbookKind)]
            ),
            footer: PageLine(
                leading: [
                    words.plain("\(words.name(of: study.options.edition)) · \(edition.date.words(in: language))")
                ],
                trailing: [.pageNumber, .plain(" / ", language), .pageCount]
            )
        )
    }
}

extension StudyTable {
    /// The figures by which needs are put in order.
    fileprivate static let priorities: [StudyKey] = [
        .place, .placeLow, .placeHigh, .item, .need, .state, .respondents, .countries, .importance, .current, .gap,
        .gapLow, .gapHigh, .score, .scoreLow, .scoreHigh, .probabilityTop,
    ]

    /// How firmly needs hold their places, and what other figures say.
    fileprivate static let placing: [StudyKey] = [
        .place, .placeLow, .placeHigh, .item, .need, .competency, .placeAloneLow, .placeAloneHigh, .alikeFrom, .alikeTo,
        .probabilityFirst, .probabilityTop, .expectedPlace, .rankedDiscrepancy, .meanOfMedians,
    ]

    /// The table with some of its columns, in an order of their own.
    fileprivate func keeping(_ keys: [StudyKey]) -> StudyTable {
        let positions = keys.compactMap { key in columns.firstIndex { $0.key == key } }
        return StudyTable(
            name: name,
            columns: positions.map { columns[$0] },
            rows: rows.map { row in positions.map { row[$0] } }
        )
    }

    /// The columns that stay in sight: up to the name of what a row is about.
    fileprivate var frozenColumns: Int {
        let names: Set<StudyKey> = [.need, .name]
        guard let last = columns.firstIndex(where: { names.contains($0.key) }), last < 6,
            columns[...last].map(\.width).reduce(0, +) < 90
        else { return min(1, columns.count - 1) }
        return min(last + 1, columns.count - 1)
    }
}

extension CellProtection {
    /// Those that hide a cell.
    static let hidden: [CellProtection] = [.small, .narrow, .hardlyChanged, .companion]
}
