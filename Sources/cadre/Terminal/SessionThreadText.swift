import Curriculum
import Exchange
import Needs
import Publishing
import Reference

/// Why an hour is on the agenda at all, for a terminal: the outcomes that a session serves, their competencies and, where
/// they are known, the needs of those with their figures.
struct SessionThreadText {
    private let session: Session
    private let reading: CourseReading
    private let behind: NeedsBehind?
    private let console: Console
    private let words = NeedsWords(.english)

    init(_ session: Session, _ reading: CourseReading, _ behind: NeedsBehind?, _ console: Console) {
        self.session = session
        self.reading = reading
        self.behind = behind
        self.console = console
    }

    var lines: [String] {
        guard let behind else { return outcomes }
        let thread = SessionThread(session, of: reading.course, to: behind.needs)
        let head = ["", console.strong("Why it is on the agenda at all: what survey \(behind.needs.survey) says")]
        guard !thread.links.isEmpty else {
            let why = session.outcomes.isEmpty ? "it serves no outcome" : "its outcomes build no competency"
            return head + ["\(why), so no need stands behind it"]
        }
        return head + table(thread, behind.needs).lines(console)
            + (verdict(thread, behind).map(wrapped) ?? []) + wrapped(notes(behind.needs)).map(console.quiet)
    }

    private var outcomes: [String] {
        session.outcomes.compactMap(reading.course.outcome)
            .map { outcome in
                let competencies = outcome.competencies.map(\.text).joined(separator: ", ")
                return "it serves outcome \(outcome.id), which builds \(competencies)"
            }
    }

    private func wrapped(_ text: String) -> [String] { text.asPlainLine.broken(to: console.width ?? 120) }

    // MARK: The table

    private func table(_ thread: SessionThread, _ needs: RecordedNeeds) -> TextTable {
        var table = TextTable([
            ("outcome", .left), ("competency", .left), ("built", .left), ("rank", .right), ("places", .right),
            ("n", .right), ("countries", .right), ("gap", .right),
            ("\(words.percent(needs.confidence)) interval", .right),
            (needs.first.map { "in first \($0)" } ?? "note", .left),
        ])
        for link in thread.links {
            let name = reading.framework.competency(link.competency)?.title.words(for: .english).text
            let start = [
                link.outcome?.text ?? "beside them", "\(link.competency) \(name ?? "")",
                link.isBuiltHere ? "here" : "elsewhere",
            ]
            if link.needs.isEmpty { table.add(start + noFigures("no need in the file")) }
            for need in link.needs { table.add(start + cells(of: need)) }
        }
        return table
    }

    private func noFigures(_ reason: String) -> [String] { [String](repeating: "", count: 6) + [reason] }

    private func cells(of need: RecordedNeed) -> [String] {
        switch need.finding {
        case .unanswered: noFigures("no answers")
        case .heldBack: noFigures("figures held back")
        case .shown(let figures):
            [
                String(figures.place), figures.places.map(words.places) ?? "", words.count(figures.officers),
                words.count(figures.countries), words.number(figures.gap),
                figures.gapInterval.map { "\(words.number($0.lowerBound)) – \(words.number($0.upperBound))" } ?? "",
                need.shortfall == nil ? "no gap, so no need" : figures.amongFirst.map { words.percent($0) } ?? "",
            ]
        }
    }

    // MARK: Sentences

    private func verdict(_ thread: SessionThread, _ behind: NeedsBehind) -> String? {
        switch thread.standing {
        case .onANeed: nil
        case .unknown: "No need that \(behind.path) shows stands behind this hour; some figures are held back."
        case .onNoNeed: "No need in \(behind.path) stands behind this hour."
        }
    }

    private func notes(_ needs: RecordedNeeds) -> String {
        "Gap: mean importance less mean current level of all countries. n: officers who rated both. Places: the ranks that a need "
            + "may really have."
            + (needs.first.map { " In first \($0): the share of draws of countries in which it is among them." } ?? "")
            + (needs.hasGapIntervals
                ? "" : " The file has no intervals of gaps; what `cadre needs certainty` writes has them.")
    }
}

extension RecordedNeeds {
    fileprivate var hasGapIntervals: Bool {
        needs.contains { need in
            guard case .shown(let figures) = need.finding else { return false }
            return figures.gapInterval != nil
        }
    }
}
