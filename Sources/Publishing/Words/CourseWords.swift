package import Curriculum
import Documents
package import Reference

/// Words that several documents of a course have in common.
extension Phrasebook {
    func method(_ method: TeachingMethod) -> String { self("method_\(method.rawValue)") }

    func methods(of session: Session) -> Inline { list(session.methods.map(method)) }

    func block(_ block: FixedBlock, of course: Course) -> Inline {
        plain(block.words(labels: labels, language: language, course: course))
    }

    func leaders(of session: Session, in course: Course) -> [Inline] {
        list(course.team.filter { session.leaders.contains($0.id) }.map(\.role))
    }

    func room(of session: Session, in course: Course) -> [Inline] {
        course.rooms.first { $0.id == session.room }.map { [words($0.name)] } ?? []
    }

    func outcomeLabels(_ outcomes: [OutcomeID], in course: Course) -> Inline {
        .code(outcomes.map { course.shortLabel($0.text) }.joined(separator: " "))
    }

    func heading(_ key: String, level: Int, anchor: String) -> Block {
        .heading(Heading(level: level, text: [label(key)], anchor: anchor))
    }

    func bullets(_ texts: [LocalisedText]) -> Block { .list(List(.bullet, texts.map { [words($0)] })) }

    /// A table of names and values, two pairs a row where both are short.
    func facts(_ facts: [(key: String, value: [Inline])], title: String) -> Table {
        let filled = facts.filter { !$0.value.plainText.isEmpty }
        var rows: [TableRow] = []
        var waiting: (key: String, value: [Inline])?
        func cells(_ fact: (key: String, value: [Inline]), span: Int = 1) -> [TableCell] {
            [TableCell(.cellHeader, [label(fact.key)]), TableCell(.cell, fact.value, span: span)]
        }
        for fact in filled {
            let isShort = fact.value.plainText.count <= 38
            if let first = waiting {
                if isShort {
                    rows.append(TableRow(cells(first) + cells(fact)))
                    waiting = nil
                    continue
                }
                rows.append(TableRow(cells(first, span: 3)))
                waiting = nil
            }
            if isShort { waiting = fact } else { rows.append(TableRow(cells(fact, span: 3))) }
        }
        if let waiting { rows.append(TableRow(cells(waiting, span: 3))) }
        return Table(
            .facts,
            columns: [19, 31, 19, 31],
            headerRows: 0,
            rows: rows,
            title: title,
            description: self("facts_table")
        )
    }

    /// A table with a header, from labels and rows of lines.
    func table(_ columns: [(key: String, width: Double)], _ rows: [[[Inline]]], title: String) -> Table {
        Table(
            .ruled,
            columns: columns.map(\.width),
            headerRows: 1,
            rows: [TableRow(columns.map { TableCell(.cellHeader, [label($0.key)]) })]
                + rows.map { row in TableRow(row.map { TableCell(.cell, $0) }) },
            title: title,
            description: title
        )
    }
}

extension FixedBlock {
    /// What the block is called: the title of its assessment, else the label of its kind.
    package func words(labels: LabelCatalogue, language: Language, course: Course) -> String {
        if kind == .assessment, let assessment = assessment.flatMap(course.assessment) {
            return assessment.title.words(for: language).text
        }
        return labels(kind.labelKey, in: language)
    }
}

extension FixedBlockKind {
    fileprivate var labelKey: String {
        switch self {
        case .registration: "registration"
        case .opening: "opening_remarks"
        case .welcome: "welcome_introductions"
        case .recap: "daily_recap"
        case .coffee: "coffee_break"
        case .rest: "break"
        case .lunch: "lunch"
        case .prayer: "prayer"
        case .assessment: "assessment"
        case .evaluation: "course_evaluation"
        case .photo: "photo"
        case .closing: "closing_remarks"
        }
    }
}

extension Double {
    /// The number with a fixed count of digits after the point, rounded half away from zero.
    package func written(digits: Int) -> String {
        let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
        let scaled = Int((abs(self) * scale).rounded())
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
        let sign = self < 0 && scaled != 0 ? "−" : ""
        guard digits > 0 else { return sign + String(whole) }
        let tail = String(rest)
        return "\(sign)\(whole).\(String(repeating: "0", count: digits - tail.count))\(tail)"
    }
}
