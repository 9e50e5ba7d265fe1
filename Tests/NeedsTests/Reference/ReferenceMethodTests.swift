import Needs
import Reference
import Testing

@Suite("Methods, against a computation from rows of officers")
struct ReferenceMethodTests {
    static let cases = ReferenceFigures.scopes.flatMap { scope in Weighting.allCases.map { (scope, $0) } }

    private func library(
        _ scope: String,
        _ weighting: Weighting,
        crossHair: CrossHairRule = .mean,
        volume: VolumeRule = .sum
    ) throws -> MethodLibrary {
        let items = try OfficerSurvey.itemIDs()
        let settings = try #require(
            MethodSettings(
                crossHair: crossHair,
                volume: volume,
                weights: Dictionary(uniqueKeysWithValues: zip(items, OfficerSurvey.weights))
            )
        )
        let view = try OfficerSurvey.view(scope: scope)
        return MethodLibrary(view, items: items, settings: settings, weighting: weighting)
    }

    /// Compares the values and places of a method with columns of the reference.
    private func compare(
        _ library: MethodLibrary,
        _ method: NeedsMethod,
        _ name: String,
        place: String? = nil,
        answers: String? = nil,
        scope: String
    ) throws {
        let table = try #require(library.table(method))
        let reference = try ReferenceFigures(scope: scope, weighting: library.weighting)
        for (row, record) in zip(table.rows, reference.items) where try record.count("n") > 0 {
            let what = "\(name) of \(reference.place(row.item))"
            try expect(row.value, is: record.text(name), what)
            if let place { try expect(row.place.map(Double.init), is: record.text(place), "place by \(what)") }
            if let answers { try expect(Double(row.answers), is: record.text(answers), "answers to \(what)") }
        }
    }

    @Test("Gap and discrepancy scores, their places and their n are the same", arguments: cases)
    func discrepancies(scope: String, weighting: Weighting) throws {
        let library = try library(scope, weighting)
        try compare(library, .gap, "gap", place: "gap_place", answers: "n", scope: scope)
        try compare(library, .borich(.itemMean), "mwds", place: "mwds_place", answers: "n", scope: scope)
        try compare(library, .borich(.ownRating), "mwds_own", place: "mwds_own_place", answers: "n", scope: scope)
        try compare(library, .rankedDiscrepancy, "rds", place: "rds_place", answers: "n", scope: scope)
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        for (row, record) in zip(try #require(library.table(.gap)).rows, reference.items) {
            #expect(try row.countries == record.count("countries"))
            guard case .means(let importance, let current) = row.basis else {
                #expect(try record.count("n") == 0)
                continue
            }
            try expect(importance, is: record.text("importance"), "importance of \(reference.place(row.item))")
            try expect(current, is: record.text("current"), "current level of \(reference.place(row.item))")
        }
    }

    @Test("The sign test is exact", arguments: ReferenceFigures.scopes)
    func signTest(scope: String) throws {
        let table = try #require(try library(scope, .respondents).table(.rankedDiscrepancy))
        let reference = try ReferenceFigures(scope: scope, weighting: .respondents)
        for (row, record) in zip(table.rows, reference.items) {
            guard case .ranks(let pairs) = row.basis else { continue }
            let counts = try [record.count("below"), record.count("equal"), record.count("above")]
            #expect([pairs.below, pairs.equal, pairs.above] == counts)
            try expect(pairs.probability, is: record.text("sign_p"), reference.place(row.item), relative: true)
        }
    }

    @Test("Quadrants are the same under each cross-hair, and so is the line", arguments: cases)
    func quadrants(scope: String, weighting: Weighting) throws {
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        for rule in CrossHairRule.allCases {
            let table = try #require(try library(scope, weighting, crossHair: rule).table(.importancePerformance))
            for (row, record) in zip(table.rows, reference.items) {
                let expected = try Self.quadrants[record.text("ipa_\(rule.rawValue)")]
                #expect(row.verdict == expected.map(MethodVerdict.quadrant), "\(reference.place(row.item)), \(rule)")
            }
            guard rule != .midpoint, case .crossHair(_, let importance, let current) = table.lines else { continue }
            let name = "cross_\(rule.rawValue)"
            let lines = [(importance, "\(name)_importance"), (current, "\(name)_current")]
            for (line, name) in lines {
                try expect(line, is: ReferenceFigures.summary(name, scope: scope, weighting: weighting), name)
            }
        }
    }

    @Test("Locus for focus and the Hennessy-Hicks remedy are the same", arguments: cases)
    func focusAndRemedy(scope: String, weighting: Weighting) throws {
        let library = try library(scope, weighting)
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        let focus = try #require(library.table(.locusForFocus))
        let remedies = try #require(library.table(.hennessyHicks))
        for (item, record) in reference.items.enumerated() {
            let place = reference.place(item)
            #expect(
                try focus.rows[item].verdict == Self.focus[record.text("locus")].map(MethodVerdict.focus),
                "\(place)"
            )
            let remedy = try MethodVerdict.Remedy(rawValue: record.text("remedy")).map(MethodVerdict.remedy)
            #expect(remedies.rows[item].verdict == remedy, "\(place)")
            guard case .remedies(_, _, let organisation, let training) = remedies.rows[item].basis else { continue }
            try expect(organisation, is: record.text("organisation"), "C of \(place)")
            try expect(training, is: record.text("training"), "D of \(place)")
        }
    }

    @Test("Difficulty, importance and frequency lead to the same training", arguments: cases)
    func decisions(scope: String, weighting: Weighting) throws {
        let library = try library(scope, weighting)
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        try compare(library, .decisionTable, "dif_product", scope: scope)
        for row in try #require(library.table(.decisionTable)).rows {
            guard case .task(let difficulty, let importance, let frequency) = row.basis else { continue }
            let (record, place) = (reference.items[row.item], reference.place(row.item))
            #expect(try row.verdict == Self.decisions[record.text("dif")].map(MethodVerdict.training), "\(place)")
            for (rating, name) in [(difficulty, "difficulty"), (importance, "importance"), (frequency, "frequency")] {
                try expect(rating.median, is: record.text("\(name)_median"), "\(name) of \(place)")
            }
        }
    }

    @Test("Relevance, urgency and volume by three rules are the same", arguments: cases)
    func topics(scope: String, weighting: Weighting) throws {
        for rule in VolumeRule.allCases {
            try compare(
                library(scope, weighting, volume: rule),
                .volume,
                "volume_\(rule.rawValue)",
                scope: scope
            )
        }
        let library = try library(scope, weighting)
        try compare(library, .relevance, "relevance", answers: "relevance_n", scope: scope)
        try compare(library, .urgency, "urgency", scope: scope)
    }

    @Test("Shortfall and surplus of required levels are the same", arguments: cases)
    func capability(scope: String, weighting: Weighting) throws {
        let library = try library(scope, weighting)
        let reference = try ReferenceFigures(scope: scope, weighting: weighting)
        try compare(library, .capabilityGap, "shortfall", answers: "required_n", scope: scope)
        for row in try #require(library.table(.capabilityGap)).rows {
            guard case .capability(let required, let current, _, let surplus) = row.basis else { continue }
            let (record, place) = (reference.items[row.item], reference.place(row.item))
            guard try record.count("n") > 0 else { continue }
            try expect(required - current, is: record.text("required_gap"), "required less current of \(place)")
            try expect(surplus, is: record.text("surplus"), "surplus of \(place)")
        }
    }

    @Test("Each country has the same weighted gap and stage")
    func stages() throws {
        let library = try library("all", .countries)
        #expect(library.capabilities.count == 60)
        for profile in library.capabilities {
            let code = library.view.countries[profile.country].text
            try expect(profile.gap?.shortfall, is: ReferenceFigures.summary("weighted_gap", scope: code), code)
            try expect(profile.gap?.surplus, is: ReferenceFigures.summary("weighted_surplus", scope: code), code)
            let stage = try ReferenceFigures.summary("stage", scope: code)
            expect(profile.maturity.map { Double($0.reached) }, is: stage, "stage of \(code)")
        }
    }

    @Test("Methods agree as far by Kendall's tau-b", arguments: ["all", "mena"], Weighting.allCases)
    func agreement(scope: String, weighting: Weighting) throws {
        let comparison = MethodComparison(try library(scope, weighting))
        let names: [NeedsMethod: String] = [
            .gap: "gap", .borich(.itemMean): "mwds", .borich(.ownRating): "mwds_own", .rankedDiscrepancy: "rds",
        ]
        let compared = comparison.agreements.filter { names[$0.first] != nil && names[$0.second] != nil }
        #expect(compared.count == 6)
        for agreement in compared {
            let name = "kendall_\(names[agreement.first, default: ""])_\(names[agreement.second, default: ""])"
            try expect(agreement.tau, is: ReferenceFigures.summary(name, scope: scope, weighting: weighting), name)
        }
    }

    private static let quadrants: [String: MethodVerdict.Quadrant] = [
        "concentrate": .concentrateHere, "keep_up": .keepUp, "low_priority": .lowPriority,
        "overkill": .possibleOverkill,
    ]

    private static let focus: [String: MethodVerdict.FocusQuadrant] = [
        "focus": .focus, "gap": .gapOnly, "important": .importanceOnly, "neither": .neither,
    ]

    private static let decisions: [String: TrainingLevel] = [
        "YYY": .train, "YYN": .trainAndRefresh, "YNY": .train, "YNN": .noFormalTraining, "NYY": .jobAid,
        "NYN": .trainOrDrill, "NNY": .nothing, "NNN": .nothing,
    ]
}
