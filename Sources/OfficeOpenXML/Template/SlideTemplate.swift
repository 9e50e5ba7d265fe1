/// What a template of slides gives to decks.
struct SlideTemplate: Sendable {
    init?(_ package: TemplatePackage, _ log: inout TemplateLog) { return nil }
}
