import Needs
import Reference
import Testing

@Suite("Screening of causes")
struct ScreeningTests {
    private func screen(_ countries: [ChoiceCounts], _ weighting: Weighting = .respondents) throws -> ScreenedNeed {
        let figures = try #require(CauseFigures(countries, weighting: weighting))
        return ScreenedNeed(item: 0, causes: figures, rules: try DemandData.rules())
    }

    @Test("Training and leadership are for courses, and so is a need whose causes they are")
    func training() throws {
        let need = try screen([DemandData.named([.training: 6, .leadership: 2, .policy: 2])])
        #expect(need.verdict == .training)
        #expect(need.trainableShare == 0.8)
    }

    @Test("Both kinds at 30 % or more make a mixed need, one below it does not", arguments: [(3, true), (2, false)])
    func mixed(materiel: Int, isMixed: Bool) throws {
        let need = try screen([DemandData.named([.training: 10 - materiel, .materiel: materiel])])
        #expect(need.verdict == (isMixed ? .mixed : .training))
        #expect(need.plannedShare == Double(10 - materiel) / 10)
    }

    @Test("Other causes are told by area, the most frequent first")
    func other() throws {
        let need = try screen([DemandData.named([.training: 1, .policy: 3, .doctrine: 2, .materiel: 4])])
        #expect(need.verdict == .other([.materiel, .policy, .doctrine]))
        #expect(need.plannedShare == 0)
    }

    @Test("A tie for the main cause is reported with all that share it")
    func tie() throws {
        let figures = try #require(
            CauseFigures([DemandData.named([.doctrine: 2, .policy: 2, .training: 1])], weighting: .respondents)
        )
        #expect(figures.main.map { CapabilityArea.allCases[$0] } == [.doctrine, .policy])
        #expect(figures.respondents == 5)
    }

    @Test("Countries that count once give the mean of their shares")
    func weighting() throws {
        // A: 9 of 9 training; B: 1 of 1 materiel. Respondents: 0.9 training; countries: one half.
        let countries = [DemandData.named([.training: 9]), DemandData.named([.materiel: 1], silent: 4)]
        #expect(try screen(countries, .respondents).verdict == .training)
        let need = try screen(countries, .countries)
        #expect(need.verdict == .mixed)
        guard case .causes(let figures) = need.evidence else { return #expect(Bool(false), "causes were named") }
        #expect(figures.shares[2] == 0.5)
        #expect(figures.missing == [.notAnswered: 4])
        #expect(figures.countriesNaming[2] == 1)
    }

    @Test("A need of which nobody named a cause is unknown, and planned whole")
    func unknown() throws {
        let view = TallyView(
            countries: [],
            respondents: [],
            pairs: [[]],
            causes: [[DemandData.named([:], silent: 3)]]
        )
        let screening = NeedScreening(of: view, rules: try DemandData.rules(), weighting: .countries)
        #expect(screening.needs == [ScreenedNeed(unknown: 0)])
        #expect(screening.needs[0].plannedShare == 1)
        #expect(screening.recommendations.isEmpty)
    }

    @Test("An office says which causes training closes, and names areas in its own words")
    func settings() throws {
        let kit = Choice(
            value: try #require(Identifier("kit")),
            label: try #require(LocalisedText("Kit", in: .english))
        )
        let skill = Choice(
            value: try #require(Identifier("skill")),
            label: try #require(LocalisedText("Skill", in: .english))
        )
        let choices = try #require(Choices([kit, skill]))
        let rules = try #require(ScreeningRules(choices, areas: [kit.value: .materiel], trainable: [skill.value]))
        #expect(rules.areas == [.materiel, nil])
        #expect(rules.isTrainable == [false, true])
        let stranger = try #require(Identifier<Choice>("stranger"))
        #expect(ScreeningRules(choices, trainable: [stranger]) == nil)
        #expect(ScreeningRules(choices, mixedShare: 0.6) == nil)
    }

    @Test("Recommendations are of the kind of their causes, with their counts")
    func recommendations() throws {
        let causes = [
            [DemandData.named([.training: 5]), DemandData.named([.training: 4])],
            [
                DemandData.named([.materiel: 3, .training: 2]),
                DemandData.named([.materiel: 1, .training: 2, .policy: 1]),
            ],
            [DemandData.named([.doctrine: 2, .policy: 2]), DemandData.named([.facilities: 1])],
        ]
        let pairs = [[PairCounts]](repeating: [], count: 3)
        let view = TallyView(countries: [], respondents: [], pairs: pairs, causes: causes)
        let screening = NeedScreening(of: view, rules: try DemandData.rules(), weighting: .respondents)
        #expect(screening.needs.map(\.verdict) == [.training, .mixed, .other([.doctrine, .policy, .facilities])])
        let told = screening.recommendations.map {
            "\($0.item) \($0.area?.rawValue ?? "?") \($0.respondents) \($0.countries)"
        }
        #expect(told == ["1 materiel 4 2", "2 doctrine 2 1", "2 policy 2 1"])
        #expect(screening.recommendations.map(\.isBesideTraining) == [true, false, false])
    }

    @Test("By Hennessy and Hicks, training is the answer where D is at least C")
    func remedies() throws {
        func verdict(_ organisation: [[Int]], _ training: [[Int]]) throws -> ScreenedNeed.Verdict {
            let figures = RemedyFigures(
                organisation: try organisation.map { try DemandData.marks($0, highest: 7) },
                training: try training.map { try DemandData.marks($0, highest: 7) },
                weighting: .countries
            )
            return ScreenedNeed(item: 0, remedies: try #require(figures)).verdict
        }
        #expect(try verdict([[2, 3], [2], [3]], [[6, 7], [6], [7]]) == .training)
        #expect(try verdict([[6, 7], [6], [7]], [[2, 3], [2], [3]]) == .other([.organisation]))
        #expect(try verdict([[6], [5], [7]], [[6], [7], [5]]) == .mixed)
        #expect(try verdict([[4]], [[4]]) == .training)
    }

    @Test("The difference of both remedies is clustered by country")
    func remedyError() throws {
        let figures = try #require(
            RemedyFigures(
                organisation: try [[2], [3], [1]].map { try DemandData.marks($0, highest: 7) },
                training: try [[4], [6], [5]].map { try DemandData.marks($0, highest: 7) },
                weighting: .countries
            )
        )
        // Differences 2, 3, 4: mean 3, standard deviation 1, error 1/√3.
        #expect(abs(figures.difference.value - 3) < 1e-12)
        #expect(abs(try #require(figures.difference.standardError) - (1.0 / 3).squareRoot()) < 1e-12)
    }
}
