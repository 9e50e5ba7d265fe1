package import Reference

extension Tally {
    /// How far the respondents of each country came; `nil` when the tally does not count it.
    package var completions: [CountryCode: CompletionCounts]? {
        guard let question = plan.position(of: "completion"), plan.questions[question].kind == Tally.completionKind
        else {
            return nil
        }
        var completions: [CountryCode: CompletionCounts] = [:]
        for (country, counts) in states(of: question) {
            func count(_ completion: Completion) -> Int {
                Completion.allCases.firstIndex(of: completion).map { counts[$0] } ?? 0
            }
            completions[country] = CompletionCounts(
                complete: count(.complete),
                partial: count(.partial),
                brokenOff: count(.brokenOff)
            )
        }
        return completions
    }

    private static let completionKind = TallyPlan.Kind.choice(Completion.allCases.map(\.rawValue))
}
