/// A rectangle on a slide or a notes page, in points from the corner where English begins.
package struct SlideBox: Hashable, Sendable {
    /// Its distance from the left edge.
    package let left: Int

    /// Its distance from the upper edge.
    package let top: Int

    /// How wide it is.
    package let width: Int

    /// How high it is.
    package let height: Int

    /// Creates a rectangle.
    package init(left: Int, top: Int, width: Int, height: Int) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    /// The rectangle on the other side of a page.
    package func mirrored(on page: SlideBox) -> SlideBox {
        SlideBox(left: page.width - left - width, top: top, width: width, height: height)
    }
}
