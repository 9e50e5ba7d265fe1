import Needs
import Reference

/// How many officers should be trained, and the courses under the budget.
extension StudyTables {
    /// One row for each region and need with an answer, and the courses that are planned for it; `nil` where nobody was
    /// asked.
    var demand: StudyTable? {
        guard let demand = study.demand else { return nil }
        let courses = Dictionary(
            (study.plan?.courses ?? []).map { (RegionItem($0.line), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let planned = { (line: DemandLine) in courses[RegionItem(line)] }
        var draft = StudyTableDraft(.demand, of: demand.lines)
        draft.term(.region, width: 26) { term($0.region) }
        addItem(to: &draft, \.item)
        draft.term(.state, width: 18) { term(state(of: $0)) }
        addOfficers(to: &draft)
        draft.term(.verdict, width: 20) { line in
            isShown(line.screening) ? term(line.screening.verdict.key, words.name(of: line.screening.verdict)) : nil
        }
        draft.count(.planned, width: 12) { isTold($0) && isShown($0.screening) ? $0.trainable : nil }
        draft.number(.score) { $0.need?.figure.score }
        draft.term(.footing, width: 18) { line in
            line.need.map { term($0.footing.key, words.name(of: $0.footing)) }
        }
        draft.term(.level, width: 24) { level(of: $0).map { term($0.step.key, words.name(of: $0.step)) } }
        draft.number(.urgency, digits: 0) { urgency(of: $0)?.index }
        guard study.plan != nil else { return draft.table }
        draft.number(.weight) { planned($0)?.weight }
        draft.count(.courses) { planned($0)?.courses }
        draft.term(.delivery, width: 18) { line in
            planned(line).map { term($0.terms.delivery.rawValue, words.name(of: $0.terms.delivery)) }
        }
        draft.count(.places) { planned($0)?.places }
        draft.count(.filled) { planned($0)?.filled }
        draft.count(.cost, width: 14) { planned($0)?.cost }
        return draft.table
    }

    /// One row for each region, need and reason why officers get no place; `nil` without a budget.
    var unmet: StudyTable? {
        guard let plan = study.plan else { return nil }
        // Of officers whose numbers are not told here, no part is told either.
        var draft = StudyTableDraft(.unmet, of: plan.unmet)
        draft.term(.region, width: 26) { term($0.line.region) }
        addItem(to: &draft, \.line.item)
        draft.term(.reason, width: 30) { term($0.reason.key, words.name(of: $0.reason)) }
        draft.count(.officers) { isTold($0.line) && isShown($0.line.screening) ? $0.officers : nil }
        return draft.table
    }

    // MARK: Steps

    private func addOfficers(to draft: inout StudyTableDraft<DemandLine>) {
        draft.count(.officers) { isTold($0) ? $0.wanted : nil }
        draft.count(.countries) { told($0.officers.countries) }
        draft.count(.members) { $0.officers.members }
        draft.number(.extrapolated, digits: 0) { isTold($0) ? $0.officers.extrapolated?.total : nil }
        draft.range(.extrapolatedLow, .extrapolatedHigh, digits: 0) { line in
            isTold(line) ? line.officers.extrapolated?.interval : nil
        }
    }

    /// Whether the number of officers of a line may be told.
    private func isTold(_ line: DemandLine) -> Bool { !line.isHidden }

    private func state(of line: DemandLine) -> CellProtection { isTold(line) ? .shown : .small }

    private func level(of line: DemandLine) -> LevelGap? {
        line.level.map(\.figure)
            .flatMap { isShown(respondents: $0.respondents, countries: $0.countries) ? $0 : nil }
    }

    private func urgency(of line: DemandLine) -> UrgencyFigures? {
        line.urgency.map(\.figure)
            .flatMap { isShown(respondents: $0.respondents, countries: $0.countries) ? $0 : nil }
    }
}

/// A region with an item.
private struct RegionItem: Hashable {
    let region: Region
    let item: Int

    init(_ line: DemandLine) { (region, item) = (line.region, line.item) }
}

extension Footing {
    /// What it is called in data.
    var key: String {
        switch self {
        case .region: "region"
        case .allCountries: "all"
        }
    }
}

extension ProficiencyStep {
    /// What it is called in data.
    var key: String {
        switch self {
        case .awareness: "awareness"
        case .practitioner: "practitioner"
        case .advanced: "advanced"
        case .expert: "expert"
        case .trainer: "trainer"
        }
    }
}

extension UnmetDemand.Reason {
    /// What it is called in data.
    var key: String {
        switch self {
        case .noBudget: "no_budget"
        case .tooFewForClass: "too_few_for_class"
        case .notTraining: "not_training"
        case .noGap: "no_gap"
        case .levelNotOffered: "level_not_offered"
        case .notRated: "not_rated"
        case .hidden: "held_back"
        }
    }
}
