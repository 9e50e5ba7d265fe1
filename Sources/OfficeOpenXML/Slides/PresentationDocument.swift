package import Archive
package import Documents
import Reference

/// Writes decks as PowerPoint files (.pptx, PresentationML of ISO/IEC 29500 transitional).
package enum PresentationDocument {
    /// The bytes of a PowerPoint file.
    ///
    /// The same deck and the same templates give the same bytes.
    package static func bytes(_ deck: Deck, templates: OfficeTemplates = .none) -> [UInt8] {
        bytes(DeckLayout(deck, templates: templates))
    }

    /// The bytes of a PowerPoint file of a deck that is laid out already.
    package static func bytes(_ layout: DeckLayout) -> [UInt8] {
        let buffer = ByteBuffer()
        write(layout, to: buffer)
        return buffer.bytes
    }

    /// Writes a PowerPoint file of a deck that is laid out already, slide by slide.
    package static func write(_ layout: DeckLayout, to sink: any ByteSink) {
        let language = layout.deck.properties.language
        let template = layout.looks.template
        let hasNotes = layout.slides.contains { !$0.notes.isEmpty }
        var package = OfficePackage()
        package.add(
            "ppt/presentation.xml",
            type: SlideNames.contentType("presentation.main"),
            PresentationPart.bytes(
                slides: layout.slides.count,
                hasNotes: hasNotes,
                language: language,
                template: template
            )
        )
        addMasters(to: &package, hasNotes: hasNotes, language: language, template)
        var slides: [OfficePackage.Relation] = []
        var charts = ChartParts(folder: "ppt", of: layout.deck.properties)
        for (position, slide) in layout.slides.enumerated() {
            let part = SlidePart(
                slide: slide,
                number: position + 1,
                language: language,
                marking: layout.deck.marking,
                looks: layout.looks
            )
            add(part, to: &package, &charts)
            slides.append(.office("rIdSlide\(position + 1)", "slide", "slides/slide\(position + 1).xml"))
        }
        package.relate(
            "ppt/presentation.xml",
            [.office("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml")]
                + (hasNotes ? [.office("rIdNotes", "notesMaster", "notesMasters/notesMaster1.xml")] : []) + slides + [
                    .office("rIdProperties", "presProps", "presProps.xml"),
                    .office("rIdView", "viewProps", "viewProps.xml"),
                    .office("rIdTheme", "theme", "theme/theme1.xml"),
                    .office("rIdTables", "tableStyles", "tableStyles.xml"),
                ]
        )
        package.addCommonParts(
            layout.deck.properties,
            theme: "ppt/theme/theme1.xml",
            from: template?.theme,
            mainPart: "ppt/presentation.xml"
        )
        package.write(mainPart: "ppt/presentation.xml", to: sink)
    }

    private static func addMasters(
        to package: inout OfficePackage,
        hasNotes: Bool,
        language: Language,
        _ template: SlideTemplate?
    ) {
        let parts = SlideMasterParts.parts(for: language.direction)
        package.add("ppt/presProps.xml", type: SlideNames.contentType("presProps"), PresentationPart.properties)
        package.add("ppt/viewProps.xml", type: SlideNames.contentType("viewProps"), PresentationPart.view)
        package.add("ppt/tableStyles.xml", type: SlideNames.contentType("tableStyles"), PresentationPart.tableStyles)
        if let template { add(template, to: &package) } else { add(parts, to: &package) }
        guard hasNotes else { return }
        // The master of notes pages has a theme of its own: PowerPoint repairs files in which two masters share one.
        package.addTheme("ppt/theme/theme2.xml")
        package.add("ppt/notesMasters/notesMaster1.xml", type: SlideNames.contentType("notesMaster"), parts.notesMaster)
        package.relate("ppt/notesMasters/notesMaster1.xml", [.office("rId1", "theme", "../theme/theme2.xml")])
    }

    /// The master and layouts of a template.
    private static func add(_ template: SlideTemplate, to package: inout OfficePackage) {
        let master = "ppt/slideMasters/slideMaster1.xml"
        package.add(master, type: SlideNames.contentType("slideMaster"), template.master.bytes)
        package.relate(master, template.master.relations)
        for (position, layout) in template.layouts.enumerated() {
            let name = "ppt/slideLayouts/slideLayout\(position + 1).xml"
            package.add(name, type: SlideNames.contentType("slideLayout"), layout.bytes)
            package.relate(name, layout.relations)
        }
        package.add(template.pictures)
    }

    /// Our own master and layouts.
    private static func add(_ parts: SlideMasterParts, to package: inout OfficePackage) {
        package.add("ppt/slideMasters/slideMaster1.xml", type: SlideNames.contentType("slideMaster"), parts.master)
        var relations: [OfficePackage.Relation] = []
        for (position, layout) in parts.layouts.enumerated() {
            let name = "slideLayouts/slideLayout\(position + 1).xml"
            package.add("ppt/\(name)", type: SlideNames.contentType("slideLayout"), layout)
            package.relate("ppt/\(name)", [.office("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")])
            relations.append(.office("rId\(position + 1)", "slideLayout", "../\(name)"))
        }
        relations.append(.office("rIdTheme", "theme", "../theme/theme1.xml"))
        package.relate("ppt/slideMasters/slideMaster1.xml", relations)
    }

    private static func add(_ part: SlidePart, to package: inout OfficePackage, _ charts: inout ChartParts) {
        let number = part.number
        let layout = part.looks.template?.places[part.slide.layout]?.number ?? part.slide.layout.rawValue + 1
        package.add("ppt/slides/slide\(number).xml", type: SlideNames.contentType("slide"), part.bytes())
        var relations = [
            OfficePackage.Relation.office("rId1", "slideLayout", "../slideLayouts/slideLayout\(layout).xml")
        ]
        if !part.slide.notes.isEmpty {
            relations.append(.office("rId2", "notesSlide", "../notesSlides/notesSlide\(number).xml"))
            package.add(
                "ppt/notesSlides/notesSlide\(number).xml",
                type: SlideNames.contentType("notesSlide"),
                part.notesBytes()
            )
            package.relate(
                "ppt/notesSlides/notesSlide\(number).xml",
                [
                    .office("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
                    .office("rId2", "slide", "../slides/slide\(number).xml"),
                ]
            )
        }
        for (position, chart) in part.slide.charts.enumerated() {
            let name = charts.add(chart.chart, in: .slide(chart.box), to: &package)
            relations.append(.office(SlideCanvas.relation(ofChart: position + 1), "chart", "../\(name)"))
        }
        package.relate("ppt/slides/slide\(number).xml", relations)
    }
}
