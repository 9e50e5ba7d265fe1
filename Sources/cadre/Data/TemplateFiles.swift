import Exchange
import OfficeOpenXML
import Reference

/// The templates that a person names.
enum TemplateFiles {
    /// Reads them all, and says of each what is to be said; throws the faults of all that cannot be used.
    static func read(_ paths: [String], _ console: Console) throws(DiagnosticsError) -> OfficeTemplates {
        var templates: [OfficeTemplate] = []
        var faults: [Diagnostic] = []
        var cause: DiagnosticsError.Cause?
        for path in paths {
            do throws(DiagnosticsError) {
                let file = try InputFile(path, limit: OfficeTemplate.largestFile)
                let template = try OfficeTemplate(file.bytes, file: path)
                console.report(template.diagnostics.filter { $0.severity != .note || !console.isQuiet })
                templates.append(template)
            } catch {
                faults += error.diagnostics
                cause = cause ?? error.cause
            }
        }
        if let cause { throw DiagnosticsError(faults, cause: cause) }
        return try OfficeTemplates(templates)
    }
}
