/// Plans a problem.
package struct AgendaSolver {
    private let problem: AgendaProblem

    package init(_ problem: AgendaProblem) {
        self.problem = problem
    }

    package func search(seed: UInt64, steps: Int, onBetter: (Int, Int) -> Void, isOver: (Int) -> Bool) -> (AgendaPlan, Int)? {
        var search = PlanSearch(problem.model, PlanSearch.Effort(seed: seed, steps: steps))
        search.run(isOver: isOver, onBetter: onBetter)
        guard let best = search.best, let plan = problem.plan(best) else { return nil }
        return (plan, search.bestCost)
    }
}
extension AgendaSolver {
    package func bound(_ stream: Int, below: Int, nodes: Int) -> String {
        guard let line = problem.model.line(of: stream) else { return "too many" }
        var search = LineOptimum(line, below: below, mostNodes: nodes)
        switch search.run() {
        case .optimal(_, let cost): return "optimal \(cost)"
        case .noneBelow: return "none below"
        case .givenUp: return "given up"
        }
    }
}
