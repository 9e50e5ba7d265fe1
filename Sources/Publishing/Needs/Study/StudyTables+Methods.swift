import Needs
import Reference

/// What every method says, and where methods disagree.
extension StudyTables {
    /// One row for each method and need.
    var methods: StudyTable {
        let rows = study.methods.flatMap { table in table.rows.map { (method: table.method, row: $0) } }
        var draft = StudyTableDraft(.methods, of: rows)
        draft.term(.method, width: 44) { term($0.method) }
        addItem(to: &draft, \.row.item)
        draft.number(.value) { $0.row.value }
        draft.count(.place, width: 9) { $0.row.place }
        draft.term(.verdict, width: 28) { row in
            row.row.verdict.map { term($0.key, words.name(of: $0)) }
        }
        draft.count(.answers) { $0.row.answers }
        draft.count(.countries) { $0.row.countries }
        return draft.table
    }

    /// One row a need: whether the method decides, and why methods disagree.
    var disagreements: StudyTable {
        let rows = order.map { study.comparison.items[$0] }
        var draft = StudyTableDraft(.disagreements, of: rows)
        addItem(to: &draft, \.item)
        draft.truth(.signDepends) { $0.signDepends }
        draft.term(.top, width: 34) { term($0.top.rawValue, words.name(of: $0.top, top: study.comparison.top)) }
        draft.words(.reasons, width: 90) { comparison in
            let sentences = comparison.reasons.map { words.sentence($0) { title($0).text } }
            return sentences.isEmpty ? nil : wording(sentences.joined(separator: " "))
        }
        return draft.table
    }

    /// One row for each two methods.
    var agreement: StudyTable? {
        guard !study.comparison.agreements.isEmpty else { return nil }
        var draft = StudyTableDraft(.agreement, of: study.comparison.agreements)
        draft.term(.method, width: 44) { term($0.first) }
        draft.term(.otherMethod, width: 44) { term($0.second) }
        draft.number(.tau) { $0.tau }
        draft.count(.inBothTops, width: 14) { $0.inBothTops }
        return draft.table
    }
}

extension MethodVerdict {
    /// What it is called in data.
    var key: String {
        switch self {
        case .training(let level): level.rawValue
        case .remedy(let remedy): remedy.rawValue
        case .quadrant(let quadrant): quadrant.rawValue
        case .side(let side): side.rawValue
        case .focus(let quadrant): quadrant.rawValue
        }
    }
}
