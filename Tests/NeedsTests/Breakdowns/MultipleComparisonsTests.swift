import Needs
import Reference
import Testing

/// The 15 p-values of the thrombolysis trial that Benjamini and Hochberg (1995) work through in their section 3.
private let thrombolysis = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
]

private struct Adjustment: Sendable {
    let control: MultipleComparisons
    let probabilities: [Double]
    let adjusted: [Double]

    init(_ control: MultipleComparisons, _ probabilities: [Double], _ adjusted: [Double]) {
        self.control = control
        self.probabilities = probabilities
        self.adjusted = adjusted
    }
}

private let adjustments: [Adjustment] = [
    Adjustment(.falseDiscoveryRate, [0.05, 0.03, 0.01, 0.5], [0.2 / 3, 0.06, 0.04, 0.5]),
    Adjustment(.familywiseError, [0.05, 0.03, 0.01, 0.5], [0.1, 0.09, 0.04, 0.5]),
    Adjustment(.falseDiscoveryRate, [1, 0.5, 0.1, 0.001, 0.0001, 0.002], [1, 0.6, 0.15, 0.003, 0.0006, 0.004]),
    Adjustment(.familywiseError, [1, 0.5, 0.1, 0.001, 0.0001, 0.002], [1, 1, 0.3, 0.005, 0.0006, 0.008]),
    Adjustment(.falseDiscoveryRate, [0.008, 0.03, 0.123, 0.6, 0.2], [0.04, 0.075, 0.205, 0.6, 0.25]),
    Adjustment(.familywiseError, [0.319, 0.201, 0.4, 0.374, 0.113], [0.957, 0.804, 0.957, 0.957, 0.565]),
    Adjustment(.familywiseError, [0.05, 0.05, 0.05], [0.15, 0.15, 0.15]),
    Adjustment(.falseDiscoveryRate, [0.05, 0.05, 0.05], [0.05, 0.05, 0.05]),
    Adjustment(.falseDiscoveryRate, [], []),
]

@Suite("P-values adjusted for many comparisons")
struct MultipleComparisonsTests {
    private func isClose(_ values: [Double], _ expected: [Double]) -> Bool {
        values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-9 }
    }

    @Test("find what Benjamini and Hochberg find in their example: four, where the familywise error leaves three")
    func thrombolysisTrial() {
        let discovery = MultipleComparisons.falseDiscoveryRate.adjusted(thrombolysis)
        let familywise = MultipleComparisons.familywiseError.adjusted(thrombolysis)
        #expect(discovery.count { $0 <= 0.05 } == 4)
        #expect(familywise.count { $0 <= 0.05 } == 3)
        // As false_discovery_control of SciPy gives them.
        let expected = [
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486,
            0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
        ]
        #expect(isClose(discovery, expected))
        #expect(
            isClose(
                familywise,
                [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]
            )
        )
    }

    @Test("are those of p.adjust in R", arguments: adjustments)
    fileprivate func publishedValues(_ adjustment: Adjustment) {
        #expect(isClose(adjustment.control.adjusted(adjustment.probabilities), adjustment.adjusted))
    }

    @Test("reject what the procedures reject step by step", arguments: 1...40 as ClosedRange<UInt64>)
    func steps(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let probabilities = (0..<12)
            .map { _ in Double.random(in: 0...1, using: &chance) * Double.random(in: 0...0.3, using: &chance) }
        let ascending = probabilities.sorted()
        for level in [0.01, 0.05, 0.2] {
            // Step up: the largest k with p(k) ≤ k q / m. Step down: until the first p(k) > a / (m − k + 1).
            let found = (1...12).last { ascending[$0 - 1] <= Double($0) * level / 12 } ?? 0
            let held = (1...12).first { ascending[$0 - 1] > level / Double(13 - $0) } ?? 13
            #expect(MultipleComparisons.falseDiscoveryRate.adjusted(probabilities).count { $0 <= level } == found)
            #expect(MultipleComparisons.familywiseError.adjusted(probabilities).count { $0 <= level } == held - 1)
        }
    }

    @Test(
        "are never below the p-value, nor the familywise ones below the others",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func order(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let probabilities = (0..<9).map { _ in Double.random(in: 0...0.2, using: &chance) }
        let discovery = MultipleComparisons.falseDiscoveryRate.adjusted(probabilities)
        let familywise = MultipleComparisons.familywiseError.adjusted(probabilities)
        #expect(zip(probabilities, discovery).allSatisfy { $0 <= $1 })
        #expect(zip(discovery, familywise).allSatisfy { $0 <= $1 && $1 <= 1 })
    }
}
