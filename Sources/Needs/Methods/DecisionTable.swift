/// What kind of training follows from how difficult, important and frequent a task is.
///
/// The table that holds where a survey gives no other is the one common in military and police task analysis; it is a
/// convention, not a finding. Source: DIF analysis, as in Wikiversity, "CSS and CDF Models".
package struct DecisionTable: Hashable, Sendable {
    /// How many levels of each aspect it tells apart.
    package let levels: Levels

    /// What follows: for each level of difficulty those of importance, for each of these those of frequency; highest first.
    package let cells: [TrainingLevel]

    /// The aspects that decide, in the order of the table.
    package static let aspects: [NeedsAspect] = [.difficulty, .importance, .frequency]

    /// The usual table of eight cells.
    package static let usual = DecisionTable(
        unchecked: .two,
        [.train, .trainAndRefresh, .train, .noFormalTraining, .jobAid, .trainOrDrill, .nothing, .nothing]
    )

    /// Takes a table, or `nil` unless it has 8 cells for two levels or 27 for three.
    package init?(levels: Levels, cells: [TrainingLevel]) {
        guard cells.count == levels.cells else { return nil }
        self.init(unchecked: levels, cells)
    }

    private init(unchecked levels: Levels, _ cells: [TrainingLevel]) {
        self.levels = levels
        self.cells = cells
    }

    /// What follows from levels counted from the highest, which is 0.
    package func decision(difficulty: Int, importance: Int, frequency: Int) -> TrainingLevel {
        cells[(difficulty * levels.rawValue + importance) * levels.rawValue + frequency]
    }

    /// The names of the cells, in their order: `yyy`, `yyn` and so on, or `hhh`, `hhm`, `hhl` and so on.
    package static func keys(_ levels: Levels) -> [String] {
        let letters = levels.letters
        return letters.flatMap { first in letters.flatMap { second in letters.map { first + second + $0 } } }
    }

    /// How many levels a table tells apart.
    package enum Levels: Int, CaseIterable, Hashable, Sendable {
        /// Yes and no.
        case two = 2

        /// High, middle and low.
        case three = 3

        fileprivate var letters: [String] {
            switch self {
            case .two: ["y", "n"]
            case .three: ["h", "m", "l"]
            }
        }

        fileprivate var cells: Int { rawValue * rawValue * rawValue }
    }
}

/// How much training a task calls for.
package enum TrainingLevel: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Training, and refreshers at set times, because what is seldom done is forgotten ("overtrain").
    case trainAndRefresh = "train-and-refresh"

    /// Training.
    case train

    /// Training, or drill in the unit.
    case trainOrDrill = "train-or-drill"

    /// A job aid instead of a course.
    case jobAid = "job-aid"

    /// No formal training: it is learnt by doing.
    case noFormalTraining = "no-formal-training"

    /// Nothing.
    case nothing

    /// The more training, the earlier.
    package static func < (first: TrainingLevel, second: TrainingLevel) -> Bool { first.place < second.place }

    private var place: Int { TrainingLevel.allCases.firstIndex(of: self) ?? 0 }
}
