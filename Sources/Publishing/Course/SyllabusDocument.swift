import Curriculum
import Documents
import Needs
package import Reference
import Workshops

extension CourseEdition {
    /// The syllabus: what the course is for, what it teaches, how it is assessed and what it needs.
    package func syllabus(in language: Language) -> EditedDocument {
        let phrases = Phrasebook(labels, language: language)
        var blocks: [Block] =
            [
                .paragraph(Paragraph(.kicker, [phrases.plain("\(phrases("course_syllabus")) · \(course.id)")])),
                .paragraph(Paragraph(.title, [phrases.words(course.profile.title)])),
                .paragraph(Paragraph(.subtitle, [phrases.words(framework.title)])),

            ] + courseFacts(phrases)
        blocks += needsBlocks(phrases)
        blocks += [heading("aim", phrases), .paragraph(Paragraph([phrases.words(course.profile.aim)]))]
        blocks += [heading("learning_outcomes", phrases), .table(OutcomeTable(course, phrases).table(course.outcomes))]
        if !course.profile.prerequisites.isEmpty {
            blocks += [heading("prerequisites", phrases), phrases.bullets(course.profile.prerequisites)]
        }
        if let delivery = course.profile.delivery {
            blocks += [heading("delivery", phrases), .paragraph(Paragraph([phrases.words(delivery)]))]
        }
        blocks += [heading("modules", phrases), .table(modules(phrases))] + figure(methodsChart(phrases))
        blocks += [heading("alignment_matrix", phrases), .table(alignment(phrases))]
        blocks.append(heading("agenda_of_course", phrases))
        for day in agenda.days { blocks += [heading(of: day, phrases, level: 2), .table(table(of: day, phrases))] }
        blocks += [heading("evaluation_plan", phrases), .table(evaluation(phrases))]
        blocks += resourceBlocks(phrases)
        blocks += [
            heading("certificate_rule", phrases), .paragraph(Paragraph([phrases.label("certificate_text")])),
        ]
        blocks += listBlocks("safeguarding_measures", course.profile.measures, phrases)
        blocks += listBlocks("follow_up", course.profile.followUp, phrases)
        blocks += listBlocks("references", course.profile.references, phrases)
        blocks += control(phrases)
        return document(
            "syllabus.docx",
            kind: "course_syllabus",
            title: phrases.wording(course.profile.title),
            phrases,
            blocks
        )
    }

    /// The course in a few facts.
    func courseFacts(_ phrases: Phrasebook) -> [Block] {
        let profile = course.profile
        return phrases.facts(
            [
                ("reference_code", [phrases.plain("\(course.id) · \(phrases("version_x", x: profile.version))")]),
                ("duration", [phrases.plain(phrases.days(course.programme.count))]),
                ("teaching_time", [phrases.plain(phrases.hours(course.teachingTime))]),
                ("number_of_participants", [phrases.plain(profile.participants.words)]),
                ("trainer_ratio", [phrases.plain(profile.trainerRatio.map(String.init) ?? "")]),
                ("language", [phrases.list(profile.languages.map { phrases("language_\($0.rawValue)") })]),
                (
                    "target_audience_heading",
                    phrases.list(profile.audience.compactMap(framework.audience).map(\.title))
                ),
            ],
            title: phrases("course")
        )
    }

    /// The needs that the course answers, with their figures.
    private func needsBlocks(_ phrases: Phrasebook) -> [Block] {
        guard let needs, case let ranked = needs.ranked(course.competencies), !ranked.isEmpty else { return [] }
        let rows = ranked.map { competency, figures -> [[Inline]] in
            let interval = figures.interval.map {
                "\(phrases.number($0.lowerBound, digits: 1))–\(phrases.number($0.upperBound, digits: 1))"
            }
            return [
                [.strong(figures.rank.map(String.init) ?? "", phrases.language)],
                [phrases.plain(figures.rankRange?.words ?? "")],
                framework.competency(competency).map { [phrases.words($0.title)] } ?? [],
                [phrases.plain(phrases.number(figures.gap, digits: 2))],
                [phrases.plain(phrases.number(figures.score.value, digits: 2))], [phrases.plain(interval ?? "")],
                [phrases.plain(String(figures.countries))],
            ]
        }
        let table = phrases.table(
            [
                ("rank", 12), ("places", 11), ("need", 28), ("gap", 11), ("borich_score", 17), ("interval_95", 14),
                ("countries", 12),
            ],
            rows,
            title: phrases("needs_answered")
        )
        let method = Inline.footnote([phrases.label("needs_method_note")])
        let chart = figure(needsChart(of: course.competencies, phrases))
        var blocks = [heading("needs_answered", phrases)]
        if chart.isEmpty {
            blocks.append(.paragraph(Paragraph([phrases.words(needs.survey.title), method])))
        } else {
            let text = phrases.line(
                "figure_and_table",
                x: .reference(to: "needs-figure", .label),
                y: .reference(to: "needs-table", .label)
            )
            blocks.append(.paragraph(Paragraph(text + [method])))
            blocks += chart
            blocks.append(.caption(Caption(.figure, [phrases.words(needs.survey.title)], anchor: "needs-figure")))
        }
        blocks += [
            .caption(Caption(.table, [phrases.words(needs.survey.title)], anchor: "needs-table")), .table(table),
        ]
        return blocks + needsElsewhere(needs, phrases)
    }

    /// Says which of the first five needs the course does not build.
    private func needsElsewhere(_ needs: NeedsEvidence, _ phrases: Phrasebook) -> [Block] {
        let built = Set(course.competencies)
        let first = needs.ranked(framework.competencies.map(\.id)).prefix(5).map(\.competency)
        let missing = first.filter { !built.contains($0) }.compactMap(framework.competency)
            .map {
                phrases.wording($0.title).text
            }
        guard !missing.isEmpty else { return [] }
        let names = missing.joined(separator: phrases.comma)
        return [.paragraph(Paragraph(.minor, [phrases.plain(phrases("needs_elsewhere", x: names))]))]
    }

    private func modules(_ phrases: Phrasebook) -> Table {
        let columns = ["code", "module_or_session", "minutes", "method"]
        var rows = [TableRow(columns.map { TableCell(.cellHeader, [phrases.label($0)]) })]
        for module in course.modules {
            rows.append(
                TableRow(
                    [
                        TableCell(.cellHeader, [phrases.plain(course.shortLabel(module.id.text))]),
                        TableCell([
                            Paragraph(.cell, [phrases.words(module.title, .strong)]),
                            Paragraph(.minor, [phrases.words(module.objective)]),
                        ]),
                        TableCell(.cellHeader, [phrases.plain(String(module.minutes.count))]), TableCell(.cell, []),
                    ],
                    isTinted: true
                )
            )
            for session in module.sessions {
                rows.append(
                    TableRow([
                        TableCell(.cell, [phrases.plain(course.shortLabel(session.id.text))]),
                        TableCell([
                            Paragraph(.cell, [phrases.words(session.title)]),
                            Paragraph(.minor, [phrases.words(session.objective)]),
                        ]),
                        TableCell(.cell, [phrases.plain(String(session.minutes.count))]),
                        TableCell(.minor, [phrases.methods(of: session)]),
                    ])
                )
            }
        }
        return Table(
            .ruled,
            columns: [12, 53, 12, 23],
            headerRows: 1,
            rows: rows,
            title: phrases("modules"),
            description: phrases.contents(columns.map { phrases($0) }, rows: rows.count - 1)
        )
    }

    private func alignment(_ phrases: Phrasebook) -> Table {
        let rows = course.outcomes.map { outcome -> [[Inline]] in
            let sessions = course.sessions.filter { $0.outcomes.contains(outcome.id) }
            let assessments = course.assessments.filter { $0.outcomes.contains(outcome.id) }
            return [
                [.strong(course.shortLabel(outcome.id.text), phrases.language)],
                [phrases.label("bloom_\(outcome.bloom.rawValue)")],
                [.code(sessions.map { course.shortLabel($0.id.text) }.joined(separator: " "))],
                phrases.list(assessments.map(\.title)),
            ]
        }
        return phrases.table(
            [("reference_code", 12), ("bloom_level", 16), ("taught_in", 32), ("assessed_by", 40)],
            rows,
            title: phrases("alignment_matrix")
        )
    }

    private func evaluation(_ phrases: Phrasebook) -> Table {
        let rows = course.assessments.map { assessment -> [[Inline]] in
            [
                [phrases.plain(String(assessment.level.rawValue))], [phrases.words(assessment.title, .strong)],
                assessment.pass.map { [phrases.words($0)] } ?? [], assessment.time.map { [phrases.words($0)] } ?? [],
                assessment.owner.map { [phrases.words($0)] } ?? [],
            ]
        }
        return phrases.table(
            [("kirkpatrick_level", 14), ("assessment", 30), ("pass_criterion", 22), ("when", 18), ("owner", 16)],
            rows,
            title: phrases("evaluation_plan")
        )
    }

    private func resourceBlocks(_ phrases: Phrasebook) -> [Block] {
        var blocks = [heading("resources", phrases)]
        if !course.team.isEmpty {
            let rows = course.team.map { role -> [[Inline]] in
                let days = role.days.isEmpty ? Array(1...max(1, course.programme.count)) : role.days
                return [
                    [phrases.words(role.role)], [phrases.plain(String(role.count))],
                    [phrases.list(days.map { phrases("day_x", x: $0) })],
                ]
            }
            blocks.append(
                .table(phrases.table([("team", 45), ("total", 15), ("day", 40)], rows, title: phrases("team")))
            )
        }
        if !course.rooms.isEmpty {
            let rows = course.rooms.map { [[phrases.words($0.name)], [phrases.plain(String($0.capacity))]] }
            blocks.append(.table(phrases.table([("rooms", 70), ("seats", 30)], rows, title: phrases("rooms"))))
        }
        return blocks + listBlocks("materials", course.profile.materials, phrases)
    }

    private func listBlocks(_ key: String, _ texts: [LocalisedText], _ phrases: Phrasebook) -> [Block] {
        texts.isEmpty ? [] : [heading(key, phrases), phrases.bullets(texts)]
    }

    private func figure(_ chart: Chart?) -> [Block] { chart.map { [.chart(ChartFigure($0))] } ?? [] }

    private func heading(_ key: String, _ phrases: Phrasebook) -> Block {
        phrases.heading(key, level: 1, anchor: key)
    }
}
