package import Reference

/// A workbook, in terms of what it holds and not of any file format.
///
/// Every workbook can be written: names that Excel would refuse are mended when it is made, and `mendings` says which.
package struct Workbook: Sendable {
    /// What the workbook is.
    package let properties: DocumentProperties

    /// Its sheets in order, and behind them one for the figures of each chart; never none, and no two of one name.
    package let sheets: [Sheet]

    /// Lists that cells may be filled from, on a hidden sheet.
    package let lists: [NamedList]

    /// The name of the hidden sheet that holds the lists.
    package let listSheetName: SheetName

    /// The marking that stands at the head and the foot of every printed page.
    package let marking: Wording?

    /// What was changed to make names legal and unique, in order.
    package let mendings: [WorkbookMending]

    /// Creates a workbook with at least one sheet.
    ///
    /// Lists that do not fit into a validation rule of their own are added to `lists`. A list that a rule refers to by
    /// name must be given.
    package init(properties: DocumentProperties, sheets: [Sheet], lists: [NamedList] = [], marking: Wording? = nil) {
        precondition(!sheets.isEmpty, "a workbook has a sheet")
        var mendings: [WorkbookMending] = []
        var sheetNames = UniqueNames()
        var definedNames = UniqueNames(taken: lists.map(\.name.text))
        precondition(Set(lists.map { $0.name.text.lowercased() }).count == lists.count, "lists have different names")
        let named = sheets.map { sheet in
            var sheet = sheet
            mendings += sheet.mendings
            let asked = sheet.name
            sheet.name = sheetNames.add(asked)
            if sheet.name != asked {
                mendings.append(WorkbookMending(.sheetName, asked: asked.text, given: sheet.name.text))
            }
            if let table = sheet.table {
                let name = definedNames.add(table.name)
                if name != table.name {
                    mendings.append(WorkbookMending(.tableName, asked: table.name.text, given: name.text))
                }
                sheet.table = SheetTable(name: name, isStriped: table.isStriped)
            }
            return sheet
        }
        let language = properties.language
        var data: [Sheet] = []
        let drawn = named.map { sheet in
            var sheet = sheet
            sheet.charts = sheet.charts.map { chart in
                let name = sheetNames.add(SheetName(mending: ChartWords(language).dataSheetName))
                var chart = chart
                let cells = ChartSheet(chart.chart, named: name.text, in: language, print: sheet.print)
                chart.data = cells
                data.append(cells.sheet)
                return chart
            }
            return sheet
        }
        var lists = lists
        for validation in named.flatMap(\.validations) {
            switch validation.rule {
            case .oneOf(let values):
                guard values.literal == nil, !lists.contains(where: { $0.values == values }) else { continue }
                lists.append(NamedList(name: definedNames.add(DefinedName(mending: "List_1")), values: values))
            case .listed(let name): precondition(lists.contains { $0.name == name }, "there is a list of that name")
            case .whole: continue
            }
        }
        self.properties = properties
        self.sheets = drawn + data
        self.lists = lists
        listSheetName = sheetNames.add(SheetName(mending: "Lists"))
        self.marking = marking
        self.mendings = mendings
    }

    /// The list that holds values which do not fit into a validation rule.
    package func list(of values: ListValues) -> NamedList? { lists.first { $0.values == values } }
}

/// Something that was changed so that a spreadsheet program takes it.
package struct WorkbookMending: Hashable, Sendable {
    /// What was changed.
    package let subject: Subject

    /// What was asked for.
    package let asked: String

    /// What stands in the workbook instead.
    package let given: String

    /// Creates a mending.
    package init(_ subject: Subject, asked: String, given: String) {
        self.subject = subject
        self.asked = asked
        self.given = given
    }

    /// What of a workbook was changed.
    package enum Subject: Hashable, Sendable {
        /// The name of a sheet.
        case sheetName

        /// The name of a table.
        case tableName

        /// The header of a column.
        case columnHeader

        /// The number of rows of a sheet.
        case rowCount
    }
}

/// A list that cells may be filled from, by a name of its own.
package struct NamedList: Hashable, Sendable {
    /// Its name.
    package let name: DefinedName

    /// What may be chosen.
    package let values: ListValues

    /// Creates a list.
    package init(name: DefinedName, values: ListValues) {
        self.name = name
        self.values = values
    }
}
