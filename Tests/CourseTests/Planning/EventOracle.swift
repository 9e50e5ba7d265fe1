import Curriculum
import Reference
import Workshops

/// The agendas of small courses for events, found by trying every place of every session, with rules and costs worked out anew.
///
/// It knows nothing of the planner: it reads the course and the conditions, and counts in minutes.
struct EventOracle {
    let course: Course
    let conditions: EventConditions
    private let designed: [SessionID: AgendaPlace]
    private let sessions: [Session]

    /// For each session those that come before it, and those that come after it.
    private let order: [(before: Set<Int>, behind: Set<Int>)]

    /// Where a session stands, by its number in the course; times in minutes since midnight.
    struct Place: Hashable {
        let number: Int
        let day: Int
        let start: Int
        let end: Int
    }

    init(_ course: Course, _ conditions: EventConditions) {
        self.course = course
        self.conditions = conditions
        designed = Agenda(designedFor: course).places
        let sessions = course.sessions
        self.sessions = sessions
        order = sessions.map { session in
            (
                Set(sessions.indices.filter { session.after.contains(sessions[$0].id) }),
                Set(sessions.indices.filter { sessions[$0].after.contains(session.id) })
            )
        }
    }

    /// The places of an agenda.
    func places(of agenda: Agenda) -> [Place] {
        agenda.places.compactMap { id, place in
            sessions.firstIndex { $0.id == id }
                .map { Place(number: $0, day: place.day, start: place.slot.start.minutes, end: place.slot.end.minutes) }
        }
    }

    static let usualLevels: [String: ImpactLevel] = [
        "working-day": .blockRelease, "pinned": .blockScheduling, "people-there": .blockScheduling,
        "room-seats-all": .blockRelease, "remote-hours": .warn, "ramadan-practical": .warn,
        "sensitive-last-day": .blockScheduling, "sensitive-after-last-break": .blockScheduling,
        "sensitive-after-lunch": .blockScheduling, "assessment-after": .blockScheduling, "order": .blockScheduling,
        "debrief": .blockScheduling, "lecture-run": .blockScheduling, "exposure": .blockScheduling,
        "interpretation": .blockScheduling, "trainers-enough": .blockRelease,
    ]

    /// The levels of all rules, the event's own among them.
    var levels: [String: ImpactLevel] {
        var levels = EventOracle.usualLevels
        for rule in conditions.ownRules { levels[rule.id.text] = rule.level }
        for (id, level) in conditions.levels { levels[id.text] = level }
        return levels
    }

    /// The rules that are never broken.
    var binding: Set<String> { Set(levels.filter { $0.value == .blockScheduling }.keys) }

    // MARK: Search

    /// The cost of the cheapest agenda that costs less than a limit, or `nil` where there is none.
    func cheapest(below limit: Int) -> Int? {
        var best = limit
        search(
            Array(sessions.indices),
            binding,
            below: { best },
            found: { places in
                best = min(best, cost(of: places))
                return true
            }
        )
        return best < limit ? best : nil
    }

    /// Whether some sessions can be placed so that some rules hold.
    func holds(_ ids: [SessionID], _ rules: Set<String>) -> Bool {
        var found = false
        search(
            sessions.indices.filter { ids.contains(sessions[$0].id) },
            rules,
            below: { .max },
            found: { _ in
                found = true
                return false
            }
        )
        return found
    }

    /// Calls `found` with every placement that keeps the rules until it says that that is enough.
    ///
    /// Placements whose sessions by themselves do not cost less than `limit` are left out: nothing else costs less than nothing.
    private func search(
        _ numbers: [Int],
        _ rules: Set<String>,
        below limit: () -> Int,
        found body: ([Place]) -> Bool
    ) {
        let choices = numbers.map { number in
            places(of: number).filter { place in rules.allSatisfy { !objects($0, to: place) } }
                .map { (place: $0, cost: ownCost(of: $0)) }
        }
        let keepsOrder = rules.contains("order")
        var placed: [Place] = []
        func descend(_ position: Int, _ cost: Int) -> Bool {
            guard position < numbers.count else {
                return rules.allSatisfy { keeps($0, placed) } ? body(placed) : true
            }
            for choice in choices[position] where cost + choice.cost < limit() {
                let place = choice.place
                let isFree = placed.allSatisfy { $0.day != place.day || $0.end <= place.start || place.end <= $0.start }
                guard isFree, !keepsOrder || self.keepsOrder(place, placed) else { continue }
                placed.append(place)
                let goesOn = descend(position + 1, cost + choice.cost)
                placed.removeLast()
                guard goesOn else { return false }
            }
            return true
        }
        _ = descend(0, 0)
    }

    private func places(of number: Int) -> [Place] {
        let minutes = sessions[number].minutes.count
        return course.programme.enumerated()
            .flatMap { day, hours in
                stride(from: hours.start.minutes, through: hours.end.minutes - minutes, by: 5)
                    .map { Place(number: number, day: day + 1, start: $0, end: $0 + minutes) }
                    .filter { place in
                        hours.fixed.allSatisfy {
                            place.end <= $0.slot.start.minutes || $0.slot.end.minutes <= place.start
                        }
                    }
            }
    }

    // MARK: Rules about one session

    /// Whether a rule objects to where a session stands.
    func objects(_ rule: String, to place: Place) -> Bool {
        let (session, day) = (sessions[place.number], conditions.days[place.day - 1])
        switch rule {
        case "working-day": return day.closure != nil
        case "pinned":
            return conditions.pins.contains {
                $0.session == session.id
                    && ($0.day.map { $0 != place.day } ?? false || $0.start.map { $0.minutes != place.start } ?? false)
            }
        case "people-there": return !session.leaders.allSatisfy { isThere($0, place) }
        case "room-seats-all":
            return course.rooms.contains { $0.id == session.room && $0.capacity < conditions.participants }
        case "trainers-enough":
            guard session.kind == .practical, !session.leaders.isEmpty, let ratio = course.profile.trainerRatio else {
                return false
            }
            let trainers = session.leaders.reduce(0) { sum, role in
                let named = conditions.people.filter { $0.role == role }
                let there = named.filter { person in
                    person.presence[place.day - 1]
                        .map { $0.start.minutes <= place.start && place.end <= $0.end.minutes } ?? false
                }
                return sum
                    + (!named.isEmpty ? there.count : course.team.filter { $0.id == role }.map(\.count).reduce(0, +))
            }
            return trainers * ratio < conditions.participants && !isAccepted("D8.trainers", session)
        case "remote-hours":
            guard conditions.onlineSessions.contains(session.id) else { return false }
            return switch day.remoteHours {
            case .allDay: false
            case .within(let hours): place.start < hours.start.minutes || hours.end.minutes < place.end
            case .never: true
            }
        case "ramadan-practical":
            return day.isRamadan && session.kind == .practical && place.start >= noon(place.day)
        case "assessment-after": return isAfterItsAssessment(place)
        case "sensitive-last-day":
            return isSensitive(session) && place.day == course.programme.count && course.programme.count > 1
                && !isAccepted("D10.last-day", session)
        case "sensitive-after-last-break":
            let last = breaks(place.day).map(\.slot.start.minutes).max()
            return isSensitive(session) && last.map { $0 < place.start } ?? false
                && !isAccepted("D10.after-last-break", session)
        case "sensitive-after-lunch":
            return isSensitive(session) && lunchEnd(place.day) == place.start
                && !isAccepted("D10.after-lunch", session)
        default: return conditions.ownRules.contains { $0.id.text == rule && objects($0, to: place) }
        }
    }

    private func objects(_ rule: EventConditions.OwnRule, to place: Place) -> Bool {
        let binds =
            (rule.sessions.isEmpty || rule.sessions.contains(sessions[place.number].id))
            && (rule.kinds.isEmpty || rule.kinds.contains(sessions[place.number].kind))
        let isFine =
            (rule.days.isEmpty || rule.days.contains(place.day))
            && (rule.notBefore?.minutes ?? 0) <= place.start && place.end <= (rule.notAfter?.minutes ?? 1_440)
        return binds && !isFine
    }

    private func isThere(_ role: TeamRoleID, _ place: Place) -> Bool {
        let people = conditions.people.filter { $0.role == role }
        if people.isEmpty {
            return course.team.contains { $0.id == role && ($0.days.isEmpty || $0.days.contains(place.day)) }
        }
        return people.contains { person in
            person.presence[place.day - 1].map { $0.start.minutes <= place.start && place.end <= $0.end.minutes }
                ?? false
        }
    }

    private func isAfterItsAssessment(_ place: Place) -> Bool {
        course.assessments.contains { assessment in
            guard assessment.level == .learning,
                assessment.outcomes.contains(where: sessions[place.number].outcomes.contains)
            else { return false }
            let times = course.programme.enumerated()
                .flatMap { number, day in
                    day.fixed.filter { $0.assessment == assessment.id }
                        .map { (number + 1) * 10_000 + $0.slot.start.minutes }
                }
            return times.max().map { $0 < place.day * 10_000 + place.start } ?? false
        }
    }

    private func isSensitive(_ session: Session) -> Bool { session.sensitivity >= .sensitiveTopic }

    private func isAccepted(_ rule: String, _ session: Session) -> Bool {
        course.accepted.contains { $0.rule == rule && $0.subject == session.id.text }
    }

    private func breaks(_ day: Int) -> [FixedBlock] {
        course.programme[day - 1].fixed.filter { [.coffee, .rest, .lunch, .prayer].contains($0.kind) }
    }

    private func lunchEnd(_ day: Int) -> Int? {
        course.programme[day - 1].fixed.first { $0.kind == .lunch }?.slot.end.minutes
    }

    private func noon(_ day: Int) -> Int {
        course.programme[day - 1].fixed.first { $0.kind == .lunch || $0.kind == .prayer }?.slot.start.minutes ?? 780
    }

    // MARK: Rules about several sessions

    /// Whether a rule about several sessions holds.
    func keeps(_ rule: String, _ placed: [Place]) -> Bool {
        switch rule {
        case "order": return placed.allSatisfy { keepsOrder($0, placed) }
        case "debrief":
            return placed.allSatisfy { place in
                guard isSensitive(sessions[place.number]), let id = sessions[place.number].debrief,
                    let debrief = placed.first(where: { sessions[$0.number].id == id })
                else { return true }
                return debrief.day == place.day && debrief.start == follower(of: place)
            }
        case "lecture-run": return placed.allSatisfy { !isLecture($0) || lectureMinutes(from: $0, placed) <= 90 }
        case "exposure": return keeps(conditions.exposure, placed.filter { isSensitive(sessions[$0.number]) })
        case "interpretation": return keeps(conditions.interpretation, placed)
        default: return true
        }
    }

    private func keepsOrder(_ place: Place, _ placed: [Place]) -> Bool {
        let order = order[place.number]
        return placed.allSatisfy { other in
            (!order.before.contains(other.number) || (other.day, other.end) <= (place.day, place.start))
                && (!order.behind.contains(other.number) || (place.day, place.end) <= (other.day, other.start))
        }
    }

    private func keeps(_ limit: Minutes?, _ placed: [Place]) -> Bool {
        guard let limit else { return true }
        return (1...course.programme.count)
            .allSatisfy { day in placed.filter { $0.day == day }.reduce(0) { $0 + $1.end - $1.start } <= limit.count }
    }

    /// When what directly follows a session begins.
    private func follower(of place: Place) -> Int {
        var time = place.end
        while let block = course.programme[place.day - 1].fixed.first(where: { $0.slot.start.minutes == time }) {
            time = block.slot.end.minutes
        }
        return time
    }

    private func isLecture(_ place: Place) -> Bool { sessions[place.number].kind == .lecture }

    private func lectureMinutes(from place: Place, _ placed: [Place]) -> Int {
        let next = placed.first { $0.day == place.day && $0.start == place.end && isLecture($0) }
        return place.end - place.start + (next.map { lectureMinutes(from: $0, placed) } ?? 0)
    }

    // MARK: Costs

    /// What an agenda costs.
    func cost(of placed: [Place]) -> Int {
        placed.reduce(0) { $0 + ownCost(of: $1) }
            + (1...course.programme.count).reduce(0) { $0 + dayCost($1, placed) }
            + course.modules.reduce(0) { $0 + spread($1.sessions, conditions.wishes.moduleDay, placed) }
            + conditions.people.filter(\.travels)
            .reduce(0) { sum, person in
                sum
                    + spread(
                        course.sessions.filter { $0.leaders.contains(person.role) },
                        conditions.wishes.expertDay,
                        placed
                    )
            }
    }

    private func ownCost(of place: Place) -> Int {
        let wishes = conditions.wishes
        var cost = 0
        if let wished = designed[sessions[place.number].id] {
            let wishedStart = wished.slot.start.minutes
            if wished.day != place.day {
                cost += wishes.otherDay
            } else if (wishedStart < noon(place.day)) != (place.start < noon(place.day)) {
                cost += wishes.otherHalf
            } else if wishedStart != place.start {
                cost += wishes.otherTime
            }
        }
        if isLecture(place), lunchEnd(place.day) == place.start { cost += wishes.lectureAfterLunch }
        for (rule, level) in levels where objects(rule, to: place) {
            if level == .warn { cost += wishes.warning }
            if level == .blockRelease { cost += wishes.blockingObjection }
        }
        return cost
    }

    private func dayCost(_ day: Int, _ placed: [Place]) -> Int {
        let today = placed.filter { $0.day == day }
        guard let first = today.map(\.start).min(), let last = today.map(\.end).max() else { return 0 }
        let idle = stride(from: first, to: last, by: 5)
            .count { time in
                !today.contains { $0.start <= time && time < $0.end }
                    && !course.programme[day - 1].fixed
                        .contains {
                            $0.slot.start.minutes <= time && time < $0.slot.end.minutes
                        }
            }
        let pairs = today.count { first in
            isLecture(first) && today.contains { isLecture($0) && $0.start == first.end }
        }
        return idle * conditions.wishes.idle + pairs * conditions.wishes.lecturesBackToBack
    }

    /// What the days of some sessions cost beyond those that they need.
    private func spread(_ group: [Session], _ cost: Int, _ placed: [Place]) -> Int {
        let members = group.map(\.id)
        let days = Set(placed.filter { members.contains(sessions[$0.number].id) }.map(\.day)).count
        guard group.count > 1 else { return 0 }
        let longest = course.programme
            .map { day in day.end.minutes - day.start.minutes - day.fixed.reduce(0) { $0 + $1.slot.length.count } }
            .max()
        let minutes = group.reduce(0) { $0 + $1.minutes.count }
        let needed = max(1, Int((Double(minutes) / Double(max(longest ?? 1, 1))).rounded(.up)))
        return max(0, days - needed) * cost
    }
}
