import Exchange
import Needs
import Reference

/// Which cells of a table say what, where a row is as most are; made ready once a file.
struct QuickPlan {
    /// A cell that answers one question of the tally.
    struct ValueCell {
        let column: Int

        /// The position of the question among all.
        let slot: Int

        /// Where its value is kept.
        let offset: Int
    }

    /// A cell by which rows of one respondent are found.
    struct KeyCell {
        let column: Int
        let kind: KeyHash.Kind
    }

    let country: Int
    let values: [ValueCell]
    let language: Int?
    let keys: [KeyCell]

    /// Plans the reading of a table; `nil` where no row of it can be read by its cells alone: it has no country or not all
    /// ratings, some questions were not shown to everybody, or an answer stands in several cells.
    init?(_ table: StreamTable) {
        let (file, program, slots) = (table.prepared.reading, table.program, table.slots)
        guard let country = file.country, QuickPlan.canNumber(groupsOf: table.coding.plan), table.coding.canRank,
            program.notAskedCount == 0
        else { return nil }
        var values: [ValueCell] = []
        for step in program.steps {
            let columns = file.plan.questions[step.slot]
            guard !step.isRating, !step.hasConditions, columns.choices.isEmpty else { return nil }
            guard step.column >= 0 else { continue }
            if case .question(.selectMultiple) = slots.all[step.slot].answer { return nil }
            values.append(ValueCell(column: step.column, slot: step.slot, offset: step.offset))
        }
        self.country = country
        self.values = values
        language = file.column(.language)
        keys = [KeyHash.Kind.root, .record, .respondent]
            .compactMap { kind in file.column(kind.about).map { KeyCell(column: $0, kind: kind) } }
    }

    /// How many countries a file may name for its groups to be numbered.
    static let mostCountries = 1 << 16

    private static func canNumber(groupsOf plan: TallyPlan) -> Bool {
        var groups = mostCountries
        for trait in plan.traits {
            let (product, isTooMuch) = groups.multipliedReportingOverflow(by: trait.states + 1)
            guard !isTooMuch else { return false }
            groups = product
        }
        return true
    }
}
