import Needs
import Reference

/// The needs of all countries, how surely they are known, and what other weightings make of them.
extension StudyTables {
    /// One row a need, by place.
    var needs: StudyTable {
        var draft = StudyTableDraft(.needs, of: order)
        let figures = { (item: Int) in study.overall.cells[item].figures }
        let needs = study.uncertainty.needs
        draft.count(.place, width: 9) { needs[$0]?.place }
        draft.places(.placeLow, .placeHigh) { needs[$0]?.places }
        addItem(to: &draft) { $0 }
        draft.code(.competency, width: 12) { survey.items[$0].competency.text }
        draft.term(.state, width: 16) { term(protection(of: $0, inTable: 0)) }
        draft.count(.respondents) { figures($0)?.respondents }
        draft.count(.countries) { figures($0)?.countries }
        draft.number(.importance) { figures($0)?.importance }
        draft.number(.current) { figures($0)?.current }
        draft.number(.gap) { figures($0)?.gap }
        draft.range(.gapLow, .gapHigh) { needs[$0]?.gap.intervals.clustered?.interval }
        draft.number(.score) { figures($0)?.score.value }
        draft.range(.scoreLow, .scoreHigh) { figures($0)?.interval }
        draft.number(.rankedDiscrepancy, digits: 1) { needs[$0]?.rankedDiscrepancy.value }
        draft.share(.probabilityFirst) { needs[$0]?.stability?.first }
        draft.share(.probabilityTop) { needs[$0]?.stability?.amongFirst }
        draft.number(.expectedPlace, digits: 1) { needs[$0]?.stability?.expectedPlace }
        draft.places(.placeAloneLow, .placeAloneHigh) { needs[$0]?.placesAlone }
        draft.places(.alikeFrom, .alikeTo) { study.uncertainty.groups.run(of: $0)?.places }
        draft.number(.meanOfMedians) { needs[$0]?.averages.meanOfMedians }
        return draft.table
    }

    /// One row for each figure of a need and each way of reckoning how surely it is known.
    var intervals: StudyTable {
        let rows = order.flatMap { item in study.uncertainty.needs[item].map { intervals(of: item, $0) } ?? [] }
        var draft = StudyTableDraft(.intervals, of: rows)
        addItem(to: &draft, \.item)
        draft.term(.figure, width: 22) { $0.figure }
        draft.term(.basis, width: 40) { $0.basis }
        draft.number(.value) { $0.value }
        draft.number(.standardError, digits: 3) { $0.standardError }
        draft.number(.freedom, digits: 1) { $0.freedom }
        draft.range(.low, .high) { $0.interval }
        draft.count(.respondents) { $0.respondents }
        draft.count(.countries) { $0.countries }
        return draft.table
    }

    /// One row for each need and weighting.
    var weightings: StudyTable {
        let rows = order.flatMap { item in WeightingBasis.allCases.map { (item: item, basis: $0) } }
            .filter { study.weighted.items[$0.item].figures[$0.basis] != nil }
        var draft = StudyTableDraft(.weightings, of: rows)
        let confidence = study.uncertainty.settings.confidence
        let figure = { (row: (item: Int, basis: WeightingBasis)) in
            study.weighted.items[row.item].figures[row.basis]
        }
        addItem(to: &draft, \.item)
        draft.term(.basis, width: 34) { term($0.basis) }
        draft.count(.place, width: 9) { study.weighted.items[$0.item].places[$0.basis] }
        draft.number(.importance) { figure($0)?.wanted }
        draft.number(.current) { figure($0)?.current }
        draft.number(.gap) { figure($0)?.gap.value }
        draft.range(.gapLow, .gapHigh) { figure($0)?.gap.interval(confidence: confidence) }
        draft.number(.score) { figure($0)?.score.value }
        draft.range(.scoreLow, .scoreHigh) { figure($0)?.score.interval(confidence: confidence) }
        draft.count(.respondents) { figure($0)?.respondents }
        draft.count(.countries) { figure($0)?.countries }
        return draft.table
    }

    /// One row for each place where two weightings order needs differently.
    var conflicts: StudyTable? {
        guard !study.conflicts.isEmpty else { return nil }
        var draft = StudyTableDraft(.conflicts, of: study.conflicts)
        draft.term(.basis, width: 34) { term($0.first) }
        draft.term(.otherBasis, width: 34) { term($0.second) }
        draft.term(.kind, width: 34) { conflict in
            switch conflict.subject {
            case .amongFirst(_, let places): term("among_first", words.amongFirstOnOneOnly(places))
            case .pair: term("pair", words.orderTurns)
            }
        }
        addItem(to: &draft) { $0.subject.items[0] }
        let other = { (conflict: OrderConflict) in conflict.subject.items.dropFirst().first }
        draft.code(.otherItem) { other($0).map(code) }
        draft.words(.otherNeed, width: 40) { other($0).map(title) }
        return draft.table
    }

    /// Adds which item a row is about: its code and the name of its competency.
    func addItem<Subject>(to draft: inout StudyTableDraft<Subject>, _ item: (Subject) -> Int) {
        draft.code(.item, width: 8) { code(item($0)) }
        draft.words(.need, width: 40) { title(item($0)) }
    }

    // MARK: Steps

    private func intervals(of item: Int, _ need: NeedUncertainty) -> [IntervalRow] {
        let gap = term("gap", words.name(of: .gap))
        let score = term("score", words.name(of: .borich(.itemMean)))
        let ranked = term("ranked_discrepancy", words.name(of: .rankedDiscrepancy))
        func resampled(_ figure: StudyTerm, _ value: Double, _ interval: PercentileInterval?) -> IntervalRow? {
            interval.map { interval in
                IntervalRow(item, need, figure, basis(.resampled), value, interval.limits)
            }
        }
        func mean(_ figure: StudyTerm, _ mean: UncertainMean) -> [IntervalRow] {
            let found: [(IntervalBasis, MeanInterval?)] = [
                (.simple, mean.intervals.simple), (.clustered, mean.intervals.clustered),
                (.corrected, mean.intervals.corrected),
            ]
            return found.compactMap { kind, interval in
                interval.map { IntervalRow(item, need, figure, basis(kind), $0) }
            } + [resampled(figure, mean.value, mean.resampled)].compactMap(\.self)
        }
        return mean(gap, need.gap) + mean(score, need.score)
            + [resampled(ranked, need.rankedDiscrepancy.value, need.rankedDiscrepancy.resampled)].compactMap(\.self)
    }

    private func basis(_ basis: IntervalBasis) -> StudyTerm { term(basis.rawValue, words.name(of: basis)) }
}

/// How an interval was reckoned.
enum IntervalBasis: String, CaseIterable, Hashable, Sendable {
    /// The paired t of respondents.
    case simple

    /// Clustered by country.
    case clustered

    /// For the member countries that there are.
    case corrected

    /// Of countries drawn anew.
    case resampled
}

/// One interval of one figure.
private struct IntervalRow {
    let item: Int
    let figure: StudyTerm
    let basis: StudyTerm
    let value: Double
    let standardError: Double?
    let freedom: Double?
    let interval: ClosedRange<Double>
    let respondents: Int
    let countries: Int

    init(_ item: Int, _ need: NeedUncertainty, _ figure: StudyTerm, _ basis: StudyTerm, _ mean: MeanInterval) {
        self.item = item
        self.figure = figure
        self.basis = basis
        value = mean.value
        standardError = mean.standardError
        freedom = mean.freedom
        interval = mean.interval
        respondents = need.respondents
        countries = need.countries
    }

    init(
        _ item: Int,
        _ need: NeedUncertainty,
        _ figure: StudyTerm,
        _ basis: StudyTerm,
        _ value: Double,
        _ interval: ClosedRange<Double>
    ) {
        self.item = item
        self.figure = figure
        self.basis = basis
        self.value = value
        standardError = nil
        freedom = nil
        self.interval = interval
        respondents = need.respondents
        countries = need.countries
    }
}

extension OrderConflict.Subject {
    /// The items, the higher one of a pair first.
    var items: [Int] {
        switch self {
        case .amongFirst(let item, _): [item]
        case .pair(let higher, let lower): [higher, lower]
        }
    }
}
