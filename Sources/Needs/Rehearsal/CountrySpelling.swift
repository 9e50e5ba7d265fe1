package import Reference

/// A name by which people call a country, other than its own.
package struct CountrySpelling: Hashable, Sendable {
    /// The name.
    package let text: String

    /// The country that it names, or the first that it may name.
    package let country: CountryCode

    /// Other countries that it may name.
    package let others: [CountryCode]

    /// The language that it is written in; `nil` where that is none of the four.
    package let language: Language?

    /// What sort of name it is.
    package let kind: Kind

    /// Creates a spelling.
    package init(text: String, country: CountryCode, others: [CountryCode], language: Language?, kind: Kind) {
        self.text = text
        self.country = country
        self.others = others
        self.language = language
        self.kind = kind
    }

    /// What sort of name a spelling is.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case variant
        case withoutAccents = "ascii"
        case abbreviation
        case former
        case misspelling
        case ambiguous
    }
}

/// How a respondent writes the country.
package enum CountryForm: String, CaseIterable, Hashable, Sendable {
    case canonical = "canonical_in_answer_language"
    case otherName = "other_language_or_exonym"
    case bureau = "bureau_city_form"
    case accentsOrCaseLost = "accents_or_case_lost"
    case abbreviation
    case misspelt
    case formerOrLong = "former_or_long_official_name"
    case ambiguous
    case code = "code_alpha2_or_alpha3"
    case blank = "blank_but_deducible"
}
