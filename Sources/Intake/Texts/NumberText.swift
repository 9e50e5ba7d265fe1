import Exchange
import Needs

/// Reads numbers as people write them, by their text.
struct NumberText {
    /// Whether a comma stands before decimals, as it does where semicolons separate columns.
    let hasDecimalComma: Bool

    /// The number that a text writes: digits in Latin, Arabic-Indic or Persian form, a sign, one decimal mark, and groups of
    /// three digits with blanks or apostrophes between.
    ///
    /// `nil` for everything else, and for one comma or stop before three digits, which could group thousands.
    func number(_ text: String) -> Double? {
        var digits = ""
        var fraction: String?
        var isNegative = false
        var isGrouped = false
        for (position, scalar) in text.unicodeScalars.enumerated() {
            if let digit = RatingText.digit(scalar) {
                if fraction == nil { digits += String(digit) } else { fraction? += String(digit) }
            } else if position == 0, scalar == "-" || scalar == "\u{2212}" {
                isNegative = true
            } else if NumberText.grouping.contains(scalar), !digits.isEmpty, fraction == nil {
                isGrouped = true
            } else if ".,\u{066B}".unicodeScalars.contains(scalar), !digits.isEmpty, fraction == nil {
                guard scalar != "," || hasDecimalComma || !NumberText.couldGroup(text, scalar) else { return nil }
                guard scalar != "." || !hasDecimalComma || !NumberText.couldGroup(text, scalar) else { return nil }
                fraction = ""
            } else {
                return nil
            }
        }
        guard (1...15).contains(digits.count), fraction?.isEmpty != true else { return nil }
        if isGrouped, !NumberText.groupsHold(text) { return nil }
        guard let number = Double(digits + (fraction.map { "." + $0 } ?? "")) else { return nil }
        return isNegative ? -number : number
    }

    private static let grouping: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "\u{066C}"]

    /// Whether exactly three digits follow the mark and end the text.
    private static func couldGroup(_ text: String, _ mark: Unicode.Scalar) -> Bool {
        guard let cut = text.unicodeScalars.firstIndex(of: mark) else { return false }
        return text.unicodeScalars[cut...].dropFirst().count == 3
    }

    /// Whether the groups behind the first have three digits each.
    private static func groupsHold(_ text: String) -> Bool {
        let whole = text.unicodeScalars.prefix { !".,\u{066B}".unicodeScalars.contains($0) }
        let groups = whole.split(omittingEmptySubsequences: false) { grouping.contains($0) }
        return groups.dropFirst().allSatisfy { $0.count == 3 } && (1...4).contains(groups.first?.count ?? 0)
    }
}
