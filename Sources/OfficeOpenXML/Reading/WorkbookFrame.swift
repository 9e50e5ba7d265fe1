import Markup
import Reference

/// What a workbook says of itself: its sheets, names and properties, and where its parts are.
struct WorkbookFrame {
    private(set) var sheets: [SheetEntry] = []
    private(set) var definedNames: [(name: String, formula: String)] = []
    private(set) var customProperties: [(name: String, value: String)] = []
    private(set) var notes: [Diagnostic] = []
    private(set) var since1904 = false

    /// The part of shared strings, where there is one.
    private(set) var strings: String?

    /// The part of styles, where there is one.
    private(set) var styles: String?

    private let file: String

    init(_ package: SheetPackage) throws(DiagnosticsError) {
        file = package.file
        let top = try WorkbookFrame.relations(of: "/", in: package)
        guard let main = top.first(where: { $0.kind == "officeDocument" })?.part else {
            throw ForeignFile.otherContainer.refusal(of: file)
        }
        guard !main.lowercased().hasSuffix(".bin") else { throw ForeignFile.binaryWorkbook.refusal(of: file) }
        let root = try package.tree(main)
        guard root.name == "workbook", WorkbookFrame.isSpreadsheet(root.namespace) else {
            throw package.refuse(
                main,
                "the main part is “\(root.name.prefix(40))”, not a workbook",
                hint: "name an .xlsx file"
            )
        }
        let relations = try WorkbookFrame.relations(of: main, in: package)
        strings = relations.first { $0.kind == "sharedStrings" }?.part
        styles = relations.first { $0.kind == "styles" }?.part
        let properties = root.child("workbookPr")?.attribute("date1904")
        since1904 = ["1", "true"].contains(properties)
        try addSheets(of: root, relations, main, package)
        for name in root.child("definedNames")?.elements ?? [] where name.name == "definedName" {
            definedNames.append((name.attribute("name") ?? "", name.text))
        }
        if let part = top.first(where: { $0.kind == "custom-properties" })?.part {
            for property in try package.tree(part).elements where property.name == "property" {
                customProperties.append((property.attribute("name") ?? "", property.elements.first?.text ?? ""))
            }
        }
        if package.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
            note(.warning, "macro", "the workbook holds macros; they were not read and never run")
        }
        let links = relations.count { $0.kind == "externalLink" }
        if links > 0 {
            note(
                .warning,
                "link",
                "the workbook refers to \(links == 1 ? "another file" : "\(links) other files"), not opened; "
                    + "cells show the values that were stored"
            )
        }
    }

    // MARK: Sheets

    private mutating func addSheets(
        of root: XMLElement,
        _ relations: [Relation],
        _ main: String,
        _ package: SheetPackage
    ) throws(DiagnosticsError) {
        let byID = Dictionary(relations.map { ($0.id, $0) }) { first, _ in first }
        for sheet in root.child("sheets")?.elements ?? [] where sheet.name == "sheet" {
            let name = sheet.attribute("name") ?? ""
            let shown = SheetPiece.shown(Array(name.utf8)[...])
            let id = sheet.attributes.first { $0.name == "id" && $0.namespace.hasSuffix("/relationships") }?.value
            guard let relation = id.flatMap({ byID[$0] }) else {
                throw package.refuse(main, "the sheet “\(shown)” has no part")
            }
            guard relation.kind == "worksheet" else {
                note(
                    .note,
                    "sheet",
                    "the sheet “\(shown)” is a \(relation.kind.prefix(40)) without cells of its own; it was not read"
                )
                continue
            }
            guard let part = relation.part else {
                throw package.refuse(main, "the part of the sheet “\(shown)” is missing")
            }
            let state = sheet.attribute("state")
            sheets.append(
                SheetEntry(
                    name: name,
                    visibility: state == "hidden" ? .hidden : state == "veryHidden" ? .veryHidden : .visible,
                    part: part
                )
            )
            guard sheets.count <= package.limits.sheets else {
                throw package.refuse(
                    main,
                    "there are more than \(package.limits.sheets) sheets, the most that are read"
                )
            }
        }
        guard !sheets.isEmpty else { throw package.refuse(main, "the workbook has no sheet of cells") }
    }

    private mutating func note(_ severity: Diagnostic.Severity, _ rule: String, _ message: String) {
        notes.append(Diagnostic(severity, rule: "xlsx.\(rule)", at: Place(file: file), message))
    }

    private static func isSpreadsheet(_ namespace: String) -> Bool {
        namespace == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            || namespace == "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }

    // MARK: Relations

    private struct Relation {
        let id: String

        /// The last word of its type, the same in strict and transitional files.
        let kind: String

        /// The part that it leads to; `nil` when it leads outside, or nowhere.
        let part: String?
    }

    /// The relations of a part; `/` is the package.
    private static func relations(of source: String, in package: SheetPackage) throws(DiagnosticsError) -> [Relation] {
        let source = source == "/" ? source : "/" + source
        guard let part = package.part(named: PartNames.relationships(of: source)) else { return [] }
        return try package.tree(part).elements.filter { $0.name == "Relationship" }
            .map { element in
                let type = element.attribute("Type") ?? ""
                let isExternal = element.attribute("TargetMode") == "External"
                let target = PartNames.resolve(element.attribute("Target") ?? "", from: source)
                return Relation(
                    id: element.attribute("Id") ?? "",
                    kind: type.split(separator: "/").last.map(String.init) ?? "",
                    part: isExternal ? nil : package.part(named: target)
                )
            }
    }
}

extension XMLElement {
    /// The first element directly in it that has a name, in its own namespace.
    fileprivate func child(_ name: String) -> XMLElement? {
        elements.first { $0.name == name && $0.namespace == namespace }
    }
}
