import Needs
import Reference
import Testing

/// Answers to a few items, written down as a test reads best, and looked at as a view of a tally.
struct MethodAnswers {
    /// Importance and current level of each respondent, for each item; all of one country unless `countries` says otherwise.
    var pairs: [[(Int?, Int?)]]
    var requirements: [[(Int?, Int?)]]?
    var ratings: [NeedsAspect: [[Int?]]] = [:]
    var officers: [[Double?]]?

    /// The country of each respondent.
    var countries: [String]
    var scale = (lowest: 1, highest: 5)
    var otherScales: [NeedsAspect: (lowest: Int, highest: Int)] = [:]

    init(_ pairs: [[(Int?, Int?)]], countries: [String]? = nil) {
        self.pairs = pairs
        self.countries = countries ?? Array(repeating: "AA", count: pairs.first?.count ?? 0)
    }

    /// One item, from two lists.
    init(importance: [Int?], current: [Int?], countries: [String]? = nil) {
        self.init([Array(zip(importance, current))], countries: countries)
    }

    var items: [ItemID] {
        get throws { try pairs.indices.map { try #require(ItemID("C\($0)")) } }
    }

    func view() throws -> TallyView {
        let codes = Array(Set(countries)).sorted()
        let points = try scale(nil)
        func byCountry<Answer, Counts>(_ answers: [Answer], _ count: ([Answer]) -> Counts) -> [Counts] {
            codes.map { code in count(zip(countries, answers).filter { $0.0 == code }.map(\.1)) }
        }
        func counted(_ items: [[(Int?, Int?)]]) -> [[PairCounts]] {
            items.map { answers in
                byCountry(answers) { PairCounts(scale: points, pairs: $0.map { (wanted: $0.0, current: $0.1) }) }
            }
        }
        var marks: [NeedsAspect: [[MarkCounts]]] = [:]
        for (aspect, items) in ratings {
            let points = try scale(aspect)
            marks[aspect] = items.map { answers in
                byCountry(answers) { answers in
                    var counts = MarkCounts(scale: points)
                    for answer in answers { counts.add(1, answer.flatMap(points.mark) ?? .notAnswered) }
                    return counts
                }
            }
        }
        return TallyView(
            countries: try codes.map { try #require(CountryCode($0)) },
            respondents: codes.map { code in countries.count { $0 == code } },
            pairs: counted(pairs),
            requirements: requirements.map(counted),
            ratings: marks,
            officers: officers.map { items in
                items.map { answers in
                    byCountry(answers) { answers in
                        var counts = NumberCounts()
                        for case let number? in answers { counts.numbers[number, default: 0] += 1 }
                        return counts
                    }
                }
            }
        )
    }

    func library(
        _ settings: MethodSettings = MethodSettings(),
        _ weighting: Weighting = .respondents,
        agencies: [TallyView]? = nil
    ) throws -> MethodLibrary {
        try MethodLibrary(view(), items: items, settings: settings, weighting: weighting, agencies: agencies)
    }

    func table(
        _ method: NeedsMethod,
        _ settings: MethodSettings = MethodSettings(),
        _ weighting: Weighting = .respondents
    ) throws -> MethodTable {
        try #require(try library(settings, weighting).table(method))
    }

    private func scale(_ aspect: NeedsAspect?) throws -> RatingScale {
        let ends = aspect.flatMap { otherScales[$0] } ?? scale
        return try #require(RatingScale(lowest: ends.lowest, highest: ends.highest))
    }
}

/// Whether two figures are the same but for the last digits of a machine number.
func isClose(_ first: Double?, _ second: Double?, within tolerance: Double = 1e-9) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): abs(first - second) <= tolerance
    default: false
    }
}
