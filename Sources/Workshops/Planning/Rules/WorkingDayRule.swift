import Curriculum
import Reference

extension EventRule {
    /// Weekends and holidays of the host country.
    static let workingDay = EventRule(
        "working-day",
        "sessions are on working days of the host country",
        .blockRelease
    ) { placed, view in
        let day = view.conditions.days[placed.day - 1]
        return day.closure.map { "\(day.date) is \($0)" }
    }
}
