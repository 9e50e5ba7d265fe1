/// Colours cells of some columns by what they hold.
package struct SheetCondition: Hashable, Sendable {
    /// The columns, counted from 0.
    package let columns: ClosedRange<Int>

    /// What decides the colour.
    package let rule: Rule

    /// Creates a condition.
    package init(_ columns: ClosedRange<Int>, _ rule: Rule) {
        self.columns = columns
        self.rule = rule
    }

    /// What decides the colour.
    package enum Rule: Hashable, Sendable {
        /// A heat map: grounds between two colours, from the lowest number to the highest.
        case scale(low: Color, high: Color)

        /// A heat map with a colour for the number in the middle, from the lowest to the highest.
        case scaleOverMiddle(low: Color, middle: Color, high: Color)

        /// A bar from zero, the longest for the highest number.
        case bar(Color)

        /// Looks of their own for numbers that compare in a way.
        case number(Comparison, CellLooks)

        /// Looks of their own for certain words of at most 255 characters.
        case words(ListValues, CellLooks)
    }

    /// How a number compares.
    package enum Comparison: Hashable, Sendable {
        /// It is below a number.
        case below(Double)

        /// It is a number or below it.
        case atMost(Double)

        /// It is a number.
        case equal(Double)

        /// It is a number or above it.
        case atLeast(Double)

        /// It is above a number.
        case above(Double)

        /// It lies between two numbers, or is one of them.
        case within(ClosedRange<Double>)
    }
}

/// Looks that a condition gives to a cell.
package struct CellLooks: Hashable, Sendable {
    /// The colour of its words.
    package let ink: Color

    /// The colour of its ground.
    package let ground: Color

    /// Whether its words are bold.
    package let isStrong: Bool

    /// Creates looks.
    package init(ink: Color, ground: Color, isStrong: Bool = false) {
        self.ink = ink
        self.ground = ground
        self.isStrong = isStrong
    }
}
