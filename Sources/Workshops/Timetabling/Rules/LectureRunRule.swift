extension AgendaRule {
    // H6. In each stream and day, lectures that follow each other with no gap take at most so many slots; a fixed block or a
    // free slot is a gap, and lectures of all streams count in every stream.
    static func longLectureRuns(_ view: PlanView) -> [AgendaRuleBreach] {
        view.problem.groupSizes.indices.flatMap { stream in
            view.problem.days.indices.flatMap { day in
                let lectures = view.problem.sessions.indices
                    .filter { number in
                        let session = view.problem.sessions[number]
                        return session.kind == .lecture && view.plan.places[number].day == day
                            && (session.stream == nil || session.stream == stream)
                    }
                    .sorted { view.plan.places[$0].start < view.plan.places[$1].start }
                return runs(of: lectures, view)
                    .filter { $0.slots > view.problem.longestLectureRun }
                    .map {
                        AgendaRuleBreach(
                            rule: .lectureRun,
                            sessions: $0.sessions,
                            fact: .run(stream: stream, day: day, slots: $0.slots)
                        )
                    }
            }
        }
    }

    private static func runs(of lectures: [Int], _ view: PlanView) -> [(sessions: [Int], slots: Int)] {
        var runs: [(sessions: [Int], slots: Int)] = []
        for number in lectures {
            let length = view.problem.sessions[number].length
            if let last = runs.last?.sessions.last, view.end(last) == view.plan.places[number].start {
                runs[runs.count - 1].sessions.append(number)
                runs[runs.count - 1].slots += length
            } else {
                runs.append(([number], length))
            }
        }
        return runs
    }
}
