import Reference

/// What stands in the country cell of one record, and what an import ought to make of it.
struct CountryCell {
    let text: String
    let form: CountryForm
    let damages: [TextDamage]

    /// `kept` when the country can be read from the text, or why it cannot.
    let fate: RecordFate
}

/// Writes countries as respondents write them.
struct CountryFieldDamage {
    private let forms: Shares<CountryForm>
    private let damages: Shares<TextDamage>
    private let register: CountryRegister
    private let names: [CountryCode: CountryNames]

    /// How likely a respondent of a country with an ambiguous name writes that name, so that the share of all is right.
    private let ambiguousChance: Double

    init(_ profile: SurveyProfile, _ register: CountryRegister, _ spellings: [CountrySpelling]) {
        forms = profile.countryForms
        damages = profile.textDamage
        self.register = register
        let ambiguous = Set(spellings.filter { $0.kind == .ambiguous }.map { TextFolding.fold($0.text) })
        var ofCountry: [CountryCode: [CountrySpelling]] = [:]
        for spelling in spellings {
            for code in [spelling.country] + spelling.others { ofCountry[code, default: []].append(spelling) }
        }
        names = Dictionary(
            uniqueKeysWithValues: register.countries.map { country in
                (country.code, CountryNames(country, ofCountry[country.code] ?? [], ambiguous: ambiguous))
            }
        )
        let concerned = names.values.count { !$0.ambiguous.isEmpty }
        ambiguousChance = min(
            0.5,
            profile.countryForms[.ambiguous] * Double(register.countries.count) / Double(max(concerned, 1))
        )
    }

    /// The country as somebody who answers in a language writes it.
    func cell(
        for country: MemberCountry,
        in language: Language,
        using generator: inout SeededGenerator
    ) -> CountryCell {
        guard let names = names[country.code] else { preconditionFailure("\(country.code) is in the register") }
        let (form, text) = drawForm(names, language, using: &generator)
        guard form != .blank, form != .code else {
            return CountryCell(text: text, form: form, damages: [], fate: fate(of: text, country) ?? .kept)
        }
        let damaged = damage(text, using: &generator)
        if let fate = fate(of: damaged.text, country) {
            return CountryCell(text: damaged.text, form: form, damages: damaged.damages, fate: fate)
        }
        return plainCell(for: country, in: language)
    }

    /// The country by its own name without any damage.
    func plainCell(for country: MemberCountry, in language: Language) -> CountryCell {
        let text = names[country.code]?.canonical(in: language) ?? country.name.original
        let fate = fate(of: text, country) ?? .unknownCountry
        return CountryCell(
            text: text,
            form: fate == .ambiguousCountry ? .ambiguous : .canonical,
            damages: [],
            fate: fate
        )
    }

    /// What an import ought to do with the text; `nil` when it reads as another country, which nobody could notice.
    private func fate(of text: String, _ country: MemberCountry) -> RecordFate? {
        switch register.match(text) {
        case .country(let code, _): code == country.code ? .kept : nil
        case .ambiguous: .ambiguousCountry
        case .unknown: .unknownCountry
        case .blank: .noCountry
        }
    }

    private func drawForm(
        _ names: CountryNames,
        _ language: Language,
        using generator: inout SeededGenerator
    ) -> (CountryForm, String) {
        let canonical = names.canonical(in: language)
        if !names.ambiguous.isEmpty, generator.happens(ambiguousChance),
            let text = names.pick(names.ambiguous, in: language, using: &generator)
        {
            return (.ambiguous, text)
        }
        let form = forms.draw(using: &generator)
        if let text = names.text(form, in: language, using: &generator) { return (form, text) }
        return (names.isAmbiguous(canonical) ? .ambiguous : .canonical, canonical)
    }

    private func damage(
        _ text: String,
        using generator: inout SeededGenerator
    ) -> (text: String, damages: [TextDamage]) {
        var damaged = text
        var done: [TextDamage] = []
        for damage in TextDamage.order where generator.happens(damages[damage]) {
            if damage == .mojibake, done.contains(.arabicMarks) || done.contains(.noBreakSpace) { continue }
            let text = damage.done(to: damaged, using: &generator)
            guard !text.unicodeScalars.elementsEqual(damaged.unicodeScalars) else { continue }
            damaged = text
            done.append(damage)
        }
        return (damaged, done)
    }
}

/// The names of one country, sorted by what they are used for.
private struct CountryNames {
    let ambiguous: [CountrySpelling]
    private let country: MemberCountry
    private let others: [CountrySpelling]
    private let ambiguousFolds: Set<String>
    private let canonicalNames: [Language: String]

    init(_ country: MemberCountry, _ spellings: [CountrySpelling], ambiguous folds: Set<String>) {
        let own = spellings.filter { $0.country == country.code && !folds.contains(TextFolding.fold($0.text)) }
        let ownNames = Language.allCases.compactMap { country.name[$0] }.map { " \(TextFolding.fold($0)) " }
        self.country = country
        others = own
        ambiguousFolds = folds
        // Of all that is ambiguous, what a respondent may really write: a part of the country's own name.
        ambiguous = spellings.filter { spelling in
            spelling.kind == .ambiguous && ownNames.contains { $0.contains(" \(TextFolding.fold(spelling.text)) ") }
        }
        canonicalNames = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let name = country.name.words(for: language).text
                let long = own.first { $0.kind == .variant && $0.language == language && $0.text.contains(" ") }
                return (language, folds.contains(TextFolding.fold(name)) ? long?.text ?? name : name)
            }
        )
    }

    /// The country's name; its long name where the short one is also another country's.
    func canonical(in language: Language) -> String { canonicalNames[language] ?? country.name.original }

    func isAmbiguous(_ text: String) -> Bool { ambiguousFolds.contains(TextFolding.fold(text)) }

    /// A spelling in the language, or in any where the language has none.
    func pick(
        _ spellings: [CountrySpelling],
        in language: Language,
        using generator: inout SeededGenerator
    ) -> String? {
        let spoken = spellings.filter { $0.language == language }
        return generator.pick(spoken.isEmpty ? spellings : spoken)?.text
    }

    /// The country in a form, or `nil` when it has no such form.
    func text(_ form: CountryForm, in language: Language, using generator: inout SeededGenerator) -> String? {
        let canonical = canonical(in: language)
        switch form {
        case .canonical, .ambiguous: return nil
        case .otherName:
            let names = Language.allCases.filter { $0 != language }.map { self.canonical(in: $0) }
            let variants = others.filter { $0.kind == .variant && $0.language == language }.map(\.text)
            return generator.pick((names + variants).filter { $0 != canonical && !isAmbiguous($0) })
        case .bureau:
            let words = ["IP", "NCB"] + (language == .french ? ["BCN"] : language == .spanish ? ["OCN"] : [])
            return generator.pick(words).map { "\($0) \(country.bureauCity)" }
        case .accentsOrCaseLost:
            let plain = generator.happens(0.6) ? canonical.withoutAccents : canonical.lowercased()
            let lost = plain == canonical ? canonical.lowercased() : plain
            return lost == canonical ? nil : lost
        case .abbreviation: return pick(others.filter { $0.kind == .abbreviation }, in: language, using: &generator)
        case .misspelt:
            let known = others.filter { $0.kind == .misspelling && $0.language == language }.map(\.text)
            if generator.happens(0.3), let text = generator.pick(known) { return text }
            return Misspelling.slip(in: canonical, using: &generator)
        case .formerOrLong:
            let long = others.filter { $0.kind == .variant && $0.text.count > canonical.count + 6 }
            return pick(others.filter { $0.kind == .former } + long, in: language, using: &generator)
        case .code: return generator.pick([country.code.text, country.alpha3].filter { !isAmbiguous($0) })
        case .blank: return ""
        }
    }
}
