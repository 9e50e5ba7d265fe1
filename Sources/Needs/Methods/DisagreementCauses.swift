/// Looks for the reasons why methods disagree.
struct DisagreementCauses {
    private let library: MethodLibrary
    private let tables: [MethodTable]
    private let shapes: [GapShape]
    private let means: [MethodLibrary.ItemMeans?]

    /// The mean importance of all items.
    private let importance: Double

    /// The mean over items of the mean gap of those who have one, and of the share who rate both alike.
    private let usualGap: Double
    private let usualTies: Double

    init(_ library: MethodLibrary, _ tables: [MethodTable]) {
        self.library = library
        self.tables = tables
        shapes = library.view.pairs.map { GapShape($0) }
        means = library.items.indices.map(library.means)
        importance = means.compactMap { $0?.importance }.mean ?? 0
        usualGap = shapes.compactMap(\.meanGap).mean ?? 0
        usualTies = shapes.map(\.shareEqual).mean ?? 0
    }

    // MARK: Signs

    /// Why one method calls an item a need and another does not.
    func ofSigns(_ item: Int) -> [DisagreementReason] {
        var reasons: [DisagreementReason] = []
        if sign(item, .gap) != sign(item, .rankedDiscrepancy) { reasons.append(shapeReason(item)) }
        let own = sign(item, .borich(.ownRating))
        if let own, own != sign(item, .gap) { reasons += covarianceReason(item) }
        return reasons
    }

    private func shapeReason(_ item: Int) -> DisagreementReason {
        let shape = shapes[item]
        if shape.below == shape.above, shape.balance != 0 { return .asManyGapsAsSurpluses(shape) }
        if shape.below < shape.above, shape.balance >= 0 { return .fewLargeGapsAgainstManySmallSurpluses(shape) }
        if shape.below > shape.above, shape.balance <= 0 { return .manySmallGapsAgainstFewLargeSurpluses(shape) }
        return .countriesWithFewAnswersTip(shape)
    }

    private func covarianceReason(_ item: Int) -> [DisagreementReason] {
        guard let covariance = covariance(item), covariance.inBillionths != 0 else { return [] }
        return [covariance > 0 ? .ownImportanceGoesWithGap(covariance) : .ownImportanceGoesAgainstGap(covariance)]
    }

    /// By how much the Borich score with own importance is above the one with the item's importance: the covariance of
    /// importance and gap.
    private func covariance(_ item: Int) -> Double? {
        guard let own = table(.borich(.ownRating))?.rows[item].value, let means = means[item] else { return nil }
        return own - means.importance * means.gap
    }

    // MARK: Formulas

    /// Why an item is in the top under one formula and not under another, each against the mean gap.
    func ofFormulas(_ item: Int) -> [DisagreementReason] {
        borichReasons(item) + ownReasons(item) + rankedReasons(item) + edgeReasons(item)
    }

    private func borichReasons(_ item: Int) -> [DisagreementReason] {
        reasons(item, .borich(.itemMean), against: .gap) { isIn in
            guard let means = means[item] else { return nil }
            if isIn, means.importance > importance {
                return .importanceLifts(importance: means.importance, meanOfItems: importance)
            }
            if !isIn, means.importance < importance {
                return .importanceLowers(importance: means.importance, meanOfItems: importance)
            }
            return nil
        }
    }

    private func ownReasons(_ item: Int) -> [DisagreementReason] {
        let other = table(.borich(.itemMean)) == nil ? NeedsMethod.gap : .borich(.itemMean)
        return reasons(item, .borich(.ownRating), against: other) { isIn in
            covarianceReason(item)
                .first { reason in
                    if case .ownImportanceGoesWithGap = reason { isIn } else { !isIn }
                }
        }
    }

    private func rankedReasons(_ item: Int) -> [DisagreementReason] {
        reasons(item, .rankedDiscrepancy, against: .gap) { isIn in
            let shape = shapes[item]
            if let gap = shape.meanGap, isIn ? gap < usualGap : gap > usualGap {
                return isIn ? .smallerGaps(shape) : .largerGaps(shape)
            }
            if !isIn, shape.shareEqual > usualTies {
                return .ties(equal: shape.equal, of: shape.below + shape.equal + shape.above)
            }
            return nil
        }
    }

    /// The reason why an item is in the top under one method and not under the other, or what displaces it.
    private func reasons(
        _ item: Int,
        _ method: NeedsMethod,
        against other: NeedsMethod,
        _ reason: (_ isIn: Bool) -> DisagreementReason?
    ) -> [DisagreementReason] {
        guard let isIn = isInTop(item, method), let isInOther = isInTop(item, other), isIn != isInOther else {
            return []
        }
        if let reason = reason(isIn) { return [reason] }
        let (without, with) = isIn ? (other, method) : (method, other)
        let top = library.items.indices.filter { isInTop($0, without) == true }
        let newcomers = top.filter { isInTop($0, with) == false }
        // Without newcomers the top only had more room, because items shared its last place.
        return [.displaced(without, by: newcomers.isEmpty ? top : newcomers)]
    }

    private func edgeReasons(_ item: Int) -> [DisagreementReason] {
        tables.filter(\.method.comparesImportanceWithLevel)
            .compactMap { table in
                guard let place = table.rows[item].place else { return nil }
                let sharing = table.rows.count { $0.place == place }
                // The place is shared by items of which some would have to be inside the top and some outside.
                let isAtEdge = place <= library.settings.top && place + sharing - 1 > library.settings.top
                return isAtEdge && sharing > 1 ? .sharesEdge(table.method, items: sharing) : nil
            }
    }

    // MARK: Questions

    /// Which methods ask something else and say otherwise than the gap, and whether fewer answered them.
    func ofQuestions(_ item: Int) -> [DisagreementReason] {
        guard let isIn = isInTop(item, .gap) else { return [] }
        let others = tables.filter { table in
            guard !table.method.comparesImportanceWithLevel, let place = table.rows[item].place else { return false }
            return (place <= library.settings.top) != isIn
        }
        let answers = (others + tables.filter { $0.method == .gap }).map { $0.rows[item].answers }
        var reasons: [DisagreementReason] = others.isEmpty ? [] : [.asksSomethingElse(others.map(\.method))]
        if let fewest = answers.min(), let most = answers.max(), fewest < most {
            reasons.append(.differentAnswers(fewest: fewest, most: most))
        }
        return reasons
    }

    // MARK: Steps

    private func table(_ method: NeedsMethod) -> MethodTable? { tables.first { $0.method == method } }

    private func sign(_ item: Int, _ method: NeedsMethod) -> NeedSign? {
        table(method).flatMap { NeedSign($0.rows[item], of: method) }
    }

    private func isInTop(_ item: Int, _ method: NeedsMethod) -> Bool? {
        table(method)?.rows[item].place.map { $0 <= library.settings.top }
    }
}

extension [Double] {
    /// The mean; `nil` when there is none.
    fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
