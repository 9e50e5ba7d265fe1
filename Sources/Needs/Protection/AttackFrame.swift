/// The unknowns of several reports of one item, and how cells and readings add them up.
///
/// An unknown is the number of respondents of one atom who came with one **wave** of answers: reports of the same answers
/// are of one wave, and later answers add a wave to the earlier ones.
struct AttackFrame {
    /// How the answers of reports hang together.
    enum Succession: CaseIterable {
        /// Each report has the respondents of those before it, and perhaps more.
        case growing

        /// Each report has only respondents of those before it.
        case shrinking

        /// Nothing is known of who came and went.
        case unrelated
    }

    /// Some respondents whose number is unknown.
    struct Unknown: Hashable {
        /// The atom.
        let group: GroupKey

        /// With which wave of answers they came (or, shrinking, from the end, with which they left).
        let wave: Int
    }

    /// The unknowns.
    private(set) var unknowns: [Unknown] = []

    /// The unknowns that add up to each cell, report by report.
    private(set) var cells: [[[Int]]] = []

    /// The unknowns of each cell by the reading that has fewest, report by report.
    private(set) var smallest: [[[Int]]] = []

    /// Sums of unknowns that are 0 because two readings of one cell are the same respondents.
    private(set) var links: [[(unknown: Int, coefficient: Int)]] = []

    private var numbers: [Unknown: Int] = [:]

    /// Creates the unknowns of reports, each with its plan and the number of its answers, from 0, oldest first.
    init(_ reports: [(plan: PublicationPlan, answers: Int)], succession: Succession) {
        let last = reports.map(\.answers).max() ?? 0
        let waves = reports.map { report in
            switch succession {
            case .growing: 0...report.answers
            case .shrinking: 0...(last - report.answers)
            case .unrelated: report.answers...report.answers
            }
        }
        for (report, waves) in zip(reports, waves) {
            let readings = report.plan.cells.map { cell in
                cell.readings.map { reading in waves.flatMap { numbers(of: reading, in: report.plan, wave: $0) } }
            }
            cells.append(readings.map { $0.first ?? [] })
            smallest.append(readings.map { $0.min { $0.count < $1.count } ?? [] })
        }
        for wave in 0...last {
            link(zip(reports, waves).filter { $0.1.contains(wave) }.map(\.0.plan), wave: wave)
        }
    }

    private mutating func numbers(of reading: [Int], in plan: PublicationPlan, wave: Int) -> [Int] {
        reading.map { atom in
            let unknown = Unknown(group: plan.atoms[atom], wave: wave)
            if let number = numbers[unknown] { return number }
            numbers[unknown] = unknowns.count
            unknowns.append(unknown)
            return unknowns.count - 1
        }
    }

    /// Sets each further reading of a cell equal to its first one.
    private mutating func link(_ plans: [PublicationPlan], wave: Int) {
        var first: [GroupKey: [Int]] = [:]
        var seen: [GroupKey: Set<[Int]>] = [:]
        for plan in plans {
            for cell in plan.cells {
                for reading in cell.readings {
                    let numbers = numbers(of: reading, in: plan, wave: wave).sorted()
                    guard seen[cell.group, default: []].insert(numbers).inserted else { continue }
                    guard let one = first[cell.group] else {
                        first[cell.group] = numbers
                        continue
                    }
                    let shared = Set(one).intersection(numbers)
                    let terms = one.filter { !shared.contains($0) }.map { ($0, 1) }
                    links.append(terms + numbers.filter { !shared.contains($0) }.map { ($0, -1) })
                }
            }
        }
    }
}
