import Exchange
package import Needs
package import Reference

/// A study of one of the project's surveys with answers made by chance.
package struct StudySample {
    /// The survey.
    package let survey: Survey

    /// The framework that it asks about.
    package let framework: CompetencyFramework

    /// The member countries.
    package let register: CountryRegister

    /// The answers.
    package let tally: Tally

    /// Makes answers to a survey, by the name of its file; the same for the same seed.
    ///
    /// Another framework than the survey's own has the same competencies. So many countries answer, taken from all regions,
    /// each through at most so many respondents.
    package init(
        _ name: String,
        framework: CompetencyFramework? = nil,
        countries: Int = 40,
        respondents: Int = 9,
        seed: UInt64 = 7
    ) throws {
        var dice = Dice(seed: seed)
        survey = try Project.survey(name)
        self.framework = try framework ?? Project.framework(survey.framework)
        register = try Project.register()
        var tally = Tally(TallyPlan(survey))
        let levels = survey.items.map { _ in (wanted: dice.index(below: 3), current: dice.index(below: 3)) }
        for country in register.countries.shuffled(using: &dice).prefix(countries) {
            for _ in 0...dice.index(below: respondents) {
                let traits = tally.plan.traits.map { UInt16(dice.index(below: $0.values.count)) }
                let place = tally.place(of: TallyGroup(country: country.code, traits: traits))
                let states = tally.plan.questions.enumerated()
                    .map { position, question in
                        let level = levels[position % levels.count]
                        return StudySample.state(of: question, level.wanted, level.current, &dice)
                    }
                tally.add(states.map(\.state), at: place)
                for (question, answer) in states.enumerated() {
                    if let number = answer.number { tally.add(number, to: question, at: place) }
                }
            }
        }
        self.tally = tally
    }

    /// The study of the answers.
    package func study(_ options: StudyOptions) throws -> NeedsStudy {
        try NeedsStudy(of: tally, survey: survey, register: register, options: options)
    }

    /// Options for a quick study of an edition.
    package static func options(_ edition: Edition) -> StudyOptions {
        var options = StudyOptions()
        options.edition = edition
        options.draws = 100
        options.data = "chance"
        return options
    }

    private static func state(
        of question: TallyPlan.Question,
        _ wanted: Int,
        _ current: Int,
        _ dice: inout Dice
    ) -> (state: UInt16, number: Double?) {
        switch question.kind {
        case .pair(let scale):
            let states = scale.points + Mark.withoutPoint.count
            let pair = (wanted + dice.index(below: scale.points - 2), current + dice.index(below: scale.points - 2))
            return (UInt16(pair.0 * states + pair.1), nil)
        case .rating(let scale): return (UInt16(dice.index(below: scale.points)), nil)
        case .choice(let values):
            // All have finished; of other choices, training is taken most often, and then the first ones.
            let training = dice.happens(0.5) ? values.firstIndex(of: "training") : nil
            let index = training ?? min(dice.index(below: values.count), dice.index(below: values.count))
            return (UInt16(question.name == "completion" ? 0 : index), nil)
        case .number: return (0, Double(1 + dice.index(below: 40)))
        case .text: return (0, nil)
        }
    }
}
