import Curriculum
import Reference

extension EventRule {
    /// D10: sensitive material is never on the last day.
    static let sensitiveLastDay = EventRule(
        "sensitive-last-day",
        "sensitive sessions are not on the last day",
        .blockScheduling,
        like: "D10.last-day"
    ) { placed, view in
        guard placed.session.sensitivity >= .sensitiveTopic, placed.day == view.layouts.count, view.layouts.count > 1
        else { return nil }
        return "day \(placed.day) is the last"
    }

    /// D10: sensitive material is never after the last break of a day.
    static let sensitiveAfterLastBreak = EventRule(
        "sensitive-after-last-break",
        "sensitive sessions are not after the last break",
        .blockScheduling,
        like: "D10.after-last-break"
    ) { placed, view in
        guard placed.session.sensitivity >= .sensitiveTopic, let last = view.layouts[placed.day - 1].lastBreak,
            last < placed.slot.start
        else { return nil }
        return "the last break of day \(placed.day) begins at \(last)"
    }

    /// D10: sensitive material is not straight after lunch.
    static let sensitiveAfterLunch = EventRule(
        "sensitive-after-lunch",
        "sensitive sessions are not straight after lunch",
        .blockScheduling,
        like: "D10.after-lunch"
    ) { placed, view in
        guard placed.session.sensitivity >= .sensitiveTopic,
            placed.slot.start == view.layouts[placed.day - 1].lunchEnd
        else { return nil }
        return "lunch ends when it begins"
    }
}
