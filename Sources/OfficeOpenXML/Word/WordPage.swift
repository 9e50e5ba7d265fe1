import Documents

/// The paper of a section and its margins, in twentieths of a point.
struct WordPage {
    let width: Int
    let height: Int
    let side: Int
    let top: Int
    let bottom: Int
    let headerEdge: Int
    let footerEdge: Int

    /// Which way the paper lies.
    let orientation: PageOrientation

    /// The page of the visual identity.
    static let standard = WordPage(
        width: VisualIdentity.Page.width,
        height: VisualIdentity.Page.height,
        side: VisualIdentity.Page.side,
        top: VisualIdentity.Page.top,
        bottom: VisualIdentity.Page.bottom,
        headerEdge: VisualIdentity.Page.headerEdge,
        footerEdge: VisualIdentity.Page.footerEdge,
        orientation: .portrait
    )

    /// The width between the margins.
    var textWidth: Int { width - 2 * side }

    /// The height between the margins.
    var textHeight: Int { height - top - bottom }

    /// The same paper lying another way.
    func lying(_ orientation: PageOrientation) -> WordPage {
        guard orientation != self.orientation else { return self }
        return WordPage(
            width: height,
            height: width,
            side: side,
            top: top,
            bottom: bottom,
            headerEdge: headerEdge,
            footerEdge: footerEdge,
            orientation: orientation
        )
    }
}
