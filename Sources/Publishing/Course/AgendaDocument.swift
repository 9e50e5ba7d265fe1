import Curriculum
import Documents
package import Reference
import Workshops

extension CourseEdition {
    /// The agenda, day by day.
    package func agendaDocument(in language: Language) -> EditedDocument {
        let phrases = Phrasebook(labels, language: language)
        var blocks: [Block] = [
            .paragraph(Paragraph(.kicker, [phrases.plain("\(phrases("agenda_of_course")) · \(course.id)")])),
            .paragraph(Paragraph(.title, [phrases.words(course.profile.title)])),
            .paragraph(Paragraph(.subtitle, summary(phrases))),
        ]
        for day in agenda.days {
            blocks.append(heading(of: day, phrases, level: 1, startsPage: day.number > 1))
            blocks.append(.table(table(of: day, phrases)))
        }
        blocks.append(.paragraph(Paragraph(.body, [])))
        blocks.append(.paragraph(Paragraph(.minor, [phrases.label("local_time_note")])))
        return document(
            "agenda.docx",
            kind: "agenda_of_course",
            title: phrases.wording(course.profile.title),
            phrases,
            blocks
        )
    }

    /// The heading of a day: its number and its theme.
    func heading(of day: AgendaDay, _ phrases: Phrasebook, level: Int, startsPage: Bool = false) -> Block {
        let theme = course.programme[day.number - 1].theme
        return .heading(
            Heading(
                level: level,
                text: [phrases.plain(phrases("day_x", x: day.number) + " · "), phrases.words(theme)],
                anchor: "day-\(day.number)",
                startsPage: startsPage
            )
        )
    }

    /// The timetable of a day.
    func table(of day: AgendaDay, _ phrases: Phrasebook) -> Table {
        let header = TableRow(
            ["time", "session_title", "led_by", "room"].map { TableCell(.cellHeader, [phrases.label($0)]) }
        )
        let rows = day.entries.map { entry -> TableRow in
            let time = TableCell(.cellHeader, [phrases.plain(entry.slot.description)])
            switch entry.content {
            case .fixed(let block):
                let length = Inline.words(
                    Wording(text: "  \(phrases.minutes(block.slot.length))", language: phrases.language),
                    .quiet
                )
                let cells = [
                    time, TableCell(.cell, [phrases.block(block, of: course, day: day.number), length], span: 3),
                ]
                return TableRow(cells, isTinted: block.kind.isBreak)
            case .session(let id):
                guard let session = course.session(id) else { return TableRow([time, TableCell(.cell, [], span: 3)]) }
                return TableRow([
                    time, TableCell(lines(of: session, phrases)),
                    TableCell(.minor, phrases.leaders(of: session, in: course)),
                    TableCell(.minor, phrases.room(of: session, in: course)),
                ])
            }
        }
        return Table(
            .ruled,
            columns: [14, 47, 22, 17],
            headerRows: 1,
            rows: [header] + rows,
            title: phrases("day_x", x: day.number),
            description: phrases("agenda_table", x: day.number)
        )
    }

    private func lines(of session: Session, _ phrases: Phrasebook) -> [Paragraph] {
        var detail: [Inline] = [.code(course.shortLabel(session.id.text))]
        if !session.outcomes.isEmpty {
            detail.append(.code(session.outcomes.map { course.shortLabel($0.text) }.joined(separator: " ")))
        }
        detail.append(phrases.plain(phrases.minutes(session.minutes)))
        if session.sensitivity >= .sensitiveTopic { detail.append(phrases.label("sensitivity_2")) }
        return [
            Paragraph(.cell, [phrases.words(session.title, .strong)]),
            Paragraph(.minor, Array(detail.map { [$0] }.joined(separator: [phrases.dot]))),
        ]
    }

    private func summary(_ phrases: Phrasebook) -> [Inline] {
        let facts = [
            phrases("participants") + " " + course.profile.participants.words,
            phrases("teaching_time") + " " + phrases.hours(course.teachingTime),
            phrases("version_x", x: course.profile.version),
        ]
        return Array(facts.map { [phrases.plain($0)] }.joined(separator: [phrases.dot]))
    }
}
