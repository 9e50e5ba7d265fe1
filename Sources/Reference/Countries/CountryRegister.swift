import Synchronization

/// The member countries, and every name by which a person may call them.
package struct CountryRegister: Sendable {
    /// The member countries in the order of the list.
    package let countries: [MemberCountry]

    private let positions: [CountryCode: Int]
    private let exact: [String: Claim]
    private let cities: [String: CountryCode]
    private let spellings: Spellings

    /// Creates a register.
    ///
    /// - Throws: `RepeatedCountry` when a code stands twice.
    package init(_ countries: [MemberCountry], aliases: [CountryAlias]) throws(RepeatedCountry) {
        var positions: [CountryCode: Int] = [:]
        var claims: [String: Claim] = [:]
        var cities: [String: CountryCode] = [:]
        for (position, country) in countries.enumerated() {
            guard positions.updateValue(position, forKey: country.code) == nil else {
                throw RepeatedCountry(code: country.code)
            }
            cities[TextFolding.fold(country.bureauCity)] = country.code
            for name in country.names {
                claims[TextFolding.fold(name), default: Claim()].add(country.code)
            }
        }
        for alias in aliases {
            claims[TextFolding.fold(alias.text), default: Claim()].add(alias)
        }
        self.countries = countries
        self.positions = positions
        self.cities = cities
        exact = claims
        spellings = Spellings(claims)
    }

    /// The country with a code, if it is a member.
    package func country(_ code: CountryCode) -> MemberCountry? { positions[code].map { countries[$0] } }

    /// Where a country stands in `countries`.
    package func position(of code: CountryCode) -> Int? { positions[code] }

    /// How many member countries a region has.
    package func memberCount(of region: Region) -> Int { countries.count { $0.region == region } }

    /// The country that a text means.
    ///
    /// Tried in this order: a code, a name or an alias in any language, a bureau's name ("NCB Abuja"), text whose UTF-8
    /// was once read as Windows-1252, and last a misspelling. A misspelling is only read when one country alone is near
    /// enough and every other country, and every name that needs a decision, is at least two letters further away. What
    /// could be two countries is never decided here.
    package func match(_ text: String) -> CountryMatch {
        let folded = TextFolding.fold(text)
        guard !folded.isEmpty else { return .blank }
        if let found = lookUp(folded) { return found }
        if let repaired = Mojibake.repair(text), let found = lookUp(TextFolding.fold(repaired)) { return found }
        return nearest(to: Array(folded.unicodeScalars))
    }

    private func lookUp(_ folded: String) -> CountryMatch? {
        if let claim = exact[folded] { return claim.match }
        if folded.hasSuffix(" the"), let claim = exact[String(folded.dropLast(4))] { return claim.match }
        for article in CountryRegister.articles where folded.hasPrefix(article) {
            if let claim = exact[String(folded.dropFirst(article.count))] { return claim.match }
        }
        for bureau in CountryRegister.bureauWords where folded.hasPrefix(bureau) {
            let place = String(folded.dropFirst(bureau.count))
            if let code = cities[place] { return .country(code, .bureau) }
            if let claim = exact[place] { return claim.match }
        }
        return nil
    }

    private func nearest(to letters: [Unicode.Scalar]) -> CountryMatch {
        guard letters.count >= 5 else { return .unknown }
        let limit = letters.count >= 8 ? 2 : 1
        let used = Spelling.mask(of: letters)
        var near: [(distance: Int, claim: Claim)] = []
        // An edit takes one letter and brings one, so the sets of letters differ by two an edit at most.
        for spelling in spellings.all where (spelling.mask ^ used).nonzeroBitCount <= 2 * (limit + 1) {
            guard let distance = NearMiss.editDistance(letters, spelling.letters, limit: limit + 1) else { continue }
            near.append((distance, spelling.claim))
        }
        guard let best = near.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return .unknown }
        let rivals = near.filter { $0.claim != best.claim && $0.distance < best.distance + 2 }
        guard rivals.isEmpty, case .country(let code, _) = best.claim.match else {
            let claimants = rivals.reduce(into: Set(best.claim.claimants)) { $0.formUnion($1.claim.claimants) }
            return .ambiguous(claimants.sorted())
        }
        return .country(code, .misspelling)
    }

    private static let articles = ["the ", "la ", "le ", "les ", "l ", "el ", "los ", "las "]

    /// What stands before the city in a bureau's name, folded, longest first.
    private static let bureauWords = [
        "national central bureau ", "bureau central national ", "oficina central nacional ",
        "المكتب المركزي الوطني ", "interpol ", "ncb ", "bcn ", "ocn ", "ip ",
    ]
    .map { TextFolding.fold($0) + " " }
}

/// What the register makes of a text.
package enum CountryMatch: Hashable, Sendable {
    /// One member country, and how it was recognised.
    case country(CountryCode, Way)

    /// It could be any of these countries, or one of these and a place that is no member: a person must decide.
    case ambiguous([CountryCode])

    /// No member country is called so.
    case unknown

    /// There was no text.
    case blank

    /// How a country was recognised.
    package enum Way: Hashable, Sendable {
        /// By a code, a name or an alias.
        case name

        /// By the name of its bureau.
        case bureau

        /// By a name with a slip of one or two letters.
        case misspelling

        /// By a person who settled what the text means.
        case decision
    }
}

/// Another name of a member country.
package struct CountryAlias: Hashable, Sendable {
    /// The name.
    package let text: String

    /// The country that it names.
    package let country: CountryCode

    /// Whether it also names something else.
    package let isAmbiguous: Bool

    /// The other member countries that it may mean.
    package let others: [CountryCode]

    /// Creates an alias.
    package init(text: String, country: CountryCode, isAmbiguous: Bool, others: [CountryCode]) {
        self.text = text
        self.country = country
        self.isAmbiguous = isAmbiguous
        self.others = others
    }
}

/// A country code that stands twice in a list of members.
package struct RepeatedCountry: Error, Hashable, Sendable {
    /// The code.
    package let code: CountryCode
}

/// Who lays claim to a name.
private struct Claim: Hashable, Sendable {
    /// The countries, each once, by code.
    private(set) var claimants: [CountryCode] = []
    private var needsDecision = false

    var match: CountryMatch {
        guard claimants.count == 1, !needsDecision, let only = claimants.first else {
            return .ambiguous(claimants)
        }
        return .country(only, .name)
    }

    mutating func add(_ country: CountryCode) {
        guard !claimants.contains(country) else { return }
        claimants.insert(country, at: claimants.firstIndex { country < $0 } ?? claimants.count)
    }

    mutating func add(_ alias: CountryAlias) {
        add(alias.country)
        for other in alias.others { add(other) }
        if alias.isAmbiguous { needsDecision = true }
    }
}

/// The spellings of all names in the order of their letters, made ready once a text is none of them.
private final class Spellings: Sendable {
    private let claims: [String: Claim]
    private let made = Mutex<[Spelling]?>(nil)

    init(_ claims: [String: Claim]) {
        self.claims = claims
    }

    var all: [Spelling] {
        made.withLock { made in
            if let made { return made }
            let all = claims.map { Spelling($0.key, claim: $0.value) }
                .sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
            made = all
            return all
        }
    }
}

private struct Spelling: Sendable {
    let letters: [Unicode.Scalar]
    let claim: Claim

    /// Which letters occur, each as one of 64 bits.
    let mask: UInt64

    init(_ name: String, claim: Claim) {
        letters = Array(name.unicodeScalars)
        self.claim = claim
        mask = Spelling.mask(of: letters)
    }

    static func mask(of letters: [Unicode.Scalar]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }
}

extension MemberCountry {
    fileprivate var names: [String] { Language.allCases.compactMap { name[$0] } + [code.text, alpha3] }
}
