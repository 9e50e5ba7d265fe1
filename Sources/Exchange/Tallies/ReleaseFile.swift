package import Needs
package import Reference

/// What a report printed, as a file of our own that is kept with the report: JSON, `cadre/release/1`, described in
/// docs/file-formats.md.
///
/// The same record gives the same bytes. It holds no more than the readers of the report saw.
package enum ReleaseFile {
    /// What the file says that it is.
    package static let format = "cadre/release/1"

    /// The most respondents of a cell.
    static let mostRespondents = 100_000_000

    /// The highest point of any scale of ratings.
    static let highestRating = 100

    /// Writes a record: one line for each atom, cell and list of sums.
    package static func write(_ record: ReleaseRecord) -> [UInt8] {
        var head = ["\"format\": \(format.quotedForJSON)"]
        if !record.name.isEmpty { head.append("\"name\": \(record.name.quotedForJSON)") }
        if !record.data.isEmpty { head.append("\"data\": \(record.data.quotedForJSON)") }
        head.append("\"edition\": \(record.edition.rawValue.quotedForJSON)")
        let atoms = record.plan.atoms.map { "{\(group($0))}" }
        let cells = record.plan.cells.map { cell in
            let readings = cell.readings.map { "{\"atoms\": \(list($0))}" }
            return "{\(group(cell.group)), \"readings\": [\(readings.joined(separator: ", "))]}"
        }
        let parts =
            head + [
                lines("atoms", atoms), lines("cells", cells), lines("items", record.items.map(item)),
            ]
        return Array("{\n  \(parts.joined(separator: ",\n  "))\n}\n".utf8)
    }

    /// Reads a record, or throws everything that is wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> ReleaseRecord {
        // JSON of ours is YAML too, so one reader knows the line and column of everything.
        let source = try YAMLFile(bytes, file: file).root
        let findings = RecordReader.Findings()
        let record = RecordReader(source, findings).finished { ReleaseReader($0).record() }
        guard let record, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return record
    }

    // MARK: Writing

    private static func lines(_ key: String, _ entries: [String]) -> String {
        entries.isEmpty ? "\"\(key)\": []" : "\"\(key)\": [\n    \(entries.joined(separator: ",\n    "))\n  ]"
    }

    private static func list(_ numbers: [Int]) -> String {
        "[\(numbers.map(String.init).joined(separator: ", "))]"
    }

    private static func group(_ key: GroupKey) -> String {
        "\"group\": [\(key.parts.map(\.quotedForJSON).joined(separator: ", "))]"
    }

    private static func item(_ item: ReleaseRecord.Item) -> String {
        let printed = item.cells.indices.filter { item.cells[$0] != nil }
        let sums = item.cells.compactMap(\.self)
        let lines = [
            "\"item\": \(item.item.quotedForJSON)", "\"printed\": \(list(printed))",
            "\"respondents\": \(list(sums.map(\.count)))", "\"wanted\": \(list(sums.map(\.wanted)))",
            "\"current\": \(list(sums.map(\.current)))",
        ]
        return "{\(lines.joined(separator: ",\n     "))}"
    }
}

/// Reads the fields of a release.
private struct ReleaseReader {
    let reader: RecordReader

    init(_ reader: RecordReader) { self.reader = reader }

    func record() -> ReleaseRecord? {
        reader.expectFormat(ReleaseFile.format)
        let name = reader.word("name") ?? ""
        let data = reader.word("data") ?? ""
        let edition = reader.require("edition", reader.choice("edition", of: Edition.self))
        for key in ["atoms", "cells", "items"] where !reader.has(key) {
            _ = reader.require(key, String?.none)
        }
        let atoms = groups("atoms")
        let cells = self.cells(atoms: atoms.count)
        let places = reader.has("items") ? items(cells: cells.count) : []
        guard reader.findings.diagnostics.isEmpty, let edition else { return nil }
        guard let plan = PublicationPlan(atoms: atoms, cells: cells) else {
            refuse("cells", "the cells cannot be made of the atoms")
            return nil
        }
        let record = ReleaseRecord(name: name, data: data, edition: edition, plan: plan, items: places)
        if record == nil { refuse("items", "the items do not belong to the cells") }
        return record
    }

    // MARK: The plan

    private func groups(_ key: String) -> [GroupKey] {
        var seen: Set<GroupKey> = []
        return reader.records(key) { reader -> GroupKey? in
            group(reader, &seen)
        }
    }

    private func cells(atoms: Int) -> [PublicationPlan.Cell] {
        var seen: Set<GroupKey> = []
        return reader.records("cells") { reader -> PublicationPlan.Cell? in
            let group = self.group(reader, &seen)
            let readings = reader.records("readings") { reader -> [Int]? in
                let reading = reader.integers("atoms", in: 0...max(0, atoms - 1))
                if reading.isEmpty || !reading.isAscending {
                    reader.findings.error(
                        "release",
                        at: reader.place(of: "atoms"),
                        "a reading is a list of the positions of atoms, ascending, at least one"
                    )
                }
                return reading
            }
            if readings.isEmpty || Set(readings).count < readings.count {
                reader.findings.error(
                    "release",
                    at: reader.place(of: "readings"),
                    "a cell has at least one reading, and none twice"
                )
            }
            return group.map { PublicationPlan.Cell(group: $0, readings: readings) }
        }
    }

    private func group(_ reader: RecordReader, _ seen: inout Set<GroupKey>) -> GroupKey? {
        let parts = reader.words("group")
        guard reader.has("group") else { return reader.require("group", nil) }
        for part in parts where !part.contains("=") {
            reader.findings.error(
                "release",
                at: reader.place(of: "group"),
                "“\(part)” does not say what a group has in common, as “region=africa” does"
            )
        }
        let key = GroupKey(parts: parts)
        if Set(parts).count < parts.count || !seen.insert(key).inserted {
            reader.findings.error("release", at: reader.place(of: "group"), "the group stands twice")
        }
        return key
    }

    // MARK: What was printed

    private func items(cells: Int) -> [ReleaseRecord.Item] {
        var seen: Set<String> = []
        return reader.records("items") { reader -> ReleaseRecord.Item? in
            let item = reader.require("item", reader.word("item"))
            if let item, !seen.insert(item).inserted {
                reader.findings.error("release", at: reader.place(of: "item"), "“\(item)” stands twice")
            }
            let sums = printed(reader, cells: cells)
            return item.map { ReleaseRecord.Item($0, cells: sums) }
        }
    }

    private func printed(_ reader: RecordReader, cells: Int) -> [AggregateSums?] {
        let before = reader.findings.diagnostics.count
        for key in ["printed", "respondents", "wanted", "current"] {
            _ = reader.require(key, reader.has(key) ? key : nil)
        }
        let printed = reader.integers("printed", in: 0...max(0, cells - 1))
        let counts = reader.integers("respondents", in: 0...ReleaseFile.mostRespondents)
        let most = ReleaseFile.mostRespondents * ReleaseFile.highestRating
        let wanted = reader.integers("wanted", in: 0...most)
        let current = reader.integers("current", in: 0...most)
        var sums = [AggregateSums?](repeating: nil, count: cells)
        guard reader.findings.diagnostics.count == before else { return sums }
        func refuse(_ key: String, _ message: String) {
            reader.findings.error("release", at: reader.place(of: key), message)
        }
        guard printed.isAscending, printed.count <= cells else {
            refuse("printed", "`printed` holds the positions of cells, ascending")
            return sums
        }
        for (key, values) in [("respondents", counts), ("wanted", wanted), ("current", current)]
        where values.count != printed.count {
            refuse(key, "`\(key)` has \(values.count) numbers for \(printed.count) printed cells")
        }
        guard [counts, wanted, current].allSatisfy({ $0.count == printed.count }) else { return sums }
        for (position, cell) in printed.enumerated() {
            let count = counts[position]
            for (key, values) in [("wanted", wanted), ("current", current)]
            where values[position] > count * ReleaseFile.highestRating {
                refuse(key, "\(count) respondents cannot have ratings that add up to \(values[position])")
            }
            sums[cell] = AggregateSums(count: count, wanted: wanted[position], current: current[position])
        }
        return sums
    }

    private func refuse(_ key: String, _ message: String) {
        reader.findings.error("release", at: reader.place(of: key), message)
    }
}

extension [Int] {
    fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}

extension String {
    /// The text as a string of JSON (RFC 8259, section 7); what a reader of YAML could not take is escaped too.
    fileprivate var quotedForJSON: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: quoted += "\\\(scalar)"
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
