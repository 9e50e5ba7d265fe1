import Reference

/// Goes through the questions of a survey in order and gathers why it cannot stand.
struct SurveyReview {
    private(set) var faults: [SurveyFaults.Fault] = []
    private var items: Set<ItemID> = []
    private var taken: Set<String>
    private var earlier: [QuestionName: SurveyQuestion.Kind] = [:]
    private let columns: Set<String>

    init(columns: SurveyColumns) {
        self.columns = Set(columns.all.map { $0.lowercased() })
        taken = []
    }

    mutating func take(_ question: SurveyQuestion) {
        claim(question.name, for: .question(question.name))
        if let relevance = question.relevance { check(relevance, of: .question(question.name)) }
        earlier[question.name] = question.kind
    }

    mutating func take(_ item: SurveyItem, aspects: [AspectQuestion], _ framework: CompetencyFramework) {
        if !items.insert(item.id).inserted { faults.append(.repeatedItem(item.id)) }
        for aspect in aspects {
            let name = item.column(aspect.aspect)
            claim(name, for: .item(item.id))
            if columns.contains(name.text) { faults.append(.repeatedName(.item(item.id), name.text)) }
        }
        if framework.competency(item.competency) == nil {
            faults.append(.unknownCompetency(item.id, item.competency))
        }
        if let relevance = item.relevance { check(relevance, of: .item(item.id)) }
    }

    mutating func requireCountry(_ column: String, among questions: [SurveyQuestion]) {
        if !questions.contains(where: { $0.name.text == column && $0.kind == .country }) {
            faults.append(.noCountryQuestion(column))
        }
    }

    mutating func take(_ settings: [FigureSettings.Fault]) { faults += settings.map { .figures($0) } }

    private mutating func claim(_ name: QuestionName, for subject: SurveyFaults.Subject) {
        if !taken.insert(name.text).inserted { faults.append(.repeatedName(subject, name.text)) }
    }

    private mutating func check(_ relevance: Relevance, of subject: SurveyFaults.Subject) {
        for condition in relevance.conditions {
            guard let kind = earlier[condition.question] else {
                faults.append(.unknownQuestion(subject, condition.question))
                continue
            }
            switch condition.test {
            case .isOneOf(let values), .isNoneOf(let values):
                guard let choices = kind.choices else {
                    faults.append(.unsuitableTest(subject, condition.question))
                    continue
                }
                for value in values where choices.position(of: value.text) == nil {
                    faults.append(.unknownChoice(subject, condition.question, value))
                }
            case .isAtLeast, .isAtMost:
                switch kind {
                case .wholeNumber, .number: continue
                default: faults.append(.unsuitableTest(subject, condition.question))
                }
            }
        }
    }
}
