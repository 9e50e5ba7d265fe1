import Needs
import Reference
import Testing

@Suite("The account of who answered")
struct ResponseAccountTests {
    /// Four countries of Africa (AA to AD) and three of Europe (AE to AG).
    private let world: SurveyWorld
    private let account: ResponseAccount

    init() throws {
        world = try SurveyWorld(countries: [.africa: 4, .europe: 3])
        let codes = world.codes
        let stranger = try #require(CountryCode("ZZ"))
        account = ResponseAccount(
            of: world.register,
            completions: [
                codes[0]: try #require(CompletionCounts(complete: 3, partial: 2)),
                codes[1]: try #require(CompletionCounts(partial: 1, brokenOff: 4)),
                codes[2]: try #require(CompletionCounts(brokenOff: 2)),
                codes[4]: try #require(CompletionCounts(complete: 1)),
                stranger: try #require(CompletionCounts(complete: 9)),
            ],
            known: [codes[4]: .refusal, codes[5]: .notEligible, codes[6]: .complete]
        )
    }

    @Test("settles each country by its answers, else by what an officer knows, else as a non-contact")
    func settles() {
        #expect(account.countries.map(\.country) == world.codes)
        #expect(
            account.countries.map(\.disposition)
                == [.complete, .partial, .refusal, .nonContact, .complete, .notEligible, .other]
        )
        #expect(
            account.countries.map(\.basis) == [.answers, .answers, .answers, .assumed, .answers, .officer, .officer]
        )
    }

    @Test("names every assumption, every word overruled and every country that is no member")
    func names() throws {
        #expect(account.assumed.map(\.country) == [world.codes[3]])
        #expect(account.overruled.map(\.country) == [world.codes[4], world.codes[6]])
        #expect(account.overruled.map(\.overruled) == [.refusal, .complete])
        #expect(account.strangers == [try #require(CountryCode("ZZ"))])
    }

    @Test("gives rates overall and by region that add up")
    func rates() {
        #expect(account.rates.responseRate6 == 3 / 6.0)
        #expect(account.rates(of: .africa).responseRate2 == 2 / 4.0)
        #expect(account.rates(of: .africa).responseRate1 == 1 / 4.0)
        #expect(account.rates(of: .europe).responseRate1 == 1 / 2.0)
        #expect(account.rates(of: .americas).responseRate1 == nil)
        var sum = Dispositions(of: [])
        for region in Region.allCases { sum += account.rates(of: region).dispositions }
        #expect(sum == account.rates.dispositions)
        #expect(account.completions == CompletionCounts(complete: 4, partial: 3, brokenOff: 6))
    }

    @Test("says who is missing, by region, without those that are not eligible")
    func missing() {
        #expect(account.missing(in: .africa).map(\.country) == [world.codes[2], world.codes[3]])
        #expect(account.missing(in: .europe).map(\.country) == [world.codes[6]])
        #expect(account.eligibleCountries == 6)
    }

    @Test("of a survey that nobody answered has a rate of 0, not none")
    func silence() {
        let account = ResponseAccount(of: world.register, completions: [:])
        #expect(account.rates.responseRate1 == 0)
        #expect(account.rates.cooperationRate1 == nil)
        #expect(account.assumed.count == 7)
    }
}
