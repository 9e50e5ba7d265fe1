/// How a survey's figures are worked out and broken down.
package struct FigureSettings: Hashable, Sendable {
    /// The questions by whose answers figures are broken down, at most three.
    package let breakdowns: [QuestionName]

    /// Whether figures are broken down by the language of the answer.
    package let byLanguage: Bool

    /// The question that says which agency of its country answers, one of the breakdowns; `nil` when every respondent
    /// stands for an agency of their own.
    package let agency: QuestionName?

    /// How each method is carried out.
    package let methods: MethodSettings

    /// The most questions that figures are broken down by.
    package static let mostBreakdowns = 3

    /// Takes settings, which a survey checks against its questions.
    package init(
        breakdowns: [QuestionName],
        byLanguage: Bool,
        agency: QuestionName? = nil,
        methods: MethodSettings = MethodSettings()
    ) {
        self.breakdowns = breakdowns
        self.byLanguage = byLanguage
        self.agency = agency
        self.methods = methods
    }

    /// What holds where a survey says nothing: its figures are broken down by what respondents do, where that is one of
    /// some choices, and by language, where that is known.
    package init(columns: SurveyColumns, opening: [SurveyQuestion]) {
        self.init(
            breakdowns: FigureSettings.usualBreakdowns(columns, opening),
            byLanguage: columns.language != nil
        )
    }

    /// The question about what respondents do, where it is one of some choices.
    package static func usualBreakdowns(_ columns: SurveyColumns, _ opening: [SurveyQuestion]) -> [QuestionName] {
        opening.filter { $0.name.text == columns.role && $0.isSelectOne }.map(\.name)
    }

    /// Why the settings do not suit a survey.
    package enum Fault: Hashable, Sendable {
        /// There are more breakdowns than three.
        case tooManyBreakdowns(Int)

        /// A breakdown stands twice.
        case repeatedBreakdown(QuestionName)

        /// A breakdown is no question of the opening that takes one of some choices.
        case unsuitableBreakdown(QuestionName)

        /// The agency is none of the breakdowns.
        case agencyIsNoBreakdown(QuestionName)

        /// The survey does not know in which language it was answered.
        case noLanguage

        /// A rating is not above the lowest point of its scale, or above the highest.
        case ratingOffScale(Setting, Double, NeedsAspect)

        /// Something is set for an aspect that the survey does not ask about.
        case notAsked(Setting, NeedsAspect)

        /// There are not as many cuts as levels of the table need.
        case wrongNumberOfCuts(NeedsAspect, expected: Int)

        /// An item is named that the survey does not have.
        case unknownItem(Setting, ItemID)

        /// What the fault is about.
        package var setting: Setting {
            switch self {
            case .tooManyBreakdowns, .repeatedBreakdown, .unsuitableBreakdown: .breakdowns
            case .agencyIsNoBreakdown: .agency
            case .noLanguage: .byLanguage
            case .wrongNumberOfCuts: .cuts
            case .ratingOffScale(let setting, _, _), .notAsked(let setting, _), .unknownItem(let setting, _): setting
            }
        }
    }

    /// One of the settings, by its key in a survey file.
    package enum Setting: String, Hashable, Sendable {
        case breakdowns
        case agency
        case byLanguage = "by-language"
        case relevantFrom = "relevant-from"
        case cuts
        case weights
        case stages
    }
}

extension FigureSettings {
    /// Every reason why the settings do not suit a survey.
    func faults(columns: SurveyColumns, opening: [SurveyQuestion], needs: NeedsBlock) -> [Fault] {
        var faults: [Fault] = []
        if breakdowns.count > FigureSettings.mostBreakdowns { faults.append(.tooManyBreakdowns(breakdowns.count)) }
        for (position, name) in breakdowns.enumerated() {
            if breakdowns[..<position].contains(name) { faults.append(.repeatedBreakdown(name)) }
            if !opening.contains(where: { $0.name == name && $0.isSelectOne }) {
                faults.append(.unsuitableBreakdown(name))
            }
        }
        if let agency, !breakdowns.contains(agency) { faults.append(.agencyIsNoBreakdown(agency)) }
        if byLanguage, columns.language == nil { faults.append(.noLanguage) }
        return faults + methods.faults(needs)
    }
}

extension SurveyQuestion {
    /// Whether it is answered with one of some choices.
    fileprivate var isSelectOne: Bool {
        if case .selectOne = kind { true } else { false }
    }
}
