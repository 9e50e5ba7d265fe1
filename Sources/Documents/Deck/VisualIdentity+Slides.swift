extension VisualIdentity {
    /// The looks of slides: 16 : 9, generous margins, type that can be read from the last row.
    package enum Slides {
        /// The whole slide.
        package static let page = SlideBox(left: 0, top: 0, width: 960, height: 540)

        /// The bar at the edge where the language begins.
        package static let bar = SlideBox(left: 0, top: 0, width: 12, height: 540)

        /// The panel of a section slide.
        package static let panel = SlideBox(left: 0, top: 0, width: 264, height: 540)

        /// The rule that leads the eye on dark slides.
        package static let darkRule = SlideBox(left: 72, top: 316, width: 96, height: 4)

        /// The short line above the title of an opening slide.
        package static let kicker = SlideBox(left: 72, top: 56, width: 816, height: 52)

        /// The number or code on the panel of a section slide.
        package static let mark = SlideBox(left: 20, top: 190, width: 224, height: 100)

        /// What stands at the foot of a slide.
        package static let footer = SlideBox(left: 56, top: 500, width: 720, height: 20)

        /// What stands at the foot of a section slide, beside its panel.
        package static let sectionFooter = SlideBox(left: 312, top: 500, width: 500, height: 20)

        /// The number of a slide.
        package static let number = SlideBox(left: 824, top: 500, width: 80, height: 20)

        /// The space between the blocks of a slide, in points.
        package static let gap = 16

        /// The blanks inside the box of a notice at its sides, in points.
        package static let noticeSide = 22

        /// The blanks inside the box of a notice above and below, in points.
        package static let noticeTop = 14

        /// The space between a label and what it stands above, in points.
        package static let labelGap = 4

        /// The width of the edge of a notice, in points.
        package static let noticeEdge = 7

        /// The blanks inside the cells of a table at their sides, in points.
        package static let cellSide = 9

        /// The blanks inside the cells of a table above and below, in points.
        package static let cellTop = 6

        /// How many steps the type of a slide may be lowered.
        package static let steps = 2

        /// The box of the marking of a layout: above its title, beside a panel.
        package static func marking(of layout: SlideLayout) -> SlideBox {
            let title = title(of: layout)
            return SlideBox(left: title.left, top: 8, width: title.width, height: 20)
        }

        /// The box of a layout's title.
        package static func title(of layout: SlideLayout) -> SlideBox {
            switch layout {
            case .opening, .closing: SlideBox(left: 72, top: 146, width: 816, height: 152)
            case .section: SlideBox(left: 312, top: 120, width: 592, height: 176)
            case .text, .table, .columns: SlideBox(left: 56, top: 34, width: 848, height: 78)
            }
        }

        /// The boxes of what a layout shows under its title: one, or two for columns.
        package static func bodies(of layout: SlideLayout) -> [SlideBox] {
            switch layout {
            case .opening, .closing: [SlideBox(left: 72, top: 338, width: 816, height: 140)]
            case .section: [SlideBox(left: 312, top: 312, width: 592, height: 168)]
            case .text, .table: [SlideBox(left: 56, top: 130, width: 848, height: 352)]
            case .columns:
                [
                    SlideBox(left: 56, top: 130, width: 404, height: 352),
                    SlideBox(left: 500, top: 130, width: 404, height: 352),
                ]
            }
        }
    }

    /// The looks of the pages on which speakers read their notes: 7.5 by 10 inches.
    package enum NotesPage {
        /// The whole page.
        package static let page = SlideBox(left: 0, top: 0, width: 540, height: 720)

        /// The picture of the slide.
        package static let slide = SlideBox(left: 150, top: 40, width: 240, height: 135)

        /// The notes.
        package static let notes = SlideBox(left: 48, top: 192, width: 444, height: 488)

        /// The number of the slide.
        package static let number = SlideBox(left: 412, top: 690, width: 80, height: 16)

        /// The marking.
        package static let marking = SlideBox(left: 48, top: 12, width: 444, height: 20)

        /// The space before a paragraph, in points.
        package static let before = 4
    }
}
