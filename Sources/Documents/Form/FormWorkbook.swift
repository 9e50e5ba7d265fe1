package import Reference

/// A workbook to be filled in and sent back.
///
/// Its sheets are protected, and so is their order: nobody adds, removes or renames one by accident. No password is needed to
/// lift that, for it keeps nothing secret.
package struct FormWorkbook: Sendable {
    /// What the workbook is.
    package let properties: DocumentProperties

    /// What it says of itself to the program that reads it again; no two of one name.
    package let customProperties: [CustomProperty]

    /// Its sheets in order; at least one is seen, and no two have one name.
    package let sheets: [FormSheet]

    /// Lists that cells may be filled from, on a sheet that nobody sees.
    package let lists: [NamedList]

    /// The name of the sheet that holds the lists.
    package let listSheetName: SheetName

    /// The marking that stands at the head and the foot of every printed page.
    package let marking: Wording?

    /// What was changed to make names legal and unique, in order.
    package let mendings: [WorkbookMending]

    /// Creates a workbook, of whose sheets at least one is seen.
    ///
    /// Lists that do not fit into a rule of their own are added to `lists`. A list that an input refers to by name must be
    /// given, and a tally counts questions that are asked.
    package init(
        properties: DocumentProperties,
        customProperties: [CustomProperty] = [],
        sheets: [FormSheet],
        lists: [NamedList] = [],
        marking: Wording? = nil
    ) {
        precondition(sheets.contains { $0.visibility == .shown }, "a workbook has a sheet that is seen")
        precondition(
            Set(customProperties.map { $0.name.lowercased() }).count == customProperties.count,
            "properties have different names"
        )
        precondition(Set(lists.map { $0.name.text.lowercased() }).count == lists.count, "lists have different names")
        let asked = Set(sheets.flatMap(\.inputs).compactMap(\.input.question))
        precondition(
            sheets.flatMap(\.tallies).allSatisfy { $0.questions.isSubset(of: asked) },
            "a tally counts questions that are asked"
        )
        var mendings: [WorkbookMending] = []
        var sheetNames = UniqueNames()
        var definedNames = UniqueNames(taken: lists.map(\.name.text))
        self.sheets = sheets.map { sheet in
            var sheet = sheet
            let asked = sheet.name
            sheet.name = sheetNames.add(asked)
            if sheet.name != asked {
                mendings.append(WorkbookMending(.sheetName, asked: asked.text, given: sheet.name.text))
            }
            return sheet
        }
        var lists = lists
        for (input, _, _) in sheets.flatMap(\.inputs) {
            switch input.rule {
            case .oneOf(let values):
                guard values.literal == nil, !lists.contains(where: { $0.values == values }) else { continue }
                lists.append(NamedList(name: definedNames.add(DefinedName(mending: "List_1")), values: values))
            case .listed(let name): precondition(lists.contains { $0.name == name }, "there is a list of that name")
            case .whole, .decimal, .date, .words: continue
            }
        }
        self.properties = properties
        self.customProperties = customProperties
        self.lists = lists
        listSheetName = sheetNames.add(SheetName(mending: "Lists"))
        self.marking = marking
        self.mendings = mendings
    }

    /// The list that holds values which do not fit into a rule.
    package func list(of values: ListValues) -> NamedList? { lists.first { $0.values == values } }

    /// The sheet that holds the lists, one in each column with its name at the head; `nil` where there is none.
    package var listSheet: FormSheet? {
        guard let longest = lists.map(\.values.values.count).max() else { return nil }
        let rows = (0..<longest)
            .map { row in
                FormRow(
                    lists.map { list in
                        let values = list.values.values
                        return row < values.count
                            ? .words(CellText(values[row], in: properties.language), .text) : .empty()
                    }
                )
            }
        let header = FormRow(lists.map { .words(CellText($0.name.text, in: nil), .columnHeader) })
        return FormSheet(
            name: listSheetName.text,
            columns: lists.map { _ in FormColumn(width: 40) },
            rows: [header] + rows,
            visibility: .veryHidden
        )
    }
}
