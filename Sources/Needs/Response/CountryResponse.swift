package import Reference

/// How far the respondents of a country came.
package struct CompletionCounts: Hashable, Sendable {
    /// Who answered all that was needed.
    package let complete: Int

    /// Who answered part of it, enough to be used.
    package let partial: Int

    /// Who began and stopped so early that nothing can be used.
    package let brokenOff: Int

    /// Creates counts, or `nil` when one is negative.
    package init?(complete: Int = 0, partial: Int = 0, brokenOff: Int = 0) {
        guard complete >= 0, partial >= 0, brokenOff >= 0 else { return nil }
        self.complete = complete
        self.partial = partial
        self.brokenOff = brokenOff
    }

    /// How the invitation of such a country ended, by its best answer; `nil` without any.
    ///
    /// A break-off is counted with the refusals, as AAPOR's Standard Definitions do (code 2.1).
    package var disposition: Disposition? {
        if complete > 0 { return .complete }
        if partial > 0 { return .partial }
        return brokenOff > 0 ? .refusal : nil
    }

    /// Adds the counts of others.
    static func + (counts: CompletionCounts, others: CompletionCounts) -> CompletionCounts {
        CompletionCounts(
            uncheckedComplete: counts.complete + others.complete,
            partial: counts.partial + others.partial,
            brokenOff: counts.brokenOff + others.brokenOff
        )
    }

    private init(uncheckedComplete complete: Int, partial: Int, brokenOff: Int) {
        self.complete = complete
        self.partial = partial
        self.brokenOff = brokenOff
    }

    static let none = CompletionCounts(uncheckedComplete: 0, partial: 0, brokenOff: 0)
}

/// How the invitation of one member country ended.
package struct CountryResponse: Hashable, Sendable {
    /// The country.
    package let country: CountryCode

    /// The region that it is counted in.
    package let region: Region

    /// How far its respondents came.
    package let completions: CompletionCounts

    /// How its invitation ended.
    package let disposition: Disposition

    /// How that is known.
    package let basis: Basis

    /// What an officer said of it that the answers do not bear out; `nil` where nothing was.
    package let overruled: Disposition?

    /// How an end is known.
    package enum Basis: Hashable, Sendable {
        /// By its answers.
        case answers

        /// An officer said so.
        case officer

        /// Nothing came and nothing is known: taken as a non-contact.
        case assumed
    }

    /// Whether none of its answers can be used.
    package var isMissing: Bool { disposition != .complete && disposition != .partial }

    /// Settles how an invitation ended.
    ///
    /// Usable answers overrule what an officer knows; an officer's word overrules a break-off. Where an officer knows of
    /// answers and none are here, the country was reached and has none in the data: other.
    init(_ member: MemberCountry, completions: CompletionCounts, known: Disposition?) {
        country = member.code
        region = member.region
        self.completions = completions
        let claimsAnswers = known == .complete || known == .partial
        switch (completions.disposition, known) {
        case (.complete, _), (.partial, _):
            disposition = completions.disposition ?? .other
            basis = .answers
            overruled = known == disposition ? nil : known
        case (_, .some(let known)):
            disposition = claimsAnswers ? .other : known
            basis = .officer
            overruled = claimsAnswers ? known : nil
        case (.some(let brokenOff), nil):
            disposition = brokenOff
            basis = .answers
            overruled = nil
        case (nil, nil):
            disposition = .nonContact
            basis = .assumed
            overruled = nil
        }
    }
}
