import Curriculum
import Reference

/// A rule about where one session of an event may stand, and in which room.
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

    /// Why a session may not be in a room, wherever it stands; `nil` where it may.
    ///
    /// Most rules say nothing of rooms.
    private let roomReason: (@Sendable (Session, EventConditions.VenueRoom, EventView) -> String?)?

    init(
        _ id: StaticString,
        _ sentence: String,
        _ level: ImpactLevel,
        like designRule: String? = nil,
        objection: @escaping @Sendable (PlacedSession, EventView) -> String? = { _, _ in nil },
        room: (@Sendable (Session, EventConditions.VenueRoom, EventView) -> String?)? = nil
    ) {
        self.init(
            id: EventRule.identifier(id),
            sentence: sentence,
            level: level,
            like: designRule,
            objection: objection,
            room: room
        )
    }

    init(
        id: EventRuleID,
        sentence: String,
        level: ImpactLevel,
        like designRule: String? = nil,
        objection: @escaping @Sendable (PlacedSession, EventView) -> String? = { _, _ in nil },
        room: (@Sendable (Session, EventConditions.VenueRoom, EventView) -> String?)? = nil
    ) {
        self.id = id
        self.sentence = sentence
        self.level = level
        self.designRule = designRule
        reason = objection
        roomReason = room
    }

    private static func identifier(_ text: StaticString) -> EventRuleID {
        guard let id = EventRuleID("\(text)") else {
            preconditionFailure("the identifiers of our own rules are well formed")
        }
        return id
    }

    /// Why a session may not stand somewhere, and why not in its room; nothing where the course's designer accepted that with a
    /// reason.
    ///
    /// Where its room has not been chosen, rooms count only when all that it could be in are objected to.
    func objections(_ placed: PlacedSession, _ view: EventView) -> [String] {
        let (place, room) = (reason(placed, view), roomObjection(placed, view))
        guard place != nil || room != nil, !isAccepted(of: placed.session, view) else { return [] }
        return [place, room].compactMap(\.self)
    }

    /// Why a session may not be in a room; `nil` where it may, or where that was accepted with a reason.
    func objection(to room: EventConditions.VenueRoom, for session: Session, _ view: EventView) -> String? {
        guard let objection = roomReason?(session, room, view), !isAccepted(of: session, view) else { return nil }
        return objection
    }

    private func roomObjection(_ placed: PlacedSession, _ view: EventView) -> String? {
        guard let roomReason else { return nil }
        let rooms = view.rooms(for: placed.session)
        if let chosen = placed.room {
            return rooms.first { $0.id == chosen }.flatMap { roomReason(placed.session, $0, view) }
        }
        let objections = rooms.map { roomReason(placed.session, $0, view) }
        return objections.contains(nil) ? nil : objections.first?.flatMap(\.self)
    }

    /// Whether the course's designer accepted that a session breaks the rule.
    func isAccepted(of session: Session, _ view: EventView) -> Bool {
        let named = view.sittings.session(of: session.id).text
        return view.course.accepted.contains { $0.rule == designRule && $0.subject == named }
    }

    /// The rules that every event has.
    package static let builtIn: [EventRule] = [
        workingDay, past, pinned, peopleThere, trainersEnough, roomSeatsAll, roomFeatures, remoteHours,
        ramadanPractical, sensitiveLastDay, sensitiveAfterLastBreak, sensitiveAfterLunch, assessmentAfter, prayerPause,
    ]

    /// Stands for no rule of its own: sittings take as many people as practical work asks, which the planner keeps if it can.
    static let everyTrainer = identifier("every-trainer")

    static let oneRoom = identifier("one-room")
    static let oneLeader = identifier("one-leader")
    static let interpretation = identifier("interpretation")

    /// The rules about several sessions at once; the planner keeps them by its own means.
    package static let together: [(id: EventRuleID, sentence: String, level: ImpactLevel)] = [
        ("order", "what a session builds on comes before it", .blockScheduling),
        ("debrief", "a debrief directly follows a sensitive session", .blockScheduling),
        ("lecture-run", "lectures do not run on for more than 90 minutes without a break", .blockScheduling),
        ("exposure", "nobody sees more sensitive material in a day than is set", .blockScheduling),
        ("interpretation", "interpreters work no longer in a day than is set", .blockScheduling),
        ("interpreter-blocks", "interpreters work two blocks of three hours at most, 90 minutes apart", .warn),
        ("one-room", "a room holds one session at a time, and is made ready for the next", .blockScheduling),
        ("one-leader", "who leads a session leads no other at the same time", .blockScheduling),
    ]
    .compactMap { name, sentence, level in EventRuleID(name).map { ($0, sentence, level) } }
}

/// A session somewhere on an agenda.
struct PlacedSession {
    let session: Session

    /// The day, from 1.
    let day: Int
    let slot: TimeSlot

    /// Its room and those who lead it; `nil` while that is not decided.
    var assignment: SessionAssignment?

    /// Its room; `nil` while that is not decided.
    var room: RoomID? { assignment?.room }
}

extension EventRule {
    init(_ own: EventConditions.OwnRule) {
        self.init(
            id: own.id,
            sentence: own.sentence,
            level: own.level,
            objection: { placed, view in
                guard own.sessions.isEmpty || view.sittings.names(own.sessions, placed.session.id),
                    own.kinds.isEmpty || own.kinds.contains(placed.session.kind)
                else { return nil }
                if !own.days.isEmpty, !own.days.contains(placed.day) {
                    return "day \(placed.day) is not among its days"
                }
                if let earliest = own.notBefore, placed.slot.start < earliest { return "it begins before \(earliest)" }
                if let latest = own.notAfter, latest < placed.slot.end { return "it ends after \(latest)" }
                return nil
            }
        )
    }
}
