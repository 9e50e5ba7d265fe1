package import Reference

/// Who of the member countries answered a survey, who did not, and the rates that follow.
///
/// Every member country is invited. Of a silent country of which nothing is known it is assumed that it was not reached
/// (NC); `assumed` says how often.
package struct ResponseAccount: Hashable, Sendable {
    /// Every member country, in the order of the register.
    package let countries: [CountryResponse]

    /// Countries that were named and are not members, by code; they are in no rate.
    package let strangers: [CountryCode]

    /// Where the eligible share of cases of unknown eligibility comes from.
    package let eligibleShare: EligibleShare

    /// Settles each member country.
    ///
    /// - Parameters:
    ///   - register: the member countries, all invited.
    ///   - completions: how far the respondents of each country came.
    ///   - known: how invitations ended as far as an officer knows, for countries without answers.
    ///   - eligibleShare: e, for the cases of unknown eligibility.
    package init(
        of register: CountryRegister,
        completions: [CountryCode: CompletionCounts],
        known: [CountryCode: Disposition] = [:],
        eligibleShare: EligibleShare = .ofKnownCases
    ) {
        countries = register.countries.map { member in
            CountryResponse(member, completions: completions[member.code] ?? .none, known: known[member.code])
        }
        strangers = Set(completions.keys).union(known.keys).filter { register.country($0) == nil }.sorted()
        self.eligibleShare = eligibleShare
    }

    /// The rates of all member countries.
    package var rates: ResponseRates {
        ResponseRates(Dispositions(of: countries.map(\.disposition)), eligibleShare: eligibleShare)
    }

    /// The rates of a region's member countries.
    package func rates(of region: Region) -> ResponseRates {
        ResponseRates(Dispositions(of: members(of: region).map(\.disposition)), eligibleShare: eligibleShare)
    }

    /// The member countries of a region.
    package func members(of region: Region) -> [CountryResponse] { countries.filter { $0.region == region } }

    /// The countries of a region without usable answers that are not known to be ineligible.
    package func missing(in region: Region) -> [CountryResponse] {
        members(of: region).filter { $0.isMissing && $0.disposition != .notEligible }
    }

    /// The silent countries that were assumed to be non-contacts.
    package var assumed: [CountryResponse] { countries.filter { $0.basis == .assumed } }

    /// The countries of which an officer said something that the answers do not bear out.
    package var overruled: [CountryResponse] { countries.filter { $0.overruled != nil } }

    /// How many member countries may be eligible: all but those known not to be.
    package var eligibleCountries: Int { countries.count { $0.disposition != .notEligible } }

    /// How far the respondents of all member countries came.
    package var completions: CompletionCounts { countries.map(\.completions).reduce(.none, +) }
}
