/// A stable name by which one thing in Cadre refers to another.
///
/// An identifier has 1 to 60 ASCII letters, digits, full stops, hyphens and underscores, and starts with a letter or a
/// digit. `Subject` only keeps identifiers of different things apart: a session's cannot stand where an outcome's is
/// due.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identifier as people write it.
    package let text: String

    /// Creates an identifier, or `nil` when the text does not have the form of one.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard (1...60).contains(bytes.count), let first = bytes.first, first.isIdentifierStart,
            bytes.allSatisfy({ $0.isIdentifierStart || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F })
        else { return nil }
        self.text = text
    }

    /// The identifier as people write it.
    package var description: String { text }

    /// Identifiers sort by their bytes.
    package static func < (first: Identifier, second: Identifier) -> Bool { first.text < second.text }
}

extension UInt8 {
    fileprivate var isIdentifierStart: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
