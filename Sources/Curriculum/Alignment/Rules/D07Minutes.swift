import Reference

// D7. Minutes add up: steps to the session, sessions to the module, sessions to the gaps of their day.
// Source: every programme of instruction; DHS Training Support Package.

extension AlignmentRule {
    static let stepsFillTheSession = AlignmentRule("The steps of a lesson plan add up to its session.") { review in
        review.course.sessions.compactMap { session in
            guard let lesson = session.lesson else { return nil }
            let steps = lesson.steps.map(\.minutes).total
            guard steps != session.minutes else { return nil }
            return Finding(
                .error,
                "D7.steps",
                CourseSubject(.session(session.id), "minutes"),
                "the steps of \(session.id) take \(steps.count) minutes; the session has \(session.minutes.count)",
                hint: difference(steps, session.minutes, of: "the steps")
            )
        }
    }

    static let sessionsFillTheModule = AlignmentRule("The sessions of a module add up to it.") { review in
        review.course.modules.compactMap { module in
            let sessions = module.sessions.map(\.minutes).total
            guard sessions != module.minutes else { return nil }
            return Finding(
                .error,
                "D7.module",
                CourseSubject(.module(module.id), "minutes"),
                "the sessions of \(module.id) take \(sessions.count) minutes; the module says \(module.minutes.count)",
                hint: difference(sessions, module.minutes, of: "the sessions")
            )
        }
    }

    static let sessionsFillTheDay = AlignmentRule("The sessions of a day fit between its fixed blocks.") { review in
        review.days.enumerated()
            .compactMap { number, day in
                guard let session = day.overflow else { return nil }
                return Finding(
                    .error,
                    "D7.day",
                    CourseSubject(.day(number + 1), "sessions"),
                    "session \(session) does not fit into day \(number + 1) after the sessions before it",
                    hint: "shorten or move a session, or move a fixed block"
                )
            }
    }

    private static func difference(_ sum: Minutes, _ whole: Minutes, of parts: String) -> String {
        sum > whole
            ? "take \(sum.count - whole.count) minutes from \(parts), or lengthen the whole"
            : "give \(whole.count - sum.count) minutes more to \(parts), or shorten the whole"
    }
}
