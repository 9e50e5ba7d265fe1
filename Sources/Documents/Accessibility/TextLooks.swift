/// Words as they are set on their ground.
package struct TextLooks: Hashable, Sendable {
    /// What they are, for a report.
    package let name: String

    /// Their size in half points.
    package let size: Int

    /// Whether they are bold.
    package let isBold: Bool

    /// Their colour.
    package let ink: Color

    /// What they stand on.
    package let ground: Color

    /// The least size in half points.
    static let leastSize = 16

    /// WCAG 2.2: text is large from 18 points on, bold text from 14.
    var isLarge: Bool { size >= (isBold ? 28 : 36) }

    /// WCAG 2.2, 1.4.3: the least contrast, 4.5 : 1, for large text 3 : 1.
    var leastContrast: Double { isLarge ? 3 : 4.5 }

    /// How strongly the words stand out.
    var contrast: Double { ink.contrast(with: ground) }

    /// Creates looks.
    package init(_ name: String, size: Int, isBold: Bool = false, _ ink: Color, on ground: Color) {
        self.name = name
        self.size = size
        self.isBold = isBold
        self.ink = ink
        self.ground = ground
    }

    /// Words in a style, on each of some grounds.
    static func looks(_ name: String, _ style: VisualIdentity.TypeStyle, on grounds: [Color] = [.paper]) -> [TextLooks]
    {
        grounds.map { TextLooks(name, size: style.size, isBold: style.isBold, style.color, on: $0) }
    }

    /// What makes them hard to read.
    var findings: [AccessibilityFinding] {
        var findings: [AccessibilityFinding] = []
        if contrast < leastContrast {
            let found = "#\(ink.hex) on #\(ground.hex) has \(contrast.oneDecimal) : 1"
            let message = "\(found); \(leastContrast.oneDecimal) : 1 is the least"
            findings.append(AccessibilityFinding(.contrast, at: name, message))
        }
        if size < TextLooks.leastSize {
            let message = "it is set in \((Double(size) / 2).oneDecimal) points"
            findings.append(AccessibilityFinding(.smallText, at: name, message))
        }
        return findings
    }

    // MARK: What Cadre makes

    /// The styles of documents that are hard to read: none, as long as the visual identity is sound.
    ///
    /// They are the same in every document, so they are looked at once.
    static let document = faulty(
        ParagraphRole.allCases.flatMap { looks("style \($0)", VisualIdentity.style(of: $0), on: $0.grounds) }
            + (1...3).flatMap { looks("style heading \($0)", VisualIdentity.style(ofHeading: $0)) }
            + looks("style list entry", VisualIdentity.listEntry) + looks("style marking", VisualIdentity.marking)
    )

    /// The styles of slides that are hard to read, at the smallest step of each.
    static let deck = faulty(
        SlideTextRole.allCases.flatMap { role in
            role.grounds.map {
                TextLooks("slide style \(role)", size: 2 * role.size(at: .max), isBold: role.isBold, role.color, on: $0)
            }
        }
    )

    /// The styles of sheets that are hard to read.
    static let workbook = faulty(
        looks("sheet title", VisualIdentity.Sheets.title) + looks("sheet note", VisualIdentity.Sheets.note)
            + [Color.paper, .tint, .headerGround]
            .map {
                TextLooks("sheet text", size: VisualIdentity.Sheets.text, isBold: false, .ink, on: $0)
            }
            + [
                TextLooks("printed page line", size: VisualIdentity.Sheets.pageLine, isBold: false, .quiet, on: .paper)
            ]
    )

    /// The styles of forms that are hard to read.
    static let form = faulty(
        workbook + looks("section of a form", VisualIdentity.Sheets.section, on: [.headerGround])
            + [
                (Color.ink, Color.inputGround), (.ink, .doneGround), (.done, .doneGround), (.quiet, .tint),
                (.quiet, .paper),
            ]
            .map { ink, ground in
                TextLooks("cell of a form", size: VisualIdentity.Sheets.note.size, isBold: false, ink, on: ground)
            }
            + [
                TextLooks(
                    "note of a section",
                    size: VisualIdentity.Sheets.note.size,
                    isBold: false,
                    .quiet,
                    on: .headerGround
                )
            ]
    )

    /// Words in the cells that a condition colours.
    static func looks(of condition: SheetCondition, in place: String) -> [TextLooks] {
        func cell(_ ink: Color, on ground: Color, isBold: Bool = false) -> TextLooks {
            TextLooks("a coloured cell of \(place)", size: VisualIdentity.Sheets.text, isBold: isBold, ink, on: ground)
        }
        return switch condition.rule {
        case .scale(let low, let high): [cell(.ink, on: low), cell(.ink, on: high)]
        case .scaleOverMiddle(let low, let middle, let high): [low, middle, high].map { cell(.ink, on: $0) }
        case .bar(let color): [cell(.ink, on: color)]
        case .number(_, let looks), .words(_, let looks): [cell(looks.ink, on: looks.ground, isBold: looks.isStrong)]
        }
    }

    private static func faulty(_ looks: [TextLooks]) -> [TextLooks] {
        looks.filter { !$0.findings.isEmpty }
    }
}

extension ParagraphRole {
    /// What paragraphs of a role stand on.
    fileprivate var grounds: [Color] {
        switch self {
        case .kicker, .title, .subtitle, .body: [.paper]
        case .cell, .cellHeader, .boxHeader, .minor: [.paper, .tint, .headerGround]
        case .notice: [.noticeGround]
        }
    }
}

extension SlideTextRole {
    /// What lines of a role stand on.
    fileprivate var grounds: [Color] {
        switch self {
        case .noticeHeading, .notice: [.noticeGround]
        case .cell, .cellMinor: [.paper, .tint]
        case .cellHeader: [.paper, .tint, .headerGround]
        default: [isOnDark ? .heading : .paper]
        }
    }
}
