import Exchange
import Needs
import Publishing
import Reference
import TestSupport

/// Studies of the AFIS survey, which asks every aspect, with answers that are made up.
///
/// Thirty-odd countries answered, few of them in the Middle East and North Africa; there everybody says the opposite of all others, so that a figure of that region would be seen at once.
struct NeedsStudySample {
    let study: NeedsStudy
    let framework: CompetencyFramework
    let register: CountryRegister

    static let small = Region.middleEastAndNorthAfrica

    /// The public edition, made once.
    static let publicEdition = Result { try NeedsStudySample(.public) }

    /// The restricted edition, made once.
    static let restrictedEdition = Result { try NeedsStudySample(.restricted) }

    /// Makes a study; a name takes the place of the first competency's names.
    init(_ edition: Edition, respondents: Int = 6, hostileName: String? = nil, isCompared: Bool = false) throws {
        let register = try Project.register()
        let framework = try NeedsStudySample.framework(hostileName)
        let survey = try NeedsStudySample.survey(framework)
        let tally = NeedsStudySample.tally(survey, register, respondents: respondents, seed: 5)
        var options = StudyOptions()
        options.edition = edition
        options.draws = 100
        options.budget = CourseTerms(delivery: .inPerson, classSize: 20, costPerPlace: 1_200)
            .flatMap { CourseBudget(amount: 400_000, terms: $0) }
        if isCompared, let round = SurveyRound(survey, framework: framework) {
            let earlier = NeedsStudySample.tally(survey, register, respondents: respondents, seed: 6)
            options.earlier = [StudyRound(name: "2024", round: round, tally: earlier)]
        }
        self.framework = framework
        self.register = register
        study = try NeedsStudy(of: tally, survey: survey, register: register, options: options)
    }

    /// The report.
    var document: NeedsDocument {
        NeedsDocument(study, framework: framework, register: register, date: study.survey.period.upperBound)
    }

    // MARK: What the study is made of

    private static func framework(_ name: String?) throws -> CompetencyFramework {
        let file = try Project.file("curricula/frameworks/bio.yaml")
        guard let name else { return try FrameworkFile.read(file.bytes, file: file.path) }
        let text = String(decoding: file.bytes, as: UTF8.self)
        let title = "en: Ten-print capture"
        precondition(text.contains(title), "the framework has the competency")
        let renamed = text.replacing(title, with: "en: \"\(name)\"")
        return try FrameworkFile.read(Array(renamed.utf8), file: file.path)
    }

    /// The survey, broken down by one question only, which keeps its protection quick.
    private static func survey(_ framework: CompetencyFramework) throws -> Survey {
        let file = try Project.file("curricula/surveys/afis-2026.yaml")
        let text = String(decoding: file.bytes, as: UTF8.self)
            .replacing("breakdowns: [post, has_afis]", with: "breakdowns: [post]")
            .replacing("by-language: yes", with: "by-language: no")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in !["T5", "T6", "T7"].contains { line.contains("{id: \($0), ") } }
            .joined(separator: "\n")
        return try SurveyFile.read(Array(text.utf8), file: file.path) { _ in framework }
    }

    private static func tally(_ survey: Survey, _ register: CountryRegister, respondents: Int, seed: UInt64) -> Tally {
        let plan = TallyPlan(survey)
        var tally = Tally(plan)
        var dice = Dice(seed: seed)
        for region in Region.allCases {
            let members = register.countries.filter { $0.region == region }
            for country in members.prefix(region == small ? 4 : 8) {
                for number in 0..<(region == small ? min(respondents, 2) : respondents) {
                    let post = number % max(1, plan.traits.first?.values.count ?? 1)
                    let place = tally.place(
                        of: TallyGroup(country: country.code, traits: plan.traits.map { _ in UInt16(post) })
                    )
                    let states = plan.questions.enumerated()
                        .map { position, question in
                            UInt16(state(of: question, position, region, plan, &dice))
                        }
                    tally.add(states[...], at: place)
                    for (position, question) in plan.questions.enumerated() where question.kind == .number {
                        tally.add(Double(4 + dice.index(below: 12)), to: position, at: place)
                    }
                }
            }
        }
        return tally
    }

    private static func state(
        of question: TallyPlan.Question,
        _ position: Int,
        _ region: Region,
        _ plan: TallyPlan,
        _ dice: inout Dice
    ) -> Int {
        switch question.kind {
        case .pair(let scale):
            if region == small { return scale.points - 1 }
            return (2 + dice.index(below: 3)) * scale.states + dice.index(below: 2 + position % 3)
        case .rating(let scale): return dice.index(below: scale.points)
        case .choice(let values):
            // Half of the causes are ones that training can close.
            let training = values.firstIndex(of: "training")
            if question.name.hasSuffix("cause"), let training, dice.happens(0.5) { return training }
            return question.name == "completion" ? 0 : dice.index(below: values.count)
        case .number, .text: return 0
        }
    }
}
