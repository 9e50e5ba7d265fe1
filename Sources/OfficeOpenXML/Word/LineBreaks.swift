/// Breaks words into lines at blanks, by the advance widths of the typeface.
struct LineBreaks {
    /// How many lines there are.
    private(set) var count = 1

    /// The width of a line in units of the typeface.
    private let width: Int
    private var used = 0
    private var word = 0

    /// Starts a line of a width in twentieths of a point, for a size in half points.
    init(width: Double, size: Int) {
        self.width = Int(width * Double(TypeMetrics.unitsPerEm) / Double(size * 10))
    }

    mutating func add(_ text: String, isBold: Bool) {
        TypeMetrics.forEachLetter(of: text[...], isBold: isBold) { scalar, units in
            if scalar == 0x20 {
                closeWord()
                used += TypeMetrics.blank
            } else {
                word += units
            }
        }
        closeWord()
    }

    mutating func breakLine() {
        count += 1
        used = 0
    }

    private mutating func closeWord() {
        guard word > 0 else { return }
        if used > 0, used + word > width {
            count += 1
            used = 0
        }
        used += word
        word = 0
    }
}
