import Needs
import Reference

/// How needs changed over the rounds of a survey.
extension StudyTables {
    /// One row for each need and two rounds that follow one another; `nil` without earlier rounds.
    var trends: StudyTable? {
        guard !study.trends.isEmpty else { return nil }
        let rows = study.trends.enumerated().flatMap { item, series in series.links.map { (item: item, link: $0) } }
        let confidence = study.uncertainty.settings.confidence
        var draft = StudyTableDraft(.trends, of: rows)
        addItem(to: &draft, \.item)
        draft.code(.from, width: 14) { name(ofRound: $0.link.earlier) }
        draft.code(.to, width: 14) { name(ofRound: $0.link.later) }
        draft.truth(.comparable) { $0.link.comparison.trend != nil }
        draft.number(.change) { shown($0.link)?.change?.value }
        draft.range(.low, .high) { shown($0.link)?.change?.interval(confidence: confidence) }
        draft.count(.matched, width: 14) { $0.link.comparison.trend.flatMap { told($0.matched.count) } }
        draft.count(.onlyEarlier, width: 14) { $0.link.comparison.trend.flatMap { told($0.onlyEarlier.count) } }
        draft.count(.onlyLater, width: 14) { $0.link.comparison.trend.flatMap { told($0.onlyLater.count) } }
        draft.share(.overlap) { shown($0.link)?.overlap }
        draft.words(.reasons, width: 60) { reasons($0.link).map(wording) }
        return draft.table
    }

    /// One row for each need and round: the mean gap of its countries.
    var rounds: StudyTable? {
        guard !study.trends.isEmpty else { return nil }
        let rows = study.trends.enumerated()
            .flatMap { item, series in
                series.points.enumerated()
                    .compactMap { round, point in
                        point.map { (item: item, round: round, point: $0) }
                    }
            }
            .filter { $0.point.clusters >= smallest }
        let confidence = study.uncertainty.settings.confidence
        var draft = StudyTableDraft(.rounds, of: rows)
        addItem(to: &draft, \.item)
        draft.code(.round, width: 14) { name(ofRound: $0.round) }
        draft.number(.gap) { $0.point.value }
        draft.range(.gapLow, .gapHigh) { $0.point.interval(confidence: confidence) }
        draft.count(.countries) { $0.point.clusters }
        return draft.table
    }

    // MARK: Steps

    /// What a round is called; the last is the study's own.
    private func name(ofRound round: Int) -> String {
        let earlier = study.options.earlier
        return round < earlier.count ? earlier[round].name : "\(survey.id.text) \(survey.version)"
    }

    private func shown(_ link: TrendSeries.Link) -> RoundTrend? {
        link.comparison.trend.flatMap { $0.mayBeShown(from: smallest) ? $0 : nil }
    }

    private func reasons(_ link: TrendSeries.Link) -> String? {
        switch link.comparison {
        case .broken(let found): words.list(found.reasons.map { words.words(of: $0) })
        case .trend(let trend): trend.mayBeShown(from: smallest) ? nil : words.heldBack
        }
    }
}

extension RoundComparison {
    /// The change, where the rounds can be compared.
    var trend: RoundTrend? {
        if case .trend(let trend) = self { trend } else { nil }
    }
}

extension RoundTrend {
    /// Whether the change may be printed beside the means of both rounds.
    ///
    /// It rests on enough countries; and where all countries of one round answered in the other too, those that came or left
    /// are enough as well, since their mean can be had from the two means and the change.
    func mayBeShown(from smallest: Int) -> Bool {
        let (came, left) = (onlyLater.count, onlyEarlier.count)
        return matched.count >= smallest && (min(came, left) > 0 || max(came, left) == 0 || max(came, left) >= smallest)
    }
}
