import Needs
import Reference

extension ProtectedRelease.Refusal {
    /// The most groups that are told one by one.
    private static let most = 10

    /// What could be had in spite of all that is hidden, and from what.
    func diagnostics(at file: String) -> [Diagnostic] {
        let told = disclosures.prefix(Self.most)
            .map { Diagnostic(.error, rule: "release.disclosed", at: Place(file: file), $0.sentence, hint: $0.hint) }
        guard disclosures.count > told.count else { return Array(told) }
        let rest = disclosures.count - told.count
        return told + [Diagnostic(.error, rule: "release.disclosed", at: Place(file: file), "and \(rest) groups more")]
    }
}

extension Disclosure {
    /// The group and the sum that gives it away; not its figures.
    fileprivate var sentence: String {
        let who = group.map(\.words).joined(separator: " with ")
        let newcomers = isDifference ? "those who came or left since an earlier report: " : ""
        return switch kind {
        case .computed: "\(item): \(newcomers)\(who) can be computed: \(combination)"
        case .bounded: "\(item): \(newcomers)\(who) can only have one number, by \(combination)"
        case .changed: "\(item): \(who) differs from an earlier report by a few people: \(combination)"
        case .undecided: "\(item): whether \(who) can be had was not found out in time, so it is taken for given away"
        }
    }

    fileprivate var hint: String {
        terms.contains { $0.report != nil }
            ? "give the earlier report’s figures again, or wait for more answers"
            : "leave a breakdown out of the survey’s `figures:`, or a --by"
    }

    /// "all countries − Europe − Asia (report.json)".
    private var combination: String {
        var words = ""
        for term in terms {
            let sign = term.factor < 0 ? " − " : " + "
            let times = term.factor.magnitude > 1 ? "\(term.factor.magnitude) × " : ""
            let report = term.report.map { " of \($0)" } ?? ""
            words += (words.isEmpty && term.factor >= 0 ? "" : sign) + times + term.cell.words + report
        }
        let sum = words.trimmed
        return divisor > 1 ? "(\(sum)) / \(divisor)" : sum
    }
}

extension GroupKey {
    /// The group in the words of the survey's file.
    fileprivate var words: String {
        guard !parts.isEmpty else { return "all countries" }
        let words = parts.map { part in
            let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let answer = pieces.count > 1 ? String(pieces[1]) : ""
            if pieces[0] == "region" { return Region(rawValue: answer)?.name ?? answer }
            if pieces[0] == "country" { return answer }
            return answer.isEmpty ? "no answer to \(pieces[0])" : part
        }
        return words.joined(separator: " and ")
    }
}
