/// The outcome rates of a survey.
///
/// Source: AAPOR, Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, the sections on
/// response, cooperation, refusal and contact rates. A rate is a share from 0 to 1, and `nil` where its denominator is 0.
package struct ResponseRates: Hashable, Sendable {
    /// The counts that the rates are made of.
    package let dispositions: Dispositions

    /// Where the eligible share of the unknown cases comes from.
    package let basis: EligibleShare

    /// Works out the rates.
    package init(_ dispositions: Dispositions, eligibleShare basis: EligibleShare = .ofKnownCases) {
        self.dispositions = dispositions
        self.basis = basis
    }

    /// e: the share of the cases of unknown eligibility that is taken to be eligible.
    ///
    /// `nil` when it is to be that of the known cases and none is known.
    package var eligibleShare: Double? { basis.share(for: dispositions) }

    /// RR1 = I / (K + U): complete answers among all who may be eligible, the lowest response rate.
    package var responseRate1: Double? { share(complete, of: everybody) }

    /// RR2 = (I + P) / (K + U): as RR1, with partial answers counted.
    package var responseRate2: Double? { share(complete + partial, of: everybody) }

    /// RR3 = I / (K + eU): complete answers among the known and the estimated eligible.
    package var responseRate3: Double? { share(complete, of: estimated) }

    /// RR4 = (I + P) / (K + eU): as RR3, with partial answers counted.
    package var responseRate4: Double? { share(complete + partial, of: estimated) }

    /// RR5 = I / K: complete answers among the known eligible, the highest rate of complete answers.
    package var responseRate5: Double? { share(complete, of: known) }

    /// RR6 = (I + P) / K: as RR5, with partial answers counted.
    package var responseRate6: Double? { share(complete + partial, of: known) }

    /// COOP1 = I / (I + P + R + O): complete answers among the eligible who were reached.
    package var cooperationRate1: Double? { share(complete, of: reached) }

    /// REF1 = R / (K + U): refusals among all who may be eligible.
    package var refusalRate1: Double? { share(number(.refusal), of: everybody) }

    /// CON1 = (I + P + R + O) / (K + U): those reached among all who may be eligible.
    package var contactRate1: Double? { share(reached, of: everybody) }

    private var complete: Double { number(.complete) }
    private var partial: Double { number(.partial) }
    private var reached: Double { complete + partial + number(.refusal) + number(.other) }
    private var known: Double { Double(dispositions.eligible) }
    private var everybody: Double { known + Double(dispositions.unknown) }

    /// K + eU; `nil` where e is needed and not known.
    private var estimated: Double? {
        if dispositions.unknown == 0 { return known }
        return eligibleShare.map { known + $0 * Double(dispositions.unknown) }
    }

    private func number(_ disposition: Disposition) -> Double { Double(dispositions[disposition]) }

    private func share(_ part: Double, of whole: Double?) -> Double? {
        guard let whole, whole > 0 else { return nil }
        return part / whole
    }
}

/// Where the eligible share of cases of unknown eligibility comes from; AAPOR asks that it is always said.
package struct EligibleShare: Hashable, Sendable {
    /// The share that was given; `nil` for that of the known cases.
    package let given: Double?

    /// e = K / (K + NE): as large as among the cases of known eligibility (the proportional allocation, or CASRO, method).
    package static let ofKnownCases = EligibleShare()

    /// Takes a share that is known from elsewhere; `nil` when it is not from 0 to 1.
    package init?(_ share: Double) {
        guard (0...1).contains(share) else { return nil }
        given = share
    }

    private init() { given = nil }

    fileprivate func share(for dispositions: Dispositions) -> Double? {
        if let given { return given }
        let known = dispositions.eligible + dispositions[.notEligible]
        return known > 0 ? Double(dispositions.eligible) / Double(known) : nil
    }
}
