/// How wide Arabic letters are.
///
/// They are those of DejaVu Sans, one of the widest typefaces that programs take where Arial is missing, so text that fits
/// by them fits in the others as well. A letter that its follower joins is narrower than one that ends a word.
enum ArabicWidths {
    /// The width of a text in the sizes of its type: 1 is as wide as the type is high.
    static func width(of text: Substring, isBold: Bool) -> Double {
        var hundredths = 0
        var joins = false
        for scalar in text.unicodeScalars.reversed() {
            hundredths += hundredthsOfEm(scalar, joins: joins)
            if !isMark(scalar) { joins = isLetter(scalar) }
        }
        // The bold cut is a fifth wider.
        return Double(hundredths) / 100 * (isBold ? 1.2 : 1)
    }

    /// Whether a text holds Arabic letters or marks.
    static func areNeeded(for text: Substring) -> Bool {
        // Their first bytes in UTF-8 are D8 to DB.
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] >= 0xD8, bytes[index] <= 0xDB { return true }
            index = bytes.index(after: index)
        }
        return false
    }

    /// The width of a blank between Arabic words, in the sizes of the type.
    static let blank = 0.33

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x64B && scalar.value <= 0x65F || scalar.value == 0x670
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x620 && scalar.value <= 0x64A || scalar.value >= 0x671 && scalar.value <= 0x6D3
    }

    private static func hundredthsOfEm(_ scalar: Unicode.Scalar, joins: Bool) -> Int {
        if isMark(scalar) { return 0 }
        return switch scalar {
        case "ا", "أ", "إ", "آ": 29
        case "د", "ذ", "ر", "ز", "و", "ؤ": 52
        case "ء", "ة": 53
        case "ب", "ت", "ث", "ئ", "پ": joins ? 31 : 95
        case "ن": joins ? 31 : 74
        case "ي", "ى": joins ? 31 : 79
        case "ج", "ح", "خ": 66
        case "س", "ش": joins ? 90 : 123
        case "ص", "ض": joins ? 88 : 122
        case "ط", "ظ": joins ? 83 : 93
        case "ع", "غ": joins ? 56 : 61
        case "ف": joins ? 52 : 105
        case "ق": joins ? 52 : 79
        case "ك": joins ? 56 : 83
        case "ل": joins ? 34 : 74
        case "م": joins ? 59 : 63
        case "ه": joins ? 53 : 54
        case "ـ": 30
        case "،", "؛", "؟": 55
        case "٠"..."٩": 56
        default: 95
        }
    }
}
