import Curriculum
import Reference
import Workshops

/// The agendas of small courses for events with two streams, found by trying every place of every sitting with every choice of
/// rooms and people.
///
/// It knows nothing of the planner: it reads the course and the conditions, divides the sessions itself, and counts in minutes.
/// Left out are debriefs, breaks that move and what days cost.
struct ParallelOracle {
    let sittings: [Sitting]
    private let course: Course
    private let conditions: EventConditions
    private let designed: [SessionID: AgendaPlace]

    /// A session as some streams attend it.
    struct Sitting {
        let name: String
        let session: Session
        let streams: Set<String>
    }

    /// Where a sitting stands; times in minutes since midnight.
    struct Place {
        let day: Int
        let start: Int
        let end: Int

        func overlaps(_ other: Place, pause: Int = 0) -> Bool {
            day == other.day && start < other.end + pause && other.start < end + pause
        }
    }

    init(_ course: Course, _ conditions: EventConditions) {
        self.course = course
        self.conditions = conditions
        designed = Agenda(designedFor: course).places
        let all = conditions.streams.map(\.id.text)
        sittings = course.sessions.flatMap { session -> [Sitting] in
            guard let attendance = conditions.attendance[session.id] else {
                return [Sitting(name: session.id.text, session: session, streams: Set(all))]
            }
            let named = attendance.streams.isEmpty ? all : all.filter { attendance.streams.map(\.text).contains($0) }
            guard attendance.isRepeated, named.count > 1 else {
                return [Sitting(name: session.id.text, session: session, streams: Set(named))]
            }
            return named.map { Sitting(name: "\(session.id).\($0)", session: session, streams: [$0]) }
        }
    }

    /// What the cheapest agenda costs, or `nil` where there is none.
    var cheapest: Int? {
        var best: Int?
        search(Array(sittings.indices), keeping: ParallelOracle.rules) { placed in
            best = min(best ?? .max, cost(of: placed))
            return true
        }
        return best
    }

    static let rules: Set<String> = ["order", "people-there", "one-leader", "one-room", "room-seats-all"]

    /// Whether some sittings can be placed so that some rules hold.
    func holds(_ names: [String], keeping rules: Set<String>) -> Bool {
        var found = false
        search(sittings.indices.filter { names.contains(sittings[$0].name) }, keeping: rules) { _ in
            found = true
            return false
        }
        return found
    }

    /// What an agenda costs: departures from the design, and for each stream what lies idle and which lectures follow each other.
    func cost(of placed: [Int: Place]) -> Int {
        let wishes = conditions.wishes
        let own = placed.reduce(0) { sum, item in sum + departure(sittings[item.key].session, item.value) }
        let streams = conditions.streams.map(\.id.text)
        let days = streams.flatMap { stream in course.programme.indices.map { (stream, $0 + 1) } }
        return days.reduce(own) { sum, pair in
            let today = placed.filter { sittings[$0.key].streams.contains(pair.0) && $0.value.day == pair.1 }
                .sorted { $0.value.start < $1.value.start }
            guard let first = today.first, let last = today.last else { return sum }
            let busy =
                today.map { ($0.value.start, $0.value.end) }
                + course.programme[pair.1 - 1].fixed.map { ($0.slot.start.minutes, $0.slot.end.minutes) }
            let idle = stride(from: first.value.start, to: last.value.end, by: 5)
                .count { minute in !busy.contains { $0.0 <= minute && minute < $0.1 } }
            let pairs = zip(today, today.dropFirst())
                .count {
                    $0.value.end == $1.value.start && sittings[$0.key].session.kind == .lecture
                        && sittings[$1.key].session.kind == .lecture
                }
            return sum + idle * wishes.idle + pairs * wishes.lecturesBackToBack
        }
    }

    private func departure(_ session: Session, _ place: Place) -> Int {
        guard let wished = designed[session.id] else { return 0 }
        if wished.day != place.day { return conditions.wishes.otherDay }
        let noon = course.programme[place.day - 1].fixed.first { $0.kind == .lunch }?.slot.start.minutes ?? 780
        if (wished.slot.start.minutes >= noon) != (place.start >= noon) { return conditions.wishes.otherHalf }
        return wished.slot.start.minutes == place.start ? 0 : conditions.wishes.otherTime
    }

    // MARK: Search

    private func search(_ numbers: [Int], keeping rules: Set<String>, found body: ([Int: Place]) -> Bool) {
        var placed: [Int: Place] = [:]
        func descend(_ position: Int) -> Bool {
            guard position < numbers.count else {
                return haveRoomsAndPeople(placed, numbers[...], [:], [:], rules) ? body(placed) : true
            }
            let number = numbers[position]
            for place in places(of: number) where fits(number, place, placed, rules) {
                placed[number] = place
                guard descend(position + 1) else { return false }
                placed[number] = nil
            }
            return true
        }
        _ = descend(0)
    }

    private func places(of number: Int) -> [Place] {
        let minutes = sittings[number].session.minutes.count
        return course.programme.enumerated()
            .flatMap { day, hours in
                stride(from: hours.start.minutes, through: hours.end.minutes - minutes, by: 5)
                    .map { Place(day: day + 1, start: $0, end: $0 + minutes) }
                    .filter { place in
                        hours.fixed.allSatisfy {
                            place.end <= $0.slot.start.minutes || $0.slot.end.minutes <= place.start
                        }
                    }
            }
    }

    private func fits(_ number: Int, _ place: Place, _ placed: [Int: Place], _ rules: Set<String>) -> Bool {
        let sitting = sittings[number]
        return placed.allSatisfy { other, stands in
            let streams = sittings[other].streams
            let shares = !streams.isDisjoint(with: sitting.streams)
            if shares, place.overlaps(stands) { return false }
            guard rules.contains("order"), shares else { return true }
            if sitting.session.after.contains(sittings[other].session.id) {
                return (stands.day, stands.end) <= (place.day, place.start)
            }
            if sittings[other].session.after.contains(sitting.session.id) {
                return (place.day, place.end) <= (stands.day, stands.start)
            }
            return true
        } && (!rules.contains("people-there") || sitting.session.leaders.allSatisfy { isAnyoneThere($0, place) })
    }

    private func isAnyoneThere(_ role: TeamRoleID, _ place: Place) -> Bool {
        let named = conditions.people.filter { $0.role == role }
        return named.isEmpty || named.contains { isThere($0, place) }
    }

    private func isThere(_ person: EventConditions.Person, _ place: Place) -> Bool {
        person.presence[place.day - 1].map { $0.start.minutes <= place.start && place.end <= $0.end.minutes } ?? false
    }

    /// Whether each sitting can be given a room and somebody to lead it.
    private func haveRoomsAndPeople(
        _ placed: [Int: Place],
        _ left: ArraySlice<Int>,
        _ rooms: [Int: EventConditions.VenueRoom],
        _ people: [Int: Set<Int>],
        _ rules: Set<String>
    ) -> Bool {
        guard let number = left.first, let place = placed[number] else { return true }
        let sitting = sittings[number]
        let participants = conditions.streams.filter { sitting.streams.contains($0.id.text) }
            .reduce(0) { $0 + $1.participants }
        var fitting: [EventConditions.VenueRoom?] = [nil]
        if let wanted = sitting.session.room {
            fitting = conditions.rooms
                .filter { $0.serves.contains(wanted) }
                .filter { !rules.contains("room-seats-all") || $0.seats >= participants }
        }
        for room in fitting {
            let isFree = rooms.allSatisfy { other, taken in
                guard let room, taken.id == room.id, let stands = placed[other] else { return true }
                return !place.overlaps(stands, pause: room.turnaround.count)
            }
            guard isFree || !rules.contains("one-room") else { continue }
            for leaders in choices(for: sitting.session, place, rules) {
                let areFree = people.allSatisfy { other, taken in
                    guard let stands = placed[other] else { return true }
                    return taken.isDisjoint(with: leaders) || !place.overlaps(stands)
                }
                guard areFree || !rules.contains("one-leader") else { continue }
                var (nextRooms, nextPeople) = (rooms, people)
                nextRooms[number] = room
                nextPeople[number] = leaders
                if haveRoomsAndPeople(placed, left.dropFirst(), nextRooms, nextPeople, rules) { return true }
            }
        }
        return false
    }

    /// The sets of people, one of each role, who can lead a session; people are numbered, those without names behind the others.
    private func choices(for session: Session, _ place: Place, _ rules: Set<String>) -> [Set<Int>] {
        session.leaders.reduce([[]]) { sets, role in
            let named = conditions.people.indices
                .filter { conditions.people[$0].role == role }
                .filter { !rules.contains("people-there") || isThere(conditions.people[$0], place) }
            let isNamed = conditions.people.contains { $0.role == role }
            let position = course.team.firstIndex { $0.id == role } ?? 0
            let count = course.team[position].count
            let able = isNamed ? named : (0..<count).map { 1_000 + position * 100 + $0 }
            return sets.flatMap { set in able.map { set.union([$0]) } }
        }
    }
}
