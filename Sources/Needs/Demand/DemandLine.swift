package import Reference

/// What one region wants in one competency, with the figures it stands on.
package struct DemandLine: Hashable, Sendable {
    /// The region.
    package let region: Region

    /// The item's position in the survey.
    package let item: Int

    /// Officers wanted, from the region's countries that answered.
    package let officers: OfficersWanted

    /// Whether training can close the gap, from all countries.
    package let screening: ScreenedNeed

    /// The need score; `nil` where nobody rated the item or its figures may not be shown.
    package let need: Grounded<NeedStanding>?

    /// The level of courses; `nil` where nobody rated the item.
    package let level: Grounded<LevelGap>?

    /// How soon something has to change; `nil` where nobody was asked or answered.
    package let urgency: Grounded<UrgencyFigures>?

    /// What the urgency multiplies the need by: that of its own figures, else the mean of the other items', else 1.
    package let urgencyWeight: Double

    /// Whether the region's officers may not be shown, because too few countries stand behind them.
    package let isHidden: Bool

    /// The greatest number of places of a line: more is a mistake in the answers.
    package static let mostPlaces = 1_000_000

    /// Officers wanted, as whole places.
    package var wanted: Int { DemandLine.places(officers.total) }

    /// Places that courses are planned for: the share of the officers wanted whose gap training can close, to the
    /// nearest whole place, halves upwards.
    package var trainable: Int {
        DemandLine.places(min(officers.total, Double(DemandLine.mostPlaces)) * screening.plannedShare)
    }

    /// What a place is worth beside others: need score × urgency weight; 0 where there is no need.
    package var weight: Double { max(0, need?.figure.score ?? 0) * urgencyWeight }

    /// Why no course is planned for it, `nil` where one can be.
    package var obstacle: UnmetDemand.Reason? {
        if isHidden { return .hidden }
        guard let need, let level else { return .notRated }
        if need.figure.score <= 0 || level.figure.isClosed { return .noGap }
        return trainable == 0 ? .notTraining : nil
    }

    private static func places(_ officers: Double) -> Int {
        Int(min(officers, Double(mostPlaces)).rounded(.toNearestOrAwayFromZero))
    }
}

/// Officers who want training and get no place, and why.
package struct UnmetDemand: Hashable, Sendable {
    /// What they want.
    package let line: DemandLine

    /// How many they are; `nil` where the number may not be shown.
    package let officers: Int?

    /// Why they get none.
    package let reason: Reason

    /// Why demand is not met.
    package enum Reason: String, CaseIterable, Hashable, Sendable {
        /// The budget goes to courses of greater weight for their cost.
        case noBudget

        /// Too few are left for a class.
        case tooFewForClass

        /// The causes of their gap are none that training can close.
        case notTraining

        /// Nobody sees a gap, or the required level is reached.
        case noGap

        /// The budget has no terms for courses of this level.
        case levelNotOffered

        /// Nobody rated the competency.
        case notRated

        /// Too few countries stand behind the number for it to be shown.
        case hidden
    }
}
