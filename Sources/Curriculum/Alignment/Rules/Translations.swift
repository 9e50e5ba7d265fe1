import Reference

// L1. Titles, outcomes and objectives are there in every language that the course is offered in.

extension AlignmentRule {
    static let textIsTranslated = AlignmentRule(
        "What stands on agenda and syllabus is there in every language offered."
    ) {
        review in
        let course = review.course
        return course.headlineTexts.flatMap { subject, text in
            course.profile.languages.filter { text[$0] == nil }
                .map { language in
                    Finding(
                        .warning,
                        "L1.translation",
                        subject,
                        "\(subject.field ?? "text") of \(subject.element.name) has no words in “\(language.rawValue)”; "
                            + "readers will get “\(text.main.rawValue)”",
                        hint: "add `\(language.rawValue):` to it"
                    )
                }
        }
    }
}
