import Archive
import Exchange
import Markup
import Publishing
import Reference
import TestSupport
import Testing
import Workshops

@Suite("The smallest course")
struct SmallestCourseTests {
    private static let text = """
        format: cadre/course/1
        id: S1
        version: 1.0.0
        revised: 2026-11-02
        framework: SG
        title: Small
        aim: Show that little is enough
        participants: {min: 1, max: 5}
        modules:
          - id: S1-M1
            title: Only module
            objective: Explain one thing
            minutes: 30
            sessions:
              - {id: S1-S1, title: Only session, kind: practical, minutes: 30, objective: Explain it, sensitivity: 1}
        programme:
          - {theme: One day, start: "09:00", end: "10:00", sessions: [S1-S1]}
        """

    @Test(arguments: Language.allCases)
    func isPackagedWithoutRoomsTeamMaterialsOrLessonPlan(_ language: Language) throws {
        let reading = try Project.course("sg3", text: Self.text)
        let edition = CourseEdition(
            course: reading.course,
            framework: reading.framework,
            agenda: try AgendaPlanner.plan(reading.course),
            labels: try Project.labels()
        )
        let package = CoursePackage(edition, languages: [.one(language)])
        #expect(package.files.map(\.name).contains("\(language.rawValue)/lesson-plans/S1-S1.docx"))
        for file in package.files where file.name.hasSuffix(".docx") {
            let part = try #require(try ZIPReader(file.bytes).content(of: "word/document.xml"))
            _ = try XMLReader(part, file: file.name)
        }
    }
}
