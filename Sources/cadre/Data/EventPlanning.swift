import Curriculum
import Exchange
import Reference
import Workshops

extension CourseReading {
    /// The course's agenda under the conditions of an event, or why there is none.
    func plan(
        _ planner: EventPlanner,
        _ search: AgendaSearchArguments,
        _ console: Console
    ) throws -> EventPlan {
        let answer = planner.plan(
            seed: search.seed,
            steps: search.steps ?? 20_000,
            isOver: search.stop(),
            onBetter: { console.progress("planning: the best agenda so far costs \($0)") }
        )
        console.endProgress()
        switch answer {
        case .plan(let plan): return plan
        case .impossible(let conflict): throw DiagnosticsError(diagnostic(conflict, planner.sittings))
        case .notFound(let waysOut):
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "agenda.not-found",
                    at: place(of: CourseSubject(.course, "programme")),
                    "no agenda was found, and none was shown to be impossible",
                    hint: waysOut.isEmpty
                        ? "loosen a rule in `levels`, or move a fixed block"
                        : "there is an agenda, tried out, if \(waysOut.map(\.words).joined(separator: "; or if "))"
                )
            )
        }
    }

    /// What plans the course at an event.
    func planner(
        _ conditions: EventConditions,
        _ sittings: Sittings,
        published: Agenda? = nil,
        today: Int = 1
    ) throws(DiagnosticsError) -> EventPlanner {
        do throws(EventPlanFaults) {
            return try EventPlanner(course, conditions, published: published, today: today)
        } catch {
            throw diagnostics(error, sittings)
        }
    }

    /// The course as streams attend it at an event.
    func sittings(_ conditions: EventConditions) throws(DiagnosticsError) -> Sittings {
        do throws(EventPlanFaults) {
            return try Sittings(of: course, conditions)
        } catch {
            throw diagnostics(error, Sittings(undivided: course))
        }
    }

    private func diagnostics(_ faults: EventPlanFaults, _ sittings: Sittings) -> DiagnosticsError {
        DiagnosticsError(
            faults.faults.map {
                Diagnostic(
                    .error,
                    rule: "event.course",
                    at: place(of: CourseSubject(sittings.element($0.element))),
                    $0.message,
                    hint: $0.hint
                )
            }
        )
    }

    private func diagnostic(_ conflict: EventConflict, _ sittings: Sittings) -> Diagnostic {
        let sessions = conflict.sessions.map(\.text)
        let rules = conflict.rules.map { rule in
            "\(rule.id): \(rule.sentence)"
                + (rule.objections.isEmpty ? "" : " (\(rule.objections.joined(separator: "; ")))")
        }
        return Diagnostic(
            .error,
            rule: "agenda.impossible",
            at: conflict.sessions.first.map { place(of: CourseSubject(.session(sittings.session(of: $0)))) },
            "there is no agenda: \(sessions.listed) cannot stand between the fixed blocks of the days together with "
                + (rules.isEmpty ? "each other" : rules.joined(separator: "; "))
                + (conflict.isMinimal ? "" : " (a smaller set may do)"),
            hint: conflict.waysOut.isEmpty
                ? "no single change that was tried makes an agenda possible: loosen several rules in `levels`, shorten sessions, or "
                    + "add a day"
                : "there is an agenda, tried out, if \(conflict.waysOut.map(\.words).joined(separator: "; or if "))"
        )
    }

    /// Findings at their places in the course: errors where they block, else warnings; what a rule says of several sessions alike
    /// is said once.
    func diagnostics(_ findings: [EventFinding], _ sittings: Sittings) -> [Diagnostic] {
        var alike: [(finding: EventFinding, elements: [CourseElement])] = []
        for finding in findings {
            let position = alike.firstIndex {
                $0.finding.rule == finding.rule && $0.finding.message == finding.message
                    && $0.finding.acceptance == finding.acceptance
            }
            if let position {
                alike[position].elements.append(finding.element)
            } else {
                alike.append((finding, [finding.element]))
            }
        }
        return alike.map { finding, elements in
            let consent = finding.acceptance.map { "; accepted by \($0.officer): \($0.reason)" } ?? ""
            return Diagnostic(
                finding.acceptance != nil ? .note : finding.level >= .blockRelease ? .error : .warning,
                rule: "event.\(finding.rule)",
                at: place(of: CourseSubject(sittings.element(finding.element))),
                "\(elements.map(\.name).listed): \(finding.message) (\(finding.sentence))\(consent)"
            )
        }
    }
}

extension EventConflict.WayOut {
    /// The change, in words.
    fileprivate var words: String {
        switch self {
        case .anotherLeader(let role): "\(role) is somebody who is there all the time"
        case .oneMoreLeader(let role): "one more person fills \(role)"
        case .oneMoreRoom(let room, let seats, let features):
            "the venue has one more room that serves as \(room), for \(seats)"
                + (features.isEmpty ? "" : " with \(features.map(\.text).joined(separator: ", "))")
        case .oneMoreTeam: "there is one more team of interpreters"
        case .oneMoreDay: "there is one more day before the last"
        case .relax(let rule): "\(rule) is set to block_release or warn in `levels`"
        case .shorten(let id, let from, let to): "\(id) takes \(to.count) minutes instead of \(from.count)"
        case .leaveOut(let id): "\(id) is left out"
        }
    }
}

extension EventCost.Reason {
    /// What costs, in words.
    var sentence: String {
        switch self {
        case .otherDay(let id, let designed): "\(id) is not on day \(designed), as it was designed"
        case .otherHalf(let id): "\(id) is in the other half of its day"
        case .otherTime(let id, let designed): "\(id) is not at \(designed), as it was designed"
        case .lectureAfterLunch(let id): "\(id), a lecture, comes straight after lunch"
        case .backToBack(let id): "\(id), a lecture, directly follows another one"
        case .idle(let stream, let day, let minutes):
            "nothing happens for \(minutes.count) minutes on day \(day)\(stream.map { " for \($0)" } ?? "")"
        case .moduleDays(let id, let days, let needed): "module \(id) is spread over \(days) days; \(needed) would do"
        case .moved(let id, let place):
            "\(id) is not on day \(place.day) at \(place.slot.start), where it was published"
        case .reassigned(let id): "\(id) has another room or other leaders than it was published with"
        case .objection(let id, let rule): "rule \(rule) objects to where \(id) stands"
        case .expertDays(let name, let days, let needed): "\(name) is needed on \(days) days; \(needed) would do"
        }
    }
}
