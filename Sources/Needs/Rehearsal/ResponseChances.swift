import Reference

/// How likely each country answers a survey.
struct ResponseChances {
    let response: SurveyProfile.Response
    let groups: ResponseGroups

    /// Modifiers that hold for every country alike.
    let general: [ResponseModifier]

    let isBiometrics: Bool

    init(_ response: SurveyProfile.Response, _ groups: ResponseGroups, survey: Survey) {
        self.response = response
        self.groups = groups
        general = survey.items.count * 2 > 60 ? [.longQuestionnaire] : []
        isBiometrics = survey.framework.text == "BIO"
    }

    /// The rate of its region, its odds multiplied by every modifier that holds.
    func rate(of country: MemberCountry) -> Double {
        let usual = response.rates[country.region]
        let odds = modifiers(of: country).reduce(usual / (1 - usual)) { $0 * response.modifiers[$1] }
        return odds / (1 + odds)
    }

    private func modifiers(of country: MemberCountry) -> [ResponseModifier] {
        var modifiers = general
        if groups.pacificIslands.contains(country.code) { modifiers.append(.pacificIslands) }
        if groups.smallIslands.contains(country.code) { modifiers.append(.smallIslands) }
        if isBiometrics, groups.wapis.contains(country.code) { modifiers.append(.wapisInBiometrics) }
        return modifiers
    }
}
