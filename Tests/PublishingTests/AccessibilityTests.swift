import Curriculum
import Documents
import Reference
import Testing

@testable import Publishing

/// What Cadre makes of its own courses can be used by people who cannot see.
@Suite("Accessible documents")
struct AccessibilityTests {
    @Test(arguments: Editions.courses, Language.allCases)
    func documentsOfTheProjectsCoursesHaveNoFindings(_ course: String, _ language: Language) throws {
        let edition = try Editions.edition(course)
        let documents =
            [
                edition.agendaDocument(in: language), edition.syllabus(in: language),
                edition.facilitatorGuide(in: language),
            ]
            + edition.course.sessions.map { edition.lessonPlan(of: $0, in: language) }
        for edited in documents {
            #expect(AccessibilityReview(of: edited.document).findings == [], "\(edited.name)")
        }
        for module in edition.course.modules {
            let (name, deck, _) = edition.deck(of: module, in: language)
            #expect(AccessibilityReview(of: deck).findings == [], "\(name)")
        }
        let (name, workbook, _) = edition.workbook(in: language)
        #expect(AccessibilityReview(of: workbook).findings == [], "\(name)")
    }
}
