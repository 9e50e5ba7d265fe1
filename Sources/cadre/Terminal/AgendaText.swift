import Curriculum
import Publishing
import Reference
import Workshops

/// A timetable for a terminal.
struct AgendaText {
    private let agenda: Agenda
    private let course: Course
    private let labels: LabelCatalogue
    private let language: Language
    private let console: Console
    private let cutsNames: Bool

    init(
        _ agenda: Agenda,
        of course: Course,
        labels: LabelCatalogue,
        language: Language,
        console: Console,
        cutsNames: Bool
    ) {
        self.agenda = agenda
        self.course = course
        self.labels = labels
        self.language = language
        self.console = console
        self.cutsNames = cutsNames
    }

    var lines: [String] {
        var lines = [console.strong("\(course.id)  \(course.profile.title.words(for: language).text)")]
        for day in agenda.days {
            let theme = course.programme[day.number - 1].theme.words(for: language).text
            lines += ["", console.strong("\(labels("day_x", in: language, x: String(day.number))) · \(theme)")]
            lines += table(of: day).lines(console)
        }
        return lines
    }

    private func table(of day: AgendaDay) -> TextTable {
        var table = TextTable([
            (labels("time", in: language), .left), (labels("minutes_short", in: language), .right),
            (labels("session_code", in: language), .left), ("", .left),
            (labels("learning_outcomes", in: language), .left),
            (labels("led_by", in: language), .left),
        ])
        for entry in day.entries {
            let minutes = String(entry.slot.length.count)
            switch entry.content {
            case .fixed(let block):
                let name = block.words(labels: labels, language: language, course: course, day: day.number)
                table.add([entry.slot.description, minutes, "", name, "", ""])
            case .session(let id):
                guard let session = course.session(id) else { continue }
                let outcomes = session.outcomes.map { course.shortLabel($0.text) }.joined(separator: " ")
                let leaders = course.leaders(of: session)
                    .map { $0.role.words(for: language).text }.joined(separator: language == .arabic ? "، " : ", ")
                table.add([
                    entry.slot.description, minutes, course.shortLabel(id.text),
                    session.title.words(for: language).text.cut(to: cutsNames ? 60 : .max), outcomes,
                    leaders.cut(to: cutsNames ? 44 : .max),
                ])
            }
        }
        return table
    }
}
