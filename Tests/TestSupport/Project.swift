package import Exchange
import Foundation
package import Needs
package import Reference
import Synchronization

/// The project's own files, as tests read them.
package enum Project {
    /// The root folder.
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A file of the project, by its path from the root.
    package static func file(_ path: String) throws(DiagnosticsError) -> InputFile {
        try InputFile("\(root)/\(path)")
    }

    /// One of the project's frameworks.
    package static func framework(_ id: FrameworkID) throws(DiagnosticsError) -> CompetencyFramework {
        if let known = frameworks.withLock({ $0[id] }) { return known }
        let file = try file("curricula/frameworks/\(id.text.lowercased()).yaml")
        let framework = try FrameworkFile.read(file.bytes, file: file.path)
        frameworks.withLock { $0[id] = framework }
        return framework
    }

    // Many tests ask for the same few files; they are read once.
    private static let frameworks = Mutex<[FrameworkID: CompetencyFramework]>([:])
    private static let courses = Mutex<[String: CourseReading]>([:])

    /// One of the project's surveys.
    package static func survey(_ name: String) throws(DiagnosticsError) -> Survey {
        let file = try file("curricula/surveys/\(name).yaml")
        return try SurveyFile.read(file.bytes, file: file.path, framework: framework)
    }

    /// One of the project's courses.
    package static func course(_ name: String) throws(DiagnosticsError) -> CourseReading {
        if let known = courses.withLock({ $0[name] }) { return known }
        let course = try course(name, text: courseText(name))
        courses.withLock { $0[name] = course }
        return course
    }

    /// Another text of one of the project's courses, or of a course on one of its frameworks.
    package static func course(_ name: String, text: String) throws(DiagnosticsError) -> CourseReading {
        try CourseFile.read(Array(text.utf8), file: "\(root)/curricula/courses/\(name).yaml", framework: framework)
    }

    /// The text of one of the project's courses.
    package static func courseText(_ name: String) throws(DiagnosticsError) -> String {
        String(decoding: try file("curricula/courses/\(name).yaml").bytes, as: UTF8.self)
    }

    /// The member countries.
    package static func register() throws(DiagnosticsError) -> CountryRegister {
        try SeedFiles.register(countries: file("seeds/countries.csv"), aliases: file("seeds/country_aliases.csv"))
    }

    /// The labels of documents.
    package static func labels() throws(DiagnosticsError) -> LabelCatalogue {
        try SeedFiles.labels(file("seeds/labels.csv"))
    }
}
