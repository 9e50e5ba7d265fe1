package import Reference

/// Makes practice answers to a survey: what countries might send, errors and repetitions included.
///
/// The same arguments give the same answers on every machine: all chance comes from the seed, and nothing is
/// computed but by the operations that IEEE 754 settles to the last digit. Countries, persons and units are answered for
/// by chance; nothing in the answers says anything about a real one.
package struct RehearsalGenerator: Sendable {
    private let profile: SurveyProfile
    private let survey: Survey
    private let blocks: SurveyBlocks
    private let rates: ResponseChances
    private let smallIslands: Set<CountryCode>
    private let countries: [MemberCountry]
    private let countryField: CountryFieldDamage

    /// Creates a generator.
    ///
    /// - Parameters:
    ///   - profile: how often everything occurs.
    ///   - survey: what is asked; its items name competencies of `framework`.
    ///   - framework: the domains of the items, which make the blocks of the survey.
    ///   - register: the countries, and how an import reads their names.
    ///   - spellings: other names of the countries.
    ///   - groups: countries that answer more or less often than their region.
    package init(
        profile: SurveyProfile,
        survey: Survey,
        framework: CompetencyFramework,
        register: CountryRegister,
        spellings: [CountrySpelling],
        groups: ResponseGroups
    ) {
        precondition(survey.framework == framework.id, "a survey asks about the competencies of its framework")
        self.profile = profile
        self.survey = survey
        blocks = SurveyBlocks(of: survey, framework)
        smallIslands = groups.smallIslands
        rates = ResponseChances(profile.response, groups, survey: survey)
        countries = register.countries
        countryField = CountryFieldDamage(profile, register, spellings)
    }

    /// Makes answers.
    ///
    /// - Parameters:
    ///   - seed: the same seed gives the same answers.
    ///   - count: how many records. Without it every country is asked once; with it the countries are asked again and
    ///     again, each keeping what is true of it, until there are so many.
    /// - Returns: the table of answers and its key.
    package func answers(seed: UInt64, count: Int? = nil) -> RehearsalAnswers {
        var generator = SeededGenerator(seed: seed)
        let streams = ChanceStreams(seed: seed)
        let drafting = drafting(streams, using: &generator)
        let standings = countries.map { country in
            CountryStanding(
                country,
                responseRate: rates.rate(of: country),
                profile: profile,
                blocks: blocks,
                using: &generator
            )
        }
        var drafts: [RecordDraft] = []
        repeat {
            for standing in standings where generator.happens(standing.responseRate) {
                for _ in 0..<respondents(using: &generator) {
                    drafts += drafting.records(at: drafts.count, from: standing, using: &generator)
                }
            }
        } while !countries.isEmpty && drafts.count < count ?? 0
        return RecordSettlement(
            count.map { Array(drafts.prefix($0)) } ?? drafts,
            writtenBy: writing(streams)
        )
        .answers
    }

    private func writing(_ streams: ChanceStreams) -> RecordWriting {
        let sizes = CountrySizes(profile.ratings.numberToTrain, smallIslands: smallIslands, streams)
        return RecordWriting(survey, profile, AspectModel(survey.needs, profile, sizes, streams), streams)
    }

    private func drafting(_ streams: ChanceStreams, using generator: inout SeededGenerator) -> RecordDrafting {
        RecordDrafting(
            profile: profile,
            survey: survey,
            countryField: countryField,
            arrivals: ArrivalWaves(profile.timing, period: survey.period),
            model: RatingModel(profile, blocks: blocks, meanCapacity: meanCapacity, using: &generator),
            questions: QuestionModel(survey, profile.missing, streams),
            missing: MissingAnswers(missing: profile.missing, blocks: blocks),
            comments: RehearsalComments(profile.comments),
            numbers: TrainingNumbers(spread: profile.ratings.numberToTrain, inWords: profile.ratings.numberInWords)
        )
    }

    /// The mean capacity of the countries, each counted by how likely it answers.
    private var meanCapacity: Double {
        var (sum, weight) = (0.0, 0.0)
        for country in countries {
            let rate = rates.rate(of: country)
            sum += rate * (profile.latent.capacity[country.region] ?? 0)
            weight += rate
        }
        return weight > 0 ? sum / weight : 0
    }

    /// How many respondents of a country answer at once.
    private func respondents(using generator: inout SeededGenerator) -> Int {
        generator.choose(profile.response.recordsOfCountry.enumerated().map { ($0 + 1, $1) }) ?? 1
    }
}
