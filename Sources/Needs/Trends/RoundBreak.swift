package import Reference

/// One round of a survey: what was asked, in the words of the framework of its time.
package struct SurveyRound: Hashable, Sendable {
    /// The survey.
    package let survey: Survey

    /// The framework that its items name competencies of.
    package let framework: CompetencyFramework

    /// Joins a survey and its framework, or `nil` when the survey is about another.
    package init?(_ survey: Survey, framework: CompetencyFramework) {
        guard survey.framework == framework.id else { return nil }
        self.survey = survey
        self.framework = framework
    }

    /// The item with an identifier, if the survey asks about it.
    package func item(_ id: ItemID) -> SurveyItem? { survey.items.first { $0.id == id } }
}

/// Why the figures of an item in two rounds cannot be compared: the question is not the same.
package struct RoundBreak: Hashable, Sendable {
    /// The item.
    package let item: ItemID

    /// Every reason, at least one.
    package let reasons: [Reason]

    /// One reason.
    ///
    /// Lists of languages hold those in which both rounds have words, and they differ; an empty list means that the rounds
    /// have no language in common. A translation that came or went is no reason.
    package enum Reason: Hashable, Sendable {
        /// One of the rounds does not ask about the item.
        case itemNotAsked(Side)

        /// The item is a competency of another framework.
        case frameworkChanged(earlier: FrameworkID, later: FrameworkID)

        /// The item is another competency.
        case competencyChanged(earlier: CompetencyID, later: CompetencyID)

        /// The competency is called otherwise.
        case titleChanged([Language])

        /// It is shown to other respondents.
        case shownToOthers

        /// One of the rounds does not ask the question.
        case aspectNotAsked(NeedsAspect, Side)

        /// The question is asked in other words.
        case wordingChanged(NeedsAspect, [Language])

        /// The scale has other points.
        case pointsChanged(NeedsAspect, earlier: ClosedRange<Int>, later: ClosedRange<Int>)

        /// The points are called otherwise, or are named in one round only.
        case labelsChanged(NeedsAspect, [Language])
    }

    /// One of the two rounds.
    package enum Side: Hashable, Sendable {
        case earlier
        case later
    }

    /// Finds the reasons why an item cannot be compared, or gives `nil` when it can.
    ///
    /// - Parameters:
    ///   - item: the item, by its identifier in both rounds.
    ///   - earlier: the earlier round.
    ///   - later: the later round.
    ///   - aspects: the rated questions that the figure rests on.
    package init?(
        in item: ItemID,
        between earlier: SurveyRound,
        and later: SurveyRound,
        aspects: [NeedsAspect] = [.importance, .current]
    ) {
        self.item = item
        switch (earlier.item(item), later.item(item)) {
        case (nil, nil): reasons = [.itemNotAsked(.earlier), .itemNotAsked(.later)]
        case (nil, _): reasons = [.itemNotAsked(.earlier)]
        case (_, nil): reasons = [.itemNotAsked(.later)]
        case (.some(let before), .some(let after)):
            reasons =
                RoundBreak.subjectChanges((before, earlier.framework), (after, later.framework))
                + aspects.flatMap { RoundBreak.changes(of: $0, earlier.survey.needs, later.survey.needs) }
            if reasons.isEmpty { return nil }
        }
    }

    // MARK: What changed

    private typealias Subject = (item: SurveyItem, framework: CompetencyFramework)

    private static func subjectChanges(_ earlier: Subject, _ later: Subject) -> [Reason] {
        var reasons: [Reason] = []
        let (before, after) = (earlier.item, later.item)
        if earlier.framework.id != later.framework.id {
            reasons.append(.frameworkChanged(earlier: earlier.framework.id, later: later.framework.id))
        }
        if before.competency != after.competency {
            reasons.append(.competencyChanged(earlier: before.competency, later: after.competency))
        } else if let title = earlier.framework.competency(before.competency)?.title,
            let other = later.framework.competency(after.competency)?.title,
            let languages = changedLanguages([title], [other])
        {
            reasons.append(.titleChanged(languages))
        }
        if before.relevance != after.relevance { reasons.append(.shownToOthers) }
        return reasons
    }

    private static func changes(of aspect: NeedsAspect, _ earlier: NeedsBlock, _ later: NeedsBlock) -> [Reason] {
        guard let before = earlier.question(about: aspect) else { return [.aspectNotAsked(aspect, .earlier)] }
        guard let after = later.question(about: aspect) else { return [.aspectNotAsked(aspect, .later)] }
        var reasons: [Reason] = []
        if let languages = changedLanguages([before.wording], [after.wording]) {
            reasons.append(.wordingChanged(aspect, languages))
        }
        guard case .rating(let old) = before.answer, case .rating(let new) = after.answer else { return reasons }
        if !old.hasSamePoints(as: new) {
            let points = (old.lowest...old.highest, new.lowest...new.highest)
            reasons.append(.pointsChanged(aspect, earlier: points.0, later: points.1))
        } else if let languages = changedLanguages(old.labels, new.labels) {
            reasons.append(.labelsChanged(aspect, languages))
        }
        return reasons
    }

    /// The languages in which two lists of texts differ, of those in which both have words; `nil` when the lists say the same.
    private static func changedLanguages(_ earlier: [LocalisedText], _ later: [LocalisedText]) -> [Language]? {
        let common = Language.allCases.filter { language in (earlier + later).allSatisfy { $0[language] != nil } }
        let changed = common.filter { language in earlier.map { $0[language] } != later.map { $0[language] } }
        if !changed.isEmpty { return changed }
        return common.isEmpty || earlier.count != later.count ? [] : nil
    }
}
