import Curriculum
package import Documents
import Needs
package import Reference
import Workshops

extension CourseEdition {
    /// The course as a workbook: agenda, sessions, alignment, needs where they are known, and the facilitator's checklist.
    ///
    /// The name is that of the file in a package; `untranslated` counts the texts that stand in the course's own language
    /// because nobody has translated them.
    package func workbook(in language: Language) -> (name: String, workbook: Workbook, untranslated: Int) {
        let name = "course-workbook.xlsx"
        let phrases = Phrasebook(labels, language: language)
        // Properties and page lines are those of every document of the course.
        let frame = document(name, kind: "course_workbook", title: phrases.wording(course.profile.title), phrases, [])
        let sheets = CourseSheets(edition: self, phrases: phrases, frame: frame.document)
        let rest = [sheets.sessions(), sheets.alignment(), sheets.needs(), sheets.checklist()].compactMap(\.self)
        // The agenda comes first in the workbook and last here: it says what is not translated anywhere in it.
        let workbook = Workbook(
            properties: frame.document.properties,
            sheets: [sheets.agenda()] + rest,
            marking: frame.document.marking
        )
        return (name, workbook, phrases.untranslated.count)
    }
}

/// The sheets of a course.
private struct CourseSheets {
    let edition: CourseEdition
    let phrases: Phrasebook
    let frame: Document

    private var course: Course { edition.course }

    // MARK: Agenda

    func agenda() -> Sheet {
        let rows = edition.agenda.days.flatMap { day in day.entries.map { row(of: $0, day: day.number) } }
        var headings = headings("agenda_of_course", notes: [phrases("local_time_note")])
        if !phrases.untranslated.isEmpty {
            let language = phrases("language_\(course.profile.language.rawValue)")
            headings.append(note(phrases("untranslated_note", x: language)))
        }
        return Sheet(
            name: phrases("agenda_of_course"),
            headings: headings,
            columns: [
                column("day", 7, .whole, .centre, .strong), column("start_time", 9, .time, .centre),
                column("end_time", 9, .time, .centre), column("minutes", 11, .whole),
                column("entry_kind", 17, emphasis: .quiet), column("code", 10), column("activity", 46),
                column("learning_outcomes", 14), column("led_by", 28), column("room", 22),
            ],
            rows: SheetRows(rows),
            totals: [label("total"), .empty, .empty, .sum],
            table: SheetTable(name: DefinedName(mending: "Agenda")),
            frozenColumns: 3,
            print: print(.landscape)
        )
    }

    private func row(of entry: DayEntry, day: Int) -> SheetRow {
        let times: [Cell] = [
            .number(day), .time(entry.slot.start), .time(entry.slot.end), .length(entry.slot.length),
        ]
        switch entry.content {
        case .fixed(let block):
            let title = block.words(labels: phrases.labels, language: phrases.language, course: course, day: day)
            let own: [Cell] = [cell(phrases(block.kind.labelKeyOfEntry)), .empty, cell(title)]
            return SheetRow(times + own, isTinted: block.kind.isBreak)
        case .session(let id):
            guard let session = course.session(id) else { return SheetRow(times) }
            let own: [Cell] = [
                cell(phrases("method_\(session.kind.rawValue)")), .code(course.shortLabel(id.text)),
                .text(phrases.wording(session.title)), outcomes(session.outcomes),
                cell(phrases.leaders(of: session, in: course)), cell(phrases.room(of: session, in: course)),
            ]
            return SheetRow(times + own)
        }
    }

    // MARK: Sessions

    func sessions() -> Sheet {
        let rows = course.modules.flatMap { module in
            module.sessions.map { session -> SheetRow in
                [
                    .text(phrases.wording(module.title)), .code(course.shortLabel(session.id.text)),
                    .text(phrases.wording(session.title)), .length(session.minutes),
                    cell([phrases.methods(of: session)]),
                    cell(phrases("sensitivity_\(session.sensitivity.rawValue)")),
                    session.lesson.map { .number($0.presentation.share(of: session.minutes)) } ?? .empty,
                    cell(phrases.list(session.materials)),
                ]
            }
        }
        return Sheet(
            name: phrases("sessions"),
            headings: headings("sessions"),
            columns: [
                column("module", 30, emphasis: .quiet), column("code", 10), column("session_title", 40),
                column("minutes", 11, .whole), column("method", 28), column("sensitivity", 16),
                column("lecture_share", 15, .percent), column("materials", 44),
            ],
            rows: SheetRows(rows),
            totals: [label("total"), .empty, .empty, .sum],
            table: SheetTable(name: DefinedName(mending: "Sessions"), isStriped: true),
            conditions: [
                SheetCondition(6...6, .bar(.heatHigh)),
                SheetCondition(
                    6...6,
                    .number(
                        .above(Double(AlignmentRule.mostPresentation) / 100),
                        CellLooks(ink: .notice, ground: .noticeGround)
                    )
                ),
            ],
            print: print(.landscape)
        )
    }

    // MARK: Alignment

    /// Outcomes by sessions and assessments.
    ///
    /// A mark is the number of minutes of the session, so that the colours are a heat map and sums can be worked out.
    func alignment() -> Sheet {
        let (sessions, assessments) = (course.sessions, course.assessments)
        let rows = course.outcomes.map { outcome -> SheetRow in
            let serving = sessions.filter { $0.outcomes.contains(outcome.id) }
            let head: [Cell] = [
                .code(course.shortLabel(outcome.id.text)), .text(outcome.sentence(for: phrases.language)),
                .length(serving.map(\.minutes).total),
            ]
            let marks = sessions.map { $0.outcomes.contains(outcome.id) ? Cell.length($0.minutes) : .empty }
            return SheetRow(
                head + marks + assessments.map { $0.outcomes.contains(outcome.id) ? .number(1) : .empty }
            )
        }
        let first = 3
        let afterSessions = first + sessions.count
        let codes = sessions.map(\.id.text) + assessments.map(\.id.text)
        var conditions = [SheetCondition(2...2, .bar(.heatHigh))]
        if !sessions.isEmpty {
            conditions.append(SheetCondition(first...afterSessions - 1, .scale(low: .heatLow, high: .heatHigh)))
        }
        if !assessments.isEmpty {
            let looks = CellLooks(ink: .done, ground: .doneGround)
            let columns = afterSessions...afterSessions + assessments.count - 1
            conditions.append(SheetCondition(columns, .number(.above(0), looks)))
        }
        return Sheet(
            name: phrases("alignment"),
            headings: headings("alignment_matrix", notes: [phrases("alignment_note")]),
            columns: [
                column("code", 8, emphasis: .strong), column("learning_outcomes", 60),
                column("minutes", 11, .whole),
            ] + codes.map { SheetColumn(course.shortLabel($0), width: 6.5, format: .mark("●"), alignment: .centre) },
            rows: SheetRows(rows),
            totals: [label("total"), .empty, .empty] + codes.map { _ in .count },
            frozenColumns: 2,
            conditions: conditions,
            print: print(.landscape)
        )
    }

    // MARK: Needs

    /// The needs of all countries by rank, with the sessions that build each; `nil` where no needs are known.
    func needs() -> Sheet? {
        guard let needs = edition.needs else { return nil }
        let rows = needs.ranked(needs.survey.items.map(\.competency))
            .map { competency, figures -> SheetRow in
                let title = edition.framework.competency(competency)?.title
                let sessions = course.sessions.filter { $0.competencies.contains(competency) }
                return [
                    figures.rank.map { .number($0) } ?? .empty, title.map { .text(phrases.wording($0)) } ?? .empty,
                    .number(figures.importance), .number(figures.current), .number(figures.gap),
                    .number(figures.score.value), figures.interval.map { .number($0.lowerBound) } ?? .empty,
                    figures.interval.map { .number($0.upperBound) } ?? .empty, .number(figures.respondents),
                    .number(figures.countries),
                    .code(sessions.map { course.shortLabel($0.id.text) }.joined(separator: " ")),
                ]
            }
        return Sheet(
            name: phrases("needs"),
            headings: headings("needs", notes: [phrases("needs_method_note")]),
            columns: [
                column("rank", 9, .whole, .centre, .strong), column("need", 52), column("importance", 13, .decimals(2)),
                column("current_level", 12, .decimals(2)), column("gap", 10, .decimals(2)),
                column("borich_score", 14, .decimals(2)), column("interval_low", 14, .decimals(2)),
                column("interval_high", 14, .decimals(2)), column("respondents", 14, .whole),
                column("countries", 12, .whole), column("taught_in", 24),
            ],
            rows: SheetRows(rows),
            table: SheetTable(name: DefinedName(mending: "Needs")),
            frozenColumns: 2,
            conditions: [SheetCondition(4...4, .scale(low: .heatLow, high: .heatHigh))],
            print: print(.landscape),
            charts: edition.needsChart(of: needs.survey.items.map(\.competency), phrases)
                .map { [SheetChart($0, .below)] } ?? []
        )
    }

    // MARK: Checklist

    func checklist() -> Sheet {
        let words = ["status_open", "status_running", "status_done", "not_applicable"].map { phrases($0) }
        let rows = FacilitatorChecklist.stages.flatMap { stage in
            FacilitatorChecklist.tasks(of: stage, phrases)
                .map { task -> SheetRow in
                    [cell(phrases("checklist_\(stage)")), cell(task), .empty, .empty, cell(words[0]), .empty]
                }
        }
        let status = 4...4
        var conditions: [SheetCondition] = []
        if let done = ListValues([words[2], words[3]]), let running = ListValues([words[1]]) {
            conditions = [
                SheetCondition(status, .words(done, CellLooks(ink: .done, ground: .doneGround))),
                SheetCondition(status, .words(running, CellLooks(ink: .notice, ground: .noticeGround))),
            ]
        }
        let validations = ListValues(words)
            .map { values in
                CellValidation(
                    status,
                    .oneOf(values),
                    prompt: CellValidation.Message(title: phrases("status"), text: phrases("status_prompt")),
                    refusal: CellValidation.Message(title: phrases("status"), text: phrases("status_refusal"))
                )
            }
        return Sheet(
            name: phrases("checklist"),
            headings: headings("checklist"),
            columns: [
                column("when", 22, emphasis: .strong), column("task", 62), column("responsible", 24),
                column("deadline", 16, .date, .centre), column("status", 18), column("comments", 36),
            ],
            rows: SheetRows(rows),
            table: SheetTable(name: DefinedName(mending: "Checklist")),
            conditions: conditions,
            validations: validations.map { [$0] } ?? [],
            print: print(.landscape)
        )
    }

    // MARK: Steps

    /// The title of a sheet, the course that it belongs to, and notes.
    private func headings(_ key: String, notes: [String] = []) -> [SheetHeading] {
        let title = phrases.wording(course.profile.title)
        let line = "\(title.text) · \(phrases("version_x", x: course.profile.version))"
        return [
            SheetHeading(.title, CellText(phrases(key), in: phrases.language)),
            SheetHeading(.note, CellText(line, in: title.language)),
        ] + notes.map(note)
    }

    private func note(_ text: String) -> SheetHeading { SheetHeading(.note, CellText(text, in: phrases.language)) }

    private func column(
        _ key: String,
        _ width: Double,
        _ format: NumberFormat = .text,
        _ alignment: SheetColumn.Alignment? = nil,
        _ emphasis: Inline.Emphasis = .none
    ) -> SheetColumn {
        SheetColumn(
            phrases(key).withFirstLetterRaised,
            width: width,
            format: format,
            alignment: alignment,
            emphasis: emphasis
        )
    }

    private func column(_ key: String, _ width: Double, emphasis: Inline.Emphasis) -> SheetColumn {
        column(key, width, .text, nil, emphasis)
    }

    private func label(_ key: String) -> SheetTotal { .words(CellText(phrases(key), in: phrases.language)) }

    private func cell(_ text: String) -> Cell { .text(text, phrases.language) }

    private func cell(_ line: [Inline]) -> Cell {
        let text = line.plainText
        return text.isEmpty ? .empty : .text(text, line.language ?? phrases.language)
    }

    private func outcomes(_ outcomes: [OutcomeID]) -> Cell {
        outcomes.isEmpty ? .empty : .code(outcomes.map { course.shortLabel($0.text) }.joined(separator: " "))
    }

    private func print(_ orientation: PageOrientation) -> PrintSetup {
        PrintSetup(orientation: orientation, header: frame.header, footer: frame.footer)
    }
}

extension FixedBlockKind {
    /// The label of what kind of entry of an agenda it is.
    fileprivate var labelKeyOfEntry: String {
        if isBreak { return "break" }
        return isWork ? "evaluation" : "plenary"
    }
}

extension Minutes {
    /// Which part of another length of time it is, from 0 to 1.
    fileprivate func share(of whole: Minutes) -> Double { whole == .zero ? 0 : Double(count) / Double(whole.count) }
}
