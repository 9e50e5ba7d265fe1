package import Curriculum
import Documents
package import Reference

/// Words that several documents of a course have in common.
extension Phrasebook {
    func method(_ method: TeachingMethod) -> String { self("method_\(method.rawValue)") }

    func methods(of session: Session) -> Inline { list(session.methods.map(method)) }

    func block(_ block: FixedBlock, of course: Course, day: Int) -> Inline {
        plain(block.words(labels: labels, language: language, course: course, day: day))
    }

    func leaders(of session: Session, in course: Course) -> [Inline] {
        list(course.leaders(of: session).map(\.role))
    }

    func room(of session: Session, in course: Course) -> [Inline] {
        course.rooms.first { $0.id == session.room }.map { [words($0.name)] } ?? []
    }

    func outcomeLabels(_ outcomes: [OutcomeID], in course: Course) -> Inline {
        .code(outcomes.map { course.shortLabel($0.text) }.joined(separator: " "))
    }

    /// A length of time in hours and minutes: "15 h 15 min".
    func hours(_ minutes: Minutes) -> String {
        let (hours, rest) = minutes.count.quotientAndRemainder(dividingBy: 60)
        let parts = [
            hours > 0 || rest == 0 ? "\(hours)\u{A0}\(self("hours_short"))" : nil,
            rest > 0 ? self.minutes(minutes.rest) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// How many days, with the right form of the noun.
    func days(_ count: Int) -> String {
        switch language {
        case .english: count == 1 ? "1 day" : "\(count) days"
        case .french: count == 1 ? "1 jour" : "\(count) jours"
        case .spanish: count == 1 ? "1 día" : "\(count) días"
        case .arabic:
            switch count {
            case 1: "يوم واحد"
            case 2: "يومان"
            case 3...10: "\(count) أيام"
            default: "\(count) يوماً"
            }
        }
    }

    /// What stands between the facts of a line.
    ///
    /// In Arabic it turns the line round again after a code or a number.
    var dot: Inline { plain(language == .arabic ? "\u{200F} · \u{200F}" : " · ") }

    func heading(_ key: String, level: Int, anchor: String) -> Block {
        .heading(Heading(level: level, text: [label(key)], anchor: anchor))
    }

    func bullets(_ texts: [LocalisedText]) -> Block { .list(List(.bullet, texts.map { [words($0)] })) }

    /// A table of names and values, two pairs a row where both are short; nothing where no value has words.
    func facts(_ facts: [(key: String, value: [Inline])], title: String) -> [Block] {
        let filled = facts.filter { !$0.value.plainText.isEmpty }
        guard !filled.isEmpty else { return [] }
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
        let table = Table(
            .facts,
            columns: [19, 31, 19, 31],
            headerRows: 0,
            rows: rows,
            title: title,
            description: self("facts_table")
        )
        return [.table(table)]
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
            description: contents(columns.map { self($0.key) }, rows: rows.count)
        )
    }

    /// What a table holds, for those who cannot see it: the names of its columns, and how many rows it has below them.
    func contents(_ columns: [String], rows: Int) -> String {
        self("columns_and_rows", x: columns.joined(separator: comma), y: String(rows))
    }
}

extension FixedBlock {
    /// What the block is called on its day of a course.
    ///
    /// An assessment is called by its title; a test that comes more than once is the pre-test first and the post-test
    /// last. A recap that opens a day looks back at the day before.
    package func words(labels: LabelCatalogue, language: Language, course: Course, day: Int) -> String {
        if kind == .assessment, let assessment = assessment.flatMap(course.assessment) {
            return testLabel(of: assessment, in: course, day: day).map { labels($0, in: language) }
                ?? assessment.title.words(for: language).text
        }
        let blocks = course.programme.indices.contains(day - 1) ? course.programme[day - 1].fixed : []
        let opensDay = day > 1 && blocks.first == self
        return labels(kind == .recap && opensDay ? "recap_previous" : kind.labelKey, in: language)
    }

    private func testLabel(of assessment: Assessment, in course: Course, day: Int) -> String? {
        guard assessment.kind == .test else { return nil }
        let times = course.programme.enumerated()
            .flatMap { number, day in
                day.fixed.filter { $0.assessment == assessment.id }.map { (day: number + 1, start: $0.slot.start) }
            }
        guard times.count > 1, let first = times.first, let last = times.last else { return nil }
        if first == (day, slot.start) { return "pre_test" }
        return last == (day, slot.start) ? "post_test" : nil
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
    package func written(digits: Int) -> String { written(digits: digits, minus: "−") }

    /// The same as data have it, with a hyphen for the minus sign.
    func plain(digits: Int) -> String { written(digits: digits, minus: "-") }

    private func written(digits: Int, minus: String) -> String {
        let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
        let scaled = Int((abs(self) * scale).rounded())
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
        let sign = self < 0 && scaled != 0 ? minus : ""
        guard digits > 0 else { return sign + String(whole) }
        let tail = String(rest)
        return "\(sign)\(whole).\(String(repeating: "0", count: digits - tail.count))\(tail)"
    }
}

extension Minutes {
    /// What is left beyond whole hours.
    fileprivate var rest: Minutes { Minutes(count % 60) ?? .zero }
}
