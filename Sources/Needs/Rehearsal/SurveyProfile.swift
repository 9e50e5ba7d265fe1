package import Reference

/// How a realistic set of answers looks: the parameters of the generator of practice answers.
///
/// Source: `seeds/survey_profile.yaml`, whose numbers are planning assumptions.
package struct SurveyProfile: Hashable, Sendable {
    /// The version of its numbers.
    package let version: String

    /// Who answers.
    package let response: Response

    /// When answers arrive.
    package let timing: Timing

    /// What respondents do.
    package let roles: Shares<RespondentRole>

    /// What makes countries and respondents differ.
    package let latent: Latent

    /// What is rated, and in which manner.
    package let ratings: Ratings

    /// What is left out.
    package let missing: Missing

    /// Records that come more than once, for each record.
    package let repeats: Shares<RepeatKind>

    /// How the country is written.
    package let countryForms: Shares<CountryForm>

    /// What happens to the text of the country, each with a chance of its own.
    package let textDamage: Shares<TextDamage>

    /// What is written in the comment.
    package let comments: Comments

    /// Creates a profile.
    package init(
        version: String,
        response: Response,
        timing: Timing,
        roles: Shares<RespondentRole>,
        latent: Latent,
        ratings: Ratings,
        missing: Missing,
        repeats: Shares<RepeatKind>,
        countryForms: Shares<CountryForm>,
        textDamage: Shares<TextDamage>,
        comments: Comments
    ) {
        self.version = version
        self.response = response
        self.timing = timing
        self.roles = roles
        self.latent = latent
        self.ratings = ratings
        self.missing = missing
        self.repeats = repeats
        self.countryForms = countryForms
        self.textDamage = textDamage
        self.comments = comments
    }

    /// Who answers.
    package struct Response: Hashable, Sendable {
        /// How likely a country of a region answers.
        package let rates: Shares<Region>

        /// What multiplies the odds that a country answers.
        package let modifiers: Shares<ResponseModifier>

        /// How many answering countries send one record, two records and so on.
        package let recordsOfCountry: [Double]

        /// What kinds of record come.
        package let kinds: Shares<RecordKind>

        /// Creates the parameters.
        package init(
            rates: Shares<Region>,
            modifiers: Shares<ResponseModifier>,
            recordsOfCountry: [Double],
            kinds: Shares<RecordKind>
        ) {
            self.rates = rates
            self.modifiers = modifiers
            self.recordsOfCountry = recordsOfCountry
            self.kinds = kinds
        }
    }

    /// When answers arrive.
    package struct Timing: Hashable, Sendable {
        /// The days of the letters that move people to answer, counted from the opening.
        package let days: [WaveDay: Double]

        /// The shares of the waves.
        package let waves: Shares<ArrivalWave>

        /// How many records come with a date alone, day before month.
        package let dayFirst: Double

        /// Creates the parameters.
        package init(days: [WaveDay: Double], waves: Shares<ArrivalWave>, dayFirst: Double) {
            self.days = days
            self.waves = waves
            self.dayFirst = dayFirst
        }
    }

    /// What makes countries and respondents differ, in units of the latent capacity.
    package struct Latent: Hashable, Sendable {
        /// The mean capacity of a region's countries.
        package let capacity: [Region: Double]

        /// The standard deviation of countries within a region.
        package let capacityDeviation: Double

        /// The standard deviation of a country's domains around its capacity.
        package let domainDeviation: Double

        /// The standard deviation of the respondents of a country.
        package let respondentDeviation: Double

        /// How closely two items of one domain go together.
        package let correlation: Double

        /// Creates the parameters.
        package init(
            capacity: [Region: Double],
            capacityDeviation: Double,
            domainDeviation: Double,
            respondentDeviation: Double,
            correlation: Double
        ) {
            self.capacity = capacity
            self.capacityDeviation = capacityDeviation
            self.domainDeviation = domainDeviation
            self.respondentDeviation = respondentDeviation
            self.correlation = correlation
        }
    }

    /// What is rated, and in which manner.
    ///
    /// Means and deviations are on the scale from 1 to 5.
    package struct Ratings: Hashable, Sendable {
        /// The current level.
        package let current: Spread

        /// The importance.
        package let importance: Spread

        /// The level that is required.
        package let required: Spread

        /// How often the required level is given below the current one.
        package let requiredBelowCurrent: Double

        /// Manners of answering that hide what a respondent means.
        package let styles: Shares<AnswerStyle>

        /// The scales that people use instead of the one they were given.
        package let scales: Shares<ScaleForm>

        /// What people would rather have.
        package let remedies: Shares<PreferredRemedy>

        /// How many people they would send.
        package let numberToTrain: SkewedSpread

        /// How often that number is given in words.
        package let numberInWords: Double

        /// Creates the parameters.
        package init(
            current: Spread,
            importance: Spread,
            required: Spread,
            requiredBelowCurrent: Double,
            styles: Shares<AnswerStyle>,
            scales: Shares<ScaleForm>,
            remedies: Shares<PreferredRemedy>,
            numberToTrain: SkewedSpread,
            numberInWords: Double
        ) {
            self.current = current
            self.importance = importance
            self.required = required
            self.requiredBelowCurrent = requiredBelowCurrent
            self.styles = styles
            self.scales = scales
            self.remedies = remedies
            self.numberToTrain = numberToTrain
            self.numberInWords = numberInWords
        }
    }

    /// A mean and a standard deviation.
    package struct Spread: Hashable, Sendable {
        /// The mean.
        package let mean: Double

        /// The standard deviation.
        package let deviation: Double

        /// Creates a spread.
        package init(mean: Double, deviation: Double) {
            self.mean = mean
            self.deviation = deviation
        }
    }

    /// What is left out.
    package struct Missing: Hashable, Sendable {
        /// How often an item is left out when nobody tires.
        package let base: Double

        /// How much more often it is left out in the last block than in the first.
        package let growth: Double

        /// How often a country lacks a function and leaves its whole block out.
        package let skips: Shares<SpecialFunction>

        /// What stands in the cell of an item left out.
        package let tokens: [String]

        /// Creates the parameters.
        package init(base: Double, growth: Double, skips: Shares<SpecialFunction>, tokens: [String]) {
            self.base = base
            self.growth = growth
            self.skips = skips
            self.tokens = tokens
        }
    }

    /// What is written in the comment.
    package struct Comments: Hashable, Sendable {
        /// How many records have a comment.
        package let share: Double

        /// How many words it has.
        package let words: SkewedSpread

        /// What it speaks of.
        package let topics: Shares<CommentTopic>

        /// How many comments hold something that must not leave the office.
        package let mustRedact: Double

        /// How many comments say the contrary of the ratings.
        package let contradicts: Double

        /// Creates the parameters.
        package init(
            share: Double,
            words: SkewedSpread,
            topics: Shares<CommentTopic>,
            mustRedact: Double,
            contradicts: Double
        ) {
            self.share = share
            self.words = words
            self.topics = topics
            self.mustRedact = mustRedact
            self.contradicts = contradicts
        }
    }
}
