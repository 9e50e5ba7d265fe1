import Needs
import Reference
import Testing

/// The made-up survey of Data/Survey/officers.csv, as views of a tally would show it.
struct OfficerSurvey {
    /// The officers, in the order of the file.
    let officers: [Officer]

    /// The members: the 60 countries of the survey, and silent ones up to the 196 that there are.
    let register: CountryRegister

    /// The file and its views are read once, for all tests.
    static let loaded = Result { try OfficerSurvey() }

    static let items = 12
    static let members: [Region: Int] = [
        .africa: 49, .americas: 38, .asiaAndPacific: 40, .europe: 51, .middleEastAndNorthAfrica: 18,
    ]

    /// How much each item weighs in a country's capability gap.
    static let weights = [3.0, 1, 2, 1, 1, 2, 1, 1, 3, 1, 1, 2]

    private static let causes = Array("dotmlpfy")
    private static let others: [NeedsAspect] = [.frequency, .difficulty, .urgency, .organisation, .training]

    private init() throws {
        officers = try DataFile("Survey/officers.csv").records.map { try Officer($0) }
        register = try OfficerSurvey.register(officers)
    }

    static func itemIDs() throws -> [ItemID] { try (1...items).map { try #require(ItemID("C\($0)")) } }

    /// What a tally would hold of some officers; countries without any of them are not in it.
    func view(of isWanted: (Officer) -> Bool = { _ in true }) throws -> TallyView {
        let wanted = officers.filter(isWanted)
        let codes = Set(wanted.map(\.country)).sorted()
        let groups = codes.map { code in wanted.filter { $0.country == code } }
        func byItem<Counts>(_ count: (_ item: Int, _ officers: [Officer]) -> Counts) -> [[Counts]] {
            (0..<OfficerSurvey.items).map { item in groups.map { count(item, $0) } }
        }
        func pairs(_ aspect: NeedsAspect) throws -> [[PairCounts]] {
            let scale = try OfficerSurvey.scale(of: aspect)
            return byItem { item, officers in
                var counts = PairCounts(scale: scale)
                for officer in officers {
                    counts.add(1, wanted: officer.mark(aspect, item), current: officer.mark(.current, item))
                }
                return counts
            }
        }
        var ratings: [NeedsAspect: [[MarkCounts]]] = [:]
        for aspect in OfficerSurvey.others {
            let scale = try OfficerSurvey.scale(of: aspect)
            ratings[aspect] = byItem { item, officers in
                var counts = MarkCounts(scale: scale)
                for officer in officers { counts.add(1, officer.mark(aspect, item)) }
                return counts
            }
        }
        return TallyView(
            countries: codes,
            respondents: groups.map(\.count),
            pairs: try pairs(.importance),
            requirements: try pairs(.required),
            ratings: ratings,
            officers: byItem { item, officers in
                var counts = NumberCounts()
                for officer in officers { counts.add(officer.toBeTrained[item]) }
                return counts
            },
            causes: byItem { item, officers in
                var counts = ChoiceCounts(choices: OfficerSurvey.causes.count)
                for officer in officers {
                    counts.add(OfficerSurvey.causes.firstIndex(of: officer.causes[item]))
                }
                return counts
            }
        )
    }

    /// The view of a scope of the reference figures: `all` or a region.
    static func view(scope: String) throws -> TallyView { try #require(try views.get()[scope]) }

    private static let views = Result {
        let survey = try loaded.get()
        return try ReferenceFigures.scopes.reduce(into: [String: TallyView]()) { views, scope in
            views[scope] = try survey.view { scope == "all" || $0.region.rawValue == scope }
        }
    }

    /// How many member countries a scope has.
    func members(in scope: String) -> Int {
        Region(rawValue: scope).map { register.memberCount(of: $0) } ?? OfficerSurvey.members.values.reduce(0, +)
    }

    private static func scale(of aspect: NeedsAspect) throws -> RatingScale {
        try #require(RatingScale(lowest: 1, highest: aspect == .urgency ? 6 : 5))
    }

    private static func register(_ officers: [Officer]) throws -> CountryRegister {
        var members: [MemberCountry] = []
        var regions: [CountryCode: Region] = [:]
        for officer in officers { regions[officer.country] = officer.region }
        for code in regions.keys.sorted() {
            members.append(try SurveyWorld.country(code.text, in: #require(regions[code])))
        }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var free = letters.flatMap { first in letters.map { "\(first)\($0)" } }
        free.removeAll { code in regions.keys.contains { $0.text == code } }
        for region in Region.allCases {
            let silent = OfficerSurvey.members[region, default: 0] - regions.values.count { $0 == region }
            members += try free.prefix(silent).map { try SurveyWorld.country($0, in: region) }
            free.removeFirst(silent)
        }
        return try SurveyWorld(members).register
    }
}

/// One officer's answers.
struct Officer {
    let country: CountryCode
    let region: Region
    let role: String

    /// How many officers should be trained, item by item.
    let toBeTrained: [String]

    /// What holds each item back: a letter of DOTMLPF-P, or a hyphen.
    let causes: [Character]

    private let marks: [NeedsAspect: [Mark]]

    init(_ record: DataRecord) throws {
        country = try #require(CountryCode(record.text("country")))
        region = try #require(Region(rawValue: record.text("region")))
        role = try record.text("role")
        toBeTrained = try record.text("officers").split(separator: " ").map(String.init)
        causes = try Array(record.text("cause"))
        var marks: [NeedsAspect: [Mark]] = [:]
        let rated: [NeedsAspect] = [
            .importance, .current, .required, .frequency, .difficulty, .urgency, .organisation, .training,
        ]
        for aspect in rated {
            marks[aspect] = try record.text(aspect.rawValue).map { try Officer.mark($0) }
        }
        self.marks = marks
    }

    func mark(_ aspect: NeedsAspect, _ item: Int) -> Mark { marks[aspect]?[item] ?? .notAsked }

    private static func mark(_ sign: Character) throws -> Mark {
        switch sign {
        case "-": .notAnswered
        case "?": .doesNotKnow
        case "!": .notOnScale
        case "x": .refused
        case "~": .notShown
        case ".": .notAsked
        default: Mark(rawValue: UInt8(try #require(sign.wholeNumberValue)) - 1)
        }
    }
}

extension NumberCounts {
    fileprivate mutating func add(_ text: String) {
        switch Double(text) {
        case let number?: numbers[number, default: 0] += 1
        case nil: empty[text == "?" ? .doesNotKnow : .notAnswered, default: 0] += 1
        }
    }
}

extension ChoiceCounts {
    fileprivate mutating func add(_ choice: Int?) {
        switch choice {
        case let choice?:
            chosen[choice] += 1
            answered += 1
        case nil: empty[.notAnswered, default: 0] += 1
        }
    }
}
