import Curriculum
import Exchange
import Reference
import Testing

/// A change to the small course, and what the rules must say of it.
struct Plant: Sendable, CustomTestStringConvertible {
    let changes: [(old: String, new: String)]
    let findings: String

    init(_ findings: String, _ changes: [(old: String, new: String)]) {
        self.findings = findings
        self.changes = changes
    }

    var testDescription: String { String(findings.prefix { $0 != " " }) }

    func planted() throws -> String {
        try changes.reduce(SmallCourse.yaml) { try $0.planting($1.new, for: $1.old) }
    }
}

@Suite("The alignment rules")
struct AlignmentTests {
    private func findings(in text: String) throws -> String {
        try SmallCourse.read(text).review()
            .map { "\($0.severity.rawValue) \($0.rule) \($0.place?.line ?? 0): \($0.message) (\($0.hint ?? "–"))" }
            .joined(separator: "\n")
    }

    @Test("find nothing in a small good course")
    func findNothing() throws {
        #expect(try findings(in: SmallCourse.yaml) == "")
    }

    private static let days = """
          - theme: {en: The day, fr: La journée}

        """

    private static func emptyDay(_ number: Int) -> String {
        """
          - theme: {en: Day \(number), fr: Jour \(number)}
            start: "09:00"
            end: "12:00"

        """
    }

    private static let plants: [Plant] = [
        Plant("?", [("outcomes: [K-O2]", "outcomes: [K-O1]")]),
        Plant("?", [("outcomes: [K-O1, K-O2]", "outcomes: [K-O1]")]),
        Plant("?", [("rédiger encore}\n        outcomes: [K-O1]\n", "rédiger encore}\n")]),
        Plant("?", [("bloom: apply\n    competencies: [F-C1]", "bloom: apply\n    competencies: [F-C1, F-C2]")]),
        Plant("?", [("{en: Explain the steps, fr", "{en: Understand the steps, fr")]),
        Plant("?", [("{en: draft a note, fr: rédiger une note}", "{en: draft a note, fr: connaître une note}")]),
        Plant("?", [("    condition: {en: Given a file, fr: À partir d’un dossier}\n", "")]),
        Plant("?", [("    standard: {en: all five, fr: toutes les cinq}\n", "")]),
        Plant("?", [("verb: explain", "verb: grok")]),
        Plant("?", [("bloom: understand", "bloom: create")]),
        Plant("?", [("kind: product", "kind: test")]),
        Plant("?", [("{minutes: 20, ", "{minutes: 40, "), ("{minutes: 40, title: Work", "{minutes: 20, title: Work")]),
        Plant("?", [("start: \"10:00\", minutes: 15", "start: \"10:00\", minutes: 10")]),
        Plant("?", [("{minutes: 40, title: Work", "{minutes: 35, title: Work")]),
        Plant("?", [("minutes: 150", "minutes: 160")]),
        Plant("?", [("end: \"13:00\"", "end: \"12:20\"")]),
        Plant("?", [("count: 2", "count: 1")]),
        Plant(
            "?",
            [
                ("sessions: [K-S1, K-S2, K-S3, K-S4]\n", "sessions: [K-S1, K-S2]\n" + emptyDay(2) + "    sessions: [K-S3, K-S4]\n")
            ]
        ),
        Plant("?", [("        debrief: K-S3\n", "")]),
        Plant("?", [("[K-S1, K-S2, K-S3, K-S4]", "[K-S1, K-S2, K-S4, K-S3]")]),
        Plant("?", [("kind: debrief", "kind: lecture"), ("{en: Name what helps, fr: Nommer ce qui aide}", "{en: Name what helps, fr: Nommer ce qui aide}\n        outcomes: [K-O1]")]),
        Plant("?", [("kind: coffee", "kind: lunch"), ("kind: lunch, start: \"11:15\"", "kind: coffee, start: \"11:15\"")]),
        Plant("?", [("kind: lunch", "kind: welcome")]),
        Plant("?", [(days, emptyDay(0) + days)]),
        Plant("?", [("          wellbeing: Anybody may step out\n", "")]),
        Plant("?", [("    when: At the end\n", "")]),
        Plant("?", [("    owner: Lead trainer\n", "")]),
        Plant("?", [("control:\n", emptyDay(2) + emptyDay(3) + emptyDay(4) + "control:\n")]),
        Plant("?", [("  author: {en: A}\n", "")]),
        Plant("?", [("next_review: 2027-03-02", "next_review: 2026-03-02")]),
        Plant("?", [("materials: [Slides]", "materials: [Slides on child pornography]")]),
        Plant("?", [("{en: Settling, fr: Retour au calme}", "{en: Settling}")]),
    ]

    @Test("find each planted fault, and nothing else", arguments: plants)
    func findPlantedFaults(plant: Plant) throws {
        let found = try findings(in: plant.planted())
        #expect(found == plant.findings)
    }

    @Test("each have a planted fault")
    func haveFaults() {
        let planted = Set(AlignmentTests.plants.compactMap { $0.findings.split(separator: " ").dropFirst().first })
        #expect(planted.count == 28)
        #expect(Alignment.rules.count == 21)
        #expect(Set(Alignment.rules.map(\.sentence)).count == Alignment.rules.count)
    }

    @Test("give an accepted warning back as a note with its reason")
    func acceptWarnings() throws {
        let text = try SmallCourse.yaml.planting("", for: "    owner: Lead trainer\n")
            + "accepted:\n  - {rule: D13.owner, subject: K-A1, reason: Named later}\n"
        #expect(try findings(in: text) == "note D13.owner 123: assessment K-A1 has no owner; accepted: Named later (–)")
    }

    @Test("do not let an error be accepted, nor a warning about another part")
    func acceptNoErrors() throws {
        let error = try SmallCourse.yaml.planting("minutes: 160", for: "minutes: 150")
            + "accepted:\n  - {rule: D7.module, subject: K-M1, reason: It will do}\n"
        #expect(try findings(in: error).hasPrefix("error D7.module"))
        let other = try SmallCourse.yaml.planting("", for: "    owner: Lead trainer\n")
            + "accepted:\n  - {rule: D13.owner, subject: K-A2, reason: Named later}\n"
        #expect(try findings(in: other).hasPrefix("warning D13.owner"))
    }

    @Test("find no error in the courses of the repository", arguments: Curricula.courses)
    func acceptOurCourses(name: String) throws {
        let errors = try Curricula.course(name).review().filter { $0.severity == .error }.map(\.shown)
        #expect(errors == [])
    }
}
