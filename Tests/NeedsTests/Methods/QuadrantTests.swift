import Needs
import Reference
import Testing

@Suite("Quadrants of importance and performance")
struct QuadrantTests {
    /// The items P to U of the worked example: tens of respondents whose ratings have the means.
    private static func answers() -> MethodAnswers {
        let means = [(4.6, 2.4), (4.2, 3.6), (3.4, 2.0), (3.2, 3.5), (4.0, 2.9), (3.7, 2.8)]
        return MethodAnswers(
            means.map { importance, current in Array(zip(tenRatings(importance), tenRatings(current))) }
        )
    }

    private static func tenRatings(_ mean: Double) -> [Int?] {
        let sum = Int((mean * 10).rounded())
        return (0..<10).map { sum / 10 + ($0 < sum % 10 ? 1 : 0) }
    }

    private static func quadrants(_ rule: CrossHairRule) throws -> [MethodVerdict?] {
        try answers().table(.importancePerformance, #require(MethodSettings(crossHair: rule))).rows.map(\.verdict)
    }

    @Test("depend on the cross-hair: means")
    func mean() throws {
        #expect(
            try Self.quadrants(.mean) == [
                .quadrant(.concentrateHere), .quadrant(.keepUp), .quadrant(.lowPriority),
                .quadrant(.possibleOverkill), .quadrant(.keepUp), .quadrant(.lowPriority),
            ]
        )
        guard
            case .crossHair(.mean, let importance, let performance) = try Self.answers().table(.importancePerformance)
                .lines
        else { throw MissingLines() }
        #expect(isClose(importance, 3.85))
        #expect(isClose(performance, 2.866667, within: 1e-6))
    }

    @Test("depend on the cross-hair: the middle of the scale")
    func midpoint() throws {
        #expect(
            try Self.quadrants(.midpoint) == [
                .quadrant(.concentrateHere), .quadrant(.keepUp), .quadrant(.concentrateHere), .quadrant(.keepUp),
                .quadrant(.concentrateHere), .quadrant(.concentrateHere),
            ]
        )
    }

    @Test("may be cut at medians, which half of the items reach")
    func median() throws {
        // Medians: importance (3.7 + 4.0) / 2, performance (2.8 + 2.9) / 2.
        #expect(
            try Self.quadrants(.median) == [
                .quadrant(.concentrateHere), .quadrant(.keepUp), .quadrant(.lowPriority),
                .quadrant(.possibleOverkill), .quadrant(.keepUp), .quadrant(.lowPriority),
            ]
        )
    }

    @Test("count a value on the line as high, however the mean was added up")
    func onTheLine() throws {
        // Three items of the same mean 1/3 above 3: their mean must not fall above them.
        let answers = MethodAnswers(
            [[(3, 3), (3, 3), (4, 4)], [(4, 4), (3, 3), (3, 3)], [(3, 3), (4, 4), (3, 3)]],
            countries: ["AA", "BB", "CC"]
        )
        for weighting in Weighting.allCases {
            let table = try answers.table(.importancePerformance, MethodSettings(), weighting)
            #expect(table.rows.allSatisfy { $0.verdict == .quadrant(.keepUp) })
            #expect(table.rows.allSatisfy { $0.place == nil })
        }
    }

    @Test("of importance and gap show where to focus")
    func focus() throws {
        let table = try Self.answers().table(.locusForFocus)
        #expect(
            table.rows.map(\.verdict) == [
                .focus(.focus), .focus(.importanceOnly), .focus(.gapOnly), .focus(.neither), .focus(.focus),
                .focus(.neither),
            ]
        )
        guard case .crossHair(.mean, let importance, let gap) = table.lines else { throw MissingLines() }
        #expect(isClose(importance, 3.85))
        #expect(isClose(gap, 0.983333, within: 1e-6))
    }

    @Test("have a variant with one line, on which importance and performance are equal")
    func isoLine() throws {
        let answers = MethodAnswers([[(4, 3), (4, 4)], [(4, 3), (3, 4)], [(3, 4), (3, 3)]])
        #expect(try answers.table(.isoLine).rows.map(\.verdict) == [.side(.above), .side(.on), .side(.below)])
    }

    private struct MissingLines: Error {}
}
