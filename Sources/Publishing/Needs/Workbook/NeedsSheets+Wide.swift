import Documents
import Needs
import Reference

/// Sheets that set figures side by side: weightings, methods, regions and countries.
extension NeedsSheets {
    /// Needs by weightings: place, gap and score of each.
    var sideBySide: Sheet? {
        let bases = WeightingBasis.allCases.filter { basis in
            study.weighted.items.contains { $0.figures[basis] != nil }
        }
        guard !bases.isEmpty else { return nil }
        let keys: [(key: StudyKey, format: NumberFormat)] = [
            (.place, .whole), (.gap, .decimals(2)), (.score, .decimals(2)),
        ]
        let rows = study.order.map { item -> SheetRow in
            let found = study.weighted.items[item]
            let figures = bases.flatMap { basis -> [Cell] in
                let figure = found.figures[basis]
                return [
                    found.places[basis].map { .number($0) } ?? .empty, figure.map { .number($0.gap.value) } ?? .empty,
                    figure.map { .number($0.score.value) } ?? .empty,
                ]
            }
            return SheetRow(itemCells(item) + figures)
        }
        return Sheet(
            name: words.sideBySide,
            headings: headings(words.sideBySide, notes: [words.note(on: .weightings, study)]),
            columns: itemColumns
                + bases.flatMap { basis in
                    keys.map { key in
                        SheetColumn(
                            "\(words.name(of: basis))\(words.colon)\(words.head(of: key.key))",
                            width: 15,
                            format: key.format,
                            alignment: key.key == .place ? .centre : nil
                        )
                    }
                },
            rows: SheetRows(rows),
            table: SheetTable(name: DefinedName(mending: "side_by_side"), isStriped: true),
            frozenColumns: 2,
            conditions: bases.indices.map { number in
                let column = 3 + 3 * number
                return SheetCondition(column...column, .scale(low: .heatLow, high: .heatHigh))
            },
            print: print
        )
    }

    /// Needs by methods: the place under each.
    var methodPlaces: Sheet? {
        let methods = study.comparison.methods
        guard !methods.isEmpty else { return nil }
        let rows = study.order.map { item in
            SheetRow(
                itemCells(item) + study.comparison.items[item].places.map { $0.map { .number($0) } ?? .empty }
            )
        }
        let last = methods.count + 1
        let head = SheetCondition.Comparison.atMost(Double(study.comparison.top))
        return Sheet(
            name: words.placesByMethod,
            headings: headings(words.placesByMethod, notes: [words.placesByMethodNote(study.comparison.top)]),
            columns: itemColumns
                + methods.map { SheetColumn(words.shortName(of: $0), width: 13, format: .whole, alignment: .centre) },
            rows: SheetRows(rows),
            table: SheetTable(name: DefinedName(mending: "method_places"), isStriped: true),
            frozenColumns: 2,
            conditions: [SheetCondition(2...last, .number(head, CellLooks(ink: .done, ground: .doneGround)))],
            print: print
        )
    }

    // MARK: Heat maps

    /// The gaps of all countries, of regions, and of groups with one thing in common.
    var heatMap: Sheet? {
        let numbers = study.tables.indices.filter { number in
            let scope = study.tables[number].scope
            return !scope.isCountry && (scope.group?.parts.count ?? 0) <= 1
        }
        guard numbers.count > 1 else { return nil }
        let rows = study.order.map { item in SheetRow(itemCells(item) + numbers.map { gap(of: item, inTable: $0) }) }
        return Sheet(
            name: words.heatMap,
            headings: headings(words.heatMap, notes: [words.heatMapNote(study.options.smallest)]),
            columns: itemColumns
                + numbers.map { number in
                    SheetColumn(name(ofTable: number), width: 14, format: .decimals(2), alignment: .centre)
                },
            rows: SheetRows(rows),
            frozenColumns: 2,
            conditions: heat(in: 2...numbers.count + 1),
            print: print
        )
    }

    /// The gaps of countries; `nil` in the public edition.
    var countryHeatMap: Sheet? {
        let numbers = study.tables.indices.filter { study.tables[$0].scope.isCountry }
            .map { (number: $0, key: TextFolding.fold(name(ofTable: $0))) }
            .sorted { ($0.key, $0.number) < ($1.key, $1.number) }
            .map(\.number)
        guard edition.isRestricted, !numbers.isEmpty, !study.order.isEmpty else { return nil }
        let rows = numbers.map { number in
            SheetRow([cell(name(ofTable: number))] + study.order.map { gap(of: $0, inTable: number) })
        }
        return Sheet(
            name: words.countryHeatMap,
            headings: headings(words.countryHeatMap, notes: [words.heatMapNote(study.options.smallest), legend]),
            columns: [SheetColumn(words.head(of: .name), width: 34, emphasis: .strong)]
                + study.order.map { SheetColumn(tables.code($0), width: 11, format: .decimals(2), alignment: .centre) },
            rows: SheetRows(rows),
            frozenColumns: 1,
            conditions: heat(in: 1...study.order.count),
            print: print
        )
    }

    // MARK: Steps

    /// What the codes at the heads of columns stand for.
    private var legend: String {
        words.list(study.order.map { "\(tables.title($0).text) (\(tables.code($0)))" })
    }

    private var itemColumns: [SheetColumn] {
        [
            SheetColumn(words.head(of: .item), width: 8, emphasis: .quiet),
            SheetColumn(words.head(of: .need), width: 40),
        ]
    }

    private func itemCells(_ item: Int) -> [Cell] { [.code(tables.code(item)), .text(tables.title(item))] }

    private func name(ofTable number: Int) -> String {
        words.name(of: study.tables[number].scope, survey: edition.survey, register: edition.register)
    }

    /// A gap, or why there is none.
    private func gap(of item: Int, inTable number: Int) -> Cell {
        switch study.tables[number].cells[item] {
        case .shown(let figures): .number(figures.gap)
        case .suppressed: cell(words.heldBack)
        case .noAnswers: cell(words.none)
        }
    }

    private func heat(in columns: ClosedRange<Int>) -> [SheetCondition] {
        let hidden = ListValues([words.heldBack])
            .map { SheetCondition(columns, .words($0, CellLooks(ink: .quiet, ground: .tint))) }
        return [SheetCondition(columns, .scale(low: .heatLow, high: .heatHigh))] + [hidden].compactMap(\.self)
    }
}
