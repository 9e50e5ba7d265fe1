#if DEBUG
/// The content models as steps from one state of an element to the next, each worked out when it is first needed.
///
/// A state is an element with how far its children have come. Steps are looked up by whole numbers, because debug builds
/// are slow with anything else.
struct PartSteps {
    /// A state.
    private struct State: Hashable {
        let element: String
        let parent: String?
        var cursor = ContentModel.Cursor()

        /// The children that may come once only, in any order, and came.
        var once: Set<String> = []
    }

    private var names: [String] = []
    private var numbers: [String: Int] = [:]
    private var states: [State] = []
    private var stateNumbers: [State: Int] = [:]
    private var moves: [Int: Int] = [:]
    private var attributes: Set<Int> = []
    private var ends: Set<Int> = []
    private var textStates: [Int: Bool] = [:]

    /// How many steps are known.
    var count: Int { moves.count + attributes.count + ends.count }

    private static let mostNames = 1 << 16
    private static let mostStates = 1 << 20

    // MARK: Names

    /// The number of a name.
    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        names.append(name)
        numbers[name] = names.count - 1
        return names.count - 1
    }

    /// The name of a number.
    func text(_ name: Int) -> String { names[name] }

    /// The element of a state.
    func name(_ state: Int) -> String { states[state].element }

    // MARK: Steps

    /// The states of a parent and its new child, once it has begun; `fail` is told where it may not.
    mutating func begin(
        _ name: Int,
        in parent: Int?,
        _ fail: (String) -> Void
    ) -> (parent: Int?, child: Int) {
        guard let parent else { return (nil, number(of: State(element: names[name], parent: nil))) }
        let key = parent * PartSteps.mostNames + name
        if let move = moves[key] { return (move / PartSteps.mostStates, move % PartSteps.mostStates) }
        var state = states[parent]
        let child = number(of: State(element: names[name], parent: state.element))
        if let fault = PartSteps.advance(&state, to: names[name]) {
            fail(fault)
            return (parent, child)
        }
        let next = number(of: state)
        moves[key] = next * PartSteps.mostStates + child
        return (next, child)
    }

    /// What is wrong with an attribute of an element that just began.
    mutating func attribute(_ name: Int, of state: Int) -> String? {
        let key = state * PartSteps.mostNames + name
        if attributes.contains(key) { return nil }
        let (element, attribute) = (states[state], names[name])
        if let model = PartSteps.model(of: element), PartSteps.isOffice(attribute), !attribute.hasPrefix("xmlns"),
            model.attributes[attribute] == nil, model.attributes["*"] == nil
        {
            let known = model.attributes.keys.sorted().joined(separator: ", ")
            return "\(element.element) has no attribute \(attribute); it has: \(known)"
        }
        attributes.insert(key)
        return nil
    }

    /// What is missing where an element ends.
    mutating func end(_ state: Int) -> String? {
        if ends.contains(state) { return nil }
        let element = states[state]
        if let model = PartSteps.model(of: element) {
            let missing = model.slots[model.rest(after: element.cursor)].first(where: \.isRequired)
            if let missing { return "\(element.element) ends without \(missing.names.joined(separator: " or "))" }
        }
        ends.insert(state)
        return nil
    }

    /// Whether text may stand in an element.
    mutating func allowsText(_ state: Int) -> Bool {
        if let known = textStates[state] { return known }
        let model = PartSteps.model(of: states[state])
        let allows = model.map { $0.allowsText || $0.slots.contains { $0.names.contains("*") } } ?? true
        textStates[state] = allows
        return allows
    }

    // MARK: Rules

    private static func model(of state: State) -> ContentModel? {
        OfficeVocabulary.office.model(of: state.element, in: state.parent)
    }

    /// Moves a state on to a child, or tells why it may not stand there.
    private static func advance(_ state: inout State, to child: String) -> String? {
        guard let model = model(of: state), isOffice(child) else { return nil }
        let before = state.cursor
        guard let skipped = model.advance(&state.cursor, to: child) else {
            return misplaced(child, in: state, model)
        }
        if let missing = model.slots[skipped].first(where: \.isRequired) {
            return "\(state.element): \(missing.names.joined(separator: " or ")) must come before \(child)"
        }
        let slot = model.slots[state.cursor.position]
        if state.cursor != before, !slot.isEachOnce { state.once = [] }
        if slot.isEachOnce, !state.once.insert(child).inserted {
            return "\(state.element) holds more than one \(child)"
        }
        return nil
    }

    private static func misplaced(_ child: String, in state: State, _ model: ContentModel) -> String {
        guard let own = model.slots.firstIndex(where: { $0.takes(child) }) else {
            let allowed = model.order.prefix(12).joined(separator: ", ")
            return "\(child) is not allowed in \(state.element); allowed are \(allowed.isEmpty ? "none" : allowed)"
        }
        if own == state.cursor.position { return "\(state.element) holds more than one \(child)" }
        let last = model.slots[state.cursor.position].names.joined(separator: " or ")
        return "\(state.element): \(child) must come before \(last)"
    }

    /// Whether the standard says where a name may stand: extensions of others may stand anywhere.
    private static func isOffice(_ name: String) -> Bool {
        guard let colon = name.firstIndex(of: ":") else { return true }
        return prefixes.contains(name[..<colon])
    }

    private static let prefixes: Set<Substring> = [
        "w", "x", "p", "a", "r", "wp", "pic", "xdr", "c", "cdr", "dgm", "m", "ds", "ep", "cup", "vt", "v", "o",
    ]

    private mutating func number(of state: State) -> Int {
        if let number = stateNumbers[state] { return number }
        states.append(state)
        stateNumbers[state] = states.count - 1
        return states.count - 1
    }
}
#endif
