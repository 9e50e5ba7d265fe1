import Needs
import Reference
import TestSupport
import Testing

@Suite("Small cells of random reports")
struct RandomReportTests {
    @Test("cannot be had by one who tries every group, over all reports of a survey together")
    func withstandEveryGroup() throws {
        var trial = ProtectionTrial()
        for seed in UInt64(1)...300 { try trial.run(seed: seed) }
        #expect(trial.failures == [])
        #expect(trial.companions > 200)
        #expect(trial.tried > 1000)
    }
}
