/// The looks of everything that Cadre makes: type, colours and spaces, in one place.
package enum VisualIdentity {
    /// The typeface of Latin text; office programs without it take its metric twin Carlito.
    package static let latinTypeface = "Calibri"

    /// The typeface of Arabic text.
    package static let arabicTypeface = "Arial"

    /// The size, weight and spaces of a kind of paragraph.
    package struct TypeStyle: Sendable {
        /// Its size in half points.
        package let size: Int

        /// Whether it is bold.
        package let isBold: Bool

        /// Its colour.
        package let color: Color

        /// The space before it in twentieths of a point.
        package let before: Int

        /// The space after it in twentieths of a point.
        package let after: Int

        /// The distance of its lines in 240ths of a line.
        package let line: Int

        /// Creates a style.
        package init(size: Int, isBold: Bool, color: Color, before: Int, after: Int, line: Int) {
            self.size = size
            self.isBold = isBold
            self.color = color
            self.before = before
            self.after = after
            self.line = line
        }
    }

    /// The style of a paragraph.
    package static func style(of role: ParagraphRole) -> TypeStyle {
        switch role {
        case .kicker: TypeStyle(size: 18, isBold: true, color: .accent, before: 0, after: 40, line: 240)
        case .title: TypeStyle(size: 44, isBold: true, color: .heading, before: 0, after: 60, line: 228)
        case .subtitle: TypeStyle(size: 23, isBold: false, color: .quiet, before: 0, after: 200, line: 252)
        case .body: TypeStyle(size: 21, isBold: false, color: .ink, before: 0, after: 110, line: 268)
        case .cell: TypeStyle(size: 19, isBold: false, color: .ink, before: 0, after: 20, line: 250)
        case .cellHeader: TypeStyle(size: 18, isBold: true, color: .heading, before: 0, after: 20, line: 240)
        case .boxHeader: TypeStyle(size: 18, isBold: true, color: .heading, before: 110, after: 30, line: 240)
        case .minor: TypeStyle(size: 17, isBold: false, color: .quiet, before: 0, after: 20, line: 240)
        case .notice: TypeStyle(size: 20, isBold: false, color: .notice, before: 200, after: 160, line: 260)
        }
    }

    /// The style of a heading of level 1 to 3.
    package static func style(ofHeading level: Int) -> TypeStyle {
        switch level {
        case 1: TypeStyle(size: 30, isBold: true, color: .heading, before: 290, after: 80, line: 240)
        case 2: TypeStyle(size: 24, isBold: true, color: .heading, before: 220, after: 60, line: 240)
        default: TypeStyle(size: 21, isBold: true, color: .accent, before: 180, after: 50, line: 240)
        }
    }

    /// The style of an entry of a list: running text, closer together.
    package static var listEntry: TypeStyle {
        let body = style(of: .body)
        return TypeStyle(size: body.size, isBold: false, color: body.color, before: 0, after: 60, line: body.line)
    }

    /// The style of a caption.
    package static let caption = TypeStyle(size: 18, isBold: true, color: .quiet, before: 100, after: 80, line: 240)

    /// The style of a note at the foot of a page.
    package static let footnote = TypeStyle(size: 17, isBold: false, color: .ink, before: 0, after: 20, line: 240)

    /// The style of a marking.
    package static let marking = TypeStyle(
        size: 19,
        isBold: true,
        color: .marking,
        before: 0,
        after: 40,
        line: 240
    )

    /// How much larger Arabic is set than Latin text beside it, in half points: its letters are small for their size.
    package static let arabicEnlargement = 2

    /// Page and margins in twentieths of a point: A4, 2.1 cm at the sides.
    package enum Page {
        package static let width = 11_906
        package static let height = 16_838
        package static let side = 1_191
        package static let top = 1_474
        package static let bottom = 1_247
        package static let headerEdge = 624
        package static let footerEdge = 567

        /// The width between the margins.
        package static var textWidth: Int { width - 2 * side }

        /// The height between the margins.
        package static var textHeight: Int { height - top - bottom }
    }

    /// The space between two columns that stand beside each other, in twentieths of a point.
    package static let columnGap = 284

    /// How far the entries of a list stand in at a level from 1 on, in twentieths of a point.
    package static func listIndent(level: Int) -> Int { 360 * level }

    /// Blanks inside the cells of a table, in twentieths of a point.
    package enum CellMargin {
        package static let side = 85
        package static let top = 57
        package static let bottom = 57
    }
}

/// A colour.
package struct Color: Hashable, Sendable {
    /// Red, green and blue as six hexadecimal digits.
    package let hex: String

    /// Creates a colour from six hexadecimal digits.
    package init(hex: String) {
        precondition(hex.utf8.count == 6 && Int(hex, radix: 16) != nil, "a colour has six hexadecimal digits")
        self.hex = hex
    }

    /// Running text; 14.8 : 1 on white.
    package static let ink = Color(hex: "1F2933")

    /// Headings; 11.6 : 1 on white.
    package static let heading = Color(hex: "17375E")

    /// What leads the eye; 5.9 : 1 on white.
    package static let accent = Color(hex: "0B6B7A")

    /// What stands back; 6.2 : 1 on white.
    package static let quiet = Color(hex: "52606D")

    /// Words of a notice; 7.6 : 1 on its ground.
    package static let notice = Color(hex: "7A3E00")

    /// Markings; 8.3 : 1 on white.
    package static let marking = Color(hex: "9B1C1C")

    /// The ground of a notice.
    package static let noticeGround = Color(hex: "FFF5E5")

    /// The edge of a notice.
    package static let noticeEdge = Color(hex: "D98E2B")

    /// The ground of a table's header.
    package static let headerGround = Color(hex: "E3ECF3")

    /// The ground of a tinted row.
    package static let tint = Color(hex: "F3F6F8")

    /// Rules between rows.
    package static let rule = Color(hex: "C5D0DA")

    /// How strongly two colours differ, 1 to 21 (WCAG 2.1, contrast ratio).
    package func contrast(with other: Color) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// WCAG 2.1, relative luminance.
    ///
    /// The power of 2.4 is worked out without a mathematics library.
    private var luminance: Double {
        let value = Int(hex, radix: 16) ?? 0
        let channels = [value >> 16 & 255, value >> 8 & 255, value & 255]
            .map { channel -> Double in
                let share = Double(channel) / 255
                guard share > 0.03928 else { return share / 12.92 }
                let base = (share + 0.055) / 1.055
                // base^2.4 = (base^12)^(1/5), the fifth root by Newton's method.
                let target = (0..<12).reduce(1.0) { power, _ in power * base }
                var root = base
                for _ in 0..<60 { root -= (root - target / (root * root * root * root)) / 5 }
                return root
            }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
