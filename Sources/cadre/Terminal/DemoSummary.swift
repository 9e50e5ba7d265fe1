import Curriculum
import Needs
import Publishing
import Reference
import Workshops

/// What the demonstration made, and why the course begins as it does.
struct DemoSummary {
    let report: NeedsReport
    let receipt: ImportReceipt
    let edition: CourseEdition
    let fileCount: Int
    let remarks: PackageRemarks
    let output: String
    let console: Console

    var lines: [String] { answers + needs + made + reasons }

    private var course: Course { edition.course }

    private var answers: [String] {
        let reasons = receipt.setAsideCounts.map { "\($0.count) \($0.reason.words)" }.joined(separator: ", ")
        return [
            console.strong("1  Answers (made up: no country gave them)"),
            "   \(receipt.rows) rows: \(receipt.kept) kept, \(receipt.setAside.count) set aside (\(reasons))",
            "",
        ]
    }

    private var needs: [String] {
        let all = report.tables[0]
        var table = TextTable([
            ("rank", .right), ("places", .left), ("need", .left), ("countries", .right), ("gap", .right),
            ("MWDS", .right), ("95 % interval", .left), ("built in \(course.id)", .left),
        ])
        for item in all.order.prefix(5) {
            guard let figures = all.cells[item].figures else { continue }
            table.add([
                figures.rank.map(String.init) ?? "",
                figures.rankRange.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "",
                report.title(ofItem: item, in: .english), String(figures.countries), figures.gap.written(digits: 2),
                figures.score.value.written(digits: 2),
                figures.interval.map {
                    "\($0.lowerBound.written(digits: 2)) – \($0.upperBound.written(digits: 2))"
                } ?? "", sessions(building: report.survey.items[item].competency),
            ])
        }
        return [console.strong("2  Needs: the first five of \(all.cells.count)")]
            + table.lines(console).map { "   " + $0 }
            + [""]
    }

    /// The sessions of the course that build a competency.
    private func sessions(building competency: CompetencyID) -> String {
        let sessions = course.sessions.filter { $0.competencies.contains(competency) && $0.kind != .debrief }
        guard !sessions.isEmpty else { return "not in this course" }
        return sessions.map { course.shortLabel($0.id.text) }.joined(separator: ", ")
    }

    private var made: [String] {
        let sessions = course.sessions.count
        var lines = [
            console.strong("3  Course package for \(course.id), “\(course.profile.title.original)”"),
            "   \(course.programme.count) days, \(sessions) sessions, \(course.teachingTime.count) minutes of teaching; "
                + "\(fileCount) files in \(Language.allCases.count) languages",
        ]
        lines += PackageRun.translationNotes(remarks, edition).map { "   " + $0 }
        lines += ["", console.strong("   Open first")]
        let first = edition.agenda.sessions.first.map(\.text) ?? ""
        let files = [
            ("package/en/agenda.docx", "the three days on a few pages"),
            ("package/en/lesson-plans/\(first).docx", "a lesson plan, minute by minute"),
            ("package/ar/agenda.docx", "the same agenda in Arabic, right to left"),
            ("package/en/syllabus.docx", "the syllabus, with the needs that it answers"),
            ("package/en/facilitator-guide.docx", "all sessions in one book, with contents"),
            ("needs.csv", "the ranked needs of all countries and of each region"),
        ]
        let width = files.map { "\(output)/\($0.0)".displayWidth }.max() ?? 0
        for (path, what) in files {
            let name = "\(output)/\(path)"
            lines.append("   " + name + String(repeating: " ", count: width - name.displayWidth + 2) + what)
        }
        return lines + [""]
    }

    private var reasons: [String] {
        var lines = [console.strong("4  Why the first three sessions are there")]
        let taught = edition.agenda.sessions.compactMap(course.session).filter { $0.kind != .debrief }
        for session in taught.prefix(3) {
            lines.append("   \(course.shortLabel(session.id.text))  \(session.title.original)")
            let outcomes = session.outcomes.map { course.shortLabel($0.text) }.joined(separator: ", ")
            lines.append("       serves \(outcomes) and answers")
            let ranked = edition.needs?.ranked(session.competencies) ?? []
            if ranked.isEmpty { lines.append("         no need with figures that may be shown") }
            for (competency, figures) in ranked {
                let title = edition.framework.competency(competency)?.title.original ?? competency.text
                let places = figures.rankRange.map { ", place \($0.lowerBound)–\($0.upperBound)" } ?? ""
                lines.append(
                    "         need \(figures.rank.map(String.init) ?? "?") of \(report.survey.items.count)\(places): "
                        + "\(title) (\(competency))"
                )
                lines.append(
                    "           importance \(figures.importance.written(digits: 2)), current level "
                        + "\(figures.current.written(digits: 2)), gap \(figures.gap.written(digits: 2)), MWDS "
                        + "\(figures.score.value.written(digits: 2)), from \(figures.respondents) respondents in "
                        + "\(figures.countries) countries"
                )
            }
        }
        return lines
    }
}
