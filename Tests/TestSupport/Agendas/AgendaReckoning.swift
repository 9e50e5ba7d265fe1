package import Workshops

/// The rules and the cost of an agenda problem worked out a second time, slot by slot, by nothing that the planner uses.
///
/// Sessions may be missing in a plan; what is missing breaks no rule and costs nothing.
package struct AgendaReckoning {
    private let problem: AgendaProblem
    private let places: [AgendaPlan.Place?]

    /// Looks at a plan, perhaps of some sessions only.
    package init(_ problem: AgendaProblem, _ places: [AgendaPlan.Place?]) {
        self.problem = problem
        self.places = places
    }

    private var placed: [(number: Int, session: AgendaProblem.Session, place: AgendaPlan.Place)] {
        problem.sessions.enumerated()
            .compactMap { number, session in places[number].map { (number, session, $0) } }
    }

    private func slots(_ number: Int) -> Set<Int> {
        guard let place = places[number] else { return [] }
        return Set(place.start..<(place.start + problem.sessions[number].length))
    }

    private func blocked(_ day: Int) -> Set<Int> {
        problem.days[day].fixed.reduce(into: []) { $0.formUnion($1.start..<($1.start + $1.length)) }
    }

    private func noon(_ day: Int) -> Int {
        for block in problem.days[day].fixed where block.kind == .lunch || block.kind == .prayer { return block.start }
        return 52
    }

    private func isAttended(_ session: AgendaProblem.Session, by stream: Int) -> Bool {
        session.stream == nil || session.stream == stream
    }

    /// The rules that are broken.
    package var brokenRules: Set<AgendaRule> {
        var broken: Set<AgendaRule> = []
        for (number, session, place) in placed {
            let (day, taken) = (problem.days[place.day], slots(number))
            if !taken.isSubset(of: day.open..<day.close) || !taken.isDisjoint(with: blocked(place.day)) {
                broken.insert(.hours)
            }
            if !session.rooms.contains(place.room) || !session.facilitators.contains(place.facilitator) {
                broken.insert(.hours)
            }
            let half = place.start < noon(place.day) ? 0 : 1
            if !problem.availability[place.facilitator][2 * place.day + half] { broken.insert(.leaderThere) }
            let people = session.stream.map { problem.groupSizes[$0] } ?? problem.groupSizes.reduce(0, +)
            if problem.roomCapacities[place.room] < people { broken.insert(.capacity) }
            for earlier in session.prerequisites {
                guard let other = places[earlier] else { continue }
                let end = other.start + problem.sessions[earlier].length
                if 1_000 * other.day + end > 1_000 * place.day + place.start { broken.insert(.order) }
            }
            if let debrief = session.debrief, let other = places[debrief] {
                var due = place.start + session.length
                while blocked(place.day).contains(due) { due += 1 }
                if other.day != place.day || other.start != due { broken.insert(.debrief) }
            }
        }
        return broken.union(brokenTogether)
    }

    /// The rules that sessions break with one another.
    private var brokenTogether: Set<AgendaRule> {
        var broken: Set<AgendaRule> = []
        for (number, session, place) in placed {
            for (other, second, there) in placed where other < number {
                if let group = session.dayGroup, group == second.dayGroup, place.day != there.day {
                    broken.insert(.sameDay)
                }
                guard place.day == there.day, !slots(number).isDisjoint(with: slots(other)) else { continue }
                if place.room == there.room { broken.insert(.roomOnce) }
                if place.facilitator == there.facilitator { broken.insert(.leaderOnce) }
                if problem.groupSizes.indices.contains(where: {
                    isAttended(session, by: $0) && isAttended(second, by: $0)
                }) {
                    broken.insert(.streamOnce)
                }
            }
        }
        if hasLongRun { broken.insert(.lectureRun) }
        return broken
    }

    /// Whether more slots on end than may be are all lectures of one stream.
    private var hasLongRun: Bool {
        problem.groupSizes.indices.contains { stream in
            problem.days.indices.contains { day in
                let lectures = placed.reduce(into: Set<Int>()) { slots, one in
                    guard one.place.day == day, one.session.kind == .lecture, isAttended(one.session, by: stream) else {
                        return
                    }
                    slots.formUnion(self.slots(one.number))
                }
                return lectures.contains { lectures.isSuperset(of: $0...($0 + problem.longestLectureRun)) }
            }
        }
    }

    /// What the plan costs.
    package var cost: Int {
        let wishes = placed.reduce(0) { sum, one in
            let isOff = one.session.wishedDay.map { $0 != one.place.day } ?? false
            let half = one.place.start < noon(one.place.day) ? 0 : 1
            let isOut = one.session.wishedHalf.map { $0 != half } ?? false
            return sum + (isOff ? one.session.weight : 0) + (isOut ? one.session.weight : 0)
        }
        return problem.groupSizes.indices.reduce(wishes) { $0 + holes(of: $1) + extraDays(of: $1) }
    }

    private func holes(of stream: Int) -> Int {
        problem.days.indices.reduce(0) { sum, day in
            var isBusy: UInt128 = 0
            for (number, session) in problem.sessions.enumerated() where isAttended(session, by: stream) {
                guard let place = places[number], place.day == day else { continue }
                for slot in place.start..<(place.start + session.length) { isBusy |= 1 << UInt128(slot) }
            }
            guard isBusy != 0 else { return sum }
            var isFixed: UInt128 = 0
            for block in problem.days[day].fixed {
                for slot in block.start..<(block.start + block.length) { isFixed |= 1 << UInt128(slot) }
            }
            let span = isBusy.trailingZeroBitCount...(127 - isBusy.leadingZeroBitCount)
            return sum + span.count { (isBusy | isFixed) >> UInt128($0) & 1 == 0 }
        }
    }

    private func extraDays(of stream: Int) -> Int {
        let own = problem.sessions.filter { $0.stream == stream }.reduce(0) { $0 + $1.length }
        let most =
            problem.days.indices
            .map { day in
                Set(problem.days[day].open..<problem.days[day].close).subtracting(blocked(day)).count
            }
            .max() ?? 1
        let used = Set(placed.filter { $0.session.stream == stream }.map(\.place.day)).count
        return 2 * max(0, used - max(1, (own + most - 1) / max(most, 1)))
    }
}
