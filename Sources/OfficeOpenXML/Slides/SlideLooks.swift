import Documents
import Reference

/// What slides are set with: our own boxes and looks, or those of an organisation's template.
///
/// Boxes are given for a language that begins at the left. Those of a template stand where they stand in every language,
/// so they are mirrored here where they will be mirrored again.
struct SlideLooks: Sendable {
    /// The template; `nil` for our own looks.
    let template: SlideTemplate?

    /// The whole slide.
    let page: SlideBox

    /// Whether the boxes of a template are mirrored.
    private let isMirrored: Bool

    /// The looks of decks in a language.
    init(_ template: SlideTemplate?, for language: Language) {
        self.template = template
        page = template?.page ?? VisualIdentity.Slides.page
        isMirrored = language.direction == .rightToLeft
    }

    /// The box of a layout's title.
    func title(of layout: SlideLayout) -> SlideBox {
        template?.places[layout].map { box($0.title.box) } ?? VisualIdentity.Slides.title(of: layout)
    }

    /// The boxes of what a layout shows under its title.
    func bodies(of layout: SlideLayout) -> [SlideBox] {
        guard let place = template?.places[layout] else { return VisualIdentity.Slides.bodies(of: layout) }
        let own = bodyPlaces(of: layout).map { box($0.box) }
        guard own.isEmpty else { return own }
        let room = box(place.room)
        guard layout == .columns else { return [room] }
        let half = (room.width - 20) / 2
        return [room.left, room.left + room.width - half]
            .map { SlideBox(left: $0, top: room.top, width: half, height: room.height) }
    }

    /// The box of the short line above a title, or of the mark of a section; a template keeps none.
    func kicker(of layout: SlideLayout) -> SlideBox? {
        guard template == nil else { return nil }
        return layout == .section ? VisualIdentity.Slides.mark : VisualIdentity.Slides.kicker
    }

    /// The box of what stands at the foot of a slide.
    func footer(of layout: SlideLayout) -> SlideBox {
        if let footer = template?.places[layout]?.footer { return box(footer.box) }
        return layout == .section ? VisualIdentity.Slides.sectionFooter : VisualIdentity.Slides.footer
    }

    /// The box of the marking: at the upper edge, where templates seldom have a logo.
    func marking(of layout: SlideLayout) -> SlideBox {
        guard template != nil else { return VisualIdentity.Slides.marking(of: layout) }
        return SlideBox(left: page.width / 4, top: 4, width: page.width / 2, height: 20)
    }

    /// The place of a template's layout for text of ours; `nil` where our own layouts have it, or nothing.
    func place(_ placeholder: SlideShape.Placeholder, in layout: SlideLayout) -> SlidePlace? {
        switch placeholder {
        case .title: template?.places[layout]?.title
        case .kicker: nil
        case .body(let number):
            bodyPlaces(of: layout).indices.contains(number) ? bodyPlaces(of: layout)[number] : nil
        }
    }

    /// Whether a layout keeps a place for a body of a number.
    func hasBody(_ number: Int, in layout: SlideLayout) -> Bool {
        guard layout != .table else { return false }
        return template == nil || place(.body(number), in: layout) != nil
    }

    /// The places for bodies in the order of the language; none where a layout has too few of them.
    private func bodyPlaces(of layout: SlideLayout) -> [SlidePlace] {
        guard let bodies = template?.places[layout]?.bodies, layout != .table else { return [] }
        guard layout == .columns else { return Array(bodies.prefix(1)) }
        guard bodies.count >= 2 else { return [] }
        let two = Array(bodies.prefix(2))
        return isMirrored ? two.reversed() : two
    }

    private func box(_ box: SlideBox) -> SlideBox { isMirrored ? box.mirrored(on: page) : box }
}
