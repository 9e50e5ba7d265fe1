package import Exchange
package import Needs
package import Reference

/// Reads survey answers from delimited text, settles them and counts them.
package struct AnswerImport {
    /// The counted answers.
    package let tally: Tally

    /// What became of every row and column.
    package let receipt: ImportReceipt

    /// From how many cells off the scale a row counts as rated on another one.
    ///
    /// At least three such cells and one in ten of those answered, or all of them: a slip is one cell, another scale is
    /// many. (This product's default.)
    static let otherScaleCells = 3

    /// Reads answers, or throws every column that is missing or stands twice, or a quote that never closes.
    ///
    /// The table's header must have the survey's rating and country columns. Decisions are the countries that an officer
    /// has settled for country texts, by folded text.
    package init(
        _ table: DelimitedText,
        survey: Survey,
        register: CountryRegister,
        decisions: [String: CountryCode] = [:]
    ) throws(DiagnosticsError) {
        let columns = try AnswerColumns(table, survey: survey)
        var reader = AnswerReader(table, survey: survey, register: register, decisions: decisions, columns: columns)
        try table.forEachRecord { line, fields in reader.read(line, fields) }
        (tally, receipt) = reader.settled()
    }
}

/// Goes through the rows, then settles those of one respondent.
private struct AnswerReader {
    private let table: DelimitedText
    private let survey: Survey
    private let register: CountryRegister
    private let columns: AnswerColumns
    private let ratings: RatingText
    private let closing: Int
    private var receipt: ImportReceipt
    private var answers: [Answer] = []
    private var marks: [Mark] = []
    private let decisions: [String: CountryCode]

    /// What each country text was matched with, by its bytes: comparing texts as Unicode does would take long.
    private var countries: [[UInt8]: CountryMatch] = [:]
    private var readings: [[String: RatingText.Reading]] = [[:], [:]]

    init(
        _ table: DelimitedText,
        survey: Survey,
        register: CountryRegister,
        decisions: [String: CountryCode],
        columns: AnswerColumns
    ) {
        self.table = table
        self.survey = survey
        self.register = register
        self.columns = columns
        ratings = RatingText(survey)
        closing = (survey.period.upperBound.daysSince1970 + 1) * 86_400
        receipt = ImportReceipt(
            file: table.file,
            separator: table.separatorName,
            hasByteOrderMark: table.hasByteOrderMark
        )
        receipt.unusedColumns = columns.unused
        receipt.decisions = decisions.count
        self.decisions = decisions
    }

    // MARK: One row

    mutating func read(_ line: Int, _ fields: [DelimitedField]) {
        receipt.rows += 1
        if fields.count > table.header.count,
            fields[table.header.count...].contains(where: { !table.text($0).trimmedOfMarks.isEmpty })
        {
            return setAside(line, .ragged, "\(fields.count) fields; the header has \(table.header.count)")
        }
        if fields.count < table.header.count { receipt.shortRows += 1 }
        let start = marks.count
        let row = readMarks(line, fields)
        let answered = row.counts.rated + row.counts.offScale
        let offScale = row.counts.offScale - row.betweenPoints
        guard answered > 0 else {
            marks.removeLast(marks.count - start)
            return setAside(line, .noRatings, "")
        }
        let text = self.text(columns.country, fields)
        guard let country = country(text, line) else {
            marks.removeLast(marks.count - start)
            return
        }
        if row.counts.rated == 0 && offScale > 0
            || offScale >= AnswerImport.otherScaleCells && offScale * 10 >= answered
        {
            marks.removeLast(marks.count - start)
            let examples = row.offScale.distinct(3).sorted().joined(separator: ", ")
            return setAside(line, .otherScale, "\(offScale) of \(answered) ratings, such as \(examples)")
        }
        answers.append(
            Answer(
                line: line,
                country: country.code,
                way: country.way,
                countryText: text,
                respondent: respondent(fields),
                sent: columns.submitted.flatMap { Moment(iso: self.text($0, fields)) },
                marks: start..<marks.count,
                counts: row.counts,
                offScale: row.offScale
            )
        )
    }

    private func text(_ column: Int, _ fields: [DelimitedField]) -> String {
        column < fields.count ? table.text(fields[column]).trimmedOfMarks : ""
    }

    private func respondent(_ fields: [DelimitedField]) -> String? {
        guard let column = columns.respondent else { return nil }
        let text = text(column, fields).lowercased()
        return text.isEmpty ? nil : text
    }

    private mutating func readMarks(_ line: Int, _ fields: [DelimitedField]) -> RowMarks {
        var row = RowMarks()
        for (position, column) in columns.ratings.enumerated() {
            guard column < fields.count, !fields[column].isEmpty else {
                row.counts.notAnswered += 1
                marks.append(.notAnswered)
                continue
            }
            if let byte = table.onlyByte(fields[column]), let mark = ratings.mark(ofByte: byte) {
                row.counts.rated += 1
                marks.append(mark)
                continue
            }
            let text = table.text(fields[column])
            let reading = reading(of: text, isImportance: position < survey.items.count)
            switch reading.mark {
            case .notAnswered: row.counts.notAnswered += 1
            case .doesNotKnow: row.counts.doesNotKnow += 1
            case .notOnScale:
                row.counts.offScale += 1
                row.offScale.append(text.trimmedOfMarks)
                if reading.isBetweenPoints { row.betweenPoints += 1 }
            default:
                row.counts.rated += 1
                if reading.isConverted { row.counts.converted += 1 }
            }
            marks.append(reading.mark)
        }
        return row
    }

    /// What a text stands for.
    ///
    /// Few different texts stand in a file's ratings, so each is read once.
    private mutating func reading(of text: String, isImportance: Bool) -> RatingText.Reading {
        let kind = isImportance ? 0 : 1
        if let known = readings[kind][text] { return known }
        let reading = ratings.reading(of: text, isImportance: isImportance)
        if readings[kind].count < 10_000 { readings[kind][text] = reading }
        return reading
    }

    private mutating func country(_ text: String, _ line: Int) -> (code: CountryCode, way: CountryMatch.Way)? {
        let match: CountryMatch
        if survey.words.missing.contains(text.lowercased()) {
            setAside(line, .noCountry, text)
            return nil
        }
        let bytes = Array(text.utf8)
        if let known = countries[bytes] {
            match = known
        } else {
            let decided = decisions[TextFolding.fold(text)]
            match = decided.map { .country($0, .decision) } ?? register.match(text)
            countries[bytes] = match
        }
        switch match {
        case .country(let code, let way): return (code, way)
        case .blank: setAside(line, .noCountry, "")
        case .unknown: setAside(line, .unknownCountry, text)
        case .ambiguous(let codes):
            setAside(line, .ambiguousCountry, "\(text) (\(codes.map(\.text).joined(separator: ", ")))")
        }
        return nil
    }

    private mutating func setAside(_ line: Int, _ reason: SetAside.Reason, _ detail: String) {
        receipt.setAside.append(SetAside(line: line, reason: reason, detail: detail))
    }

    // MARK: All rows

    mutating func settled() -> (Tally, ImportReceipt) {
        var fates = [SetAside?](repeating: nil, count: answers.count)
        var ofRespondent: [String: [Int]] = [:]
        for (position, answer) in answers.enumerated() {
            if let respondent = answer.respondent { ofRespondent[respondent, default: []].append(position) }
        }
        for positions in ofRespondent.values where positions.count > 1 { settle(positions, &fates) }
        var tally = Tally(scale: survey.scale, itemCount: survey.items.count)
        for (answer, fate) in zip(answers, fates) {
            if let fate {
                receipt.setAside.append(fate)
            } else {
                keep(answer, in: &tally)
            }
        }
        receipt.setAside.sort { $0.line < $1.line }
        return (tally, receipt)
    }

    /// Settles the rows of one respondent: the same answers count once, a later row corrects an earlier one, and rows that
    /// differ without a later one are all set aside.
    private func settle(_ positions: [Int], _ fates: inout [SetAside?]) {
        var versions: [(first: Int, sent: Moment?)] = []
        for position in positions {
            if let same = versions.firstIndex(where: { saysTheSame($0.first, position) }) {
                fates[position] = fate(position, .resent, "as line \(answers[versions[same].first].line)")
                // Answers that are sent again are meant again: their latest time counts.
                versions[same].sent = [versions[same].sent, answers[position].sent].compactMap(\.self).max()
            } else {
                versions.append((position, answers[position].sent))
            }
        }
        guard versions.count > 1 else { return }
        let times = versions.compactMap(\.sent)
        let latest = times.max()
        if times.count == versions.count, times.count(where: { $0 == latest }) == 1,
            let last = versions.first(where: { $0.sent == latest })
        {
            for version in versions where version.first != last.first {
                fates[version.first] = fate(version.first, .superseded, "by line \(answers[last.first].line)")
            }
        } else {
            let lines = versions.map { String(answers[$0.first].line) }.joined(separator: ", ")
            for version in versions { fates[version.first] = fate(version.first, .conflicting, "lines \(lines)") }
        }
    }

    private func saysTheSame(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (answers[first], answers[second])
        return one.country == other.country && marks[one.marks] == marks[other.marks]
    }

    private func fate(_ position: Int, _ reason: SetAside.Reason, _ detail: String) -> SetAside {
        SetAside(line: answers[position].line, reason: reason, detail: detail)
    }

    private mutating func keep(_ answer: Answer, in tally: inout Tally) {
        tally.add(marks[answer.marks], from: answer.country)
        receipt.kept += 1
        receipt.cells.add(answer.counts)
        for text in answer.offScale {
            receipt.offScale[text, default: ImportReceipt.Occurrence(count: 0, line: answer.line)].count += 1
        }
        if answer.way == .bureau { receipt.byBureau += 1 }
        if answer.way == .decision {
            receipt.settled[answer.countryText, default: ImportReceipt.Reading(country: answer.country, count: 0)]
                .count += 1
        }
        if answer.way == .misspelling {
            receipt.misspelt[answer.countryText, default: ImportReceipt.Reading(country: answer.country, count: 0)]
                .count += 1
        }
        guard columns.submitted != nil else { return }
        guard let sent = answer.sent else {
            receipt.withoutTime += 1
            return
        }
        if sent.secondsSince1970 >= closing { receipt.late += 1 }
    }
}

/// A row that can be counted, before the rows of one respondent are settled.
private struct Answer {
    let line: Int
    let country: CountryCode
    let way: CountryMatch.Way
    let countryText: String
    let respondent: String?
    let sent: Moment?
    let marks: Range<Int>
    let counts: ImportReceipt.CellCounts
    let offScale: [String]
}

private struct RowMarks {
    var counts = ImportReceipt.CellCounts()

    /// Cells off the scale that lie between two of its points, such as 3.5: no sign of another scale.
    var betweenPoints = 0
    var offScale: [String] = []
}

extension ImportReceipt.CellCounts {
    fileprivate mutating func add(_ other: Self) {
        rated += other.rated
        notAnswered += other.notAnswered
        doesNotKnow += other.doesNotKnow
        offScale += other.offScale
        converted += other.converted
    }
}

extension [String] {
    /// The first elements that differ from each other, at most so many.
    fileprivate func distinct(_ most: Int) -> [String] {
        var found: [String] = []
        for element in self where found.count < most && !found.contains(element) { found.append(element) }
        return found
    }
}
