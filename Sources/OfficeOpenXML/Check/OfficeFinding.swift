import Reference

/// Something in an Office file that a rule speaks against.
package struct OfficeFinding: Hashable, Sendable {
    /// The rule.
    package let rule: OfficeRule

    /// The part's name, such as `/word/document.xml`; `-` for the container as a whole.
    package let part: String

    /// The path of the element, such as `/w:document/w:body/w:p[3]`; empty where the whole part is meant.
    package let place: String

    /// The line of the part on which it begins, from 1, where the XML is known.
    package let line: Int?

    /// The column in characters, from 1.
    package let column: Int?

    /// What is wrong, in one sentence without a full stop.
    package let message: String

    /// How to mend it.
    package let hint: String

    /// Why it matters to Office, where that is not plain.
    package var reason: String? { rule.reason }
}

/// Gathers what rules find.
///
/// A file may be made of faults, so it keeps the first of them and counts the rest.
struct FindingLog {
    /// The findings that were kept, in the order found.
    private(set) var findings: [OfficeFinding] = []

    /// How many there were.
    private(set) var count = 0

    private let isStrict: Bool

    /// The most findings that are kept.
    private static let limit = 1_000

    init(strict: Bool) {
        isStrict = strict
    }

    /// Whether a rule is asked for.
    func asks(for rule: OfficeRule) -> Bool { isStrict || !rule.isStrictOnly }

    /// Notes a fault of a part or of the container.
    mutating func add(_ rule: OfficeRule, _ part: String, _ message: String, hint: String? = nil) {
        add(rule, part, line: nil, column: nil, message, hint: hint)
    }

    /// Notes a fault at a place in the text of a part.
    mutating func add(
        _ rule: OfficeRule,
        _ part: String,
        line: Int?,
        column: Int?,
        _ message: String,
        hint: String? = nil
    ) {
        keep(rule) {
            OfficeFinding(
                rule: rule,
                part: part,
                place: "",
                line: line,
                column: column,
                message: message,
                hint: hint ?? rule.remedy
            )
        }
    }

    /// Notes a fault at an element of a part; what is said of it is only worked out when it is kept.
    mutating func add(
        _ rule: OfficeRule,
        _ part: PartXML,
        _ element: OfficeElement,
        _ message: @autoclosure () -> String,
        hint: @autoclosure () -> String? = nil
    ) {
        keep(rule) {
            let place = part.place(of: element)
            return OfficeFinding(
                rule: rule,
                part: part.name,
                place: element.path,
                line: place.line,
                column: place.column,
                message: message(),
                hint: hint() ?? rule.remedy
            )
        }
    }

    private mutating func keep(_ rule: OfficeRule, _ finding: () -> OfficeFinding) {
        guard asks(for: rule) else { return }
        count += 1
        if findings.count < FindingLog.limit { findings.append(finding()) }
    }
}
