import Curriculum
import Publishing
import Reference
import Workshops

/// A timetable for a terminal.
struct AgendaText {
    private let agenda: Agenda
    private let sittings: Sittings
    private let cast: EventCast
    private let division: GroupDivision?
    private let labels: LabelCatalogue
    private let language: Language
    private let console: Console
    private let cutsNames: Bool

    init(
        _ agenda: Agenda,
        of sittings: Sittings,
        cast: EventCast,
        division: GroupDivision?,
        labels: LabelCatalogue,
        language: Language,
        console: Console,
        cutsNames: Bool
    ) {
        self.agenda = agenda
        self.sittings = sittings
        self.cast = cast
        self.division = division
        self.labels = labels
        self.language = language
        self.console = console
        self.cutsNames = cutsNames
    }

    private var course: Course { sittings.course }

    var lines: [String] {
        var lines = [console.strong("\(course.id)  \(course.profile.title.words(for: language).text)")]
        for day in agenda.days {
            let theme = course.programme[day.number - 1].theme.words(for: language).text
            lines += ["", console.strong("\(labels("day_x", in: language, x: String(day.number))) · \(theme)")]
            lines += table(of: day).lines(console)
        }
        return lines + groups
    }

    /// How many of each country are in which group.
    private var groups: [String] {
        guard let division else { return [] }
        var table = TextTable(
            [(labels("country", in: language), .left)]
                + cast.streams.map { ($0.name.words(for: language).text, .right) }
        )
        for row in division.rows { table.add([row.country.text] + row.counts.map(String.init)) }
        return ["", console.strong(labels("streams", in: language))] + table.lines(console)
    }

    private func table(of day: AgendaDay) -> TextTable {
        let columns: [(title: String, side: TextTable.Side)] = [
            (labels("time", in: language), .left), (labels("minutes_short", in: language), .right),
            (labels("session_code", in: language), .left), ("", .left),
            (labels("learning_outcomes", in: language), .left),
        ]
        let groups: [(title: String, side: TextTable.Side)] =
            sittings.isParallel ? [(labels("stream", in: language), .left)] : []
        let rooms: [(title: String, side: TextTable.Side)] = showsRooms ? [(labels("room", in: language), .left)] : []
        var table = TextTable(columns + groups + rooms + [(labels("led_by", in: language), .left)])
        for entry in day.entries {
            let minutes = String(entry.slot.length.count)
            switch entry.content {
            case .fixed(let block):
                let name = block.words(labels: labels, language: language, course: course, day: day.number)
                table.add(
                    [entry.slot.description, minutes, "", name, ""] + groups.map { _ in "" } + rooms.map { _ in "" } + [
                        ""
                    ]
                )
            case .session(let id):
                guard let session = course.session(id) else { continue }
                let outcomes = session.outcomes.map { course.shortLabel($0.text) }.joined(separator: " ")
                table.add(
                    [
                        entry.slot.description, minutes, course.shortLabel(id.text),
                        session.title.words(for: language).text.cut(to: cutsNames ? 60 : .max), outcomes,
                    ] + groups.map { _ in streams(of: id) } + rooms.map { _ in room(of: session) }
                        + [leaders(of: session).cut(to: cutsNames ? 44 : .max)]
                )
            }
        }
        return table
    }

    /// Rooms are told apart only where the venue has several of a kind, or groups are in different ones.
    private var showsRooms: Bool { sittings.isParallel || !cast.rooms.isEmpty }

    private func streams(of sitting: SessionID) -> String {
        let attending = sittings.attendance(of: sitting)
        return cast.streams.filter { attending.contains($0.id) }.map { $0.name.words(for: language).text }.listed
    }

    private func room(of session: Session) -> String {
        guard let id = agenda.assignments[session.id]?.room ?? session.room else { return "" }
        let own = cast.rooms.first { $0.id == id }?.name ?? course.rooms.first { $0.id == id }?.name
        return own?.words(for: language).text ?? id.text
    }

    /// Those who lead it, by name where it is decided who does; else by role.
    private func leaders(of session: Session) -> String {
        let assigned = agenda.assignments[session.id]?.people.map(\.text) ?? []
        return course.leaders(of: session)
            .map { role in
                let names = cast.people.filter { $0.role == role.id && assigned.contains($0.id.text) }.map(\.name)
                return names.isEmpty ? role.role.words(for: language).text : names.joined(separator: comma)
            }
            .joined(separator: comma)
    }

    private var comma: String { language == .arabic ? "، " : ", " }
}
