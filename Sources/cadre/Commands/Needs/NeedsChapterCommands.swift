import ArgumentParser
import Needs
import Publishing
import Reference

/// `cadre needs certainty`: how surely needs are known.
struct NeedsCertaintyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certainty",
        abstract: "Say how surely needs are known: intervals, places, which cannot be told apart.",
        discussion: """
            Every need with its place, the places that it may really have, and how probably it is among the first; which \
            needs cannot be told apart; the gap with its interval reckoned in four ways; and the means of officers, of \
            countries and of regions side by side, with a warning where they put needs in another order.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments

    func run() throws {
        try common.run { console in
            try study.make(common).show([.summary, .priorities], as: study, console)
        }
    }
}

/// `cadre needs methods`: what each method says.
struct NeedsMethodsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "methods",
        abstract: "Put the methods of the field side by side, and say where they disagree and why.",
        discussion: """
            The place of each need by every method for which the survey has the questions: gap, Borich (two variants), \
            ranked discrepancy, Hennessy-Hicks, importance-performance, locus for focus, difficulty-importance-frequency, \
            relevance, urgency, volume, capability. Needs whose sign or place among the first hangs on the formula are \
            flagged, with the reason. The survey’s `figures:` chooses variants, cuts and how many needs are the first.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments

    func run() throws {
        try common.run { console in
            try study.make(common).show([.methods, .method], as: study, console)
        }
    }
}

/// `cadre needs response`: who answered and who did not.
struct NeedsResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "response",
        abstract: "Account for every member country: response rates, who is missing, what they could change.",
        discussion: """
            AAPOR’s response rates of all member countries and of each region; who answered and who did not; for each need, \
            what its gap would be had all silent countries answered at one end of the scale or the other, and how many of \
            them would have to disagree before a decision changes.

            A silent country of which nothing is known counts as not reached. Say what you know in a file with the columns \
            country and disposition (R refused, NC not reached, O reached without an answer, NE not eligible) and name it \
            with --dispositions.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments

    func run() throws {
        try common.run { console in
            try study.make(common).show([.response, .countries], as: study, console)
        }
    }
}

/// `cadre needs groups`: needs by region, role, language and crosses.
struct NeedsGroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Compare regions, roles, languages and crosses of two or three, each with everybody else.",
        discussion: """
            The gap of every need in each group, and which differences pass a control over all comparisons of their table: \
            with many groups and needs some differ by chance alone. Figures of small groups are held back, and so are \
            others from which they could be computed.

            The survey’s `figures: breakdowns:` names the questions that divide respondents; --by crosses them.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments

    func run() throws {
        try common.run { console in
            try study.make(common).show([.groups], as: study, console)
        }
    }
}

/// `cadre needs trend`: how needs changed since earlier rounds.
struct NeedsTrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Say how needs changed since earlier rounds, on the countries of both.",
        discussion: """
            The change is that of the countries that answered both rounds. Where wording, scale or competency changed, the \
            series is broken, and it is said why; no change is worked out across a break.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments
    @OptionGroup var earlier: EarlierArguments

    func validate() throws {
        guard !earlier.rounds.isEmpty else {
            throw ValidationError("--earlier names an earlier round: --earlier answers-2024.csv=survey-2024.yaml")
        }
    }

    func run() throws {
        try common.run { console in
            let made = try study.make(common) { options, asked, register in
                options.earlier = try earlier.read(before: asked, register, data: common.data)
            }
            try made.show([.trends], as: study, console)
        }
    }
}

/// `cadre needs demand`: courses under a budget.
struct NeedsDemandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demand",
        abstract: "Say which gaps training can close, and which courses a budget holds.",
        discussion: """
            First what holds each need back: what training can close, and what asks for a recommendation of another kind. \
            Then, where the survey asks how many officers should be trained, course places by region under a budget: whole \
            courses are chosen so that filled places, weighed by need and urgency, are most. Every row names the figures \
            that it stands on; demand that is not met is listed with the reason.

            Costs are yours: --budget 100000 --cost 500 --class 20 means places at 500 each in classes of 20.
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var study: StudyArguments
    @OptionGroup(title: "Budget") var budget: BudgetArguments

    func run() throws {
        try common.run { console in
            let made = try study.make(common) { options, _, _ in options.budget = budget.courseBudget }
            if made.study.demand == nil {
                console.note(
                    "the survey does not ask how many officers should be trained, so there is no demand to plan for"
                )
            }
            try made.show([.causes, .demand], as: study, console)
        }
    }
}
