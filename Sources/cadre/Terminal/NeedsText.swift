import Needs
import Publishing
import Reference

/// Ranked needs as tables for a terminal.
struct NeedsText {
    private let report: NeedsReport
    private let language: Language
    private let top: Int
    private let console: Console

    /// Takes a report; a region's table shows its `top` first needs, or all for 0.
    init(_ report: NeedsReport, language: Language, top: Int, console: Console) {
        self.report = report
        self.language = language
        self.top = top
        self.console = console
    }

    var lines: [String] {
        let survey = report.survey
        var lines = [
            console.strong(survey.title.words(for: language).text),
            "survey \(survey.id), importance and current level from \(survey.scale.lowest) to \(survey.scale.highest), "
                + (report.weighting == .countries ? "each country counts once" : "each respondent counts once"),
        ]
        for table in report.tables {
            lines.append("")
            lines += self.lines(of: table)
        }
        lines += [
            "",
            console.quiet("MWDS = mean importance × mean gap (Borich). The interval is at 95 %, clustered by country."),
            console.quiet(
                "Places: the ranks that a need may really have; needs whose places overlap cannot be told apart."
            ),
        ]
        return lines
    }

    private func lines(of table: NeedsTable) -> [String] {
        let order = table.order
        let hasFigures = order.contains { table.cells[$0].figures != nil }
        guard hasFigures else {
            let why = order.contains { table.cells[$0] == .suppressed } ? "too few answers to show" : "no answers"
            return ["\(console.strong(table.scope.words)): \(why)"]
        }
        let limit = table.scope == .all || top == 0 ? order.count : top
        var text = TextTable([
            ("rank", .right), ("places", .left), ("need", .left), ("n", .right), ("countries", .right),
            ("importance", .right), ("current", .right), ("gap", .right), ("MWDS", .right), ("95 % interval", .left),
        ])
        for item in order.prefix(limit) { text.add(cells(of: item, in: table)) }
        var lines = [console.strong(table.scope.words)] + text.lines(console)
        if order.count > limit {
            lines.append(console.quiet("and \(order.count - limit) more; --top 0 shows all"))
        }
        return lines
    }

    private func cells(of item: Int, in table: NeedsTable) -> [String] {
        let name = "\(report.survey.items[item].competency) \(report.title(ofItem: item, in: language))"
            .cut(to: console.isTerminal ? 58 : .max)
        switch table.cells[item] {
        case .noAnswers: return ["", "", name, "0", "0", "", "", "", "", "no answers"]
        case .suppressed: return ["", "", name, "", "", "", "", "", "", "too few to show"]
        case .shown(let figures):
            let interval = figures.interval.map {
                "\($0.lowerBound.written(digits: 2)) – \($0.upperBound.written(digits: 2))"
            }
            let places = figures.rankRange.map {
                $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
            }
            return [
                figures.rank.map(String.init) ?? "", places ?? "", name, String(figures.respondents),
                String(figures.countries), figures.importance.written(digits: 2), figures.current.written(digits: 2),
                figures.gap.written(digits: 2), figures.score.value.written(digits: 2), interval ?? "",
            ]
        }
    }
}
