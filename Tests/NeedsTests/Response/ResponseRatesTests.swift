import Needs
import Testing

@Suite("Response rates")
struct ResponseRatesTests {
    @Test("are those of the worked example")
    func workedExample() throws {
        let rates = ResponseRates(
            try #require(
                Dispositions([
                    .complete: 4, .partial: 2, .refusal: 1, .nonContact: 1, .other: 1, .unknownUnit: 1,
                    .unknownOther: 1, .notEligible: 1,
                ])
            )
        )
        #expect(rates.dispositions.invited == 12)
        #expect(rates.dispositions.eligible == 9)
        #expect(rates.eligibleShare == 0.9)
        #expect(rates.basis == .ofKnownCases)
        #expect(rates.responseRate1 == 4 / 11.0)
        #expect(rates.responseRate2 == 6 / 11.0)
        #expect(rates.responseRate3 == 4 / 10.8)
        #expect(rates.responseRate4 == 6 / 10.8)
        #expect(rates.responseRate5 == 4 / 9.0)
        #expect(rates.responseRate6 == 6 / 9.0)
        #expect(rates.cooperationRate1 == 4 / 8.0)
        #expect(rates.refusalRate1 == 1 / 11.0)
        #expect(rates.contactRate1 == 8 / 11.0)
    }

    @Test("of nobody are not there")
    func nobody() {
        let rates = ResponseRates(Dispositions(of: []))
        let all = [
            rates.eligibleShare, rates.responseRate1, rates.responseRate2, rates.responseRate3, rates.responseRate4,
            rates.responseRate5, rates.responseRate6, rates.cooperationRate1, rates.refusalRate1, rates.contactRate1,
        ]
        #expect(all.allSatisfy { $0 == nil })
    }

    @Test("need no eligible share when every case is known, and cannot do without it when none is")
    func eligibleShare() throws {
        #expect(ResponseRates(Dispositions(of: [.complete, .refusal])).responseRate3 == 0.5)
        let unknown = ResponseRates(Dispositions(of: [.unknownOther, .unknownUnit]))
        #expect(unknown.responseRate1 == 0)
        #expect(unknown.responseRate3 == nil)
        let told = ResponseRates(
            Dispositions(of: [.complete, .unknownOther, .unknownUnit]),
            eligibleShare: try #require(EligibleShare(0.5))
        )
        #expect(told.responseRate3 == 0.5)
        #expect(told.basis.given == 0.5)
    }

    @Test("lie in order: RR1 ≤ RR3 ≤ RR5, and counting partial answers never lowers one", arguments: 1...50)
    func order(seed: Int) throws {
        var counts: [Disposition: Int] = [:]
        for (place, disposition) in Disposition.allCases.enumerated() { counts[disposition] = seed * (place + 3) % 7 }
        counts[.complete, default: 0] += 1
        let rates = ResponseRates(try #require(Dispositions(counts)))
        let (first, third, fifth) = try (
            #require(rates.responseRate1), #require(rates.responseRate3), #require(rates.responseRate5)
        )
        #expect(first <= third && third <= fifth && fifth <= 1)
        #expect(try first <= #require(rates.responseRate2) && third <= #require(rates.responseRate4))
        #expect(try fifth <= #require(rates.responseRate6))
    }

    @Test("are made of counts and shares that can be")
    func doors() {
        #expect(Dispositions([.complete: -1]) == nil)
        #expect(EligibleShare(1.1) == nil)
        #expect(EligibleShare(-0.1) == nil)
        #expect(EligibleShare(.nan) == nil)
        #expect(CompletionCounts(complete: 1, partial: -1) == nil)
    }
}
