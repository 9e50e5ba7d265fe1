import Needs
import Reference

/// Which needs training can close, and what the others ask for.
extension StudyTables {
    /// One row a need; `nil` where nobody was asked.
    var screening: StudyTable? {
        guard let screening = study.screening else { return nil }
        var draft = StudyTableDraft(.screening, of: order.map { screening.needs[$0] })
        addItem(to: &draft, \.item)
        draft.term(.verdict, width: 20) { need in
            isShown(need) ? term(need.verdict.key, words.name(of: need.verdict)) : nil
        }
        draft.share(.share) { isShown($0) ? $0.trainableShare : nil }
        draft.count(.respondents) { isShown($0) ? $0.evidence.respondents : nil }
        draft.count(.countries) { isShown($0) ? $0.evidence.countries : nil }
        draft.number(.organisation, width: 13) { remedies(of: $0)?.organisation }
        draft.number(.training, width: 13) { remedies(of: $0)?.training }
        draft.number(.difference) { remedies(of: $0)?.difference.value }
        draft.range(.differenceLow, .differenceHigh) { remedies(of: $0)?.interval }
        return draft.table
    }

    /// One row for each need and cause that somebody named; `nil` where causes were not asked.
    var causes: StudyTable? {
        guard let screening = study.screening, let choices = causeChoices else { return nil }
        let rows = order.flatMap { item -> [CauseRow] in
            let need = screening.needs[item]
            guard isShown(need), case .causes(let figures) = need.evidence else { return [] }
            let shown = shownCauses(figures)
            return figures.counts.indices.filter { figures.counts[$0] > 0 }
                .map { CauseRow(item: item, choice: $0, figures: shown.contains($0) ? figures : nil) }
        }
        var draft = StudyTableDraft(.causes, of: rows)
        addItem(to: &draft, \.item)
        draft.term(.cause, width: 34) { row in
            let choice = choices.all[row.choice]
            return StudyTerm(choice.value.text, choice.label.words(for: words.language))
        }
        draft.term(.area, width: 24) { area(ofChoice: $0.choice) }
        draft.truth(.trainable) { rules?.isTrainable[$0.choice] }
        draft.term(.state, width: 24) { term($0.figures == nil ? CellProtection.small : .shown) }
        draft.count(.respondents) { row in row.figures?.counts[row.choice] }
        draft.count(.countries) { row in row.figures.flatMap { told($0.countriesNaming[row.choice]) } }
        draft.share(.share) { row in row.figures?.shares[row.choice] }
        return draft.table
    }

    /// One row for each measure that a need asks for beside training or in its place; `nil` without any.
    var recommendations: StudyTable? {
        let found = (study.screening?.recommendations ?? []).filter { isShown($0.need) }
        guard !found.isEmpty else { return nil }
        var draft = StudyTableDraft(.recommendations, of: found)
        addItem(to: &draft, \.item)
        draft.term(.area, width: 26) { $0.area.map { term($0.rawValue, words.name(of: $0)) } }
        draft.words(.cause, width: 40) { row in
            let names = row.choices.compactMap { causeChoices?.all[$0].label.words(for: words.language).text }
            return names.isEmpty ? nil : wording(words.list(names))
        }
        draft.truth(.besideTraining, width: 16) { $0.isBesideTraining }
        draft.share(.share) { isTold($0) ? $0.share : nil }
        draft.count(.respondents) { isTold($0) ? $0.respondents : nil }
        draft.count(.countries) { isTold($0) ? told($0.countries) : nil }
        return draft.table
    }

    // MARK: Steps

    /// Whether what a verdict rests on may be told.
    func isShown(_ need: ScreenedNeed) -> Bool {
        guard !study.hiddenItems.contains(need.item) else { return false }
        return need.evidence == .none
            || isShown(respondents: need.evidence.respondents ?? 0, countries: need.evidence.countries ?? 0)
    }

    private func remedies(of need: ScreenedNeed) -> RemedyFigures? {
        guard isShown(need), case .remedies(let figures) = need.evidence else { return nil }
        return figures
    }

    /// Whether the share of a recommendation may be told: the choices that it adds up are all told.
    private func isTold(_ recommendation: CapabilityRecommendation) -> Bool {
        guard case .causes(let figures) = recommendation.need.evidence else { return true }
        return shownCauses(figures).isSuperset(of: recommendation.choices)
    }

    /// The choices whose numbers may be told: neither small nor to be had by subtracting the others from all answers.
    ///
    /// Numbers below the least are hidden, and then the next smallest until as many respondents as a group must have, and
    /// at least two choices, stand behind what is hidden.
    private func shownCauses(_ figures: CauseFigures) -> Set<Int> {
        let named = figures.counts.indices.filter { figures.counts[$0] > 0 }
            .sorted { (figures.counts[$0], $0) < (figures.counts[$1], $1) }
        var hidden = named.filter { figures.counts[$0] < smallest }
        guard !hidden.isEmpty else { return Set(named) }
        for choice in named.dropFirst(hidden.count) {
            if hidden.count >= 2, hidden.map({ figures.counts[$0] }).reduce(0, +) >= smallest { break }
            hidden.append(choice)
        }
        return Set(named).subtracting(hidden)
    }

    private var causeChoices: Choices? {
        guard case .choice(let choices) = survey.needs.question(about: .cause)?.answer else { return nil }
        return choices
    }

    private var rules: ScreeningRules? { study.options.screening ?? causeChoices.flatMap { ScreeningRules($0) } }

    private func area(ofChoice choice: Int) -> StudyTerm? {
        rules?.areas[choice].map { term($0.rawValue, words.name(of: $0)) }
    }
}

/// A cause that somebody named for an item; without figures where they may not be told.
private struct CauseRow {
    let item: Int
    let choice: Int
    let figures: CauseFigures?
}

extension ScreenedNeed.Evidence {
    /// How many respondents it rests on, by the rating that fewer gave; `nil` where there is none.
    var respondents: Int? {
        switch self {
        case .causes(let figures): figures.respondents
        case .remedies(let figures): min(figures.organisationRatings, figures.trainingRatings)
        case .none: nil
        }
    }

    /// How many countries it rests on.
    var countries: Int? {
        switch self {
        case .causes(let figures): figures.countries
        case .remedies(let figures): figures.countries
        case .none: nil
        }
    }
}

extension ScreenedNeed.Verdict {
    /// What it is called in data.
    var key: String {
        switch self {
        case .training: "training"
        case .mixed: "mixed"
        case .other: "other"
        case .unknown: "unknown"
        }
    }
}
