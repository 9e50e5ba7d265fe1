extension PowerAssumptions {
    /// The assumptions that an earlier round bears out, or `nil` where it cannot say: fewer than five countries rate each of
    /// two topics, or hardly any country has two answers.
    ///
    /// Means, deviations and what is left out come from the round; a tally does not know who rated what together, so how
    /// much of the deviations all topics share stays as in practice answers. The components within and between countries
    /// are those of the analysis of variance with unequal groups (Searle, Casella and McCulloch 1992), pooled over
    /// topics; a variance below 0 counts as 0.
    package init?(earlierRound tally: Tally) {
        let practice = PowerAssumptions(practiceOn: tally.scale)
        let pairs = tally.moments().pairs
        let topics = pairs.map(TopicComponents.init)
            .filter { $0.countries >= NeedsAnalysis.smallestCell }
        let pooled = topics.reduce(PooledComponents()) { $0.adding($1) }
        guard topics.count >= 2, let (between, within) = pooled.components else { return nil }
        let share = CommonShares(practice)
        let left = LeftOut(tally, pairs)
        let count = Double(topics.count)
        let error = topics.reduce(Products()) { sum, topic in
            let square = Double(topic.countries * topic.countries)
            return
                sum
                .adding(between.times(1 - share.between), times: 1 / Double(topic.countries))
                .adding(within.times(1 - share.within), times: topic.inverse / square)
        }
        self.init(
            importance: topics.map(\.mean.importance).reduce(0, +) / count,
            current: topics.map(\.mean.current).reduce(0, +) / count,
            topics: Products(ofDeviations: topics.map(\.mean)).times(1 / (count - 1))
                .adding(error, times: -1 / count).spread,
            countries: between.times(share.between),
            countryTopics: between.times(1 - share.between),
            people: within.times(share.within),
            peopleTopics: within.times(1 - share.within),
            leftOutByPeople: left.people,
            leftOutByCountries: left.countries
        )
    }
}

/// Two ratings, or two means of ratings.
private struct RatingPair {
    var importance = 0.0
    var current = 0.0
}

/// Sums of squares and of products of importance and current level.
private struct Products {
    var importance = 0.0
    var current = 0.0
    var both = 0.0

    init() {}

    /// The sums of the deviations of pairs from their mean.
    init(ofDeviations pairs: [RatingPair]) {
        let count = Double(pairs.count)
        let importance = pairs.map(\.importance).reduce(0, +) / count
        let current = pairs.map(\.current).reduce(0, +) / count
        for pair in pairs {
            add(RatingPair(importance: pair.importance - importance, current: pair.current - current), times: 1)
        }
    }

    mutating func add(_ pair: RatingPair, times count: Double) {
        importance += count * pair.importance * pair.importance
        current += count * pair.current * pair.current
        both += count * pair.importance * pair.current
    }

    func adding(_ other: Products, times factor: Double) -> Products {
        var sum = self
        sum.importance += factor * other.importance
        sum.current += factor * other.current
        sum.both += factor * other.both
        return sum
    }

    func adding(_ spread: RatingSpread, times factor: Double) -> Products {
        var sum = self
        sum.importance += factor * spread.importance
        sum.current += factor * spread.current
        sum.both += factor * spread.covariance
        return sum
    }

    func times(_ factor: Double) -> Products { Products().adding(self, times: factor) }

    /// The nearest spread that can be: no variance below 0 and no covariance beyond what the variances allow.
    var spread: RatingSpread {
        let (importance, current) = (max(0, importance), max(0, current))
        let most = (importance * current).squareRoot()
        return RatingSpread(unchecked: importance, current, min(max(both, -most), most))
    }
}

/// One topic's sums within and between countries.
private struct TopicComponents {
    /// The mean of the countries' means.
    private(set) var mean = RatingPair()

    /// Countries with a pair, and pairs.
    private(set) var countries = 0
    private(set) var pairs = 0.0

    /// The sum of 1/pairs over countries.
    private(set) var inverse = 0.0

    /// The sum of squared pairs over countries.
    private(set) var squares = 0.0

    /// Sums of squares about the country's mean, and of countries' means about the mean of all pairs.
    private(set) var within = Products()
    private(set) var between = Products()

    /// Takes the complete pairs of one topic, country by country.
    init(_ pairs: [PairMoments]) {
        var about = Products()
        var (total, means) = (RatingPair(), RatingPair())
        for sums in pairs where sums.count > 0 {
            let count = Double(sums.count)
            let own = RatingPair(importance: Double(sums.wanted) / count, current: Double(sums.current) / count)
            within.importance += Double(sums.count * sums.wantedSquares - sums.wanted * sums.wanted) / count
            within.current += Double(sums.count * sums.currentSquares - sums.current * sums.current) / count
            within.both += Double(sums.count * sums.products - sums.wanted * sums.current) / count
            about.add(own, times: count)
            total.importance += Double(sums.wanted)
            total.current += Double(sums.current)
            means.importance += own.importance
            means.current += own.current
            countries += 1
            self.pairs += count
            inverse += 1 / count
            squares += count * count
        }
        guard countries > 0 else { return }
        mean = RatingPair(
            importance: means.importance / Double(countries),
            current: means.current / Double(countries)
        )
        let overall = RatingPair(
            importance: total.importance / self.pairs,
            current: total.current / self.pairs
        )
        about.add(overall, times: -self.pairs)
        between = about
    }
}

/// The sums of several topics.
private struct PooledComponents {
    private var within = Products()
    private var between = Products()
    private var freedomWithin = 0.0
    private var freedomBetween = 0.0

    /// What one unit of variance between countries adds to the sums between them.
    private var size = 0.0

    func adding(_ topic: TopicComponents) -> PooledComponents {
        var sum = self
        sum.within = within.adding(topic.within, times: 1)
        sum.between = between.adding(topic.between, times: 1)
        sum.freedomWithin += topic.pairs - Double(topic.countries)
        sum.freedomBetween += Double(topic.countries - 1)
        sum.size += topic.pairs - topic.squares / topic.pairs
        return sum
    }

    /// The variances between and within countries; `nil` where fewer than five pairs tell people from countries.
    var components: (between: RatingSpread, within: RatingSpread)? {
        guard freedomWithin >= Double(NeedsAnalysis.smallestCell), size > 0 else { return nil }
        let people = within.times(1 / freedomWithin)
        let countries = between.adding(people, times: -freedomBetween).times(1 / size)
        return (countries.spread, people.spread)
    }
}

/// Which share of the deviations of gaps all topics have in common.
private struct CommonShares {
    let between: Double
    let within: Double

    init(_ assumptions: PowerAssumptions) {
        func share(_ common: RatingSpread, _ own: RatingSpread) -> Double {
            common.variance(of: .gap) / (common + own).variance(of: .gap)
        }
        between = share(assumptions.countries, assumptions.countryTopics)
        within = share(assumptions.people, assumptions.peopleTopics)
    }
}

/// What people and what countries left out.
///
/// The share c of countries that leave a topic out and the share p of people beyond them fit two counts: of pairs, and of
/// countries without any.
private struct LeftOut {
    let people: Double
    let countries: Double

    init(_ tally: Tally, _ moments: [[PairMoments]]) {
        let respondents = tally.respondents
        let sizes = tally.countries.map { respondents[$0] ?? 0 }
        let counts = moments.joined().map(\.count)
        let (pairs, absent) = (counts.reduce(0, +), counts.count { $0 == 0 })
        let items = Double(max(1, tally.itemCount))
        let rated = Double(pairs) / (items * Double(max(1, sizes.reduce(0, +))))
        let without = Double(absent) / (items * Double(max(1, sizes.count)))
        func people(_ countries: Double) -> Double { max(0, 1 - rated / (1 - countries)) }
        func expected(_ countries: Double) -> Double {
            let out = people(countries)
            let silent = sizes.map { size in (0..<size).reduce(1.0) { power, _ in power * out } }.reduce(0, +)
            return countries + (1 - countries) * silent / Double(max(1, sizes.count))
        }
        var (low, high) = (0.0, min(0.95, 1 - rated))
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if expected(middle) < without { low = middle } else { high = middle }
        }
        self.countries = low
        self.people = min(0.95, people(low))
    }
}
