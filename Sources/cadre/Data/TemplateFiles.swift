import Exchange
import OfficeOpenXML
import Reference

/// The templates that a person names.
enum TemplateFiles {
    /// Reads them all, and says of each what is to be said; throws the faults of all that cannot be used.
    ///
    /// Where documents that some people cannot use are refused, so are templates that make them so.
    static func read(
        _ paths: [String],
        _ accessibility: AccessibilityGate,
        _ console: Console
    ) throws(DiagnosticsError) -> OfficeTemplates {
        var templates: [OfficeTemplate] = []
        var faults: [Diagnostic] = []
        var cause: DiagnosticsError.Cause?
        for path in paths {
            do throws(DiagnosticsError) {
                let file = try InputFile(path, limit: OfficeTemplate.largestFile)
                let template = try OfficeTemplate(file.bytes, file: path)
                if accessibility == .refuse { faults += template.diagnostics.filter(isHindrance) }
                console.report(template.diagnostics.filter { $0.severity != .note || !console.isQuiet })
                templates.append(template)
            } catch {
                faults += error.diagnostics
                cause = cause ?? error.cause
            }
        }
        guard faults.isEmpty else { throw DiagnosticsError(faults, cause: cause ?? .badData) }
        return try OfficeTemplates(templates)
    }

    /// Whether a warning is about what people who see little, or nothing, cannot use.
    private static func isHindrance(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .warning && ["template.contrast", "template.alt"].contains(diagnostic.rule)
    }
}
