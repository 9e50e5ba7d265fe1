import Exchange
import Needs
import Reference

/// Reads the text of a rating cell, by its text and never by a cast.
///
/// Read as a point: its digits in Latin, Arabic-Indic or Persian form, with blanks around them, with a zero fraction
/// (`4.0`, `4,0`), a label of the scale in any language, or both as Cadre's forms show them (`4 – Very important`).
/// 3.5, +4, 04 and 1e0 are no points.
struct RatingText {
    private let scale: RatingScale
    private let empty: EmptyText
    private let labels: [String: Mark]

    /// Texts beyond the survey's own labels are those that an officer mapped.
    init(_ scale: RatingScale, empty: EmptyText, mapped: [String: Int] = [:]) {
        self.scale = scale
        self.empty = empty
        var labels = RatingText.labels(scale.labels)
        for (text, point) in mapped { labels[TextFolding.fold(text)] = scale.mark(for: point) }
        self.labels = labels
    }

    /// The mark of a single byte, where it is a point of the scale.
    func mark(ofByte byte: UInt8) -> Mark? {
        guard (0x30...0x39).contains(byte) else { return nil }
        return scale.mark(for: Int(byte) - 0x30)
    }

    /// What is made of a text.
    struct Reading {
        /// The mark that the text stands for.
        let mark: Mark

        /// Whether the text was another way of writing the point: other digits, a zero fraction, a label.
        var isConverted = false

        /// Whether the text writes a number between two points, such as 3.5: no point, and no sign of another scale.
        var isBetweenPoints = false
    }

    /// What a text stands for.
    func reading(of text: String) -> Reading {
        let trimmed = text.trimmedOfMarks
        if let empty = empty.reading(of: trimmed) { return Reading(mark: empty.mark) }
        if let number = RatingText.wholeNumber(trimmed), let mark = scale.mark(for: number) {
            return Reading(mark: mark, isConverted: String(number) != text)
        }
        let folded = TextFolding.fold(trimmed)
        if let mark = labels[folded] ?? pointWithLabel(trimmed) { return Reading(mark: mark, isConverted: true) }
        return Reading(mark: .notOnScale, isBetweenPoints: isBetweenPoints(trimmed))
    }

    /// The point of a text such as `4 – Very important`, when the number and the label name the same one.
    private func pointWithLabel(_ text: String) -> Mark? {
        let digits = text.prefix { $0.isNumber }
        guard !digits.isEmpty, digits.count < text.count, let number = RatingText.wholeNumber(String(digits)),
            let mark = scale.mark(for: number)
        else { return nil }
        return labels[TextFolding.fold(String(text.dropFirst(digits.count)))] == mark ? mark : nil
    }

    private func isBetweenPoints(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == "\u{066B}" }
        guard parts.count == 2, let whole = RatingText.wholeNumber(String(parts[0])),
            !parts[1].isEmpty, parts[1].unicodeScalars.allSatisfy({ RatingText.digit($0) != nil })
        else { return false }
        return (scale.lowest..<scale.highest).contains(whole)
    }

    /// The number that a text writes, when it is a whole number without sign, leading zero or fraction but zero.
    static func wholeNumber(_ text: String) -> Int? {
        var digits: [Int] = []
        var fraction: [Int]?
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                if fraction == nil { digits.append(digit) } else { fraction?.append(digit) }
            } else if fraction == nil, scalar == "." || scalar == "," || scalar == "\u{066B}" {
                fraction = []
            } else {
                return nil
            }
        }
        guard (1...3).contains(digits.count), digits.count == 1 || digits[0] != 0 else { return nil }
        if let fraction, fraction.isEmpty || fraction.contains(where: { $0 != 0 }) { return nil }
        return digits.reduce(0) { $0 * 10 + $1 }
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0x660...0x669: Int(scalar.value) - 0x660
        case 0x6F0...0x6F9: Int(scalar.value) - 0x6F0
        default: nil
        }
    }

    private static func labels(_ labels: [LocalisedText]) -> [String: Mark] {
        var marks: [String: Mark] = [:]
        for (point, label) in labels.enumerated() {
            for language in label.languages {
                marks[TextFolding.fold(label[language] ?? "")] = Mark(rawValue: UInt8(point))
            }
        }
        return marks
    }
}
