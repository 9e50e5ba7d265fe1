import Curriculum
import Reference

extension EventRule {
    /// D11: in Ramadan physical tasks are in the morning.
    static let ramadanPractical = EventRule(
        "ramadan-practical",
        "in Ramadan practical work is in the morning",
        .warn
    ) { placed, view in
        guard view.conditions.days[placed.day - 1].isRamadan, placed.session.kind == .practical,
            placed.slot.start.minutes >= view.layouts[placed.day - 1].noon
        else { return nil }
        return "it is practical work on a fasting afternoon"
    }
}
