package import Reference

/// What a plan does for one region.
package struct RegionPlan: Hashable, Sendable {
    /// The region.
    package let region: Region

    /// Courses to hold.
    package let courses: Int

    /// Places that officers fill.
    package let filled: Int

    /// What the courses cost.
    package let cost: Int

    /// Officers who get no place, by reason, in the order of the reasons; hidden numbers are left out.
    package let unmet: [UnmetOfficers]

    /// Competencies whose number of officers is hidden.
    package let hiddenItems: Int

    /// Competencies of which no country of the region said how many officers should be trained.
    package let unansweredItems: Int

    /// Officers without a place for one reason.
    package struct UnmetOfficers: Hashable, Sendable {
        /// The reason.
        package let reason: UnmetDemand.Reason

        /// How many.
        package let officers: Int
    }
}

extension CoursePlan {
    /// What the plan does for each region, in the order of the regions.
    package func regions(of demand: DemandEstimate) -> [RegionPlan] {
        Region.allCases.map { region in
            let own = courses.filter { $0.line.region == region }
            let without = unmet.filter { $0.line.region == region }
            return RegionPlan(
                region: region,
                courses: own.map(\.courses).reduce(0, +),
                filled: own.map(\.filled).reduce(0, +),
                cost: own.map(\.cost).reduce(0, +),
                unmet: UnmetDemand.Reason.allCases.compactMap { reason in
                    let officers = without.filter { $0.reason == reason }.compactMap(\.officers).reduce(0, +)
                    return officers > 0 ? RegionPlan.UnmetOfficers(reason: reason, officers: officers) : nil
                },
                hiddenItems: without.count { $0.reason == .hidden },
                unansweredItems: demand.unanswered.count { $0.region == region }
            )
        }
    }
}
