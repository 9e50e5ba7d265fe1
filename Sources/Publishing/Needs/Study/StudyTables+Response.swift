import Needs
import Reference

/// Who answered, and what those who did not could change.
extension StudyTables {
    /// One row for all countries and one a region.
    var response: StudyTable {
        let all = (term(GroupKey.everybody), study.response.rates)
        let rows = [all] + Region.allCases.map { (term(GroupKey.region($0)), study.response.rates(of: $0)) }
        var draft = StudyTableDraft(.response, of: rows)
        draft.term(.group, width: 30) { $0.0 }
        draft.count(.invited) { $0.1.dispositions.invited }
        for (key, disposition) in StudyTables.dispositions {
            draft.count(key, width: 12) { $0.1.dispositions[disposition] }
        }
        draft.share(.eligibleShare) { $0.1.eligibleShare }
        draft.share(.responseRate1, width: 9) { $0.1.responseRate1 }
        draft.share(.responseRate2, width: 9) { $0.1.responseRate2 }
        draft.share(.responseRate3, width: 9) { $0.1.responseRate3 }
        draft.share(.responseRate4, width: 9) { $0.1.responseRate4 }
        draft.share(.responseRate5, width: 9) { $0.1.responseRate5 }
        draft.share(.responseRate6, width: 9) { $0.1.responseRate6 }
        draft.share(.cooperation, width: 9) { $0.1.cooperationRate1 }
        draft.share(.refusalRate, width: 9) { $0.1.refusalRate1 }
        draft.share(.contact, width: 9) { $0.1.contactRate1 }
        return draft.table
    }

    /// One row a need: what silent countries could make of it.
    var silence: StudyTable {
        var draft = StudyTableDraft(.silence, of: order)
        let bounds = study.bounds
        let tipping = study.tipping
        addItem(to: &draft) { $0 }
        draft.count(.heard) { bounds[$0]?.heard }
        draft.count(.silent) { bounds[$0]?.silent }
        draft.number(.gap) { bounds[$0]?.gap.estimate }
        draft.range(.gapLow, .gapHigh) { bounds[$0]?.gap.range }
        draft.number(.score) { bounds[$0]?.score.estimate }
        draft.range(.scoreLow, .scoreHigh) { bounds[$0]?.score.range }
        draft.truth(.actionHolds, width: 15) { tipping[$0].action?.holds }
        draft.count(.actionTipping, width: 16) { tipping[$0].action?.least }
        draft.truth(.topHolds, width: 15) { tipping[$0].place?.holds }
        draft.count(.topTipping, width: 16) { tipping[$0].place?.least }
        return draft.table
    }

    private static let dispositions: [(StudyKey, Disposition)] = [
        (.complete, .complete), (.partial, .partial), (.refusal, .refusal), (.nonContact, .nonContact),
        (.other, .other), (.unknownUnit, .unknownUnit), (.unknownOther, .unknownOther), (.notEligible, .notEligible),
    ]
}
