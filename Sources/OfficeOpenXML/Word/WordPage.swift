import Documents
import Reference

/// The page of a Word document and its margins, in twentieths of a point.
struct WordPage: Sendable {
    var width = VisualIdentity.Page.width
    var height = VisualIdentity.Page.height
    var isLandscape = false
    var top = VisualIdentity.Page.top
    var bottom = VisualIdentity.Page.bottom
    var left = VisualIdentity.Page.side
    var right = VisualIdentity.Page.side
    var headerEdge = VisualIdentity.Page.headerEdge
    var footerEdge = VisualIdentity.Page.footerEdge
    var gutter = 0

    /// The widths of its columns of text; one by rule.
    var columns: [Int] = []

    /// The width that a line of text or a table may take: that of the narrowest column.
    var textWidth: Int { columns.min() ?? width - left - right - gutter }

    /// The height between the margins.
    ///
    /// A margin below zero means one that the head of the page never moves.
    var textHeight: Int { height - abs(top) - abs(bottom) }

    /// Moves head and foot towards the edges by the height of a marking, so that what a template has there stays in place.
    ///
    /// They stay a quarter of an inch from the edge, where printers reach.
    mutating func makeRoomForMarking() {
        let marking = VisualIdentity.marking
        let height = marking.size * 12 + marking.after
        headerEdge = min(headerEdge, max(headerEdge - height, 360))
        footerEdge = min(footerEdge, max(footerEdge - height, 360))
    }

    /// Which way the paper lies.
    var orientation: PageOrientation { isLandscape ? .landscape : .portrait }

    /// The same paper lying another way.
    func lying(_ orientation: PageOrientation) -> WordPage {
        guard orientation != self.orientation else { return self }
        var page = self
        (page.width, page.height) = (height, width)
        page.isLandscape = orientation == .landscape
        // Columns have widths of their own only on the paper that they were made for.
        page.columns = []
        return page
    }

    /// Our own page.
    static let cadre = WordPage()
}
