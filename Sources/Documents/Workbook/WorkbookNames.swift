/// The name of a sheet: 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not "History".
///
/// Characters are counted as Excel counts them, in UTF-16.
package struct SheetName: Hashable, Sendable {
    /// The name.
    package let text: String

    /// The most characters of a name.
    package static let longest = 31

    /// Takes a name as it is, or `nil` when Excel would refuse it.
    package init?(_ text: String) {
        guard SheetName(mending: text).text == text else { return nil }
        self.text = text
    }

    /// Makes a name of any text, as much like it as Excel allows.
    package init(mending text: String) {
        var name = ""
        for scalar in text.unicodeScalars where !scalar.isUnprintable {
            name.unicodeScalars.append(SheetName.forbidden.contains(scalar) ? "-" : scalar)
        }
        // `_x0041_` would be read as an escaped letter.
        name = name.replacing("_x", with: "-x").withoutEdges.cut(to: SheetName.longest).withoutEdges
        if name.isEmpty { name = "Sheet" }
        self.text = name.lowercased() == "history" ? name + "-" : name
    }

    private static let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
}

/// A name by which a table or a list can be called: letters, digits and underscores of ASCII, unlike any cell's name.
package struct DefinedName: Hashable, Sendable {
    /// The name.
    package let text: String

    /// The most characters of a name; Excel allows 255.
    package static let longest = 200

    /// Takes a name as it is, or `nil` when Excel would refuse it.
    package init?(_ text: String) {
        guard DefinedName(mending: text).text == text else { return nil }
        self.text = text
    }

    /// Makes a name of any text, as much like it as Excel allows.
    package init(mending text: String) {
        var name = ""
        for scalar in text.unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            name.unicodeScalars.append(isPlain ? scalar : "_")
        }
        name = String(name.prefix(DefinedName.longest))
        let isLegal = name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
        if !isLegal || DefinedName.isCellName(name) { name = "_" + name }
        // `_x0041_` would be read as an escaped letter.
        self.text = String(name.replacing("_x", with: "_X").prefix(DefinedName.longest))
    }

    /// Whether a text names a cell: `A1`, `R`, `c`, `R2C3`.
    private static func isCellName(_ name: String) -> Bool {
        let scalars = Array(name.lowercased().unicodeScalars)
        let letters = scalars.prefix { ("a"..."z").contains($0) }
        let digits = scalars.dropFirst(letters.count)
        if letters.count <= 3, !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) { return true }
        return scalars.allSatisfy { $0 == "r" || $0 == "c" || ("0"..."9").contains($0) }
    }
}

/// Names that differ from each other without regard to case.
struct UniqueNames {
    private var taken: Set<String>

    init(taken: [String] = []) {
        self.taken = Set(taken.map { $0.lowercased() })
    }

    /// Adds a sheet's name, with a number where it is taken.
    mutating func add(_ name: SheetName) -> SheetName {
        SheetName(mending: add(name.text, longest: SheetName.longest, separator: " "))
    }

    /// Adds a defined name, with a number where it is taken.
    mutating func add(_ name: DefinedName) -> DefinedName {
        DefinedName(mending: add(name.text, longest: DefinedName.longest, separator: "_"))
    }

    /// Adds a text of at most so many characters, with a number where it is taken.
    mutating func add(_ text: String, longest: Int, separator: String) -> String {
        var candidate = text
        var number = 1
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            let tail = separator + String(number)
            candidate = text.cut(to: longest - tail.utf16.count) + tail
        }
        return candidate
    }
}

extension String {
    /// The text, or as many of its characters as take up a number of UTF-16 units.
    func cut(to units: Int) -> String {
        guard utf8.count > units, utf16.count > units else { return self }
        var kept = ""
        var count = 0
        for character in self {
            count += character.utf16.count
            guard count <= units else { break }
            kept.append(character)
        }
        return kept
    }

    /// The text on one line, without blanks at its ends and without what cannot be shown.
    var onOneLine: String {
        guard utf8.contains(where: { $0 < 0x21 || $0 > 0x7E }) else { return self }
        var line = ""
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace && scalar.value != 0xA0 && scalar.value != 0x202F {
                if line.unicodeScalars.last != " " { line.unicodeScalars.append(" ") }
            } else if !scalar.isUnprintable {
                line.unicodeScalars.append(scalar)
            }
        }
        return line.withoutEdges(where: { $0 == " " })
    }

    /// The text without blanks and apostrophes at its ends.
    fileprivate var withoutEdges: String { withoutEdges { $0 == "'" || $0.properties.isWhitespace } }

    private func withoutEdges(where isEdge: (Unicode.Scalar) -> Bool) -> String {
        let rest = unicodeScalars.drop(while: isEdge)
        guard let last = rest.lastIndex(where: { !isEdge($0) }) else { return "" }
        return String(rest[...last])
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character or none at all.
    fileprivate var isUnprintable: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
