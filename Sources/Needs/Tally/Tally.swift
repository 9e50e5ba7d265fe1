package import Reference

/// How often each answer occurs, for each group of respondents.
///
/// Every needs figure is a function of a tally. Tallies of disjoint respondents add up, in any order, and a tally does not
/// say which answers came from one person.
package struct Tally: Equatable, Sendable {
    /// What is counted.
    package let plan: TallyPlan

    private var positions: [TallyGroup: Int] = [:]
    private var groups: [(key: TallyGroup, counts: GroupCounts)] = []

    /// Creates an empty tally.
    package init(_ plan: TallyPlan) {
        self.plan = plan
    }

    /// Creates an empty tally of pairs of ratings and nothing else.
    package init(scale: RatingScale, itemCount: Int) {
        self.init(TallyPlan(scale: scale, itemCount: itemCount))
    }

    // MARK: Counting

    /// Where the counts of a group are kept; a group that is new has none yet.
    package mutating func place(of group: TallyGroup) -> Int {
        if let place = positions[group] { return place }
        precondition(group.traits.count == plan.traits.count, "a group has a state for every trait")
        positions[group] = groups.count
        groups.append((group, GroupCounts()))
        return groups.count - 1
    }

    /// The group whose counts are kept at a place.
    package func group(at place: Int) -> TallyGroup { groups[place].key }

    /// Counts one respondent of a group: a state for every question.
    package mutating func add(_ states: ArraySlice<UInt16>, at place: Int) {
        precondition(states.count == plan.questions.count, "a respondent has a state for every question")
        groups[place].counts.add(states, plan)
    }

    /// Counts respondents of a group by the ranks of their states, as `TallyCoding` gives them: so many bytes each.
    package mutating func add(ranks: UnsafeBufferPointer<UInt8>, each length: Int, at place: Int) {
        precondition(
            length >= plan.questions.count && ranks.count.isMultiple(of: length),
            "a respondent has a rank for every question"
        )
        groups[place].counts.add(ranks: ranks, each: length, plan)
    }

    /// Notes a rare state of a respondent of a group who is counted by ranks.
    package mutating func note(state: UInt16, of question: Int, at place: Int) {
        groups[place].counts.note(cell: plan.offsets[question] + Int(state), plan)
    }

    /// Counts one respondent of a group: a state for every question.
    package mutating func add(_ states: [UInt16], at place: Int) { add(states[...], at: place) }

    /// Counts a number that a respondent of a group answered.
    package mutating func add(_ number: Double, to question: Int, at place: Int) {
        groups[place].counts.numbers[question, default: [:]][number, default: 0] += 1
    }

    /// Counts one respondent by their marks alone: the importance of every item, then the current level of every item.
    ///
    /// Only a tally of pairs and nothing else can be filled so.
    package mutating func add(_ marks: ArraySlice<Mark>, from country: CountryCode) {
        precondition(
            marks.count == 2 * plan.itemCount && plan.questions.count == plan.itemCount,
            "a respondent has an importance and a current level for every item"
        )
        let scale = plan.scale
        let states = (0..<plan.itemCount)
            .map { item in
                let wanted = scale.state(of: marks[marks.startIndex + item])
                return UInt16(
                    wanted * scale.states + scale.state(of: marks[marks.startIndex + plan.itemCount + item])
                )
            }
        add(states[...], at: place(of: TallyGroup(country: country, traits: [])))
    }

    /// Adds counts that were written down: how often each state of each question occurs, and each number.
    ///
    /// The counts of every question add up to the number of respondents.
    package mutating func add(
        _ respondents: Int,
        counts: [UInt32],
        numbers: [Int: [Double: Int]],
        to group: TallyGroup
    ) {
        precondition(counts.count == plan.cells, "there is a count for every state of every question")
        let place = place(of: group)
        groups[place].counts.merge(GroupCounts(respondents: respondents, counts: counts, numbers: numbers), plan)
    }

    /// Adds the counts of another tally of the same survey; a tally by countries alone takes their groups together.
    package mutating func merge(_ other: Tally) {
        precondition(plan.takes(other.plan), "only tallies of one survey add up")
        let isByCountry = plan.traits.isEmpty
        for group in other.groups {
            let place = place(of: isByCountry ? TallyGroup(country: group.key.country, traits: []) : group.key)
            groups[place].counts.merge(group.counts, plan)
        }
    }

    // MARK: Reading

    /// The scale of importance and current level.
    package var scale: RatingScale { plan.scale }

    /// How many items are counted.
    package var itemCount: Int { plan.itemCount }

    /// How many respondents there are.
    package var respondentCount: Int { groups.reduce(0) { $0 + $1.counts.respondents } }

    /// The groups that have respondents, in the order of their keys.
    package var sortedGroups: [TallyGroup] { groups.filter { $0.counts.respondents > 0 }.map(\.key).sorted() }

    /// How many respondents a group has.
    package func respondents(in group: TallyGroup) -> Int {
        positions[group].map { groups[$0].counts.respondents } ?? 0
    }

    /// How often each state of each question occurs in a group.
    package func counts(of group: TallyGroup) -> TallyCounts {
        guard let place = positions[group] else { return TallyCounts(plan: plan, counts: nil, numbers: [:]) }
        let counts = groups[place].counts
        return TallyCounts(plan: plan, counts: counts.all(plan), numbers: counts.numbers)
    }

    /// The countries that have respondents, by code.
    package var countries: [CountryCode] {
        Set(groups.lazy.filter { $0.counts.respondents > 0 }.map(\.key.country)).sorted()
    }

    /// How many respondents each country has.
    package var respondents: [CountryCode: Int] {
        groups.reduce(into: [:]) { $0[$1.key.country, default: 0] += $1.counts.respondents }
            .filter { $0.value > 0 }
    }

    /// The counts of all wanted groups of each country, countries by code.
    func gathered(where isWanted: (TallyGroup) -> Bool) -> GatheredCounts {
        let members = members(where: isWanted)
        var gathered = GatheredCounts(countries: members.map(\.country))
        for (_, places) in members {
            var counts = [UInt32](repeating: 0, count: plan.cells)
            var numbers: [Int: [Double: Int]] = [:]
            for place in places {
                groups[place].counts.add(to: &counts, plan)
                numbers.merge(groups[place].counts.numbers) { $0.merging($1, uniquingKeysWith: +) }
            }
            gathered.respondents.append(places.reduce(0) { $0 + groups[$1].counts.respondents })
            gathered.counts.append(counts)
            gathered.numbers.append(numbers)
        }
        return gathered
    }

    /// The sums of the complete pairs of importance and current level in some groups together, by item.
    func moments(at places: [Int]) -> [PairMoments] {
        var moments = [PairMoments](repeating: PairMoments(), count: itemCount)
        for place in places { groups[place].counts.add(to: &moments, plan) }
        return moments
    }

    /// Where the wanted groups of each country are kept, countries by code.
    func members(where isWanted: (TallyGroup) -> Bool) -> [(country: CountryCode, places: [Int])] {
        var members: [CountryCode: [Int]] = [:]
        for (place, group) in groups.enumerated() where group.counts.respondents > 0 && isWanted(group.key) {
            members[group.key.country, default: []].append(place)
        }
        return members.sorted { $0.key < $1.key }.map { (country: $0.key, places: $0.value) }
    }

    package static func == (first: Tally, second: Tally) -> Bool {
        guard first.plan == second.plan, first.sortedGroups == second.sortedGroups else { return false }
        return first.sortedGroups.allSatisfy { group in
            first.respondents(in: group) == second.respondents(in: group)
                && first.counts(of: group) == second.counts(of: group)
        }
    }
}

/// Respondents who are counted together: one country, and the same state of every trait.
package struct TallyGroup: Hashable, Comparable, Sendable {
    /// The country.
    package let country: CountryCode

    /// The state of each trait of the plan.
    package let traits: [UInt16]

    /// Creates a group.
    package init(country: CountryCode, traits: [UInt16]) {
        self.country = country
        self.traits = traits
    }

    package static func < (first: TallyGroup, second: TallyGroup) -> Bool {
        guard first.country == second.country else { return first.country < second.country }
        return first.traits.lexicographicallyPrecedes(second.traits)
    }
}

/// How often each state of each question occurs in a group of a tally.
package struct TallyCounts: Equatable, Sendable {
    private let plan: TallyPlan
    private let counts: [UInt32]?
    private let numbers: [Int: [Double: Int]]

    init(plan: TallyPlan, counts: [UInt32]?, numbers: [Int: [Double: Int]]) {
        self.plan = plan
        self.counts = counts
        self.numbers = numbers
    }

    /// How often each state of a question occurs, in the order of the states.
    package func states(of question: Int) -> [Int] {
        let states = plan.questions[question].kind.states
        guard let counts else { return [Int](repeating: 0, count: states) }
        let start = plan.offsets[question]
        return counts[start..<(start + states)].map(Int.init)
    }

    /// How often each number was answered, ascending.
    package func numbers(of question: Int) -> [(number: Double, count: Int)] {
        (numbers[question] ?? [:]).map { (number: $0.key, count: $0.value) }.sorted { $0.number < $1.number }
    }
}

/// The counts of some groups, country by country.
struct GatheredCounts {
    let countries: [CountryCode]
    var respondents: [Int] = []
    var counts: [[UInt32]] = []
    var numbers: [[Int: [Double: Int]]] = []
}
