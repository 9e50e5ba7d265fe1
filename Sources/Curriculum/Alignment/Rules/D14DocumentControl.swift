import Reference

// D14. Somebody wrote, reviewed and approved the text, and a date is set to look again.
// Source: IUPD General Order G6.1.2; NCJ 172035.

extension AlignmentRule {
    static let textIsControlled = AlignmentRule("The course names author, reviewer, approver and next review.") {
        review in
        let (profile, control) = (review.course.profile, review.course.profile.control)
        var missing: [String] = []
        if control.author == nil { missing.append("author") }
        if control.reviewer == nil { missing.append("reviewer") }
        if control.approver == nil { missing.append("approver") }
        if control.nextReview == nil { missing.append("next_review") }
        var findings = missing.map { part in
            Finding(
                .warning,
                "D14.control",
                CourseSubject(.course, "control"),
                "the course names no \(part)",
                hint: "add `\(part)` under `control`"
            )
        }
        if let next = control.nextReview, next <= profile.revised {
            findings.append(
                Finding(
                    .warning,
                    "D14.review",
                    CourseSubject(.course, "control"),
                    "the next review, \(next), is not after the revision of \(profile.revised)",
                    hint: "set `next_review` to a date after `revised`"
                )
            )
        }
        return findings
    }
}
