package import Reference

/// A set of slides to be shown to a room, in terms of what it says and not of any file format.
package struct Deck: Sendable {
    /// What the deck is; its language also gives the side on which slides begin.
    package let properties: DocumentProperties

    /// Its slides in order; never none.
    package let slides: [Slide]

    /// The marking that stands above every slide and every notes page.
    package let marking: Wording?

    /// Creates a deck of at least one slide.
    package init(properties: DocumentProperties, slides: [Slide], marking: Wording? = nil) {
        precondition(!slides.isEmpty, "a deck has slides")
        self.properties = properties
        self.slides = slides
        self.marking = marking
    }
}
