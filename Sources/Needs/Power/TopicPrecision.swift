internal import Glibc

/// Whether a topic's true mean is that of the countries there are, or of ever more countries like them.
package enum PowerTarget: Hashable, Sendable {
    /// Ever more countries: no finite population correction, as in the intervals that Cadre shows.
    case countriesLikeThese

    /// The countries there are: what countries add to the error is multiplied by 1 − (countries that rate it)/(all countries).
    case memberCountries
}

/// How precisely one need of a typical topic will be known.
///
/// Everything is expected before the answers come, and follows the estimate that `NeedsAnalysis` makes.
package struct TopicPrecision: Hashable, Sendable {
    /// The standard error of a topic's mean.
    package let standardError: Double

    /// The standard error of the difference of two topics' means.
    package let standardErrorOfDifference: Double

    /// Half the width of the 95 % interval that will be shown, on the mean of many surveys like this.
    package let halfWidth: Double

    /// The smallest true difference of two topics, chosen beforehand, that a comparison at 0.05 finds in 4 of 5 surveys.
    ///
    /// (t₀.₉₇₅ + t₀.₈₀) × SE of the difference, with t of the countries less one; Bloom (1995), "Minimum detectable
    /// effects". The same people rate both topics, so what they have in common falls out.
    package let smallestDifference: Double

    /// The same where every topic is compared with every other, as for places: the level is divided by topics less one.
    package let smallestDifferenceAmongAll: Double

    /// The observed difference from which two topics' places no longer overlap on account of each other.
    let tellingDifference: Double

    /// How many times the variance is that of as many answers drawn one by one: the design effect.
    package let designEffect: Double

    /// The power with which the smallest differences are found.
    package static let power = 0.80

    /// Works out the precision of a need, or `nil` where fewer than five countries are expected to rate a topic.
    init?(
        of need: NeedForm,
        weighting: Weighting,
        target: PowerTarget,
        plan: AnswerPlan,
        moments: AnswerMoments,
        topics: Int,
        assumptions: PowerAssumptions
    ) {
        guard moments.present >= Double(NeedsAnalysis.smallestCell) else { return nil }
        let known = target == .memberCountries ? 1 - moments.present / Double(plan.population) : 1
        let variances = Variances(
            commonOfCountries: assumptions.countries.variance(of: need) * known,
            ownOfCountries: assumptions.countryTopics.variance(of: need) * known,
            commonOfPeople: assumptions.people.variance(of: need),
            ownOfPeople: assumptions.peopleTopics.variance(of: need)
        )
        let error = variances.error(moments, weighting)
        standardError = error.true.squareRoot()
        // What Cadre estimates is, with unequal countries, a little less than the truth.
        let seen = error.true > 0 ? (error.estimated / error.true).squareRoot() : 1
        standardErrorOfDifference = error.ofDifference.squareRoot()

        let tail = (1 - NeedsAnalysis.confidence) / 2
        let freedom = moments.present - 1
        let shrinking = TopicPrecision.meanOfDeviations(countries: moments.present)
        halfWidth = StudentT.quantile(1 - tail, freedom: freedom) * shrinking * error.estimated.squareRoot()

        let freedomOfDifference = moments.presentForEither - 1
        let single = StudentT.quantile(1 - tail, freedom: freedomOfDifference)
        let joint = StudentT.quantile(1 - tail / Double(max(1, topics - 1)), freedom: freedomOfDifference)
        let reach = StudentT.quantile(TopicPrecision.power, freedom: freedomOfDifference)
        smallestDifference = (single + reach) * standardErrorOfDifference
        smallestDifferenceAmongAll = (joint + reach) * standardErrorOfDifference
        tellingDifference = joint * seen * standardErrorOfDifference

        let all = (variances.ofCountries + variances.ofPeople) / moments.pairs
        designEffect = all > 0 ? error.true / all : 1
    }

    /// The mean of the standard deviations of samples, as a share of the true one: c₄ of a normal distribution.
    ///
    /// √(2/(n−1)) × Γ(n/2) / Γ((n−1)/2), for n of at least 2.
    static func meanOfDeviations(countries n: Double) -> Double {
        (2 / (n - 1)).squareRoot() * exp(lgamma(n / 2) - lgamma((n - 1) / 2))
    }
}

/// The four variances of one need.
private struct Variances {
    let commonOfCountries: Double
    let ownOfCountries: Double
    let commonOfPeople: Double
    let ownOfPeople: Double

    var ofCountries: Double { commonOfCountries + ownOfCountries }

    var ofPeople: Double { commonOfPeople + ownOfPeople }

    /// The variance of a topic's mean, the mean of its estimates, and the variance of the difference of two topics.
    typealias Errors = (true: Double, estimated: Double, ofDifference: Double)

    func error(_ moments: AnswerMoments, _ weighting: Weighting) -> Errors {
        switch weighting {
        case .countries: errorOfCountries(moments)
        case .respondents: errorOfRespondents(moments)
        }
    }

    /// Each country is one observation: its mean, with what its people add divided by their number.
    ///
    /// Of G countries with m_g pairs, Var = (G σ²_countries + Σ 1/m_g σ²_people) / G².
    private func errorOfCountries(_ moments: AnswerMoments) -> Errors {
        let square = moments.present * moments.present
        let variance = (ofCountries * moments.present + ofPeople * moments.inverse) / square
        let covariance =
            (commonOfCountries * moments.presentForBoth + commonOfPeople * moments.inverseForBoth) / square
        return (variance, variance, 2 * max(0, variance - covariance))
    }

    /// A country weighs as many people as it has: of n pairs, Var = (Σ m_g² σ²_countries + n σ²_people) / n².
    ///
    /// The clustered estimate G/(G−1) Σ z_g² / n² has z_g = s_g − (m_g/n) s, with s_g the country's sum of deviations from
    /// the true mean and s the sum of all; its expectation is worked out term by term.
    private func errorOfRespondents(_ moments: AnswerMoments) -> Errors {
        let n = moments.pairs
        let total = ofCountries * moments.squares + ofPeople * n
        let weighted = ofCountries * moments.cubes + ofPeople * moments.squares
        let residual = total - 2 * weighted / n + moments.squares * total / (n * n)
        let estimated = moments.present / (moments.present - 1) * max(0, residual)
        let covariance = commonOfCountries * moments.products + commonOfPeople * moments.peopleForBoth
        return (total / (n * n), estimated / (n * n), 2 * max(0, total - covariance) / (n * n))
    }
}
