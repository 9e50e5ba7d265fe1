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

    /// Lectures in the order of their starts, parted where a slot is without one.
    private static func runs(of lectures: [Int], _ view: PlanView) -> [(sessions: [Int], slots: Int)] {
        var runs: [(sessions: [Int], slots: Int)] = []
        var reached = Int.min
        for number in lectures {
            let (start, end) = (view.plan.places[number].start, view.end(number))
            if start > reached {
                runs.append(([number], end - start))
            } else {
                runs[runs.count - 1].sessions.append(number)
                // Lectures that overlap, against another rule, take their slots once.
                runs[runs.count - 1].slots += max(0, end - reached)
            }
            reached = max(reached, end)
        }
        return runs
    }
}
