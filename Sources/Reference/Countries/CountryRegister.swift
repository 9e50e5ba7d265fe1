import Synchronization

/// The member countries, and every name by which a person may call them.
package struct CountryRegister: Sendable {
    /// The member countries in the order of the list.
    package let countries: [MemberCountry]

    /// Where each country stands in `countries`, by the place of its code; `nil` for a code of no member.
    private let positions: [UInt16?]
    private let names: CountryNames
    private let cities: FoldedNames<CountryCode>
    private let spellings: Spellings

    /// Creates a register.
    ///
    /// - Throws: `RepeatedCountry` when a code stands twice.
    package init(_ countries: [MemberCountry], aliases: CountryNames = CountryNames()) throws(RepeatedCountry) {
        var positions = [UInt16?](repeating: nil, count: CountryCode.count)
        var names = aliases
        var cities = FoldedNames<CountryCode>(capacity: countries.count)
        for position in countries.indices {
            let country = countries[position]
            guard positions[country.code.place] == nil else { throw RepeatedCountry(code: country.code) }
            positions[country.code.place] = UInt16(position)
            cities.update(country.bureauCity.utf8Span) { _ in country.code }
            names.add(country)
        }
        self.countries = countries
        self.positions = positions
        self.cities = cities
        self.names = names
        spellings = Spellings(names)
    }

    /// The country with a code, if it is a member.
    package func country(_ code: CountryCode) -> MemberCountry? { position(of: code).map { countries[$0] } }

    /// Where a country stands in `countries`.
    package func position(of code: CountryCode) -> Int? { positions[code.place].map(Int.init) }

    /// How many member countries a region has.
    package func memberCount(of region: Region) -> Int { countries.count { $0.region == region } }

    /// The country that a text means.
    ///
    /// Tried in this order: a code, a name or an alias in any language, a bureau's name ("NCB Abuja"), text whose UTF-8
    /// was once read as Windows-1252, and last a misspelling. A misspelling is only read when one country alone is near
    /// enough and every other country, and every name that needs a decision, is at least two letters further away. What
    /// could be two countries is never decided here.
    package func match(_ text: String) -> CountryMatch {
        let folded = CountryRegister.fold(text)
        guard !folded.isEmpty else { return .blank }
        if let found = lookUp(folded.span) { return found }
        if let repaired = Mojibake.repair(text), let found = lookUp(CountryRegister.fold(repaired).span) {
            return found
        }
        return nearest(to: Array(String(decoding: folded, as: UTF8.self).unicodeScalars))
    }

    private static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        TextFolding.fold(text.utf8Span, onto: &folded)
        return folded
    }

    private func lookUp(_ folded: Span<UInt8>) -> CountryMatch? {
        if let claim = names[folded] { return claim.match }
        if folded.hasSuffix(" the"), let claim = names[folded.extracting(droppingLast: 4)] { return claim.match }
        for article in CountryRegister.articles where folded.hasPrefix(article) {
            if let claim = names[folded.extracting(article.utf8.count...)] { return claim.match }
        }
        for bureau in CountryRegister.bureauWords where folded.hasPrefix(bureau) {
            let place = folded.extracting(bureau.utf8.count...)
            if let code = cities[place] { return .country(code, .bureau) }
            if let claim = names[place] { return claim.match }
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

/// A country code that stands twice in a list of members.
package struct RepeatedCountry: Error, Hashable, Sendable {
    /// The code.
    package let code: CountryCode
}

/// The spellings of all names in the order of their letters, made ready once a text is none of them.
private final class Spellings: Sendable {
    private let names: CountryNames
    private let made = Mutex<[Spelling]?>(nil)

    init(_ names: CountryNames) {
        self.names = names
    }

    var all: [Spelling] {
        made.withLock { made in
            if let made { return made }
            let all = names.all.map { Spelling($0.name, claim: $0.value) }
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

extension Span<UInt8> {
    fileprivate func hasPrefix(_ text: String) -> Bool {
        count >= text.utf8.count && extracting(first: text.utf8.count).isSame(as: text.utf8.span)
    }

    fileprivate func hasSuffix(_ text: String) -> Bool {
        count >= text.utf8.count && extracting(last: text.utf8.count).isSame(as: text.utf8.span)
    }
}
