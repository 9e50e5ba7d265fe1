package import Exchange
import Foundation
package import Needs
package import Reference

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
        let file = try file("curricula/frameworks/\(id.text.lowercased()).yaml")
        return try FrameworkFile.read(file.bytes, file: file.path)
    }

    /// One of the project's surveys.
    package static func survey(_ name: String) throws(DiagnosticsError) -> Survey {
        let file = try file("curricula/surveys/\(name).yaml")
        return try SurveyFile.read(file.bytes, file: file.path, framework: framework)
    }

    /// One of the project's courses, or another text of a course on one of the project's frameworks.
    package static func course(_ name: String, text: String? = nil) throws(DiagnosticsError) -> CourseReading {
        let file = try file("curricula/courses/\(name).yaml")
        return try CourseFile.read(text.map { Array($0.utf8) } ?? file.bytes, file: file.path, framework: framework)
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
