/// What a place on an agenda costs, and why not another, for a terminal: the same words for problems and for events.
struct PlaceReasons {
    /// What is planned: `plan` or `agenda`.
    let whole: String

    /// What costs something, each with its sentence: at the place, and elsewhere.
    let own: [(cost: Int, sentence: String)]
    let elsewhere: [(cost: Int, sentence: String)]

    let otherStarts: Int
    let freeStarts: Int

    /// What forbids other starts, and how many.
    let exclusions: [(starts: Int, sentence: String)]

    func lines(_ console: Console) -> [String] {
        let cost = own.reduce(0) { $0 + $1.cost }
        let total = elsewhere.reduce(cost) { $0 + $1.cost }
        var lines = ["", console.strong("What it costs here: \(cost) of the \(whole)'s \(total)")]
        lines += own.map { "  \($0.cost)  \($0.sentence)" }
        if !elsewhere.isEmpty {
            lines.append(console.quiet("  and elsewhere in the \(whole):"))
            lines += elsewhere.map { console.quiet("  \($0.cost)  \($0.sentence)") }
        }
        let count = freeStarts == 0 ? "none is" : freeStarts == 1 ? "1 is" : "\(freeStarts) are"
        lines += ["", console.strong("Why not elsewhere: of \(otherStarts) other starts \(count) free")]
        return lines + exclusions.map { "  \($0.starts)  \($0.sentence)" }
    }
}
