import Needs
import Reference

/// A made-up survey: some countries a region, few or many respondents each, some answers missing.
struct RandomSurvey {
    let world: SurveyWorld
    let respondents: [Respondent]
    let items: Int

    init(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var countries: [Region: Int] = [:]
        for region in Region.allCases { countries[region] = chance.index(below: 9) }
        let world = try SurveyWorld(countries: countries)
        let items = 1 + chance.index(below: 4)
        let answering = 0.3 + 0.7 * chance.unit()
        let most = 1 + chance.index(below: 5)
        var respondents: [Respondent] = []
        for code in world.codes where chance.happens(answering) {
            for _ in 0...chance.index(below: most) {
                func ratings() -> [Int?] {
                    (0..<items).map { _ in chance.happens(0.75) ? 1 + chance.index(below: 5) : nil }
                }
                respondents.append(Respondent(country: code, importance: ratings(), current: ratings()))
            }
        }
        self.world = world
        self.items = items
        self.respondents = respondents
    }

    func tally() throws -> Tally { try Tally(respondents, items: items) }

    /// How many respondents and countries really stand behind an item in a region.
    func size(of item: Int, in region: Region) -> (respondents: Int, countries: Int) {
        let pairs = respondents.filter {
            $0.importance[item] != nil && $0.current[item] != nil
                && world.register.country($0.country)?.region == region
        }
        return (pairs.count, Set(pairs.map(\.country)).count)
    }
}
