/// What a line of text on a slide is for, which gives its looks.
package enum SlideTextRole: Hashable, CaseIterable, Sendable {
    /// The title of an opening or a closing slide.
    case deckTitle

    /// The title of a section.
    case sectionTitle

    /// The title of any other slide.
    case title

    /// A small line above the title of a deck.
    case kicker

    /// A line below the title of a deck.
    case subtitle

    /// A line below the title of a section.
    case sectionLine

    /// The number of a section on its panel.
    case mark

    /// A label above a block.
    case label

    /// A sentence, a step, or a point of level 1.
    case point

    /// A point of level 2.
    case subpoint

    /// A point of level 3.
    case detail

    /// The heading of a notice.
    case noticeHeading

    /// The words of a notice.
    case notice

    /// Text in a table.
    case cell

    /// A header in a table.
    case cellHeader

    /// Something less important in a table.
    case cellMinor

    /// What stands at the foot of a slide, and its number.
    case footer

    /// The marking.
    case marking

    /// Speaker notes.
    case notes

    /// Its sizes in points, each a step lower than the one before; columns begin two steps down.
    private var sizes: [Int] {
        switch self {
        case .deckTitle: [40, 36, 32]
        case .sectionTitle: [36, 32, 28]
        case .title: [30, 27, 24]
        case .kicker: [20, 18, 16]
        case .subtitle, .sectionLine: [22, 20, 18]
        case .mark: [60, 44, 32]
        case .label: [18, 18, 18, 16]
        case .point: [24, 22, 20, 18, 16]
        case .subpoint: [22, 20, 18, 16]
        case .detail: [20, 18, 16]
        case .noticeHeading, .notice: [24, 22, 20, 18, 16]
        case .cell: [20, 18, 16]
        case .cellHeader: [18, 16]
        case .cellMinor: [16]
        case .footer: [12]
        case .marking: [14, 12, 11]
        case .notes: [12, 11, 10]
        }
    }

    /// The size in points at a step, 0 for the largest.
    package func size(at step: Int) -> Int { sizes[min(max(step, 0), sizes.count - 1)] }

    /// Whether it is bold.
    package var isBold: Bool {
        switch self {
        case .deckTitle, .sectionTitle, .title, .kicker, .mark, .label, .noticeHeading, .cellHeader, .marking: true
        default: false
        }
    }

    /// Its colour.
    package var color: Color {
        switch self {
        case .deckTitle, .mark: .paper
        case .sectionTitle, .title, .cellHeader: .heading
        case .kicker, .subtitle: .onDark
        case .label: .accent
        case .sectionLine, .cellMinor, .footer: .quiet
        case .noticeHeading, .notice: .notice
        case .marking: .marking
        case .point, .subpoint, .detail, .cell, .notes: .ink
        }
    }

    /// Whether it stands on a dark ground.
    package var isOnDark: Bool {
        switch self {
        case .deckTitle, .kicker, .subtitle, .mark: true
        default: false
        }
    }

    /// The space before it in points.
    package var before: Int {
        switch self {
        case .point: 11
        case .subpoint, .sectionLine, .subtitle: 6
        case .detail, .notice: 5
        case .label: 20
        case .cellMinor: 2
        case .notes: VisualIdentity.NotesPage.before
        default: 0
        }
    }

    /// How far a point of a list stands in, in points; its mark hangs before it.
    package var indent: Int {
        switch self {
        case .subpoint: 48
        case .detail: 70
        default: 26
        }
    }
}

extension Color {
    /// The ground of slides and pages.
    package static let paper = Color(hex: "FFFFFF")

    /// What stands back on a dark ground; 9.5 : 1 on the colour of headings.
    package static let onDark = Color(hex: "DDE6EE")
}
