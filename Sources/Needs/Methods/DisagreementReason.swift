/// Why two methods place an item differently.
package enum DisagreementReason: Hashable, Sendable {
    /// More respondents have a small surplus than a gap, but the gaps are larger: means say need, counts say surplus.
    case fewLargeGapsAgainstManySmallSurpluses(GapShape)

    /// More respondents have a small gap than a surplus, but the surpluses are larger: counts say need, means surplus.
    case manySmallGapsAgainstFewLargeSurpluses(GapShape)

    /// As many respondents have a gap as a surplus, of different size.
    case asManyGapsAsSurpluses(GapShape)

    /// Respondents together point one way and the countries' own means another.
    case countriesWithFewAnswersTip(GapShape)

    /// The weight of importance lifts it under the Borich score: its mean importance is above that of the items.
    case importanceLifts(importance: Double, meanOfItems: Double)

    /// The weight of importance holds it down under the Borich score: its mean importance is below that of the items.
    case importanceLowers(importance: Double, meanOfItems: Double)

    /// Those who find it more important have the larger gaps, so that their own importance lifts it: the covariance.
    case ownImportanceGoesWithGap(Double)

    /// Those who find it more important have the smaller gaps, so that their own importance holds it down.
    case ownImportanceGoesAgainstGap(Double)

    /// Those who have a gap have a larger one than is usual: the ranked score, which counts heads, places it lower.
    case largerGaps(GapShape)

    /// Those who have a gap have a smaller one than is usual: the ranked score, which counts heads, places it higher.
    case smallerGaps(GapShape)

    /// Many rate both alike, which the ranked score divides by and does not count.
    case ties(equal: Int, of: Int)

    /// The method has it at the edge of the top, in a place that items share.
    case sharesEdge(NeedsMethod, items: Int)

    /// Nothing about the item itself: these items are in the top under one method, and it is under the other.
    case displaced(NeedsMethod, by: [Int])

    /// These methods ask something else than importance and current level, and say otherwise than the gap.
    case asksSomethingElse([NeedsMethod])

    /// The methods rest on different numbers of answers.
    case differentAnswers(fewest: Int, most: Int)
}

/// How the differences between importance and current level are spread, each respondent counting once.
package struct GapShape: Hashable, Sendable {
    /// How many respondents have a gap.
    package let below: Int

    /// How many rate both alike.
    package let equal: Int

    /// How many have a surplus.
    package let above: Int

    /// The mean gap of those who have one; `nil` without any.
    package let meanGap: Double?

    /// The mean surplus of those who have one; `nil` without any.
    package let meanSurplus: Double?

    /// Looks at complete pairs of several countries.
    init(_ countries: [PairCounts]) {
        var (below, equal, above, gaps, surpluses) = (0, 0, 0, 0, 0)
        for pairs in countries {
            pairs.forEachPair { wanted, current, count in
                if current < wanted {
                    below += count
                    gaps += count * (wanted - current)
                } else if current > wanted {
                    above += count
                    surpluses += count * (current - wanted)
                } else {
                    equal += count
                }
            }
        }
        (self.below, self.equal, self.above) = (below, equal, above)
        meanGap = below > 0 ? Double(gaps) / Double(below) : nil
        meanSurplus = above > 0 ? Double(surpluses) / Double(above) : nil
    }

    /// The difference of all importance and all current levels.
    var balance: Double { (meanGap ?? 0) * Double(below) - (meanSurplus ?? 0) * Double(above) }

    /// The share of pairs that are equal, from 0 to 1; 0 without pairs.
    var shareEqual: Double {
        let pairs = below + equal + above
        return pairs > 0 ? Double(equal) / Double(pairs) : 0
    }
}
