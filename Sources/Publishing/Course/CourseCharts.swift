import Curriculum
import Documents
import Needs
import Reference

extension CourseEdition {
    /// The most needs that a chart shows.
    private static let mostNeeds = 15

    /// The first of some competencies by rank, each a dot at its score with the interval of 95 %; `nil` with fewer than two.
    func needsChart(of competencies: [CompetencyID], _ phrases: Phrasebook) -> Chart? {
        guard let needs else { return nil }
        let ranked = needs.ranked(competencies)
            .compactMap { competency, figures -> (name: Wording, point: ChartPoint)? in
                guard let title = framework.competency(competency)?.title,
                    let point = ChartPoint(figures.score.value, interval: figures.interval)
                else { return nil }
                let words = phrases.wording(title)
                let rank = figures.rank.map { "\($0). " } ?? ""
                return (Wording(text: rank + words.text, language: words.language), point)
            }
            .prefix(CourseEdition.mostNeeds)
        guard ranked.count > 1 else { return nil }
        let score = Wording(text: phrases("borich_score"), language: phrases.language)
        return Chart(
            .dots,
            title: Wording(text: phrases("needs_chart"), language: phrases.language),
            categories: ranked.map(\.name),
            series: [ChartSeries(score, points: ranked.map(\.point))],
            categoryTitle: Wording(text: phrases("need"), language: phrases.language),
            values: ChartAxis(title: score, format: .decimals(2), range: nil) ?? .plain
        )
    }

    /// The minutes of each method in the lesson plans, the longest first; `nil` while a session has no plan, and with fewer
    /// than two methods.
    func methodsChart(_ phrases: Phrasebook) -> Chart? {
        let lessons = course.sessions.compactMap(\.lesson)
        guard lessons.count == course.sessions.count else { return nil }
        let steps = lessons.flatMap(\.steps)
        let times = TeachingMethod.allCases.enumerated()
            .map { order, method in
                (order, method, minutes: steps.filter { $0.method == method }.map(\.minutes).total.count)
            }
            .filter { $0.minutes > 0 }
            .sorted { ($1.minutes, $0.0) < ($0.minutes, $1.0) }
        guard times.count > 1 else { return nil }
        let minutes = Wording(text: phrases("minutes"), language: phrases.language)
        return Chart(
            .bars(.across),
            title: Wording(text: phrases("time_by_method"), language: phrases.language),
            categories: times.map { Wording(text: phrases.method($0.1), language: phrases.language) },
            series: [ChartSeries(minutes, times.map { Double($0.minutes) })],
            values: ChartAxis(title: minutes, format: .whole, range: nil) ?? .plain
        )
    }
}
