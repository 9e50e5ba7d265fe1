import Documents
import Reference

/// The made-up course as Cadre's documents.
struct CourseDocuments: Sendable {
    let course: CourseSource

    func properties(_ title: String) -> DocumentProperties {
        guard let date = CalendarDate(year: 2026, month: 1, day: 15) else { preconditionFailure("the day exists") }
        return DocumentProperties(title: title, subject: title, keywords: ["bench"], language: .english, date: date)
    }

    func document(_ title: String, _ blocks: Blocks) -> Document {
        Document(
            properties: properties(title),
            header: PageLine(leading: [.plain(title, .english)], trailing: []),
            footer: PageLine(leading: [], trailing: [.pageNumber]),
            blocks: blocks,
            marking: Wording(text: course.text("marking"), language: .english)
        )
    }

    func lessonPlan(_ lesson: CourseSource.Lesson) -> Document {
        document(lesson.title, Blocks(blocks(of: lesson, startsPage: false)))
    }

    func guide() -> Document {
        let title = course.text("title")
        let front: [Block] = [
            .paragraph(Paragraph(.title, [.plain(title, .english)])), .contents(title: "Contents", depth: 1),
        ]
        return document(title, Blocks { GuideBlocks(front: front, lessons: course.lessons, documents: self) })
    }

    func blocks(of lesson: CourseSource.Lesson, startsPage: Bool) -> [Block] {
        func heading(_ text: String) -> Block {
            .heading(Heading(level: 2, text: [.plain(text, .english)], anchor: "\(lesson.id)-\(text)"))
        }
        func lines(_ texts: [String]) -> [[Inline]] { texts.map { [.plain($0, .english)] } }
        let facts = Table(
            .facts,
            columns: [1, 3],
            headerRows: 0,
            rows: lesson.meta.map { fact in
                TableRow([
                    TableCell(.cellHeader, [.plain(fact.name, .english)]),
                    TableCell(.cell, [.plain(fact.value, .english)]),
                ])
            },
            title: "Facts",
            description: "Facts of the lesson"
        )
        let header = TableRow(
            ["Start", "Time", "Method", "Activity", "Materials"].map { TableCell(.cellHeader, [.plain($0, .english)]) }
        )
        let rows = lesson.activities.map { step in
            TableRow(
                [
                    MinuteOfDay(step.start)?.description ?? "", "\(step.minutes) min", step.method, step.activity,
                    step.materials,
                ]
                .map { TableCell(.cell, [.plain($0, .english)]) }
            )
        }
        let activities = Table(
            .ruled,
            columns: [10, 10, 15, 40, 25],
            headerRows: 1,
            rows: [header] + rows,
            title: "Activities",
            description: "The steps of the lesson"
        )
        let title = Heading(
            level: 1,
            text: [.plain("\(lesson.id) \(lesson.title)", .english)],
            anchor: lesson.id,
            startsPage: startsPage
        )
        return [
            .heading(title), .table(facts), heading("Learning outcomes"), .list(List(.bullet, lines(lesson.outcomes))),
            heading("Activities"), .table(activities), heading("Materials"),
            .list(List(.bullet, lines(lesson.materials))), heading("Assessment"),
            .list(List(.number, lines(lesson.assessment))), heading("Notes"),
        ] + lesson.notes.map { .paragraph(Paragraph([.plain($0, .english)])) }
    }

    func workbook() -> Workbook {
        let survey = course.survey()
        let rows = survey.rows
        let sheet = Sheet(
            name: "survey",
            style: .data,
            columns: survey.columns.map { SheetColumn($0, width: 12, format: .general) },
            rows: SheetRows(count: rows.count) {
                rows.lazy.map { row in
                    SheetRow(
                        row.map { value in
                            switch value {
                            case .nothing: .empty
                            case .number(let number): .number(number)
                            case .text(let text): .text(text, .english)
                            }
                        }
                    )
                }
            }
        )
        return Workbook(properties: properties("Survey"), sheets: [sheet])
    }

    func deck() -> Deck {
        let slides = course.slides()
            .map { slide in
                Slide(
                    title: [.plain(slide.title, .english)],
                    body: .text([.bullets(slide.bullets.map { SlideBullet([.plain($0, .english)]) })]),
                    notes: [Paragraph([.plain(slide.notes, .english)])]
                )
            }
        return Deck(properties: properties(course.text("title")), slides: slides)
    }
}
