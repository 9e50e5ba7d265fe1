/// Names by which a person may call countries, and who lays claim to each.
package struct CountryNames: Sendable {
    private var claims: FoldedNames<Claim>

    /// Makes room for so many names; more may come.
    package init(capacity: Int = 0) {
        claims = FoldedNames(capacity: capacity)
    }

    /// Adds a name of a country, which may mean others as well; an ambiguous one may mean something that is no member.
    package mutating func add(
        _ name: UTF8Span,
        of country: CountryCode,
        others: [CountryCode] = [],
        isAmbiguous: Bool = false
    ) {
        claims.update(name) { earlier in
            // Nearly all names are like this.
            if earlier == nil, others.isEmpty { return isAmbiguous ? .several([country]) : .one(country) }
            return (earlier ?? .one(country)).joined(by: [country] + others, needsDecision: isAmbiguous)
        }
    }

    /// Adds the names and the codes of a member country.
    mutating func add(_ country: MemberCountry) {
        for language in Language.allCases {
            if let name = country.name[language] { add(name.utf8Span, of: country.code) }
        }
        add(country.code.text.utf8Span, of: country.code)
        add(country.alpha3.utf8Span, of: country.code)
    }

    /// Who lays claim to a folded name.
    subscript(folded: Span<UInt8>) -> Claim? { claims[folded] }

    /// The folded names in the order in which they came.
    var all: [(name: String, value: Claim)] { claims.all }
}

/// Who lays claim to a name.
enum Claim: Hashable, Sendable {
    /// One country alone.
    case one(CountryCode)

    /// These countries, each once and by code: a person must decide, even where there is one.
    case several([CountryCode])

    var claimants: [CountryCode] {
        switch self {
        case .one(let country): [country]
        case .several(let countries): countries
        }
    }

    var match: CountryMatch {
        switch self {
        case .one(let country): .country(country, .name)
        case .several(let countries): .ambiguous(countries)
        }
    }

    func joined(by others: [CountryCode], needsDecision: Bool) -> Claim {
        let new = others.filter { !claimants.contains($0) }
        if new.isEmpty, !needsDecision { return self }
        return .several((claimants + new).sorted())
    }
}
