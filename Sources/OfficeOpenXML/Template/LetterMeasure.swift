/// How large the letters of a typeface are beside those that text is measured with.
struct LetterMeasure: Sendable {
    /// By how much they are wider.
    let width: Double

    /// The height of a line as a share of the size.
    let height: Double

    /// Our own typeface.
    static let calibri = LetterMeasure(width: 1, height: 1.215)

    /// The measures of a typeface by its name; of one that is not known, those of a wide one.
    init(of typeface: String) {
        switch typeface.lowercased() {
        case "calibri", "calibri light", "carlito": self = .calibri
        case "times new roman", "liberation serif": self.init(width: 1.02, height: 1.15)
        case "cambria", "caladea": self.init(width: 1.09, height: 1.17)
        case "garamond", "arial narrow", "aptos narrow": self.init(width: 1, height: 1.15)
        case "verdana", "dejavu sans", "lucida sans": self.init(width: 1.3, height: 1.215)
        default: self.init(width: 1.15, height: 1.15)
        }
    }

    private init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}
