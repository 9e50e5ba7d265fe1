extension MethodLibrary {
    /// What follows from the medians of difficulty, importance and frequency; `nil` where one of them is not asked.
    ///
    /// Items stand in the order of the training that follows, the most first. Within one level the product of the means
    /// orders them, D × I × (max + min − F), which decides nothing else.
    var decisionTable: MethodTable? {
        guard let difficulty = view.ratings[.difficulty], let frequency = view.ratings[.frequency] else { return nil }
        let importance = view.pairs.map { $0.map(\.wantedMarks) }
        let cuts = DecisionCuts(settings, difficulty: difficulty, importance: importance, frequency: frequency)
        let rows = items.indices.map { item -> MethodRow in
            guard let difficulty = TaskRating(difficulty[item], cuts: cuts.difficulty, weighting: weighting),
                let importance = TaskRating(importance[item], cuts: cuts.importance, weighting: weighting),
                let rating = TaskRating(frequency[item], cuts: cuts.frequency, weighting: weighting),
                let scale = frequency[item].first?.scale
            else { return MethodRow(withoutAnswers: item) }
            let seldom = Double(scale.lowest + scale.highest) - rating.mean
            return MethodRow(
                item: item,
                value: difficulty.mean * importance.mean * seldom,
                answers: min(difficulty.count, importance.count, rating.count),
                countries: min(difficulty.countries, importance.countries, rating.countries),
                basis: .task(difficulty: difficulty, importance: importance, frequency: rating),
                verdict: .training(
                    settings.decisions.decision(
                        difficulty: difficulty.level,
                        importance: importance.level,
                        frequency: rating.level
                    )
                )
            )
        }
        let lines = MethodLines.cuts(
            difficulty: cuts.difficulty,
            importance: cuts.importance,
            frequency: cuts.frequency
        )
        return made(.decisionTable, rows, places: places(rows), lines)
    }

    private func places(_ rows: [MethodRow]) -> [Int?] {
        let keys = rows.map { row -> (level: TrainingLevel, product: Double)? in
            guard case .training(let level) = row.verdict, let product = row.value else { return nil }
            return (level, -product.inBillionths)
        }
        return SharedPlaces.places(of: keys) { ($0.level, $0.product) < ($1.level, $1.product) }
    }
}

/// Where the three aspects are cut.
private struct DecisionCuts {
    let difficulty: [Double]
    let importance: [Double]
    let frequency: [Double]

    init(
        _ settings: MethodSettings,
        difficulty: [[MarkCounts]],
        importance: [[MarkCounts]],
        frequency: [[MarkCounts]]
    ) {
        func cuts(_ aspect: NeedsAspect, _ ratings: [[MarkCounts]]) -> [Double] {
            settings.cuts[aspect] ?? ratings.first?.first.map { settings.decisions.levels.evenCuts($0.scale) } ?? []
        }
        self.difficulty = cuts(.difficulty, difficulty)
        self.importance = cuts(.importance, importance)
        self.frequency = cuts(.frequency, frequency)
    }
}

extension DecisionTable.Levels {
    /// The cuts that divide a scale evenly: its middle, or its thirds.
    func evenCuts(_ scale: RatingScale) -> [Double] {
        let range = Double(scale.highest - scale.lowest)
        return (1..<rawValue).map { Double(scale.lowest) + range * Double($0) / Double(rawValue) }
    }
}
