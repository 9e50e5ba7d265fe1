import Needs
import Publishing
import Reference

/// What a survey will be able to say, in words and tables for a terminal.
struct PowerText {
    private let power: SurveyPower
    private let title: String
    private let scale: RatingScale
    private let sources: [PowerAssumption: PowerSource]
    private let console: Console

    /// Takes figures, the survey's title and scale, and where assumptions come from unless from practice answers.
    init(
        _ power: SurveyPower,
        title: String,
        scale: RatingScale,
        sources: [PowerAssumption: PowerSource],
        console: Console
    ) {
        self.power = power
        self.title = title
        self.scale = scale
        self.sources = sources
        self.console = console
    }

    var lines: [String] {
        var lines = sentence(title).map(console.strong) + sentence(subject) + [""]
        if let precision = power.precision {
            lines += widths(precision) + [""]
            if let ranks = power.ranks { lines += self.lines(of: ranks) + [""] }
        } else {
            lines += nothingShown + [""]
        }
        lines += nextStep + [""] + assumptions
        return lines
    }

    private var plan: AnswerPlan { power.plan }

    /// A sentence in lines as wide as the terminal.
    private func sentence(_ text: String) -> [String] { text.broken(to: console.width ?? .max) }

    private var smallest: Int { NeedsAnalysis.smallestCell }

    private var subject: String {
        "\(power.topics.counted("topic")) rated from \(scale.lowest) to \(scale.highest); "
            + "\(plan.answers.counted("answer")) from \(plan.countries) of \(plan.population) countries"
    }

    // MARK: How wide

    private func widths(_ precision: [Weighting: NeedPrecision]) -> [String] {
        var table = TextTable([
            ("95 % interval of a topic", .left), ("mean gap ±", .right), ("MWDS ±", .right),
            ("answers are worth", .right),
        ])
        var apart = TextTable([
            ("smallest difference of two topics", .left), ("gap", .right), ("MWDS", .right),
            ("MWDS, each with all others", .right),
        ])
        for weighting in Weighting.allCases {
            guard let needs = precision[weighting] else { continue }
            table.add([
                weighting.words, needs.gap.halfWidth.written(digits: 2), needs.score.halfWidth.written(digits: 2),
                (power.pairs / needs.score.designEffect).written(digits: 0),
            ])
            apart.add([
                weighting.words, needs.gap.smallestDifference.written(digits: 2),
                needs.score.smallestDifference.written(digits: 2),
                needs.score.smallestDifferenceAmongAll.written(digits: 2),
            ])
        }
        var lines = sentence(
            "Expected of one topic: \(power.pairs.written(digits: 0)) complete pairs from "
                + "\(power.countries.written(digits: 0)) countries; the others leave it out."
        )
        if power.hidden >= 0.005 {
            lines += sentence(
                "About \(power.hidden.percent) of the topics will not be shown: fewer than \(smallest) countries rate them."
            )
        }
        lines += [""] + table.lines(console)
        lines += sentence(
            "“answers are worth”: so many answers drawn one by one, without countries, would do as well."
        )
        .map(console.quiet)
        guard power.topics > 1 else { return lines }
        lines += [""] + apart.lines(console)
        return lines
            + sentence("Found in 4 of 5 surveys at a confidence of 95 %. The same people rate both topics.")
            .map(console.quiet)
    }

    private var nothingShown: [String] {
        if plan.countries < smallest {
            return sentence(
                "Nothing will be shown: \(plan.countries.counted("country is", "countries are")) "
                    + "fewer than \(smallest), and Cadre hides every figure behind so few."
            )
            .map(console.strong)
        }
        return [console.strong("Hardly anything will be shown.")]
            + sentence(
                "Only \(power.countries.written(digits: 1)) countries are expected to rate a topic, and Cadre hides every "
                    + "figure behind fewer than \(smallest): \(power.hidden.percent) of the topics."
            )
    }

    // MARK: How many topics

    private func lines(of ranks: RankPower) -> [String] {
        let count = power.topics
        var lines = [console.strong("How many topics can be told apart, each country counted once")]
        lines.append(
            "About \(ranks.groups.written(digits: 1)) groups of topics; on the mean a topic may have any of "
                + "\(ranks.placesOfTopic.written(digits: 0)) of the \(count) places."
        )
        if let apart = ranks.apart {
            lines.append(
                "In 4 of 5 surveys \(apart.first == 1 ? "the first" : "the first \(apart.first)") of \(count) can be told "
                    + "apart from \(apart.last == 1 ? "the last" : "the last \(apart.last)")."
            )
        } else {
            lines.append("Not even the first topic can be told apart from the last in 4 of 5 surveys.")
        }
        lines.append("The need that is truly the greatest comes out first in \(ranks.firstIsFirst.percent) of surveys.")
        if let holds = ranks.topFiveHolds {
            lines.append("The first 5 hold at least 4 of the true first 5 in \(holds.percent) of surveys.")
        }
        return lines.flatMap(sentence)
    }

    // MARK: What next

    private var nextStep: [String] {
        [console.strong("What more answers would do, each country counted once")] + grid + advice
    }

    private var grid: [String] {
        let each = [1, 2, 5]
        let table = TextTable(
            [("countries", .right)]
                + each.map { ("gap ±, \($0) each", TextTable.Side.right) }
                + each.map { ("MWDS ±, \($0) each", TextTable.Side.right) }
        )
        var filled = table
        for row in PowerText.grid(power) {
            filled.add(
                [String(row.countries)] + row.precision.map { $0?.gap.halfWidth.written(digits: 2) ?? "hidden" }
                    + row.precision.map { $0?.score.halfWidth.written(digits: 2) ?? "hidden" }
            )
        }
        return filled.lines(console)
    }

    /// The numbers of countries of the table, and the precision with 1, 2 and 5 answers a country.
    static func grid(_ power: SurveyPower) -> [(countries: Int, precision: [NeedPrecision?])] {
        let population = power.plan.population
        return ([10, 20, 40, 80, 120].filter { $0 < population } + [population])
            .map { countries in
                let precision = [1, 2, 5]
                    .map { each -> NeedPrecision? in
                        guard
                            let plan = try? AnswerPlan(
                                answers: countries * each,
                                countries: countries,
                                population: population,
                                spread: power.plan.spread
                            )
                        else { return nil }
                        return power.precision(of: plan, weighting: .countries)
                    }
                return (countries, precision)
            }
    }

    /// By how much an interval is worth narrowing, on each side, in points of MWDS on a scale of 1 to 5.
    static let step = 0.2

    private var advice: [String] {
        guard let width = power.precision?[.countries]?.score.halfWidth else {
            return sentence("Ask more countries: from \(smallest) on that rate a topic, its figures are shown.")
        }
        var lines: [String] = []
        let narrower = "To make the MWDS interval \(PowerText.step.written(digits: 1)) narrower on each side"
        if let enough = power.countriesNarrowing(by: PowerText.step) {
            lines.append(
                "\(narrower), ask \((enough - plan.countries).counted("more country", "more countries")) "
                    + "(\(enough) in all) for as many answers each."
            )
        } else {
            lines.append(
                "\(narrower) is more than even all \(plan.population) countries can do with as many answers each."
            )
        }
        if let more = power.sameOrNewCountries {
            lines.append(
                "\(more.answers.counted("answer")) more make ±\(width.written(digits: 2)) into "
                    + "±\(more.new.written(digits: 2)) when they come from new countries, "
                    + "into ±\(more.same.written(digits: 2)) when they come from the same ones."
            )
        }
        if let floor = power.floorOfSameCountries {
            lines.append(
                "Countries differ: \(power.assumptions.shareBetweenCountries.percent) of the variance of gaps lies between them. "
                    + "However many answer in the same \(plan.countries), ±\(floor.written(digits: 2)) remains."
            )
        }
        return lines.flatMap(sentence)
    }

    // MARK: What is taken for granted

    private var assumptions: [String] {
        var table = TextTable([
            ("taken for granted", .left), ("value", .right), ("from", .left), ("say otherwise with", .left),
        ])
        for assumption in PowerAssumption.allCases {
            table.add([
                assumption.words, assumption.value(in: power.assumptions).written(digits: 2),
                (sources[assumption] ?? .practice).rawValue, assumption.option,
            ])
        }
        let spread =
            switch plan.spread {
            case .skewed: "many send one and few send many, the most \(plan.answersOfCountries.first ?? 0)"
            case .even: "each sends as many as any other"
            }
        let correction =
            switch power.target {
            case .countriesLikeThese:
                "No finite population correction (--finite-population), as in `cadre needs`: rather too wide than too narrow."
            case .memberCountries:
                "With a finite population correction; `cadre needs` makes none and will show wider intervals."
            }
        let basis = [
            "Answers a country: \(spread) (--spread). An import has set aside those that do not count.", correction,
            "Whether a country answers is taken to have nothing to do with its needs.",
        ]
        let notes = [
            "Practice answers follow seeds/survey_profile.yaml: planning assumptions, not measurements.",
            "Mean importance \(power.assumptions.importance.written(digits: 2)), mean current level "
                + "\(power.assumptions.current.written(digits: 2)).",
        ]
        return table.lines(console) + [""] + basis.flatMap(sentence) + notes.flatMap(sentence).map(console.quiet)
    }
}

/// Where an assumption comes from.
enum PowerSource: String {
    case practice = "practice answers"
    case earlierRound = "earlier round"
    case officer = "you"
}

/// An assumption that an officer can make otherwise.
enum PowerAssumption: String, CaseIterable, Hashable {
    case between
    case within
    case correlation
    case topics = "topic-spread"
    case leftOut = "left-out"
    case skipped

    /// The option that sets it.
    var option: String { "--\(rawValue)" }

    /// What it is, in words.
    var words: String {
        switch self {
        case .between: "standard deviation of a topic’s gap between countries"
        case .within: "standard deviation of a topic’s gap between people of a country"
        case .correlation: "correlation of the gaps of two topics"
        case .topics: "standard deviation of the true mean gaps of topics"
        case .leftOut: "share of topics that a person leaves out"
        case .skipped: "share of topics that a whole country leaves out"
        }
    }

    /// Its value.
    func value(in assumptions: PowerAssumptions) -> Double {
        switch self {
        case .between: assumptions.deviationBetweenCountries
        case .within: assumptions.deviationBetweenPeople
        case .correlation: assumptions.correlation
        case .topics: assumptions.deviationBetweenTopics
        case .leftOut: assumptions.leftOutByPeople
        case .skipped: assumptions.leftOutByCountries
        }
    }
}

extension Weighting {
    /// The weighting as a person says it.
    fileprivate var words: String {
        switch self {
        case .countries: "each country counts once"
        case .respondents: "each respondent counts once"
        }
    }
}

extension Double {
    /// A share in whole percent.
    fileprivate var percent: String { "\((self * 100).written(digits: 0)) %" }
}

extension Int {
    /// The number with what is counted, in the plural unless it is one.
    fileprivate func counted(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}
