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
        Plant(
            "error D1.taught 21: no session teaches outcome K-O2 (name K-O2 in `outcomes` of the session that "
                + "teaches it, or take the outcome out)",
            [("outcomes: [K-O2]", "outcomes: [K-O1]")]
        ),
        Plant(
            "error D1.assessed 21: no assessment of learning looks at outcome K-O2 (name K-O2 in `outcomes` of "
                + "an assessment of level 2 or above)",
            [("outcomes: [K-O1, K-O2]", "outcomes: [K-O1]")]
        ),
        Plant(
            "error D1.orphan 51: session K-S2 serves no outcome (name the outcome that it serves in `outcomes`, "
                + "or take the session out)",
            [("rédiger encore}\n        outcomes: [K-O1]\n", "rédiger encore}\n")]
        ),
        Plant(
            "warning D1.competency 20: no session for outcome K-O1 builds competency F-C2 (name F-C2 in "
                + "`competencies` of such a session, or take it out of the outcome)",
            [("bloom: apply\n    competencies: [F-C1]", "bloom: apply\n    competencies: [F-C1, F-C2]")]
        ),
        Plant(
            "warning D2.verb 77: “understand” cannot be observed in K-S4 (en) (say what a participant does to "
                + "show it: explain, choose, draft, judge …)",
            [("{en: Explain the steps, fr", "{en: Understand the steps, fr")]
        ),
        Plant(
            "warning D2.verb 16: “connaître” cannot be observed in K-O1 (fr) (say what a participant does to "
                + "show it: explain, choose, draft, judge …)",
            [("{en: draft a note, fr: rédiger une note}", "{en: draft a note, fr: connaître une note}")]
        ),
        Plant(
            "warning D2.condition 14: outcome K-O1 has no condition (say what is given: “Given a fictional case "
                + "file”)",
            [("    condition: {en: Given a file, fr: À partir d’un dossier}\n", "")]
        ),
        Plant(
            "warning D2.standard 21: outcome K-O2 has no standard (say how well it must be done: “eight of ten "
                + "correct”)",
            [("    standard: {en: all five, fr: toutes les cinq}\n", "")]
        ),
        Plant(
            "warning D3.verb 25: “grok” of outcome K-O2 is not in the list of observable verbs (use a verb of "
                + "the list in docs/course-rules.md, such as one for “understand”)",
            [("verb: explain", "verb: grok")]
        ),
        Plant(
            "warning D3.level 26: “explain” of outcome K-O2 is a verb of understand, not of create (set `bloom: "
                + "understand`, or choose another verb)",
            [("bloom: understand", "bloom: create")]
        ),
        Plant(
            "warning D3.assessment 14: only a test looks at outcome K-O1, which asks participants to draft (add "
                + "an assessment of kind product or observation in which they draft)",
            [("kind: product", "kind: test")]
        ),
        Plant(
            "warning D5.session 33: 67 % of session K-S1 is presentation; expected at most 50 % (turn part of "
                + "the lecture into a question, a pair task or a demonstration)",
            [("{minutes: 20, ", "{minutes: 40, "), ("{minutes: 40, title: Work", "{minutes: 20, title: Work")]
        ),
        Plant(
            "warning D6.break 51: day 1 has 105 minutes of work without a break by the end of K-S2; expected at "
                + "most 90 (put a break of at least 15 minutes before K-S2)",
            [("start: \"10:00\", minutes: 15", "start: \"10:00\", minutes: 10")]
        ),
        Plant(
            "error D7.steps 36: the steps of K-S1 take 55 minutes; the session has 60 (give 5 minutes more to "
                + "the steps, or shorten the whole)",
            [("{minutes: 40, title: Work", "{minutes: 35, title: Work")]
        ),
        Plant(
            "error D7.module 31: the sessions of K-M1 take 150 minutes; the module says 160 (give 10 minutes "
                + "more to the sessions, or shorten the whole)",
            [("minutes: 150", "minutes: 160")]
        ),
        Plant(
            "error D7.day 99: session K-S4 does not fit into day 1 after the sessions before it (shorten or "
                + "move a session, or move a fixed block)",
            [("end: \"13:00\"", "end: \"12:20\"")]
        ),
        Plant(
            "error D8.trainers 43: 1 trainers lead practical K-S1; 24 participants at 1:12 need 2 (name more of "
                + "the team in `led_by`, or take fewer participants)",
            [("count: 2", "count: 1")]
        ),
        Plant(
            "error D10.last 51: sensitive session K-S2 is the last of day 1 (move it earlier in the day, and "
                + "let its debrief and calmer work follow)",
            [
                (
                    "sessions: [K-S1, K-S2, K-S3, K-S4]\n",
                    "sessions: [K-S1, K-S2]\n" + emptyDay(2) + "    sessions: [K-S3, K-S4]\n"
                )
            ]
        ),
        Plant(
            "error D10.debrief 51: sensitive session K-S2 has no debrief (name in `debrief` a session of kind "
                + "debrief that directly follows it)",
            [("        debrief: K-S3\n", "")]
        ),
        Plant(
            "error D10.debrief 59: debrief K-S3 does not directly follow K-S2 on day 1 (put K-S3 directly after "
                + "K-S2; only a break may stand between)",
            [("[K-S1, K-S2, K-S3, K-S4]", "[K-S1, K-S2, K-S4, K-S3]")]
        ),
        Plant(
            "error D10.debrief 59: K-S3 follows sensitive session K-S2 but is not of kind debrief (put K-S3 "
                + "directly after K-S2; only a break may stand between)",
            [
                ("kind: debrief", "kind: lecture"),
                (
                    "{en: Name what helps, fr: Nommer ce qui aide}",
                    "{en: Name what helps, fr: Nommer ce qui aide}\n        outcomes: [K-O1]"
                ),
            ]
        ),
        Plant(
            "warning D10.after-lunch 51: sensitive session K-S2 stands straight after lunch (move it, or accept "
                + "the warning with a reason under `accepted`)",
            [("kind: coffee", "kind: lunch"), ("kind: lunch, start: \"11:15\"", "kind: coffee, start: \"11:15\"")]
        ),
        Plant(
            "warning D10.after-last-break 51: sensitive session K-S2 stands after the last break of the day "
                + "(move it, or accept the warning with a reason under `accepted`)",
            [("kind: lunch", "kind: welcome")]
        ),
        Plant(
            "warning D10.last-day 51: sensitive session K-S2 stands on the last day (move it, or accept the "
                + "warning with a reason under `accepted`)",
            [(days, emptyDay(0) + days)]
        ),
        Plant(
            "error D10.notice 61: the lesson plan of sensitive session K-S2 has no `wellbeing` (name the "
                + "content notice, the right to step out and the support person)",
            [("          wellbeing: Anybody may step out\n", "")]
        ),
        Plant("warning D13.time 81: assessment K-A1 has no time (add `when`)", [("    when: At the end\n", "")]),
        Plant("warning D13.owner 81: assessment K-A1 has no owner (add `owner`)", [("    owner: Lead trainer\n", "")]),
        Plant(
            "warning D13.level 80: a course of 4 days has no evaluation at Kirkpatrick level 3 or above (plan a "
                + "follow-up questionnaire 3 to 6 months after the course)",
            [("control:\n", emptyDay(2) + emptyDay(3) + emptyDay(4) + "control:\n")]
        ),
        Plant(
            "warning D14.control 100: the course names no author (add `author` under `control`)",
            [("  author: {en: A}\n", "")]
        ),
        Plant(
            "warning D14.review 100: the next review, 2026-03-02, is not after the revision of 2026-03-02 (set "
                + "`next_review` to a date after `revised`)",
            [("next_review: 2027-03-02", "next_review: 2026-03-02")]
        ),
        Plant(
            "warning T1.term 33: “child pornography” in K-S1 harms those it speaks of (write “child sexual "
                + "abuse material”)",
            [("materials: [Slides]", "materials: [Slides on child pornography]")]
        ),
        Plant(
            "warning L1.translation 68: title of K-S3 has no words in “fr”; readers will get “en” (add `fr:` to it)",
            [("{en: Settling, fr: Retour au calme}", "{en: Settling}")]
        ),
    ]

    @Test("find each planted fault, and nothing else", arguments: plants)
    func findPlantedFaults(plant: Plant) throws {
        let found = try findings(in: plant.planted())
        #expect(found == plant.findings)
    }

    @Test("each have a planted fault")
    func haveFaults() {
        let planted = Set(AlignmentTests.plants.compactMap { $0.findings.split(separator: " ").dropFirst().first })
        #expect(planted.count == 29)
        #expect(Alignment.rules.count == 21)
        #expect(Set(Alignment.rules.map(\.sentence)).count == Alignment.rules.count)
    }

    @Test("give an accepted warning back as a note with its reason")
    func acceptWarnings() throws {
        let text =
            try SmallCourse.yaml.planting("", for: "    owner: Lead trainer\n")
            + "accepted:\n  - {rule: D13.owner, subject: K-A1, reason: Named later}\n"
        let found = try findings(in: text)
        #expect(found == "note D13.owner 81: assessment K-A1 has no owner; accepted: Named later (–)")
    }

    @Test("do not let an error be accepted, nor a warning about another part")
    func acceptNoErrors() throws {
        let error =
            try SmallCourse.yaml.planting("minutes: 160", for: "minutes: 150")
            + "accepted:\n  - {rule: D7.module, subject: K-M1, reason: It will do}\n"
        #expect(try findings(in: error).hasPrefix("error D7.module"))
        let other =
            try SmallCourse.yaml.planting("", for: "    owner: Lead trainer\n")
            + "accepted:\n  - {rule: D13.owner, subject: K-A2, reason: Named later}\n"
        #expect(try findings(in: other).hasPrefix("warning D13.owner"))
    }

    @Test("find no error in the courses of the repository", arguments: Curricula.courses)
    func acceptOurCourses(name: String) throws {
        let errors = try Curricula.course(name).review().filter { $0.severity == .error }.map(\.shown)
        #expect(errors == [])
    }
}
