/// A way to tell from answers what is needed, named with its variant.
package enum NeedsMethod: Hashable, Sendable {
    /// The mean difference of importance and current level.
    case gap

    /// Borich's mean weighted discrepancy score. Source: Borich (1980), Journal of Teacher Education 31(3).
    case borich(BorichWeight)

    /// The ranked discrepancy score. Source: Narine and Harder (2021), Advancements in Agricultural Development 2(2).
    case rankedDiscrepancy

    /// How critical a task is less how well it is done, and what would improve it. Source: Hicks and Hennessy,
    /// Hennessy-Hicks Training Needs Analysis Questionnaire and Manual, World Health Organization.
    case hennessyHicks

    /// The decision table of difficulty, importance and frequency.
    case decisionTable

    /// Importance-performance analysis. Source: Martilla and James (1977), Journal of Marketing 41(1).
    case importancePerformance

    /// Importance-performance analysis with the line on which both are equal.
    case isoLine

    /// The quadrants of importance and gap.
    case locusForFocus

    /// How many call a topic important enough. Source: CEPOL, operational training needs analysis.
    case relevance

    /// How soon something has to change. Source: as for `relevance`.
    case urgency

    /// How many officers should be trained. Source: as for `relevance`.
    case volume

    /// By how much countries fall short of what they require of themselves.
    case capabilityGap

    /// All methods with all variants, those first that compare importance with current level.
    package static let all: [NeedsMethod] =
        [.gap] + BorichWeight.allCases.map(NeedsMethod.borich) + [
            .rankedDiscrepancy, .hennessyHicks, .importancePerformance, .isoLine, .locusForFocus, .decisionTable,
            .relevance, .urgency, .volume, .capabilityGap,
        ]

    /// Whether the method says of each item how it stands between need and surplus, from importance and current level.
    package var comparesImportanceWithLevel: Bool {
        switch self {
        case .gap, .borich, .rankedDiscrepancy, .hennessyHicks: true
        case .decisionTable, .importancePerformance, .isoLine, .locusForFocus, .relevance, .urgency, .volume,
            .capabilityGap:
            false
        }
    }

    /// Whether the least value is the greatest need.
    package var leastIsGreatestNeed: Bool { self == .rankedDiscrepancy }

    /// The formula in signs: I importance, A current level, R required level, a bar the mean, c a country.
    ///
    /// NR, TR and PR count pairs with A below, equal to and above I; A and B of Hennessy-Hicks are its two ratings; D, I
    /// and F are difficulty, importance and frequency; U is urgency; V the number of officers; k a cut.
    package var formula: String {
        switch self {
        case .gap: "Ī − Ā"
        case .borich(.itemMean): "Ī × (Ī − Ā)"
        case .borich(.ownRating): "Σ I × (I − A) / n"
        case .rankedDiscrepancy: "100 × (PR − NR) / n"
        case .hennessyHicks: "Ā − B̄"
        case .decisionTable: "D̄ × Ī × (max + min − F̄)"
        case .importancePerformance: "(Ā, Ī)"
        case .isoLine: "Ī ⋛ Ā"
        case .locusForFocus: "(Ī − Ā, Ī)"
        case .relevance: "100 × #(I ≥ k) / n"
        case .urgency: "100 × (Ū − min) / (max − min)"
        case .volume: "Σ V(c)"
        case .capabilityGap: "max(0, R̄(c) − Ā(c))"
        }
    }
}
