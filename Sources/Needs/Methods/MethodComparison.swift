/// Where methods agree, and where a decision would hang on the choice of method.
package struct MethodComparison: Hashable, Sendable {
    /// The methods that give places, in the order of `NeedsMethod.all`.
    package let methods: [NeedsMethod]

    /// How many needs make the head of the list.
    package let top: Int

    /// One entry an item, in the order of the survey.
    package let items: [ItemComparison]

    /// How far each two methods agree, each pair once, in the order of `methods`.
    package let agreements: [MethodAgreement]

    /// Compares all methods of a library.
    package init(_ library: MethodLibrary) {
        let tables = library.tables.filter { $0.rows.contains { $0.place != nil } }
        methods = tables.map(\.method)
        top = library.settings.top
        let causes = DisagreementCauses(library, tables)
        items = library.items.indices.map { item in
            ItemComparison(item: item, tables, top: library.settings.top, causes)
        }
        agreements = tables.indices.flatMap { first in
            tables[(first + 1)...].map { MethodAgreement(tables[first], $0, top: library.settings.top) }
        }
    }

    /// The items whose sign or place in the top depends on the formula, in the order of the survey.
    package var disputed: [ItemComparison] { items.filter { $0.signDepends || $0.top == .dependsOnFormula } }
}

/// Whether an item is a need at all.
package enum NeedSign: String, CaseIterable, Hashable, Sendable {
    /// Importance is above the current level.
    case need

    /// The method finds them balanced.
    case balanced

    /// The current level is above importance.
    case surplus

    /// The sign of a row of a method that compares importance with current level; `nil` for other methods and without
    /// answers.
    init?(_ row: MethodRow, of method: NeedsMethod) {
        guard method.comparesImportanceWithLevel, let value = row.value else { return nil }
        let need = (method.leastIsGreatestNeed ? -value : value).inBillionths
        self = need > 0 ? .need : need < 0 ? .surplus : .balanced
    }
}

/// What the methods say of one item.
package struct ItemComparison: Hashable, Sendable {
    /// The position of the item in the survey.
    package let item: Int

    /// Its place under each method, in the order of the comparison's methods; `nil` without answers.
    package let places: [Int?]

    /// Its sign under each method; `nil` for methods without one.
    package let signs: [NeedSign?]

    /// Whether its sign depends on the method.
    package let signDepends: Bool

    /// Whether its place in the top depends on the method.
    package let top: TopDependence

    /// Why methods disagree; empty where they don't.
    package let reasons: [DisagreementReason]

    /// Whether an item is in the top under every method.
    package enum TopDependence: String, CaseIterable, Hashable, Sendable {
        /// It is, under every method that has a place for it.
        case alwaysIn = "always-in"

        /// It is under none.
        case neverIn = "never-in"

        /// Methods that compare the same two ratings, importance and current level, disagree: the formula decides.
        case dependsOnFormula = "depends-on-formula"

        /// Those agree, and methods that ask something else, such as urgency, say otherwise: the question decides.
        case dependsOnQuestion = "depends-on-question"
    }

    fileprivate init(item: Int, _ tables: [MethodTable], top: Int, _ causes: DisagreementCauses) {
        self.item = item
        places = tables.map { $0.rows[item].place }
        signs = tables.map { NeedSign($0.rows[item], of: $0.method) }
        signDepends = Set(signs.compactMap(\.self)).count > 1
        let inTop = tables.compactMap { table in table.rows[item].place.map { (method: table.method, isIn: $0 <= top) }
        }
        let formulas = Set(inTop.filter(\.method.comparesImportanceWithLevel).map(\.isIn))
        let all = Set(inTop.map(\.isIn))
        self.top =
            formulas.count > 1
            ? .dependsOnFormula
            : all.count > 1 ? .dependsOnQuestion : all.contains(true) ? .alwaysIn : .neverIn
        reasons =
            (signDepends ? causes.ofSigns(item) : [])
            + (self.top == .dependsOnFormula ? causes.ofFormulas(item) : [])
            + (all.count > 1 ? causes.ofQuestions(item) : [])
    }
}

/// How far two methods agree.
package struct MethodAgreement: Hashable, Sendable {
    /// One method.
    package let first: NeedsMethod

    /// The other.
    package let second: NeedsMethod

    /// Kendall's tau-b of the two orders; `nil` where one has nothing but ties.
    package let tau: Double?

    /// How many items are in the top of both.
    package let inBothTops: Int

    fileprivate init(_ first: MethodTable, _ second: MethodTable, top: Int) {
        self.first = first.method
        self.second = second.method
        let (places, others) = (first.rows.map(\.place), second.rows.map(\.place))
        tau = KendallTau.b(places, others)
        inBothTops = zip(places, others).count { ($0 ?? .max) <= top && ($1 ?? .max) <= top }
    }
}
