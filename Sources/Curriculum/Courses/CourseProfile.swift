package import Reference

/// What a course is, for whom, and in which version.
package struct CourseProfile: Hashable, Sendable {
    /// The version of its text.
    package let version: String

    /// The date of that version, which stamps every document made of it.
    package let revised: CalendarDate

    /// The language that it was written in.
    package let language: Language

    /// The framework whose competencies it builds.
    package let framework: FrameworkID

    /// Its title.
    package let title: LocalisedText

    /// What it is to achieve.
    package let aim: LocalisedText

    /// Whom it is for.
    package let audience: [AudienceID]

    /// How many participants it takes.
    package let participants: ClosedRange<Int>

    /// How many participants one trainer can lead in a practical, at most.
    package let trainerRatio: Int?

    /// The languages that it is offered in.
    package let languages: [Language]

    /// How it is delivered.
    package let delivery: LocalisedText?

    /// What participants must bring.
    package let prerequisites: [LocalisedText]

    /// What must be produced for it.
    package let materials: [LocalisedText]

    /// How participants and the people spoken of are protected.
    package let measures: [LocalisedText]

    /// What happens after it.
    package let followUp: [LocalisedText]

    /// What it rests on.
    package let references: [LocalisedText]

    /// Who answers for its text.
    package let control: DocumentControl

    /// How all of it is marked; `nil` for no marking.
    package let marking: MarkingID?

    /// Creates a course profile.
    package init(
        version: String,
        revised: CalendarDate,
        language: Language,
        framework: FrameworkID,
        title: LocalisedText,
        aim: LocalisedText,
        audience: [AudienceID],
        participants: ClosedRange<Int>,
        trainerRatio: Int?,
        languages: [Language],
        delivery: LocalisedText?,
        prerequisites: [LocalisedText],
        materials: [LocalisedText],
        measures: [LocalisedText],
        followUp: [LocalisedText],
        references: [LocalisedText],
        control: DocumentControl,
        marking: MarkingID? = nil
    ) {
        self.version = version
        self.revised = revised
        self.language = language
        self.framework = framework
        self.title = title
        self.aim = aim
        self.audience = audience
        self.participants = participants
        self.trainerRatio = trainerRatio
        self.languages = languages
        self.delivery = delivery
        self.prerequisites = prerequisites
        self.materials = materials
        self.measures = measures
        self.followUp = followUp
        self.references = references
        self.control = control
        self.marking = marking
    }
}
