import Curriculum
import Reference
package import Workshops

/// Whether the groups, the rooms and the people of an event fit its course.
extension EventReading {
    /// Says what is wrong: a rule, a place, a message, a hint.
    typealias Complaint = (_ rule: String, _ place: Place, _ message: String, _ hint: String?) -> Void

    /// How many take part: as is said, or all streams together, or as many as the course takes.
    func participants(of course: Course) -> Int {
        if let said = draft.participants { return said }
        let sum = draft.streams.reduce(0) { $0 + $1.participants }
        return sum > 0 ? sum : course.profile.participants.upperBound
    }

    /// The course as the streams attend it; the course itself where they cannot.
    func sittings(of course: Course) -> Sittings {
        let conditions = EventConditions(
            days: [],
            participants: participants(of: course),
            streams: draft.streams.map { EventConditions.Stream(id: $0.id, participants: $0.participants) },
            attendance: attendance
        )
        return (try? Sittings(of: course, conditions)) ?? Sittings(undivided: course)
    }

    /// How many of each delegation are in which group; `nil` without delegations or without groups.
    package var division: GroupDivision? {
        guard draft.streams.count > 1, !draft.delegations.isEmpty else { return nil }
        return GroupDivision(
            draft.delegations.map { (country: $0.country, count: $0.count) },
            over: draft.streams.map(\.participants)
        )
    }

    /// Everything about groups, rooms and people that does not fit.
    func checkGroups(of course: Course, _ sittings: Sittings, _ add: Complaint) {
        checkStreams(add)
        checkSessions(of: course, add)
        checkRooms(of: course, add)
        checkPins(of: course, sittings, add)
        checkPeople(of: course, add)
        checkDelegations(of: course, add)
        checkAccepted(add)
        if draft.interpreterTeams > 1, draft.interpretation == nil {
            add(
                "interpretation",
                form.place(of: "interpreters"),
                "there are teams of interpreters, and not how long they work in a day",
                "add `interpretation:` in minutes"
            )
        }
        for (reader, id) in form.levels.compactMap({ reader in reader.word("rule").map { (reader, $0) } })
        where id == "interpreter-blocks" && reader.word("level") == ImpactLevel.blockScheduling.rawValue {
            add(
                "level",
                reader.place(of: "level"),
                "the planner does not keep interpreter-blocks, it only says where it is broken",
                "choose block_release, warn or ignore"
            )
        }
    }

    /// Only what warns can be accepted.
    private func checkAccepted(_ add: Complaint) {
        let usual =
            EventRule.builtIn.map { ($0.id, $0.level) } + EventRule.together.map { ($0.id, $0.level) }
            + draft.rules.map { ($0.id, $0.level) }
        for (acceptance, reader) in zip(draft.accepted, form.accepted) {
            guard let level = draft.levels[acceptance.rule] ?? usual.first(where: { $0.0 == acceptance.rule })?.1,
                level != .warn
            else { continue }
            add(
                "accepted",
                reader.place(of: "rule"),
                "\(acceptance.rule) does not warn: its level is \(level.rawValue)",
                "only warnings can be accepted; an office may set the rule to warn in `levels`"
            )
        }
    }

    private func checkStreams(_ add: Complaint) {
        // Calendars of streams are files, and some systems do not tell A.ics from a.ics.
        checkOnce(draft.streams.map { $0.id.text.uppercased() }, form.streams, "the stream", add)
        if draft.streams.count == 1 {
            add("streams", form.place(of: "streams"), "there is one stream", "name two or more, or none")
        }
        if draft.streams.count > 12 {
            add("streams", form.place(of: "streams"), "there are \(draft.streams.count) streams; 12 is the most", nil)
        }
        let sum = draft.streams.reduce(0) { $0 + $1.participants }
        if let said = draft.participants, sum > 0, said != sum {
            add(
                "participants",
                form.place(of: "participants"),
                "there are \(said) participants; the streams have \(sum) together",
                "leave `participants` out, or correct the streams"
            )
        }
    }

    private func checkSessions(of course: Course, _ add: Complaint) {
        checkOnce(draft.sessions.map(\.session.text), form.sessions, "the session", key: "session", add)
        let (sessions, streams) = (course.sessions.map(\.id.text), draft.streams.map(\.id.text))
        for (session, reader) in zip(draft.sessions, form.sessions) {
            checkKnown(session.session.text, sessions, "\(course.id) has no session", reader.place(of: "session"), add)
            for stream in session.streams {
                checkKnown(stream.text, streams, "there is no stream", reader.place(of: "streams"), add)
            }
            if session.isRepeated, session.streams.count == 1 {
                add(
                    "streams",
                    reader.place(of: "repeated"),
                    "\(session.session) is repeated for one stream",
                    "leave `repeated` out, or name more streams"
                )
            }
            if session.isRepeated, streams.isEmpty {
                add(
                    "streams",
                    reader.place(of: "repeated"),
                    "\(session.session) is repeated, and there are no streams",
                    "name them in `streams` with `id`, `name` and `participants`"
                )
            }
        }
    }

    private func checkRooms(of course: Course, _ add: Complaint) {
        checkOnce(draft.rooms.map(\.venue.id.text), form.rooms, "the room", add)
        let known = course.rooms.map(\.id.text)
        for (room, reader) in zip(draft.rooms, form.rooms) {
            for served in room.venue.serves.sorted() {
                checkKnown(served.text, known, "\(course.id) has no room", reader.place(of: "serves"), add)
            }
            if known.contains(room.venue.id.text), !room.venue.serves.contains(room.venue.id) {
                add(
                    "room",
                    reader.place(of: "id"),
                    "\(room.venue.id) is a room of \(course.id), and this one does not serve as it",
                    "call it something else, or name it in `serves`"
                )
            }
        }
    }

    private func checkPins(of course: Course, _ sittings: Sittings, _ add: Complaint) {
        for (pin, reader) in zip(draft.pins, form.pins) {
            guard let session = course.session(sittings.session(of: pin.session)) else { continue }
            if let room = pin.room {
                let serving = draft.rooms.filter { $0.venue.serves.contains { $0 == session.room } }
                    .map(\.venue.id.text)
                let known = serving.isEmpty ? [session.room?.text].compactMap(\.self) : serving
                checkKnown(room.text, known, "\(session.id) cannot be in a room", reader.place(of: "room"), add)
            }
            if let leader = pin.leader {
                let known = draft.people.filter { session.leaders.contains($0.role) }.map(\.id.text)
                checkKnown(
                    leader.text,
                    known,
                    "among those who lead \(session.id) nobody is",
                    reader.place(of: "led_by"),
                    add
                )
            }
        }
    }

    private func checkPeople(of course: Course, _ add: Complaint) {
        let unnamed = course.team.map(\.id).filter { role in !draft.people.contains { $0.role == role } }.map(\.text)
        for (person, reader) in zip(draft.people, form.people) where unnamed.contains(person.id.text) {
            add(
                "person",
                reader.place(of: "id"),
                "\(person.id) is a role for which nobody is named",
                "call the person something else"
            )
        }
    }

    private func checkDelegations(of course: Course, _ add: Complaint) {
        checkOnce(draft.delegations.map(\.country.text), form.delegations, "the delegation", key: "country", add)
        let sum = draft.delegations.reduce(0) { $0 + $1.count }
        let participants = participants(of: course)
        guard sum > 0, sum != participants else { return }
        add(
            "delegations",
            form.place(of: "delegations"),
            "the delegations have \(sum) people; \(participants) take part",
            "correct the delegations, or `participants` and `streams`"
        )
    }

    /// Says which of some names stand twice, or are among those that are `seen` already.
    func checkOnce(
        _ named: [String],
        _ readers: [RecordReader],
        _ what: String,
        key: String = "id",
        seen: Set<String> = [],
        _ add: Complaint
    ) {
        var seen = seen
        for (name, reader) in zip(named, readers) where !seen.insert(name).inserted {
            add("repeated", reader.place(of: key), "\(what) \(name) stands twice", "take one of them out")
        }
    }

    private func checkKnown(_ name: String, _ known: [String], _ message: String, _ place: Place, _ add: Complaint) {
        guard !known.contains(name) else { return }
        let near = NearMiss.suggestion(for: name, among: known)
        let all = known.isEmpty ? nil : "there are: \(known.joined(separator: ", "))"
        add("name", place, "\(message) \(name)", near.map { "did you mean \($0)?" } ?? all)
    }
}
