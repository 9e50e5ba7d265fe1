import ArgumentParser
import Needs

/// The money for courses, and what they cost.
struct BudgetArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The money for courses, in whole units.", valueName: "money"))
    var budget: Int?

    @Option(help: ArgumentHelp("What a place costs.", valueName: "money"))
    var cost: Int?

    @Option(name: .customLong("class"), help: ArgumentHelp("How many places a course has.", valueName: "places"))
    var classSize: Int?

    @Option(
        help: ArgumentHelp("The fewest with whom a course is held; by default half of its places.", valueName: "places")
    )
    var smallestClass: Int?

    @Option(help: "How courses are held: in_person, online or blended.")
    var delivery = CourseTerms.Delivery.inPerson

    @Option(
        name: .customLong("level"),
        help: ArgumentHelp(
            "Other terms for a level: expert=2000:10 for places at 2000 in classes of 10, or expert=2000:10:5 with the fewest. "
                + "Levels: awareness, practitioner, advanced, expert, trainer.",
            valueName: "level=cost:places"
        )
    )
    var levels: [String] = []

    func validate() throws {
        guard budget != nil else {
            guard cost == nil, classSize == nil, smallestClass == nil, levels.isEmpty else {
                throw ValidationError("--cost, --class, --smallest-class and --level go with --budget.")
            }
            return
        }
        guard cost != nil, classSize != nil else {
            throw ValidationError("--budget goes with --cost, what a place costs, and --class, the places of a course.")
        }
        _ = try levels.map(terms)
        guard courseBudget != nil else {
            throw ValidationError(
                "a course needs 1 to 10000 places that cost something, a smallest class no larger than the class, and a "
                    + "budget of 0 or more."
            )
        }
    }

    /// The budget; `nil` without one.
    var courseBudget: CourseBudget? {
        guard let budget, let cost, let classSize,
            let usual = CourseTerms(
                delivery: delivery,
                classSize: classSize,
                smallestClass: smallestClass,
                costPerPlace: cost
            )
        else { return nil }
        var terms = Dictionary(uniqueKeysWithValues: ProficiencyStep.allCases.map { ($0, usual) })
        for level in levels {
            if let (step, own) = try? self.terms(level) { terms[step] = own }
        }
        return CourseBudget(amount: budget, terms: terms)
    }

    private func terms(_ text: String) throws -> (ProficiencyStep, CourseTerms) {
        let pieces = text.split(separator: "=", maxSplits: 1)
        let numbers = (pieces.last ?? "").split(separator: ":").map { Int($0) }
        guard pieces.count == 2, let step = ProficiencyStep.allCases.first(where: { "\($0)" == pieces[0] }),
            (2...3).contains(numbers.count), let cost = numbers[0], let places = numbers[1],
            let terms = CourseTerms(
                delivery: delivery,
                classSize: places,
                smallestClass: numbers.count > 2 ? numbers[2] : nil,
                costPerPlace: cost
            )
        else { throw ValidationError("--level takes level=cost:places, such as expert=2000:10; got “\(text)”.") }
        return (step, terms)
    }
}
