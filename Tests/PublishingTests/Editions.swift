import Curriculum
import Exchange
import Foundation
import Publishing
import Reference
import Workshops

/// The project's own courses, read once.
enum Editions {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let courses = ["sg3", "bio3", "sg5", "bio5"]

    /// The edition of a course, with its own timetable.
    static func edition(_ name: String) throws -> CourseEdition {
        let path = "\(root)/curricula/courses/\(name).yaml"
        let reading = try CourseFile.read(InputFile(path).bytes, file: path) { id throws(DiagnosticsError) in
            let path = "\(root)/curricula/frameworks/\(id.text.lowercased()).yaml"
            return try FrameworkFile.read(InputFile(path).bytes, file: path)
        }
        return CourseEdition(
            course: reading.course,
            framework: reading.framework,
            agenda: try AgendaPlanner.plan(reading.course),
            labels: try SeedFiles.labels(InputFile("\(root)/seeds/labels.csv"))
        )
    }

    /// The packages of the two 3-day courses in all languages.
    static let packages: [(name: String, package: CoursePackage)] = {
        ["sg3", "bio3"]
            .compactMap { name in
                (try? edition(name)).map { (name, CoursePackage($0, languages: Language.allCases)) }
            }
    }()
}
