package import Reference

extension Tally {
    /// What a tally holds of the groups that `isWanted` names, country by country.
    package func view(_ survey: Survey, where isWanted: (TallyGroup) -> Bool = { _ in true }) -> TallyView {
        let gathered = gathered(where: isWanted)
        let items = 0..<plan.itemCount
        func pairs(_ scale: RatingScale, _ question: (Int) -> Int?) -> [[PairCounts]]? {
            let positions = items.compactMap(question)
            guard positions.count == items.count else { return nil }
            return positions.map { position in
                gathered.counts.map { PairCounts(scale: scale, counts: states(of: position, in: $0)) }
            }
        }
        var names: [String: Int] = [:]
        for (position, question) in plan.questions.enumerated() { names[question.name] = position }
        func named(_ aspect: NeedsAspect) -> (Int) -> Int? {
            { names[survey.items[$0].column(aspect).text] }
        }
        var ratings: [NeedsAspect: [[MarkCounts]]] = [:]
        var causes: [[ChoiceCounts]]?
        var officers: [[NumberCounts]]?
        for question in survey.needs.aspects {
            let positions = items.compactMap(named(question.aspect))
            guard positions.count == items.count else { continue }
            switch question.answer {
            case .rating(let scale):
                guard ![.importance, .current, .required].contains(question.aspect) else { continue }
                ratings[question.aspect] = positions.map { position in
                    gathered.counts.map { MarkCounts(scale: scale, counts: states(of: position, in: $0)) }
                }
            case .choice(let choices):
                causes = positions.map { position in
                    gathered.counts.map {
                        ChoiceCounts(states: states(of: position, in: $0), choices: choices.all.count)
                    }
                }
            case .count:
                officers = positions.map { position in
                    gathered.counts.indices.map {
                        NumberCounts(
                            gathered.numbers[$0][position] ?? [:],
                            states: states(of: position, in: gathered.counts[$0])
                        )
                    }
                }
            }
        }
        return TallyView(
            countries: gathered.countries,
            respondents: gathered.respondents,
            pairs: pairs(scale, { $0 }) ?? [],
            requirements: survey.needs.scale(of: .required).flatMap { pairs($0, named(.required)) },
            ratings: ratings,
            officers: officers,
            causes: causes
        )
    }

    /// The sums of the complete pairs of importance and current level, by item and country, without anything else.
    package func moments(
        where isWanted: (TallyGroup) -> Bool = { _ in true }
    ) -> (countries: [CountryCode], pairs: [[PairMoments]]) {
        let members = members(where: isWanted)
        var pairs = [[PairMoments]](repeating: [], count: itemCount)
        for item in pairs.indices { pairs[item].reserveCapacity(members.count) }
        for (_, places) in members {
            let moments = moments(at: places)
            for item in pairs.indices { pairs[item].append(moments[item]) }
        }
        return (members.map(\.country), pairs)
    }

    /// How the respondents of the groups that `isWanted` names answered a question, country by country.
    package func states(
        of question: Int,
        where isWanted: (TallyGroup) -> Bool = { _ in true }
    ) -> [(country: CountryCode, counts: [Int])] {
        let gathered = gathered(where: isWanted)
        return zip(gathered.countries, gathered.counts)
            .map { (country: $0, counts: states(of: question, in: $1)) }
    }

    private func states(of question: Int, in counts: [UInt32]) -> [Int] {
        let start = plan.offsets[question]
        return counts[start..<(start + plan.questions[question].kind.states)].map(Int.init)
    }
}

extension ChoiceCounts {
    /// Takes the counts of the states of a question with one answer.
    fileprivate init(states: [Int], choices: Int) {
        self.init(choices: choices)
        chosen = Array(states.prefix(choices))
        answered = chosen.reduce(0, +)
        (empty, unreadable) = Mark.split(states.dropFirst(choices))
    }
}

extension NumberCounts {
    /// Takes the numbers of a question and the counts of its states.
    fileprivate init(_ numbers: [Double: Int], states: [Int]) {
        self.init()
        self.numbers = numbers
        (empty, unreadable) = Mark.split(states.dropFirst())
    }
}

extension Mark {
    /// The counts of the kinds of empty, and of what could not be read, out of the counts of `withoutPoint`.
    fileprivate static func split(_ counts: some Sequence<Int>) -> (empty: [EmptyAnswer: Int], unreadable: Int) {
        var empty: [EmptyAnswer: Int] = [:]
        var unreadable = 0
        for (mark, count) in zip(withoutPoint, counts) where count > 0 {
            if let reason = EmptyAnswer(mark) { empty[reason] = count } else { unreadable = count }
        }
        return (empty, unreadable)
    }
}
