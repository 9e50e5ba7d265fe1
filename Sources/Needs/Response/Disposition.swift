/// How an invitation to answer a survey ended, in the classes of AAPOR's Standard Definitions.
///
/// Source: American Association for Public Opinion Research, Standard Definitions: Final Dispositions of Case Codes and
/// Outcome Rates for Surveys. The raw values are the abbreviations used there.
package enum Disposition: String, CaseIterable, Hashable, Sendable {
    /// Complete answers came.
    case complete = "I"

    /// Answers came, and too little of them to call them complete.
    case partial = "P"

    /// It was declined, or broken off so early that nothing can be used.
    case refusal = "R"

    /// Nobody was reached.
    case nonContact = "NC"

    /// It is eligible, was reached and did not decline, and there are no answers for another reason.
    case other = "O"

    /// Unknown whether there is an eligible unit at all.
    case unknownUnit = "UH"

    /// Eligibility unknown for another reason.
    case unknownOther = "UO"

    /// Not one of those whom the survey is for.
    case notEligible = "NE"
}

/// How many invitations ended in each way.
package struct Dispositions: Hashable, Sendable {
    private var counts: [Disposition: Int]

    /// Creates counts, those not named being 0, or `nil` when one is negative.
    package init?(_ counts: [Disposition: Int]) {
        guard counts.values.allSatisfy({ $0 >= 0 }) else { return nil }
        self.counts = counts.filter { $0.value > 0 }
    }

    /// Counts the ends of invitations.
    package init(of ends: some Sequence<Disposition>) {
        counts = ends.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// How many ended in one way.
    package subscript(disposition: Disposition) -> Int { counts[disposition, default: 0] }

    /// How many invitations there were.
    package var invited: Int { counts.values.reduce(0, +) }

    /// K: the cases known to be eligible, I + P + R + NC + O.
    package var eligible: Int {
        [.complete, .partial, .refusal, .nonContact, .other].map { self[$0] }.reduce(0, +)
    }

    /// U: the cases of unknown eligibility, UH + UO.
    package var unknown: Int { self[.unknownUnit] + self[.unknownOther] }

    /// Adds the counts of other invitations.
    package static func += (counts: inout Dispositions, others: Dispositions) {
        counts.counts.merge(others.counts, uniquingKeysWith: +)
    }
}
