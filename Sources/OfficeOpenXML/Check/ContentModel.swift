/// What may stand in an element, in which order, and what its attributes may say.
///
/// Written as one line an element, with names that need no prefix when they have that of the element:
///
///     tblGrid = gridCol* tblGridChange? @ r:id! w:measure
///
/// Left of `=` stand the elements, `parent/element` where the parent matters. Right of it stand children in order with `?`,
/// `*`, `+` as in regular expressions, `(a|b)` for a choice, `(a|b)&` for each at most once in any order, `%Name` for names that are defined above, `m:*` for all of a
/// namespace, `**` for anything and `#text` for text. After `@` stand attributes, with `!` where they are required, and the
/// kind of their values.
struct ContentModel: Sendable {
    /// A place in the order of children.
    struct Slot: Sendable {
        /// The names of the elements that may stand here, in the order of the table; with `m:*`, all of a namespace.
        let names: [String]

        /// Whether one of them has to be there.
        let isRequired: Bool

        /// Whether there may be more than one.
        let repeats: Bool

        /// Whether each of them may stand there only once, in any order.
        let isEachOnce: Bool

        private let exact: Set<String>
        private let starts: [Substring]

        /// Creates a place with the mark that stands after it in the table.
        init(_ names: [String], mark: Character?) {
            self.names = names
            isRequired = mark == nil || mark == "+"
            repeats = mark == "*" || mark == "+" || mark == "&"
            isEachOnce = mark == "&"
            exact = Set(names)
            starts = names.filter { $0.hasSuffix("*") }.map { $0.dropLast() }
        }

        /// Whether an element may stand here.
        func takes(_ element: OfficeElement) -> Bool { takes(element.name) }

        /// Whether an element of a name may stand here.
        func takes(_ name: String) -> Bool { exact.contains(name) || starts.contains { name.hasPrefix($0) } }
    }

    /// An attribute.
    struct Attribute: Sendable {
        let isRequired: Bool
        let values: AttributeValues
    }

    /// The children in order.
    let slots: [Slot]

    /// Whether text may stand in the element.
    let allowsText: Bool

    /// What its text may be.
    let textValues: AttributeValues

    /// Its attributes by name.
    let attributes: [String: Attribute]

    /// The attributes that have to be there, in the order of the table.
    let requiredAttributes: [String]

    /// The names of children in order, for messages.
    var order: [String] { slots.flatMap(\.names) }

    // MARK: Order

    /// How far the children of an element have come in their order.
    struct Cursor: Hashable, Sendable {
        /// The place of the last child.
        fileprivate(set) var position = 0

        /// Whether a child stands there.
        fileprivate(set) var isUsed = false
    }

    /// Moves on to the next child, and tells the places that were passed over; `nil` where it cannot stand.
    func advance(_ cursor: inout Cursor, to child: String) -> Range<Int>? {
        let position = cursor.position
        if position < slots.count, slots[position].takes(child), !cursor.isUsed || slots[position].repeats {
            cursor.isUsed = true
            return position..<position
        }
        guard let next = slots.indices.first(where: { $0 > position && slots[$0].takes(child) }) else { return nil }
        let skipped = rest(after: cursor).lowerBound..<next
        cursor = Cursor(position: next, isUsed: true)
        return skipped
    }

    /// The places in which no child stands yet.
    func rest(after cursor: Cursor) -> Range<Int> {
        min(cursor.isUsed ? cursor.position + 1 : cursor.position, slots.count)..<slots.count
    }
}

/// What an attribute may say.
enum AttributeValues: Sendable {
    /// Anything.
    case any

    /// `true`, `false`, `1` or `0`; WordprocessingML also knows `on` and `off`.
    case flag(knowsOnOff: Bool)

    /// A whole number in a range.
    case integer(ClosedRange<Int>)

    /// A number.
    case number

    /// So many hexadecimal digits.
    case hexadecimal(Int)

    /// Six hexadecimal digits or `auto`.
    case color

    /// A GUID in braces and capitals.
    case guid

    /// A date with its time.
    case dateTime

    /// A whole number, or a number with a unit; perhaps not below zero.
    case measure(isSigned: Bool)

    /// A measure or a percentage.
    case width

    /// A percentage in thousandths, or with its sign.
    case percentage

    /// One of some words.
    case oneOf([String])

    /// Whether a value is allowed.
    func allow(_ value: String) -> Bool {
        let value = value.trimmedOfXMLBlanks
        switch self {
        case .any: return true
        case .flag(let knowsOnOff):
            return ["true", "false", "1", "0"].contains(value) || knowsOnOff && ["on", "off"].contains(value)
        case .integer(let range): return Int(value.droppingPlus).map(range.contains) ?? false
        case .number: return Double(value) != nil
        case .hexadecimal(let digits): return value.utf8.count == digits && value.isHexadecimal
        case .color: return value == "auto" || value.utf8.count == 6 && value.isHexadecimal
        case .guid: return AttributeValues.isGUID(value)
        case .dateTime: return AttributeValues.isDateTime(value)
        case .measure(let isSigned):
            return (isSigned || !value.hasPrefix("-")) && (Int(value) != nil || AttributeValues.hasUnit(value))
        case .width: return Int(value) != nil || AttributeValues.hasUnit(value) || AttributeValues.isPercentage(value)
        case .percentage: return Int(value) != nil || AttributeValues.isPercentage(value)
        case .oneOf(let words): return words.contains(value)
        }
    }

    /// What is expected, to be put after “expected”.
    var expectation: String {
        switch self {
        case .any: "anything"
        case .flag(let knowsOnOff): knowsOnOff ? "true, false, 1, 0, on or off" : "true, false, 1 or 0"
        case .integer(let range):
            switch (range.lowerBound == .min, range.upperBound == .max) {
            case (true, true): "a whole number"
            case (false, true): "a whole number from \(range.lowerBound)"
            case (true, false): "a whole number up to \(range.upperBound)"
            case (false, false): "a whole number from \(range.lowerBound) to \(range.upperBound)"
            }
        case .number: "a number"
        case .hexadecimal(let digits): "\(digits) hexadecimal digits"
        case .color: "six hexadecimal digits or auto"
        case .guid: "a GUID in braces and capitals"
        case .dateTime: "a date and time such as 2025-03-03T09:00:00Z"
        case .measure(let isSigned): "a whole number or a number with a unit\(isSigned ? "" : ", not below zero")"
        case .width: "a whole number, a number with a unit or a percentage"
        case .percentage: "a percentage, in thousandths or with its sign"
        case .oneOf(let words): words.count <= 12 ? words.joined(separator: ", ") : "one of \(words.count) words"
        }
    }

    private static func hasUnit(_ value: String) -> Bool {
        ["mm", "cm", "in", "pt", "pc", "pi"].contains { value.hasSuffix($0) && Double(value.dropLast(2)) != nil }
    }

    private static func isPercentage(_ value: String) -> Bool {
        value.hasSuffix("%") && Double(value.dropLast()) != nil
    }

    private static func isGUID(_ value: String) -> Bool {
        let groups = value.dropFirst().dropLast().split(separator: "-", omittingEmptySubsequences: false)
        return value.hasPrefix("{") && value.hasSuffix("}") && groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.isHexadecimal && !$0.utf8.contains { (0x61...0x66).contains($0) } }
    }

    /// Whether a text is a date with its time, as XML Schema writes it: `2025-03-03T09:00:00Z`.
    static func isDateTime(_ value: String) -> Bool {
        let pieces = value.split(separator: "T", omittingEmptySubsequences: false)
        guard pieces.count == 2 else { return false }
        return isDate(pieces[0]) && isTime(pieces[1])
    }

    /// Whether a text is a day: `2025-03-03`.
    static func isDate(_ value: Substring) -> Bool {
        let numbers = value.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.map(\.utf8.count) == [4, 2, 2] else { return false }
        let values = numbers.compactMap { Int($0) }
        return values.count == 3 && (1...12).contains(values[1]) && (1...31).contains(values[2])
    }

    private static func isTime(_ value: Substring) -> Bool {
        let clock = value.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
        let zone = value[clock.endIndex...]
        let numbers = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard numbers.count == 3, let hour = Int(numbers[0]), let minute = Int(numbers[1]),
            let second = Double(numbers[2])
        else { return false }
        let offset = zone.dropFirst().split(separator: ":").compactMap { Int($0) }
        let isZone = zone.isEmpty || zone == "Z" || offset.count == 2
        return isZone && (0...24).contains(hour) && (0...59).contains(minute) && (0..<61).contains(second)
    }
}

extension StringProtocol {
    /// Whether there is nothing but hexadecimal digits.
    var isHexadecimal: Bool {
        utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }
    }

    /// The text without the blanks of XML at its ends.
    var trimmedOfXMLBlanks: String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        let text = Substring(self)
        guard let first = text.utf8.first, let last = text.utf8.last, isBlank(first) || isBlank(last) else {
            return String(text)
        }
        let start = text.utf8.firstIndex { !isBlank($0) } ?? text.endIndex
        let end = text.utf8.lastIndex { !isBlank($0) }.map { text.utf8.index(after: $0) } ?? start
        return String(decoding: text.utf8[start..<end], as: UTF8.self)
    }

    fileprivate var droppingPlus: String { hasPrefix("+") ? String(dropFirst()) : String(self) }
}
