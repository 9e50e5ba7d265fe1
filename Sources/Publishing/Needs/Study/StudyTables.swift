import Needs
import Reference

/// The tables of a study, with their words in one language.
struct StudyTables {
    let edition: StudyEdition
    let words: NeedsWords

    init(_ edition: StudyEdition, in language: Language) {
        self.edition = edition
        words = NeedsWords(language)
    }

    var study: NeedsStudy { edition.study }
    var survey: Survey { edition.study.survey }

    /// How small a group may be printed.
    var smallest: Int { study.options.smallest }

    /// Every table that the study has something for, in order.
    var all: [StudyTable] {
        [
            needs, intervals, weightings, conflicts, groups, countries, countryFigures, methods, disagreements,
            agreement, response, silence, screening, causes, recommendations, demand, unmet, trends, rounds,
        ]
        .compactMap(\.self)
    }

    // MARK: Steps

    /// The items in the order of their places, those that are hidden or that nobody rated last.
    var order: [Int] { study.order }

    func title(_ item: Int) -> Wording { edition.title(of: item, in: words.language) }

    func code(_ item: Int) -> String { survey.items[item].id.text }

    func wording(_ text: String) -> Wording { Wording(text: text, language: words.language) }

    func term(_ key: String, _ text: String) -> StudyTerm { StudyTerm(key, wording(text)) }

    func term(_ region: Region) -> StudyTerm { term(region.rawValue, words.name(of: region)) }

    func term(_ country: CountryCode) -> StudyTerm {
        StudyTerm(country.text, edition.name(of: country, in: words.language))
    }

    func term(_ group: GroupKey) -> StudyTerm {
        let key = group.parts.isEmpty ? "all" : group.parts.joined(separator: ";")
        return term(key, words.name(of: group, survey: survey, register: edition.register))
    }

    func term(_ basis: WeightingBasis) -> StudyTerm { term(basis.rawValue, words.name(of: basis)) }

    func term(_ method: NeedsMethod) -> StudyTerm { term(method.key, words.name(of: method)) }

    /// Whether a number of respondents or countries may be told: it is nothing, or no small group.
    func mayBeTold(_ count: Int) -> Bool { count == 0 || count >= smallest }

    /// A number of respondents or countries, where it may be told.
    func told(_ count: Int) -> Int? { mayBeTold(count) ? count : nil }

    /// Whether a figure beside the needs tables stands on enough: as many respondents as a group must have, and as many
    /// countries where the edition is for everybody.
    func isShown(respondents: Int, countries: Int) -> Bool {
        respondents >= smallest && (edition.isRestricted || countries >= smallest)
    }

    /// What happens to the cell of an item in one of the study's tables.
    func protection(of item: Int, inTable table: Int) -> CellProtection {
        switch study.tables[table].cells[item] {
        case .noAnswers: .empty
        case .shown: .shown
        case .suppressed: study.release.protection[item][table]
        }
    }

    func term(_ protection: CellProtection) -> StudyTerm {
        term(protection.key, words.name(of: protection) ?? words.shown)
    }
}

extension CellProtection {
    /// What it is called in data.
    var key: String {
        switch self {
        case .shown: "shown"
        case .empty: "no_answers"
        case .small: "too_few_respondents"
        case .narrow: "too_few_countries"
        case .hardlyChanged: "hardly_changed"
        case .companion: "held_back_for_others"
        }
    }
}

extension NeedsMethod {
    /// What it is called in data.
    var key: String {
        switch self {
        case .gap: "gap"
        case .borich(let weight): "borich_\(weight.rawValue.replacing("-", with: "_"))"
        case .rankedDiscrepancy: "ranked_discrepancy"
        case .hennessyHicks: "hennessy_hicks"
        case .decisionTable: "decision_table"
        case .importancePerformance: "importance_performance"
        case .isoLine: "iso_line"
        case .locusForFocus: "locus_for_focus"
        case .relevance: "relevance"
        case .urgency: "urgency"
        case .volume: "volume"
        case .capabilityGap: "capability_gap"
        }
    }
}
