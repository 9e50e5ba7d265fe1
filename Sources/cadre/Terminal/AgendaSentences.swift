import Workshops

/// What is said of an agenda problem, in English.
struct AgendaSentences {
    private let problem: AgendaProblem

    init(_ problem: AgendaProblem) {
        self.problem = problem
    }

    // MARK: Things

    func session(_ number: Int) -> String { problem.sessions[number].title }

    func sessions(_ numbers: [Int], most: Int = 8) -> String {
        numbers.map(session).listed(most: most)
    }

    /// A slot of 15 minutes as a time of day.
    func time(_ slot: Int) -> String {
        let minutes = String(slot % 4 * 15)
        return "\(slot / 4 < 10 ? "0" : "")\(slot / 4):\(minutes.count < 2 ? "0" : "")\(minutes)"
    }

    func slot(_ place: AgendaPlan.Place, _ number: Int) -> String {
        "\(time(place.start))–\(time(place.start + problem.sessions[number].length))"
    }

    func half(_ half: Int) -> String { half == 0 ? "morning" : "afternoon" }

    // MARK: Rules

    func rule(_ rule: AgendaRule) -> String {
        switch rule {
        case .hours: "sessions lie between the fixed blocks of the days"
        case .roomOnce: "a room holds one session at a time"
        case .leaderOnce: "a facilitator leads one session at a time"
        case .leaderThere: "a facilitator leads only while they are there"
        case .streamOnce: "a stream attends one session at a time"
        case .order: "what a session builds on comes before it"
        case .sameDay: "sessions that belong together stand on one day"
        case .lectureRun: "lectures run on for at most \(problem.longestLectureRun * 15) minutes"
        case .debrief: "a debrief directly follows a sensitive session"
        case .capacity: "a room seats all who attend"
        }
    }

    func breach(_ breach: AgendaRuleBreach) -> String {
        let names = sessions(breach.sessions)
        switch breach.fact {
        case .hours(let day, let start, let end):
            return
                "\(names) stands at \(time(start))–\(time(end)) on day \(day), outside the hours or over a fixed block"
        case .room(let room): return "\(names) is in room \(room), which is not allowed for it"
        case .leader(let person): return "\(names) is led by facilitator \(person), who may not lead it"
        case .together:
            let what =
                switch breach.rule {
                case .roomOnce: "are in one room"
                case .leaderOnce: "are led by one facilitator"
                default: "are attended by one stream"
                }
            return "\(names) \(what) at one time"
        case .away(let person, let day, let half):
            return "\(names) is led by facilitator \(person), who is not there on the \(self.half(half)) of day \(day)"
        case .before:
            return
                "\(session(breach.sessions[1])) begins before \(session(breach.sessions[0])), which it builds on, ends"
        case .days(let days):
            return "\(names) belong on one day and stand on days \(days.map(String.init).listed)"
        case .run(let stream, let day, let slots):
            return "\(names) make \(slots * 15) minutes of lectures on end for stream \(stream) on day \(day)"
        case .due(let day, let slot):
            return "\(session(breach.sessions[1])) is the debrief of \(session(breach.sessions[0])) "
                + "and should begin at \(time(slot)) on day \(day)"
        case .seats(let room, let capacity, let attendance):
            return "\(names) is in room \(room), which seats \(capacity) of \(attendance)"
        }
    }

    // MARK: Conflicts

    func conflict(_ conflict: AgendaConflict) -> String {
        let names = sessions(conflict.sessions)
        switch conflict.kind {
        case .seats(let attendance, let largest):
            return "\(attendance) people attend \(names); the largest of its rooms seats \(largest)"
        case .leaderNeverThere: return "nobody who may lead \(names) is ever there"
        case .tooLong(let slots, let gap):
            return "\(names) takes \(slots * 15) minutes; the longest gap between fixed blocks has \(gap * 15)"
        case .noRoomForDebrief: return "nowhere can the debrief of a sensitive session follow it directly: \(names)"
        case .cycle(let circle):
            let chain = circle.reversed().map(session)
            return "sessions wait for each other: \((chain + chain.prefix(1)).joined(separator: ", then "))"
        case .load(let slots, let room):
            let need = "\(conflict.sessions.count) sessions of one stream take \(slots * 15) minutes"
            return slots > room
                ? "\(need); between fixed blocks there are \(room * 15)"
                : "\(need) of \(room * 15), but do not fit whole into the gaps between fixed blocks"
        case .noPlace: return "\(names) can stand nowhere"
        case .together: return "\(names) are in each other's way"
        }
    }

    /// The sessions and rules of a conflict.
    func elements(of conflict: AgendaConflict) -> String {
        let rules = conflict.rules.map { "\($0.rawValue): \(rule($0))" }.joined(separator: "; ")
        return "sessions \(sessions(conflict.sessions, most: 40)); \(rules)"
    }

    func repair(_ change: AgendaRepair.Change) -> String {
        switch change {
        case .enlargeRoom(let room, let from, let to): "room \(room) seats \(to) instead of \(from)"
        case .ask(let person, let day, let half, let session):
            "facilitator \(person) is there on the \(self.half(half)) of day \(day), to lead \(self.session(session))"
        case .addLeader(let session, let person): "facilitator \(person) may lead \(self.session(session))"
        case .shorten(let session, let from, let to):
            "\(self.session(session)) takes \(to * 15) minutes instead of \(from * 15)"
        case .drop(let earlier, let session): "\(self.session(session)) need not wait for \(self.session(earlier))"
        case .addDay: "there is one more day"
        case .leaveOut(let session): "\(self.session(session)) is left out"
        }
    }

    // MARK: Cost

    func reason(_ part: AgendaCost.Part) -> String {
        switch part.reason {
        case .day(let number):
            "\(session(number)) is not on day \(problem.sessions[number].wishedDay ?? 0), which was wished"
        case .half(let number):
            "\(session(number)) is not in the \(half(problem.sessions[number].wishedHalf ?? 0)), which was wished"
        case .holes(let stream, let day): "stream \(stream) waits \(part.cost * 15) minutes on day \(day)"
        case .days(let stream):
            "stream \(stream) uses \(part.cost / 2) more \(part.cost == 2 ? "day" : "days") than its sessions fill"
        }
    }

    /// What an answer proves.
    func proof(cost: Int, bound: Int, isCut: Bool) -> String {
        if cost == bound { return "OPTIMAL: cost \(cost), and no plan costs less" }
        if isCut { return "FEASIBLE: cost \(cost); the search was cut short, so how much too dear is not known" }
        return "FEASIBLE: cost \(cost); no plan costs less than \(bound), so it may be \(cost - bound) too dear"
    }
}

extension [String] {
    /// The words as a list: a, b and c.
    var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }

    /// The first words as a list, and how many more there are.
    func listed(most: Int) -> String {
        count > most ? "\(prefix(most).joined(separator: ", ")) and \(count - most) more" : listed
    }
}
