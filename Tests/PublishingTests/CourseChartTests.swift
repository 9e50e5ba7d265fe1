import Archive
import Curriculum
import Documents
import Markup
import Needs
import Publishing
import Reference
import Testing

@Suite("The charts of a course")
struct CourseChartTests {
    /// The charts of a syllabus, read from its parts.
    private static func charts(_ edition: CourseEdition, _ language: Language) throws -> [XMLElement] {
        let files = CoursePackage(edition, languages: [.one(language)]).files
        let syllabus = try #require(files.first { $0.name.hasSuffix("syllabus.docx") })
        let zip = try ZIPReader(syllabus.bytes)
        return try zip.names.filter { $0.hasPrefix("word/charts/chart") }.sorted()
            .map { name in try XMLReader(#require(try zip.content(of: name)), file: name).root }
    }

    @Test(arguments: [Language.english, .arabic])
    func aSyllabusShowsItsNeedsByRankAndItsTimeByMethod(_ language: Language) throws {
        let edition = try WorkbookConformanceTests.edition("sg3")
        let charts = try Self.charts(edition, language)
        #expect(charts.count == 2)
        let ranked = try #require(edition.needs).ranked(edition.course.competencies).prefix(15)
        let dots = try #require(charts[0].all("ser").last?.elements.first { $0.name == "xVal" })
        let scores = dots.all("pt").compactMap { $0.all("v").first.flatMap { Double($0.text) } }
        #expect(scores == ranked.map(\.figures.score.value))
        let minutes = charts[1].all("val").flatMap { $0.all("pt") }
            .compactMap { $0.all("v").first.flatMap { Int($0.text) } }
        #expect(minutes == minutes.sorted(by: >))
        #expect(minutes.reduce(0, +) == edition.course.sessions.map(\.minutes.count).reduce(0, +))
    }

    @Test func aSyllabusWithoutNeedsShowsItsTimeOnly() throws {
        let charts = try Self.charts(try Editions.edition("bio3"), .french)
        #expect(charts.map { $0.all("barChart").count } == [1])
    }

    @Test func aCourseWithoutLessonPlansShowsNoTimeByMethod() throws {
        #expect(try Self.charts(try Editions.edition("sg5"), .english).isEmpty)
    }

    @Test func theNeedsOfAllStandBelowTheirSheet() throws {
        let edition = try WorkbookConformanceTests.edition("sg3")
        let sheets = edition.workbook(in: .spanish).workbook.sheets
        #expect(sheets.map(\.charts.count) == [0, 0, 0, 1, 0, 0])
        let chart = try #require(sheets[3].charts.first)
        #expect(chart.place == .below)
        #expect(chart.chart.title.text == "Necesidades por orden de prioridad, con intervalos del 95 %")
        #expect(chart.chart.categories.count == 15)
        #expect(chart.chart.categories[0].text.hasPrefix("1. "))
        #expect(chart.data?.sheet.name == sheets[5].name)
    }
}

extension XMLElement {
    /// Every element below with a name.
    fileprivate func all(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
}
