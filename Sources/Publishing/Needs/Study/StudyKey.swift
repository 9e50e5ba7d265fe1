/// What a table of a study is called in data.
package enum StudyTableName: String, CaseIterable, Hashable, Sendable {
    case needs
    case intervals
    case weightings
    case conflicts
    case groups
    case countries
    case countryFigures = "country_figures"
    case methods
    case disagreements
    case agreement
    case response
    case silence
    case screening
    case causes
    case recommendations
    case demand
    case unmet
    case trends
    case rounds
}

/// What a column of a table of a study is called in data.
enum StudyKey: String, CaseIterable, Hashable, Sendable {
    // What a row is about.
    case item
    case competency
    case need
    case otherItem = "other_item"
    case otherNeed = "other_need"
    case scope
    case group
    case region
    case country
    case name
    case state

    // Answers behind a figure.
    case respondents
    case countries
    case answers

    // Figures and places.
    case figure
    case value
    case low
    case high
    case standardError = "standard_error"
    case freedom
    case importance
    case current
    case gap
    case gapLow = "gap_low"
    case gapHigh = "gap_high"
    case score
    case scoreLow = "score_low"
    case scoreHigh = "score_high"
    case rankedDiscrepancy = "ranked_discrepancy"
    case place
    case placeLow = "place_low"
    case placeHigh = "place_high"
    case placeAloneLow = "place_alone_low"
    case placeAloneHigh = "place_alone_high"
    case alikeFrom = "alike_from"
    case alikeTo = "alike_to"
    case expectedPlace = "expected_place"
    case probabilityFirst = "probability_first"
    case probabilityTop = "probability_top"
    case meanOfMedians = "mean_of_medians"
    case basis
    case otherBasis = "other_basis"
    case kind

    // Groups beside everybody else.
    case difference
    case differenceLow = "difference_low"
    case differenceHigh = "difference_high"
    case probability
    case falseDiscovery = "false_discovery"
    case familywise
    case differs

    // Methods.
    case method
    case otherMethod = "other_method"
    case verdict
    case signDepends = "sign_depends"
    case top
    case reasons
    case tau
    case inBothTops = "in_both_tops"

    // Response.
    case answered
    case disposition
    case known
    case complete
    case partial
    case brokenOff = "broken_off"
    case invited
    case refusal
    case nonContact = "non_contact"
    case other
    case unknownUnit = "unknown_unit"
    case unknownOther = "unknown_other"
    case notEligible = "not_eligible"
    case eligibleShare = "eligible_share"
    case responseRate1 = "rr1"
    case responseRate2 = "rr2"
    case responseRate3 = "rr3"
    case responseRate4 = "rr4"
    case responseRate5 = "rr5"
    case responseRate6 = "rr6"
    case cooperation = "coop1"
    case refusalRate = "ref1"
    case contact = "con1"
    case heard
    case silent
    case actionHolds = "action_holds"
    case actionTipping = "action_tipping"
    case topHolds = "top_holds"
    case topTipping = "top_tipping"
    case shortfall
    case surplus
    case stage

    // Causes and demand.
    case cause
    case area
    case trainable
    case share
    case organisation
    case training
    case besideTraining = "beside_training"
    case officers
    case members
    case extrapolated
    case extrapolatedLow = "extrapolated_low"
    case extrapolatedHigh = "extrapolated_high"
    case planned
    case footing
    case level
    case urgency
    case weight
    case courses
    case delivery
    case places
    case filled
    case cost
    case reason

    // Rounds.
    case round
    case from
    case to
    case comparable
    case matched
    case onlyEarlier = "only_earlier"
    case onlyLater = "only_later"
    case overlap
    case change
}
