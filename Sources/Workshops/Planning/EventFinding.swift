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
}

extension EventView {
    /// Everything that rules object to in an agenda, switched-off rules among them, in order of time.
    func findings(in agenda: Agenda) -> [EventFinding] {
        let alone = placedSessions(of: agenda)
            .flatMap { placed in
                rules.compactMap { rule in
                    rule.objection(placed, self)
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
        return alone + missedPauses + together(agenda)
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
        let names = ["H4": "order", "H6": "lecture-run", "H7": "debrief"]
        let breaches = AgendaRules.breaches(of: agenda, for: course)
            .compactMap { breach in
                names[breach.rule]
                    .flatMap { finding($0, .session(breach.session), "\(breach.session) \(breach.reason)") }
            }
        let placed = placedSessions(of: agenda)
        let sums = layouts.flatMap { layout -> [EventFinding] in
            let today = placed.filter { $0.day == layout.number }
            let sensitive = today.filter { $0.session.sensitivity >= .sensitiveTopic }
            return [
                overLimit("exposure", conditions.exposure, sensitive, layout.number),
                overLimit("interpretation", conditions.interpretation, today, layout.number),
            ]
            .compactMap(\.self)
        }
        return breaches + sums
    }

    private func overLimit(
        _ rule: String,
        _ limit: Minutes?,
        _ placed: [PlacedSession],
        _ day: Int
    ) -> EventFinding? {
        let minutes = placed.map(\.session.minutes).total
        guard let limit, limit < minutes else { return nil }
        return finding(rule, .day(day), "day \(day) has \(minutes.count) of at most \(limit.count) minutes")
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
