import Reference

// D10. Sensitive material is announced, placed with care and debriefed.
// Source: policecare.org.uk guidance; BMC Psychiatry 2023, s12888-023-05445-w; NCJ 251123. Places in the day are this
// product's defaults.

extension AlignmentRule {
    static let sensitiveSessionsAreDebriefed = AlignmentRule(
        "A sensitive session is never the last of its day, and its debrief follows directly."
    ) { review in
        review.course.programme.enumerated()
            .flatMap { number, day in
                day.sessions.enumerated()
                    .flatMap { position, id -> [Finding] in
                        guard let session = review.course.session(id), session.sensitivity >= .sensitiveTopic else {
                            return []
                        }
                        let subject = CourseSubject(.session(id))
                        let next = day.sessions.dropFirst(position + 1).first
                        var findings: [Finding] = []
                        if next == nil {
                            findings.append(
                                Finding(
                                    .error,
                                    "D10.last",
                                    subject,
                                    "sensitive session \(id) is the last of day \(number + 1)",
                                    hint: "move it earlier in the day, and let its debrief and calmer work follow"
                                )
                            )
                        }
                        guard let debrief = session.debrief else {
                            findings.append(
                                Finding(
                                    .error,
                                    "D10.debrief",
                                    subject,
                                    "sensitive session \(id) has no debrief",
                                    hint: "name in `debrief` a session of kind debrief that directly follows it"
                                )
                            )
                            return findings
                        }
                        if let next, next != debrief || review.course.session(debrief)?.kind != .debrief {
                            findings.append(
                                Finding(
                                    .error,
                                    "D10.debrief",
                                    CourseSubject(.session(id), "debrief"),
                                    next != debrief
                                        ? "debrief \(debrief) does not directly follow \(id) on day \(number + 1)"
                                        : "\(debrief) follows sensitive session \(id) but is not of kind debrief",
                                    hint: "put \(debrief) directly after \(id); only a break may stand between"
                                )
                            )
                        }
                        return findings
                    }
            }
    }

    static let sensitiveSessionsAreWellPlaced = AlignmentRule(
        "A sensitive session does not stand straight after lunch, after the last break or on the last day."
    ) { review in
        review.days.enumerated()
            .flatMap { number, day in
                let lastBreak = day.entries.lastIndex { $0.isBreak }
                return day.entries.enumerated()
                    .flatMap { position, entry -> [Finding] in
                        guard case .session(let id) = entry.content,
                            let session = review.course.session(id), session.sensitivity >= .sensitiveTopic
                        else { return [] }
                        var faults: [(rule: String, text: String)] = []
                        if position > 0, day.entries[position - 1].isLunch {
                            faults.append(("D10.after-lunch", "stands straight after lunch"))
                        }
                        if let lastBreak, position > lastBreak {
                            faults.append(("D10.after-last-break", "stands after the last break of the day"))
                        }
                        if number > 0, number == review.days.count - 1 {
                            faults.append(("D10.last-day", "stands on the last day"))
                        }
                        return faults.map { fault in
                            Finding(
                                .warning,
                                fault.rule,
                                CourseSubject(.session(id)),
                                "sensitive session \(id) \(fault.text)",
                                hint: "move it, or accept the warning with a reason under `accepted`"
                            )
                        }
                    }
            }
    }

    static let sensitiveSessionsAreAnnounced = AlignmentRule(
        "The lesson plan of a sensitive session says how participants are kept safe."
    ) { review in
        review.course.sessions.compactMap { session in
            guard session.sensitivity >= .sensitiveTopic, let lesson = session.lesson, lesson.wellbeing == nil
            else { return nil }
            return Finding(
                .error,
                "D10.notice",
                CourseSubject(.session(session.id), "lesson"),
                "the lesson plan of sensitive session \(session.id) has no `wellbeing`",
                hint: "name the content notice, the right to step out and the support person"
            )
        }
    }
}

extension DayEntry {
    fileprivate var isBreak: Bool {
        if case .fixed(let block) = content { block.kind.isBreak } else { false }
    }

    fileprivate var isLunch: Bool {
        if case .fixed(let block) = content { block.kind == .lunch } else { false }
    }
}
