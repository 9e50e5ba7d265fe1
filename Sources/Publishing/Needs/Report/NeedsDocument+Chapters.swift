package import Documents
package import Reference

extension NeedsDocument {
    /// A chapter of the report, or a part of one, that can be shown by itself.
    package enum Chapter: CaseIterable, Hashable, Sendable {
        /// The priorities in plain words.
        case summary

        /// How the figures were made, and what was hidden.
        case method

        /// Who answered, who did not, and what the silent could change.
        case response

        /// Who answered country by country, and in the restricted edition their figures.
        case countries

        /// The needs in order, and how surely.
        case priorities

        /// What each method says, and where they disagree.
        case methods

        /// Regions and other groups.
        case groups

        /// How needs changed since earlier rounds; empty without any.
        case trends

        /// What holds needs back, and what other than training is asked for.
        case causes

        /// Courses under the budget; empty where the survey does not ask how many officers should be trained.
        case demand

        /// What is to be kept in mind.
        case limits
    }

    /// The blocks of a chapter in a language.
    package func blocks(of chapter: Chapter, in language: Language) -> [Block] {
        let chapters = NeedsChapters(self, NeedsWords(language))
        return switch chapter {
        case .summary: chapters.summary
        case .method: chapters.method
        case .response: chapters.response
        case .countries: chapters.countries
        case .priorities: chapters.priorities
        case .methods: chapters.comparison
        case .groups: chapters.groups
        case .trends: chapters.trends
        case .causes: chapters.causes
        case .demand: chapters.demand
        case .limits: chapters.limits
        }
    }
}
