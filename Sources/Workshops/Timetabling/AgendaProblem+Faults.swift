/// Everything that is wrong with a problem.
package struct AgendaProblemFaults: Error, Hashable, Sendable {
    /// The faults, in the order of the problem.
    package let faults: [Fault]

    /// One fault, and where it is.
    package struct Fault: Hashable, Sendable {
        /// The list that it is in, the position there, and the field.
        package let place: Place

        /// What is wrong.
        package let message: String

        /// How to mend it.
        package let hint: String?
    }

    /// Where a fault is.
    package enum Place: Hashable, Sendable {
        case problem(field: String)
        case day(Int, field: String)
        case block(day: Int, Int, field: String)
        case room(Int)
        case facilitator(Int)
        case session(Int, field: String)
    }
}

extension AgendaProblem {
    typealias Fault = AgendaProblemFaults.Fault

    /// The most slots from the opening of a day to its close.
    package static let longestDay = 128

    /// Everything that is wrong.
    var faults: [Fault] {
        var faults: [Fault] = []
        func add(_ place: AgendaProblemFaults.Place, _ message: String, hint: String? = nil) {
            faults.append(Fault(place: place, message: message, hint: hint))
        }
        if groupSizes.isEmpty { add(.problem(field: "streams"), "there is no stream") }
        for size in groupSizes where size < 0 {
            add(.problem(field: "group_size"), "a group has \(size) people; expected 0 or more")
        }
        if days.isEmpty { add(.problem(field: "days"), "there is no day") }
        if longestLectureRun < 1 {
            add(
                .problem(field: "max_lecture"),
                "the longest run of lectures is \(longestLectureRun); expected 1 or more"
            )
        }
        for (number, day) in days.enumerated() { faults += AgendaProblem.faults(of: day, number) }
        let openings = days.indices.filter { day in days[day].fixed.contains { $0.kind == .opening } }
        if openings.count > 1 {
            add(
                .day(openings[1], field: "fixed"),
                "there is a second opening; the first is on day \(openings[0])",
                hint: "an event opens once"
            )
        }
        for (room, capacity) in roomCapacities.enumerated() where capacity < 0 {
            add(.room(room), "the room seats \(capacity); expected 0 or more")
        }
        for (person, halves) in availability.enumerated() where halves.count != 2 * days.count {
            add(
                .facilitator(person),
                "there are \(halves.count) half days; expected two for each of \(days.count) days"
            )
        }
        for (number, session) in sessions.enumerated() { faults += self.faults(of: session, number) }
        faults += debriefFaults
        for stream in groupSizes.indices where !sessions.contains(where: { $0.stream == stream }) {
            add(.problem(field: "streams"), "stream \(stream) has no session of its own")
        }
        return faults
    }

    /// Debriefs that can follow nothing: of another stream, of two sessions, or in a circle.
    private var debriefFaults: [Fault] {
        var debriefed: [Int: Int] = [:]
        var faults: [Fault] = []
        for (number, session) in sessions.enumerated() {
            guard let debrief = session.debrief, sessions.indices.contains(debrief), debrief != number else { continue }
            func add(_ message: String, hint: String) {
                faults.append(Fault(place: .session(number, field: "debrief"), message: message, hint: hint))
            }
            if sessions[debrief].stream != session.stream {
                add("the debrief \(debrief) is not of the same stream", hint: "those debrief who were there")
            }
            if let other = debriefed[debrief] {
                add("session \(debrief) is the debrief of session \(other) already", hint: "give each its own")
            }
            debriefed[debrief] = number
            let chain = debriefChain(from: number)
            if chain.last.flatMap({ sessions[$0].debrief }) == number, chain.min() == number {
                add("the session is the debrief of its own debrief", hint: "the last of them has no debrief")
            }
        }
        return faults
    }

    private static func faults(of day: Day, _ number: Int) -> [Fault] {
        guard day.open >= 0, day.close > day.open, day.close - day.open <= longestDay else {
            return [
                Fault(
                    place: .day(number, field: "close"),
                    message: "the day runs from slot \(day.open) to slot \(day.close)",
                    hint: day.close <= day.open
                        ? "a day ends after it starts" : "a day has at most \(longestDay) slots"
                )
            ]
        }
        var faults: [Fault] = []
        let ordered = day.fixed.enumerated().sorted { $0.element.start < $1.element.start }
        for (position, block) in ordered where block.length < 1 || block.start < day.open || block.end > day.close {
            faults.append(
                Fault(
                    place: .block(day: number, position, field: "start"),
                    message: "the \(block.kind.rawValue) block takes slots \(block.start) to \(block.end)",
                    hint: "a block takes at least one slot between \(day.open) and \(day.close)"
                )
            )
        }
        for (first, second) in zip(ordered, ordered.dropFirst()) where second.element.start < first.element.end {
            faults.append(
                Fault(
                    place: .block(day: number, second.offset, field: "start"),
                    message:
                        "the \(second.element.kind.rawValue) block overlaps the \(first.element.kind.rawValue) block",
                    hint: nil
                )
            )
        }
        if day.fixed.count(where: { $0.kind == .opening }) > 1 {
            faults.append(
                Fault(
                    place: .day(number, field: "fixed"),
                    message: "the day has two openings",
                    hint: "an event opens once"
                )
            )
        }
        return faults
    }

    private func faults(of session: Session, _ number: Int) -> [Fault] {
        var faults: [Fault] = []
        func add(_ field: String, _ message: String, hint: String? = nil) {
            faults.append(Fault(place: .session(number, field: field), message: message, hint: hint))
        }
        func check(_ field: String, _ values: [Int], below count: Int, _ what: String) {
            for value in values where !(0..<count).contains(value) {
                add(field, "there is no \(what) \(value)", hint: count == 0 ? nil : "they are 0 to \(count - 1)")
            }
        }
        if session.length < 1 { add("len", "the session takes \(session.length) slots; expected 1 or more") }
        check("stream", session.stream.map { [$0] } ?? [], below: groupSizes.count, "stream")
        check("facs", session.facilitators, below: availability.count, "facilitator")
        check("rooms", session.rooms, below: roomCapacities.count, "room")
        check("prereq", session.prerequisites, below: sessions.count, "session")
        check("debrief", session.debrief.map { [$0] } ?? [], below: sessions.count, "session")
        check("pref.day", session.wishedDay.map { [$0] } ?? [], below: days.count, "day")
        check("pref.half", session.wishedHalf.map { [$0] } ?? [], below: 2, "half of a day")
        if session.debrief == number { add("debrief", "the session is its own debrief") }
        if session.weight < 0 { add("pref.w", "the weight is \(session.weight); expected 0 or more") }
        return faults
    }
}
