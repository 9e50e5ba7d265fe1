/// All methods on the same answers.
package struct MethodLibrary: Sendable {
    /// The answers.
    package let view: TallyView

    /// The items of the survey, in order.
    package let items: [ItemID]

    /// What the office chose.
    package let settings: MethodSettings

    /// Who counts once.
    package let weighting: Weighting

    /// The answers again, one view for each agency, where the survey asks for it.
    let agencies: [TallyView]?

    /// The complete pairs of importance and current level, added up, for each item and country.
    let moments: [[PairMoments]]

    /// Takes answers.
    ///
    /// - Parameters:
    ///   - view: the answers, about the items in their order.
    ///   - items: the items of the survey, in order.
    ///   - settings: what the office chose.
    ///   - weighting: who counts once.
    ///   - agencies: the same answers, one view for each agency; `nil` when every respondent stands for an agency of
    ///     their own. Those who name no agency are one more. Within an agency the median number of officers counts, between
    ///     agencies the rule of the settings; nothing else tells agencies apart.
    package init(
        _ view: TallyView,
        items: [ItemID],
        settings: MethodSettings = MethodSettings(),
        weighting: Weighting,
        agencies: [TallyView]? = nil
    ) {
        precondition(view.pairs.count == items.count, "a view has pairs for every item")
        self.view = view
        self.items = items
        self.settings = settings
        self.weighting = weighting
        self.agencies = agencies
        moments = view.pairs.map { $0.map(\.moments) }
    }

    /// The tables of all methods for which the survey has the questions, in the order of `NeedsMethod.all`.
    package var tables: [MethodTable] { NeedsMethod.all.compactMap(table) }

    /// The table of a method; `nil` where the survey does not have its questions, or the settings leave its variant out.
    package func table(_ method: NeedsMethod) -> MethodTable? {
        switch method {
        case .gap: made(method, gapRows)
        case .borich(let weight): settings.borich.contains(weight) ? made(method, borichRows(weight)) : nil
        case .rankedDiscrepancy: made(method, rankedRows)
        case .hennessyHicks: made(method, hennessyHicksRows(crossHair), crossHair)
        case .importancePerformance: made(method, quadrantRows(crossHair), crossHair)
        case .isoLine: made(method, isoLineRows)
        case .locusForFocus: made(method, focusRows(focusLines), focusLines)
        case .decisionTable: decisionTable
        case .relevance: made(method, relevanceRows, relevantFrom.map(MethodLines.relevantFrom))
        case .urgency: urgencyRows.map { made(method, $0) }
        case .volume: volumeRows.map { made(method, $0, .volume(settings.volume)) }
        case .capabilityGap: capabilityRows.map { made(method, $0) }
        }
    }

    /// A table with the rows in their places.
    func made(_ method: NeedsMethod, _ rows: [MethodRow], _ lines: MethodLines? = nil) -> MethodTable {
        let least = method.leastIsGreatestNeed
        let keys = rows.map { row in row.value.map { least ? $0.inBillionths : -$0.inBillionths } }
        return made(method, rows, places: SharedPlaces.places(of: keys, isBefore: <), lines)
    }

    /// A table with the rows in places that are known.
    func made(
        _ method: NeedsMethod,
        _ rows: [MethodRow],
        places: [Int?],
        _ lines: MethodLines?
    ) -> MethodTable {
        var rows = rows
        for (row, place) in places.enumerated() { rows[row].place = place }
        return MethodTable(
            method: method,
            weighting: weighting,
            countries: view.countries.count,
            respondents: view.respondents.reduce(0, +),
            lines: lines,
            rows: rows
        )
    }

    /// The scale of importance and current level; `nil` when there are no countries or no items.
    var scale: RatingScale? { view.pairs.first?.first?.scale }

    /// Where the middle of a scale is.
    static func middle(of scale: RatingScale) -> Double { Double(scale.lowest + scale.highest) / 2 }
}
