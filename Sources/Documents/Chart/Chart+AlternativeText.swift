package import Reference

extension Chart {
    /// What the chart says, for those who cannot see it, worked out of its figures: what kind of chart it is, how many
    /// categories and which series it has, the highest and the lowest figure, the interval of the first, and what is
    /// missing.
    ///
    /// The sentences are in the language of the reader, titles and categories in their own.
    package func alternativeText(in language: Language) -> String {
        let words = ChartWords(language)
        var sentences = words.opening(self)
        if case .scatter(let cross) = kind {
            return (sentences + scatterSentences(cross, words)).joined(separator: " ")
        }
        if series.count > 1 { sentences.append(words.series(series.map(\.name.text))) }
        let figures = series.flatMap { series in
            zip(categories, series.points)
                .compactMap { category, point in
                    point.map { (what: named(category, of: series, words), point: $0) }
                }
        }
        func shown(_ value: Double) -> String { words.figure(value, values.format) }
        if let highest = figures.first(where: { $0.point.value == figures.map(\.point.value).max() }) {
            sentences.append(words.highest(highest.what, shown(highest.point.value)))
        }
        if figures.count > 1,
            let lowest = figures.last(where: { $0.point.value == figures.map(\.point.value).min() })
        {
            sentences.append(words.lowest(lowest.what, shown(lowest.point.value)))
        }
        if let first = figures.first(where: { $0.point.interval != nil }), let interval = first.point.interval {
            sentences.append(
                words.interval(of: first.what, from: shown(interval.lowerBound), to: shown(interval.upperBound))
            )
        }
        if case .trend(let breaks) = kind {
            sentences += breaks.sorted { $0.category < $1.category }
                .map { words.broken(before: categories[$0.category].text, $0.reason.text) }
        }
        let missing = series.flatMap(\.points).count { $0 == nil }
        if missing > 0 { sentences.append(words.missing(missing)) }
        return sentences.joined(separator: " ")
    }

    /// What a scatter says: what its axes show, and which categories lie in each quadrant.
    private func scatterSentences(_ cross: ChartCross?, _ words: ChartWords) -> [String] {
        var sentences = [words.axes(across: series[0].name.text, upwards: series[1].name.text)]
        let placed = categories.indices.compactMap { row -> (name: String, across: Double, upwards: Double)? in
            guard let across = series[0].points[row], let upwards = series[1].points[row] else { return nil }
            return (categories[row].text, across.value, upwards.value)
        }
        if let cross {
            sentences += ChartCross.Quadrant.allCases.map { quadrant in
                let inside = placed.filter { cross.quadrant(across: $0.across, upwards: $0.upwards) == quadrant }
                return words.quadrant(cross.names[quadrant].text, inside.count, inside.prefix(4).map(\.name))
            }
        }
        let missing = categories.count - placed.count
        return missing > 0 ? sentences + [words.missing(missing)] : sentences
    }

    /// What a figure is about: its category, and its series where there are several.
    private func named(_ category: Wording, of series: ChartSeries, _ words: ChartWords) -> String {
        self.series.count == 1 ? category.text : "\(category.text)\(words.comma)\(series.name.text)"
    }
}
