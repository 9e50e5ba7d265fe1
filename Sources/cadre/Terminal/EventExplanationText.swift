import Curriculum
import Exchange
import Reference
import Workshops

/// Why a session of an event's agenda stands where it does, for a terminal.
struct EventExplanationText {
    private let session: Session
    private let explanation: EventExplanation
    private let thread: [String]
    private let console: Console

    /// Takes what explains a session's place, and the lines that say why it is on the agenda at all.
    init(_ session: Session, _ explanation: EventExplanation, thread: [String], _ console: Console) {
        self.session = session
        self.explanation = explanation
        self.thread = thread
        self.console = console
    }

    var lines: [String] { head + thread + reasons.lines(console) + others }

    private var head: [String] {
        [
            console.strong("\(session.id)  \(session.title.words(for: .english).text)"),
            "day \(explanation.place.day), \(explanation.place.slot)",
        ]
    }

    private var reasons: PlaceReasons {
        func part(_ part: EventCost.Part) -> (cost: Int, sentence: String) { (part.cost, part.reason.sentence) }
        return PlaceReasons(
            whole: "agenda",
            own: explanation.ownCosts.map(part),
            elsewhere: explanation.cost.parts.filter { !explanation.ownCosts.contains($0) }.map(part),
            otherStarts: explanation.otherStarts,
            freeStarts: explanation.freeStarts,
            exclusions: explanation.exclusions.map { exclusion in
                let by = exclusion.sessions.isEmpty ? "" : " (\(exclusion.sessions.map(\.text).listed(most: 5)))"
                return (exclusion.starts, exclusion.sentence + by)
            }
        )
    }

    private var others: [String] {
        guard !explanation.alternatives.isEmpty else {
            return ["", "No agenda was found in which it stands elsewhere."]
        }
        let total = explanation.cost.total
        return ["", console.strong("The best other places")]
            + explanation.alternatives.map { other in
                let change = other.cost - total
                let rest =
                    other.moved.isEmpty
                    ? "nothing else moves"
                    : "\(other.moved.map(\.text).listed) \(other.moved.count == 1 ? "moves" : "move") too"
                return
                    "  day \(other.place.day), \(other.place.slot)  cost \(other.cost) (\(change >= 0 ? "+" : "")\(change))  "
                    + rest
            }
    }
}

/// What changes in a published agenda, and who has to be told, for a terminal.
struct EventChangeText {
    private let held: HeldCourse
    private let console: Console

    private var course: Course { held.sittings.course }

    init(_ held: HeldCourse, _ console: Console) {
        self.held = held
        self.console = console
    }

    func lines(from old: Agenda, to new: Agenda) -> [String] {
        let (before, after) = (old.places, new.places)
        let moved = course.sessions.filter { before[$0.id] != after[$0.id] }
        return (moved.isEmpty ? ["no session moves"] : moves(of: moved, before, after)) + reassigned(from: old, to: new)
    }

    private func moves(
        of moved: [Session],
        _ before: [SessionID: AgendaPlace],
        _ after: [SessionID: AgendaPlace]
    ) -> [String] {
        var table = TextTable([
            ("session", .left), ("was", .left), ("is", .left), ("to tell, besides all participants", .left),
        ])
        for session in moved {
            table.add([
                session.id.text, words(before[session.id]), words(after[session.id]),
                course.leaders(of: session).map { $0.role.words(for: .english).text }.listed,
            ])
        }
        let documents = Set(moved.filter { $0.lesson != nil }.map { held.sittings.session(of: $0.id) }).sorted()
            .map { "lesson-plans/\($0).docx" }
        return table.lines(console)
            + [
                "to be made anew: the agenda, its calendars (with `version:` one higher)"
                    + (documents.isEmpty ? "" : ", the times in \(documents.listed)")
            ]
    }

    /// Rooms and leaders that are others than before.
    private func reassigned(from old: Agenda, to new: Agenda) -> [String] {
        var table = TextTable([("session", .left), ("what", .left), ("was", .left), ("is", .left)])
        var count = 0
        for session in course.sessions {
            guard let before = old.assignments[session.id], let after = new.assignments[session.id] else { continue }
            if before.room != after.room {
                table.add([session.id.text, "room", before.room?.text ?? "-", after.room?.text ?? "-"])
                count += 1
            }
            if Set(before.people) != Set(after.people) {
                table.add([session.id.text, "led by", names(before.people), names(after.people)])
                count += 1
            }
        }
        return count == 0 ? [] : table.lines(console)
    }

    private func names(_ people: [Identifier<EventConditions.Person>]) -> String {
        let cast = held.event.cast.people
        let names = people.map { id in cast.first { $0.id.text == id.text }?.name ?? id.text }
        return names.isEmpty ? "-" : names.listed
    }

    private func words(_ place: AgendaPlace?) -> String { place.map { "day \($0.day) \($0.slot)" } ?? "-" }
}
