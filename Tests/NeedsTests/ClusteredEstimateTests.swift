import Needs
import Testing

/// The gaps by country of METHODS.md, 1.8.
private let gaps: [[Double]] = [[2, 1, 2], [0, -1], [3, 3, 2], [1]]

@Suite("An estimate from clusters")
struct ClusteredEstimateTests {
    private let answers = gaps.flatMap(\.self)
    private var mean: Double { answers.reduce(0, +) / Double(answers.count) }

    @Test("claims no gap when answers are clustered by country: the worked example")
    func clustersByCountry() throws {
        let influences = gaps.map { answers in answers.map { $0 - mean }.reduce(0, +) }
        let estimate = ClusteredEstimate(mean, influences: influences, size: 9)
        let interval = try #require(estimate.interval(confidence: 0.95))
        #expect(estimate.clusters == 4)
        #expect(abs(estimate.value - 1.444444) < 5e-7)
        #expect(try abs(#require(estimate.standardError) - 0.693413) < 5e-7)
        #expect(abs(interval.lowerBound + 0.762304) < 5e-7)
        #expect(abs(interval.upperBound - 3.651193) < 5e-7)
    }

    @Test("is the simple one when every person is a cluster: the worked example")
    func clustersByPerson() throws {
        let estimate = ClusteredEstimate(mean, influences: answers.map { $0 - mean }, size: 9)
        let interval = try #require(estimate.interval(confidence: 0.95))
        #expect(estimate.clusters == 9)
        #expect(try abs(#require(estimate.standardError) - 0.444444) < 5e-7)
        #expect(abs(interval.lowerBound - 0.419554) < 5e-7)
        #expect(abs(interval.upperBound - 2.469335) < 5e-7)
    }

    @Test("of means of countries has the error between countries: the worked example")
    func clustersMeans() throws {
        let means = gaps.map { $0.reduce(0, +) / Double($0.count) }
        let mean = means.reduce(0, +) / 4
        let estimate = ClusteredEstimate(mean, influences: means.map { $0 - mean }, size: 4)
        #expect(abs(estimate.value - 1.208333) < 5e-7)
        #expect(try abs(#require(estimate.standardError) - 0.664493) < 5e-7)
    }

    @Test("has no error and no interval with fewer than two clusters", arguments: [[], [0.0], [2.5]])
    func needsTwoClusters(influences: [Double]) {
        let estimate = ClusteredEstimate(1, influences: influences, size: 1)
        #expect(estimate.standardError == nil)
        #expect(estimate.interval(confidence: 0.95) == nil)
    }

    @Test("without any spread is sure of itself")
    func withoutSpread() {
        #expect(ClusteredEstimate(3, influences: [0, 0, 0], size: 3).interval(confidence: 0.95) == 3...3)
    }
}
