import Curriculum
import Exchange
import Needs
import Reference
import Testing

@Suite("From a session to the needs behind it")
struct SessionThreadTests {
    @Test func theThreadGoesFromTheSessionToItsNeeds() throws {
        let need = try need("F-C1", .shown(Self.figures(gap: 1.5)))
        let thread = try thread("K-S1", [need, self.need("F-C2", .unanswered)])
        #expect(thread.links.map { $0.outcome?.text } == ["K-O1"])
        #expect(thread.links.map(\.competency.text) == ["F-C1"])
        #expect(thread.links.map(\.isBuiltHere) == [true])
        #expect(thread.links.map(\.needs) == [[need]])
        #expect(thread.standing == .onANeed)
    }

    @Test func anOutcomeOfWhichOtherSessionsBuildTheCompetencyIsFollowedToo() throws {
        let thread = try thread("K-S2", [need("F-C1", .shown(Self.figures(gap: 1.5)))])
        #expect(thread.links.map(\.isBuiltHere) == [false])
        #expect(thread.standing == .onANeed)
    }

    @Test func whatIsBuiltBesideTheOutcomesComesLast() throws {
        let course = SmallCourse.yaml.replacing(
            "competencies: [F-C1]\n        materials",
            with: "competencies: [F-C2, F-C1]\n        materials"
        )
        let thread = try thread("K-S1", [], in: course)
        #expect(thread.links.map { "\($0.outcome?.text ?? "-") \($0.competency)" } == ["K-O1 F-C1", "- F-C2"])
    }

    @Test(
        arguments: [
            (RecordedNeed.Finding.shown(figures(gap: 0.01)), SessionThread.Standing.onANeed),
            (.shown(figures(gap: 0)), .onNoNeed), (.shown(figures(gap: -0.4)), .onNoNeed), (.unanswered, .onNoNeed),
            (.heldBack, .unknown),
        ]
    )
    func onlyAGapMakesANeed(_ finding: RecordedNeed.Finding, _ standing: SessionThread.Standing) throws {
        #expect(try thread("K-S1", [need("F-C1", finding)]).standing == standing)
    }

    @Test(arguments: ["K-S3", "K-S4"])
    func aSessionThatLeadsToNoCompetencyStandsOnNoNeed(_ session: String) throws {
        let thread = try thread(session, [need("F-C1", .shown(Self.figures(gap: 1)))])
        #expect(thread.links.isEmpty)
        #expect(thread.standing == .onNoNeed)
    }

    @Test func aCompetencyThatTwoItemsAskAboutHasTwoNeeds() throws {
        let thread = try thread(
            "K-S1",
            [need("F-C1", .heldBack, "a"), need("F-C1", .shown(Self.figures(gap: 1)), "b")]
        )
        #expect(thread.links.flatMap(\.needs).map(\.item.text) == ["a", "b"])
        #expect(thread.standing == .onANeed)
    }

    private static func figures(gap: Double) -> RecordedNeed.Figures {
        RecordedNeed.Figures(place: 1, gap: gap, officers: 40, countries: 12)
    }

    private func need(
        _ competency: String,
        _ finding: RecordedNeed.Finding,
        _ item: String = "i"
    ) throws -> RecordedNeed {
        RecordedNeed(
            item: try #require(ItemID(item)),
            competency: try #require(CompetencyID(competency)),
            finding: finding
        )
    }

    private func thread(
        _ session: String,
        _ needs: [RecordedNeed],
        in yaml: String = SmallCourse.yaml
    ) throws -> SessionThread {
        let course = try SmallCourse.read(yaml).course
        let recorded = RecordedNeeds(
            survey: "S",
            framework: try #require(FrameworkID("F")),
            confidence: 0.95,
            first: 5,
            needs: needs
        )
        return SessionThread(try #require(SessionID(session).flatMap(course.session)), of: course, to: recorded)
    }
}
