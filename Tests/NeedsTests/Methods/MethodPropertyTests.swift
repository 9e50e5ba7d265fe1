import Needs
import Reference
import Testing

@Suite("Laws of all methods")
struct MethodPropertyTests {
    static let seeds: Range<UInt64> = 0..<6

    @Test("Tables are what a plain count over the respondents gives", arguments: seeds)
    func bruteForce(_ seed: UInt64) throws {
        let answers = MethodAnswers.random(seed: seed, items: 4, respondents: 30)
        for weighting in Weighting.allCases {
            func mean(_ item: Int, _ value: (Int, Int) -> Double) -> Double? {
                var byCountry: [String: [Double]] = [:]
                for (country, pair) in zip(answers.countries, answers.pairs[item]) {
                    guard let importance = pair.0, let current = pair.1 else { continue }
                    byCountry[country, default: []].append(value(importance, current))
                }
                let groups = weighting == .countries ? Array(byCountry.values) : [byCountry.values.flatMap(\.self)]
                let means = groups.filter { !$0.isEmpty }.map { $0.reduce(0, +) / Double($0.count) }
                return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
            }
            let library = try answers.library(MethodSettings(), weighting)
            for item in answers.pairs.indices {
                func value(_ method: NeedsMethod) -> Double? { library.table(method)?.rows[item].value }
                let importance = mean(item) { wanted, _ in Double(wanted) }
                let gap = mean(item) { Double($0 - $1) }
                #expect(isClose(value(.gap), gap), "seed \(seed)")
                #expect(
                    isClose(value(.borich(.itemMean)), importance.flatMap { weight in gap.map { weight * $0 } })
                )
                #expect(isClose(value(.borich(.ownRating)), mean(item) { Double($0 * ($0 - $1)) }))
                #expect(isClose(value(.rankedDiscrepancy), mean(item) { 100 * Double(($1 - $0).signum()) }))
            }
        }
    }

    @Test("The names of countries and the order of respondents change nothing", arguments: seeds)
    func relabelling(_ seed: UInt64) throws {
        let answers = MethodAnswers.random(seed: seed, items: 6, respondents: 25)
        var other = answers
        let order = Array(answers.countries.indices.reversed())
        let names = ["AA": "ZZ", "BB": "CC", "CC": "BB", "DD": "AA"]
        other.countries = order.map { names[answers.countries[$0]] ?? "" }
        other.pairs = answers.pairs.map { item in order.map { item[$0] } }
        other.requirements = answers.requirements?.map { item in order.map { item[$0] } }
        other.ratings = answers.ratings.mapValues { $0.map { item in order.map { item[$0] } } }
        for weighting in Weighting.allCases {
            let tables = try answers.library(MethodSettings(), weighting).tables
            for (first, second) in zip(tables, try other.library(MethodSettings(), weighting).tables) {
                #expect(first.rows.map(\.place) == second.rows.map(\.place), "seed \(seed), \(first.method)")
                #expect(first.rows.map(\.verdict) == second.rows.map(\.verdict))
                #expect(first.rows.map(\.answers) == second.rows.map(\.answers))
                #expect(zip(first.rows, second.rows).allSatisfy { isClose($0.value, $1.value) })
            }
        }
    }

    @Test("Every number in a table is finite, and places are without holes", arguments: seeds)
    func finite(_ seed: UInt64) throws {
        for weighting in Weighting.allCases {
            for table in try MethodAnswers.random(seed: seed, items: 7, respondents: 3)
                .library(MethodSettings(), weighting).tables
            {
                #expect(table.rows.allSatisfy { $0.value?.isFinite ?? true })
                let places = table.rows.compactMap(\.place)
                for place in places { #expect(places.count { $0 < place } == place - 1) }
                #expect(table.order.count == places.count)
            }
        }
    }

    @Test("Settings that make no sense are refused")
    func settings() throws {
        #expect(MethodSettings(top: 0) == nil)
        #expect(MethodSettings(borich: []) == nil)
        #expect(MethodSettings(borich: [.itemMean, .itemMean]) == nil)
        #expect(MethodSettings(cuts: [.difficulty: [3, 3]]) == nil)
        #expect(MethodSettings(cuts: [.urgency: [3]]) == nil)
        #expect(MethodSettings(weights: [try #require(ItemID("C0")): 0]) == nil)
        #expect(MethodSettings(stages: []) == nil)
        #expect(MethodSettings(top: 1, borich: [.ownRating]) != nil)
    }

    @Test("A variant that the settings leave out has no table")
    func variants() throws {
        let settings = try #require(MethodSettings(borich: [.ownRating]))
        let methods = try MethodAnswers([[(5, 1)]]).library(settings).tables.map(\.method)
        #expect(methods.contains(.borich(.ownRating)))
        #expect(!methods.contains(.borich(.itemMean)))
    }
}

extension MethodAnswers {
    /// Answers of four countries, a seventh of them missing.
    static func random(seed: UInt64, items: Int, respondents: Int) -> MethodAnswers {
        var generator = SeededGenerator(seed: seed)
        func rating() -> Int? {
            Int.random(in: 0..<7, using: &generator) == 0 ? nil : Int.random(in: 1...5, using: &generator)
        }
        func pairs() -> [[(Int?, Int?)]] {
            (0..<items).map { _ in (0..<respondents).map { _ in (rating(), rating()) } }
        }
        func ratings() -> [[Int?]] { (0..<items).map { _ in (0..<respondents).map { _ in rating() } } }
        let countries = (0..<respondents)
            .map { _ in ["AA", "BB", "CC", "DD"].randomElement(using: &generator) ?? "AA" }
        var answers = MethodAnswers(pairs(), countries: countries)
        answers.requirements = pairs()
        for aspect in [NeedsAspect.difficulty, .frequency, .urgency, .organisation, .training] {
            answers.ratings[aspect] = ratings()
        }
        return answers
    }
}
