import Curriculum
import Reference

extension EventRule {
    /// What has happened stays, and nothing goes to a day that is over.
    static let past = EventRule(
        "past",
        "what has happened stays, and nothing is put on a day that is over",
        .blockScheduling
    ) { placed, view in
        guard let published = view.published else { return nil }
        guard let place = view.knownPlace(of: placed.session.id) else {
            return placed.day < published.today ? "day \(placed.day) is over" : nil
        }
        let isHere = place.day == placed.day && place.slot == placed.slot
        if place.day < published.today, !isHere { return "it took place on day \(place.day) at \(place.slot.start)" }
        return placed.day < published.today && !isHere ? "day \(placed.day) is over" : nil
    }
}
