/// How a sheet is printed: on A4, its column headers at the head of every page.
package struct PrintSetup: Sendable {
    /// Which way the paper lies.
    package let orientation: PageOrientation

    /// Whether all columns are fitted to the width of one page.
    package let fitsWidth: Bool

    /// What stands at the head of every page.
    package let header: PageLine?

    /// What stands at the foot of every page.
    package let footer: PageLine?

    /// Creates a print set-up.
    package init(
        orientation: PageOrientation = .portrait,
        fitsWidth: Bool = true,
        header: PageLine? = nil,
        footer: PageLine? = nil
    ) {
        self.orientation = orientation
        self.fitsWidth = fitsWidth
        self.header = header
        self.footer = footer
    }
}
