import Curriculum
import Reference

/// A rule about where one session of an event may stand.
package struct EventRule: Sendable {
    /// What it is called.
    package let id: EventRuleID

    /// What it says.
    package let sentence: String

    /// What it does unless an office changes that.
    package let level: ImpactLevel

    /// The rule of course design that says the same; what a course's designer accepted of it holds here too.
    let designRule: String?

    /// Why a session may not stand somewhere; `nil` where it may.
    private let reason: @Sendable (PlacedSession, EventView) -> String?

    init(
        _ id: StaticString,
        _ sentence: String,
        _ level: ImpactLevel,
        like designRule: String? = nil,
        objection: @escaping @Sendable (PlacedSession, EventView) -> String?
    ) {
        guard let id = EventRuleID("\(id)") else {
            preconditionFailure("the identifiers of our own rules are well formed")
        }
        self.init(id: id, sentence: sentence, level: level, like: designRule, objection: objection)
    }

    init(
        id: EventRuleID,
        sentence: String,
        level: ImpactLevel,
        like designRule: String? = nil,
        objection: @escaping @Sendable (PlacedSession, EventView) -> String?
    ) {
        self.id = id
        self.sentence = sentence
        self.level = level
        self.designRule = designRule
        reason = objection
    }

    /// Why a session may not stand somewhere; `nil` where it may, or where the course's designer accepted it with a reason.
    func objection(_ placed: PlacedSession, _ view: EventView) -> String? {
        guard let objection = reason(placed, view) else { return nil }
        let isAccepted = view.course.accepted.contains {
            $0.rule == designRule && $0.subject == placed.session.id.text
        }
        return isAccepted ? nil : objection
    }

    /// The rules that every event has.
    package static let builtIn: [EventRule] = [
        workingDay, past, pinned, peopleThere, roomSeatsAll, remoteHours, ramadanPractical, sensitiveLastDay,
        sensitiveAfterLastBreak, sensitiveAfterLunch, assessmentAfter, prayerPause,
    ]

    /// The rules about several sessions at once; the planner keeps them by its own means.
    package static let together: [(id: EventRuleID, sentence: String, level: ImpactLevel)] = [
        ("order", "what a session builds on comes before it", .blockScheduling),
        ("debrief", "a debrief directly follows a sensitive session", .blockScheduling),
        ("lecture-run", "lectures do not run on for more than 90 minutes without a break", .blockScheduling),
        ("exposure", "nobody sees more sensitive material in a day than is set", .blockScheduling),
        ("interpretation", "interpreters work no longer in a day than is set", .blockScheduling),
    ]
    .compactMap { name, sentence, level in EventRuleID(name).map { ($0, sentence, level) } }
}

/// A session somewhere on an agenda.
struct PlacedSession {
    let session: Session

    /// The day, from 1.
    let day: Int
    let slot: TimeSlot
}

extension EventRule {
    init(_ own: EventConditions.OwnRule) {
        self.init(id: own.id, sentence: own.sentence, level: own.level) { placed, _ in
            guard own.sessions.isEmpty || own.sessions.contains(placed.session.id),
                own.kinds.isEmpty || own.kinds.contains(placed.session.kind)
            else { return nil }
            if !own.days.isEmpty, !own.days.contains(placed.day) { return "day \(placed.day) is not among its days" }
            if let earliest = own.notBefore, placed.slot.start < earliest { return "it begins before \(earliest)" }
            if let latest = own.notAfter, latest < placed.slot.end { return "it ends after \(latest)" }
            return nil
        }
    }
}
