import Curriculum
import Reference

extension EventRule {
    /// D11: breaks cover the times of prayer.
    ///
    /// It is about days, not about sessions: `EventPlanner` moves breaks, and what was not covered is a finding of the day.
    static let prayerPause = EventRule("prayer", "breaks cover the times of prayer", .blockRelease) { _, _ in nil }
}
