extension VisualIdentity {
    /// The looks of sheets; sizes in half points.
    package enum Sheets {
        /// The size of running text.
        package static let text = 20

        /// The style of the heading that names a sheet.
        package static let title = TypeStyle(
            size: 32,
            isBold: true,
            color: .heading,
            before: 0,
            after: 0,
            line: 264
        )

        /// The style of a note under it.
        package static let note = TypeStyle(
            size: 18,
            isBold: false,
            color: .quiet,
            before: 0,
            after: 0,
            line: 264
        )

        /// The style of the line that begins a section of a form.
        package static let section = TypeStyle(
            size: 24,
            isBold: true,
            color: .heading,
            before: 0,
            after: 0,
            line: 240
        )

        /// The size of the lines at the head and foot of a printed page.
        package static let pageLine = 16

        /// Margins of a printed page in twentieths of a point.
        package static let side = 800

        /// The space above and below a printed page's cells in twentieths of a point.
        package static let edge = 1_134

        /// The height of a line of running text in points.
        package static let line = 13

        /// What a row is higher than its lines, in points.
        package static let rowSpace = 5
    }
}

extension Color {
    /// The ground of the lowest number in a heat map; ink on it has 13.2 : 1.
    package static let heatLow = Color(hex: "EAF4F5")

    /// The ground of the highest number in a heat map; ink on it has 6.3 : 1.
    package static let heatHigh = Color(hex: "5FB6C0")

    /// The ground of what is done.
    package static let doneGround = Color(hex: "E3F2E6")

    /// Words on it; 7.2 : 1.
    package static let done = Color(hex: "1E5B2E")

    /// The ground of a cell that waits to be filled in; ink on it has 14.4 : 1.
    package static let inputGround = Color(hex: "FFFBEB")

    /// The lines around it; 3.3 : 1 on paper, so that it can be found (WCAG 2.2, 1.4.11).
    package static let inputEdge = Color(hex: "7F8FA0")
}
