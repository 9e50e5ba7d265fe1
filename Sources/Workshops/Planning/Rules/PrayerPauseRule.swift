import Curriculum
import Reference

extension EventRule {
    /// D11: breaks cover the times of prayer. It is about days: `EventPlanner` looks at each day once.
    static let prayerPause = EventRule("prayer", "breaks cover the times of prayer", .blockRelease) { _, _ in nil }
}
