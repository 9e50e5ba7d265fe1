package import Reference

/// Who answers for a text, and when it is looked at again.
package struct DocumentControl: Hashable, Sendable {
    /// Who wrote it.
    package let author: LocalisedText?

    /// Who reviewed it.
    package let reviewer: LocalisedText?

    /// Who approved it.
    package let approver: LocalisedText?

    /// When it is due for review.
    package let nextReview: CalendarDate?

    /// Creates a document control.
    package init(
        author: LocalisedText?,
        reviewer: LocalisedText?,
        approver: LocalisedText?,
        nextReview: CalendarDate?
    ) {
        self.author = author
        self.reviewer = reviewer
        self.approver = approver
        self.nextReview = nextReview
    }
}

/// A warning that the designer has looked at and accepts.
package struct Acceptance: Hashable, Sendable {
    /// The rule that warns.
    package let rule: String

    /// The identifier that it warns about.
    package let subject: String

    /// Why it is accepted.
    package let reason: LocalisedText

    /// Creates an acceptance.
    package init(rule: String, subject: String, reason: LocalisedText) {
        self.rule = rule
        self.subject = subject
        self.reason = reason
    }
}
