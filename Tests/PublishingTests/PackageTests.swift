import Archive
import Exchange
import Markup
import Publishing
import Reference
import TestSupport
import Testing

@Suite("The course package")
struct PackageTests {
    @Test func bothThreeDayCoursesArePackaged() {
        #expect(Editions.packages.map(\.name) == ["sg3", "bio3"])
    }

    @Test func aPackageHoldsEveryDocumentInEveryLanguageAndTheManifestLast() throws {
        let package = try #require(Editions.packages.first).package
        let names = package.files.map(\.name)
        for language in Language.allCases {
            let own = names.filter { $0.hasPrefix("\(language.rawValue)/") }
            #expect(own.count == 3 + 20)
        }
        #expect(names.suffix(2) == ["course.xml", "manifest.xml"])
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: Editions.courses)
    func courseXMLIsValidAgainstTheSchemaThatTheProjectShips(_ name: String) throws {
        let schema = try XMLSchema(Project.file("curricula/schemas/course-1.xsd").bytes)
        let bytes = CourseFile.xml(try Editions.edition(name).course)
        #expect(schema.faults(in: bytes).isEmpty)
    }

    @Test(arguments: [
        ("minutes=\"60\"", "minutes=\"sixty\""), ("<course ", "<curse "), ("bloom=\"apply\"", "bloom=\"ponder\""),
        ("<modules>", "<modules><module/>"), ("level=\"2\"", "level=\"7\""),
        ("start=\"09:00\"", "start=\"9:00\""), ("sensitivity=\"1\"", "sensitivity=\"0\""),
    ])
    func theSchemaRefusesWhatTheReaderWould(_ fault: (good: String, bad: String)) throws {
        let schema = try XMLSchema(Project.file("curricula/schemas/course-1.xsd").bytes)
        let text = String(decoding: CourseFile.xml(try Editions.edition("sg3").course), as: UTF8.self)
        let broken = text.replacing(fault.good, with: fault.bad, maxReplacements: 1)
            .replacing(fault.bad == "<curse " ? "</course>" : "\u{0}", with: "</curse>")
        #expect(broken != text)
        #expect(!schema.faults(in: Array(broken.utf8)).isEmpty)
        #expect(throws: DiagnosticsError.self) {
            try CourseFile.read(Array(broken.utf8), file: "course.xml", framework: Project.framework)
        }
    }

    @Test func everyTextThatFallsBackIsCounted() throws {
        let package = try #require(Editions.packages.first).package
        let counts = Dictionary(uniqueKeysWithValues: package.remarks.untranslated.map { ($0.language, $0.count) })
        #expect(counts[.english] == 0)
        for language in [Language.french, .spanish, .arabic] { #expect((counts[language] ?? 0) > 100) }
    }
}
