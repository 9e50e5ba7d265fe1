package import Curriculum
import Reference

/// The hard rules that every timetable of a course keeps, each with its reason.
///
/// H1 to H8 are those of the product's agenda model. A course without parallel streams is one stream: all participants
/// attend every session.
package enum AgendaRules {
    /// The longest run of lectures without a gap, in minutes.
    package static let longestLectureRun = 90

    /// Every rule that a timetable breaks; none when it may be used.
    package static func breaches(of agenda: Agenda, for course: Course) -> [AgendaBreach] {
        let view = AgendaView(agenda: agenda, course: course, places: agenda.places)
        return [
            placedOnce, insideTheDay, oneAtATime, leadersThere, prerequisites, lectureRuns, debriefs, roomsLargeEnough,
        ]
        .flatMap { $0(view) }
    }

    // H1. Each session is placed once, with the minutes that it has.
    private static func placedOnce(_ view: AgendaView) -> [AgendaBreach] {
        var times: [SessionID: Int] = [:]
        for id in view.agenda.sessions { times[id, default: 0] += 1 }
        return view.course.sessions.compactMap { session in
            let count = times[session.id, default: 0]
            if count != 1 {
                return AgendaBreach("H1", session.id, count == 0 ? "is not placed" : "is placed \(count) times")
            }
            guard let place = view.places[session.id], place.slot.length != session.minutes else { return nil }
            return AgendaBreach("H1", session.id, "has \(place.slot.length) instead of \(session.minutes)")
        }
    }

    // H1. It lies inside the working window of its day.
    private static func insideTheDay(_ view: AgendaView) -> [AgendaBreach] {
        view.sessionEntries.compactMap { day, entry, session in
            guard view.course.programme.indices.contains(day - 1) else {
                return AgendaBreach("H1", session.id, "stands on day \(day), which the course does not have")
            }
            let window = view.course.programme[day - 1]
            guard entry.slot.start < window.start || window.end < entry.slot.end else { return nil }
            return AgendaBreach("H1", session.id, "lies outside day \(day), \(window.start)–\(window.end)")
        }
    }

    // H1, H2, H3. Nothing overlaps: one stream, its rooms and its leaders do one thing at a time.
    private static func oneAtATime(_ view: AgendaView) -> [AgendaBreach] {
        view.agenda.days.flatMap { day in
            zip(day.entries, day.entries.dropFirst())
                .compactMap { earlier, later in
                    guard later.slot.start < earlier.slot.end else { return nil }
                    for case .session(let id) in [later.content, earlier.content] {
                        return AgendaBreach("H3", id, "overlaps what stands at \(earlier.slot) on day \(day.number)")
                    }
                    return nil
                }
        }
    }

    // H2. Those who lead are there.
    private static func leadersThere(_ view: AgendaView) -> [AgendaBreach] {
        view.sessionEntries.flatMap { day, _, session in
            view.course.team.filter { session.leaders.contains($0.id) && !$0.isPresent(on: day) }
                .map {
                    AgendaBreach("H2", session.id, "is led by \($0.id), who is not there on day \(day)")
                }
        }
    }

    // H4. What comes before has ended.
    private static func prerequisites(_ view: AgendaView) -> [AgendaBreach] {
        view.sessionEntries.flatMap { day, entry, session in
            session.after.compactMap { earlier in
                guard let place = view.places[earlier] else { return nil }
                let isOver = place.day < day || place.day == day && place.slot.end <= entry.slot.start
                return isOver ? nil : AgendaBreach("H4", session.id, "stands before \(earlier), which it builds on")
            }
        }
    }

    // H6. Lectures that follow each other without a gap are not too long.
    private static func lectureRuns(_ view: AgendaView) -> [AgendaBreach] {
        view.agenda.days.flatMap { day in
            var breaches: [AgendaBreach] = []
            var (run, end) = (0, MinuteOfDay?.none)
            for entry in day.entries {
                guard case .session(let id) = entry.content, view.course.session(id)?.kind == .lecture else {
                    run = 0
                    continue
                }
                run = (end == entry.slot.start ? run : 0) + entry.slot.length.count
                end = entry.slot.end
                if run > longestLectureRun {
                    breaches.append(AgendaBreach("H6", id, "makes \(run) minutes of lectures on end"))
                }
            }
            return breaches
        }
    }

    // H5, H7. A sensitive session's debrief starts when it ends, or when the fixed blocks directly after it end.
    private static func debriefs(_ view: AgendaView) -> [AgendaBreach] {
        view.sessionEntries.compactMap { day, entry, session in
            guard session.sensitivity >= .sensitiveTopic else { return nil }
            guard let debrief = session.debrief else {
                return AgendaBreach("H7", session.id, "is sensitive and has no debrief")
            }
            guard let place = view.places[debrief] else { return nil }
            let days = view.agenda.days.first { $0.number == day }
            let due = days?.dueDebrief(after: entry.slot.end) ?? []
            return place.day == day && due.contains(place.slot.start)
                ? nil : AgendaBreach("H7", session.id, "is not directly followed by its debrief \(debrief)")
        }
    }

    // H8. Its room seats all participants.
    private static func roomsLargeEnough(_ view: AgendaView) -> [AgendaBreach] {
        view.course.sessions.compactMap { session in
            let most = view.course.profile.participants.upperBound
            guard let room = view.course.rooms.first(where: { $0.id == session.room }), room.capacity < most else {
                return nil
            }
            return AgendaBreach("H8", session.id, "is in \(room.id), which seats \(room.capacity) of \(most)")
        }
    }
}

/// A hard rule that a timetable breaks.
package struct AgendaBreach: Hashable, Sendable {
    /// The rule, `H1` to `H8`.
    package let rule: String

    /// The session that breaks it.
    package let session: SessionID

    /// What is wrong, to be read after the session's identifier.
    package let reason: String

    /// The part of the course to look at.
    package var subject: CourseSubject {
        let fields = ["H2": "led_by", "H4": "after", "H7": "debrief", "H8": "room"]
        return CourseSubject(.session(session), fields[rule])
    }

    init(_ rule: String, _ session: SessionID, _ reason: String) {
        self.rule = rule
        self.session = session
        self.reason = reason
    }
}

private struct AgendaView {
    let agenda: Agenda
    let course: Course
    let places: [SessionID: AgendaPlace]

    /// Every placed session of the course with its day and entry.
    var sessionEntries: [(day: Int, entry: DayEntry, session: Session)] {
        agenda.days.flatMap { day in
            day.entries.compactMap { entry in
                guard case .session(let id) = entry.content, let session = course.session(id) else { return nil }
                return (day.number, entry, session)
            }
        }
    }
}

extension AgendaDay {
    /// The times at which a debrief may start after a session that ends at a time.
    fileprivate func dueDebrief(after end: MinuteOfDay) -> [MinuteOfDay] {
        var times = [end]
        for entry in entries {
            if case .fixed = entry.content, entry.slot.start == times.last { times.append(entry.slot.end) }
        }
        return times
    }
}
