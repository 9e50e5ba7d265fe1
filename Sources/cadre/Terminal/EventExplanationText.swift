import Curriculum
import Reference
import Workshops

/// Why a session of an event's agenda stands where it does, for a terminal.
struct EventExplanationText {
    private let course: Course
    private let session: Session
    private let explanation: EventExplanation
    private let console: Console

    init(_ course: Course, _ session: Session, _ explanation: EventExplanation, _ console: Console) {
        self.course = course
        self.session = session
        self.explanation = explanation
        self.console = console
    }

    var lines: [String] { head + thread + reasons.lines(console) + others }

    private var head: [String] {
        [
            console.strong("\(session.id)  \(session.title.words(for: .english).text)"),
            "day \(explanation.place.day), \(explanation.place.slot)",
        ]
    }

    /// Why the hour is on the agenda at all: session, outcomes, competencies.
    private var thread: [String] {
        session.outcomes.compactMap(course.outcome)
            .map { outcome in
                let competencies = outcome.competencies.map(\.text).joined(separator: ", ")
                return "it serves outcome \(outcome.id), which builds \(competencies)"
            }
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
    private let course: Course
    private let console: Console

    init(_ course: Course, _ console: Console) {
        self.course = course
        self.console = console
    }

    func lines(from old: Agenda, to new: Agenda) -> [String] {
        let (before, after) = (old.places, new.places)
        let moved = course.sessions.filter { before[$0.id] != after[$0.id] }
        guard !moved.isEmpty else { return ["no session moves"] }
        var table = TextTable([
            ("session", .left), ("was", .left), ("is", .left), ("to tell, besides all participants", .left),
        ])
        for session in moved {
            table.add([
                session.id.text, words(before[session.id]), words(after[session.id]),
                course.leaders(of: session).map { $0.role.words(for: .english).text }.listed,
            ])
        }
        let documents = moved.filter { $0.lesson != nil }.map { "lesson-plans/\($0.id).docx" }
        return table.lines(console)
            + [
                "to be made anew: the agenda, its calendars (with `version:` one higher)"
                    + (documents.isEmpty ? "" : ", the times in \(documents.listed)")
            ]
    }

    private func words(_ place: AgendaPlace?) -> String { place.map { "day \($0.day) \($0.slot)" } ?? "-" }
}
