import ArgumentParser
import Documents
import Publishing
import Reference

/// What happens when documents would be hard to use for people who cannot see, or see little.
enum AccessibilityGate: String, ChoiceArgument {
    /// What was found is said, and the package is made.
    case list

    /// A package in which something was found is not made.
    case refuse

    /// Lets a package pass, or throws everything that was found in it.
    func pass(_ remarks: PackageRemarks, _ console: Console) throws(DiagnosticsError) {
        let found = remarks.accessibility
        guard !found.isEmpty else { return }
        console.endProgress()
        switch self {
        case .list:
            if !console.isQuiet { console.report(found.map { $1.diagnostic(.note, in: $0) }) }
        case .refuse: throw DiagnosticsError(found.map { $1.diagnostic(.error, in: $0) })
        }
    }
}

extension AccessibilityFinding {
    /// The finding as people at a terminal read it.
    fileprivate func diagnostic(_ severity: Diagnostic.Severity, in file: String) -> Diagnostic {
        Diagnostic(
            severity,
            rule: "accessibility.\(rule.rawValue)",
            at: Place(file: file),
            "\(place): \(message)",
            hint: remedy
        )
    }
}
