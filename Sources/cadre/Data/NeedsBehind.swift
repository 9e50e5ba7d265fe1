import Curriculum
import Exchange
import Needs
import Reference

/// Needs that were read, to which explanations go back.
struct NeedsBehind {
    let needs: RecordedNeeds
    let path: String
}

extension CourseReading {
    /// The needs in a file, which have to be of the framework that the course builds on.
    func needs(at path: String) throws(DiagnosticsError) -> NeedsBehind {
        let needs = try NeedsFile.read(InputFile(path).bytes, file: path)
        guard needs.framework == course.profile.framework else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "needs.framework",
                    at: Place(file: path),
                    "these are needs of framework \(needs.framework), and \(course.id) builds on \(course.profile.framework)",
                    hint: "name the needs of a survey that asks about \(course.profile.framework)"
                )
            )
        }
        return NeedsBehind(needs: needs, path: path)
    }
}
