import Curriculum
package import Reference
package import Workshops

extension CourseEdition {
    /// The course on its dates, with the words of what does not move from the labels.
    package func event(
        _ heading: EventHeading,
        of sittings: Sittings,
        on dates: [CalendarDate],
        delegations: [EventDelegation] = [],
        cast: EventCast = .none
    ) throws(EventFaults) -> EventAgenda {
        try EventAgenda(
            of: sittings,
            timetable: agenda,
            on: dates,
            heading: heading,
            delegations: delegations,
            cast: cast,
            title: title
        )
    }

    private func title(_ block: FixedBlock, day: Int) -> LocalisedText? {
        let assessment = block.kind == .assessment ? block.assessment.flatMap(course.assessment) : nil
        var texts: [Language: String] = [:]
        for language in Language.allCases {
            let words = block.words(labels: labels, language: language, course: course, day: day)
            // A title that nobody has translated is not passed off as a translation.
            let isLent = assessment.map { $0.title[language] == nil && $0.title.original == words } ?? false
            if !isLent { texts[language] = words }
        }
        return LocalisedText(texts, main: assessment?.title.main ?? course.profile.language) ?? assessment?.title
    }
}
