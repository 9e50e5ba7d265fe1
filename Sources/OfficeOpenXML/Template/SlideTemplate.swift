import Documents
import Markup
import Reference

/// What a template of slides gives to decks: its master with all layouts, its theme and the size of slides.
struct SlideTemplate: Sendable {
    /// A layout and the places that it keeps.
    struct Layout: Sendable {
        /// Its number among the template's layouts, from 1.
        let number: Int
        let title: SlidePlace
        let bodies: [SlidePlace]
        let footer: SlidePlace?
        let slideNumber: SlidePlace?

        /// Where text goes that has no place of its own.
        let room: SlideBox
    }

    /// The size of slides in English Metric Units.
    let width: Int
    let height: Int

    /// The identifier of the master.
    let masterID: String

    let master: CleanPart
    let layouts: [CleanPart]
    let theme: CleanPart?
    let pictures: [TemplateMedia.Picture]
    let palette: TemplatePalette

    /// By how much letters of its typeface are wider than those that text is measured with.
    let widening: Double

    /// The layouts of the template that stand for ours.
    let places: [SlideLayout: Layout]

    /// The slide in points.
    var page: SlideBox { SlideBox(left: 0, top: 0, width: width / 12_700, height: height / 12_700) }

    /// Reads a template, or notes why it cannot be used.
    init?(_ package: TemplatePackage, _ log: inout TemplateLog) {
        guard let reading = SlideTemplateReading(package, &log) else { return nil }
        var media = TemplateMedia(folder: "ppt/media")
        let name = reading.master.name
        let relations = package.parts.relations[name] ?? []
        let kept = relations.filter { $0.kind == "theme" || $0.kind == "slideLayout" }
        guard var master = TemplateCleaning.clean(name, of: package, keeping: Set(kept.map(\.id)), &media, &log) else {
            return nil
        }
        for relation in kept {
            if relation.kind == "theme" {
                master.relations.append(.office(relation.id, "theme", "../theme/theme1.xml"))
            } else if let number = reading.layouts.firstIndex(where: { $0.name == relation.target }) {
                let target = "../slideLayouts/slideLayout\(number + 1).xml"
                master.relations.append(.office(relation.id, "slideLayout", target))
            }
        }
        var layouts: [CleanPart] = []
        for layout in reading.layouts {
            let own = package.parts.relations[layout.name]?.first { $0.kind == "slideMaster" }
            guard let own, var part = TemplateCleaning.clean(layout.name, of: package, keeping: [own.id], &media, &log)
            else { return nil }
            part.relations.append(.office(own.id, "slideMaster", "../slideMasters/slideMaster1.xml"))
            layouts.append(part)
        }
        let themePart = package.target(of: "theme", from: name)
        let theme = TemplateTheme(themePart.flatMap { package.parts.xml[$0] })
        if themePart == nil {
            log.add(
                .error,
                "theme",
                name,
                "the master has no theme, so its colours and typefaces are not known",
                hint: "save the template anew with PowerPoint"
            )
        }
        self.theme = themePart.flatMap { TemplateCleaning.clean($0, of: package, &media, &log) }
        self.master = master
        self.layouts = layouts
        pictures = media.pictures
        (width, height) = (reading.width, reading.height)
        masterID = reading.masterID
        palette = reading.palette(theme, &log)
        widening = SlideTemplateReading.widening(of: theme)
        places = reading.places(&log)
        if places.isEmpty { return nil }
    }
}

/// A place that a layout of a template keeps for text.
struct SlidePlace: Sendable {
    /// Its kind and index, by which a slide names it.
    let type: String?
    let index: String?

    /// The room for words, in points: without the blanks at its edges.
    let box: SlideBox

    /// Whether its lines stand in the middle.
    let isCentred: Bool

    /// Whether its points have marks of their own.
    let hasMarks: Bool
}
