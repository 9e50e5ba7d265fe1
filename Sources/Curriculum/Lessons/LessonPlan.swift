package import Reference

/// How a session runs, minute by minute, and all that its facilitator needs.
package struct LessonPlan: Hashable, Sendable {
    /// Why it matters to the participants.
    package let relevance: LocalisedText

    /// What should stay.
    package let keyMessages: [LocalisedText]

    /// What the facilitator does before.
    package let preparation: [LocalisedText]

    /// The steps in order.
    package let steps: [LessonStep]

    /// The sheet of the main exercise.
    package let activity: ActivitySheet?

    /// What shows that the objective was reached.
    package let evidence: LocalisedText

    /// By what that evidence is judged.
    package let criteria: [LocalisedText]

    /// Questions that will or should come up.
    package let questions: [LessonQuestion]

    /// What may go wrong, and what to do.
    package let pitfalls: [LocalisedText]

    /// How participants are kept safe.
    package let wellbeing: LocalisedText?

    /// How it changes for language, access, culture or distance.
    package let adaptations: [LocalisedText]

    /// What it rests on.
    package let references: [LocalisedText]

    /// Creates a lesson plan.
    package init(
        relevance: LocalisedText,
        keyMessages: [LocalisedText],
        preparation: [LocalisedText],
        steps: [LessonStep],
        activity: ActivitySheet?,
        evidence: LocalisedText,
        criteria: [LocalisedText],
        questions: [LessonQuestion],
        pitfalls: [LocalisedText],
        wellbeing: LocalisedText?,
        adaptations: [LocalisedText],
        references: [LocalisedText]
    ) {
        self.relevance = relevance
        self.keyMessages = keyMessages
        self.preparation = preparation
        self.steps = steps
        self.activity = activity
        self.evidence = evidence
        self.criteria = criteria
        self.questions = questions
        self.pitfalls = pitfalls
        self.wellbeing = wellbeing
        self.adaptations = adaptations
        self.references = references
    }

    /// The minutes in which participants mostly listen.
    package var presentation: Minutes { steps.filter(\.method.isPresentation).map(\.minutes).total }
}

/// One step of a lesson.
package struct LessonStep: Hashable, Sendable {
    /// How long it takes.
    package let minutes: Minutes

    /// What it is.
    package let title: LocalisedText

    /// How it is done.
    package let method: TeachingMethod

    /// What the facilitator does.
    package let facilitator: LocalisedText

    /// What participants do.
    package let participants: LocalisedText

    /// What is used.
    package let materials: [LocalisedText]

    /// How it is seen that they learn.
    package let check: LocalisedText?

    /// Creates a lesson step.
    package init(
        minutes: Minutes,
        title: LocalisedText,
        method: TeachingMethod,
        facilitator: LocalisedText,
        participants: LocalisedText,
        materials: [LocalisedText],
        check: LocalisedText?
    ) {
        self.minutes = minutes
        self.title = title
        self.method = method
        self.facilitator = facilitator
        self.participants = participants
        self.materials = materials
        self.check = check
    }
}

/// The sheet of an exercise, as participants get it.
package struct ActivitySheet: Hashable, Sendable {
    /// Its title.
    package let title: LocalisedText

    /// What it is for.
    package let purpose: LocalisedText

    /// What to do, step by step.
    package let instructions: [LocalisedText]

    /// What comes out of it.
    package let product: LocalisedText

    /// Creates an activity sheet.
    package init(title: LocalisedText, purpose: LocalisedText, instructions: [LocalisedText], product: LocalisedText) {
        self.title = title
        self.purpose = purpose
        self.instructions = instructions
        self.product = product
    }
}

/// A question with the answer that is looked for.
package struct LessonQuestion: Hashable, Sendable {
    /// The question.
    package let question: LocalisedText

    /// The expected answer.
    package let answer: LocalisedText

    /// Creates a lesson question.
    package init(question: LocalisedText, answer: LocalisedText) {
        self.question = question
        self.answer = answer
    }
}
