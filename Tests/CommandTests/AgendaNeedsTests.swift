import Testing

@Suite("cadre agenda explain --needs")
struct AgendaNeedsTests {
    private static func explain(
        _ needs: String,
        _ session: String = "S2.1D",
        course: String = "sg3"
    ) throws -> CommandRun {
        let scratch = try Scratch()
        let path = try scratch.write(needs, to: "needs.json")
        return try withExtendedLifetime(scratch) {
            try CommandRun([
                "agenda", "explain", session, "curricula/courses/\(course).yaml", "--event",
                "curricula/workshops/sg3-abuja-2027.yaml", "--needs", path,
            ])
        }
    }

    /// What is said of why the session is on the agenda at all.
    private static func thread(_ run: CommandRun) -> String {
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.drop { !$0.hasPrefix("Why it is on the agenda at all") }
        return start.prefix { !$0.isEmpty }
            .map { $0.contains("needs.json") ? "No need in needs.json stands behind this hour." : String($0) }
            .joined(separator: "\n")
    }

    @Test func theThreadEndsAtNeedsWithTheirFigures() throws {
        let study = try CommandRun([
            "needs", "certainty", "seeds/samples/sg-2026.csv", "--survey", "curricula/surveys/sg-2026.yaml", "--format",
            "json",
        ])
        let run = try Self.explain(study.output)
        #expect(run.status == 0)
        #expect(
            Self.thread(run) == """
                Why it is on the agenda at all: what survey SG-2026 says
                outcome  competency                        built      rank  places    n  countries   gap  95% interval  in first 5
                ───────  ────────────────────────────────  ─────────  ────  ──────  ───  ─────────  ────  ────────────  ──────────
                SG3-O5   SG-C20 Signs of secondary trauma  here          6    1–24  121         77  1.83   1.53 – 2.14  32%
                SG3-O5   SG-C21 Limits on exposure         elsewhere    21    3–25  122         77  1.60   1.33 – 1.86  <1%
                Gap: mean importance less mean current level of all countries. n: officers who rated both. Places: the ranks that a need
                may really have. In first 5: the share of draws of countries in which it is among them.
                """
        )
    }

    @Test func aRankingHasNoIntervalsOfGapsAndSaysSo() throws {
        let ranking = try CommandRun([
            "needs", "seeds/samples/sg-2026.csv", "--survey", "curricula/surveys/sg-2026.yaml", "--format", "json",
        ])
        let run = try Self.explain(ranking.output)
        #expect(run.status == 0)
        #expect(
            Self.thread(run) == """
                Why it is on the agenda at all: what survey SG-2026 says
                outcome  competency                        built      rank  places    n  countries   gap  95% interval  note
                ───────  ────────────────────────────────  ─────────  ────  ──────  ───  ─────────  ────  ────────────  ────
                SG3-O5   SG-C20 Signs of secondary trauma  here          6    1–24  121         77  1.83
                SG3-O5   SG-C21 Limits on exposure         elsewhere    21    4–25  122         77  1.60
                Gap: mean importance less mean current level of all countries. n: officers who rated both. Places: the ranks that a need
                may really have. The file has no intervals of gaps; what `cadre needs certainty` writes has them.
                """
        )
    }

    @Test func whatIsNoNeedIsSaid() throws {
        let run = try Self.explain(
            """
            {"format": "cadre/needs/1", "survey": "S", "framework": "SG", "confidence": 0.95, "scopes": [{"scope": "all", "needs": [
              {"item": "a", "competency": "SG-C20", "state": "shown", "respondents": 1200, "countries": 90, "gap": -0.25,
               "rank": 1, "rankRange": [1, 1]}]}]}
            """
        )
        #expect(run.status == 0)
        #expect(
            Self.thread(run) == """
                Why it is on the agenda at all: what survey S says
                outcome  competency                        built      rank  places      n  countries    gap  95% interval  note
                ───────  ────────────────────────────────  ─────────  ────  ──────  ─────  ─────────  ─────  ────────────  ───────────────────
                SG3-O5   SG-C20 Signs of secondary trauma  here          1       1  1,200         90  −0.25                no gap, so no need
                SG3-O5   SG-C21 Limits on exposure         elsewhere                                                       no need in the file
                No need in needs.json stands behind this hour.
                Gap: mean importance less mean current level of all countries. n: officers who rated both. Places: the ranks that a need
                may really have. The file has no intervals of gaps; what `cadre needs certainty` writes has them.
                """
        )
    }

    @Test func needsOfAnotherFrameworkAreRefused() throws {
        let run = try Self.explain(
            """
            {"format": "cadre/needs/1", "survey": "S", "framework": "BIO", "confidence": 0.95,
             "scopes": [{"scope": "all", "needs": []}]}
            """
        )
        #expect(run.status == 65)
        #expect(run.errors.contains("these are needs of framework BIO, and SG3 builds on SG [needs.framework]"))
        #expect(run.errors.contains("hint: name the needs of a survey that asks about SG"))
    }

    @Test func anAgendaProblemHasNoNeeds() throws {
        let scratch = try Scratch()
        let problem = try scratch.write(#"{"streams": 1, "sessions": []}"#, to: "problem.json")
        let run = try CommandRun(["agenda", "explain", "S000", problem, "--needs", "needs.json"])
        #expect(run.status == 64)
        #expect(run.errors.contains("--needs takes a course: the sessions of an agenda problem have no outcomes."))
    }
}
