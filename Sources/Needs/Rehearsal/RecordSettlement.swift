import Reference

/// Puts drafts in the order of their arrival, numbers them, and says what is true of each.
struct RecordSettlement {
    private let writing: RecordWriting
    private let drafts: [RecordDraft]

    /// The positions of the drafts in the order of arrival; ties in the order of drafting.
    private let order: [Int]

    /// The number of each draft's record.
    private let numbers: [String]

    /// The fate of each draft's record.
    private let fates: [RecordFate]

    init(_ drafts: [RecordDraft], writtenBy writing: RecordWriting) {
        self.writing = writing
        self.drafts = drafts
        order = drafts.indices.sorted { (drafts[$0].arrival.moment, $0) < (drafts[$1].arrival.moment, $1) }
        var numbers = drafts.map { _ in "" }
        for (place, position) in order.enumerated() { numbers[position] = (place + 1).padded(to: 5) }
        self.numbers = numbers
        fates = RecordSettlement.fates(of: drafts)
    }

    /// The table and its key.
    var answers: RehearsalAnswers {
        var respondents: [Int: String] = [:]
        var records: [[String]] = []
        records.reserveCapacity(drafts.count)
        for position in order {
            let draft = drafts[position]
            let known = respondents[draft.respondent]
            let respondent = known ?? "R" + (respondents.count + 1).padded(to: 4)
            respondents[draft.respondent] = respondent
            records.append(writing.cells(of: draft, number: numbers[position], respondent: respondent))
        }
        return RehearsalAnswers(header: writing.header, records: records, key: order.map(keyEntry))
    }

    private func keyEntry(_ position: Int) -> AnswerKeyEntry {
        let draft = drafts[position]
        return AnswerKeyEntry(
            record: numbers[position],
            country: draft.country?.code,
            countryForm: draft.country.map { _ in draft.countryCell.form },
            textDamage: draft.countryCell.damages,
            relation: draft.relation.map(relation),
            scale: draft.isRated ? draft.hand.form : nil,
            holdsPersonalData: draft.comment?.holdsPersonalData ?? false,
            fate: fates[position]
        )
    }

    private func relation(_ relation: DraftRelation) -> RecordRelation {
        switch relation {
        case .supersedes(let original): .supersedes(numbers[original])
        case .repeats(let original): .repeats(numbers[original])
        case .conflicts(let original): .conflicts(with: numbers[original])
        case .isOtherUnit(let original): .isOtherUnit(of: numbers[original])
        }
    }

    private static func fates(of drafts: [RecordDraft]) -> [RecordFate] {
        let alone = drafts.map(\.fateByItself)
        var fates = alone
        for (position, draft) in drafts.enumerated() where alone[position] == .kept {
            switch draft.relation {
            case .repeats(let original) where alone[original] == .kept: fates[position] = .resent
            case .supersedes(let original) where alone[original] == .kept: fates[original] = .superseded
            case .conflicts(let original) where alone[original] == .kept:
                fates[original] = .conflicting
                fates[position] = .conflicting
            default: break
            }
        }
        return fates
    }
}

extension Int {
    fileprivate func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
