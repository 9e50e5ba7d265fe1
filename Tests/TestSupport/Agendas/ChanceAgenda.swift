import Reference
package import Workshops

/// A small agenda problem made by chance, with everything that a problem may have.
///
/// Small enough that every plan of it can be tried: two to seven sessions, one to three streams and days, days of six to twelve
/// slots. Most have a plan; some have none, for any of the reasons that there are.
package struct ChanceAgenda {
    /// The problem.
    package let problem: AgendaProblem

    /// Makes a problem with so many streams, and at most so many sessions besides debriefs; the same for the same seed.
    package init(seed: UInt64, streams: ClosedRange<Int> = 1...3, most: Int = 5) throws {
        var dice = Dice(seed: seed)
        let streamCount = streams.lowerBound + dice.index(below: streams.count)
        let dayCount = 1 + dice.index(below: 3)
        let sizes = (0..<streamCount).map { _ in 5 + dice.index(below: 8) }
        let days = (0..<dayCount).map { ChanceAgenda.day($0, &dice) }
        let rooms = (0..<(1 + dice.index(below: 3))).map { $0 == 0 ? 40 : 10 + dice.index(below: 10) }
        let people = (0..<(1 + dice.index(below: 4))).map { _ in (0..<(2 * dayCount)).map { _ in dice.happens(0.9) } }
        var sessions = (0..<max(streamCount, 2 + dice.index(below: max(most - 1, 1))))
            .map { number in
                ChanceAgenda.session(number, streams: streamCount, days: dayCount, rooms.count, people.count, &dice)
            }
        ChanceAgenda.addDebriefs(to: &sessions, days: dayCount, rooms.count, people.count, &dice)
        ChanceAgenda.addOrder(to: &sessions, &dice)
        problem = try AgendaProblem(
            name: "chance \(seed)",
            groupSizes: sizes,
            days: days,
            roomCapacities: rooms,
            availability: people,
            longestLectureRun: 3 + dice.index(below: 3),
            sessions: sessions.map(\.session)
        )
    }

    /// A day with none to three blocks; on some days noon lies in the middle of a gap.
    private static func day(_ number: Int, _ dice: inout Dice) -> AgendaProblem.Day {
        let open = dice.pick([36, 40, 47, 49]) ?? 36
        let length = 7 + dice.index(below: 6)
        var blocks: [AgendaProblem.Block] = []
        var next = open
        if number == 0, dice.happens(0.3) {
            blocks.append(AgendaProblem.Block(start: open, length: 1, kind: .opening))
            next += 1
        }
        for kind in [AgendaProblem.Block.Kind.coffee, dice.happens(0.8) ? .lunch : .prayer, .closing]
        where dice.happens(0.5) {
            let start = next + dice.index(below: 5)
            let span = 1 + dice.index(below: 2)
            guard start + span <= open + length else { break }
            blocks.append(AgendaProblem.Block(start: start, length: span, kind: kind))
            next = start + span
        }
        return AgendaProblem.Day(open: open, close: open + length, fixed: blocks)
    }

    private static func session(
        _ number: Int,
        streams: Int,
        days: Int,
        _ rooms: Int,
        _ people: Int,
        _ dice: inout Dice
    ) -> Draft {
        let isPlenary = number >= streams && dice.happens(0.2)
        return Draft(
            title: "S\(number)",
            length: dice.happens(0.03) ? 5 + dice.index(below: 3) : 1 + dice.index(below: 3),
            stream: number < streams ? number : isPlenary ? nil : dice.index(below: streams),
            kind: dice.happens(0.5) ? .lecture : .practical,
            facilitators: some(of: people, &dice),
            rooms: isPlenary ? [0] : some(of: rooms, &dice),
            dayGroup: dice.happens(0.2) ? dice.index(below: 2) : nil,
            wishedDay: dice.happens(0.5) ? dice.index(below: days) : nil,
            wishedHalf: dice.happens(0.5) ? dice.index(below: 2) : nil,
            weight: dice.index(below: 6)
        )
    }

    /// At least one of so many.
    private static func some(of count: Int, _ dice: inout Dice) -> [Int] {
        let first = dice.index(below: count)
        return (0..<count).filter { $0 == first || dice.happens(0.5) }
    }

    /// Makes some sessions sensitive; now and then a debrief has a debrief of its own.
    private static func addDebriefs(
        to sessions: inout [Draft],
        days: Int,
        _ rooms: Int,
        _ people: Int,
        _ dice: inout Dice
    ) {
        var sensitive = sessions.indices.filter { _ in dice.happens(0.15) }
        while let number = sensitive.popLast() {
            var debrief = session(.max, streams: 1, days: days, rooms, people, &dice)
            debrief.title = "D\(sessions.count)"
            debrief.stream = sessions[number].stream
            debrief.length = 1 + dice.index(below: 2)
            if dice.happens(0.7) { debrief.kind = .debrief }
            sessions[number].debrief = sessions.count
            if dice.happens(0.15) { sensitive.append(sessions.count) }
            sessions.append(debrief)
        }
    }

    /// Lets sessions wait for others, for a later one now and then, so that circles come about.
    private static func addOrder(to sessions: inout [Draft], _ dice: inout Dice) {
        for later in sessions.indices {
            for earlier in sessions.indices
            where earlier != later && dice.happens(earlier < later ? 0.12 : 0.01) {
                sessions[later].prerequisites.append(earlier)
            }
        }
    }

    /// A session that is not finished.
    private struct Draft {
        var title: String
        var length: Int
        var stream: Int?
        var kind: AgendaProblem.Session.Kind
        var facilitators: [Int]
        var rooms: [Int]
        var prerequisites: [Int] = []
        var dayGroup: Int?
        var debrief: Int?
        var wishedDay: Int?
        var wishedHalf: Int?
        var weight: Int

        var session: AgendaProblem.Session {
            AgendaProblem.Session(
                title: title,
                length: length,
                stream: stream,
                kind: kind,
                facilitators: facilitators,
                rooms: rooms,
                prerequisites: prerequisites,
                dayGroup: dayGroup,
                debrief: debrief,
                wishedDay: wishedDay,
                wishedHalf: wishedHalf,
                weight: weight
            )
        }
    }
}
