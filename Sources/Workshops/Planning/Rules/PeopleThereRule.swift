import Curriculum
import Reference

extension EventRule {
    /// Everybody who leads a session is there from its beginning to its end: flights, other duties, their own hours.
    static let peopleThere = EventRule(
        "people-there",
        "all who lead a session are there while it lasts",
        .blockScheduling
    ) { placed, view in
        let away = view.course.leaders(of: placed.session).filter { !view.isThere($0, placed) }
        guard let first = away.first else { return nil }
        let names = view.people(filling: first.id, in: placed.session).map(\.name)
        let who = names.isEmpty ? "\(first.id)" : names.joined(separator: " and ")
        return "\(who) \(names.count > 1 ? "are" : "is") not there then"
    }
}
