import Needs
import Reference
import Testing

@Suite("Tallies")
struct TallyCountingTests {
    /// A survey in which every kind of question is asked.
    private static let world = try? SurveyWorld(countries: [.africa: 2, .europe: 1])

    private func respondents(_ count: Int, seed: UInt64) throws -> [Respondent] {
        let world = try #require(TallyCountingTests.world)
        var chance = SeededGenerator(seed: seed)
        return (0..<count)
            .map { _ in
                func ratings() -> [Int?] {
                    (0..<3).map { _ in chance.happens(0.8) ? 1 + chance.index(below: 5) : nil }
                }
                let country = world.codes[chance.index(below: world.codes.count)]
                return Respondent(country: country, importance: ratings(), current: ratings())
            }
    }

    @Test("Counting one by one gives what the answers say, however many there are", arguments: [1, 40, 400, 4_000])
    func countsAsAnswersSay(count: Int) throws {
        let respondents = try respondents(count, seed: UInt64(count))
        let tally = try Tally(respondents, items: 3)
        #expect(tally.respondentCount == count)
        let (countries, pairs) = tally.moments()
        for item in 0..<3 {
            for (position, country) in countries.enumerated() {
                let complete = respondents.filter { $0.country == country }
                    .compactMap { respondent in
                        respondent.importance[item].flatMap { wanted in respondent.current[item].map { (wanted, $0) } }
                    }
                let sums = pairs[item][position]
                #expect(sums.count == complete.count)
                #expect(sums.wanted == complete.map(\.0).reduce(0, +))
                #expect(sums.current == complete.map(\.1).reduce(0, +))
                #expect(sums.wantedSquares == complete.map { $0.0 * $0.0 }.reduce(0, +))
                #expect(sums.products == complete.map { $0.0 * $0.1 }.reduce(0, +))
                #expect(sums.currentSquares == complete.map { $0.1 * $0.1 }.reduce(0, +))
                #expect(sums.below == complete.count { $0.1 < $0.0 })
                #expect(sums.above == complete.count { $0.1 > $0.0 })
                #expect(sums.equal == complete.count { $0.1 == $0.0 })
            }
        }
    }

    @Test("The order of rows does not matter, nor how they are split", arguments: 1...10 as ClosedRange<UInt64>)
    func addsUpInAnyOrder(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let respondents = try respondents(700, seed: seed)
        let whole = try Tally(respondents, items: 3)
        #expect(try Tally(respondents.shuffled(using: &chance), items: 3) == whole)
        var parts: [[Respondent]] = [[], [], []]
        for respondent in respondents { parts[chance.index(below: 3)].append(respondent) }
        for order in [[0, 1, 2], [2, 0, 1]] {
            var merged = try Tally([], items: 3)
            for part in order { merged.merge(try Tally(parts[part], items: 3)) }
            #expect(merged == whole)
        }
        var twice = whole
        twice.merge(whole)
        #expect(twice != whole)
    }

    @Test(
        "A state that occurs more often than a byte or two can count is counted",
        arguments: [255, 256, 65_535, 65_540]
    )
    func countsBeyondBytes(count: Int) throws {
        let world = try #require(TallyCountingTests.world)
        let scale = try RatingScale.oneToFive()
        let group = TallyGroup(country: world.codes[0], traits: [])
        let states = [
            UInt16(2 * scale.states + 3), UInt16(scale.state(of: .refused) * scale.states + scale.state(of: .notShown)),
        ]
        var tally = Tally(scale: scale, itemCount: 2)
        let place = tally.place(of: group)
        for _ in 0..<count { tally.add(states, at: place) }
        var merged = Tally(scale: scale, itemCount: 2)
        for _ in 0..<3 { merged.merge(tally) }
        for (item, state) in states.enumerated() {
            #expect(tally.counts(of: group).states(of: item)[Int(state)] == count)
            #expect(merged.counts(of: group).states(of: item)[Int(state)] == 3 * count)
            #expect(merged.counts(of: group).states(of: item).reduce(0, +) == 3 * count)
        }
        #expect(merged.respondentCount == 3 * count)
    }

    @Test("Every kind of missing answer stays apart")
    func keepsMissingApart() throws {
        let world = try #require(TallyCountingTests.world)
        let scale = try RatingScale.oneToFive()
        let three = try #require(scale.mark(for: 3))
        var tally = Tally(scale: scale, itemCount: 1)
        for mark in Mark.withoutPoint { tally.add([three, mark][...], from: world.codes[0]) }
        let counts = tally.counts(of: TallyGroup(country: world.codes[0], traits: [])).states(of: 0)
        for (place, mark) in Mark.withoutPoint.enumerated() {
            #expect(scale.state(of: mark) == scale.points + place)
            #expect(counts[2 * scale.states + scale.state(of: mark)] == 1)
        }
        #expect(counts.reduce(0, +) == Mark.withoutPoint.count)
        #expect(tally.moments().pairs[0][0].count == 0)
    }

    @Test("A respondent has completed a questionnaire by what they were asked")
    func completion() throws {
        let three = Mark(rawValue: 2)
        func answered(_ count: Int, of asked: Int, notShown: Int = 0) -> Completion {
            Completion(
                [Mark](repeating: three, count: count) + [Mark](repeating: .notAnswered, count: asked - count)
                    + [Mark](repeating: .notShown, count: notShown)
            )
        }
        #expect(answered(8, of: 10) == .complete)
        #expect(answered(7, of: 10) == .partial)
        #expect(answered(5, of: 10) == .partial)
        #expect(answered(4, of: 10) == .brokenOff)
        #expect(answered(4, of: 5, notShown: 40) == .complete)
        #expect(Completion([Mark.doesNotKnow, .refused]) == .complete)
    }
}
