/// What the means of an item would be if the silent countries had answered at one end of the scale or the other.
///
/// The means of countries, each counted once. The bounds assume nothing of the silent countries; they are not an interval
/// of confidence. The idea: Manski, Partial Identification of Probability Distributions (2003), worst-case bounds.
package struct SilentBounds: Hashable, Sendable {
    /// How many countries answered about the item.
    package let heard: Int

    /// How many member countries did not.
    package let silent: Int

    /// The mean wanted level: all silent countries at the bottom of the scale, all at its top.
    package let wanted: Bounds

    /// The mean current level, likewise.
    package let current: Bounds

    /// The mean gap: all silent countries want the least and can the most, or want the most and can the least.
    package let gap: Bounds

    /// The Borich score: the least and the most that any answers of the silent countries would make of it.
    package let score: Bounds

    /// An estimate between what it would be at worst and at best.
    package struct Bounds: Hashable, Sendable {
        /// The figure of the countries that answered.
        package let estimate: Double

        /// The figure with the silent countries at either end.
        package let range: ClosedRange<Double>
    }

    /// Works out bounds, or `nil` when fewer countries could have answered than did.
    ///
    /// - Parameters:
    ///   - means: the means of the countries that answered.
    ///   - members: N, how many countries could have answered.
    ///   - scale: the scale of both levels.
    package init?(_ means: CountryMeans, members: Int, scale: RatingScale) {
        guard members >= means.countries else { return nil }
        heard = means.countries
        silent = members - means.countries
        let reach = ScaleReach(scale)
        let (low, high) = (reach.lowest, reach.highest)
        let all = (
            bottom: means.joined(by: silent, wanted: low, current: low),
            top: means.joined(by: silent, wanted: high, current: high)
        )
        wanted = Bounds(means.wanted, all.bottom.wanted, all.top.wanted)
        current = Bounds(means.current, all.bottom.current, all.top.current)
        gap = Bounds(
            means.gap,
            reach.least(.gap, of: means, with: silent),
            reach.most(.gap, of: means, with: silent)
        )
        score = Bounds(
            means.score,
            reach.least(.score, of: means, with: silent),
            reach.most(.score, of: means, with: silent)
        )
    }
}

extension SilentBounds.Bounds {
    fileprivate init(_ estimate: Double, _ lower: Double, _ upper: Double) {
        self.estimate = estimate
        range = min(lower, estimate)...max(upper, estimate)
    }
}

/// How far further answers can move a figure on a scale.
struct ScaleReach {
    let lowest: Double
    let highest: Double

    init(_ scale: RatingScale) {
        lowest = Double(scale.lowest)
        highest = Double(scale.highest)
    }

    /// The least that a figure can become when a number of further countries answer.
    ///
    /// The more people can, the smaller it is. The score w(w − c) has its lowest point over w at c / 2; country means may
    /// lie anywhere on the scale.
    func least(_ measure: NeedMeasure, of means: CountryMeans, with further: Int) -> Double {
        let bottom = means.joined(by: further, wanted: lowest, current: highest)
        let top = means.joined(by: further, wanted: highest, current: highest)
        switch measure {
        case .gap: return bottom.gap
        case .score:
            let turn = min(max(bottom.current / 2, bottom.wanted), top.wanted)
            return measure.value(wanted: turn, current: bottom.current)
        }
    }

    /// The most that a figure can become when a number of further countries answer.
    ///
    /// The less people can, the larger it is. The score bends upwards over w, so it is largest at an end.
    func most(_ measure: NeedMeasure, of means: CountryMeans, with further: Int) -> Double {
        let top = means.joined(by: further, wanted: highest, current: lowest)
        let bottom = means.joined(by: further, wanted: lowest, current: lowest)
        return switch measure {
        case .gap: top.gap
        case .score: max(top.score, bottom.score)
        }
    }
}
