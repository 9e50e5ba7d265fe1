import Reference

// D13. The evaluation plan names level, instrument, time and owner; a course over three days is followed up.
// Source: UN DPO Guidelines on the Design, Delivery and Evaluation of Training, 2019.14.

extension AlignmentRule {
    static let evaluationIsPlanned = AlignmentRule(
        "Every assessment has a time and an owner; long courses reach level 3."
    ) {
        review in
        let course = review.course
        var findings = course.assessments.flatMap { assessment in
            [("time", "when", assessment.time == nil), ("owner", "owner", assessment.owner == nil)]
                .filter(\.2)
                .map { part, key, _ in
                    Finding(
                        .warning,
                        "D13.\(part)",
                        CourseSubject(.assessment(assessment.id)),
                        "assessment \(assessment.id) has no \(part)",
                        hint: "add `\(key)`"
                    )
                }
        }
        if course.programme.count > 3, !course.assessments.contains(where: { $0.level >= .behaviour }) {
            findings.append(
                Finding(
                    .warning,
                    "D13.level",
                    CourseSubject(.course, "assessments"),
                    "a course of \(course.programme.count) days has no evaluation at Kirkpatrick level 3 or above",
                    hint: "plan a follow-up questionnaire 3 to 6 months after the course"
                )
            )
        }
        return findings
    }
}
