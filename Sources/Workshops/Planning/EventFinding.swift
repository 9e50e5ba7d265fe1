package import Curriculum
import Reference

/// Something in the agenda of an event that a rule objects to.
package struct EventFinding: Hashable, Sendable {
    /// The rule.
    package let rule: EventRuleID

    /// What the rule says.
    package let sentence: String

    /// What the rule does.
    package let level: ImpactLevel

    /// The session or the day that it is about.
    package let element: CourseElement

    /// What is wrong there.
    package let message: String

    /// Who accepts it and why; `nil` where nobody does.
    ///
    /// Only warnings can be accepted.
    package var acceptance: EventConditions.AcceptedWarning?
}

extension EventView {
    /// Everything that rules object to in an agenda, switched-off rules among them, in order of time.
    func findings(in agenda: Agenda) -> [EventFinding] {
        let alone = placedSessions(of: agenda)
            .flatMap { placed in
                rules.flatMap { rule in
                    rule.objections(placed, self)
                        .map {
                            EventFinding(
                                rule: rule.id,
                                sentence: rule.sentence,
                                level: level(of: rule.id, usually: rule.level),
                                element: .session(placed.session.id),
                                message: $0
                            )
                        }
                }
            }
        return (alone + missedPauses + together(agenda))
            .map { finding in
                var finding = finding
                finding.acceptance = finding.level == .warn ? conditions.accepted.first { accepts($0, finding) } : nil
                return finding
            }
    }

    /// Whether a warning is one that an officer accepts, of the sitting or of its session.
    private func accepts(_ acceptance: EventConditions.AcceptedWarning, _ finding: EventFinding) -> Bool {
        acceptance.rule == finding.rule
            && [finding.element, sittings.element(finding.element)].contains(acceptance.element)
    }

    private var missedPauses: [EventFinding] {
        let rule = EventRule.prayerPause
        return layouts.flatMap { layout in
            layout.missed.map { pause in
                EventFinding(
                    rule: rule.id,
                    sentence: rule.sentence,
                    level: level(of: rule.id, usually: rule.level),
                    element: .day(layout.number),
                    message:
                        "no break of \(pause.length.count) minutes lies in \(pause.window), the time of \(pause.name)"
                )
            }
        }
    }

    private func together(_ agenda: Agenda) -> [EventFinding] {
        let placed = placedSessions(of: agenda)
        let days = layouts.flatMap { layout in
            let today = placed.filter { $0.day == layout.number }
            return exposures(on: layout.number, today) + interpretation(on: layout.number, today)
        }
        return outOfOrder(agenda) + lectureRuns(agenda) + days + clashes(among: placed)
    }

    private func outOfOrder(_ agenda: Agenda) -> [EventFinding] {
        let names = ["H4": "order", "H7": "debrief"]
        return AgendaRules.breaches(of: agenda, for: course)
            .compactMap { breach in
                names[breach.rule]
                    .flatMap { finding($0, .session(breach.session), "\(breach.session) \(breach.reason)") }
            }
    }

    /// Lectures on end, which each stream hears for itself.
    private func lectureRuns(_ agenda: Agenda) -> [EventFinding] {
        var seen: Set<SessionID> = []
        return (0..<sittings.streamCount)
            .flatMap { stream in AgendaRules.breaches(of: agenda.attended(by: stream, sittings), for: course) }
            .filter { $0.rule == "H6" && seen.insert($0.session).inserted }
            .compactMap { finding("lecture-run", .session($0.session), "\($0.session) \($0.reason)") }
    }

    private func exposures(on day: Int, _ today: [PlacedSession]) -> [EventFinding] {
        (0..<sittings.streamCount)
            .compactMap { stream in
                let sensitive = today.filter {
                    $0.session.sensitivity >= .sensitiveTopic && attends(stream, $0)
                }
                let who = sittings.isParallel ? " for \(sittings.streams[stream].id)" : ""
                return overLimit("exposure", conditions.exposure, sensitive, day, who)
            }
    }

    /// D9: the minutes of the interpreters' day, and its blocks.
    private func interpretation(on day: Int, _ today: [PlacedSession]) -> [EventFinding] {
        guard let limit = conditions.interpretation, let all = Minutes(limit.count * conditions.interpreterTeams) else {
            return []
        }
        let slots = today.map(\.slot).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let teams = conditions.interpreterTeams
        let most = slots.map { slot in slots.count { $0.start <= slot.start && slot.start < $0.end } }.max() ?? 0
        let blocks = InterpreterBlocks(slots)
        return [
            overLimit("interpretation", all, today, day, teams > 1 ? " for \(teams) teams of interpreters" : ""),
            most > teams
                ? finding(
                    "interpretation",
                    .day(day),
                    "day \(day) has \(most) sessions at once for \(teams) \(teams == 1 ? "team" : "teams") of interpreters"
                ) : nil,
            teams > 1 ? nil : blocks.fault.flatMap { finding("interpreter-blocks", .day(day), "day \(day) has \($0)") },
        ]
        .compactMap(\.self)
    }

    /// Sessions that want a room, or somebody, at one time.
    private func clashes(among placed: [PlacedSession]) -> [EventFinding] {
        placed.indices.flatMap { position -> [EventFinding] in
            let one = placed[position]
            return placed[(position + 1)...]
                .flatMap { other -> [EventFinding] in
                    guard one.day == other.day else { return [] }
                    let ids = "\(one.session.id) and \(other.session.id)"
                    var found: [EventFinding?] = []
                    if let room = one.room, room == other.room, overlap(one, other, in: room) {
                        found.append(finding("one-room", .session(other.session.id), "\(ids) both want \(room)"))
                    }
                    let both = Set(one.assignment?.people ?? []).intersection(other.assignment?.people ?? [])
                    if sittings.isParallel, one.slot.overlaps(other.slot), let person = both.min() {
                        let name = conditions.people.first { $0.id == person }?.name ?? person.text
                        found.append(
                            finding("one-leader", .session(other.session.id), "\(name) leads \(ids) at one time")
                        )
                    }
                    return found.compactMap(\.self)
                }
        }
    }

    /// Whether two sessions of a day are in a room at one time, or the room is not ready for the later one.
    private func overlap(_ one: PlacedSession, _ other: PlacedSession, in room: RoomID) -> Bool {
        let pause = conditions.rooms.first { $0.id == room }?.turnaround.count ?? 0
        return one.slot.start.minutes < other.slot.end.minutes + pause
            && other.slot.start.minutes < one.slot.end.minutes + pause
    }

    private func overLimit(
        _ rule: String,
        _ limit: Minutes?,
        _ placed: [PlacedSession],
        _ day: Int,
        _ who: String
    ) -> EventFinding? {
        let minutes = placed.map(\.session.minutes).total
        guard let limit, limit < minutes else { return nil }
        return finding(rule, .day(day), "day \(day) has \(minutes.count) of at most \(limit.count) minutes\(who)")
    }

    private func finding(_ rule: String, _ element: CourseElement, _ message: String) -> EventFinding? {
        guard let rule = EventRule.together.first(where: { $0.id.text == rule }) else { return nil }
        return EventFinding(
            rule: rule.id,
            sentence: rule.sentence,
            level: level(of: rule.id, usually: rule.level),
            element: element,
            message: message
        )
    }
}

extension Agenda {
    /// What one stream attends of it.
    fileprivate func attended(by stream: Int, _ sittings: Sittings) -> Agenda {
        guard sittings.isParallel else { return self }
        return Agenda(
            days: days.map { day in
                AgendaDay(
                    number: day.number,
                    entries: day.entries.filter { entry in
                        guard case .session(let id) = entry.content else { return true }
                        return sittings.streams(of: id).contains(stream)
                    }
                )
            }
        )
    }
}

/// The day of interpreters as blocks of work, a pause of 90 minutes or more between them.
///
/// D9: two blocks of three hours at most. Source: the working hours of conference interpreters (AIIC).
private struct InterpreterBlocks {
    private let minutes: [Int]

    /// Blocks of sessions in order of time.
    init(_ slots: [TimeSlot]) {
        var (blocks, end): ([Int], Int?) = ([], nil)
        for slot in slots {
            if let last = end, slot.start.minutes - last < 90 {
                blocks[blocks.count - 1] += max(slot.end.minutes - max(slot.start.minutes, last), 0)
            } else {
                blocks.append(slot.length.count)
            }
            end = max(end ?? 0, slot.end.minutes)
        }
        minutes = blocks
    }

    /// What is wrong with them; `nil` where nothing is.
    var fault: String? {
        if let long = minutes.first(where: { $0 > 180 }) {
            return "\(long) minutes of interpretation without a pause of 90 minutes; 180 is the most"
        }
        return minutes.count > 2 ? "\(minutes.count) blocks of interpretation; two is the most" : nil
    }
}
