import Reference

/// The tasks of the facilitator's checklist, from the labels.
enum FacilitatorChecklist {
    /// When tasks are due, from twelve weeks before the course to six months after it; the keys of their labels.
    static let stages = ["t12w", "t8w", "t4w", "t1w", "t1d", "day", "after1w", "after10d", "after6m"]

    /// What is to be done at a stage.
    static func tasks(of stage: String, _ phrases: Phrasebook) -> [String] {
        phrases("checklist_\(stage)_tasks").split(separator: "|").map { String($0).trimmed }
    }
}
