import Needs
import Reference

extension ImportReceipt {
    /// Counts a row that is kept; `closing` is the second since 1970 from which answers are late.
    mutating func count(_ read: ReadRow, _ counts: RowCounts, at line: Int, closing: Int, _ slots: AnswerSlots) {
        kept += 1
        cells.add(counts.cells)
        for text in counts.offScale { offScale.note(text, line) }
        for (slot, text) in counts.unreadable { unreadable[slots.all[slot].name, default: [:]].note(text, line) }
        for text in counts.ambiguousDates { ambiguousDates.note(text, line) }
        contradictions += counts.contradictions
        notDue += counts.notDue
        emptyFormulas += counts.emptyFormulas
        if counts.isUnfinished { unfinished += 1 }
        if counts.isShort { shortRows += 1 }
        if counts.isWithoutTime { withoutTime += 1 }
        if let sent = read.sent, sent.secondsSince1970 >= closing { late += 1 }
        switch read.way {
        case .bureau: byBureau += 1
        case .decision: settled[read.countryText, default: Reading(country: read.country, count: 0)].count += 1
        case .misspelling: misspelt[read.countryText, default: Reading(country: read.country, count: 0)].count += 1
        default: break
        }
    }

    /// Adds what was counted of other rows of the same files; what stands in both stands first where its line is lower.
    mutating func add(counted other: ImportReceipt) {
        rows += other.rows
        kept += other.kept
        cells.add(other.cells)
        offScale.add(other.offScale)
        for (question, texts) in other.unreadable { unreadable[question, default: [:]].add(texts) }
        ambiguousDates.add(other.ambiguousDates)
        contradictions += other.contradictions
        notDue += other.notDue
        emptyFormulas += other.emptyFormulas
        unfinished += other.unfinished
        shortRows += other.shortRows
        withoutTime += other.withoutTime
        late += other.late
        byBureau += other.byBureau
        for (text, reading) in other.settled {
            settled[text, default: Reading(country: reading.country, count: 0)].count += reading.count
        }
        for (text, reading) in other.misspelt {
            misspelt[text, default: Reading(country: reading.country, count: 0)].count += reading.count
        }
        setAside += other.setAside
    }

    /// The same with other lines, which stand in the same order.
    func withLines(_ line: (Int) -> Int) -> ImportReceipt {
        var receipt = self
        receipt.offScale = offScale.withLines(line)
        receipt.unreadable = unreadable.mapValues { $0.withLines(line) }
        receipt.ambiguousDates = ambiguousDates.withLines(line)
        receipt.setAside = setAside.map {
            SetAside(file: $0.place.file, line: line($0.line), reason: $0.reason, detail: $0.detail)
        }
        return receipt
    }
}

extension Survey {
    /// The second since 1970 from which answers are late.
    var closingSecond: Int { (period.upperBound.daysSince1970 + 1) * 86_400 }
}

extension [String: ImportReceipt.Occurrence] {
    fileprivate mutating func note(_ text: String, _ line: Int) {
        self[text, default: ImportReceipt.Occurrence(count: 0, line: line)].count += 1
    }

    fileprivate func withLines(_ line: (Int) -> Int) -> Self {
        mapValues { ImportReceipt.Occurrence(count: $0.count, line: line($0.line)) }
    }

    /// Adds what stands in other rows; what stands in both stands first where its line is lower.
    mutating func add(_ others: Self) {
        merge(others) {
            ImportReceipt.Occurrence(count: $0.count + $1.count, line: Swift.min($0.line, $1.line))
        }
    }
}

extension ImportReceipt.CellCounts {
    /// Adds how other cells were read.
    @inline(__always)
    mutating func add(_ other: Self) {
        rated += other.rated
        notAnswered += other.notAnswered
        doesNotKnow += other.doesNotKnow
        offScale += other.offScale
        refused += other.refused
        notShown += other.notShown
        notAsked += other.notAsked
        converted += other.converted
    }
}
