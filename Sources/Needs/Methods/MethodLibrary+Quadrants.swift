extension MethodLibrary {
    /// Where importance and performance are cut; `nil` without answers.
    var crossHair: MethodLines? {
        lines(middle: scale.map(MethodLibrary.middle)) { $0.current }
    }

    /// Where importance and gap are cut; `nil` without answers.
    var focusLines: MethodLines? {
        lines(middle: 0) { $0.gap }
    }

    private func lines(middle: Double?, _ other: (ItemMeans) -> Double) -> MethodLines? {
        let means = items.indices.compactMap(means)
        guard !means.isEmpty, let scale, let middle else { return nil }
        func line(_ middle: Double, _ values: [Double]) -> Double {
            switch settings.crossHair {
            case .midpoint: middle
            case .mean: values.reduce(0, +) / Double(values.count)
            case .median: values.median ?? middle
            }
        }
        return .crossHair(
            settings.crossHair,
            importance: line(MethodLibrary.middle(of: scale), means.map(\.importance)),
            other: line(middle, means.map(other))
        )
    }

    func quadrantRows(_ lines: MethodLines?) -> [MethodRow] {
        classified { means in
            lines.flatMap { $0.quadrant(of: means) }.map(MethodVerdict.quadrant)
        }
    }

    var isoLineRows: [MethodRow] {
        classified { means in
            let gap = means.gap.inBillionths
            return .side(gap > 0 ? .above : gap < 0 ? .below : .on)
        }
    }

    func focusRows(_ lines: MethodLines?) -> [MethodRow] {
        rows { item, means in
            MethodRow(
                item: item,
                value: nil,
                answers: means.answers,
                countries: means.countries,
                basis: .gap(importance: means.importance, gap: means.gap),
                verdict: lines.flatMap { $0.focus(of: means) }.map(MethodVerdict.focus)
            )
        }
    }

    private func classified(_ verdict: (ItemMeans) -> MethodVerdict?) -> [MethodRow] {
        rows { item, means in
            MethodRow(
                item: item,
                value: nil,
                answers: means.answers,
                countries: means.countries,
                basis: .means(importance: means.importance, current: means.current),
                verdict: verdict(means)
            )
        }
    }
}

extension MethodLines {
    /// The quadrant of importance and performance, where these are the lines of one.
    func quadrant(of means: MethodLibrary.ItemMeans) -> MethodVerdict.Quadrant? {
        guard case .crossHair(_, let importance, let performance) = self else { return nil }
        let isImportant = means.importance.inBillionths >= importance.inBillionths
        let isDoneWell = means.current.inBillionths >= performance.inBillionths
        return switch (isImportant, isDoneWell) {
        case (true, false): .concentrateHere
        case (true, true): .keepUp
        case (false, false): .lowPriority
        case (false, true): .possibleOverkill
        }
    }

    /// The quadrant of importance and gap, where these are the lines of one.
    ///
    /// A gap on the line is great, except that where nobody has a gap none is.
    func focus(of means: MethodLibrary.ItemMeans) -> MethodVerdict.FocusQuadrant? {
        guard case .crossHair(_, let importance, let gap) = self else { return nil }
        let isImportant = means.importance.inBillionths >= importance.inBillionths
        let isGreat = means.gap.inBillionths >= gap.inBillionths && means.gap.inBillionths > 0
        return switch (isImportant, isGreat) {
        case (true, true): .focus
        case (false, true): .gapOnly
        case (true, false): .importanceOnly
        case (false, false): .neither
        }
    }
}
