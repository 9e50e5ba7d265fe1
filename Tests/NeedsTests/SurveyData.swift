import Needs
import Reference
import Testing

/// Countries for tests: any two letters, counted in a region.
struct SurveyWorld {
    let register: CountryRegister
    let codes: [CountryCode]

    /// As many countries a region as given, from AA on.
    init(countries: [Region: Int]) throws {
        var members: [MemberCountry] = []
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        for region in Region.allCases {
            for _ in 0..<countries[region, default: 0] {
                let number = members.count
                members.append(try SurveyWorld.country("\(letters[number / 26])\(letters[number % 26])", in: region))
            }
        }
        try self.init(members)
    }

    init(_ members: [MemberCountry]) throws {
        register = try CountryRegister(members)
        codes = members.map(\.code)
    }

    static func country(_ code: String, in region: Region) throws -> MemberCountry {
        MemberCountry(
            code: try #require(CountryCode(code)),
            alpha3: code + "X",
            name: try #require(LocalisedText("Country \(code)", in: .english)),
            region: region,
            workingLanguage: .english,
            timeZone: "Etc/UTC",
            bureauCity: "City \(code)"
        )
    }
}

/// One respondent's ratings: importance and current level of each item, `nil` where there is none.
struct Respondent: Sendable {
    let country: CountryCode
    let importance: [Int?]
    let current: [Int?]

    func marks(on scale: RatingScale) -> [Mark] {
        (importance + current).map { rating in rating.flatMap(scale.mark) ?? .notAnswered }
    }
}

extension RatingScale {
    static func oneToFive() throws -> RatingScale { try #require(RatingScale(lowest: 1, highest: 5)) }
}

extension Tally {
    init(_ respondents: [Respondent], items: Int) throws {
        let scale = try RatingScale.oneToFive()
        self.init(scale: scale, itemCount: items)
        for respondent in respondents { add(respondent.marks(on: scale)[...], from: respondent.country) }
    }
}
