import Exchange
import Needs
import Reference
import TestSupport

/// A table of answers with everything that goes wrong in tables: the same seed gives the same bytes.
struct DamagedTable {
    let bytes: [UInt8]

    /// A survey with questions of all kinds and twelve ratings.
    enum Kind: CaseIterable {
        /// One question has a condition, and one takes several choices.
        case conditional

        /// Every question is asked of everybody and answered in one cell.
        case plain
    }

    /// A survey with questions of all kinds and twelve ratings.
    static func survey(_ kind: Kind) throws -> Survey {
        let isPlain = kind == .plain
        let items = (1...6)
            .map {
                let condition = $0 == 6 && !isPlain ? ", relevant: [{question: role, is: [chief]}]" : ""
                return "    - {id: C\($0), competency: SG-C0\($0)\(condition)}"
            }
        let means = """
            - name: means
              kind: select-multiple
              label: By what?
              choices:
                - {value: course, label: A course}
                - {value: visit, label: A visit}
            """
        let text = """
            format: cadre/survey/1
            id: T
            version: 1.0.0
            framework: SG
            title: Test
            introduction: Test
            opens: 2026-03-02
            closes: 2026-04-13
            columns: {record: number, respondent: who, submitted: sent, country: country, language: tongue}
            missing: ["", "-", N/A]
            unknown: ["?"]
            refused: ["no comment"]
            opening:
              - {name: country, kind: country, required: yes, label: Your country}
              - name: role
                kind: select-one
                label: Your role
                choices:
                  - {value: chief, label: Chief}
                  - {value: officer, label: Officer}
            needs:
              lowest: 1
              highest: 5
              importance:
                question: How important?
                labels: [Low, Lowish, Middling, Highish, High]
              current: {question: How well?}
              items:
            \(items.joined(separator: "\n"))
            closing:
              - {name: people, kind: whole-number, least: 0, most: 100, label: How many people?}
              - {name: since, kind: date, label: Since when?}
            \(isPlain ? "" : means.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
              - {name: remark, kind: comment, label: What else?}
            """
        return try SurveyFile.read(Array(text.utf8), file: "survey.yaml", framework: Project.framework)
    }

    /// The columns of its ratings.
    static let ratingNames = (1...6).flatMap { ["c\($0)_importance", "c\($0)_current"] }

    init(seed: UInt64) {
        var writing = TableWriting(dice: Dice(seed: seed))
        bytes = writing.table()
    }
}

/// Writes a table by chance.
private struct TableWriting {
    var dice: Dice
    private var separator: UInt8 = 0x2C
    private var lineEnd: [UInt8] = [0x0A]
    private var bytes: [UInt8] = []

    init(dice: Dice) {
        self.dice = dice
    }

    mutating func table() -> [UInt8] {
        if chance(8) { bytes += [0xEF, 0xBB, 0xBF] }
        separator = pick([0x2C, 0x2C, 0x2C, 0x3B, 0x09])
        lineEnd = pick([[0x0A], [0x0A], [0x0D, 0x0A], [0x0D]])
        var columns = ["number", "who", "sent", "tongue", "country", "role"]
        columns += DamagedTable.ratingNames
        columns += ["people", "since", "means", "remark", "nothing"]
        if chance(3) { columns.shuffle(using: &dice) }
        if chance(4) { columns.removeAll { $0.hasPrefix("c3") } }
        if chance(4) { columns.removeAll { $0 == "who" || $0 == "sent" } }
        if chance(10) { add(["Answers of the year"]) }
        add(columns)
        if chance(8) { add(columns.map { "#\($0)" }) }
        var rows: [[String]] = []
        for number in 0..<Int.random(in: 0...40, using: &dice) {
            if chance(12), let earlier = rows.randomElement(using: &dice) { rows.append(earlier) }
            rows.append(columns.map { cell($0, number) })
        }
        for row in rows { add(damaged(row)) }
        if chance(4), !bytes.isEmpty { bytes.removeLast() }
        return bytes
    }

    private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &dice) == 0 }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &dice)]
    }

    private mutating func damaged(_ row: [String]) -> [String] {
        if chance(25) { return Array(row.prefix(Int.random(in: 1...row.count, using: &dice))) }
        if chance(25) { return row + pick([[""], ["x"], ["", "", " "]]) }
        if chance(30) { return ["Total"] + row.dropFirst().map { _ in "3" } }
        if chance(40) { return row.map { _ in "" } }
        return row
    }

    private mutating func cell(_ column: String, _ number: Int) -> String {
        switch column {
        case "number": return chance(12) ? "\(Int.random(in: 0...5, using: &dice))" : "\(100 + number)"
        case "who": return pick(["", "", "anna", "Anna", "ÉMILE", "e\u{301}mile", "w\(number)"])
        case "sent":
            return pick(["2026-03-0\(1 + number % 9) 10:00:00", "2026-05-01T09:00:00Z", "03/04/2026", "soon", ""])
        case "tongue": return pick(["en", "fr", "AR", "es-419", "", "xx"])
        case "country":
            return pick(["FJ", "Fiji", "France", "Fidji", "Frence", "Congo", "Atlantis", "", "NCB Suva", "KE", "JP"])
        case "role": return pick(["chief", "Officer", "officer", "?", "pilot", ""])
        case "people": return pick(["3", "12", "400", "some", "", "?"])
        case "since": return pick(["2020-01-02", "03/04/2021", "", "never"])
        case "means": return pick(["course", "course visit", "A visit", "", "nothing"])
        case "remark":
            return pick([
                "", "plain", "with, comma; and\tmore", "two\nlines", "a \"word\" of it", "نص", "5\" screen", "\"", "é",
            ])
        case "nothing": return pick(["", "x", "\"y\"", "a,b"])
        default:
            return chance(9)
                ? pick([
                    "", "6", "0", "3.5", "-", "N/A", "?", "High", "٣", "4.0", " 2 ", "45", "no comment", "33", "33",
                    "\"2\"",
                ])
                : "\(Int.random(in: 1...5, using: &dice))"
        }
    }

    private mutating func add(_ cells: [String]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(separator) }
            let must = cell.utf8.contains { $0 == separator || $0 == 0x0A || $0 == 0x0D } || cell.hasPrefix("\"")
            if must || chance(40) {
                bytes.append(0x22)
                bytes += cell.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
                bytes.append(0x22)
            } else {
                bytes += cell.utf8
            }
        }
        bytes += lineEnd
        if chance(30) { bytes += lineEnd }
    }
}
