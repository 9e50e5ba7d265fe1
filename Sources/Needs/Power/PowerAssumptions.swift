/// What is taken for granted about answers before there are any.
///
/// A rating of a topic is the topic's own mean, moved by the country in all topics alike, by the country in this topic,
/// by the person in all topics alike, and by the person in this topic; the four moves are independent of each other.
package struct PowerAssumptions: Hashable, Sendable {
    /// The mean importance of all topics, in points of the scale.
    package let importance: Double

    /// The mean current level of all topics, in points of the scale.
    package let current: Double

    /// How the true means of topics differ.
    package private(set) var topics: RatingSpread

    /// How countries differ in all topics alike.
    package private(set) var countries: RatingSpread

    /// How countries differ in one topic, beyond that.
    package private(set) var countryTopics: RatingSpread

    /// How people of one country differ in all topics alike.
    package private(set) var people: RatingSpread

    /// How people of one country differ in one topic, beyond that.
    package private(set) var peopleTopics: RatingSpread

    /// The probability that a person leaves a topic out, from 0 up to and without 1.
    package private(set) var leftOutByPeople: Double

    /// The probability that nobody of a country rates a topic, for want of the function; from 0 up to and without 1.
    package private(set) var leftOutByCountries: Double

    /// Creates assumptions, or `nil` when a probability is not from 0 up to and without 1.
    package init?(
        importance: Double,
        current: Double,
        topics: RatingSpread,
        countries: RatingSpread,
        countryTopics: RatingSpread,
        people: RatingSpread,
        peopleTopics: RatingSpread,
        leftOutByPeople: Double,
        leftOutByCountries: Double
    ) {
        guard (0..<1).contains(leftOutByPeople), (0..<1).contains(leftOutByCountries) else { return nil }
        self.importance = importance
        self.current = current
        self.topics = topics
        self.countries = countries
        self.countryTopics = countryTopics
        self.people = people
        self.peopleTopics = peopleTopics
        self.leftOutByPeople = leftOutByPeople
        self.leftOutByCountries = leftOutByCountries
    }

    /// The assumptions that Cadre's own practice answers bear out, stretched from 1…5 to another scale.
    ///
    /// Source: variance components by the method of moments, the mean over 47 rounds of practice answers to the two surveys
    /// of `curricula/surveys` (`cadre sample`, seeds 1 to 24) as an import keeps them, rounded. The practice answers follow
    /// `seeds/survey_profile.yaml`, whose numbers are planning assumptions and not measurements.
    package init(practiceOn scale: RatingScale) {
        let step = Double(scale.points - 1) / 4
        func spread(_ importance: Double, _ current: Double, _ covariance: Double) -> RatingSpread {
            RatingSpread(unchecked: importance, current, covariance).times(step * step)
        }
        importance = Double(scale.lowest) + 3.35 * step
        current = Double(scale.lowest) + 1.73 * step
        topics = spread(0.020, 0.060, -0.028)
        countries = spread(0.015, 0.280, -0.002)
        countryTopics = spread(0.013, 0.058, -0.001)
        people = spread(0.370, 0.180, -0.060)
        peopleTopics = spread(0.295, 0.620, -0.006)
        leftOutByPeople = 0.135
        leftOutByCountries = 0.06
    }

    // MARK: What an officer can say otherwise

    /// The standard deviation, between countries, of the gap of one topic.
    package var deviationBetweenCountries: Double {
        get { (countries + countryTopics).variance(of: .gap).squareRoot() }
        set {
            let factor = PowerAssumptions.factor(from: deviationBetweenCountries, to: newValue)
            countries = countries.times(factor)
            countryTopics = countryTopics.times(factor)
        }
    }

    /// The standard deviation, between people of one country, of the gap of one topic.
    package var deviationBetweenPeople: Double {
        get { (people + peopleTopics).variance(of: .gap).squareRoot() }
        set {
            let factor = PowerAssumptions.factor(from: deviationBetweenPeople, to: newValue)
            people = people.times(factor)
            peopleTopics = peopleTopics.times(factor)
        }
    }

    /// The standard deviation, between topics, of their true mean gaps.
    package var deviationBetweenTopics: Double {
        get { topics.variance(of: .gap).squareRoot() }
        set { topics = topics.times(PowerAssumptions.factor(from: deviationBetweenTopics, to: newValue)) }
    }

    /// The correlation of the gaps of two topics with one respondent, from 0 to 1.
    ///
    /// A new value is the share that all topics have in common both between countries and between the people of one.
    package var correlation: Double {
        get {
            let common = (countries + people).variance(of: .gap)
            let all = common + (countryTopics + peopleTopics).variance(of: .gap)
            return all > 0 ? common / all : 0
        }
        set {
            let (between, within) = (countries + countryTopics, people + peopleTopics)
            countries = between.times(newValue)
            countryTopics = between.times(1 - newValue)
            people = within.times(newValue)
            peopleTopics = within.times(1 - newValue)
        }
    }

    /// The share of the variance of a topic's gaps that lies between countries: the intraclass correlation.
    package var shareBetweenCountries: Double {
        let between = (countries + countryTopics).variance(of: .gap)
        let all = between + (people + peopleTopics).variance(of: .gap)
        return all > 0 ? between / all : 0
    }

    /// The assumptions with other probabilities of leaving a topic out, or `nil` when one is not from 0 up to and without 1.
    package func leavingOut(byPeople people: Double, byCountries countries: Double) -> PowerAssumptions? {
        guard (0..<1).contains(people), (0..<1).contains(countries) else { return nil }
        var assumptions = self
        assumptions.leftOutByPeople = people
        assumptions.leftOutByCountries = countries
        return assumptions
    }

    /// The Borich score to first order about the assumed means.
    package var score: NeedForm { .score(importance: importance, current: current) }

    /// What variances are multiplied by when a deviation changes; a deviation of 0 stays 0.
    private static func factor(from deviation: Double, to other: Double) -> Double {
        deviation > 0 ? (other / deviation) * (other / deviation) : 0
    }
}
