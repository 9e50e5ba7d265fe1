import Curriculum
import Exchange
import Publishing
import Reference
import Synchronization
import TestSupport
import Workshops

/// The project's own courses, read once.
enum Editions {
    static let courses = ["sg3", "bio3", "sg5", "bio5"]

    /// The edition of a course, with its own timetable.
    static func edition(_ name: String) throws -> CourseEdition {
        if let known = editions.withLock({ $0[name] }) { return known }
        let reading = try Project.course(name)
        let edition = CourseEdition(
            course: reading.course,
            framework: reading.framework,
            agenda: try AgendaPlanner.plan(reading.course),
            labels: try Project.labels()
        )
        editions.withLock { $0[name] = edition }
        return edition
    }

    private static let editions = Mutex<[String: CourseEdition]>([:])

    /// The packages of the two 3-day courses in all languages.
    static let packages: [(name: String, package: CoursePackage)] = {
        ["sg3", "bio3"]
            .compactMap { name in
                (try? edition(name)).map { (name, CoursePackage($0, languages: PackageLanguage.each)) }
            }
    }()
}
