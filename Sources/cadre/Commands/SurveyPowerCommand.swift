import ArgumentParser
import Exchange
import Intake
import Needs
import Reference

/// `cadre survey power`: what a survey will be able to say, before it is sent.
struct SurveyPowerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "power",
        abstract: "Say how wide intervals will be and how many topics can be told apart, before a survey is sent.",
        discussion: """
            Works out, for so many answers from so many countries, what `cadre needs` can be expected to show: the 95 % \
            intervals of mean gap and MWDS, the smallest difference of two topics that will be found, how many topics can \
            be told apart, and what more answers would do.

            What is taken for granted is printed with the result. It is what practice answers bear out, or with --like an \
            earlier round; each can be said otherwise. Deviations are in points of the survey's scale.
            """
    )

    /// The forms in which figures come out.
    enum Format: String, ChoiceArgument {
        case table
        case json
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: "The survey.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "How many answers are expected to count.")
    var answers: Int

    @Option(help: "From how many countries they come.")
    var countries: Int

    @Option(help: "How answers spread over countries: skewed (many send one, few send many) or even.")
    var spread = AnswerSpread.skewed

    @Option(
        help: "Take assumptions from the answers of an earlier round, as CSV with the survey's columns.",
        completion: .file(extensions: ["csv"])
    )
    var like: String?

    @Option(help: "The standard deviation of a topic's gap between countries.")
    var between: Double?

    @Option(help: "The standard deviation of a topic's gap between people of a country.")
    var within: Double?

    @Option(help: "The correlation of the gaps of two topics, from 0 to 1.")
    var correlation: Double?

    @Option(help: "The standard deviation of the true mean gaps of topics.")
    var topicSpread: Double?

    @Option(help: "The share of topics that a person leaves out, from 0 to 0.95.")
    var leftOut: Double?

    @Option(help: "The share of topics that a whole country leaves out, from 0 to 0.95.")
    var skipped: Double?

    @Flag(help: "Correct for the share of all countries that answer; `cadre needs` does not.")
    var finitePopulation = false

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "How figures come out: table or json.")
    var format = Format.table

    @Option(help: "The language of the survey's title: en, fr, es or ar.")
    var language = Language.english

    @Option(help: "The seed of the made-up surveys that ranks are counted in.")
    var seed = SurveyPower.usualSeed

    func validate() throws {
        guard (1...AnswerPlan.mostAnswers).contains(answers) else {
            throw ValidationError("--answers takes 1 to \(AnswerPlan.mostAnswers); got \(answers).")
        }
        guard countries >= 1 else { throw ValidationError("--countries takes 1 or more; got \(countries).") }
        guard answers >= countries else {
            throw ValidationError(
                "\(answers) answers cannot come from \(countries) countries; each that answers sends at least one."
            )
        }
        for (option, deviation) in deviations {
            guard let deviation, !(0...100).contains(deviation) else { continue }
            throw ValidationError("\(option.option) takes 0 or more, in points of the scale; got \(deviation).")
        }
        if let correlation, !(0...1).contains(correlation) {
            throw ValidationError("--correlation takes 0 to 1; got \(correlation).")
        }
        for (option, share) in [(PowerAssumption.leftOut, leftOut), (.skipped, skipped)] {
            guard let share, !(0...0.95).contains(share) else { continue }
            throw ValidationError("\(option.option) takes 0 to 0.95, a share of topics; got \(share).")
        }
    }

    func run() throws {
        try common.run { console in
            let register = try DataFolder(common.data).register()
            let asked = try AskedSurvey(survey, framework: framework, data: common.data)
            let survey = asked.survey
            let power = SurveyPower(
                try plan(of: register.countries.count),
                topics: survey.items.count,
                assumptions: try assumptions(for: asked, register),
                target: finitePopulation ? .memberCountries : .countriesLikeThese,
                seed: seed
            )
            switch format {
            case .table:
                let text = PowerText(
                    power,
                    title: survey.title.words(for: language).text,
                    scale: survey.scale,
                    sources: sources,
                    console: console
                )
                try console.show(text.lines.joined(separator: "\n") + "\n")
            case .json: try console.showBytes(power.json(survey: survey.id.text, sources: sources))
            }
        }
    }

    private func plan(of population: Int) throws -> AnswerPlan {
        do {
            return try AnswerPlan(answers: answers, countries: countries, population: population, spread: spread)
        } catch {
            switch error {
            case .countries(let countries, let population):
                throw ValidationError("--countries takes 1 to \(population), the member countries; got \(countries).")
            case .answers, .fewerAnswersThanCountries: preconditionFailure("these were looked at before")
            }
        }
    }

    // MARK: Assumptions

    private var deviations: [(PowerAssumption, Double?)] {
        [(.between, between), (.within, within), (.topics, topicSpread)]
    }

    /// Where assumptions come from unless from practice answers.
    private var sources: [PowerAssumption: PowerSource] {
        var sources: [PowerAssumption: PowerSource] = [:]
        // A tally does not know who rated what together, so no round tells how topics go together.
        if like != nil { for assumption in PowerAssumption.allCases { sources[assumption] = .earlierRound } }
        sources[.correlation] = nil
        let given = deviations + [(.correlation, correlation), (.leftOut, leftOut), (.skipped, skipped)]
        for (assumption, value) in given where value != nil { sources[assumption] = .officer }
        return sources
    }

    private func assumptions(for asked: AskedSurvey, _ register: CountryRegister) throws -> PowerAssumptions {
        let survey = asked.survey
        // The gap runs from −span to span, so no spread of gaps has a greater deviation.
        let span = Double(survey.scale.points - 1)
        for (option, deviation) in deviations {
            guard let deviation, deviation > span else { continue }
            throw ValidationError(
                "\(option.option) takes 0 to \(survey.scale.points - 1) on this survey's scale; got \(deviation)."
            )
        }
        var assumptions = try basis(for: asked, register)
        if let between { assumptions.deviationBetweenCountries = between }
        if let within { assumptions.deviationBetweenPeople = within }
        if let correlation { assumptions.correlation = correlation }
        if let topicSpread { assumptions.deviationBetweenTopics = topicSpread }
        let all = assumptions.leavingOut(
            byPeople: leftOut ?? assumptions.leftOutByPeople,
            byCountries: skipped ?? assumptions.leftOutByCountries
        )
        guard let all else { preconditionFailure("shares were looked at before") }
        return all
    }

    /// What practice answers or an earlier round bear out.
    private func basis(
        for asked: AskedSurvey,
        _ register: CountryRegister
    ) throws(DiagnosticsError) -> PowerAssumptions {
        guard let like else { return PowerAssumptions(practiceOn: asked.survey.scale) }
        var options = ImportOptions()
        options.purpose = .figures
        let tally = try AnswerImport(
            files: [InputFile(like, limit: InputFile.largestTable)],
            survey: asked.survey,
            framework: asked.framework,
            register: register,
            labels: DataFolder(common.data).labels(),
            options: options
        )
        .tally
        if let assumptions = PowerAssumptions(earlierRound: tally) { return assumptions }
        throw DiagnosticsError(
            Diagnostic(
                .error,
                rule: "power.like",
                at: Place(file: like),
                "these answers are too few to take assumptions from: they need five countries for each of two topics, "
                    + "and countries with more than one answer",
                hint: "leave --like out, or say what to assume with --between, --within and --topic-spread"
            )
        )
    }
}
