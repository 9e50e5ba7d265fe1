import Exchange
import Needs
import Reference

/// A survey that a person named, with the framework that it asks about.
struct AskedSurvey {
    let file: InputFile
    let survey: Survey
    let framework: CompetencyFramework

    /// Reads both, or throws everything wrong with them.
    init(_ path: String, framework asked: String?, data: String?) throws(DiagnosticsError) {
        let file = try InputFile(path)
        let shelf = FrameworkShelf(file: path, asked: asked, data: data)
        var found: CompetencyFramework?
        survey = try SurveyFile.read(file.bytes, file: file.path) { id throws(DiagnosticsError) in
            let framework = try shelf.framework(id)
            found = framework
            return framework
        }
        guard let found else { preconditionFailure("a survey that was read has found its framework") }
        framework = found
        self.file = file
    }
}
