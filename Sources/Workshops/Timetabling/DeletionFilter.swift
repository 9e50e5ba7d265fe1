/// Makes sets of sessions and rules that cannot hold together as small as they can be.
///
/// One element after the other is left out as long as what is left still cannot hold. Source: Chinneck, "Feasibility and
/// Infeasibility in Optimization" (2008), section 6.2.
struct DeletionFilter<Rule: Equatable> {
    private(set) var sessions: [Int]
    private(set) var rules: [Rule]

    /// Whether it was found out for each element that what is left without it can hold.
    private(set) var isMinimal = true

    /// Makes a set smaller; `holds` says whether some sessions can be placed with some rules, `nil` where it cannot tell.
    init(_ sessions: [Int], _ rules: [Rule], holds: ([Int], [Rule]) -> Bool?) {
        self.sessions = sessions
        self.rules = rules
        for rule in rules {
            let fewer = self.rules.filter { $0 != rule }
            switch holds(sessions, fewer) {
            case false: self.rules = fewer
            case true: break
            case nil: isMinimal = false
            }
        }
        leaveOutSessions(holds)
    }

    /// Large pieces first, then single sessions.
    private mutating func leaveOutSessions(_ holds: ([Int], [Rule]) -> Bool?) {
        var piece = max(sessions.count / 4, 1)
        while true {
            var position = 0
            while position < sessions.count {
                let end = min(position + piece, sessions.count)
                let fewer = Array(sessions[..<position] + sessions[end...])
                let isHeld = fewer.isEmpty ? true : holds(fewer, rules)
                if isHeld == false { sessions = fewer } else { position = end }
                if isHeld == nil, piece == 1 { isMinimal = false }
            }
            if piece == 1 { return }
            piece = max(piece / 2, 1)
        }
    }
}
