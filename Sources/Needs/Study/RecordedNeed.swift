package import Reference

/// One need in a file.
package struct RecordedNeed: Hashable, Sendable {
    /// The item of the survey.
    package let item: ItemID

    /// The competency that the item is about.
    package let competency: CompetencyID

    /// What the answers say.
    package let finding: Finding

    /// What the answers say of a need.
    package enum Finding: Hashable, Sendable {
        /// Nobody answered.
        case unanswered

        /// The figures are not shown, so that no small group can be had from them.
        case heldBack

        /// The figures of all countries.
        case shown(Figures)
    }

    /// The figures of a need.
    package struct Figures: Hashable, Sendable {
        /// Its place among all needs, from 1.
        package let place: Int

        /// The places that it may really have.
        package let places: ClosedRange<Int>?

        /// Mean importance less mean current level; above 0 where more is needed than there is.
        package let gap: Double

        /// The gap's interval, clustered by country.
        package let gapInterval: ClosedRange<Double>?

        /// Officers who rated both importance and current level.
        package let officers: Int

        /// The countries that they come from.
        package let countries: Int

        /// In which share of draws it is among the first ones, 0 to 1.
        package let amongFirst: Double?

        /// Puts figures together.
        package init(
            place: Int,
            places: ClosedRange<Int>? = nil,
            gap: Double,
            gapInterval: ClosedRange<Double>? = nil,
            officers: Int,
            countries: Int,
            amongFirst: Double? = nil
        ) {
            self.place = place
            self.places = places
            self.gap = gap
            self.gapInterval = gapInterval
            self.officers = officers
            self.countries = countries
            self.amongFirst = amongFirst
        }
    }

    /// Creates a need.
    package init(item: ItemID, competency: CompetencyID, finding: Finding) {
        self.item = item
        self.competency = competency
        self.finding = finding
    }

    /// The figures, where they are shown and more is needed than there is.
    package var shortfall: Figures? {
        guard case .shown(let figures) = finding, figures.gap > 0 else { return nil }
        return figures
    }
}
