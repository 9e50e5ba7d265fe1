import Reference

/// How a record comes again.
package enum RepeatKind: String, CaseIterable, Hashable, Sendable {
    case exact = "exact_resubmission"
    case revised = "revised_resubmission"
    case otherUnit = "two_units_same_country"
    case forwarded = "forwarded_by_another_channel"
    case otherLanguage = "same_person_two_languages"
}

extension RecordDrafting {
    /// What a new respondent sends: a record, and now and then a second one, or one from another unit of the country.
    ///
    /// `position` is where the first of them will stand among the drafts.
    func records(
        at position: Int,
        from standing: CountryStanding,
        using generator: inout SeededGenerator
    ) -> [RecordDraft] {
        let kind = profile.response.kinds.draw(using: &generator)
        var draft = record(of: position, from: standing, kind: kind, using: &generator)
        guard kind == .complete || kind == .partial else { return [draft] }
        switch profile.repeats.drawIfAny(using: &generator) {
        case .exact: return [draft, resent(draft, at: position, within: 2 * 86_400, using: &generator)]
        case .forwarded: return [draft, resent(draft, at: position, within: 6 * 86_400, using: &generator)]
        case .otherLanguage: return [draft, translated(draft, standing.country, at: position, using: &generator)]
        case .otherUnit: return [draft, otherUnit(at: position, from: standing, using: &generator)]
        case .revised:
            // Only the tool lets people correct what they sent, and it writes the time of both.
            draft.arrivalText = draft.arrival.text(.drawISO(using: &generator))
            return [draft, revised(draft, at: position, using: &generator)]
        case nil:
            guard generator.happens(RecordDrafting.conflict) else { return [draft] }
            return [draft, conflicting(draft, at: position, using: &generator)]
        }
    }

    /// How often a second record conflicts with the first and neither is later.
    private static let conflict = 0.01

    private func otherUnit(
        at position: Int,
        from standing: CountryStanding,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        var other = record(of: position + 1, from: standing, kind: .complete, using: &generator)
        other.relation = .isOtherUnit(of: position)
        return other
    }

    private func resent(
        _ draft: RecordDraft,
        at position: Int,
        within seconds: Int,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        var again = draft
        again.relation = .repeats(position)
        again.arrival = draft.arrival.later(bySeconds: 60 + generator.index(below: seconds))
        again.arrivalText = again.arrival.text(.drawISO(using: &generator))
        return again
    }

    /// The same answers on the form in another language.
    private func translated(
        _ draft: RecordDraft,
        _ country: MemberCountry,
        at position: Int,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        var again = resent(draft, at: position, within: 86_400, using: &generator)
        again.language = draft.language == .english ? .french : .english
        again.countryCell = countryField.plainCell(for: country, in: again.language)
        // An import compares comments too, so what repeats a record that counts has to have its comment.
        if draft.fateByItself != .kept { again.comment = nil }
        return again
    }

    /// A whole day or more later, so that not even a missing time zone hides which one is the later.
    private func revised(
        _ draft: RecordDraft,
        at position: Int,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        var again = draft
        again.relation = .supersedes(position)
        again.arrival = draft.arrival.later(bySeconds: 86_400 + generator.index(below: 8 * 86_400))
        again.arrivalText = again.arrival.text(.drawISO(using: &generator))
        revise(&again, using: &generator)
        return again
    }

    private func conflicting(
        _ draft: RecordDraft,
        at position: Int,
        using generator: inout SeededGenerator
    ) -> RecordDraft {
        var again = draft
        again.relation = .conflicts(with: position)
        revise(&again, using: &generator)
        return again
    }

    /// Changes 10 to 30 in a hundred of the items, at least one.
    private func revise(_ draft: inout RecordDraft, using generator: inout SeededGenerator) {
        let lots = draft.answers.map { _ in generator.unit() }
        let order = lots.indices.filter { draft.answers[$0] != .notShown }
            .sorted { (lots[$0], $0) < (lots[$1], $1) }
        let share = 0.12 + 0.16 * generator.unit()
        for item in order.prefix(max(1, Int((share * Double(lots.count)).rounded()))) {
            var answer = draft.answers[item]
            answer.current = revised(answer.current, by: draft.hand.step)
            draft.answers[item] = answer
            draft.ratings[2 * item + 1] = draft.hand.cell(for: answer.current, using: &generator)
        }
    }

    /// A step up or, near the top, a step down; what was left out is filled in.
    private func revised(_ answer: RatingAnswer, by step: Double) -> RatingAnswer {
        guard let level = answer.level else { return .level(0.5) }
        return .level(level < 1 - step ? level + step : level - step)
    }
}
