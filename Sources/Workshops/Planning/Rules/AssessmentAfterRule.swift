import Curriculum
import Reference

extension EventRule {
    /// D1: an assessment of learning comes after all sessions of its outcomes; of several times that it is held, the last.
    static let assessmentAfter = EventRule(
        "assessment-after",
        "an assessment comes after the sessions of its outcomes",
        .blockScheduling
    ) { placed, view in
        for assessment in view.course.assessments
        where assessment.level == .learning && !Set(assessment.outcomes).isDisjoint(with: placed.session.outcomes) {
            let last = view.layouts
                .compactMap { layout in
                    layout.blocks.last { $0.assessment == assessment.id }
                        .map { (day: layout.number, start: $0.slot.start) }
                }
                .last
            guard let last, (last.day, last.start) < (placed.day, placed.slot.start) else { continue }
            return "\(assessment.id) is on day \(last.day) at \(last.start), before it"
        }
        return nil
    }
}
